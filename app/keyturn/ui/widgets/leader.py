"""Challenge and response on one line, joined by dots on the baseline."""

from math import ceil
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QFontMetricsF, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.theme.style import SIZES
from keyturn.ui.widgets.mark import State, draw_mark, state_word
from keyturn.ui.widgets.painted import Painted

STEP, DOT, GAP = 7, 0.9, 8  # px: from dot to dot, a dot's radius, from a text to the dots
FEW_DOTS = 2 * GAP + 3 * STEP
SHARE = 0.45  # of the width, which a long response may take before it wraps
QUIET: tuple[State | Literal[""], ...] = ("to-do", "impossible")  # states whose name stands back


class LeaderRow(Painted):
    """A row like “Primary sign-in ······ Fails”; a mark may stand before it, long texts wrap.

    The dots join the challenge's last line to the response's first. `type_` is a size of the theme; `tone` is that of
    the response.
    """

    accessible_role = QAccessible.Role.StaticText

    def __init__(
        self,
        look: Look,
        challenge: str,
        response: str = "",
        state: State | Literal[""] | None = "",
        tone: str = "text",
        type_: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, parent)
        self._challenge = challenge
        self._response = response
        self._state: State | Literal[""] = state or ""
        self._tone = tone
        self._size, self._line, _ = SIZES[type_]
        # By width: a layout asks many times.
        self._laid_out: dict[int, tuple[QTextLayout, QTextLayout]] = {}
        self._heights: dict[int, int] = {}
        self.wrap_to_width()
        said = self.text()
        self.say(self.tr("{0} ({1})").format(said, state_word(self._state)) if self._state else said)

    def text(self) -> str:
        """Return both texts."""
        return f"{self._challenge}: {self._response}" if self._response else self._challenge

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for both texts on one line."""
        width = self._indent() + self._wide(self._challenge, self._challenge_font())
        if self._response:
            width += self._look.px(FEW_DOTS) + self._wide(self._response, self._response_font())
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the width of a few words, in which everything wraps."""
        return QSize(min(self.sizeHint().width(), self._look.px(160)), self._look.px(self._line + 4))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of both texts, wrapped."""
        if width not in self._heights:
            challenge, response = self._wrapped(width)
            lines = challenge.lineCount() + max(0, response.lineCount() - 1)
            self._heights[width] = lines * self._look.px(self._line) + 2 * self._look.px(2)
        return self._heights[width]

    def draw(self, painter: QPainter) -> None:
        """Draw mark, challenge, dots and response."""
        challenge, response = self._wrapped(self.width())
        line, indent = self._look.px(self._line), self._indent()
        top = (self.height() - self.heightForWidth(self.width())) / 2 + self._look.px(2)
        if self._state:
            side = self._look.px(16)
            draw_mark(painter, self._look, self._state, QRectF(0, top + (line - side) / 2, side, side))
        painter.setPen(self._look.colour("text_2" if self._state in QUIET else "text"))
        challenge.draw(painter, QPointF(indent, top))
        if not self._response:
            return
        joint = top + (challenge.lineCount() - 1) * line
        painter.setPen(self._look.colour(self._tone))
        response.draw(painter, QPointF(self.width() - response.boundingRect().right(), joint))
        last = challenge.lineAt(challenge.lineCount() - 1)
        first = response.lineAt(0)
        start = indent + last.naturalTextWidth() + self._look.px(GAP)
        end = self.width() - first.naturalTextWidth() - self._look.px(GAP)
        self._draw_dots(painter, start, end, joint + last.y() % line + last.ascent())

    def _draw_dots(self, painter: QPainter, start: float, end: float, base: float) -> None:
        """Draw the dots on a raster from the right edge, so that those of rows below each other stand in columns."""
        step, radius = self._look.px(STEP), DOT * self._look.scale
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("edge"))
        at = self.width() - ceil((self.width() - end) / step) * step
        while at >= start:
            painter.drawEllipse(QPointF(at, base - radius), radius, radius)
            at -= step

    def _wrapped(self, width: int) -> tuple[QTextLayout, QTextLayout]:
        if width not in self._laid_out:
            said, answered = self._rooms(width - self._indent())
            line = self._look.px(self._line)
            self._laid_out[width] = (
                _laid_out(self._challenge, self._challenge_font(), said, line, Qt.AlignmentFlag.AlignLeft),
                _laid_out(self._response, self._response_font(), answered, line, Qt.AlignmentFlag.AlignRight),
            )
        return self._laid_out[width]

    def _rooms(self, inside: int) -> tuple[int, int]:
        """Return the widths of challenge and response: the response keeps to one line where the challenge lets it."""
        if not self._response:
            return max(1, inside), 1
        left = inside - self._look.px(FEW_DOTS)
        wanted = self._wide(self._response, self._response_font())
        free = left - self._wide(self._challenge, self._challenge_font())
        answered = min(wanted, max(free, round(left * SHARE), 1))
        return max(1, left - answered), answered

    def _indent(self) -> int:
        return self._look.px(30 if self._size >= 16 else 24) if self._state else 0

    def _challenge_font(self) -> QFont:
        return self._look.font(self._size, 600 if self._state == "now" else 400)

    def _response_font(self) -> QFont:
        return self._look.font(self._size, 400 if self._tone == "text_2" else 600)

    @staticmethod
    def _wide(text: str, font: QFont) -> int:
        return ceil(QFontMetricsF(font).horizontalAdvance(text)) + 1


def _laid_out(text: str, font: QFont, width: int, height: int, side: Qt.AlignmentFlag) -> QTextLayout:
    """Return a text in lines of one height, each with the text in its middle."""
    layout = QTextLayout(text, font)
    option = QTextOption(side)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top + (height - line.height()) / 2))
        top += height
    layout.endLayout()
    return layout
