"""1Password's unencrypted export, a `.1pux` archive.

Only `export.attributes` and `export.data` are unpacked, each up to a limit however much the archive promises.
Source: support.1password.com/1pux-format.
"""

import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import msgspec

from keyturn.errors import Phrase
from keyturn.exchange.credentials.entry import Found, together
from keyturn.exchange.credentials.faults import (
    ImportEmpty,
    ImportEncrypted,
    ImportOtherVersion,
    ImportTooLarge,
    ImportUnreadable,
)
from keyturn.exchange.credentials.json_export import MOST, demand_few, read_shape
from keyturn.exchange.credentials.login import Login, found_in_login

START = b"PK\x03\x04"
ATTRIBUTES, DATA = "export.attributes", "export.data"
KNOWN_VERSIONS = (2, 3)
MOST_ARCHIVE, MOST_FILES, ENCRYPTED_FLAG = 64 << 20, 10_000, 1
METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
PASSED_OVER = {"002": Phrase("a payment card"), "004": Phrase("an identity")}


class Attributes(msgspec.Struct, frozen=True):
    """What the export says of itself."""

    version: int


class Address(msgspec.Struct, frozen=True):
    """Where a login is used."""

    url: str = ""


class Overview(msgspec.Struct, frozen=True):
    """What a list of entries shows."""

    title: str = ""
    url: str | None = None
    urls: list[Address] | None = None


class LoginField(msgspec.Struct, frozen=True):
    """A field of a form to sign in."""

    value: str = ""
    designation: str | None = None

    def __repr__(self) -> str:
        return "LoginField()"


class SectionField(msgspec.Struct, frozen=True):
    """A field in a section: its value stands under the name of its kind."""

    title: str = ""
    value: dict[str, Any] = {}

    def __repr__(self) -> str:
        return "SectionField()"


class Section(msgspec.Struct, frozen=True):
    """Some fields under one heading."""

    fields: list[SectionField] = []


class Details(msgspec.Struct, frozen=True, rename="camel"):
    """What an entry holds."""

    login_fields: list[LoginField] | None = None
    notes_plain: str | None = None
    sections: list[Section] | None = None
    password: str | None = None
    document_attributes: dict[str, Any] | None = None

    def __repr__(self) -> str:
        return "Details()"


class Item(msgspec.Struct, frozen=True, rename="camel"):
    """One entry."""

    category_uuid: str
    overview: Overview
    details: Details
    state: str = "active"


class Vault(msgspec.Struct, frozen=True):
    """The entries of one vault."""

    items: list[Item] = []


class Account(msgspec.Struct, frozen=True):
    """The vaults of one account."""

    vaults: list[Vault] = []


class Export(msgspec.Struct, frozen=True):
    """The whole of `export.data`."""

    accounts: list[Account]


def is_archive(data: bytes) -> bool:
    """Tell whether bytes begin as a zip archive does."""
    return data.startswith(START)


def read_one_password(data: bytes) -> Found:
    """Read an export; raises ImportUnreadable, ImportTooLarge, ImportOtherVersion, ImportEntryUnfit or ImportEmpty."""
    if len(data) > MOST_ARCHIVE:
        raise ImportTooLarge(why=Phrase("it has more than {most} megabytes", most=MOST_ARCHIVE >> 20))
    attributes, content = _unpacked(data)
    version = read_shape(attributes, Attributes).version
    if version not in KNOWN_VERSIONS:
        raise ImportOtherVersion(version=version, known="2, 3")
    export = read_shape(content, Export)
    items = [item for account in export.accounts for vault in account.vaults for item in vault.items]
    demand_few(len(items))
    if not items:
        raise ImportEmpty
    return together(_found(at, item) for at, item in enumerate(items, 1))


def _unpacked(data: bytes) -> tuple[bytes, bytes]:
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            if len(archive.infolist()) > MOST_FILES:
                raise ImportTooLarge(why="it has more than ten thousand files in it")
            return _member(archive, ATTRIBUTES), _member(archive, DATA)
    except (zipfile.BadZipFile, zlib.error, OSError, EOFError, ValueError, NotImplementedError, RuntimeError):
        raise ImportUnreadable(why="it is a damaged archive") from None


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    known = [member for member in archive.infolist() if member.filename == name]
    if len(known) != 1:
        raise ImportUnreadable(why="it is an archive, but no export of 1Password")
    (member,) = known
    if member.flag_bits & ENCRYPTED_FLAG:
        raise ImportEncrypted
    if member.compress_type not in METHODS:
        raise ImportUnreadable(why="it is packed in an unusual way")
    with archive.open(member) as file:
        content = file.read(MOST + 1)
    if len(content) > MOST:
        raise ImportTooLarge(why=Phrase("it has more than {most} megabytes", most=MOST >> 20))
    return content


def _found(place: int, item: Item) -> Found:
    if item.state != "active":
        return Found((), (Phrase("an entry in the archive"),))
    if item.category_uuid in PASSED_OVER:
        return Found((), (PASSED_OVER[item.category_uuid],))
    found = found_in_login(place, _login(item))
    document = (Phrase("a document or attached file"),) if _attached(item.details) else ()
    return Found(found.entries, (*found.left, *document))


def _login(item: Item) -> Login:
    details, extras = item.details, list(_extras(item.details))
    addresses = [address.url for address in item.overview.urls or ()] or [item.overview.url or ""]
    return Login(
        title=item.overview.title,
        user=_designated(details, "username"),
        password=_designated(details, "password") or details.password or "",
        addresses=tuple(filter(None, addresses)),
        seeds=tuple(text for _, kind, text in extras if kind == "totp"),
        more=(
            details.notes_plain or "",
            *(f"{title or 'Field'}: {text}" for title, kind, text in extras if kind != "totp"),
        ),
    )


def _designated(details: Details, what: str) -> str:
    return next((one.value for one in details.login_fields or () if one.designation == what and one.value), "")


def _extras(details: Details) -> Iterator[tuple[str, str, str]]:
    """Yield title, kind and text of each field that somebody filled in."""
    for one in (field for section in details.sections or () for field in section.fields):
        for kind, value in one.value.items():
            text = _text(kind, value)
            if text:
                yield one.title, kind, text


def _text(kind: str, value: object) -> str:
    """Return a field's value as text: private keys stand one level deeper, attached files are none."""
    if kind == "sshKey" and isinstance(value, dict):
        return str(value.get("privateKey", ""))
    if kind == "email" and isinstance(value, dict):
        return str(value.get("email_address") or "")
    if isinstance(value, bool) or not isinstance(value, str | int):
        return ""
    return str(value)


def _attached(details: Details) -> bool:
    fields = (one for section in details.sections or () for one in section.fields)
    return bool(details.document_attributes) or any("file" in one.value for one in fields)
