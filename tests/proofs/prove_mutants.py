"""Mutation testing of custody/ and kit/: does a test fail for every small change of the code?

    python3 packaging/dev.py prove mutants [NAME OF A MUTANT, with * …]

Works in build/mutants, where a second run goes on from the first. Prints the score and every survivor that
survivors.toml does not explain: there a reason tells why no test can or should tell these from the original.
"""

import re
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
WORK = ROOT / "build" / "mutants"
EXPLAINED = Path(__file__).with_name("survivors.toml")
GOAL = 90
COPIED = ("resources", "tests", "packaging", "README.md", "conftest.py")
# Not tests/attacks: they take rules out of the code themselves. The second reader runs none of ours.
TESTS = ("tests/custody", "tests/kit", "tests/vectors", "tests/opening/test_unlock.py")
# Reading and linting texts guards no key: kit/playbooks and the rest of kit/source are judged by planted faults, and by
# the list of every sentence that is said of a source.
SEALED = ("removal", "sealed_file", "sealed_kit", "sealing", "standing")
JUDGED = [
    "src/keyturn/custody/*.py",
    *(f"src/keyturn/kit/{path.name}" for path in sorted((ROOT / "app" / "keyturn" / "kit").glob("*.py"))),
    *(f"src/keyturn/kit/source/{name}.py" for name in SEALED),
]
SETTINGS = f"""
[tool.mutmut]
source_paths = ["src"]
only_mutate = {JUDGED}
also_copy = {list(COPIED)}
pytest_add_cli_args = ["-o", "pythonpath=tests/support src", "-p", "no:cacheprovider", "-k", "not second_reader",
                        "--ignore=tests/kit/test_flips_and_corpus.py"]
pytest_add_cli_args_test_selection = {list(TESTS)}
"""
MUTMUT = (str(Path(sys.executable).with_name("mutmut")),)


class Change(NamedTuple):
    """A mutant by what it changes: the function, its changed lines, and what stands there instead."""

    function: str
    old: str
    new: str


def main(names: list[str]) -> int:
    """Run the mutants; return 0 where the goal is met and every survivor is explained."""
    lay_out()
    subprocess.run([*MUTMUT, "run", "--max-children", "2", *names], cwd=WORK, check=False)
    listed = subprocess.run([*MUTMUT, "results", "--all", "true"], cwd=WORK, capture_output=True, text=True, check=True)
    found = re.findall(r"^\s*(\S+): (.+)$", listed.stdout, re.M)
    return report([(name, verdict) for name, verdict in found if verdict != "not checked"])


def lay_out() -> None:
    """Copy the checkout as mutmut wants it: the package under src, and a conftest that makes derivations quick."""
    WORK.mkdir(parents=True, exist_ok=True)
    for source, target in (("app", "src"), ("resources", "resources"), ("tests", "tests"), ("packaging", "packaging")):
        shutil.rmtree(WORK / target, ignore_errors=True)
        shutil.copytree(ROOT / source, WORK / target, ignore=shutil.ignore_patterns("__pycache__", "*.pyc"))
    shutil.copy(ROOT / "README.md", WORK / "README.md")
    shutil.copy(Path(__file__).with_name("mutants_conftest.py"), WORK / "conftest.py")
    (WORK / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text() + SETTINGS)


def report(found: list[tuple[str, str]]) -> int:
    """Print the counts, the score, the survivors that nobody has explained, and explanations without a survivor."""
    counts = Counter(verdict for _, verdict in found)
    alive = {name: change_of(name) for name, verdict in found if verdict in ("survived", "no tests")}
    reasons = tomllib.loads(EXPLAINED.read_text())["reason"]
    explained = {Change(*mutant) for reason in reasons for mutant in reason["mutants"]}
    open_questions = [name for name, change in alive.items() if change not in explained]
    for name in open_questions:
        print(name, f"- {alive[name].old}", f"+ {alive[name].new}", sep="\n    ")
    for stale in sorted(explained.difference(alive.values())):
        print(f"Explained, but no survivor of this run: {stale.function}: {stale.new}")
    score = 100 * (len(found) - len(alive)) / max(1, len(found))
    print(f"{len(found)} mutants: " + ", ".join(f"{count} {verdict}" for verdict, count in counts.most_common()))
    print(f"Score {score:.1f} %, goal {GOAL} %. Survivors: {len(alive)}, not explained: {len(open_questions)}.")
    return int(score < GOAL or bool(open_questions))


def change_of(name: str) -> Change:
    """Return what a mutant changes: its number alone would mean another one after the next change of the code."""
    shown = subprocess.run([*MUTMUT, "show", name], cwd=WORK, capture_output=True, text=True, check=True).stdout
    lines = shown.partition("\n@@")[2].splitlines()
    old, new = (" ".join(line[1:].strip() for line in lines if line.startswith(sign)) for sign in "-+")
    function = re.sub(r"\.x[_ǁ]", ".", name.rpartition("__mutmut_")[0]).replace("ǁ", ".")
    return Change(function.removeprefix("keyturn."), old, new)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
