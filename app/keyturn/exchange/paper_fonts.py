"""The fonts of paper: which signs each one has, and a further one for names in scripts that the house's fonts lack."""

from dataclasses import dataclass, field
from functools import cache
from hashlib import sha256
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFError, TTFont

from keyturn.errors import UsageError
from keyturn.exchange.paper_shaping import Shaper
from keyturn.exchange.paper_sheet import MONO, REGULAR, STRONG


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

    `spare` may draw what the others lack; it may be empty.
    """

    regular: bytes = field(repr=False)
    strong: bytes = field(repr=False)
    mono: bytes = field(repr=False)
    spare: bytes = field(default=b"", repr=False)


@dataclass(frozen=True)
class Drawn:
    """The code points that each font has: the text's two weights, the one of fixed width, the further one.

    `spare_name` is what the library knows the further one by: another font has another name, for as long as it runs.
    `shaper` shapes words with that one.
    """

    text: frozenset[int]
    mono: frozenset[int]
    spare: frozenset[int]
    spare_name: str
    shaper: Shaper | None


@cache
def registered(fonts: Fonts) -> Drawn:
    """Make the fonts known to the library, once; return the signs that they have."""
    name_of_spare = f"KeyturnSpare{sha256(fonts.spare).hexdigest()[:16]}"
    faces = {REGULAR: fonts.regular, STRONG: fonts.strong, MONO: fonts.mono}
    # The library's own shaping is off: it takes a word with its comma for one of one font. See paper_text.
    made = {name: TTFont(name, BytesIO(data), asciiReadable=True, shapable=False) for name, data in faces.items()}
    if fonts.spare:
        made[name_of_spare] = _spare(name_of_spare, fonts.spare)
    for font in made.values():
        registerFont(font)
    signs = {name: frozenset(font.face.charToGlyph) for name, font in made.items()}
    # One set of signs for both weights, so that a name looks the same wherever it stands.
    spare = signs.get(name_of_spare, frozenset())
    shaper = Shaper(made[name_of_spare], fonts.spare) if fonts.spare else None
    return Drawn(signs[REGULAR] & signs[STRONG], signs[MONO], spare, name_of_spare, shaper)


def _spare(name: str, data: bytes) -> TTFont:
    try:
        font = TTFont(name, BytesIO(data), asciiReadable=True, shapable=False)
    except Exception as problem:
        # What a damaged font does to its reader is not foreseen there.
        cubic = isinstance(problem, TTFError) and "postscript" in str(problem)
        raise FontRefused(why="its outlines are cubic" if cubic else "it is damaged, or no font at all") from None
    # The library takes two fonts that call themselves the same for one, and would draw with the first.
    font.face.name = name.encode()
    return font
