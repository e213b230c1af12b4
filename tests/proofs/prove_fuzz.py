"""Fuzz every parser, guided by coverage; what reaches new code is kept in tests/proofs/corpus.

    python3 packaging/dev.py prove fuzz [SECONDS FOR EACH] [TARGET …]

A finding is written to build/fuzz and printed. The suite gives every kept input to its parser again.
"""

import re
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from fuzz_targets import TARGETS

FOLDER = Path(__file__).parent
ROOT = FOLDER.parents[1]
CORPUS, FOUND = FOLDER / "corpus", ROOT / "build" / "fuzz"
SECONDS, LONGEST, MOST_KEPT = 60, 70_000, 4096


def fuzz(name: str, seconds: int) -> tuple[str, int, str]:
    """Fuzz one parser; return its name, how many inputs it was given, and what was found."""
    kept = CORPUS / name
    kept.mkdir(parents=True, exist_ok=True)
    FOUND.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="keyturn-fuzz-") as scratch:
        options = [f"-max_total_time={seconds}", f"-max_len={LONGEST}", f"-artifact_prefix={FOUND}/{name}-"]
        done = _run(name, [scratch, str(kept), *options, "-timeout=20", "-rss_limit_mb=4096", "-print_final_stats=1"])
        inputs = re.search(r"stat::number_of_executed_units: (\d+)", done.stderr)
        finding = "" if done.returncode == 0 else done.stderr[-3000:]
        if not finding:
            _keep(name, kept, Path(scratch))
    return name, int(inputs.group(1)) if inputs else 0, finding


def _keep(name: str, kept: Path, new: Path) -> None:
    """Keep the fewest inputs that reach everything, and no large ones but the seeds."""
    with tempfile.TemporaryDirectory(prefix="keyturn-merge-") as merged:
        for source in (*kept.glob("*"), *new.glob("*")):
            if source.stat().st_size > MOST_KEPT and not source.name.startswith("seed-"):
                source.unlink()
        _run(name, ["-merge=1", merged, str(kept), str(new)])
        for old in kept.glob("*"):
            if not old.name.startswith("seed-"):
                old.unlink()
        seeds = {path.read_bytes() for path in kept.glob("seed-*")}
        for path in Path(merged).glob("*"):
            if path.read_bytes() not in seeds:
                (kept / path.name[:16]).write_bytes(path.read_bytes())


def _run(name: str, arguments: list[str]) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(FOLDER / "fuzz_one.py"), name, *arguments]
    return subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)


def main(arguments: list[str]) -> int:
    """Fuzz the parsers that are named, all where none is; two at a time."""
    seconds = int(arguments.pop(0)) if arguments and arguments[0].isdigit() else SECONDS
    names = arguments or list(TARGETS)
    total, findings = 0, 0
    with ThreadPoolExecutor(2) as pool:
        for name, inputs, finding in pool.map(lambda one: fuzz(one, seconds), names):
            total, findings = total + inputs, findings + bool(finding)
            print(f"{name}: {inputs} inputs, {'FOUND' if finding else 'nothing found'}\n{finding}".strip(), flush=True)
    print(f"{total} inputs to {len(names)} parsers, {findings} findings.")
    return int(bool(findings))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
