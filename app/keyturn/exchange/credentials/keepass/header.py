"""The part of a database that is readable without a key: how the rest is to be opened.

Source: KDBX specification, "Outer header".
"""

from dataclasses import dataclass, field
from hashlib import sha256

from keyturn.errors import Phrase
from keyturn.exchange.credentials.faults import ImportKeePassUnfit, ImportUnreadable
from keyturn.exchange.credentials.keepass.cursor import Cursor
from keyturn.exchange.credentials.keepass.kdf import Kdf, read_kdf

SIGNATURE = b"\x03\xd9\xa2\x9a"
KDBX = b"\x67\xfb\x4b\xb5"
VERSION = 4
AES, CHACHA20 = bytes.fromhex("31c1f2e6bf714350be5805216afc5aff"), bytes.fromhex("d6038a2b8b6f4cb5a524339a31dbb59a")
NONCES = {AES: 16, CHACHA20: 12}
END, CIPHER, COMPRESSION, SEED, NONCE, KDF = 0, 2, 3, 4, 7, 11
HASH, SEED_LENGTH = 32, 32


@dataclass(frozen=True)
class OuterHeader:
    """How a database is opened; `text` are the header's own bytes, which its key vouches for."""

    cipher: bytes
    nonce: bytes
    compressed: bool
    seed: bytes
    kdf: Kdf
    text: bytes = field(repr=False)


def is_keepass(data: bytes) -> bool:
    """Tell whether bytes begin as a KeePass database does, of whatever version."""
    return data.startswith(SIGNATURE)


def read_header(cursor: Cursor) -> OuterHeader:
    """Read the header and compare it with its hash; raises ImportUnreadable or ImportKeePassUnfit."""
    start = cursor.at
    cursor.take(len(SIGNATURE))
    if cursor.take(len(KDBX)) != KDBX:
        raise ImportKeePassUnfit(why="it is of the time before KDBX")
    cursor.number(2)
    version = cursor.number(2)
    if version != VERSION:
        raise ImportKeePassUnfit(why=Phrase("it is KDBX {version}", version=version))
    parts = _parts(cursor)
    text = cursor.data[start : cursor.at]
    if sha256(text).digest() != cursor.take(HASH):
        raise ImportUnreadable(why="its beginning is damaged")
    return _header(parts, text)


def _parts(cursor: Cursor) -> dict[int, bytes]:
    parts: dict[int, bytes] = {}
    while END not in parts:
        number = cursor.number(1)
        if number in parts:
            raise ImportUnreadable(why="its beginning says something twice")
        parts[number] = cursor.take(cursor.number(4))
    return parts


def _header(parts: dict[int, bytes], text: bytes) -> OuterHeader:
    cipher, nonce, seed, packed = (parts.get(part, b"") for part in (CIPHER, NONCE, SEED, COMPRESSION))
    if cipher not in NONCES:
        raise ImportKeePassUnfit(why="it is encrypted neither with AES-256 nor with ChaCha20")
    compressed = int.from_bytes(packed, "little")
    if len(nonce) != NONCES[cipher] or len(seed) != SEED_LENGTH or len(packed) != 4 or compressed > 1:
        raise ImportUnreadable(why="its beginning is damaged")
    return OuterHeader(cipher, nonce, bool(compressed), seed, read_kdf(parts.get(KDF, b"")), text)
