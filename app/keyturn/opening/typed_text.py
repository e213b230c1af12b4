"""Texts that people type about an opening: names, references, reasons, notes. They are logged, reported and printed."""

from collections.abc import Sequence

from keyturn.errors import UsageError

MAX_TEXT = 500
MAX_NOTE = 4000


class TextUnusable(UsageError):
    """A text is empty, too long, or has characters that cannot be shown."""

    code = "text-unusable"
    sentence = "{what} has 1 to {most} printable characters; this one has not."
    cure = "Type it again, shorter and without control characters."


def as_known(name: str, known: Sequence[str]) -> str:
    """Return a name as the roster spells it, where it is one of the roster's in whatever case; else as it was typed."""
    typed = name.strip()
    return next((one for one in known if one.casefold() == typed.casefold()), typed)


def usable(text: str, most: int = MAX_TEXT) -> bool:
    """Tell whether a text has something to read in it, is not too long, and can be shown everywhere."""
    return bool(text.strip()) and len(text) <= most and text.isprintable()


def demand_usable(what: str, text: str, most: int = MAX_TEXT) -> None:
    """Raise TextUnusable unless a text is usable; `what` is what it is called."""
    if not usable(text, most):
        raise TextUnusable(what=what, most=most)
