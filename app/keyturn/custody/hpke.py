"""Public-key sealing: HPKE single shot with MLKEM768-X25519, key pairs from 32-byte seeds.

Source: RFC 9180; X-Wing (draft-connolly-cfrg-xwing-kem) for the seed's expansion.
"""

import hashlib

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    MLKEM768X25519PublicKey,
    Suite,
)

from keyturn.custody.seal import SealBroken

SEED = 32
PUBLIC_KEY = 1216
OVERHEAD = 1120 + 16
_SUITE = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.CHACHA20_POLY1305)


def public_key(seed: bytes | bytearray) -> bytes:
    """Return the 1,216-byte public key of a 32-byte seed: ML-KEM-768 key, then X25519 key."""
    mlkem, x25519 = _parts(seed)
    return mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()


def seal(public: bytes, info: bytes, data: bytes | bytearray) -> bytes:
    """Seal `data` to a public key; 1,136 bytes longer than the data."""
    key = MLKEM768X25519PublicKey(
        MLKEM768PublicKey.from_public_bytes(public[:1184]), X25519PublicKey.from_public_bytes(public[1184:])
    )
    return _SUITE.encrypt(data, key, info=info)


def unseal(seed: bytes | bytearray, info: bytes, sealed: bytes) -> bytearray:
    """Open what was sealed to the seed's public key; raises SealBroken."""
    try:
        return bytearray(_SUITE.decrypt(sealed, MLKEM768X25519PrivateKey(*_parts(seed)), info=info))
    except InvalidTag:
        raise SealBroken from None


def _parts(seed: bytes | bytearray) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
    expanded = hashlib.shake_256(seed).digest(96)
    return MLKEM768PrivateKey.from_seed_bytes(expanded[:64]), X25519PrivateKey.from_private_bytes(expanded[64:])
