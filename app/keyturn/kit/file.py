"""The strict reader of a kit file: nothing is believed before root and the signers vouch for it."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from keyturn.custody.records import Genesis, Hash, Header, read_record
from keyturn.custody.root import VerifiedCustody, verify_custody
from keyturn.custody.unlock import PartDamaged, Source
from keyturn.errors import KitError, StorageError
from keyturn.kit.head import (
    FIXED,
    MAX_HEAD,
    TRAILER,
    Head,
    KitTruncated,
    check_length,
    read_fixed,
)
from keyturn.kit.items import ItemDamaged
from keyturn.kit.manifest import (
    ItemRecord,
    ManifestBody,
    VerifiedManifest,
    demand_signatures,
    verify_manifest,
)
from keyturn.kit.store import open_file

BLOCK = 2**20


class KitUnreadable(StorageError):
    """The file system does not give the file."""

    code = "kit-unreadable"
    sentence = "{path} cannot be read: {why}."
    cure = "Name the kit's file; check the stick and the permissions, or use another copy of the kit."


class KitReplaced(StorageError):
    """Another file stands where the kit was that is open."""

    code = "kit-replaced"
    sentence = "{path} is not the file any more that was opened here: another one was put in its place."
    cure = "Put the former copy back and try again; or lock, and start again with this one. What was noted is kept."


class KitLengthsDisagree(KitError):
    """The signed lengths do not add up to the body."""

    code = "kit-lengths-disagree"
    sentence = "The kit's parts do not add up to the length of its file."
    cure = "Use another copy of the kit."


class KitDamaged(KitError):
    """Some sections of the file do not match their signed hashes."""

    code = "kit-section-damaged"
    sentence = "The signatures hold, but these sections of this copy are damaged: {names}."
    cure = "Use another copy of the kit; the sections not named here still open."


@dataclass(frozen=True)
class Place:
    """Where a part or an item lies in the file: offset and length in bytes, and its SHA-256."""

    offset: int
    length: int
    sha256: Hash


@dataclass(frozen=True)
class Damage:
    """One thing that verification found: the part's or item's name, or a copy of the head."""

    name: str


@dataclass(frozen=True)
class KitFile:
    """A kit whose signatures hold. Its parts and items are read from `path` when they are asked for.

    `stood` tells which file that was: what the file system calls it, its size, when it was written last.
    """

    path: Path
    head: Head
    genesis: Genesis
    custody: VerifiedCustody
    manifest: VerifiedManifest
    places: dict[str, Place]
    damaged_head: str
    stood: tuple[int, ...] = ()

    @property
    def header(self) -> Header:
        """The header of this epoch."""
        return self.custody.header

    @property
    def body(self) -> ManifestBody:
        """The manifest's body."""
        return self.manifest.body

    def read(self, name: str, offset: int, length: int) -> bytes:
        """Return bytes of a custody part (`share/1`, …) or an item (`item/…`).

        Raises KitUnreadable, or KitReplaced where another file was put in the place of this one meanwhile.
        """
        try:
            with open_file(self.path) as file:
                if _file(file) == self.stood or _has(file, self.head):
                    return _read_at(file, self.places[name].offset + offset, length)
        except OSError as problem:
            raise KitUnreadable(path=self.path, why=problem.strerror) from None
        raise KitReplaced(path=self.path)

    def source(self) -> Source:
        """Return the custody parts as the outer seal reads them."""
        return Source(self.read, {name: place.length for name, place in self.places.items()})

    def part(self, name: str) -> bytes:
        """Return a whole custody part after its hash held; raises PartDamaged."""
        data = self.read(name, 0, self.places[name].length)
        if sha256(data).digest() != self.places[name].sha256:
            raise PartDamaged(part=name)
        return data

    def item(self, record: ItemRecord) -> bytes:
        """Return an item's sealed bytes after their hash held; raises ItemDamaged."""
        place = self.places[f"item/{record.id}"]
        data = self.read(f"item/{record.id}", 0, place.length)
        if sha256(data).digest() != place.sha256:
            raise ItemDamaged(item=record.id)
        return data

    def damages(self) -> Iterator[Damage]:
        """Hash every part and item and yield those that are damaged."""
        if self.damaged_head:
            yield Damage(self.damaged_head)
        for name, place in self.places.items():
            if self._hash(place) != place.sha256:
                yield Damage(name)

    def demand_whole(self) -> None:
        """Hash every part and item; raises KitDamaged with the names of what is lost."""
        if damaged := [damage.name for damage in self.damages()]:
            raise KitDamaged(names=", ".join(damaged))

    def _hash(self, place: Place) -> bytes:
        digest = sha256()
        try:
            with open_file(self.path) as file:
                file.seek(place.offset)
                left = place.length
                while left and (block := file.read(min(BLOCK, left))):
                    digest.update(block)
                    left -= len(block)
        except OSError as problem:
            raise KitUnreadable(path=self.path, why=problem.strerror) from None
        return digest.digest()


def read_kit(path: Path, draft: bool = False) -> KitFile:
    """Open a kit file and verify genesis, custody and manifest, in this order.

    With `draft`, a manifest that lacks signatures passes. Raises a KitError, ManifestUnsigned or
    KitUnreadable.
    """
    try:
        with open_file(path) as file:
            size = file.seek(0, 2)
            return replace(_first_good(path, file, size, draft), stood=_file(file))
    except OSError as problem:
        raise KitUnreadable(path=path, why=problem.strerror) from None


def check_head(path: Path, head: Head) -> None:
    """Raise what a reader would raise for these documents, so that no unreadable kit is ever written."""
    _verify(path, head, "", draft=True)


def _first_good(path: Path, file: BinaryIO, size: int, draft: bool) -> KitFile:
    try:
        head = _read_head(path, file, 0)
        check_length(head, size)
        kit = _verify(path, head, "", draft)
    except KitError as first_problem:
        return _from_tail(path, file, size, draft, first_problem)
    tail = _read_at(file, size - TRAILER - head.length, head.length + TRAILER)
    if tail == head.to_bytes() + head.length.to_bytes(TRAILER, "big"):
        return kit
    return _verify(path, head, "second copy of the head", draft)


def _from_tail(path: Path, file: BinaryIO, size: int, draft: bool, first_problem: KitError) -> KitFile:
    length = int.from_bytes(_read_at(file, max(0, size - TRAILER), TRAILER), "big")
    if not FIXED <= length <= MAX_HEAD or size < 2 * length + TRAILER:
        raise first_problem
    try:
        head = _read_head(path, file, size - TRAILER - length)
        check_length(head, size)
        return _verify(path, head, "first copy of the head", draft)
    except KitError:
        raise first_problem from None


def _read_head(path: Path, file: BinaryIO, offset: int) -> Head:
    lengths = read_fixed(_read_at(file, offset, FIXED), path)
    documents = []
    place = offset + FIXED
    for length in lengths[:3]:
        data = _read_at(file, place, length)
        if len(data) < length:
            raise KitTruncated(missing=length - len(data))
        documents.append(data)
        place += length
    return Head(documents[0], documents[1], documents[2], lengths[3])


def _verify(path: Path, head: Head, damaged_head: str, draft: bool) -> KitFile:
    custody = verify_custody(head.genesis, head.custody)
    manifest = verify_manifest(head.manifest, custody)
    if not draft:
        demand_signatures(manifest, custody, path)
    genesis = read_record(Genesis, head.genesis, "genesis")
    places = _places(head, custody, manifest.body)
    return KitFile(path, head, genesis, custody, manifest, places, damaged_head)


def _places(head: Head, custody: VerifiedCustody, body: ManifestBody) -> dict[str, Place]:
    places: dict[str, Place] = {}
    offset = head.length
    for part in custody.body.parts:
        places[part.name] = Place(offset, part.length, part.sha256)
        offset += part.length
    for item in body.items:
        places[f"item/{item.id}"] = Place(offset, item.length, item.sha256)
        offset += item.length
    if offset != head.length + head.body_length:
        raise KitLengthsDisagree
    return places


def _file(file: BinaryIO) -> tuple[int, ...]:
    status = os.fstat(file.fileno())
    return status.st_dev, status.st_ino, status.st_size, status.st_mtime_ns


def _has(file: BinaryIO, head: Head) -> bool:
    """Tell whether a file has this head, at its start or, where that is damaged, at its end."""
    size, wanted = file.seek(0, 2), head.to_bytes()
    places = (0, max(0, size - TRAILER - head.length))
    return any(_read_at(file, place, head.length) == wanted for place in places)


def _read_at(file: BinaryIO, offset: int, length: int) -> bytes:
    file.seek(offset)
    return file.read(length)
