"""The signature algorithms that CACAO 2.0 names and that the package `cryptography` has (section 10.17.1).

Source: RFC 7518, section 3 (RS, PS and ES); RFC 8037 (Ed25519).
"""

from typing import TypeAlias

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ec, ed25519, padding, rsa
from cryptography.hazmat.primitives.asymmetric.types import CertificatePublicKeyTypes, PublicKeyTypes
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256, SHA384, SHA512, HashAlgorithm

PublicKey: TypeAlias = PublicKeyTypes | CertificatePublicKeyTypes

# Below, a key can be broken; above, a file could keep the program busy.
RSA_BITS = range(2048, 8192 + 1)
_SHA: dict[str, HashAlgorithm] = {"256": SHA256(), "384": SHA384(), "512": SHA512()}
_CURVES = {"256": "secp256r1", "384": "secp384r1", "512": "secp521r1"}


class Unfit(Exception):
    """The algorithm is not known here, or the key is not one for it; the text says which."""


def holds(algorithm: str, key: PublicKey, signature: bytes, message: bytes) -> bool:
    """Tell whether a signature is the key's own over a message; raises Unfit."""
    family, size = algorithm[:2], algorithm[2:]
    try:
        if algorithm == "Ed25519" and isinstance(key, ed25519.Ed25519PublicKey):
            key.verify(signature, message)
        elif family in ("RS", "PS") and size in _SHA and isinstance(key, rsa.RSAPublicKey):
            _verify_rsa(key, signature, message, family, _SHA[size])
        elif family == "ES" and size in _SHA and isinstance(key, ec.EllipticCurvePublicKey):
            _verify_ec(key, signature, message, size)
        else:
            raise Unfit(f"the algorithm {algorithm} with this kind of key is not known here")
    except InvalidSignature:
        return False
    return True


def _verify_rsa(key: rsa.RSAPublicKey, signature: bytes, message: bytes, family: str, sha: HashAlgorithm) -> None:
    if key.key_size not in RSA_BITS:
        raise Unfit(f"its RSA key has {key.key_size} bits; {RSA_BITS[0]} to {RSA_BITS[-1]} are taken")
    if family == "RS":
        key.verify(signature, message, padding.PKCS1v15(), sha)
    else:
        key.verify(signature, message, padding.PSS(padding.MGF1(sha), sha.digest_size), sha)


def _verify_ec(key: ec.EllipticCurvePublicKey, signature: bytes, message: bytes, size: str) -> None:
    """Verify a signature that is two numbers of the curve's length, one behind the other."""
    if key.curve.name != _CURVES[size]:
        raise Unfit(f"its key is on the curve {key.curve.name}, not on {_CURVES[size]}")
    length = (key.curve.key_size + 7) // 8
    if len(signature) != 2 * length:
        raise InvalidSignature
    r, s = (int.from_bytes(half, "big") for half in (signature[:length], signature[length:]))
    key.verify(encode_dss_signature(r, s), message, ec.ECDSA(_SHA[size]))
