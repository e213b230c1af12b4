"""Files of credentials as other programs write them, each with invented secrets in it."""

import json
import zipfile
from base64 import b32encode, b64decode, b64encode
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import Any

import segno
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, derive_private_key
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
)

from pictures import png, qr_picture

ACCOUNT, ADDRESS = "123456789012", "https://123456789012.signin.aws.amazon.com/console"
PASSWORD, SHORT_PASSWORD = "Tide-Lantern-Orbit-93", "hunter2"
KEY_ID, SECRET_KEY = "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"
SEED = bytes(range(20))
SEED_TEXT = b32encode(SEED).decode()
NOTES = "The safe's number is 4711 0815"
SECRETS = (PASSWORD, SHORT_PASSWORD, SECRET_KEY, SEED_TEXT, NOTES)

MARK, END = "\ufeff", "\r\n"
ACCESS_KEYS = f"{MARK}Access key ID,Secret access key{END}{KEY_ID},{SECRET_KEY}{END}".encode()
CREDENTIALS = f"{MARK}User name,Password,Console sign-in URL{END}carol-BREAK-GLASS,{PASSWORD},{ADDRESS}{END}".encode()
CREDENTIALS_OLD = (
    f"User name,Password,Access key ID,Secret access key,Console login link{END}"
    f"carol-BREAK-GLASS,{PASSWORD},{KEY_ID},{SECRET_KEY},{ADDRESS}{END}"
).encode()
OTP_LINK = f"otpauth://totp/Example%20Cloud:carol@example.com?secret={SEED_TEXT}&issuer=Example%20Cloud"


def varint(number: int) -> bytes:
    """Return a number as protocol buffers write it."""
    return bytes([number & 0x7F | 0x80]) + varint(number >> 7) if number > 0x7F else bytes([number])


def wire(*fields: tuple[int, int | bytes]) -> bytes:
    """Return fields as protocol buffers write them."""
    return b"".join(
        varint(number << 3) + varint(value)
        if isinstance(value, int)
        else varint(number << 3 | 2) + varint(len(value)) + value
        for number, value in fields
    )


def otp_parameters(**changes: int | bytes) -> bytes:
    """Return one seed of a migration: secret, name, issuer, algorithm, digits, type."""
    fields: dict[str, int | bytes] = {"secret": SEED, "name": b"Example Cloud:carol@example.com",
                                      "issuer": b"Example Cloud", "algorithm": 1, "digits": 1, "type": 2}  # fmt: skip
    return wire(*enumerate((fields | changes).values(), 1))


def migration(*seeds: bytes, version: int = 1, size: int = 1, index: int = 0, batch: int = 7) -> str:
    """Return a link of Google Authenticator's export."""
    data = wire(*((1, seed) for seed in seeds), (2, version), (3, size), (4, index), (5, batch))
    return migration_of(data)


def migration_of(data: bytes) -> str:
    """Return a link with given data."""
    text = b64encode(data).decode().replace("+", "%2B").replace("/", "%2F").replace("=", "%3D")
    return f"otpauth-migration://offline?data={text}"


def qr_png(text: str) -> bytes:
    """Return a PNG picture of a QR code."""
    return png(qr_picture(text))


def qr_clear_png(text: str) -> bytes:
    """Return a colour PNG with a clear background, as some programs save codes."""
    out = BytesIO()
    segno.make(text, micro=False).save(out, kind="png", scale=5, dark="darkblue", light=None)
    return out.getvalue()


def bitwarden(*items: Mapping[str, Any], **top: Any) -> bytes:
    """Return a JSON export of Bitwarden."""
    return json.dumps({"encrypted": False, "folders": [], "items": items or [bitwarden_login()]} | top).encode()


def bitwarden_login(**changes: Any) -> dict[str, Any]:
    """Return a login of Bitwarden's; `login` changes its inner part."""
    inner = {"uris": [{"match": None, "uri": "https://mail.example.com"}], "username": "carol", "password": PASSWORD,
             "totp": SEED_TEXT} | changes.pop("login", {})  # fmt: skip
    plain = {"id": "0b1c", "organizationId": None, "type": 1, "reprompt": 0, "name": "Mail at Example",
             "notes": NOTES, "favorite": False, "login": inner,
             "fields": [{"name": "PIN", "value": "4711", "type": 1}]}  # fmt: skip
    return plain | changes


def one_password(data: Any = None, version: int = 3, **more: bytes) -> bytes:
    """Return a 1pux export of 1Password."""
    export = {"accounts": [{"attrs": {}, "vaults": [{"attrs": {}, "items": [one_password_item()]}]}]}
    return archive({
        "export.attributes": json.dumps({"version": version, "description": "1Password Unencrypted Export"}).encode(),
        "export.data": data if isinstance(data, bytes) else json.dumps(data or export).encode(),
        **more,
    })  # fmt: skip


def one_password_of(*items: Mapping[str, Any]) -> bytes:
    """Return an export with given entries."""
    return one_password({"accounts": [{"attrs": {}, "vaults": [{"attrs": {}, "items": items}]}]})


def one_password_item(**changes: Any) -> dict[str, Any]:
    """Return an entry of 1Password's."""
    fields = [{"title": "one-time password", "id": "TOTP_1", "value": {"totp": OTP_LINK}},
              {"title": "PIN", "id": "pin", "value": {"concealed": "4711"}}]  # fmt: skip
    plain = {
        "uuid": "fkru", "favIndex": 0, "createdAt": 1, "updatedAt": 2, "state": "active", "categoryUuid": "001",
        "details": {
            "loginFields": [
                {"value": "carol", "id": "", "name": "username", "fieldType": "T", "designation": "username"},
                {"value": PASSWORD, "id": "", "name": "password", "fieldType": "P", "designation": "password"},
            ],
            "notesPlain": NOTES, "sections": [{"title": "Security", "name": "x", "fields": fields}],
            "passwordHistory": [],
        },
        "overview": {"subtitle": "", "title": "Mail at Example", "url": "https://mail.example.com",
                     "urls": [{"label": "", "url": "https://mail.example.com"}], "tags": []},
    }  # fmt: skip
    return plain | changes


def archive(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a zip archive."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", method) as packed:
        for name, data in files.items():
            packed.writestr(zipfile.ZipInfo(name), data, method)
    return out.getvalue()


# A fixed number in place of a random one: the files are the same in every run.
KEY = derive_private_key(20_261_126, SECP256R1())
OTHER_KEY = derive_private_key(4711, SECP256R1())


def certificate(starts: datetime, days: int, name: str = "idp.example.com") -> x509.Certificate:
    """Return a certificate of KEY's."""
    named = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, name)])
    made = x509.CertificateBuilder(named, named, KEY.public_key(), 1, starts, starts + timedelta(days=days))
    return made.sign(KEY, SHA256(), ecdsa_deterministic=True)


CERTIFICATE = certificate(datetime(2025, 1, 1, tzinfo=UTC), 3650)
EXPIRED = certificate(datetime(2020, 1, 1, tzinfo=UTC), 365)


def pem(*certificates: x509.Certificate) -> bytes:
    """Return certificates in PEM."""
    return b"".join(one.public_bytes(Encoding.PEM) for one in certificates)


def key_pem(passphrase: bytes = b"", form: PrivateFormat = PrivateFormat.PKCS8, key: Any = KEY) -> bytes:
    """Return a private key in PEM."""
    how: KeySerializationEncryption = BestAvailableEncryption(passphrase) if passphrase else NoEncryption()
    return key.private_bytes(Encoding.PEM, form, how)


def saml(*certificates: x509.Certificate, entity: str = "https://idp.example.com/saml") -> bytes:
    """Return an identity provider's metadata."""
    keys = "".join(
        '<md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>'
        f"\n{b64encode(one.public_bytes(Encoding.DER)).decode()}\n"
        "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>"
        for one in certificates
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"'
        f' xmlns:ds="http://www.w3.org/2000/09/xmldsig#" entityID="{entity}"><md:IDPSSODescriptor'
        f' protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">{keys}'
        "</md:IDPSSODescriptor></md:EntityDescriptor>\n"
    ).encode()


def compressed_ssh_key() -> bytes:
    """Return a private key of OpenSSH's whose point is written in a form that is not read."""
    lines = key_pem(form=PrivateFormat.OpenSSH).decode().splitlines()
    data = b64decode("".join(lines[1:-1])).replace(b"\0\0\0\x41\x04", b"\0\0\0\x41\x02")
    return "\n".join([lines[0], b64encode(data).decode(), lines[-1], ""]).encode()


def encrypted_ssh_key() -> bytes:
    """Return a private key of OpenSSH's that asks for a passphrase: the head says so, which is all that is read."""
    lines = key_pem(form=PrivateFormat.OpenSSH).decode().splitlines()
    plain = b64decode("".join(lines[1:-1]))
    none, asks = b"\0\0\0\4none\0\0\0\4none\0\0\0\0", b"\0\0\0\x0aaes256-ctr\0\0\0\6bcrypt\0\0\0\x18\0\0\0\x10"
    inside = b64encode(plain.replace(none, asks + bytes(16) + b"\0\0\0\x10")).decode()
    return "\n".join([lines[0], inside, lines[-1], ""]).encode()
