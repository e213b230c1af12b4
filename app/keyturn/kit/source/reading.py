"""Reading a kit's source: a folder in Git that holds `kit.toml`, playbooks, a directory and triage questions.

Somebody else may have committed it: nothing in it makes the reader wait, follow a link out of the folder, or read
without end; and every fault is told with its file and line, so that one run names them all.
"""

import errno
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from keyturn.errors import ContentError, UsageError
from keyturn.kit.manifest import Question
from keyturn.kit.playbooks import directory as directories
from keyturn.kit.playbooks import document, triage
from keyturn.kit.playbooks.directory import EMPTY, Directory, read_directory
from keyturn.kit.playbooks.fault import Fault, PlaybookFaulty
from keyturn.kit.playbooks.fields import Notes
from keyturn.kit.playbooks.source import Source, read_source
from keyturn.kit.playbooks.triage import read_triage
from keyturn.kit.source import sealed_file
from keyturn.kit.source.demands import convert, shown
from keyturn.kit.source.model import KIT_TOML as KIT_TOML
from keyturn.kit.source.model import KitToml
from keyturn.kit.source.names import check_names
from keyturn.kit.source.removal import Removal, read_removal
from keyturn.kit.source.sealed_file import SealedFile, read_sealed_file
from keyturn.kit.source.toml_file import MAX_FILE, read_toml
from keyturn.kit.source.toml_places import Places
from keyturn.kit.store import read_small

DIRECTORY, TRIAGE = "directory.yaml", "triage.yaml"
PLAYBOOKS = "playbooks"
NO_PLAYBOOKS = ("README.md",)
MAX_FILES = 1000
FILE_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,120}")

T = TypeVar("T")


class SourceMissing(UsageError):
    """There is no folder of this name."""

    code = "source-missing"
    sentence = "{path} is no folder that can be read: {why}."
    cure = "Name the folder that holds kit.toml; keyturn new DIR makes one."


class SourceFaulty(ContentError):
    """The source has faults; `faults` holds every one of them."""

    code = "source-faulty"
    sentence = "The kit's source cannot be read. At {fault}."
    cure = "Mend it there; every fault is named by: keyturn lint {folder}"

    def __init__(self, folder: Path, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__(fault=str(faults[0]).rstrip("."), folder=folder)


@dataclass(frozen=True)
class Credentials:
    """What the folder of credentials holds: sealed ones, and removals."""

    sealed: tuple[SealedFile, ...] = ()
    removals: tuple[Removal, ...] = ()


@dataclass(frozen=True)
class SourceFolder:
    """A source that reads well; `places` are the lines of kit.toml.

    Without a directory.yaml the directory is empty; without a triage.yaml `questions` is None.
    """

    folder: Path
    toml: KitToml
    places: Places
    playbooks: tuple[Source, ...]
    directory: Directory
    questions: tuple[Question, ...] | None
    credentials: Credentials

    @property
    def kit(self) -> Path:
        """Where the sealed kit lies."""
        return self.folder / self.toml.kit


@dataclass(frozen=True)
class Survey:
    """What could be read of a source, with every fault by file and line; None stands for what could not."""

    folder: Path
    toml: KitToml | None
    places: Places
    playbooks: tuple[Source, ...]
    directory: Directory | None
    questions: tuple[Question, ...] | None
    credentials: Credentials
    faults: tuple[Fault, ...]

    @property
    def whole(self) -> SourceFolder | None:
        """The source, where everything of it reads without a fault."""
        if self.faults or self.toml is None or self.directory is None:
            return None
        return SourceFolder(
            self.folder, self.toml, self.places, self.playbooks, self.directory, self.questions, self.credentials
        )


def read_source_folder(folder: Path) -> SourceFolder:
    """Read a kit's source; raises SourceMissing, or SourceFaulty with every fault."""
    found = survey(folder)
    if found.whole is None:
        raise SourceFaulty(folder, found.faults)
    return found.whole


def survey(folder: Path) -> Survey:
    """Read as much of a kit's source as can be read; raises SourceMissing."""
    try:
        if not folder.is_dir():
            why = "it is a file" if folder.exists() else "there is none"
            raise NotADirectoryError(errno.ENOTDIR, why, str(folder))
        next(folder.iterdir(), None)
    except OSError as problem:
        raise SourceMissing(path=folder, why=problem.strerror) from None
    reader = _Reader(folder, [])
    toml, places = reader.kit_toml()
    playbooks = tuple(reader.playbooks())
    directory = reader.optional(DIRECTORY, directories.MAX_FILE, read_directory, EMPTY)
    questions = reader.optional(TRIAGE, triage.MAX_FILE, read_triage, None)
    credentials = reader.credentials()
    return Survey(folder, toml, places, playbooks, directory, questions, credentials, tuple(sorted(reader.faults)))


def survey_credentials(folder: Path) -> tuple[Credentials, tuple[Fault, ...]]:
    """Read what a source's folder of credentials holds, and the faults in it, whatever else is to be mended."""
    reader = _Reader(folder, [])
    return reader.credentials(), tuple(sorted(reader.faults))


@dataclass(frozen=True)
class _Reader:
    """A folder, and the faults that were found in it."""

    folder: Path
    faults: list[Fault]

    def kit_toml(self) -> tuple[KitToml | None, Places]:
        notes = Notes(str(self.folder / KIT_TOML))
        data = self._bytes(self.folder / KIT_TOML, MAX_FILE)
        read = read_toml(data, notes) if data is not None else None
        toml, places = None, Places()
        if read is not None:
            table, places = read
            toml = convert(table, KitToml, places, notes)
        if toml is not None:
            check_names(toml, places, notes)
        self.faults.extend(notes.faults)
        return toml, places

    def playbooks(self) -> Iterator[Source]:
        files: dict[str, Path] = {}
        for path in self.files(PLAYBOOKS, ".md"):
            source = self._piece(path, document.MAX_FILE, read_source)
            if source is None:
                continue
            name = source.playbook.id
            if name in files:
                why = f"The playbook {name} stands in {files[name].name} too."
                self._fault(path, "playbook-twice", why, source.lines["id"])
            else:
                files[name] = path
                yield source

    def credentials(self) -> Credentials:
        paths = list(self.files(sealed_file.FOLDER, sealed_file.SUFFIX, sealed_file.REMOVED))
        sealed = tuple(self._each(paths, sealed_file.SUFFIX, read_sealed_file))
        removals = tuple(self._each(paths, sealed_file.REMOVED, read_removal))
        both = {file.record.id for file in sealed} & {removal.item for removal in removals}
        for name in sorted(both):
            why = f"{name}{sealed_file.SUFFIX} lies beside it; delete the one of the two that is wrong."
            self._fault(sealed_file.removed_path(self.folder, name), "removal-and-sealed", why)
        return Credentials(sealed, removals)

    def _each(self, paths: Sequence[Path], ending: str, read: Callable[[Path], T]) -> Iterator[T]:
        for path in paths:
            try:
                if path.suffix == ending and not self._is_link(path):
                    yield read(path)
            except ContentError as problem:
                self._fault(path, problem.code, problem.message)

    def optional(self, name: str, most: int, read: Callable[[bytes, str], T], absent: T) -> T | None:
        """Read a file that need not be there; None where it is faulty."""
        path = self.folder / name
        there = path.is_symlink() or path.exists()
        return self._piece(path, most, read) if there else absent

    def files(self, name: str, *endings: str) -> Iterator[Path]:
        """Yield the files of a folder with one of these endings, by name; hidden ones are not the team's."""
        folder = self.folder / name
        if not self._is_link(folder) and folder.exists():
            listed = [path for path in self._listed(folder) if path.name not in NO_PLAYBOOKS]
            yield from (path for path in listed if path.suffix in endings and self._has_name(path))

    def _listed(self, folder: Path) -> list[Path]:
        found: list[Path] = []
        try:
            for path in folder.iterdir():
                found.append(path)
                if len(found) > MAX_FILES:
                    self._fault(folder, "files-many", f"The folder holds more than {MAX_FILES} files.")
                    return []
        except OSError as problem:
            self._fault(folder, "file-unreadable", f"The folder cannot be read: {problem.strerror}.")
        return sorted(path for path in found if not path.name.startswith("."))

    def _has_name(self, path: Path) -> bool:
        fits = FILE_NAME.fullmatch(path.name) is not None
        if not fits:
            why = "a file's name has at most 121 letters, digits, dots, hyphens and underscores"
            self._fault(path.parent, "file-name", f"{shown(path.name)}: {why}.")
        return fits

    def _piece(self, path: Path, most: int, read: Callable[[bytes, str], T]) -> T | None:
        data = self._bytes(path, most)
        if data is None:
            return None
        try:
            return read(data, str(path))
        except PlaybookFaulty as faulty:
            self.faults.extend(faulty.faults)
            return None

    def _bytes(self, path: Path, most: int) -> bytes | None:
        try:
            return None if self._is_link(path) else read_small(path, most)
        except FileNotFoundError:
            self._fault(path, "file-missing", "There is no such file; keyturn new DIR makes a folder that has it.")
        except OSError as problem:
            large = problem.errno == errno.EFBIG
            why = f"The file is larger than {most // 1024} KiB." if large else f"It cannot be read: {problem.strerror}."
            self._fault(path, "file-large" if large else "file-unreadable", why)
        return None

    def _is_link(self, path: Path) -> bool:
        if path.is_symlink():
            self._fault(path, "file-link", "This is a link; a kit's source holds files and folders alone.")
        return path.is_symlink()

    def _fault(self, path: Path, code: str, message: str, line: int = 1) -> None:
        self.faults.append(Fault(str(path), line, code, message))
