"""How hard a passphrase is to guess, and which ones are refused.

Words drawn by dice are counted exactly. What a person chose is counted by the rule of thumb of NIST SP 800-63-2,
appendix A: the first character 4 bits, the next seven 2 each, up to the twentieth 1.5, then 1; letters together
with digits or signs add 6. A character that the one before it foretells counts nothing, nor does a name that
everybody knows: who guesses has a card, and tries those first.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from math import floor, log2
from typing import Literal

from keyturn.custody.passphrase import normalize
from keyturn.errors import CardError

LEAST_BITS = 30
FAIR_BITS = 40
STRONG_BITS = 60
MIXED_BITS = 6
BITS = ((1, 4.0), (7, 2.0), (12, 1.5))
ROWS = ("qwertyuiop", "asdfghjkl", "zxcvbnm", "1234567890", "qwertz", "azerty")
KNOWN = ("keyturn", "password", "passphrase", "passwort", "letmein", "welcome", "secret", "admin")

Word = Literal["weak", "fair", "strong"]


class PassphraseTooWeak(CardError):
    """The passphrase is one of those that are tried first."""

    code = "passphrase-too-weak"
    sentence = "This passphrase is too easy to guess: about {bits} bits, and the least is {least}."
    cure = "Choose some five words that have nothing to do with each other or with you, or take the offered ones."


@dataclass(frozen=True)
class Strength:
    """How many bits a passphrase is estimated to be worth, and what to call that."""

    bits: int

    @property
    def word(self) -> Word:
        """Weak, fair or strong."""
        return "strong" if self.bits >= STRONG_BITS else "fair" if self.bits >= FAIR_BITS else "weak"


def drawn_strength(words: Sequence[str], count: int) -> Strength:
    """Return the strength of so many words that were drawn from a list."""
    return Strength(floor(count * log2(len(words))))


def chosen_strength(typed: str, names: Collection[str] = ()) -> Strength:
    """Return the strength of a passphrase that a person chose; `names` are what everybody knows of them.

    Raises PassphraseUnusable.
    """
    text = normalize(typed).decode().casefold()
    for name in sorted({*map(str.casefold, names), *KNOWN}, key=len, reverse=True):
        text = text.replace(name, "") if len(name) > 2 else text
    count = _surprises(" ".join(dict.fromkeys(text.split())))
    mixed = any(sign.isalpha() for sign in text) and any(not (sign.isalpha() or sign == " ") for sign in text)
    return Strength(floor(_by_count(count) + (MIXED_BITS if mixed else 0)))


def demand_strength(strength: Strength) -> None:
    """Raise PassphraseTooWeak for the worst."""
    if strength.bits < LEAST_BITS:
        raise PassphraseTooWeak(bits=strength.bits, least=LEAST_BITS)


def _surprises(text: str) -> int:
    """Return how many characters do not follow from the one before: not the same, not its neighbour."""
    return sum(not _foretold(before, sign) for before, sign in zip(" " + text, text, strict=False))


def _foretold(before: str, sign: str) -> bool:
    return abs(ord(before) - ord(sign)) <= 1 or any(before + sign in row or sign + before in row for row in ROWS)


def _by_count(count: int) -> float:
    bits = 0.0
    for length, each in BITS:
        bits += min(count, length) * each
        count -= min(count, length)
    return bits + count
