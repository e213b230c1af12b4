"""A4 paper in the house's look, as PDF: black on white, fonts inside, page numbers; the same input, the same bytes.

The library is reportlab. It knows a clock, and a markup language for paragraphs: it is given the document's own
moment for the one, and no text that could be the other.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from hashlib import sha256
from io import BytesIO
from typing import Any, Literal, TypeAlias
from xml.sax.saxutils import escape

from reportlab.lib.colors import Color, black
from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import registerFont, stringWidth
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, PageTemplate, Paragraph, Table

MARGIN = 20 * mm
FOOT = 12 * mm
WIDTH = A4[0] - 2 * MARGIN
OPEN, CLOSE = "⁅", "⁆"

# One command of a table's look: its name, the first and the last cell (column, row), its values.
Look: TypeAlias = tuple[str, tuple[int, int], tuple[int, int], *tuple[Any, ...]]
Style = Literal[
    "title", "subtitle", "heading", "body", "label", "cell", "strong", "head", "box", "mono", "word", "notice"
]

_REGULAR, _STRONG, _MONO = "KeyturnText", "KeyturnTextStrong", "KeyturnMono"
_GREY = Color(0.27, 0.27, 0.27)
_RULE = Color(0.75, 0.75, 0.75)
_FOOT_SIZE = 8
# Combining marks are among what is not drawn: placing them needs a shaping engine. Most of them compose with their
# letter (NFC) and are drawn as one sign.
_NOT_DRAWN = ("Cc", "Cf", "Cn", "Co", "Cs", "Mc", "Me", "Mn", "Zl", "Zp")
_LINES = re.compile(r"\r\n|[\n\r\x0b\x0c\x85\u2028\u2029]")


@dataclass(frozen=True)
class Fonts:
    """The fonts of a document: whole TrueType files (bytes) with quadratic outlines; only used glyphs are embedded."""

    regular: bytes = field(repr=False)
    strong: bytes = field(repr=False)
    mono: bytes = field(repr=False)


@dataclass(frozen=True)
class About:
    """What a document says of itself: title, the foot's left and right, and its moment (seconds since the epoch)."""

    title: str
    left: str
    right: str
    moment: int


class Paper:
    """Makes the parts of one document; every text of it goes through here.

    It remembers the scripts of signs that the fonts lack, so that the document can say so.
    """

    def __init__(self, fonts: Fonts) -> None:
        self._drawn, self._drawn_mono = _registered(fonts)
        self._missing: dict[str, None] = {}

    def can_draw(self, text: str) -> bool:
        """Tell whether the fonts have every sign of a text."""
        return all(_is_drawn(sign, self._drawn) for sign in unicodedata.normalize("NFC", text))

    def printable(self, text: str, mono: bool = False) -> str:
        """Return a text with every sign that the font lacks, or that draws nothing, as code point: ⁅U+5F20⁆.

        Those two brackets themselves are written so too: what stands between them is never what somebody typed.
        """
        drawn = self._drawn_mono if mono else self._drawn
        return "".join(self._runs(unicodedata.normalize("NFC", text), drawn))

    def text(self, text: str, style: Style = "body") -> Paragraph:
        """Return a text as it wraps over lines and pages; its line breaks stay."""
        lines = (self.printable(line, _STYLES[style].fontName == _MONO) for line in _LINES.split(text))
        return Paragraph("<br/>".join(escape(line) for line in lines), _STYLES[style])

    def heading(self, text: str) -> list[Flowable]:
        """Return a heading that does not stand alone at a page's foot."""
        return [CondPageBreak(30 * mm), _Heading(escape(self.printable(text)), _STYLES["heading"])]

    def lacking(self) -> list[Paragraph]:
        """Say plainly what the fonts could not draw so far; nothing where they could draw everything."""
        if not self._missing:
            return []
        said = (
            f"The fonts of this paper do not have everything that was written: {', '.join(self._missing)}. What is "
            f"missing stands in brackets {OPEN} {CLOSE} as Unicode code points, in the order in which it was written."
        )
        return [Paragraph(said, _STYLES["notice"])]

    def facts(self, facts: Sequence[tuple[str, str]], style: Style = "body", label: float = 38) -> Table:
        """Return labels and values in two columns; `label` is the first one's width in millimetres."""
        rows = [[self.text(name, "label"), self.text(value, style)] for name, value in facts]
        return _table(rows, [label * mm, WIDTH - label * mm], [("LINEBELOW", (0, 0), (-1, -2), 0.4, _RULE)])

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        first: Style = "cell",
        by_hand: bool = False,
    ) -> Table:
        """Return a table whose head stands on every page; widths are in millimetres, the last column takes the rest.

        `first` is the style of the first column; rows that are filled in `by_hand` are higher.
        """
        columns = [*(width * mm for width in widths), WIDTH - sum(widths) * mm]
        made = [[self.text(title, "head") for title in head]]
        made += [[self.text(row[0], first), *(self.text(text, "cell") for text in row[1:])] for row in rows]
        lines: list[Look] = [
            ("LINEBELOW", (0, 0), (-1, 0), 0.8, black),
            ("LINEBELOW", (0, 1), (-1, -1), 0.4, _RULE),
        ]
        above, below = (7, 8) if by_hand else (3, 4)
        # A line stands as far below its cell's edge as its signs are high: first column and others share a baseline.
        lower = _STYLES["cell"].fontSize - _STYLES[first].fontSize
        room = [
            ("TOPPADDING", (0, 1), (0, -1), above + lower),
            ("TOPPADDING", (1, 1), (-1, -1), above),
            ("BOTTOMPADDING", (0, 1), (-1, -1), below),
        ]
        return _table(made, columns, [*lines, *room], repeat=1)

    def grid(self, rows: Sequence[Sequence[str]], style: Style) -> Table:
        """Return texts in columns of one width, without rules."""
        count = max(map(len, rows))
        return _table([[self.text(text, style) for text in row] for row in rows], [WIDTH / count] * count, [])

    def _runs(self, text: str, drawn: frozenset[int]) -> Iterator[str]:
        waiting: list[str] = []
        for sign in text:
            if _is_drawn(sign, drawn):
                yield from _code_points(waiting)
                waiting = []
                yield sign
            else:
                self._missing |= {_script(sign): None}
                waiting.append(sign)
        yield from _code_points(waiting)


def document(fonts: Fonts, about: About, make: Callable[[Paper], list[Flowable]]) -> bytes:
    """Return a document as PDF; `make` is called for each of two passes, because a foot names the number of pages."""
    _, pages = _laid_out(Paper(fonts), about, make, 0)
    made, _ = _laid_out(Paper(fonts), about, make, pages)
    return made


@cache
def _registered(fonts: Fonts) -> tuple[frozenset[int], frozenset[int]]:
    """Make the fonts known to the library, once; return the signs that the text's and the mono font have."""
    faces = {_REGULAR: fonts.regular, _STRONG: fonts.strong, _MONO: fonts.mono}
    # Shaping is off: whether it is there depends on what else is installed, and so would the bytes.
    made = {name: TTFont(name, BytesIO(data), asciiReadable=True, shapable=False) for name, data in faces.items()}
    for font in made.values():
        registerFont(font)
    signs = {name: frozenset(font.face.charToGlyph) for name, font in made.items()}
    # One set of signs for both weights, so that a name looks the same wherever it stands.
    return signs[_REGULAR] & signs[_STRONG], signs[_MONO]


class _Heading(Paragraph):
    """A heading, and its entry in the outline that a reader shows beside the pages."""

    def draw(self) -> None:
        place = f"{self.canv.getPageNumber()}, {self.getPlainText()}"
        self.canv.bookmarkHorizontal(place, 0, self.height)
        self.canv.addOutlineEntry(self.getPlainText(), place)
        super().draw()


class _Canvas(Canvas):
    """A canvas whose file's id comes from what the document says of itself; the library adds the build's date."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self._doc.signature = sha256()  # type: ignore[attr-defined]


def _laid_out(paper: Paper, about: About, make: Callable[[Paper], list[Flowable]], pages: int) -> tuple[bytes, int]:
    """Return the PDF and the number of its pages."""
    made = BytesIO()
    template = BaseDocTemplate(
        made, pagesize=A4, invariant=1, pageCompression=1, title=about.title, author="Keyturn", subject=about.right,
        creator="Keyturn", lang="en", displayDocTitle=True, initialFontName=_REGULAR,
    )  # fmt: skip
    frame = Frame(MARGIN, MARGIN + FOOT, WIDTH, A4[1] - 2 * MARGIN - FOOT, 0, 0, 0, 0)

    def foot(canvas: Canvas, laid: BaseDocTemplate) -> None:
        canvas.setDateFormatter(lambda *_: _pdf_date(about.moment))
        _draw_foot(canvas, paper, about, f"Page {laid.page} of {pages}")

    template.addPageTemplates(PageTemplate(frames=[frame], onPage=foot, pagesize=A4))
    template.build(make(paper), canvasmaker=_Canvas)
    return made.getvalue(), template.page


def _draw_foot(canvas: Canvas, paper: Paper, about: About, page: str) -> None:
    base = MARGIN
    canvas.setStrokeColor(_RULE)
    canvas.setLineWidth(0.4)
    canvas.line(MARGIN, base + 11, MARGIN + WIDTH, base + 11)
    canvas.setFillColor(_GREY)
    canvas.setFont(_REGULAR, _FOOT_SIZE)
    right = f"{about.right}  ·  {page}"
    room = WIDTH - stringWidth(right, _REGULAR, _FOOT_SIZE) - 8 * mm
    canvas.drawString(MARGIN, base, _cut(paper.printable(about.left), room))
    canvas.drawRightString(MARGIN + WIDTH, base, right)


def _cut(text: str, room: float) -> str:
    """Return a text that fits into a line of some width (points)."""
    if stringWidth(text, _REGULAR, _FOOT_SIZE) <= room:
        return text
    while text and stringWidth(text + "…", _REGULAR, _FOOT_SIZE) > room:
        text = text[:-1]
    return text + "…"


def _pdf_date(moment: int) -> str:
    try:
        return datetime.fromtimestamp(moment, UTC).strftime("D:%Y%m%d%H%M%SZ")
    except (OSError, OverflowError, ValueError):
        return "D:19700101000000Z"


def _table(rows: list[list[Paragraph]], widths: Sequence[float], lines: Sequence[Look], repeat: int = 0) -> Table:
    look = [
        # A table sets its own font before every cell; without this one, the library's would be named in the file.
        ("FONTNAME", (0, 0), (-1, -1), _REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        *lines,
    ]
    # A row may be longer than a page: a name of 500 signs in a narrow column, written as code points.
    return Table(rows, widths, style=look, repeatRows=repeat, splitInRow=1, hAlign="LEFT")


def _is_drawn(sign: str, drawn: frozenset[int]) -> bool:
    return ord(sign) in drawn and sign not in (OPEN, CLOSE) and unicodedata.category(sign) not in _NOT_DRAWN


def _code_points(signs: Sequence[str]) -> Iterator[str]:
    if signs:
        yield f"{OPEN}{' '.join(f'U+{ord(sign):04X}' for sign in signs)}{CLOSE}"


def _script(sign: str) -> str:
    """Return the script of a sign, as far as its Unicode name tells it."""
    if unicodedata.category(sign)[0] != "L":
        return "signs and marks"
    first = unicodedata.name(sign, "unnamed").split()[0]
    return "Han" if first.startswith("CJK") else first.split("-")[0].capitalize()


def _style(name: str, font: str, size: float, leading: float, **more: Any) -> ParagraphStyle:
    return ParagraphStyle(name, fontName=font, fontSize=size, leading=leading, splitLongWords=1, **more)


_STYLES: dict[Style, ParagraphStyle] = {
    "title": _style("title", _STRONG, 20, 26),
    "subtitle": _style("subtitle", _REGULAR, 11, 16, spaceAfter=10),
    "heading": _style("heading", _STRONG, 12, 16, spaceBefore=16, spaceAfter=4),
    "body": _style("body", _REGULAR, 9.5, 13.5),
    "label": _style("label", _STRONG, 9.5, 13.5, textColor=_GREY),
    "cell": _style("cell", _REGULAR, 9, 12.5),
    "strong": _style("strong", _STRONG, 9.5, 13.5),
    "head": _style("head", _STRONG, 8, 11, textColor=_GREY),
    "box": _style("box", _REGULAR, 12, 12.5),
    "mono": _style("mono", _MONO, 9.25, 13.5),
    "word": _style("word", _MONO, 12, 17),
    "notice": _style("notice", _REGULAR, 9.5, 13.5, spaceBefore=8),
}
