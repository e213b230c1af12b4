"""The one door to resources: it opens in a checkout and in an installed wheel, and leads nowhere else."""

import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from keyturn import resources
from keyturn.errors import KeyturnError
from keyturn.resources import ResourceMissing, ResourceNotText, ResourcePathRefused

ROOT = Path(__file__).parents[1]
PATH = "manual/kit-format.md"
READ_IT = f"""
import hashlib
from keyturn import resources
print(resources.__file__)
print(hashlib.sha256(resources.read({PATH!r})).hexdigest(), len(resources.text({PATH!r})))
"""


def _run(*arguments: str, path: Path | None = None) -> str:
    environment = {"PYTHONPATH": str(path)} if path else None
    done = subprocess.run(
        [sys.executable, *arguments], cwd=ROOT, env=environment, check=True, capture_output=True, text=True
    )
    return done.stdout


def test_a_checkout_gives_the_files_of_its_resources_folder() -> None:
    assert resources.read(PATH) == (ROOT / "resources" / PATH).read_bytes()
    assert resources.text(PATH) == (ROOT / "resources" / PATH).read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    _run("-m", "hatchling", "build", "-t", "wheel", "-d", str(folder))
    (built,) = folder.glob("*.whl")
    return built


def test_a_wheel_carries_its_own_copy_and_answers_the_same(wheel: Path, tmp_path: Path) -> None:
    installed = tmp_path / "installed"
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(installed)
    place, answer = _run("-c", READ_IT, path=installed).splitlines()
    assert Path(place) == installed / "keyturn" / "resources.py"
    checkout = _run("-c", READ_IT, path=ROOT / "app").splitlines()
    assert answer == checkout[1]
    assert place != checkout[0]


def test_a_wheel_carries_every_resource(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        carried = {name for name in archive.namelist() if name.startswith("keyturn/_resources/")}
    files = [file for file in (ROOT / "resources").rglob("*") if file.is_file() and "__pycache__" not in file.parts]
    assert carried == {f"keyturn/_resources/{file.relative_to(ROOT / 'resources').as_posix()}" for file in files}


@pytest.mark.parametrize(
    "path",
    ["", ".", "..", "../pyproject.toml", "manual/../../pyproject.toml", "/etc/passwd", "manual\\x", "manual/\0"],
)
def test_a_path_that_could_lead_outside_is_refused(path: str) -> None:
    with pytest.raises(ResourcePathRefused):
        resources.read(path)


@pytest.mark.parametrize("path", ["manual/absent.md", "manual", f"{PATH}/below"])
def test_what_is_no_file_is_missing_by_name(path: str) -> None:
    with pytest.raises(ResourceMissing) as caught:
        resources.read(path)
    assert path in caught.value.message


@pytest.mark.parametrize(
    ("content", "expected"),
    [(b"words", "words"), (b"\xff\xfe", ResourceNotText)],
)
def test_text_is_utf8_or_refused(
    content: bytes, expected: str | type[KeyturnError], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_bytes(content)
    monkeypatch.setattr(resources, "_PACKAGED", tmp_path)
    if isinstance(expected, str):
        assert resources.text("file") == expected
    else:
        with pytest.raises(expected):
            resources.text("file")
