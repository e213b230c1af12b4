"""Signatures on CACAO playbooks (section 10.17): who signed these very words, and with which key.

The canonical text (RFC 8785) of the playbook, with no signature but the one in question and without that one's
value, is hashed; what is signed is the hash as 64 lower-case hex digits. So the official example does it.
The key stands in the file: a signature tells who wrote it only to somebody who knows the key from elsewhere.
"""

from base64 import b64decode, urlsafe_b64decode, urlsafe_b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256, sha512
from typing import Any

from cryptography import x509
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_der_public_key,
    load_pem_public_key,
)

from keyturn.custody.encoding import Json
from keyturn.exchange.cacao.algorithms import PublicKey, Unfit, holds
from keyturn.exchange.cacao.faults import (
    CacaoKeyUnreadable,
    CacaoSignatureLapsed,
    CacaoSignatureStranger,
    CacaoSignatureUnknown,
    CacaoSignatureWrong,
    CacaoUnsigned,
    malformed,
)
from keyturn.exchange.cacao.json_text import jcs, parse_object
from keyturn.exchange.cacao.model import Signature
from keyturn.exchange.cacao.reading import converted
from keyturn.exchange.cacao.types import moment
from keyturn.exchange.cacao.words import line

_HASHES = {"sha-256": sha256, "sha-512": sha512}
_MAX_SIGNATURES = 16


@dataclass(frozen=True)
class Signed:
    """A signature that holds: who says to have signed, and the SHA-256 of the public key (32 bytes, of its DER)."""

    id: str
    signee: str
    algorithm: str
    key: bytes
    created: str


def verify_signature(data: bytes, *, key: bytes = b"", at: int | None = None) -> tuple[Signed, ...]:
    """Verify every signature on a playbook; only its JSON is read, not its steps.

    `key` is the public key or certificate (PEM) that one of them must be by; `at`, in seconds since the epoch,
    the time at which all must be valid. Raises CacaoUnreadable, CacaoMalformed, CacaoUnsigned,
    CacaoSignatureWrong, CacaoSignatureUnknown, CacaoSignatureLapsed, CacaoSignatureStranger or CacaoKeyUnreadable.
    """
    value = parse_object(data)
    given = _given_key(key) if key else None
    entries = value.get("signatures")
    if not entries:
        raise CacaoUnsigned
    if not isinstance(entries, list) or len(entries) > _MAX_SIGNATURES:
        raise malformed("signatures", f"it is not a list of at most {_MAX_SIGNATURES} signatures")
    signed = tuple(_verified(value, entry, place, given, at) for place, entry in enumerate(entries, 1))
    if given is not None and _fingerprint(given) not in {entry.key for entry in signed}:
        raise CacaoSignatureStranger(signee=line(", ".join(entry.signee for entry in signed)))
    return signed


def _verified(value: Json, entry: Any, place: int, given: PublicKey | None, at: int | None) -> Signed:
    signature = converted(entry, Signature, f"signatures, {place}")
    if (signature.related_to, signature.related_version) != (value.get("id"), value.get("modified")):
        raise CacaoSignatureWrong(signature=signature.id, why="it was made for another playbook or version")
    key = _key_of(signature, given)
    try:
        right = holds(signature.algorithm, key, _value_of(signature), _message(value, entry, signature))
    except Unfit as problem:
        raise CacaoSignatureUnknown(signature=signature.id, fault=line(str(problem))) from None
    if not right:
        raise CacaoSignatureWrong(signature=signature.id, why="the file is not the one that was signed")
    _demand_valid(signature, at)
    return Signed(
        id=signature.id,
        signee=line(signature.signee),
        algorithm=signature.algorithm,
        key=_fingerprint(key),
        created=signature.created,
    )


def _message(value: Json, entry: Json, signature: Signature) -> bytes:
    """Return what is signed."""
    if signature.hash_algorithm not in _HASHES:
        raise Unfit(f"the hash {signature.hash_algorithm} is not known here")
    if signature.signature:
        raise Unfit("it is signed again by a signature inside it")
    bare = {name: part for name, part in entry.items() if name != "value"}
    text = jcs(value | {"signatures": [bare]})
    return _HASHES[signature.hash_algorithm](text).hexdigest().encode()


def _value_of(signature: Signature) -> bytes:
    """Return the signature's bytes; one value has one spelling."""
    text = signature.value
    try:
        data = urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (NotBase64, ValueError):
        data = b""
    if not data or urlsafe_b64encode(data).decode().rstrip("=") != text.rstrip("="):
        raise CacaoSignatureWrong(signature=signature.id, why="its value is not base64url")
    return data


def _key_of(signature: Signature, given: PublicKey | None) -> PublicKey:
    told = [signature.public_key, signature.public_cert_chain, signature.cert_url, signature.thumbprint]
    if sum(map(bool, told)) != 1:
        raise malformed(signature.id, "it names its key in no way, or in several")
    if not signature.public_key and not signature.public_cert_chain:
        if given is None:
            fault = "its key is not in the file; give the key"
            raise CacaoSignatureUnknown(signature=signature.id, fault=fault)
        return given
    try:
        if signature.public_key:
            return load_der_public_key(_der(signature.public_key))
        return x509.load_der_x509_certificate(_der(signature.public_cert_chain[0])).public_key()
    # What is inside was made by a stranger, and the library has many ways to say that it is no key.
    except Exception:
        raise malformed(signature.id, "its public key cannot be read") from None


def _der(text: str) -> bytes:
    return b64decode("".join(text.split()), validate=True)


def _given_key(pem: bytes) -> PublicKey:
    try:
        if b"CERTIFICATE" in pem:
            return x509.load_pem_x509_certificate(pem).public_key()
        return load_pem_public_key(pem)
    except Exception:
        raise CacaoKeyUnreadable from None


def _fingerprint(key: PublicKey) -> bytes:
    return sha256(key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)).digest()


def _demand_valid(signature: Signature, at: int | None) -> None:
    if signature.revoked:
        raise CacaoSignatureLapsed(signature=signature.id, why="its author has revoked it")
    try:
        begins = moment(signature.valid_from) if signature.valid_from else None
        ends = moment(signature.valid_until) if signature.valid_until else None
    except ValueError:
        raise malformed(signature.id, "its validity is no time that there is") from None
    now = None if at is None else datetime.fromtimestamp(at, UTC)
    if now and begins and now < begins:
        raise CacaoSignatureLapsed(signature=signature.id, why=f"it is valid from {signature.valid_from}")
    if now and ends and now >= ends:
        raise CacaoSignatureLapsed(signature=signature.id, why=f"it was valid until {signature.valid_until}")
