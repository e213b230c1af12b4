"""Texts of strangers made fit to be shown: nothing hidden, nothing that moves a cursor, nothing too long."""

import re

from keyturn.kit.playbooks.fields import MAX_TEXT

MAX_CHALLENGE = 12
MAX_LINE = 120
_BREAKS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def shown(text: str) -> str:
    """Return a text of one or more lines; a character that cannot be seen stands as its number.

    A text that is too long is cut, and says so: who reads half a command must know it.
    """
    lines = (_visible(line).rstrip() for line in _BREAKS.sub("\n", text).split("\n"))
    whole = "\n".join(lines).strip()
    if len(whole) <= MAX_TEXT:
        return whole
    mark = "\n[cut here: {more} more characters stand in the CACAO file]"
    kept = whole[: MAX_TEXT - len(mark) - 10].rstrip()
    return kept + mark.format(more=len(whole) - len(kept))


def line(text: str, longest: int = MAX_LINE) -> str:
    """Return a text as one line of at most so many characters."""
    joined = " ".join(shown(text).split())
    return joined if len(joined) <= longest else joined[: longest - 1].rstrip() + "…"


def challenge(text: str) -> str:
    """Return a text as a challenge of at most 12 words."""
    words = line(text, MAX_TEXT).split()
    if len(words) <= MAX_CHALLENGE:
        return line(text)
    return line(" ".join(words[:MAX_CHALLENGE]).rstrip(".,;:") + "…")


def _visible(text: str) -> str:
    return "".join(map(_letter, text))


def _letter(letter: str) -> str:
    if letter.isprintable():
        return letter
    return " " if letter.isspace() else f"<U+{ord(letter):04X}>"
