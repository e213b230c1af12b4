"""STREAM: data of any length, sealed in pieces that open alone.

Source: Hoang, Reyhanitabar, Rogaway, Vizár, "Online Authenticated-Encryption and its Nonce-Reuse
Misuse-Resistance" (2015); the layout is kit-format.md, section 2.
"""

from collections.abc import Callable

from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from keyturn.custody.seal import PREFIX, SALT, TAG, Random, SealBroken, committed_key, open_chunk, open_prefix
from keyturn.custody.secret import wiped

PIECE = 65536
SEALED_PIECE = PIECE + TAG


def seal_stream(key: bytes | bytearray, info: bytes, data: bytes | bytearray | memoryview, random: Random) -> bytes:
    """Seal `data` in pieces of 64 KiB under a 32-byte key and a context."""
    salt = random(SALT)
    aead_key, commitment = committed_key(key, salt, info)
    view = memoryview(data)
    last = last_piece(len(view))
    with wiped(aead_key):
        aead = ChaCha20Poly1305(aead_key)
        pieces = [
            aead.encrypt(_nonce(count, last), view[count * PIECE : (count + 1) * PIECE], None)
            for count in range(last + 1)
        ]
    return b"".join((salt, commitment, *pieces))


def sealed_length(length: int) -> int:
    """Return how long `length` bytes become."""
    return PREFIX + length + TAG * (last_piece(length) + 1)


def last_piece(length: int) -> int:
    """Return the number, from 0, of the last piece of `length` bytes of data."""
    return max(0, (length - 1) // PIECE)


class Stream:
    """A sealed stream that is read piece by piece.

    `read(offset, length)` gives bytes of the sealed text, wherever it lies; nothing is read that is
    not asked for. Whoever has read all that they want wipes `key`.
    """

    def __init__(self, key: bytes | bytearray, info: bytes, length: int, read: Callable[[int, int], bytes]) -> None:
        if length < PREFIX + TAG:
            raise SealBroken
        self._read = read
        pieces, rest = divmod(length - PREFIX, SEALED_PIECE)
        if 0 < rest < TAG or (rest == TAG and pieces):
            raise SealBroken
        self._last = pieces - 1 if rest == 0 else pieces
        self.length = length - PREFIX - TAG * (self._last + 1)
        self.key = open_prefix(key, info, read(0, PREFIX))

    def piece(self, count: int) -> bytearray:
        """Return piece number `count` in the clear; raises SealBroken."""
        start = count * PIECE
        size = min(PIECE, self.length - start) + TAG
        return open_chunk(self.key, _nonce(count, self._last), self._read(PREFIX + start + count * TAG, size))

    def slice(self, offset: int, length: int) -> bytearray:
        """Return `length` bytes of the clear text from `offset`; the range must lie inside it."""
        out = bytearray()
        while len(out) < length:
            count, start = divmod(offset + len(out), PIECE)
            out += self.piece(count)[start : start + length - len(out)]
        return out

    def all(self) -> bytearray:
        """Return the whole clear text; raises SealBroken where a piece was altered."""
        out = bytearray()
        for count in range(self._last + 1):
            out += self.piece(count)
        return out


def open_stream(key: bytes | bytearray, info: bytes, sealed: bytes) -> bytearray:
    """Open a whole stream that lies in memory; raises SealBroken."""
    stream = Stream(key, info, len(sealed), lambda offset, length: sealed[offset : offset + length])
    with wiped(stream.key):
        return stream.all()


def _nonce(count: int, last: int) -> bytes:
    return count.to_bytes(11, "big") + bytes([count == last])
