"""Passphrases: one spelling for what people type, and generated ones from dice words."""

import unicodedata
from collections.abc import Sequence

from keyturn.custody.seal import Random
from keyturn.errors import CardError

WORDS = 5
# Unassigned, control, surrogate and private-use code points have no agreed spelling.
REFUSED = ("Cn", "Cc", "Cs", "Co")


class PassphraseUnusable(CardError):
    """The passphrase is empty or has characters that another computer could spell otherwise."""

    code = "passphrase-unusable"
    sentence = "This passphrase cannot be used: {why}."
    cure = "Type letters, digits, signs and spaces; the passphrases that the ceremony offers are fine."


def normalize(typed: str) -> bytes:
    """Return a passphrase's one spelling as UTF-8: NFKC, runs of white space as one space, ends trimmed.

    Raises PassphraseUnusable. Source: kit-format.md, section 7; Unicode Annex 15.
    """
    text = " ".join(unicodedata.normalize("NFKC", typed).split())
    if not text:
        raise PassphraseUnusable(why="it is empty")
    if any(unicodedata.category(character) in REFUSED for character in text):
        raise PassphraseUnusable(why="it has a character that is unassigned or cannot be seen")
    return text.encode()


def generate(words: Sequence[str], random: Random, count: int = WORDS) -> str:
    """Return `count` uniform words of a list, drawn by rejection; five of 7,776 are 64 bits."""
    chosen: list[str] = []
    while len(chosen) < count:
        drawn = int.from_bytes(random(4), "big")
        if drawn < 2**32 // len(words) * len(words):
            chosen.append(words[drawn % len(words)])
    return " ".join(chosen)
