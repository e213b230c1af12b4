"""Copies of a sealed kit on sticks and in folders: written, read back from the medium, verified before they count."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import file_digest, sha256
from pathlib import Path

from keyturn.custody.deal import Listener, Progress, silent
from keyturn.errors import KeyturnError, KitError, RollbackError, StorageError, UsageError
from keyturn.kit.file import BLOCK, KitFile, KitReplaced, KitUnreadable, read_kit
from keyturn.kit.store import exclusive, storage_error, write_atomically


class CopyFolderGone(StorageError):
    """There is no folder to copy to."""

    code = "copy-folder-gone"
    sentence = "{folder} is no folder here: nothing was written."
    cure = "Put the stick in and mount it, or name another folder."


class CopyOntoItself(UsageError):
    """The kit lies in the folder that a copy should go to."""

    code = "copy-onto-itself"
    sentence = "{folder} is where the kit itself lies."
    cure = "Name a folder on another disk or stick."


class CopyNewer(RollbackError):
    """The copy that is there is newer than the kit."""

    code = "copy-newer"
    sentence = (
        "{path} is epoch {epoch}, revision {revision}: newer than this kit, epoch {own_epoch}, revision {own_revision}."
    )
    cure = "Leave it as it is, and find out where the newer one was made: it should be the kit that is copied."


class CopyForked(RollbackError):
    """The copy that is there has the kit's revision, and other content."""

    code = "copy-forked"
    sentence = "{path} is epoch {epoch}, revision {revision} too, signed with other content."
    cure = "Leave it as it is, and ask the content signers which of the two is theirs."


class CopyOther(KitError):
    """Another kit lies there under this name."""

    code = "copy-other-kit"
    sentence = "{path} is another kit: {name}."
    cure = "Name another folder; two kits of one file name do not go into the same one."


class CopyPlaceTaken(StorageError):
    """Something lies there that cannot be read as a kit."""

    code = "copy-place-taken"
    sentence = "{path} is there already, and cannot be read as a kit: nothing was written."
    cure = "Look at what it is; a kit that is damaged beyond reading may be removed, and then copied anew."


class CopyNone(StorageError):
    """No copy lies where one should be verified."""

    code = "copy-none"
    sentence = "{path} is not there."
    cure = "Check that it is the right stick; if the copy is gone, make it anew: keyturn copy."


class CopyMediumGone(StorageError):
    """The stick was taken away, or another one put in its place, while it was written to."""

    code = "copy-medium-gone"
    sentence = "{folder} is not what it was when the copying began: the stick was taken out, or changed."
    cure = "Put it in again, and copy once more; a copy that stood on it before still does."


class CopyStopped(StorageError):
    """Somebody stopped the copying."""

    code = "copy-stopped"
    sentence = "The copying was stopped: nothing was changed there."
    cure = "Copy again when you are ready."


class CopyNotTheSame(StorageError):
    """The medium gives back other bytes than were written."""

    code = "copy-not-the-same"
    sentence = "What was read back from {path} is not what was written; whatever stood there before still stands."
    cure = "Do not trust this stick: use another one."


@dataclass(frozen=True)
class Copy:
    """A copy that was read from its medium and is whole; `hash` is its file's SHA-256, `found` whether it was there."""

    kit: KitFile
    hash: bytes
    found: bool = False


def copy_kit(kit: KitFile, folder: Path, told: Listener = silent) -> Copy:
    """Copy a kit that is whole into a folder, under its own file name.

    An older revision of it is replaced; the same one is read and verified only. `told` hears of the stages `writing`
    (bytes) and `reading`; what it raises ends the copying. Raises CopyFolderGone, CopyOntoItself, CopyNewer,
    CopyForked, CopyOther, CopyPlaceTaken, CopyMediumGone, CopyNotTheSame, what is wrong with the kit's own file, or a
    StorageError: then what stood there still stands.
    """
    path = _place(kit, folder)
    medium = _medium(folder)
    with exclusive(folder):
        before = _demand_older(kit, path)
        if before is not None and before.head == kit.head and not any(before.damages()):
            told(Progress("reading", 0, 1))
            return _verified(path)
        _clear(path)
        written = Blocks(kit.path, told)

        def check(new: Path) -> None:
            told(Progress("reading", 0, 1))
            if _medium(folder) != medium:
                raise CopyMediumGone(folder=folder)
            _demand_same(new, path, written.hash, kit)

        write_atomically(path, written, check=check)
    return Copy(read_kit(path), written.hash)


def verify_copy(kit: KitFile, folder: Path) -> Copy:
    """Read a copy from its medium, which may be older than the kit.

    Raises CopyFolderGone, CopyOntoItself, CopyNone, CopyNewer, CopyForked, CopyOther, CopyPlaceTaken, KitDamaged or
    KitUnreadable.
    """
    path = _place(kit, folder)
    if _demand_older(kit, path) is None:
        raise CopyNone(path=path)
    return _verified(path)


def put_beside(folder: Path, name: str, data: bytes) -> None:
    """Have a file of the program beside a copy, written and read back; raises CopyNotTheSame or a StorageError."""
    path, wanted = folder / name, sha256(data).digest()

    def same(new: Path) -> None:
        if read_back(new) != wanted:
            raise CopyNotTheSame(path=path)

    with exclusive(folder):
        if not _holds(path, wanted):
            write_atomically(path, [data], check=same)


def read_back(path: Path) -> bytes:
    """Return the SHA-256 of a file as its medium gives it, where the system can forget what it has of it in memory.

    Raises OSError.
    """
    with path.open("rb") as file:
        forget = getattr(os, "posix_fadvise", None)
        if forget is not None:
            forget(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        return file_digest(file, sha256).digest()


def _holds(path: Path, wanted: bytes) -> bool:
    """Tell whether a file is there and can be read, with this SHA-256."""
    try:
        return path.is_file() and read_back(path) == wanted
    except OSError:
        return False


class Blocks:
    """The blocks of a kit's file, and the SHA-256 of those that were given so far."""

    def __init__(self, path: Path, told: Listener = silent) -> None:
        self._path, self._told = path, told
        self._digest = sha256()

    def __iter__(self) -> Iterator[bytes]:
        try:
            with self._path.open("rb") as file:
                total = os.fstat(file.fileno()).st_size
                self._told(Progress("writing", 0, total))
                while block := file.read(BLOCK):
                    self._digest.update(block)
                    yield block
                    self._told(Progress("writing", min(file.tell(), total), total))
        except OSError as problem:
            raise KitUnreadable(path=self._path, why=problem.strerror) from None

    @property
    def hash(self) -> bytes:
        """The SHA-256 (32 bytes)."""
        return self._digest.digest()


def _place(kit: KitFile, folder: Path) -> Path:
    if not _is_folder(folder):
        raise CopyFolderGone(folder=folder)
    try:
        itself = folder.samefile(kit.path.parent)
    except OSError as problem:
        raise KitUnreadable(path=kit.path, why=problem.strerror) from None
    if itself:
        raise CopyOntoItself(folder=folder)
    return folder / kit.path.name


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # a stick that was pulled out, and is still mounted
        return False


def _medium(folder: Path) -> int | None:
    """Return what the system calls the disk or stick that a folder lies on; None where there is none now."""
    try:
        return folder.stat().st_dev
    except OSError:
        return None


def _demand_older(kit: KitFile, path: Path) -> KitFile | None:
    """Return the copy that stands at a path, None where there is none; raises where it is not this kit or newer."""
    if not os.path.lexists(path):
        return None
    if not path.is_file():
        raise CopyPlaceTaken(path=path)
    try:
        copy = read_kit(path, draft=True)
    except KitUnreadable:
        raise
    except KeyturnError:
        raise CopyPlaceTaken(path=path) from None
    if copy.custody.kit != kit.custody.kit:
        raise CopyOther(path=path, name=copy.body.name)
    there, own = (copy.body.epoch, copy.body.revision), (kit.body.epoch, kit.body.revision)
    if there > own:
        raise CopyNewer(path=path, epoch=there[0], revision=there[1], own_epoch=own[0], own_revision=own[1])
    if there == own and copy.manifest.hash != kit.manifest.hash:
        raise CopyForked(path=path, epoch=there[0], revision=there[1])
    return copy


def _verified(path: Path) -> Copy:
    try:
        read = read_back(path)
    except OSError as problem:
        raise KitUnreadable(path=path, why=problem.strerror) from None
    copy = read_kit(path)
    copy.demand_whole()
    return Copy(copy, read, found=True)


def _demand_same(new: Path, path: Path, written: bytes, kit: KitFile) -> None:
    if read_back(new) != written:
        raise CopyNotTheSame(path=path)
    copy = read_kit(new)
    copy.demand_whole()
    if copy.manifest.hash != kit.manifest.hash:
        raise KitReplaced(path=kit.path)


def _clear(path: Path) -> None:
    """Remove what a copy left behind that was cut off; nobody else writes here now."""
    left = re.compile(rf"\.{re.escape(path.name)}\.[0-9]+\.new")
    try:
        for name in os.listdir(path.parent):
            if left.fullmatch(name):
                (path.parent / name).unlink(missing_ok=True)
    except OSError as problem:
        raise storage_error(problem, path) from None
