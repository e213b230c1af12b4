"""A credential as a file of the kit's source, `credentials/ITEM.sealed`: sealed to its compartment, safe to commit.

The first line is canonical JSON: the item's record as the next revision's list takes it over, the kit, and the hash
of the compartment's public key. The lines after it are the sealed bytes in base64, 76 characters each, as Git keeps
text. Only an opening reads what is in it; who wrote it is for the content signers to know, as for any file in Git.
"""

import binascii
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Literal

from keyturn.custody.encoding import NotCanonical
from keyturn.custody.header_rules import IDENTIFIER, is_time
from keyturn.custody.records import Hash, Record, RecordMalformed, read_record
from keyturn.custody.seal import Random
from keyturn.errors import ContentError
from keyturn.kit.file import KitFile
from keyturn.kit.items import seal_item
from keyturn.kit.kinds import Content
from keyturn.kit.manifest import ItemRecord
from keyturn.kit.playbooks.sealed import KIND as PLAYBOOK
from keyturn.kit.store import exclusive, read_small, storage_error, write_atomically

FOLDER, SUFFIX, REMOVED = "credentials", ".sealed", ".removed"
LINE, LONGEST_HEAD, LONGEST_TITLE = 76, 4096, 200
MOST = 2**27
# An item's version is counted on by every replacement, and by every ceremony that seals it again: a file must not use
# the numbers up.
MOST_VERSION = 2**31


class SealedFileUnreadable(ContentError):
    """A file of a sealed credential is not there, cannot be read, or is not written as it must be."""

    code = "sealed-file-unreadable"
    sentence = "{path} cannot be read as a sealed credential: {why}."
    cure = "Take it from Git once more; or remove it, and type the credential in again: keyturn item replace, or add."


class SealedFileDamaged(ContentError):
    """The sealed bytes are not those that the file's first line names."""

    code = "sealed-file-damaged"
    sentence = "The sealed credential {path} was changed after it was sealed, or is damaged."
    cure = "Take it from Git once more; or remove it, and type the credential in again: keyturn item replace, or add."


class SealedForOtherKit(ContentError):
    """The credential was sealed for another kit."""

    code = "sealed-file-other-kit"
    sentence = "The sealed credential {item} was made for another kit than this one."
    cure = "Remove the file, and type the credential in again: keyturn item replace, or add."


class SealedFileStale(ContentError):
    """The credential was sealed to a key that its compartment has no more."""

    code = "sealed-file-stale"
    sentence = "The sealed credential {item} was made before a ceremony gave its compartment another key."
    cure = "Nothing can open it any more: type the credential in again: keyturn item replace."


class SealedElsewhere(ContentError):
    """The kit keeps the item in another compartment than the file was sealed to."""

    code = "sealed-file-other-compartment"
    sentence = "The sealed credential {item} is for another failure mode than the kit's item of this name."
    cure = "Remove the file, and seal it under another name; or remove the kit's item first: keyturn item remove."


class SealedFileOvertaken(ContentError):
    """The kit has gone on, without this file, to a version that is not older than it."""

    code = "sealed-file-overtaken"
    sentence = "The kit has another version {version} of {item} than the sealed credential, or a later one."
    cure = "Find out which value is right; type that one in again: keyturn item replace."


class SealedFileMovedOn(ContentError):
    """Somebody else sealed the same credential in the meantime."""

    code = "sealed-file-moved-on"
    sentence = "{path} was written by somebody else in the meantime; it was left as it is."
    cure = "Find out which value is right; type that one in again: keyturn item replace."


class SealedHead(Record, frozen=True):
    """The first line: the item's record, the kit, and the SHA-256 of the public key that it was sealed to."""

    format: Literal[1]
    item: ItemRecord
    key: Hash
    kit: Hash


@dataclass(frozen=True)
class SealedFile:
    """One sealed credential: what its first line says, and the sealed bytes, exactly those of a kit's item."""

    head: SealedHead
    data: bytes = field(repr=False)

    @property
    def record(self) -> ItemRecord:
        """The item's record, as a manifest lists it."""
        return self.head.item

    def to_bytes(self) -> bytes:
        """Return the file's one text."""
        text = b64encode(self.data)
        lines = (text[at : at + LINE] + b"\n" for at in range(0, len(text), LINE))
        return b"".join((self.head.canonical(), b"\n", *lines))


def seal_to_file(kit: KitFile, record: ItemRecord, content: Content, random: Random) -> SealedFile:
    """Seal content as a record names it, to its compartment's present key.

    Raises SealedFileStale where the kit has no such compartment any more, or SealedFileUnreadable where nobody
    could read the record back.
    """
    public_key = _keys(kit).get(record.compartment)
    if public_key is None:
        raise SealedFileStale(item=record.id)
    sealed, data = seal_item(kit.custody.kit, public_key, record, content, random)
    _check(sealed, sealed_name(record.id))
    return SealedFile(SealedHead(format=1, item=sealed, key=key_hash(public_key), kit=Hash(kit.custody.kit)), data)


def key_hash(public_key: bytes) -> Hash:
    """Return the 32 bytes by which a file names its compartment's public key."""
    return Hash(sha256(public_key).digest())


def sealed_name(item_id: str) -> str:
    """Return the name of an item's file in the folder of credentials."""
    return item_id + SUFFIX


def sealed_path(folder: Path, item_id: str) -> Path:
    """Return where the source in `folder` keeps an item's file."""
    return folder / FOLDER / sealed_name(item_id)


def removed_path(folder: Path, item_id: str) -> Path:
    """Return where the source in `folder` says that an item shall be left out: `kit.source.removal`."""
    return folder / FOLDER / (item_id + REMOVED)


def read_sealed_file(path: Path) -> SealedFile:
    """Read a file strictly; Git may have given its lines another end. Raises SealedFileUnreadable or SealedFileDamaged.

    Whether it fits a kit is another question: `fresh`.
    """
    try:
        file = parse_sealed(read_small(path, MOST), path)
    except OSError as problem:
        raise SealedFileUnreadable(path=path, why=problem.strerror) from None
    if path.name != sealed_name(file.record.id):
        raise SealedFileUnreadable(path=path, why="its name is not that of the item in it")
    return file


def parse_sealed(text: bytes, path: object) -> SealedFile:
    """Read the text of a file; `path` is its name in messages. Raises SealedFileUnreadable or SealedFileDamaged."""
    first, _, rest = text.replace(b"\r\n", b"\n").partition(b"\n")
    head = _head(first, path)
    try:
        file = SealedFile(head, b64decode(rest.replace(b"\n", b""), validate=True))
    except binascii.Error:
        raise SealedFileUnreadable(path=path, why="its data is not base64") from None
    if (len(file.data), Hash(sha256(file.data).digest())) != (head.item.length, head.item.sha256):
        raise SealedFileDamaged(path=path)
    if file.to_bytes() != text.replace(b"\r\n", b"\n"):
        raise SealedFileUnreadable(path=path, why="it is not written in its one form")
    return file


def write_sealed_file(folder: Path, file: SealedFile) -> Path:
    """Write a file into the source in `folder`, and return where; an item that was to be left out is so no more.

    Raises SealedFileMovedOn or a StorageError.
    """
    path = sealed_path(folder, file.record.id)
    try:
        path.parent.mkdir(exist_ok=True)
    except OSError as problem:
        raise storage_error(problem, path) from None
    with exclusive(path.parent):
        if path.exists() and read_sealed_file(path).record.version >= file.record.version:
            raise SealedFileMovedOn(path=path)
        write_atomically(path, [file.to_bytes()])
        _take_back_removal(folder, file.record.id)
    return path


def _take_back_removal(folder: Path, item_id: str) -> None:
    path = removed_path(folder, item_id)
    try:
        path.unlink(missing_ok=True)
    except OSError as problem:
        raise storage_error(problem, path) from None


def fresh(kit: KitFile, files: Iterable[SealedFile]) -> tuple[SealedFile, ...]:
    """Return the files that belong into the kit's next revision: new items, and versions newer than the kit's.

    Raises SealedForOtherKit, SealedElsewhere, SealedFileOvertaken or SealedFileStale.
    """
    return tuple(filter(freshness(kit), files))


def freshness(kit: KitFile) -> Callable[[SealedFile], bool]:
    """Return what tells of each file whether `fresh` takes it, and raises what it raises; for one after the other."""
    keys, listed = _keys(kit), {record.id: record for record in kit.body.items}

    def is_fresh(file: SealedFile) -> bool:
        if file.head.kit != kit.custody.kit:
            raise SealedForOtherKit(item=file.record.id)
        if not _is_newer(file.record, listed.get(file.record.id)):
            return False
        key = keys.get(file.record.compartment)
        if key is None or key_hash(key) != file.head.key:
            raise SealedFileStale(item=file.record.id)
        return True

    return is_fresh


def _is_newer(record: ItemRecord, known: ItemRecord | None) -> bool:
    """Tell whether a file is newer than the kit's item; raises where the two are not one after the other."""
    if known is None:
        return True
    if record.compartment != known.compartment:
        raise SealedElsewhere(item=record.id)
    if record.version > known.version:
        return True
    same_version = record.version == known.version and record.sha256 != known.sha256
    # A ceremony that seals items again counts them on, and leaves the time at which their values came in.
    if same_version or record.sealed_at > known.sealed_at:
        raise SealedFileOvertaken(item=record.id, version=record.version)
    return False


def _keys(kit: KitFile) -> dict[str, bytes]:
    return {entry.id: entry.public_key for entry in kit.header.compartments}


def _head(line: bytes, path: object) -> SealedHead:
    if len(line) > LONGEST_HEAD:
        raise SealedFileUnreadable(path=path, why="its first line is too long")
    try:
        head = read_record(SealedHead, line, "sealed file")
    except (NotCanonical, RecordMalformed) as fault:
        raise SealedFileUnreadable(path=path, why=fault.facts["why"]) from None
    _check(head.item, path)
    return head


def _check(record: ItemRecord, path: object) -> None:
    names = (record.compartment, record.id, record.kind)
    if not all(map(IDENTIFIER.fullmatch, names)):
        raise SealedFileUnreadable(path=path, why="a name is no identifier")
    if record.kind == PLAYBOOK:
        raise SealedFileUnreadable(path=path, why="a playbook is no credential")
    if not record.title.isprintable() or len(record.title) > LONGEST_TITLE:
        raise SealedFileUnreadable(path=path, why="its title is too long, or has signs that cannot be shown")
    if not 1 <= record.version <= MOST_VERSION or record.length < 1 or not is_time(record.sealed_at):
        raise SealedFileUnreadable(path=path, why="a number or a time is out of bounds")
