"""Writing files so that a crash leaves the old one or the new one, and the old one is kept."""

import errno
import fcntl
import os
import stat
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from keyturn.errors import StorageError

PREVIOUS = ".previous"
DRAFT = ".draft"


class DiskFull(StorageError):
    """No space is left; nothing was changed."""

    code = "disk-full"
    sentence = "There is no space left to write {path}; the file is unchanged."
    cure = "Make room, or write to another disk, and try again."


class ReadOnly(StorageError):
    """The medium or the folder does not allow writing; nothing was changed."""

    code = "storage-read-only"
    sentence = "{path} cannot be written: it is read-only here."
    cure = "Remove the write protection or copy the kit to a disk that can be written."


class NotWritten(StorageError):
    """The file system refused for another reason; nothing was changed."""

    code = "storage-failed"
    sentence = "{path} could not be written: {why}. The file is unchanged."
    cure = "Check the name, and that the disk or stick is still there; then try again."


class NotConfirmed(StorageError):
    """The new file stands in its place, and the disk did not confirm that it will stay."""

    code = "storage-not-confirmed"
    sentence = "{path} was written, but the disk did not confirm it: {why}."
    cure = "Check it now (keyturn verify, for a kit), and copy it to another disk."


def write_atomically(
    path: Path,
    blocks: Iterable[bytes],
    keep_previous: bool = False,
    mode: int = 0o644,
    check: Callable[[Path], None] = lambda written: None,
) -> None:
    """Write a file beside `path`, sync it, rename it into place, and sync the folder.

    With `keep_previous`, the file that stood there stays as `<name>.previous`. `check` looks at what was written
    before it takes its place, and raises where it must not. Raises that, DiskFull, ReadOnly or NotWritten, and then
    nothing has changed; or NotConfirmed, and then the new file stands.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        _write_synced(temporary, blocks, mode)
        check(temporary)
        if keep_previous and path.exists():
            _keep(path)
        os.replace(temporary, path)
    except OSError as problem:
        raise storage_error(problem, path) from None
    finally:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
    _confirm(path)


def move_into_place(source: Path, path: Path) -> None:
    """Give a whole and synced file of the same folder its name, durably; raises a StorageError."""
    try:
        os.replace(source, path)
    except OSError as problem:
        raise storage_error(problem, path) from None
    _confirm(path)


def open_file(path: Path) -> BinaryIO:
    """Open a file to be read; raises OSError where it is none.

    Nothing that was put in its place keeps the reader waiting: a pipe is none, and a device has no end.
    """
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    mode = os.fstat(descriptor).st_mode
    if stat.S_ISREG(mode):
        return open(descriptor, "rb")
    os.close(descriptor)
    if stat.S_ISDIR(mode):
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(path))
    raise OSError(errno.EINVAL, "it is no file", str(path))


def read_small(path: Path, most: int) -> bytes:
    """Return what stands in a file of at most so many bytes; raises OSError where it is larger, or is no file."""
    with open_file(path) as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, "it is too large", str(path))
    return data


@contextmanager
def exclusive(folder: Path) -> Iterator[None]:
    """Keep every other process of this computer that asks so from writing a kit in a folder."""
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except OSError as problem:
        raise storage_error(problem, folder) from None
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def storage_error(problem: OSError, path: Path) -> StorageError:
    """Return the named error for what the file system said."""
    if problem.errno in (errno.ENOSPC, errno.EDQUOT):
        return DiskFull(path=path)
    if problem.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
        return ReadOnly(path=path)
    return NotWritten(path=path, why=problem.strerror)


def sync_folder(folder: Path) -> None:
    """Make a rename in a folder durable, where its file system knows how."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    except OSError as problem:
        if problem.errno != errno.EINVAL:
            raise
    finally:
        os.close(descriptor)


def previous_path(path: Path) -> Path:
    """Return where the revision before is kept."""
    return path.with_name(path.name + PREVIOUS)


def draft_path(path: Path) -> Path:
    """Return where a revision waits for its signatures."""
    return path.with_name(path.name + DRAFT)


def _confirm(path: Path) -> None:
    try:
        sync_folder(path.parent)
    except OSError as problem:
        raise NotConfirmed(path=path, why=problem.strerror) from None


def _write_synced(path: Path, blocks: Iterable[bytes], mode: int) -> None:
    # What a process of the same number left behind when the power went.
    path.unlink(missing_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, mode), "wb") as file:
        for block in blocks:
            file.write(block)
        file.flush()
        os.fsync(file.fileno())


def _keep(path: Path) -> None:
    """Let the old file stand under its second name too, never leaving the first one empty."""
    second = path.with_name(f".{path.name}.{os.getpid()}.old")
    try:
        os.link(path, second)
    except OSError:
        # FAT sticks have no links: copy instead.
        _write_synced(second, _blocks(path), 0o644)
    os.replace(second, previous_path(path))


def _blocks(path: Path) -> Iterable[bytes]:
    with path.open("rb") as file:
        while block := file.read(2**20):
            yield block
