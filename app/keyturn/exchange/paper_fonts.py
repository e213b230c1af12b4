"""The fonts of paper: which signs each one has, and a further one for names in scripts that the house's fonts lack."""

from dataclasses import dataclass, field
from functools import cache
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from keyturn.errors import UsageError
from keyturn.exchange.paper_sheet import MONO, REGULAR, SPARE, STRONG


class FontRefused(UsageError):
    """The further font cannot stand in a document."""

    code = "paper-font-refused"
    sentence = "This font cannot be used on paper: {why}."
    cure = (
        "Name a TrueType font with quadratic outlines (.ttf or .ttc), or go without: names then stand as code points."
    )


@dataclass(frozen=True)
class Fonts:
    """The fonts of a document: whole TrueType files (bytes) with quadratic outlines; only used glyphs are embedded.

    `spare` may draw what the others lack, where its signs stand one after the other; it may be empty.
    """

    regular: bytes = field(repr=False)
    strong: bytes = field(repr=False)
    mono: bytes = field(repr=False)
    spare: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class Drawn:
    """The code points that each font has: the text's two weights, the one of fixed width, the further one."""

    text: frozenset[int]
    mono: frozenset[int]
    spare: frozenset[int]


@cache
def registered(fonts: Fonts) -> Drawn:
    """Make the fonts known to the library, once; return the signs that they have."""
    faces = {REGULAR: fonts.regular, STRONG: fonts.strong, MONO: fonts.mono}
    # Shaping is off: whether it is there depends on what else is installed, and so would the bytes.
    made = {name: TTFont(name, BytesIO(data), asciiReadable=True, shapable=False) for name, data in faces.items()}
    if fonts.spare:
        made[SPARE] = _spare(fonts.spare)
    for font in made.values():
        registerFont(font)
    signs = {name: frozenset(font.face.charToGlyph) for name, font in made.items()}
    # One set of signs for both weights, so that a name looks the same wherever it stands.
    return Drawn(signs[REGULAR] & signs[STRONG], signs[MONO], signs.get(SPARE, frozenset()))


def _spare(data: bytes) -> TTFont:
    try:
        return TTFont(SPARE, BytesIO(data), asciiReadable=False, shapable=False)
    except TTFError as problem:
        raise FontRefused(why=str(problem).splitlines()[0][:120].rstrip(".")) from None
    except Exception as problem:
        # What a damaged font does to its reader is not foreseen there.
        raise FontRefused(why=f"it is damaged, or no font at all ({type(problem).__name__})") from None
