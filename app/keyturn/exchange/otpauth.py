"""A phone's seed as the link that authenticator apps read from a QR code."""

import base64

import pyotp


def phone_uri(seed: bytes | bytearray, custodian: str, kit_name: str) -> str:
    """Return the otpauth link of a seed: six digits, SHA-1, 30 s, which is all that apps honour."""
    text = base64.b32encode(seed).decode()
    return pyotp.TOTP(text).provisioning_uri(name=custodian, issuer_name=issuer(kit_name))


def issuer(kit_name: str) -> str:
    """Return under which name an authenticator app lists a kit's codes; the custodian's name stands beside it."""
    return f"Keyturn {kit_name}"
