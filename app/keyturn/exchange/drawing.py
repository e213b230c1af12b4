"""A drawing as a file: SVG and PDF by reportlab, PNG by Pillow; the same drawing gives the same bytes."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from io import BytesIO, StringIO
from typing import Any

from PIL import Image, ImageDraw, ImageFont
from reportlab.graphics import renderPDF, renderSVG
from reportlab.graphics.shapes import Circle, Drawing, Line, Rect, String
from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

_FAMILY = "Inter, 'Segoe UI', 'SF Pro', 'Noto Sans', 'DejaVu Sans', sans-serif"
_SCALE, _FINER = 2, 2  # pixels for each unit of a drawing; each is made of finer ones


@dataclass(frozen=True)
class Typefaces:
    """The fonts that a drawing names: whole TrueType files (bytes), and which of them are strong."""

    files: Mapping[str, bytes] = field(repr=False)
    strong: frozenset[str]

    def register(self) -> None:
        """Make them known to reportlab."""
        for name, data in self.files.items():
            registerFont(TTFont(name, BytesIO(data), asciiReadable=True, shapable=False))


def as_svg(drawing: Drawing, title: str, text: str, faces: Typefaces) -> bytes:
    """Return a drawing as SVG; `title` and `text` say it in words to whoever does not see it."""
    faces.register()
    weights = {name: 600 if name in faces.strong else 400 for name in faces.files}
    looks = {name: {"family": _FAMILY, "weight": weight} for name, weight in weights.items()}
    canvas = renderSVG.SVGCanvas((drawing.width, drawing.height), fontHacks=looks)
    renderSVG.draw(drawing, canvas, 0, 0)  # type: ignore[arg-type]
    for tag, said in (("title", title), ("desc", text)):
        canvas.svg.getElementsByTagName(tag)[0].firstChild.data = said
    made = StringIO()
    canvas.save(made)
    return made.getvalue().encode()


def as_pdf(drawing: Drawing, title: str, faces: Typefaces) -> bytes:
    """Return a drawing as a PDF of one page of its size, fonts inside."""
    faces.register()
    made = BytesIO()
    first = next(iter(faces.files))
    size = drawing.width, drawing.height
    canvas = Canvas(made, size, invariant=1, pageCompression=1, initialFontName=first)  # type: ignore[arg-type]
    canvas.setTitle(title)
    renderPDF.draw(drawing, canvas, 0, 0)
    canvas.save()
    return made.getvalue()


def as_png(drawing: Drawing, faces: Typefaces) -> bytes:
    """Return a drawing of rectangles, lines, circles and texts as PNG, two pixels for each of its units."""
    brush = _Brush(drawing, faces)
    for shape in drawing.contents:
        brush.paint(shape)
    made = BytesIO()
    size = round(drawing.width * _SCALE), round(drawing.height * _SCALE)
    brush.image.resize(size, Image.Resampling.LANCZOS).save(made, "PNG")
    return made.getvalue()


class _Brush:
    """Paints the shapes of a drawing, whose y runs upwards, on an image, whose y runs downwards."""

    def __init__(self, drawing: Drawing, faces: Typefaces) -> None:
        self._faces = faces
        self._high = drawing.height
        self.image = Image.new("RGB", (self._px(drawing.width), self._px(drawing.height)), "white")
        self._draw = ImageDraw.Draw(self.image)

    def paint(self, shape: Any) -> None:
        """Paint one shape."""
        kinds = {Rect: self._rect, Line: self._line, Circle: self._circle, String: self._string}
        kinds[type(shape)](shape)

    def _rect(self, shape: Any) -> None:
        corners = (*self._at(shape.x, shape.y + shape.height), *self._at(shape.x + shape.width, shape.y))
        self._draw.rectangle(corners, _rgb(shape.fillColor))

    def _line(self, shape: Any) -> None:
        colour, width = _rgb(shape.strokeColor), self._px(shape.strokeWidth)
        if not shape.strokeDashArray:
            self._draw.line((*self._at(shape.x1, shape.y1), *self._at(shape.x2, shape.y2)), colour, width)
            return
        on, off = shape.strokeDashArray  # of a level line
        x = shape.x1
        while x < shape.x2:
            self._draw.line((*self._at(x, shape.y1), *self._at(x + on, shape.y2)), colour, width)
            x += on + off

    def _circle(self, shape: Any) -> None:
        radius, half = shape.r, shape.strokeWidth / 2
        for reach, colour in ((radius + half, shape.strokeColor), (radius - half, shape.fillColor)):
            corners = (*self._at(shape.cx - reach, shape.cy + reach), *self._at(shape.cx + reach, shape.cy - reach))
            self._draw.ellipse(corners, _rgb(colour))

    def _string(self, shape: Any) -> None:
        face = ImageFont.truetype(BytesIO(self._faces.files[shape.fontName]), self._px(shape.fontSize))
        anchor = {"start": "ls", "end": "rs"}[shape.textAnchor]
        self._draw.text(self._at(shape.x, shape.y), shape.text, _rgb(shape.fillColor), face, anchor)

    def _at(self, x: float, y: float) -> tuple[int, int]:
        return self._px(x), self._px(self._high - y)

    def _px(self, units: float) -> int:
        return round(units * _SCALE * _FINER)


def _rgb(colour: Any) -> tuple[int, int, int]:
    red, green, blue = (round(255 * part) for part in colour.rgb())
    return red, green, blue
