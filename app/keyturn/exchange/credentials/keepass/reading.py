"""A database, from its first byte to its entries."""

from collections.abc import Callable
from typing import TypeAlias

from keyturn.exchange.credentials.entry import Found
from keyturn.exchange.credentials.keepass.body import open_body
from keyturn.exchange.credentials.keepass.cursor import Cursor
from keyturn.exchange.credentials.keepass.entries import found_in_tree
from keyturn.exchange.credentials.keepass.header import read_header
from keyturn.exchange.credentials.keepass.key import KeePassKey
from keyturn.exchange.credentials.keepass.tree import read_tree

AskKey: TypeAlias = Callable[[], KeePassKey]


def read_keepass(data: bytes, ask: AskKey) -> Found:
    """Read a database; `ask` is called for its key once its header is known to be one that can be followed.

    Raises ImportKeePassUnfit, ImportKeyWrong, ImportKeyFileUnfit, ImportUnreadable, ImportTooLarge, ImportEntryUnfit
    or ImportEmpty.
    """
    cursor = Cursor(data)
    header = read_header(cursor)
    return found_in_tree(read_tree(open_body(cursor, header, ask().composite())))
