"""Paper in the house's look, as PDF: black on white, fonts inside, page numbers; the same input, the same bytes.

The library is reportlab. It knows a clock, and a markup language for paragraphs: it is given the document's own
moment for the one, and no text that could be the other.
"""

import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from io import BytesIO
from itertools import groupby
from typing import Any, TypeAlias, TypeVar
from xml.sax.saxutils import escape

from reportlab.lib.colors import black, white
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, CondPageBreak, Flowable, Frame, PageTemplate, Paragraph, Table

from keyturn.exchange.paper_fonts import Fonts, registered
from keyturn.exchange.paper_shaping import Inked, Shaped
from keyturn.exchange.paper_sheet import (
    A4_SHEET,
    FOOT,
    GREY,
    MARGIN,
    MONO,
    REGULAR,
    RULE,
    STRONG,
    Sheet,
    Style,
    styles,
)
from keyturn.exchange.paper_signs import CLOSE, LINES, OPEN, code_points, is_drawn, is_unshaped, phrases, script
from keyturn.exchange.paper_text import Text

# One command of a table's look: its name, the first and the last cell (column, row), its values.
Look: TypeAlias = tuple[str, tuple[int, int], tuple[int, int], *tuple[Any, ...]]

_FOOT_SIZE = 8
_NOTHING = "\N{NO-BREAK SPACE}"
_MOST_PASSES = 6
_BAND = 6 * mm

T = TypeVar("T", bound=Text)


@dataclass(frozen=True)
class About:
    """What a document says of itself: title, the foot's left and right, and its moment (seconds since the epoch).

    `note` stands below the foot, and `band` in white on black at the top of every page; both may be empty.
    """

    title: str
    left: str
    right: str
    moment: int
    note: str = ""
    band: str = ""


class Paper:
    """Makes the parts of one document; every text of it goes through here.

    It remembers the scripts of signs that the fonts lack, so that the document can say so.
    """

    def __init__(self, fonts: Fonts, sheet: Sheet = A4_SHEET, pages: Mapping[str, int] | None = None) -> None:
        self.sheet = sheet
        self.placed: dict[str, int] = {}
        self._drawn = registered(fonts)
        self._styles = styles(sheet.scale)
        self._missing: dict[str, None] = {}
        self._further: dict[str, None] = {}
        self._pages = pages or {}

    def can_draw(self, text: str, further: bool = True) -> bool:
        """Tell whether the fonts have every sign of a text; those of the house alone where not `further`."""
        return all(
            self._shaped(name, phrase, further) or all(self._font(sign, False, further) is not None for sign in phrase)
            for name, phrase in phrases(unicodedata.normalize("NFC", text))
        )

    def printable(self, text: str, mono: bool = False) -> str:
        """Return a text with every sign that the house's fonts lack, or that draws nothing, as code point: ⁅U+5F20⁆.

        Those two brackets themselves are written so too: what stands between them is never what somebody typed.
        """
        return "".join(run for _, run in self._runs(text, mono, False))

    def text(self, text: str, style: Style = "body") -> Text:
        """Return a text as it wraps over lines and pages; its line breaks stay."""
        return self._set(text, style, Text)

    def heading(self, text: str, name: str = "", style: Style = "heading", least: float = 30) -> list[Flowable]:
        """Return a heading that does not stand alone at a page's foot.

        `name` is what `page_of` finds its page by, `least` how many millimetres must be left on the page below it.
        """
        made = self._set(text, style, _Heading)
        made.told = (self.placed, name)
        return [CondPageBreak(least * mm), made]

    def page_of(self, name: str) -> str:
        """Return the number of the page on which a named heading stands; nothing where there is none."""
        return str(self._pages.get(name, ""))

    def lacking(self) -> list[Paragraph]:
        """Say plainly what the house's fonts could not draw so far, and how it is written; nothing where they could."""
        said = []
        if self._missing:
            said.append(
                f"The fonts of this paper do not have everything that was written: {', '.join(self._missing)}. What is "
                f"missing stands in brackets {OPEN} {CLOSE} as Unicode code points, in the order in which it was "
                "written."
            )
        if self._further:
            said.append(f"Written with a further font, not the program's own: {', '.join(self._further)}.")
        return [Paragraph(text, self._styles["notice"]) for text in said]

    def facts(self, facts: Sequence[tuple[str, str]], style: Style = "body", label: float = 38) -> Table:
        """Return labels and values in two columns; `label` is the first one's width in millimetres of ordinary type."""
        rows = [[self.text(name, "label"), self.text(value, style)] for name, value in facts]
        first = label * mm * self.sheet.scale
        return plain_table(rows, [first, self.sheet.line - first], [("LINEBELOW", (0, 0), (-1, -2), 0.4, RULE)])

    def table(
        self,
        head: Sequence[str],
        rows: Sequence[Sequence[str]],
        widths: Sequence[float],
        first: Style = "cell",
        by_hand: bool = False,
        tight: bool = False,
    ) -> Table:
        """Return a table whose head stands on every page; widths are in millimetres, the last column takes the rest.

        `first` is the style of the first column; rows that are filled in `by_hand` are higher, `tight` ones lower.
        """
        columns = [*(width * mm for width in widths), self.sheet.line - sum(widths) * mm]
        made = [[self.text(title, "head") for title in head]]
        # A row without a word would have no height.
        made += [[self.text(row[0] or _NOTHING, first), *(self.text(text, "cell") for text in row[1:])] for row in rows]
        lines: list[Look] = [
            ("LINEBELOW", (0, 0), (-1, 0), 0.8, black),
            ("LINEBELOW", (0, 1), (-1, -1), 0.4, RULE),
        ]
        above, below = (7, 8) if by_hand else (2, 3) if tight else (3, 4)
        # A line stands as far below its cell's edge as its signs are high: first column and others share a baseline.
        lower = self._styles["cell"].fontSize - self._styles[first].fontSize
        room = [
            ("TOPPADDING", (0, 1), (0, -1), above + lower),
            ("TOPPADDING", (1, 1), (-1, -1), above),
            ("BOTTOMPADDING", (0, 1), (-1, -1), below),
        ]
        between: list[Look] = [("LINEAFTER", (0, 0), (-2, -1), 0.3, RULE), ("LEFTPADDING", (1, 0), (-1, -1), 5)]
        return plain_table(made, columns, [*lines, *room, *(between if by_hand else [])], repeat=1)

    def grid(self, rows: Sequence[Sequence[str]], style: Style) -> Table:
        """Return texts in columns of one width, without rules."""
        count = max(map(len, rows))
        cells = [[self.text(text, style) for text in (*row, *[""] * (count - len(row)))] for row in rows]
        return plain_table(cells, [self.sheet.line / count] * count)

    def _set(self, text: str, style: Style, kind: type[T]) -> T:
        chosen, words, lines, said = self._styles[style], list[Shaped](), list[str](), list[str]()
        for line in LINES.split(text):
            marked = ""
            for font, run in self._runs(line, chosen.fontName == MONO, True):
                if isinstance(font, Shaped):
                    marked += Text.place(len(words))
                    words.append(font)
                else:
                    marked += f'<font name="{font}">{escape(run)}</font>' if font else escape(run)
                said.append(run)
            lines.append(marked)
        return kind.of("<br/>".join(lines), chosen, words, "".join(said))

    def _runs(self, text: str, mono: bool, further: bool) -> Iterator[tuple[str | Shaped, str]]:
        """Yield each run of a text and what draws it: nothing for the document's own font, another one, or glyphs."""
        for name, phrase in phrases(unicodedata.normalize("NFC", text)):
            if shaped := self._shaped(name, phrase, further):
                self._further |= {script(phrase[0]): None}
                yield shaped, phrase
            else:
                yield from self._signs(phrase, mono, further)

    def _signs(self, text: str, mono: bool, further: bool) -> Iterator[tuple[str, str]]:
        """Yield the font and the signs of each run that is drawn sign by sign."""
        for font, signs in groupby(text, lambda sign: self._font(sign, mono, further)):
            run = list(signs)
            if font != "":
                told = self._missing if font is None else self._further
                told |= {script(sign): None for sign in run}
            yield font or "", code_points(run) if font is None else "".join(run)

    def _shaped(self, name: str, phrase: str, further: bool) -> Shaped | None:
        shaper = self._drawn.shaper if name and further else None
        return shaper.shaped(phrase) if shaper else None

    def _font(self, sign: str, mono: bool, further: bool) -> str | None:
        """Return the further font's name, nothing for the document's own, or None where no font draws a sign."""
        if is_drawn(sign, self._drawn.mono if mono else self._drawn.text):
            return ""
        return self._drawn.spare_name if further and is_unshaped(sign) and is_drawn(sign, self._drawn.spare) else None


def document(fonts: Fonts, about: About, make: Callable[[Paper], list[Flowable]], sheet: Sheet = A4_SHEET) -> bytes:
    """Return a document as PDF; `make` is called for each pass, because pages are named before they are made.

    The numbers of pages move lines: passes go on until they agree with what came of them. Raises FontRefused.
    """
    places: dict[str, int] = {}
    count = 0
    for _ in range(_MOST_PASSES):
        paper = Paper(fonts, sheet, places)
        made, pages = _laid_out(paper, about, make, count)
        if (paper.placed, pages) == (places, count):
            break
        places, count = paper.placed, pages
    return made


def drawing(fonts: Fonts, title: str, sheet: Sheet, draw: Callable[[Canvas, Paper], None]) -> bytes:
    """Return one page as PDF on which everything is drawn at its place; it says nothing of itself but a title.

    Raises FontRefused.
    """
    paper, made = Paper(fonts, sheet), BytesIO()
    canvas = _Canvas(
        made, pagesize=(sheet.width, sheet.height), invariant=1, pageCompression=1, lang="en", initialFontName=REGULAR
    )
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setCreator("Keyturn")
    canvas.setSubject("")
    draw(canvas, paper)
    canvas.save()
    return made.getvalue()


def plain_table(
    rows: Sequence[list[Any]], widths: Sequence[float], lines: Sequence[Look] = (), repeat: int = 0
) -> Table:
    """Return cells (parts, or lists of them) in columns (points) as everything here sets them; `lines` add to it."""
    look = [
        # A table sets its own font before every cell; without this one, the library's would be named in the file.
        ("FONTNAME", (0, 0), (-1, -1), REGULAR),
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 3),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4),
        *lines,
    ]
    # A row may be longer than a page: a name of 500 signs in a narrow column, written as code points.
    return Table(rows, widths, style=look, repeatRows=repeat, splitInRow=1, hAlign="LEFT")


class _Heading(Text):
    """A heading, and its entry in the outline that a reader shows beside the pages."""

    told: tuple[dict[str, int], str]

    def draw(self) -> None:
        places, name = self.told
        places |= {name: self.canv.getPageNumber()} if name else {}
        place = f"{self.canv.getPageNumber()}, {self.said}"
        self.canv.bookmarkHorizontal(place, 0, self.height)
        self.canv.addOutlineEntry(self.said, place)
        super().draw()


class _Canvas(Canvas):
    """A canvas whose file's id comes from what the document says of itself; the library adds the build's date."""

    def __init__(self, *arguments: Any, **settings: Any) -> None:
        super().__init__(*arguments, **settings)
        self._doc.signature = sha256()  # type: ignore[attr-defined]

    def drawImage(self, image: Any, x: float, y: float, *size: Any, **more: Any) -> Any:  # noqa: N802
        """Draw what stands in a line: a shaped word, whose size is its height."""
        if isinstance(image, Inked):
            return image.draw(self, x, y, size[1])
        return super().drawImage(image, x, y, *size, **more)


def _laid_out(paper: Paper, about: About, make: Callable[[Paper], list[Flowable]], pages: int) -> tuple[bytes, int]:
    """Return the PDF and the number of its pages."""
    made, sheet = BytesIO(), paper.sheet
    size = (sheet.width, sheet.height)
    template = BaseDocTemplate(
        made, pagesize=size, invariant=1, pageCompression=1, title=about.title, author="Keyturn", subject=about.right,
        creator="Keyturn", lang="en", displayDocTitle=True, initialFontName=REGULAR,
    )  # fmt: skip
    frame = Frame(MARGIN, sheet.margin + FOOT, sheet.line, sheet.column, 0, 0, 0, 0)

    def around(canvas: Canvas, laid: BaseDocTemplate) -> None:
        canvas.setDateFormatter(lambda *_: _pdf_date(about.moment))
        _draw_band(canvas, paper, about.band)
        _draw_foot(canvas, paper, about, f"Page {laid.page} of {pages}")

    template.addPageTemplates(PageTemplate(frames=[frame], onPage=around, pagesize=size))
    template.build(make(paper), canvasmaker=_Canvas)
    return made.getvalue(), template.page


def _draw_foot(canvas: Canvas, paper: Paper, about: About, page: str) -> None:
    base, line = paper.sheet.margin, paper.sheet.line
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.4)
    canvas.line(MARGIN, base + 11, MARGIN + line, base + 11)
    canvas.setFillColor(GREY)
    canvas.setFont(REGULAR, _FOOT_SIZE)
    right = f"{about.right}  ·  {page}" if about.right else page
    room = line - stringWidth(right, REGULAR, _FOOT_SIZE) - 8 * mm
    _draw_line(canvas, paper, about.left, base, room)
    canvas.drawRightString(MARGIN + line, base, right)
    if about.note:
        _draw_line(canvas, paper, about.note, base - 11, line)


def _draw_band(canvas: Canvas, paper: Paper, text: str) -> None:
    """Draw white words on black above the text, so that no page can be taken for one of a real kit."""
    if not text:
        return
    base = paper.sheet.height - paper.sheet.margin + 2 * mm
    canvas.setFillColor(black)
    canvas.rect(MARGIN, base, paper.sheet.line, _BAND, stroke=0, fill=1)
    canvas.setFillColor(white)
    canvas.setFont(STRONG, 10)
    canvas.drawString(MARGIN + 3 * mm, base + 1.9 * mm, text)


def _draw_line(canvas: Canvas, paper: Paper, text: str, base: float, room: float) -> None:
    """Draw a text at the left margin, cut to some width (points)."""
    canvas.drawString(MARGIN, base, _cut(paper.printable(text), room))


def _cut(text: str, room: float) -> str:
    """Return a text that fits into a line of some width (points)."""
    if stringWidth(text, REGULAR, _FOOT_SIZE) <= room:
        return text
    while text and stringWidth(text + "…", REGULAR, _FOOT_SIZE) > room:
        text = text[:-1]
    return text + "…"


def _pdf_date(moment: int) -> str:
    try:
        return datetime.fromtimestamp(moment, UTC).strftime("D:%Y%m%d%H%M%SZ")
    except (OSError, OverflowError, ValueError):
        return "D:19700101000000Z"
