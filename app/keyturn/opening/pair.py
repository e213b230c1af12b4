"""Who are Reader and Doer: named from the roster or typed, one after the other, and taken back the same way."""

from collections.abc import Sequence
from typing import TypeAlias

from keyturn.opening.declaration import Declaration
from keyturn.opening.typed_text import as_known

Pair: TypeAlias = tuple[str, str]
NOBODY: Pair = ("", "")


def pair_of(reader: str, doer: str, roster: Sequence[str]) -> Pair:
    """Return both names as the roster spells them; raises what a declaration refuses in names."""
    pair = (as_known(reader, roster), as_known(doer, roster))
    Declaration("-", "-", "-", pair)  # it knows what names it takes; the rest of it stands for itself here
    return pair


def with_next(pair: Pair, name: str, roster: Sequence[str]) -> Pair:
    """Return the pair with the Reader named, or the Doer where there is a Reader; raises as `pair_of`."""
    return pair_of(pair[0], name, roster) if pair[0] else (name, "")


def without_last(pair: Pair) -> Pair:
    """Return the pair without who was named last."""
    return (pair[0], "") if pair[1] else NOBODY
