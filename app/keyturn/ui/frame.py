"""The window's ground and its sheet; in practice both say so, so that a cropped photograph still does."""

from functools import cached_property

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QBrush, QFontMetricsF, QPainter, QPaintEvent, QPixmap, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QFrame, QWidget

from keyturn.ui.theme.look import Look

EDGE, STRIPE = 8, 12
WATERMARK, ANGLE, STRENGTH = 44, -24, 0.065


class Ground(QWidget):
    """What everything lies on; in practice with a hatched edge on its left, right and lower side.

    The edge takes no room: it stands in the margins that the outer zones have anyway.
    """

    resized = Signal()

    def __init__(self, look: Look, practice: bool) -> None:
        super().__init__()
        self.setObjectName("window")
        self._look, self._practice = look, practice

    @property
    def edge(self) -> int:
        """The width of the hatched edge in pixels."""
        return self._look.px(EDGE) if self._practice else 0

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Tell whoever lays the zones out."""
        super().resizeEvent(event)
        self.resized.emit()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the edge, as far as it is asked for: whatever changes above it has its ground drawn anew."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.colour("ground"))
        edge, width, height = self.edge, self.width(), self.height()
        sides = ((0, 0, edge, height), (width - edge, 0, edge, height), (0, height - edge, width, edge))
        for side in (QRect(*side) & event.rect() for side in sides):
            if not side.isEmpty():
                painter.fillRect(side, self._hatch)
        painter.end()

    @cached_property
    def _hatch(self) -> QBrush:
        """The stripes as one tile that repeats in both directions."""
        ratio, wide = self.devicePixelRatioF(), self._look.px(STRIPE)
        tile = QPixmap(QSize(2 * wide, 2 * wide) * ratio)
        tile.setDevicePixelRatio(ratio)
        tile.fill(self._look.colour("violet_dark"))
        painter = QPainter(tile)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("violet"))
        for at in (-2 * wide, 0):
            painter.drawPolygon(_stripe(at, wide, 2 * wide))
        painter.end()
        return QBrush(tile)


class Sheet(QFrame):
    """The one lit sheet; in practice with a word behind its text."""

    def __init__(self, look: Look, watermark: str) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._look, self._watermark = look, watermark

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the word, aslant and faint, over and over."""
        super().paintEvent(event)
        if not self._watermark or self._look.palette.outlined:
            return  # who asks for high contrast gets nothing behind a text
        painter = QPainter(self)
        colour = self._look.colour("violet")
        colour.setAlphaF(STRENGTH)
        painter.setPen(colour)
        font = self._look.font(WATERMARK, 600)
        font.setLetterSpacing(font.SpacingType.AbsoluteSpacing, self._look.px(6))
        painter.setFont(font)
        painter.rotate(ANGLE)
        wide = int(QFontMetricsF(font).horizontalAdvance(self._watermark)) + self._look.px(120)
        apart = self._look.px(130)
        for row in range(2 * (self.height() + self.width()) // apart):
            for column in range(-2, self.width() // wide + 3):
                painter.drawText(column * wide + (row % 2) * wide // 2, row * apart, self._watermark)
        painter.end()


def _stripe(at: int, wide: int, high: int) -> QPolygonF:
    """Return a stripe that rises by 45 degrees over the whole height."""
    corners = ((at, high), (at + wide, high), (at + wide + high, 0), (at + high, 0))
    return QPolygonF([QPointF(x, y) for x, y in corners])
