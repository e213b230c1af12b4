"""The shape of the repository: arrows, file sizes, names at the top, locked requirements, nothing of one machine."""

import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MAX_LINES = 400
AT_THE_TOP = {"pyproject.toml", "README.md", "app", "resources", "tests", "packaging"}
# Written so that this file does not find itself.
UNFINISHED = re.compile(r"\b(TO[D]O|FIX[M]E)\b")
OF_ONE_MACHINE = re.compile(
    r"(?<![\w~.])[/](root|work)/|[/]tmp/venv|[/]opt/(wheels|pypi)|[.]pyenv"
    r"|py[p]i[.]org|python[h]osted[.]org|registry[.]np[m]js|(deb|ftp|security|snapshot)[.]deb[i]an[.]org"
)


def _ignored() -> set[str]:
    return {line.rstrip("/") for line in (ROOT / ".gitignore").read_text().splitlines() if line} | {".git"}


def _files(folder: Path, ignored: set[str]) -> Iterator[Path]:
    """Every file that belongs to the repository, also where there is no git."""
    for entry in sorted(folder.iterdir()):
        if any(entry.match(pattern) for pattern in ignored):
            continue
        if entry.is_dir():
            yield from _files(entry, ignored)
        else:
            yield entry


def _texts() -> list[tuple[str, str]]:
    texts = []
    for file in _files(ROOT, _ignored()):
        try:
            texts.append((file.relative_to(ROOT).as_posix(), file.read_text(encoding="utf-8")))
        except UnicodeDecodeError:
            continue
    return texts


TEXTS = _texts()


def _found(pattern: re.Pattern[str]) -> list[str]:
    return [
        f"{name}:{number}: {line.strip()[:80]}"
        for name, text in TEXTS
        for number, line in enumerate(text.splitlines(), 1)
        if pattern.search(line)
    ]


def _lint_imports(checkout: Path) -> subprocess.CompletedProcess[str]:
    """Run import-linter on the package below `checkout`, whichever one is installed."""
    code = (
        f"import sys; sys.path.insert(0, {str(checkout / 'app')!r})\n"
        "from importlinter.cli import lint_imports_command as main; main(['--no-cache'])"
    )
    return subprocess.run([sys.executable, "-c", code], cwd=checkout, capture_output=True, text=True, check=False)


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    """A copy of the program that a test may break."""
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    shutil.copytree(ROOT / "app", tmp_path / "app", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def test_the_arrows_between_packages_run_one_way() -> None:
    done = _lint_imports(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("file", "line", "told"),
    [
        ("custody/broken.py", "from keyturn.kit import file", "Arrows run one way BROKEN"),
        ("unplaced/__init__.py", "", "unplaced"),
        ("custody/broken.py", "import time", "Custody is pure.* BROKEN"),
        ("cli/broken.py", "from PySide6 import QtCore", "Qt is imported in ui alone BROKEN"),
        ("exchange/broken.py", "import urllib.request", "Nothing that speaks to a network.* BROKEN"),
        ("opening/broken.py", "import boto3", "Nothing that speaks to a network.* BROKEN"),
    ],
)
def test_an_arrow_the_wrong_way_is_found(file: str, line: str, told: str, checkout: Path) -> None:
    broken = checkout / "app" / "keyturn" / file
    broken.parent.mkdir(exist_ok=True)
    broken.write_text(line + "\n")
    done = _lint_imports(checkout)
    assert done.returncode != 0
    assert re.search(told, done.stdout), done.stdout


@pytest.mark.parametrize(
    ("package", "line"),
    [("ui", "from PySide6 import QtCore"), ("aws", "import boto3, urllib.request")],
)
def test_the_packages_that_may_have_a_window_or_a_network_are_let(package: str, line: str, checkout: Path) -> None:
    folder = checkout / "app" / "keyturn" / package
    folder.mkdir(exist_ok=True)
    (folder / "__init__.py").touch()
    (folder / "let.py").write_text(line + "\n")
    done = _lint_imports(checkout)
    assert done.returncode == 0, done.stdout


def test_no_file_of_the_program_is_too_long_to_be_read_at_once() -> None:
    long = [name for name, text in TEXTS if name.startswith("app/") and len(text.splitlines()) > MAX_LINES]
    assert not long


def test_nothing_is_left_for_later() -> None:
    assert not _found(UNFINISHED)


def test_no_file_names_a_registry_or_a_place_on_one_machine() -> None:
    assert not _found(OF_ONE_MACHINE)


@pytest.mark.parametrize(
    "line",
    ["see /ro" + "ot/x", "'/wor" + "k/main'", "#!/tmp/ve" + "nv/bin/python", "https://py" + "pi.org/simple"],
)
def test_such_a_name_would_be_found(line: str) -> None:
    assert OF_ONE_MACHINE.search(line)


def test_the_top_of_the_repository_holds_what_was_agreed() -> None:
    ignored = _ignored()
    names = {entry.name for entry in ROOT.iterdir() if not any(entry.match(pattern) for pattern in ignored)}
    assert {name for name in names if not name.startswith(".")} == AT_THE_TOP


def test_the_version_stands_in_one_place() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    named = re.compile(rf"""(?:version|VERSION)\S*\s*[=:]\s*["']{re.escape(version)}["']""")
    assert [name for name, text in TEXTS if named.search(text)] == ["pyproject.toml"]


# The locked requirements.


def _pins(name: str) -> dict[str, str]:
    """Return each requirement of a lock file with its version and its hashes."""
    text = (ROOT / "packaging" / name).read_text()
    entries = "\n".join(line for line in text.splitlines() if not line.startswith("#")).replace("\\\n", " ")
    return dict(line.split("==", 1) for line in entries.splitlines() if line.strip())


@pytest.mark.parametrize("name", ["run.txt", "test.txt", "proofs.txt"])
def test_every_requirement_has_one_version_and_hashes_and_no_address(name: str) -> None:
    pins = _pins(name)
    assert pins
    for pin in pins.values():
        assert re.fullmatch(r"[0-9][\w.]*(\s+--hash=sha256:[0-9a-f]{64})+\s*", pin), pin


def test_what_travels_to_the_laptop_is_what_was_tested() -> None:
    assert _pins("run.txt").items() <= _pins("test.txt").items()


def test_the_proofs_try_what_was_tested() -> None:
    tested = _pins("test.txt")
    assert all(pin == tested.get(name, pin) for name, pin in _pins("proofs.txt").items())


def test_every_dependency_is_locked() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    extras = project["optional-dependencies"]
    proofs = extras.pop("proofs")
    wants = {"run.txt": [project["dependencies"]], "test.txt": list(extras.values()), "proofs.txt": [proofs]}
    for name, wanted in wants.items():
        names = {re.split(r"[<>=\[; ]", line)[0].lower() for group in wanted for line in group}
        assert names <= _pins(name).keys()


def test_the_air_gapped_laptop_gets_nothing_that_speaks_to_a_network() -> None:
    assert not _pins("run.txt").keys() & {"boto3", "botocore", "requests", "urllib3"}
