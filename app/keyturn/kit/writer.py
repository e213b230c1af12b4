"""Writing a kit file from its documents and its body."""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path

from keyturn.custody.records import Custody, read_record
from keyturn.kit.file import BLOCK, KitFile, check_head
from keyturn.kit.head import TRAILER, Head
from keyturn.kit.manifest import ManifestBody, ManifestSignature, write_manifest
from keyturn.kit.store import draft_path, write_atomically


def save_revision(
    path: Path,
    genesis: bytes,
    custody: bytes,
    body: ManifestBody,
    signatures: Sequence[ManifestSignature],
    data: Iterable[bytes],
    needed: int,
) -> Path:
    """Write a revision and return where it lies.

    With the needed signatures it takes the kit's place atomically and the old file is kept as
    previous; with fewer it waits beside it as a draft. Raises a StorageError, and nothing has changed.
    """
    length = body_length(custody, body)
    head = Head(genesis, custody, write_manifest(body, signatures), length)
    check_head(path, head)
    if len(signatures) < needed:
        write_atomically(draft_path(path), _file(head, data))
        return draft_path(path)
    write_atomically(path, _file(head, data), keep_previous=True)
    with suppress(OSError):
        draft_path(path).unlink(missing_ok=True)
    return path


def body_length(custody: bytes, body: ManifestBody) -> int:
    """Return the length of a file's body in bytes: all parts and all items."""
    parts = read_record(Custody, custody, "custody").body.parts
    return sum(part.length for part in parts) + sum(item.length for item in body.items)


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
