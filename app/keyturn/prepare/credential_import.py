"""A file of credentials brought to a kit's folder: read once, then sorted by what becomes of each entry."""

from dataclasses import dataclass, field
from pathlib import Path

from keyturn.errors import ContentError
from keyturn.exchange.card_file import CardFileUnreadable, read_start
from keyturn.exchange.credentials.aws_csv import Owner
from keyturn.exchange.credentials.entry import Found
from keyturn.exchange.credentials.faults import ImportUnreadable
from keyturn.exchange.credentials.keepass.header import is_keepass
from keyturn.exchange.credentials.keepass.reading import AskKey
from keyturn.exchange.credentials.reading import MOST, read_credentials


class ImportNothingNew(ContentError):
    """Every entry of the file has an id that the kit has already."""

    code = "import-nothing-new"
    sentence = "Nothing was added: the kit has an item of every name in this file already ({names})."
    cure = "Replace the item (keyturn item replace), or give a single entry another name: --as NAME."


@dataclass(frozen=True)
class Brought:
    """A file that somebody brought: where it lies, and its bytes.

    A KeePass database (`is_database`) is opened by a key, and is no plain file.
    """

    path: Path
    is_database: bool
    data: bytes = field(repr=False)

    def read(self, owner: Owner, ask: AskKey) -> Found:
        """Return what it holds; slow for a database. Raises what its reader names."""
        return read_credentials(self.data, owner, ask)


def bring(path: Path) -> Brought:
    """Return a file with its bytes; raises ImportUnreadable."""
    data = read_import(path.expanduser())
    return Brought(path.expanduser().absolute(), is_keepass(data), data)


def read_import(path: Path) -> bytes:
    """Return a file's bytes, of a larger one its start; raises ImportUnreadable."""
    try:
        return read_start(path, MOST + 1)
    except CardFileUnreadable as problem:
        raise ImportUnreadable(**problem.facts) from None
