"""The head of a kit file: its fixed part and the three signed documents (kit-format.md, section 3)."""

import struct
from dataclasses import dataclass

from keyturn.errors import KitError

MAGIC = b"\x89KTN\r\n\x1a\n"
VERSION = 1
TRAILER = 8
MAX_GENESIS = 4 * 2**10
MAX_CUSTODY = 4 * 2**20
MAX_MANIFEST = 64 * 2**20
MAX_BODY = 8 * 2**30
MAX_HEAD = 32 + MAX_GENESIS + MAX_CUSTODY + MAX_MANIFEST
_FIXED = struct.Struct(">8sHHIIIQ")
FIXED = _FIXED.size


class NotAKit(KitError):
    """The file does not begin as a kit does."""

    code = "kit-not-a-kit"
    sentence = "{path} is not a Keyturn kit."
    cure = "Name the kit file; kits usually end in .keyturn."


class VersionUnknown(KitError):
    """The kit has a format that this program does not know."""

    code = "kit-version-unknown"
    sentence = "This kit is written in format {version}; this program reads format 1."
    cure = "Use the program that was delivered with the kit."


class HeadMalformed(KitError):
    """The head's lengths are beyond their limits."""

    code = "kit-head-malformed"
    sentence = "The head of the kit file is damaged."
    cure = "Use another copy of the kit, or the revision before it (the same name with .previous)."


class KitTruncated(KitError):
    """The file is shorter than its head says."""

    code = "kit-truncated"
    sentence = "The kit file is cut off; bytes missing at its end: {missing}."
    cure = "Copy the kit again, use another copy, or the revision before it (the same name with .previous)."


class KitTrailing(KitError):
    """The file is longer than its head says."""

    code = "kit-trailing-bytes"
    sentence = "The kit file goes on after its end; bytes too many: {extra}."
    cure = "Copy the kit again, use another copy, or the revision before it (the same name with .previous)."


@dataclass(frozen=True)
class Head:
    """The three documents as bytes, and the length of the body."""

    genesis: bytes
    custody: bytes
    manifest: bytes
    body_length: int

    @property
    def length(self) -> int:
        """The length of the whole head in bytes."""
        return FIXED + len(self.genesis) + len(self.custody) + len(self.manifest)

    @property
    def file_length(self) -> int:
        """The exact length of a kit file with this head."""
        return 2 * self.length + self.body_length + TRAILER

    def to_bytes(self) -> bytes:
        """Write the head."""
        documents = (self.genesis, self.custody, self.manifest)
        fixed = _FIXED.pack(MAGIC, VERSION, 0, *map(len, documents), self.body_length)
        return b"".join((fixed, *documents))


def read_fixed(data: bytes, path: object) -> tuple[int, int, int, int]:
    """Return the lengths of genesis, custody, manifest and body; raises NotAKit, VersionUnknown, HeadMalformed."""
    if data[:8] != MAGIC:
        raise NotAKit(path=path)
    if len(data) < FIXED:
        raise KitTruncated(missing="many")
    _, version, zero, genesis, custody, manifest, body = _FIXED.unpack(data)
    if version != VERSION:
        raise VersionUnknown(version=version)
    if zero or genesis > MAX_GENESIS or custody > MAX_CUSTODY or manifest > MAX_MANIFEST or body > MAX_BODY:
        raise HeadMalformed
    return genesis, custody, manifest, body


def check_length(head: Head, size: int) -> None:
    """Raise KitTruncated or KitTrailing unless the file has exactly the head's length."""
    if size < head.file_length:
        raise KitTruncated(missing=head.file_length - size)
    if size > head.file_length:
        raise KitTrailing(extra=size - head.file_length)
