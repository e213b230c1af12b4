"""The CSV files that the AWS console gives once: accessKeys.csv, and credentials.csv in its two forms.

Source: the files themselves, as the IAM console writes them (2016 to 2026); RFC 4180.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from keyturn.errors import Phrase
from keyturn.exchange.credentials.csv_rows import first_row, read_rows
from keyturn.exchange.credentials.entry import Entry, Found, content_of, item_id, shown, together
from keyturn.exchange.credentials.faults import (
    ImportAccountMissing,
    ImportEmpty,
    ImportUnreadable,
    ImportUserMissing,
)
from keyturn.exchange.credentials.plain_text import plain_text

USER, PASSWORD, KEY_ID, SECRET = "User name", "Password", "Access key ID", "Secret access key"
SIGN_IN = ("Console sign-in URL", "Console login link")
HEADS = (
    (KEY_ID, SECRET),
    (USER, PASSWORD, SIGN_IN[0]),
    (USER, PASSWORD, KEY_ID, SECRET, SIGN_IN[1]),
)
ACCOUNT_IN_ADDRESS = re.compile(
    r"https://([0-9]{12})\.signin\.(?:[a-z0-9-]+\.)?(?:aws\.amazon|amazonaws)\.(?:com|cn)(?:[/?#]|$)"
)


@dataclass(frozen=True)
class Owner:
    """Whose credentials they are, where the file does not say so: the account's 12 digits and the user's name."""

    account: str = ""
    user: str = ""


def is_aws_csv(text: str) -> bool:
    """Tell whether a text begins with one of the known rows of column names."""
    return first_row(text) in HEADS


def read_aws_csv(data: bytes, owner: Owner) -> Found:
    """Read a file of AWS's; raises ImportUnreadable, ImportTooLarge, ImportEntryUnfit, ImportEmpty or what lacks."""
    head, rows = read_rows(plain_text(data))
    if head not in HEADS:
        raise ImportUnreadable(why="its columns are not those of a file of AWS")
    if not rows:
        raise ImportEmpty
    return together(_found(at, dict(zip(head, row, strict=True)), owner) for at, row in enumerate(rows, 1))


def account_in(address: str) -> str:
    """Return the account that a console's address names, or nothing where it has an alias."""
    named = ACCOUNT_IN_ADDRESS.match(address)
    return named[1] if named else ""


def _found(place: int, row: dict[str, str], owner: Owner) -> Found:
    address = next((row[name] for name in SIGN_IN if name in row), "")
    known = Owner(account_in(address) or owner.account, row.get(USER) or owner.user)
    if not known.account:
        raise ImportAccountMissing
    if not known.user:
        raise ImportUserMissing
    made = (*_console_user(place, row, address, known), *_access_key(place, row, known))
    return Found(made) if made else Found((), (Phrase("a user without a password and without an access key"),))


def _console_user(place: int, row: dict[str, str], address: str, owner: Owner) -> Iterator[Entry]:
    if row.get(PASSWORD):
        where = address or console_address(owner.account)
        fields = {"account": owner.account, "user": owner.user, "password": row[PASSWORD], "sign_in_url": where}
        content = content_of(place, "aws-console-user", fields)
        yield Entry(item_id(owner.user, "aws-console-user"), shown(f"Console user {owner.user}"), content, "password")


def console_address(account: str) -> str:
    """Return where a user of an account signs in."""
    return f"https://{account}.signin.aws.amazon.com/console"


def _access_key(place: int, row: dict[str, str], owner: Owner) -> Iterator[Entry]:
    key, secret = row.get(KEY_ID, ""), row.get(SECRET, "")
    if not key and not secret:
        return
    if not key or not secret:
        raise ImportUnreadable(why="an access key has only one of its two halves")
    fields = {"account": owner.account, "user": owner.user, "access_key_id": key, "secret_access_key": secret}
    content = content_of(place, "aws-access-key", fields)
    yield Entry(item_id(f"{owner.user}-key", "aws-access-key"), shown(f"Access key of {owner.user}"), content)
