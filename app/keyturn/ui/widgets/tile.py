"""A tile of the choice: a failure mode with its number, which never moves; whether it fits is a word."""

from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from keyturn.ui.theme.icons import draw_icon
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.pressing import Pressable
from keyturn.ui.widgets.text_lines import WRAPPED, height_of

Standing = Literal["", "fits", "out"]
_MARGIN = 5
LOWEST = 104  # px: no tile is lower, its margins aside
ROOMY = 150  # a narrower tile has room for the word or the icon, and the word says more


class Tile(Pressable):
    """One failure mode: icon, number, title and what is then seen."""

    def __init__(self, look: Look, icon: str, number: int, title: str, brief: str, standing: Standing = "") -> None:
        super().__init__(look)
        self._icon = icon
        self._number = number
        self._brief = brief
        self._heights: dict[int, int] = {}
        self._standing: Standing | None = None
        self.setText(title)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.show_standing(standing)

    def show_standing(self, standing: Standing) -> None:
        """Show whether it fits what was answered."""
        if standing == self._standing:
            return  # of hundreds, most
        self._standing = standing
        self._word = {"": "", "fits": self.tr("Fits so far"), "out": self.tr("Ruled out")}[standing]
        said = f"{self._number}. {self.text()}: {self._brief}"
        self.setAccessibleName(f"{said} ({self._word})" if self._word else said)
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for icon, title and two lines."""
        return QSize(self._look.px(220), self._look.px(LOWEST) + 2 * _MARGIN)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least that holds its texts."""
        return QSize(self._look.px(144), self._look.px(LOWEST) + 2 * _MARGIN)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of icon, title and text, each wrapped; layouts ask for it again and again."""
        if width not in self._heights:
            self._heights[width] = self._height_for(width)
        return self._heights[width]

    def _height_for(self, width: int) -> int:
        px, look = self._look.px, self._look
        room = max(1, width - 2 * _MARGIN - 2 * px(16))
        title = height_of(self.text(), look.metrics(16, 600), room)
        brief = height_of(self._brief, look.metrics(14), room)
        return max(px(LOWEST), px(12) + px(28) + title + px(2) + brief + px(12)) + 2 * _MARGIN

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the tile."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        look, px = self._look, self._look.px
        box = QRectF(self.rect()).adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
        out = self._standing == "out"
        self._draw_box(painter, box, out)
        inside = box.adjusted(px(16), px(12), -px(16), -px(10))
        ink = look.colour("text_2" if out else "blue" if self._standing == "fits" else "text")
        if not self._word or inside.width() > px(ROOMY):
            draw_icon(painter, self._icon, ink, QRectF(inside.left(), inside.top(), px(20), px(20)))
        self._draw_corner(painter, inside)
        painter.setPen(look.colour("text_2" if out else "text"))
        painter.setFont(look.font(16, 600))
        title = QRectF(inside.left(), inside.top() + px(28), inside.width(), inside.height())
        used = painter.boundingRect(title, WRAPPED, self.text())
        painter.drawText(title, WRAPPED, self.text())
        painter.setPen(look.colour("text_2"))
        painter.setFont(look.font(14))
        brief = QRectF(inside.left(), used.bottom() + px(2), inside.width(), inside.bottom() - used.bottom())
        painter.drawText(brief, WRAPPED, self._brief)

    def _draw_box(self, painter: QPainter, box: QRectF, out: bool) -> None:
        look, radius = self._look, self._look.px(10)
        if out:
            pen = QPen(look.colour("edge"), 1)
            pen.setStyle(Qt.PenStyle.DashLine)
            painter.setPen(pen)
        else:
            painter.setPen(QPen(look.colour("line"), 1.5) if look.palette.outlined else Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("raised"))
        painter.drawRoundedRect(box, radius, radius)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("blue"), 3))
            painter.drawRoundedRect(box.adjusted(-3, -3, 3, 3), radius + 4, radius + 4)

    def _draw_corner(self, painter: QPainter, inside: QRectF) -> None:
        """Draw the number, and the word beside it."""
        look, px = self._look, self._look.px
        painter.setFont(look.font(14, 600))
        painter.setPen(look.colour("text_2"))
        line = QRectF(inside.left(), inside.top(), inside.width(), px(20))
        painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(self._number))
        if self._word:
            painter.setPen(look.colour("blue" if self._standing == "fits" else "text_2"))
            line.setRight(line.right() - px(24))
            painter.drawText(line, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._word)
