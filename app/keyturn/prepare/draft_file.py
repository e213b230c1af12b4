"""The draft's file beside `kit.toml`: one ceremony at a time, written whole, never over somebody else's."""

import fcntl
import os
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from msgspec import structs

from keyturn.custody.kdf import Kdf
from keyturn.custody.passphrase import normalize
from keyturn.custody.records import Hash, KdfRecord, Salt
from keyturn.custody.seal import Random
from keyturn.custody.secret import wipe
from keyturn.errors import ContentError
from keyturn.kit.store import NotConfirmed, read_small, storage_error, sync_folder, write_atomically
from keyturn.prepare.draft import (
    MAX_FILE,
    Draft,
    DraftHead,
    DraftUnreadable,
    draft_kdf,
    read_draft,
    read_head,
    write_draft,
)

SUFFIX = ".ceremony"


class CeremonyBusy(ContentError):
    """Another process of this computer works on the ceremony."""

    code = "ceremony-busy"
    sentence = "Somebody else is working on the ceremony of {path} right now; nothing was changed."
    cure = "Wait until they are done, and try again."


class CeremonyExists(ContentError):
    """A ceremony has begun already."""

    code = "ceremony-exists"
    sentence = "A ceremony has begun already: {path}."
    cure = "Go on with it (keyturn ceremony enrol), or drop it first (keyturn ceremony drop)."


class CeremonyNone(ContentError):
    """No ceremony has begun."""

    code = "ceremony-none"
    sentence = "No ceremony has begun: there is no {path}."
    cure = "Begin one: keyturn ceremony begin."


class DraftMovedOn(ContentError):
    """The draft is not the one any more that was opened here."""

    code = "ceremony-moved-on"
    sentence = "{path} was changed by somebody else in the meantime; it was left as theirs, and nothing here was kept."
    cure = "Open the ceremony again, and enrol this custodian once more; their card of today counts for nothing."


def draft_beside(kit: Path) -> Path:
    """Return where the draft of a kit's first ceremony lies."""
    return kit.with_name(kit.name + SUFFIX)


def peek(path: Path) -> DraftHead:
    """Return what can be read of a draft without its passphrase; raises CeremonyNone or DraftUnreadable."""
    return read_head(_read(path), path)


class CeremonyLock:
    """Keeps every other process of this computer from a ceremony while it is held; raises CeremonyBusy.

    It lies on a file that stands in the source folder (`kit.toml`), and goes with the process.
    """

    def __init__(self, lock: Path, draft: Path) -> None:
        try:
            self._descriptor = os.open(lock, os.O_RDONLY | os.O_CLOEXEC)
        except OSError as problem:
            raise storage_error(problem, lock) from None
        try:
            fcntl.flock(self._descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            os.close(self._descriptor)
            raise CeremonyBusy(path=draft) from None

    def release(self) -> None:
        """Let others work."""
        os.close(self._descriptor)


class DraftFile:
    """A draft that this process holds: no other process of this computer can, and none elsewhere is overwritten.

    `lock` is the file that the ceremony's lock lies on. Raises CeremonyBusy.
    """

    def __init__(self, path: Path, lock: Path, random: Random) -> None:
        self.path = path
        self._random = random
        self._lock = CeremonyLock(lock, path)
        self._key = bytearray()
        self._head: DraftHead | None = None
        self._stands: bytes = b""
        for left_over in path.parent.glob(f".{path.name}.*.new"):
            left_over.unlink(missing_ok=True)

    def create(self, draft: Draft, kit: bytes, passphrase: str, kdf: Kdf) -> None:
        """Write a new draft (one derivation); raises CeremonyExists or a StorageError."""
        if self.path.exists():
            raise CeremonyExists(path=self.path)
        salt = Salt(self._random(16))
        self._key = kdf.derive(normalize(passphrase), salt)
        cost = KdfRecord(iterations=kdf.iterations, lanes=1, memory_kib=kdf.memory_kib)
        self._write(DraftHead(done=[], format=1, kdf=cost, kit=Hash(kit), salt=salt, saves=0), draft)

    def open(self, passphrase: str) -> Draft:
        """Open the draft (one derivation); raises CeremonyNone, DraftPassphraseWrong or DraftUnreadable."""
        data = _read(self.path)
        self._head = read_head(data, self.path)
        self._key = draft_kdf(self._head).derive(normalize(passphrase), self._head.salt)
        draft = read_draft(data, self._key, self.path)
        self._stands = sha256(data).digest()
        return draft

    def save(self, draft: Draft, done: list[str]) -> None:
        """Write the draft in the place of the one that was opened; raises DraftMovedOn or a StorageError."""
        assert self._head is not None  # noqa: S101 - it was created or opened
        self.demand_unmoved()
        self._write(structs.replace(self._head, done=done, saves=self._head.saves + 1), draft)

    def erase(self) -> None:
        """Remove the draft; raises DraftMovedOn or a StorageError."""
        self.demand_unmoved()
        erase(self.path)

    def close(self) -> None:
        """Wipe the key and let others work."""
        wipe(self._key)
        self._lock.release()

    def _write(self, head: DraftHead, draft: Draft) -> None:
        data = write_draft(head, self._key, draft, self._random)
        try:
            write_atomically(self.path, [data], mode=0o600)
        except NotConfirmed:
            self._head, self._stands = head, sha256(data).digest()
            raise
        self._head, self._stands = head, sha256(data).digest()

    def demand_unmoved(self) -> None:
        """Raise DraftMovedOn unless what lies there is what was opened or written here."""
        try:
            moved = sha256(_read(self.path)).digest() != self._stands
        except CeremonyNone:
            moved = True
        if moved:
            raise DraftMovedOn(path=self.path)


def erase(path: Path) -> None:
    """Remove a draft, readable or not; raises CeremonyNone or a StorageError."""
    try:
        path.unlink()
        with suppress(OSError):
            sync_folder(path.parent)
    except FileNotFoundError:
        raise CeremonyNone(path=path) from None
    except OSError as problem:
        raise storage_error(problem, path) from None


def _read(path: Path) -> bytes:
    try:
        return read_small(path, MAX_FILE)
    except FileNotFoundError:
        raise CeremonyNone(path=path) from None
    except OSError as problem:
        raise DraftUnreadable(path=path, why=problem.strerror) from None
