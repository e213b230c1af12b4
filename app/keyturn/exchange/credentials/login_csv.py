"""Logins in CSV of 1Password, Bitwarden, KeePassXC, Safari, Chrome, Edge and Firefox, told by their columns.

Every column is known or the file is refused: one that were passed over might be the one that holds the secret.
Source: the files themselves, as these programs write them.
"""

import re
from collections.abc import Mapping

from keyturn.errors import Phrase
from keyturn.exchange.credentials.csv_rows import first_row, read_rows
from keyturn.exchange.credentials.entry import Found, together
from keyturn.exchange.credentials.faults import ImportColumnUnknown, ImportEmpty, ImportUnreadable
from keyturn.exchange.credentials.login import Login, found_in_login
from keyturn.exchange.credentials.plain_text import plain_text

TITLE = ("title", "name")
USER = ("username", "login_username")
PASSWORD = ("password", "login_password")
ADDRESS = ("url", "login_uri")
SEED = ("otpauth", "totp", "login_totp")
MORE = ("notes", "note", "fields")
ARCHIVED, KIND, GROUP = ("archived", "archiveddate"), ("type",), ("group",)
# Where an entry was kept, and what it looked like there.
PASSED_OVER = (
    "collections", "created", "favorite", "folder", "formactionorigin", "guid", "httprealm", "icon",
    "last modified", "reprompt", "tags", "timecreated", "timelastused", "timepasswordchanged",
)  # fmt: skip
KNOWN = frozenset((*TITLE, *USER, *PASSWORD, *ADDRESS, *SEED, *MORE, *ARCHIVED, *KIND, *GROUP, *PASSED_OVER))
KINDS = ("", "login", "note")
# KeePassXC's bin, under the name that it has in English.
BIN = "/recycle bin"
HOST = re.compile(r"\w+://(?:[^/@]*@)?([^/:?#]+)")
# Bitwarden writes several addresses into one cell.
NEXT_ADDRESS = re.compile(r",(?=\w+://)")


def is_login_csv(text: str) -> bool:
    """Tell whether a text begins with a row of columns that holds passwords, and where they are used."""
    head = {cell.lower() for cell in first_row(text)}
    return bool(head.intersection(PASSWORD) and head.intersection((*TITLE, *ADDRESS)))


def read_login_csv(data: bytes) -> Found:
    """Read a file of logins.

    Raises ImportColumnUnknown, ImportUnreadable, ImportTooLarge, ImportEntryUnfit or ImportEmpty.
    """
    names, rows = read_rows(plain_text(data))
    head = tuple(name.lower() for name in names)
    for name in head:
        if name not in KNOWN:
            raise ImportColumnUnknown(column=_named(name))
    if len(set(head)) != len(head):
        raise ImportUnreadable(why="a column stands twice")
    if not rows:
        raise ImportEmpty
    return together(_found(at, dict(zip(head, row, strict=True))) for at, row in enumerate(rows, 1))


def _named(name: str) -> str:
    """Return a column's name, unless it looks like something else: the first row might be no row of names."""
    return name if re.fullmatch("[a-z][a-z _-]{0,30}", name) else "…"


def _found(place: int, row: Mapping[str, str]) -> Found:
    if _cell(row, ARCHIVED).lower() not in ("", "false", "0"):
        return Found((), (Phrase("an entry in the archive"),))
    if BIN in _cell(row, GROUP).lower():
        return Found((), (Phrase("an entry in the bin"),))
    if _cell(row, KIND).lower() not in KINDS:
        raise ImportUnreadable(why="an entry is of a kind that is not known")
    addresses = tuple(filter(None, NEXT_ADDRESS.split(_cell(row, ADDRESS))))
    seed = _cell(row, SEED)
    return found_in_login(
        place,
        Login(
            title=_cell(row, TITLE) or _host(addresses),
            user=_cell(row, USER),
            password=_cell(row, PASSWORD),
            addresses=addresses,
            seeds=(seed,) if seed else (),
            more=tuple(row.get(name, "").strip() for name in MORE),
        ),
    )


def _cell(row: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((row[name] for name in names if row.get(name)), "")


def _host(addresses: tuple[str, ...]) -> str:
    named = HOST.match(addresses[0]) if addresses else None
    return named[1] if named else ""
