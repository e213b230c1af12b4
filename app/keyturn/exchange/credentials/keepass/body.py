"""The sealed part of a database: proven block by block, decrypted, unpacked.

Source: KDBX specification, "HMAC-protected block stream" and "Inner header".
"""

import hmac
import zlib
from dataclasses import dataclass
from hashlib import sha256, sha512

from cryptography.hazmat.primitives import padding
from cryptography.hazmat.primitives.ciphers import Cipher, CipherContext, algorithms, modes

from keyturn.errors import Phrase
from keyturn.exchange.credentials.faults import (
    ImportKeePassUnfit,
    ImportKeyWrong,
    ImportTooLarge,
    ImportUnreadable,
)
from keyturn.exchange.credentials.keepass.cursor import Cursor
from keyturn.exchange.credentials.keepass.header import AES, OuterHeader

MOST = 64 << 20
HEADER_BLOCK = 2**64 - 1
GZIP = 31
END, STREAM, STREAM_KEY, ATTACHMENT = range(4)
CHACHA20 = 3


@dataclass(frozen=True)
class Body:
    """What a database holds: its XML, and the stream that hides the values in it once more."""

    xml: bytes
    stream: CipherContext


def open_body(cursor: Cursor, header: OuterHeader, composite: bytes) -> Body:
    """Open what follows the header with what people brought.

    Raises ImportKeyWrong, ImportUnreadable, ImportTooLarge or ImportKeePassUnfit.
    """
    derived = header.kdf.derive(composite)
    proof = sha512(header.seed + derived + b"\x01").digest()
    if not hmac.compare_digest(_proof(proof, HEADER_BLOCK, header.text), cursor.take(32)):
        raise ImportKeyWrong
    sealed = _proven(cursor, proof)
    plain = _decrypted(header, sha256(header.seed + derived).digest(), sealed)
    return read_inner(Cursor(_unpacked(plain) if header.compressed else plain))


def _proof(key: bytes, number: int, data: bytes) -> bytes:
    block_key = sha512(number.to_bytes(8, "little") + key).digest()
    return hmac.digest(block_key, data, "sha256")


def _proven(cursor: Cursor, key: bytes) -> bytes:
    blocks: list[bytes] = []
    while not blocks or blocks[-1]:
        told = cursor.take(32)
        length = cursor.take(4)
        block = cursor.take(int.from_bytes(length, "little"))
        number = len(blocks)
        if not hmac.compare_digest(_proof(key, number, number.to_bytes(8, "little") + length + block), told):
            raise ImportUnreadable(why="a part of it was changed or is damaged")
        blocks.append(block)
    if cursor.left:
        raise ImportUnreadable(why="it goes on after its end")
    return b"".join(blocks)


def _decrypted(header: OuterHeader, key: bytes, sealed: bytes) -> bytes:
    if header.cipher != AES:
        return _chacha20(key, header.nonce).update(sealed)
    opener, unpadder = Cipher(algorithms.AES(key), modes.CBC(header.nonce)).decryptor(), padding.PKCS7(128).unpadder()
    try:
        plain = opener.update(sealed) + opener.finalize()
        return unpadder.update(plain) + unpadder.finalize()
    except ValueError:
        raise ImportUnreadable(why="a part of it was changed or is damaged") from None


def _chacha20(key: bytes, nonce: bytes) -> CipherContext:
    return Cipher(algorithms.ChaCha20(key, bytes(4) + nonce), None).decryptor()


def _unpacked(data: bytes) -> bytes:
    opener = zlib.decompressobj(GZIP)
    try:
        plain = opener.decompress(data, MOST + 1)
    except zlib.error:
        raise ImportUnreadable(why="what is in it is not packed rightly") from None
    if len(plain) > MOST:
        raise ImportTooLarge(why=Phrase("it has more than {most} megabytes", most=MOST >> 20))
    if not opener.eof:
        raise ImportUnreadable(why="what is in it is not packed rightly")
    return plain


def read_inner(cursor: Cursor) -> Body:
    """Read what was decrypted, an inner header and XML; raises ImportUnreadable or ImportKeePassUnfit."""
    kind, key = b"", b""
    while (number := cursor.number(1)) != END:
        part = cursor.take(cursor.number(4))
        kind, key = (part if number == STREAM else kind), (part if number == STREAM_KEY else key)
    cursor.take(cursor.number(4))
    if int.from_bytes(kind, "little") != CHACHA20:
        raise ImportKeePassUnfit(why="its passwords are hidden in another way than KDBX 4 does")
    hidden = sha512(key).digest()
    return Body(cursor.take(cursor.left), _chacha20(hidden[:32], hidden[32:44]))
