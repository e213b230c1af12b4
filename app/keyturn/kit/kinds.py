"""The kinds of items: which fields each one has, how they are written as bytes, and kind checks of values.

Source: kit-format.md, section 10.
"""

import binascii
import re
from base64 import b32decode
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import TypeAlias
from xml.parsers import expat

from keyturn.custody.encoding import enc
from keyturn.errors import ContentError

Value: TypeAlias = bytes | bytearray

LENGTH = 4
# Shorter seeds are cut off, and pyotp refuses them (NIST SP 800-63B: 112 bits).
MIN_SEED = 14
SAML = "urn:oasis:names:tc:SAML:2.0:metadata"
SAML_ROOTS = (f"{SAML} EntityDescriptor", f"{SAML} EntitiesDescriptor")


class KindUnknown(ContentError):
    """There is no such kind of item."""

    code = "item-kind-unknown"
    sentence = "There is no kind of item called “{kind}”."
    cure = "Use one of: {known}."


class FieldMissing(ContentError):
    """A field that the kind demands is not there."""

    code = "item-field-missing"
    sentence = "An item of the kind {kind} needs the field {field}."
    cure = "Give every required field: {required}."


class FieldUnknown(ContentError):
    """The kind has no such field."""

    code = "item-field-unknown"
    sentence = "An item of the kind {kind} has no field called “{field}”."
    cure = "Use only these fields: {known}."


class FieldMalformed(ContentError):
    """A value has not the shape that its field demands; the value itself is never told."""

    code = "item-field-malformed"
    sentence = "The field {field} cannot be taken: {why}."
    cure = "Copy the value again, whole, from where it was made, and give it once more."


class ContentDamaged(ContentError):
    """The bytes of an item are no content of format 1."""

    code = "item-content-damaged"
    sentence = "An item's content is not written as format 1 demands: {why}."
    cure = "Use another copy of the kit, or a program that is made for its format."


@dataclass(frozen=True)
class Shape:
    """A complaint about every value that does not match a pattern."""

    pattern: bytes
    why: str

    def __call__(self, value: Value) -> str:
        """Return what is wrong with a value, or nothing."""
        return "" if re.fullmatch(self.pattern, value, re.DOTALL) else self.why


@dataclass(frozen=True)
class Field:
    """One field of a kind.

    `secret` values stay hidden until asked for; `binary` ones are no text; `lines` tells whether a text
    may have several lines; `complaint` says what is wrong with a value, or nothing.
    """

    name: str
    required: bool = True
    secret: bool = False
    binary: bool = False
    lines: bool = False
    complaint: Callable[[Value], str] = lambda _: ""


@dataclass(frozen=True)
class Kind:
    """A kind of item: its name and its fields in the order they are written."""

    name: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Content:
    """What one item holds: values by field name. Its text form hides the values."""

    kind: str
    fields: Mapping[str, Value]

    def wipe(self) -> None:
        """Overwrite every value that can be overwritten (bytearrays) with zeros."""
        for value in self.fields.values():
            if isinstance(value, bytearray):
                value[:] = bytes(len(value))

    def __repr__(self) -> str:
        return f"Content({self.kind}: {', '.join(self.fields)})"


def make_content(kind: str, fields: Mapping[str, Value]) -> Content:
    """Return content that a person gave, with its values checked.

    Raises KindUnknown, FieldMissing, FieldUnknown or FieldMalformed.
    """
    known = _check_names(kind, fields)
    for name, value in fields.items():
        check_field(known[name], value)
    return Content(kind, dict(fields))


def check_field(field: Field, value: Value) -> None:
    """Raise FieldMalformed unless a value that a person gave has the shape of its field."""
    _check_text(field, value)
    _check_value(field, value)


def encode(content: Content) -> bytes:
    """Write content as bytes, fields in the kind's order; raises what `make_content` names."""
    known = _check_names(content.kind, content.fields)
    for name, value in content.fields.items():
        _check_text(known[name], value)
    present = [name for name in known if name in content.fields]
    return enc(content.kind, *(part for name in present for part in (name, content.fields[name])))


def decode(data: Value) -> Content:
    """Read content; the values are bytearrays, which can be wiped.

    Shapes of values are not judged here: a mistyped account must not keep a password from its people.
    Raises ContentDamaged, KindUnknown, FieldMissing, FieldUnknown or FieldMalformed (not UTF-8).
    """
    parts = list(_parts(data))
    if len(parts) % 2 == 0:
        raise ContentDamaged(why="a field has a name and no value")
    kind, *names = (_name(part) for part in (parts[0], *parts[1::2]))
    fields = dict(zip(names, parts[2::2], strict=True))
    if len(fields) != len(names):
        raise ContentDamaged(why="a field stands twice")
    known = _check_names(kind, fields)
    for name, value in fields.items():
        _check_text(known[name], value)
    return Content(kind, fields)


def base32_seed(value: Value) -> str:
    """Return a TOTP seed as upper-case base32 without spaces and padding; raises FieldMalformed."""
    why = _seed(value)
    if why:
        raise FieldMalformed(field="totp_seed", why=why)
    return _seed_text(value).decode()


def _parts(data: Value) -> Iterator[bytearray]:
    view, at = memoryview(data), 0
    while at < len(view):
        start = at + LENGTH
        end = start + int.from_bytes(view[at:start], "big")
        if not start <= end <= len(view):
            raise ContentDamaged(why="a length does not fit")
        yield bytearray(view[start:end])
        at = end


def _name(part: bytearray) -> str:
    if not re.fullmatch(rb"[a-z0-9_-]{1,64}", part):
        raise ContentDamaged(why="a name is none")
    return part.decode()


def _check_names(kind: str, fields: Mapping[str, Value]) -> dict[str, Field]:
    if kind not in KINDS:
        raise KindUnknown(kind=kind, known=", ".join(KINDS))
    known = {field.name: field for field in KINDS[kind].fields}
    required = [field.name for field in known.values() if field.required]
    for name in fields:
        if name not in known:
            raise FieldUnknown(kind=kind, field=name, known=", ".join(known))
    for name in required:
        if name not in fields:
            raise FieldMissing(kind=kind, field=name, required=", ".join(required))
    return known


def _check_text(field: Field, value: Value) -> None:
    try:
        _ = field.binary or value.decode()
    except UnicodeDecodeError:
        raise FieldMalformed(field=field.name, why="it is not UTF-8 text") from None


def _check_value(field: Field, value: Value) -> None:
    why = field.complaint(value)
    if not (field.binary or field.lines) and any(byte < 32 or byte == 127 for byte in value):
        why = "it holds a line break or another control character"
    if not value:
        why = "it is empty"
    if why:
        raise FieldMalformed(field=field.name, why=why)


def _seed_text(value: Value) -> bytes:
    return bytes(value).replace(b" ", b"").rstrip(b"=").upper()


def _seed(value: Value) -> str:
    text = _seed_text(value)
    try:
        seed = b32decode(text + b"=" * (-len(text) % 8))
    except binascii.Error:
        return "it is not base32 (the letters A to Z and the digits 2 to 7)"
    return "" if len(seed) >= MIN_SEED else "it is too short for a TOTP seed"


def _certificate(value: Value) -> str:
    if b"PRIVATE KEY-----" in value:
        return "it holds a private key, which belongs in the field private_key"
    return "" if value.startswith(b"-----BEGIN ") else "it does not begin with a PEM header"


def _saml(value: Value) -> str:
    roots: list[str] = []
    parser = expat.ParserCreate("UTF-8", " ")
    parser.StartElementHandler = lambda name, _: None if roots else roots.append(name)
    parser.StartDoctypeDeclHandler = _refuse_doctype
    try:
        parser.Parse(value, True)
    except expat.ExpatError:
        return "it is not well-formed XML"
    except ValueError as refusal:
        return str(refusal)
    return "" if roots[0] in SAML_ROOTS else "its root is no SAML metadata EntityDescriptor"


# Entities are declared in a DOCTYPE: without one the parser has nothing to fetch or to multiply.
def _refuse_doctype(*_: object) -> None:
    raise ValueError("it has a DOCTYPE, which metadata does not need")


_ACCOUNT = Field("account", complaint=Shape(rb"[0-9]{12}", "an account has 12 digits, without hyphens"))
_USER = Field("user")
_PASSWORD = Field("password", secret=True)
_URL = Field(
    "sign_in_url",
    complaint=Shape(rb"https://[A-Za-z0-9.-]+(:[0-9]+)?([/?#][!-~]*)?", "it is no https:// address"),
)
_TOTP_SEED = Field("totp_seed", required=False, secret=True, complaint=_seed)
_ROLE = Field(
    "role_arn",
    required=False,
    complaint=Shape(rb"arn:aws[a-z-]*:iam::[0-9]{12}:role/[!-~]+", "it is no ARN of an IAM role"),
)
_KEY_ID = Field(
    "access_key_id",
    complaint=Shape(rb"(AKIA|ASIA)[A-Z0-9]{16}", "it is not AKIA or ASIA and 16 capital letters or digits"),
)
_SECRET_KEY = Field("secret_access_key", secret=True)
_EMAIL = Field("email", complaint=Shape(rb"[^@ ]+@[^@ ]+", "it is no e-mail address"))
_XML = Field("xml", lines=True, complaint=_saml)
_PEM = Field("pem", lines=True, complaint=_certificate)
_PRIVATE_KEY = Field(
    "private_key",
    required=False,
    secret=True,
    lines=True,
    complaint=Shape(rb"-----BEGIN [A-Z ]*PRIVATE KEY-----.*", "it does not begin with a key's PEM header"),
)
_CODES = Field("codes", secret=True, lines=True)
_SERVICE = Field("service", required=False)
_WHAT = Field("what", lines=True)
_WHERE = Field("where", lines=True)
_NAME = Field("name", complaint=Shape(rb"(?!\.\.?$)[^/\\]+", "it is no plain file name"))
_MEDIA_TYPE = Field(
    "media_type", complaint=Shape(rb"[\w.+-]+/[\w.+-]+( *;.*)?", "it is no media type such as text/plain")
)
_DATA = Field("data", secret=True, binary=True)
_VALUE = Field("value", secret=True, lines=True)
_JSON = Field("json", lines=True)
_NOTE = Field("note", required=False, lines=True)

KINDS: Mapping[str, Kind] = MappingProxyType(
    {
        kind.name: kind
        for kind in (
            Kind("aws-console-user", (_ACCOUNT, _USER, _PASSWORD, _URL, _TOTP_SEED, _ROLE, _NOTE)),
            Kind("aws-access-key", (_ACCOUNT, _USER, _KEY_ID, _SECRET_KEY, _NOTE)),
            Kind("aws-root-user", (_ACCOUNT, _EMAIL, _PASSWORD, _TOTP_SEED, _NOTE)),
            Kind("saml-metadata", (_XML, _NOTE)),
            Kind("certificate", (_PEM, _PRIVATE_KEY, _NOTE)),
            Kind("recovery-codes", (_CODES, _SERVICE, _NOTE)),
            Kind("physical", (_WHAT, _WHERE, _NOTE)),
            Kind("document", (_NAME, _MEDIA_TYPE, _DATA, _NOTE)),
            Kind("playbook", (_JSON, _NOTE)),
            Kind("secret", (_VALUE, _NOTE)),
        )
    }
)
