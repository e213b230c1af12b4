"""Words whose signs change with their neighbours or run from right to left, shaped by HarfBuzz with a further font."""

from dataclasses import dataclass

import uharfbuzz
from reportlab.lib.colors import Color
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

# The library draws code points, and a shaped sign has none: each glyph gets one of those that are nobody's.
_FIRST, _LAST = 0xE000, 0xF8FF
# Its letters stand one after the other; marks are placed by HarfBuzz itself where the font does not say where.
_NEEDS_NO_RULES = "Hebr"


@dataclass(frozen=True)
class Glyph:
    """A glyph as the code point that draws it, and how far it stands from its place and from the next (in ems)."""

    sign: str
    right: float
    up: float
    advance: float


@dataclass(frozen=True)
class Shaped:
    """A text as glyphs from left to right, in a font by the name that the library knows; `width` is in ems."""

    text: str
    font: str
    glyphs: tuple[Glyph, ...]

    @property
    def width(self) -> float:
        """How wide it is."""
        return sum(glyph.advance for glyph in self.glyphs)


class Shaper:
    """Shapes texts of one script each with one font, which is known to the library already."""

    def __init__(self, font: TTFont, data: bytes) -> None:
        self._font = font
        self._face = uharfbuzz.Face(uharfbuzz.Blob(data))
        tags = self._face.get_table_script_tags("GSUB")
        self._scripts = {uharfbuzz.ot_tag_to_script(tag) for tag in tags} | {_NEEDS_NO_RULES}

    def shaped(self, text: str) -> Shaped | None:
        """Return a text's glyphs, or None where the font lacks one, or the rules of its script."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        if buffer.script not in self._scripts:
            return None
        uharfbuzz.shape(uharfbuzz.Font(self._face), buffer)
        numbers = [info.codepoint for info in buffer.glyph_infos]
        if not all(0 < number <= _LAST - _FIRST for number in numbers):
            return None
        em, places = self._face.upem, zip(numbers, buffer.glyph_positions, strict=True)
        return Shaped(
            text,
            self._font.fontName,
            tuple(
                Glyph(self._sign(number), at.x_offset / em, at.y_offset / em, at.x_advance / em)
                for number, at in places
            ),
        )

    def _sign(self, number: int) -> str:
        face, code = self._font.face, _FIRST + number
        face.charToGlyph[code] = number
        face.charWidths[code] = face.hmetrics[number][0] * 1000 / face.unitsPerEm
        return chr(code)


@dataclass(frozen=True)
class Inked:
    """A shaped text in a colour; it stands in a line where the library expects a picture."""

    shaped: Shaped
    colour: Color

    def draw(self, canvas: Canvas, x: float, y: float, size: float) -> None:
        """Draw it from a place on the baseline, in type of some size (points); who copies it gets the text itself."""
        canvas.saveState()
        canvas.setFillColor(self.colour)
        said = self.shaped.text.encode("utf-16-be").hex().upper()
        canvas._code.append(f"/Span <</ActualText <FEFF{said}>>> BDC")  # type: ignore[attr-defined]
        drawn = canvas.beginText()
        drawn.setFont(self.shaped.font, size)
        for glyph in self.shaped.glyphs:
            drawn.setTextOrigin(x + glyph.right * size, y + glyph.up * size)
            drawn.textOut(glyph.sign)
            x += glyph.advance * size
        canvas.drawText(drawn)
        canvas._code.append("EMC")  # type: ignore[attr-defined]
        canvas.restoreState()
