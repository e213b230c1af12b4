"""Which signs paper can draw, and how those look that it cannot: as code points between two brackets of their own."""

import re
import unicodedata
from collections.abc import Sequence

OPEN, CLOSE = "⁅", "⁆"
LINES = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")
# Combining marks are among what is not drawn: placing them needs a shaping engine. Most of them compose with their
# letter (NFC) and are drawn as one sign.
_NOT_DRAWN = ("Cc", "Cf", "Cn", "Co", "Cs", "Mc", "Me", "Mn", "Zl", "Zp")
# The scripts that a further font may draw: written from left to right, one sign after the other, without a mark that
# must be placed. A letter of Arabic, Hebrew, Thai or Devanagari that is drawn alone would be wrong.
_UNSHAPED = (
    "ARMENIAN", "BOPOMOFO", "CJK", "ETHIOPIC", "FULLWIDTH", "GEORGIAN", "HANGUL SYLLABLE", "HIRAGANA", "IDEOGRAPHIC",
    "KATAKANA", "YI SYLLABLE",
)  # fmt: skip


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
