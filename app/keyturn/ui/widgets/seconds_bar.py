"""The seconds that a code is still good for, as thirty ticks beside the number."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.painted import Painted

TICKS = 30


class SecondsBar(Painted):
    """Thirty ticks, of which those are lit that are left; it stands with the number, never instead of it."""

    accessible_role = QAccessible.Role.Indicator

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._left = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_left(0)

    @property
    def left(self) -> int:
        """How many ticks are lit."""
        return self._left

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the drawn page: 196 by 16."""
        return QSize(self._look.px(196), self._look.px(16))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for ticks that can be counted."""
        return QSize(self._look.px(120), self._look.px(12))

    def show_left(self, seconds: int) -> None:
        """Light as many ticks as seconds are left; more than thirty light them all."""
        self._left = max(0, min(TICKS, seconds))
        self.say(self.tr("{0} of {1} seconds left").format(self._left, TICKS))

    def draw(self, painter: QPainter) -> None:
        """Draw the ticks on whole pixels, so that each has sharp edges."""
        gap, radius = self._look.px(2), self._look.px(1)
        lit, empty = self._look.colour("text"), self._look.colour("track")
        edges = [round(tick * (self.width() + gap) / TICKS) for tick in range(TICKS + 1)]
        for tick in range(TICKS):
            colour = lit if tick < self._left else empty
            box = QRectF(edges[tick], 0, edges[tick + 1] - edges[tick] - gap, self.height())
            painter.setPen(colour)
            painter.setBrush(colour)
            painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
