"""Ed25519 signatures (RFC 8032) over bytes that `enc` made."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey


def verifying_key(private: bytes | bytearray) -> bytes:
    """Return the 32-byte public key of a 32-byte private key."""
    return Ed25519PrivateKey.from_private_bytes(private).public_key().public_bytes_raw()


def sign(private: bytes | bytearray, message: bytes) -> bytes:
    """Return the 64-byte signature of a message."""
    return Ed25519PrivateKey.from_private_bytes(private).sign(message)


def holds(public: bytes, message: bytes, signature: bytes) -> bool:
    """Tell whether the signature is the key's own over the message."""
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True
