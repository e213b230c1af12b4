"""What a reader finds: entries that may become items, and words for what it leaves out."""

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from keyturn.exchange.credentials.faults import ImportEntryUnfit
from keyturn.kit.kinds import Content, FieldMalformed, make_content

LONGEST_ID, LONGEST_TITLE = 64, 120


@dataclass(frozen=True)
class Certificate:
    """Whose a certificate is, and from when to when it holds (seconds since the epoch)."""

    subject: str
    starts: int
    ends: int


@dataclass(frozen=True)
class Entry:
    """One credential: the item id and the public title made for it, and its content, which no text form shows.

    `password` names the field that holds a password, where one does; `remarks` are phrases that its reader knows;
    `expires` is when its owner wanted it replaced (seconds since the epoch), where they said so.
    """

    name: str
    title: str
    content: Content
    password: str = ""
    certificates: tuple[Certificate, ...] = ()
    remarks: tuple[str, ...] = ()
    expires: int | None = None


@dataclass(frozen=True)
class Found:
    """The entries of a file in its order, and a phrase for each thing that is left out of the kit."""

    entries: tuple[Entry, ...]
    left: tuple[str, ...] = ()

    def wipe(self) -> None:
        """Overwrite every value with zeros: what is called by another name shares it."""
        for entry in self.entries:
            entry.content.wipe()


def together(parts: Iterable[Found]) -> Found:
    """Return what several readings found as one."""
    known = list(parts)
    return Found(
        tuple(entry for part in known for entry in part.entries), tuple(left for part in known for left in part.left)
    )


def content_of(place: int, kind: str, fields: Mapping[str, str]) -> Content:
    """Return the content of the entry at a place, counted from 1; its values can be wiped.

    Empty texts are left out. Raises ImportEntryUnfit.
    """
    given = {name: _bytes(place, name, text) for name, text in fields.items() if text}
    try:
        return make_content(kind, given)
    except FieldMalformed as fault:
        raise ImportEntryUnfit(entry=place, field=fault.facts["field"], why=fault.facts["why"]) from None


def item_id(text: str, otherwise: str) -> str:
    """Return a text in the form of an item's id; another one where none of its letters can stand in one."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_ID].rstrip("-") or otherwise


def shown(text: str) -> str:
    """Return a text of a stranger's as it may stand on a screen and in a list: one line, not too long."""
    clean = "".join(sign if sign.isprintable() else " " for sign in text)
    return " ".join(clean.split())[:LONGEST_TITLE].rstrip()


def _bytes(place: int, name: str, text: str) -> bytearray:
    try:
        return bytearray(text.encode())
    except UnicodeEncodeError:
        raise ImportEntryUnfit(entry=place, field=name, why="it is not Unicode") from None
