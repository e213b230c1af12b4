"""Which signs paper can draw, and how those look that it cannot: as code points between two brackets of their own."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import groupby

OPEN, CLOSE = "⁅", "⁆"
LINES = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# Combining marks are among what is not drawn sign by sign: placing them needs shaping. Most of them compose with
# their letter (NFC) and are drawn as one sign.
_NOT_DRAWN = ("Cc", "Cf", "Cn", "Co", "Cs", "Mc", "Me", "Mn", "Zl", "Zp")
# The scripts that a further font may draw sign by sign: written from left to right, one after the other, without a
# mark that must be placed.
_UNSHAPED = (
    "ARMENIAN", "BOPOMOFO", "CJK", "ETHIOPIC", "FULLWIDTH", "GEORGIAN", "HANGUL SYLLABLE", "HIRAGANA", "IDEOGRAPHIC",
    "KATAKANA", "YI SYLLABLE",
)  # fmt: skip
# A letter of these that is drawn alone would be wrong: their words are shaped as a whole.
_RIGHT_TO_LEFT = ("ARABIC", "HEBREW", "NKO", "SYRIAC", "THAANA")
_SHAPED = (
    *_RIGHT_TO_LEFT, "BENGALI", "DEVANAGARI", "GUJARATI", "GURMUKHI", "KANNADA", "KHMER", "LAO", "MALAYALAM",
    "MYANMAR", "ORIYA", "SINHALA", "TAMIL", "TELUGU", "THAI", "TIBETAN",
)  # fmt: skip
_FIRST_SHAPED = "\u0590"  # Latin, Greek and Cyrillic stand before them all
_JOINERS = "\u200c\u200d"
# What may stand within a name without ending what runs from right to left.
_BETWEEN = re.compile(rf"[ \u00a0'\u2019.\-{_JOINERS}]+")


def phrases(text: str) -> Iterator[tuple[str, str]]:
    """Yield a text in pieces: with its script what is shaped as a whole, with nothing what stands sign by sign.

    What runs from right to left is one piece, words and all; of other scripts each word is one.
    """
    scripts = [_shaped_script(sign) for sign in text]
    for found in _BETWEEN.finditer(text):
        before, after = scripts[: found.start()][-1:], scripts[found.end() :][:1]
        if before == after and _joined(found[0], *before):
            scripts[found.start() : found.end()] = before * len(found[0])
    for name, signs in groupby(zip(scripts, text, strict=True), lambda pair: pair[0]):
        yield name, "".join(sign for _, sign in signs)


def _joined(between: str, name: str = "") -> bool:
    return name in _RIGHT_TO_LEFT or (name != "" and set(between) <= set(_JOINERS))


def _shaped_script(sign: str) -> str:
    """Return the script as which a sign is shaped; nothing for digits, which run from left to right everywhere."""
    if sign < _FIRST_SHAPED or unicodedata.category(sign)[0] not in "LMP":
        return ""
    first = unicodedata.name(sign, "").split(" ")[0]
    return first if first in _SHAPED else ""


def is_drawn(sign: str, drawn: frozenset[int]) -> bool:
    """Tell whether a sign is drawn by a font that has these code points."""
    return ord(sign) in drawn and sign not in (OPEN, CLOSE) and unicodedata.category(sign) not in _NOT_DRAWN


def is_unshaped(sign: str) -> bool:
    """Tell whether a sign is of a script whose signs stand one after the other, each by itself."""
    return unicodedata.name(sign, "").startswith(_UNSHAPED)


def code_points(signs: Sequence[str]) -> str:
    """Return signs as code points: ⁅U+5F20⁆; nothing for none."""
    return f"{OPEN}{' '.join(f'U+{ord(sign):04X}' for sign in signs)}{CLOSE}" if signs else ""


def script(sign: str) -> str:
    """Return the script of a sign, as far as its Unicode name tells it."""
    if unicodedata.category(sign)[0] != "L":
        return "signs and marks"
    first = unicodedata.name(sign, "unnamed").split()[0]
    return "Han" if first.startswith("CJK") else first.split("-")[0].capitalize()
