"""Writing a kit file from its documents and its body."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TypeAlias

from keyturn.custody.records import Custody, Part, read_record
from keyturn.errors import ContentError, KitError
from keyturn.kit.file import BLOCK, KitFile, check_head
from keyturn.kit.head import TRAILER, Head
from keyturn.kit.manifest import ItemRecord, ManifestBody, ManifestSignature, write_manifest
from keyturn.kit.store import draft_path, exclusive, write_atomically

Listed: TypeAlias = Part | ItemRecord


class KitMovedOn(ContentError):
    """Somebody else changed the kit while this change was being made."""

    code = "kit-moved-on"
    sentence = "{path} was changed by somebody else in the meantime; nothing was written."
    cure = "Look at what changed (keyturn item list), and make your change again."


class CopyDamaged(KitError):
    """A part that the new revision would take over is damaged in the copy at hand."""

    code = "kit-copy-damaged"
    sentence = "{part} is damaged in this copy of the kit, so no new revision was made from it."
    cure = "Make the change on another copy; keyturn verify names all that is damaged in this one."


def save_revision(
    path: Path,
    genesis: bytes,
    custody: bytes,
    body: ManifestBody,
    signatures: Sequence[ManifestSignature],
    data: Iterable[bytes],
    needed: int,
    guard: Callable[[], None],
) -> Path:
    """Write a revision and return where it lies.

    With the needed signatures it takes the kit's place atomically and the old file is kept as
    previous; with fewer it waits beside it as a draft. `guard` is called when nobody else can write any
    more, and raises where the kit is no longer what the change was made on.
    Raises that, CopyDamaged or a StorageError, and nothing has changed.
    """
    listed: list[Listed] = [*read_record(Custody, custody, "custody").body.parts, *body.items]
    head = Head(genesis, custody, write_manifest(body, signatures), sum(entry.length for entry in listed))
    check_head(path, head)
    with exclusive(path.parent):
        guard()
        if len(signatures) < needed:
            write_atomically(draft_path(path), _file(head, _checked(listed, data)))
            return draft_path(path)
        write_atomically(path, _file(head, _checked(listed, data)), keep_previous=True)
        with suppress(OSError):
            draft_path(path).unlink(missing_ok=True)
    return path


def copied(kit: KitFile, names: Sequence[str]) -> Iterator[bytes]:
    """Yield the bytes of parts and items of an existing kit, in blocks."""
    for name in names:
        length = kit.places[name].length
        for offset in range(0, length, BLOCK):
            yield kit.read(name, offset, min(BLOCK, length - offset))


def custody_names(kit: KitFile) -> list[str]:
    """Return the names of the custody parts in the file's order."""
    return [part.name for part in kit.custody.body.parts]


def _file(head: Head, body: Iterable[bytes]) -> Iterator[bytes]:
    data = head.to_bytes()
    yield data
    yield from body
    yield data
    yield len(data).to_bytes(TRAILER, "big")


def _checked(listed: Sequence[Listed], data: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the data, and see that every part and item is what is signed of it; raises CopyDamaged."""
    blocks = iter(data)
    for entry in listed:
        digest, left = sha256(), entry.length
        while left > 0 and (block := next(blocks, b"")):
            digest.update(block)
            left -= len(block)
            yield block
        if left or digest.digest() != entry.sha256:
            raise CopyDamaged(part=entry.name if isinstance(entry, Part) else f"item/{entry.id}")
