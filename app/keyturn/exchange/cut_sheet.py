"""A piece of paper that is cut out of a sheet: its marks, and what it is drawn with.

Places on the piece are millimetres of ordinary type from its lower left corner. In large type the whole piece is
larger by √2, as A5 is to A6: nothing on it moves.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from math import sqrt

import segno
from reportlab.lib.colors import black, white
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, KeepInFrame

from keyturn.custody.cards import Card
from keyturn.custody.records import Purpose
from keyturn.exchange.paper import Paper, drawing, plain_table
from keyturn.exchange.paper_fonts import Fonts
from keyturn.exchange.paper_sheet import GREY, MONO, REGULAR, RULE, STRONG, Sheet

WIDTH, HEIGHT = 105.0, 148.0  # A6
INSET = 7.0
_NAME = 20.0
_TYPE = 0.84  # of the ordinary type, so that a small piece holds what must stand on it
_LARGER = sqrt(2)
_MARK, _GAP = 5.0, 1.5


@dataclass(frozen=True)
class Label:
    """What a card or a cold code says besides its secret; `call` and `needs` are lines, `made_on` an ISO date.

    `kit_tag` is the kit's tag as four hexadecimal digits.
    """

    name: str
    kit_name: str
    kit_tag: str
    generation: int
    purpose: Purpose
    call: Sequence[str]
    needs: Sequence[str]
    made_on: str

    @property
    def kind(self) -> str:
        """Tell in a word whether it is real."""
        return "Practice" if self.purpose == "practice" else "Real"

    @classmethod
    def of(
        cls, card: Card, name: str, kit_name: str, call: Sequence[str], needs: Sequence[str], made_on: str
    ) -> "Label":
        """Return the label of a card, without anything of its secret."""
        return cls(name, kit_name, card.kit_tag.hex(), card.generation, card.purpose, call, needs, made_on)


class Piece:
    """A piece of paper that is being drawn."""

    def __init__(self, canvas: Canvas, paper: Paper, width: float, height: float) -> None:
        self.canvas, self.paper, self.width, self.height = canvas, paper, width, height

    def column(self, parts: Sequence[Flowable], left: float, top: float, width: float, height: float) -> None:
        """Set parts below each other; they are made smaller together where they would not fit."""
        frame = KeepInFrame(width * mm, height * mm, list(parts), mode="shrink")
        _, used = frame.wrapOn(self.canvas, width * mm, height * mm)
        frame.drawOn(self.canvas, left * mm, top * mm - used)

    def line(self, text: str, left: float, base: float, size: float, font: str = REGULAR) -> None:
        """Draw a line of text whose signs are known."""
        self.canvas.setFillColor(black)
        self.canvas.setFont(font, size)
        self.canvas.drawString(left * mm, base * mm, text)

    def numbered(self, number: int, text: str, left: float, base: float, size: float) -> None:
        """Draw a numbered word: the number in small type, right-aligned, and the word in type of one width."""
        self.number(number, left, base)
        self.line(text, left + 6.5, base, size, MONO)

    def number(self, number: int, left: float, base: float) -> None:
        """Draw the number of a word, right-aligned before its place."""
        self.canvas.setFillColor(GREY)
        self.canvas.setFont(REGULAR, 7.5)
        self.canvas.drawRightString((left + 4.6) * mm, base * mm, str(number))

    def rule(self, left: float, base: float, width: float, weight: float = 0.5) -> None:
        """Draw a line to write on, or between two parts."""
        self.canvas.setStrokeColor(black)
        self.canvas.setLineWidth(weight)
        self.canvas.line(left * mm, base * mm, (left + width) * mm, base * mm)

    def band(self, text: str, base: float, height: float = 8.0) -> None:
        """Draw white words on black over the whole width inside the edges."""
        self.canvas.setFillColor(black)
        self.canvas.rect(INSET * mm, base * mm, (self.width - 2 * INSET) * mm, height * mm, stroke=0, fill=1)
        self.canvas.setFillColor(white)
        self.canvas.setFont(STRONG, 9.5)
        self.canvas.drawString((INSET + 3) * mm, (base + height / 2 - 1.2) * mm, text)

    def qr(self, text: str, left: float, base: float, size: float) -> None:
        """Draw a QR code that can still be read where almost a third of it is worn; `size` without its white edge."""
        code = segno.make(text, error="h", boost_error=False, micro=False)
        rows = [list(row) for row in code.matrix_iter(border=0)]
        module = size / len(rows)
        path = self.canvas.beginPath()
        for at, row in enumerate(rows):
            for start, length in _runs(row):
                path.rect(
                    (left + start * module) * mm, (base + size - (at + 1) * module) * mm,
                    length * module * mm, module * mm,
                )  # fmt: skip
        self.canvas.setFillColor(black)
        self.canvas.drawPath(path, stroke=0, fill=1)


@dataclass(frozen=True)
class Cut:
    """How a piece lies on its sheet: width and height, where it is folded (0: nowhere), and what stands below it."""

    width: float
    height: float
    fold: float
    hints: Sequence[str]


def cut_sheet(fonts: Fonts, title: str, sheet: Sheet, cut: Cut, draw: Callable[[Piece], None]) -> bytes:
    """Return a page with one piece of paper to be cut out, as PDF; raises FontRefused."""
    factor = _LARGER if sheet.scale > 1 else 1.0

    def page(canvas: Canvas, paper: Paper) -> None:
        left = (sheet.width / mm - cut.width * factor) / 2
        base = sheet.height / mm - 30 - cut.height * factor
        canvas.saveState()
        canvas.translate(left * mm, base * mm)
        canvas.scale(factor, factor)
        piece = Piece(canvas, paper, cut.width, cut.height)
        _draw_marks(canvas, cut)
        draw(piece)
        canvas.restoreState()
        hints = [paper.text(hint, "small") for hint in cut.hints]
        Piece(canvas, paper, 0, 0).column(hints, left, base - 12, max(cut.width * factor, 105), 60)

    return drawing(fonts, title, sheet.scaled(_TYPE), page)


def fact_table(paper: Paper, facts: Sequence[tuple[str, str]]) -> Flowable:
    """Return labels and values over the width of a piece; a fact without a value is left out."""
    rows = [[paper.text(name, "head"), paper.text(value, "cell")] for name, value in facts if value]
    widths = (_NAME * mm, (WIDTH - 2 * INSET - _NAME) * mm)
    return plain_table(rows, widths, [("BOTTOMPADDING", (0, 0), (-1, -1), 2), ("RIGHTPADDING", (0, 0), (-1, -1), 0)])


def _draw_marks(canvas: Canvas, cut: Cut) -> None:
    """Draw a hairline where the piece is cut, marks beyond its corners, and those of a fold."""
    canvas.setStrokeColor(RULE)
    canvas.setLineWidth(0.3)
    canvas.rect(0, 0, cut.width * mm, cut.height * mm)
    canvas.setStrokeColor(black)
    canvas.setLineWidth(0.6)
    for x, away in ((0.0, -1), (cut.width, 1)):
        for y, beyond in ((0.0, -1), (cut.height, 1)):
            canvas.line((x + away * _GAP) * mm, y * mm, (x + away * (_GAP + _MARK)) * mm, y * mm)
            canvas.line(x * mm, (y + beyond * _GAP) * mm, x * mm, (y + beyond * (_GAP + _MARK)) * mm)
        if cut.fold:
            _draw_fold(canvas, x, away, cut.fold)


def _draw_fold(canvas: Canvas, x: float, away: int, y: float) -> None:
    canvas.setDash(2, 2)
    canvas.line((x + away * _GAP) * mm, y * mm, (x + away * (_GAP + 2 * _MARK)) * mm, y * mm)
    canvas.setDash()
    canvas.setFillColor(GREY)
    canvas.setFont(REGULAR, 7)
    start = x + _GAP if away > 0 else x - _GAP - stringWidth("fold", REGULAR, 7) / mm
    canvas.drawString(start * mm, (y + 1) * mm, "fold")


def _runs(row: Sequence[int]) -> list[tuple[int, int]]:
    """Return where the dark runs of a row begin, and how long each is."""
    runs: list[tuple[int, int]] = []
    for at, dark in enumerate(row):
        if dark and runs and sum(runs[-1]) == at:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((at, 1))
    return runs
