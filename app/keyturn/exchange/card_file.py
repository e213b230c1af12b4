"""A card's text in a small file, as it lies on a stick: its 22 words or its QR text."""

import os
import stat
from pathlib import Path

from keyturn.errors import CardError, Phrase

MAX_SIZE = 4096


class CardFileUnreadable(CardError):
    """A card file cannot be read."""

    code = "card-file-unreadable"
    sentence = "The card file cannot be read: {why}."
    cure = "Check the stick and the name, or type the card's 22 words."


def read_card_file(path: str | Path) -> str:
    """Return the text of a card file; raises CardFileUnreadable."""
    content = read_start(path, MAX_SIZE + 1)
    if len(content) > MAX_SIZE:
        raise CardFileUnreadable(why="it is too large for a card")
    return content.decode(errors="replace")


def read_start(path: str | Path, most: int) -> bytes:
    """Return at most so many bytes of an ordinary file; raises CardFileUnreadable.

    A pipe or a device is refused before it is read: it might never end.
    """
    try:
        # Without O_NONBLOCK a pipe would already wait at the opening.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_CLOEXEC | os.O_NONBLOCK), "rb") as file:
            if stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return file.read(most)
    except (OSError, ValueError) as problem:
        why = problem.strerror if isinstance(problem, OSError) else Phrase("the name is no file name")
        raise CardFileUnreadable(why=why or "the disk did not answer") from None
    raise CardFileUnreadable(why="it is no ordinary file")
