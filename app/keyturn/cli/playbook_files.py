"""Finding what `keyturn playbook` works on: playbooks by name or file, the directory, the triage questions."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from keyturn import catalogue, resources
from keyturn.errors import UsageError
from keyturn.kit.manifest import Question
from keyturn.kit.playbooks.directory import Directory, read_directory
from keyturn.kit.playbooks.model import Playbook
from keyturn.kit.playbooks.sealed import bind
from keyturn.kit.playbooks.source import Source, read_source
from keyturn.kit.playbooks.triage import read_triage
from keyturn.kit.source.reading import DIRECTORY, NO_PLAYBOOKS, TRIAGE

MOST = 2**23


class FileNotReadable(UsageError):
    """A file that was named cannot be read."""

    code = "playbook-not-readable"
    sentence = "{path} cannot be read: {why}."
    cure = "Name a file, or a playbook of the catalogue such as fm1-idp-down."


@dataclass(frozen=True)
class Found:
    """A playbook's file: the name that faults are told with, and its bytes."""

    name: str
    data: bytes

    def source(self) -> Source:
        """Read it; raises PlaybookFaulty."""
        return read_source(self.data, self.name)


def find(names: Sequence[str]) -> Iterator[Found]:
    """Yield the playbooks that were named: of the catalogue, files, or all of a folder; without a name, the catalogue.

    Raises FileNotReadable.
    """
    for name in names or catalogue.MODES:
        path = Path(name)
        if name in catalogue.MODES and not path.exists():
            yield Found(catalogue.path_of(name), resources.read(catalogue.path_of(name)))
        elif path.is_dir():
            yield from (Found(str(file), read_file(file)) for file in _in_folder(path))
        else:
            yield Found(name, read_file(path))


def find_one(name: str, directory: Path | None) -> Playbook:
    """Return one playbook, bound to a directory; raises FileNotReadable or PlaybookFaulty."""
    (found,) = find([name])
    return bind(found.source().playbook, find_directory(directory, []))


def find_directory(given: Path | None, names: Sequence[str]) -> Directory:
    """Return the directory that was given, or the one in a folder that was named, or the example."""
    path = given or _beside(names, DIRECTORY)
    return catalogue.load_directory() if path is None else read_directory(read_file(path), str(path))


def find_questions(names: Sequence[str]) -> tuple[tuple[Question, ...], str]:
    """Return the triage questions in a folder that was named, or the catalogue's; and the name of their file."""
    path = _beside(names, TRIAGE)
    if path is None:
        return catalogue.load_questions(), f"{catalogue.FOLDER}/{TRIAGE}"
    return read_triage(read_file(path), str(path)), str(path)


def read_file(path: Path) -> bytes:
    """Read a file, at most a little more than any reader here takes; raises FileNotReadable."""
    try:
        with path.open("rb") as file:
            return file.read(MOST)
    except OSError as problem:
        raise FileNotReadable(path=path, why=problem.strerror) from None


def _in_folder(folder: Path) -> list[Path]:
    files = sorted(file for file in folder.glob("*.md") if file.name not in NO_PLAYBOOKS)
    if not files:
        raise FileNotReadable(path=folder, why="it holds no playbook (*.md)")
    return files


def _beside(names: Sequence[str], name: str) -> Path | None:
    return next((Path(folder) / name for folder in names if (Path(folder) / name).is_file()), None)
