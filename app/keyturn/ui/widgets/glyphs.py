"""A credential that one person reads and another types: every sign shows of which kind it is, and its place."""

from dataclasses import dataclass
from math import ceil
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFontMetricsF, QHideEvent, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from keyturn.exchange.read_aloud import GROUP
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.painted import Painted

Shape = Literal["small", "capital", "digit", "sign"]
TONES: dict[Shape, str] = {"small": "text", "capital": "text", "digit": "digit", "sign": "sign"}
CELL, TALL = 27, 42  # px: a sign's cell
ABOVE, NUMBER = 8, 25  # px: from a group's frame to its cells; the numbers below, to the frame
ROWS_APART = 8  # px: between rows of groups
TYPE = 29
FRAME = 2
PER_ROW = 5  # groups side by side, where there is room
BAR, BAR_SHARE = 3, 0.68  # px: a bar's thickness; its width as a share of the type
BOX = 1.75


@dataclass(frozen=True)
class Air:
    """Room in px: between two cells, from a group's frame to its cells, between groups, and around a sign's box."""

    between: int
    side: int
    apart: int
    around_box: int = 0


WIDE = Air(4, 6, 10)
# Six groups, the 24 signs of a password that this program makes, on one line of the sheet: all else stays in sight.
NARROW = Air(0, 2, 6, around_box=2)


class CredentialGlyphs(Painted):
    """A secret text in groups of four, held only while it is shown; hidden, it is blocks of one kind."""

    def __init__(self, look: Look, what: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._what = what or self.tr("password")
        self._text = ""
        self._count = 0
        self._group: int | None = None
        self.wrap_to_width()
        self._tell()

    @property
    def shown(self) -> bool:
        """Whether the text can be read now."""
        return bool(self._text)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for five groups side by side, or as many as there are."""
        groups = max(1, min(self._groups, PER_ROW))
        width = groups * self._group_width(WIDE) + (groups - 1) * self._look.px(WIDE.apart)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for one group."""
        return QSize(self._group_width(WIDE), self._group_height())

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of all rows of groups."""
        rows = self._rows(width, self._air(width))
        return rows * (self._group_height() + self._look.px(ROWS_APART)) - self._look.px(ROWS_APART)

    def show_text(self, text: str) -> None:
        """Show a text, and hold it until it is concealed."""
        self._text = text
        self._count = len(text)
        self._tell()

    def show_group(self, index: int | None) -> None:
        """Frame the group that is being read, counted from 0; None, or a group that is not there, frames none."""
        self._group = index
        self._tell()

    def conceal(self) -> None:
        """Forget the text, and draw blocks in its place."""
        self._text = ""
        self._tell()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802
        """Forget the text whenever it leaves the screen; who shows the page again shows it anew."""
        self.conceal()
        super().hideEvent(event)

    def draw(self, painter: QPainter) -> None:
        """Draw the groups."""
        air = self._air(self.width())
        for group in range(self._groups):
            frame = self._frame(group, air)
            if self.shown and group == self._group:
                self._draw_frame(painter, frame)
            for place in range(group * GROUP, min(self._count, (group + 1) * GROUP)):
                cell = self._cell(frame, place % GROUP, air)
                if self.shown:
                    draw_glyph(painter, self._look, self._text[place], cell, TYPE, air.around_box)
                    self._draw_number(painter, cell, place + 1)
                else:
                    self._draw_block(painter, cell)

    @property
    def _groups(self) -> int:
        return ceil(self._count / GROUP)

    def _tell(self) -> None:
        self.updateGeometry()
        self.say(self._said())

    def _said(self) -> str:
        """Say what is shown, and never the secret."""
        if not self._count:
            return self.tr("{0}, nothing to show").format(self._what)
        if not self.shown:
            return self.tr("{0}, hidden").format(self._what)
        signs, groups = self.tr("%n signs", "", self._count), self.tr("%n groups", "", self._groups)
        said = self.tr("{0}, {1} in {2}").format(self._what, signs, groups)
        if self._group is None or not 0 <= self._group < self._groups:
            return said
        return self.tr("{0}; group {1} is being read").format(said, self._group + 1)

    def _air(self, width: int) -> Air:
        """Return how much room there is: less only where that saves a row."""
        return NARROW if self._rows(width, NARROW) < self._rows(width, WIDE) else WIDE

    def _rows(self, width: int, air: Air) -> int:
        return max(1, ceil(self._groups / self._columns(width, air)))

    def _columns(self, width: int, air: Air) -> int:
        apart = self._look.px(air.apart)
        return max(1, (width + apart) // (self._group_width(air) + apart))

    def _group_width(self, air: Air) -> int:
        px = self._look.px
        return 2 * px(air.side) + GROUP * px(CELL) + (GROUP - 1) * px(air.between)

    def _group_height(self) -> int:
        return self._look.px(ABOVE) + self._look.px(TALL) + self._look.px(NUMBER)

    def _frame(self, group: int, air: Air) -> QRectF:
        px = self._look.px
        row, column = divmod(group, self._columns(self.width(), air))
        left = column * (self._group_width(air) + px(air.apart))
        top = row * (self._group_height() + px(ROWS_APART))
        return QRectF(left, top, self._group_width(air), self._group_height())

    def _cell(self, frame: QRectF, place: int, air: Air) -> QRectF:
        px = self._look.px
        left = frame.left() + px(air.side) + place * (px(CELL) + px(air.between))
        return QRectF(left, frame.top() + px(ABOVE), px(CELL), px(TALL))

    def _draw_frame(self, painter: QPainter, frame: QRectF) -> None:
        line, radius = self._look.px(FRAME), self._look.px(8)
        painter.setPen(QPen(self._look.colour("blue"), line))
        painter.setBrush(self._look.colour("now_tint"))
        painter.drawRoundedRect(frame.adjusted(line / 2, line / 2, -line / 2, -line / 2), radius, radius)

    def _draw_number(self, painter: QPainter, cell: QRectF, number: int) -> None:
        painter.setPen(self._look.colour("text_2"))
        painter.setFont(self._look.font(14))
        room = QRectF(cell.left() - self._look.px(2), cell.bottom(), cell.width() + self._look.px(4), self._look.px(23))
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(number))

    def _draw_block(self, painter: QPainter, cell: QRectF) -> None:
        """Draw the same block for every sign: not even its kind can be told."""
        inset = self._look.px(6)
        block, radius = cell.adjusted(0.75, inset, -0.75, -inset), self._look.px(4)
        outlined = self._look.palette.outlined
        painter.setPen(QPen(self._look.colour("line"), 1.5) if outlined else Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("track"))
        painter.drawRoundedRect(block, radius, radius)


class GlyphLegend(Painted):
    """What the bars and the box mean, one sample each."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(self.tr("Small letters are bare; capitals have a bar above, digits a bar below, signs a box around."))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for the samples and their words."""
        px, words = self._look.px, self._samples()
        advance = sum(self._advance(word) for _, word in words)
        return QSize(advance + len(words) * (px(20) + px(7)) + (len(words) - 1) * px(15), px(24))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same: it is short."""
        return self.sizeHint()

    def draw(self, painter: QPainter) -> None:
        """Draw samples and words."""
        px, at = self._look.px, 0
        for sample, word in self._samples():
            cell = QRectF(at, (self.height() - px(20)) / 2, px(20), px(20))
            draw_glyph(painter, self._look, sample, cell, 14 if shape_of(sample) == "sign" else 16)
            at += px(20) + px(7)
            painter.setPen(self._look.colour("text_2"))
            painter.setFont(self._look.font(14))
            room = QRectF(at, 0, self._advance(word) + px(4), self.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, word)
            at += self._advance(word) + px(15)

    def _samples(self) -> tuple[tuple[str, str], ...]:
        return (("a", self.tr("small")), ("A", self.tr("capital")), ("7", self.tr("digit")), ("#", self.tr("sign")))

    def _advance(self, word: str) -> int:
        return self._look.metrics(14).horizontalAdvance(word) + 1


def shape_of(sign: str) -> Shape:
    """Return how a sign is marked; whatever is no plain letter or digit gets the box, so that it is looked at twice."""
    if "a" <= sign <= "z":
        return "small"
    if "A" <= sign <= "Z":
        return "capital"
    return "digit" if "0" <= sign <= "9" else "sign"


def draw_glyph(painter: QPainter, look: Look, sign: str, cell: QRectF, size: int, around_box: int = 0) -> None:
    """Draw a sign in type of `size` px (of the design) into a cell, with the bar or box of its kind."""
    shape = shape_of(sign)
    colour = look.colour(TONES[shape])
    font = look.font(size, 600, mono=True)
    metrics = QFontMetricsF(font)
    seen = "␣" if sign.isspace() else sign
    painter.setPen(colour)
    painter.setFont(font)
    left = cell.center().x() - metrics.horizontalAdvance(seen) / 2
    painter.drawText(QPointF(left, cell.center().y() + metrics.capHeight() / 2), seen)
    if shape == "sign":
        line, aside = BOX * look.scale, look.px(around_box)
        painter.setPen(QPen(colour, line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        box = cell.adjusted(line / 2 + aside, line / 2, -line / 2 - aside, -line / 2)
        painter.drawRoundedRect(box, look.px(4), look.px(4))
    elif shape != "small":
        thick, wide = look.px(BAR), look.px(size * BAR_SHARE)
        top = cell.top() if shape == "capital" else cell.bottom() - thick
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(cell.center().x() - wide / 2, top, wide, thick), thick / 2, thick / 2)
