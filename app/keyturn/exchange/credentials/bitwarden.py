"""Bitwarden's JSON export without encryption.

Source: bitwarden.com/help, "Condition a Bitwarden import".
"""

import msgspec

from keyturn.errors import Phrase
from keyturn.exchange.credentials.entry import Found, together
from keyturn.exchange.credentials.faults import ImportEmpty, ImportEncrypted, ImportUnreadable
from keyturn.exchange.credentials.json_export import demand_few, read_shape
from keyturn.exchange.credentials.login import Login, found_in_login
from keyturn.exchange.credentials.plain_text import MARK

LOGIN, NOTE, CARD, IDENTITY, SSH_KEY = 1, 2, 3, 4, 5
PASSED_OVER = {
    CARD: Phrase("a payment card"),
    IDENTITY: Phrase("an identity"),
}


class Address(msgspec.Struct, frozen=True):
    """Where a login is used."""

    uri: str | None = None


class Secrets(msgspec.Struct, frozen=True, rename="camel"):
    """A login's own fields."""

    uris: list[Address] | None = None
    username: str | None = None
    password: str | None = None
    totp: str | None = None
    fido2_credentials: list[msgspec.Raw] | None = None

    def __repr__(self) -> str:
        return "Secrets()"


class SshKey(msgspec.Struct, frozen=True, rename="camel"):
    """An SSH key's own fields."""

    private_key: str = ""

    def __repr__(self) -> str:
        return "SshKey()"


class Extra(msgspec.Struct, frozen=True):
    """A field that somebody added."""

    name: str | None = None
    value: str | None = None

    def __repr__(self) -> str:
        return "Extra()"


class Item(msgspec.Struct, frozen=True, rename="camel"):
    """One entry."""

    type: int
    name: str
    notes: str | None = None
    login: Secrets | None = None
    ssh_key: SshKey | None = None
    fields: list[Extra] | None = None
    deleted_date: str | None = None

    def __repr__(self) -> str:
        return "Item()"


class Export(msgspec.Struct, frozen=True):
    """The whole file."""

    encrypted: bool
    items: list[Item] = []


class Envelope(msgspec.Struct, frozen=True):
    """As much as tells whether the rest can be read."""

    encrypted: bool


def is_json(text: str) -> bool:
    """Tell whether a text begins as a JSON object does."""
    return text.lstrip("\ufeff \t\r\n").startswith("{")


def read_bitwarden(data: bytes) -> Found:
    """Read an export; raises ImportEncrypted, ImportUnreadable, ImportTooLarge, ImportEntryUnfit or ImportEmpty."""
    plain = data.removeprefix(MARK)
    if read_shape(plain, Envelope).encrypted:
        raise ImportEncrypted
    items = read_shape(plain, Export).items
    demand_few(len(items))
    if not items:
        raise ImportEmpty
    return together(_found(at, item) for at, item in enumerate(items, 1))


def _found(place: int, item: Item) -> Found:
    if item.deleted_date:
        return Found((), (Phrase("an entry in the bin"),))
    if item.type in PASSED_OVER:
        return Found((), (PASSED_OVER[item.type],))
    if item.type not in (LOGIN, NOTE, SSH_KEY):
        raise ImportUnreadable(why="an entry is of a kind that is not known")
    found = found_in_login(place, _login(item))
    passkeys = len(item.login.fido2_credentials or ()) if item.login else 0
    return Found(found.entries, (*found.left, *(Phrase("a passkey"),) * passkeys))


def _login(item: Item) -> Login:
    secrets = item.login or Secrets()
    key = item.ssh_key.private_key if item.ssh_key else ""
    return Login(
        title=item.name,
        user=secrets.username or "",
        password=secrets.password or key,
        addresses=tuple(address.uri for address in secrets.uris or () if address.uri),
        seeds=(secrets.totp,) if secrets.totp else (),
        more=(item.notes or "", *(_line(extra) for extra in item.fields or ())),
    )


def _line(extra: Extra) -> str:
    return f"{extra.name or 'Field'}: {extra.value}" if extra.value else ""
