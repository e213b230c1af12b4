"""The box: one-time ChaCha20-Poly1305 with an explicit key commitment.

Source: kit-format.md, section 2; RFC 8439. The commitment makes a sealed text open under one key only.
"""

import hmac
from collections.abc import Callable
from typing import TypeAlias

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from keyturn.custody.kdf import hkdf
from keyturn.custody.secret import wiped
from keyturn.errors import KitError

Random: TypeAlias = Callable[[int], bytes]

SALT = 16
COMMITMENT = 32
TAG = 16
PREFIX = SALT + COMMITMENT
OVERHEAD = PREFIX + TAG
ONE_TIME_NONCE = bytes(12)


class SealBroken(KitError):
    """A sealed part does not open under this key: the key is another, or the bytes were altered."""

    code = "seal-broken"
    sentence = "A sealed part of the kit does not open: it was altered, or it belongs to another kit."
    cure = "Use another copy of the kit."


def box(key: bytes | bytearray, info: bytes, data: bytes | bytearray, random: Random) -> bytes:
    """Seal `data` under a 32-byte key and a context; 64 bytes longer than the data."""
    salt = random(SALT)
    aead_key, commitment = committed_key(key, salt, info)
    with wiped(aead_key):
        return salt + commitment + ChaCha20Poly1305(aead_key).encrypt(ONE_TIME_NONCE, data, None)


def unbox(key: bytes | bytearray, info: bytes, sealed: bytes) -> bytearray:
    """Open what `box` sealed, into a buffer that can be wiped; raises SealBroken."""
    if len(sealed) < OVERHEAD:
        raise SealBroken
    with wiped(open_prefix(key, info, sealed)) as aead_key:
        return open_chunk(aead_key, ONE_TIME_NONCE, sealed[PREFIX:])


def committed_key(key: bytes | bytearray, salt: bytes, info: bytes) -> tuple[bytearray, bytes]:
    """Derive the AEAD key (32 bytes) and its commitment (32 bytes) from key, salt and context."""
    with wiped(hkdf(key, salt, info, 64)) as derived:
        return derived[:32], bytes(derived[32:])


def open_prefix(key: bytes | bytearray, info: bytes, sealed: bytes) -> bytearray:
    """Return the AEAD key of a sealed text after its commitment held; raises SealBroken."""
    aead_key, commitment = committed_key(key, sealed[:SALT], info)
    if not hmac.compare_digest(commitment, sealed[SALT:PREFIX]):
        raise SealBroken
    return aead_key


def open_chunk(aead_key: bytearray, nonce: bytes, sealed: bytes) -> bytearray:
    """Decrypt one ciphertext with its tag; raises SealBroken."""
    data = bytearray(len(sealed) - TAG)
    try:
        ChaCha20Poly1305(aead_key).decrypt_into(nonce, sealed, None, data)
    except InvalidTag:
        raise SealBroken from None
    return data
