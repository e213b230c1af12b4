"""A keycap that can be pressed: the key stands in a line of text, and the target around it is large enough."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.keycap import CAP, cap_width, draw_cap, key_name
from keyturn.ui.widgets.pressing import Pressable

TARGET = 44


class CapButton(Pressable):
    """A button of nothing but its key; `does` is what a screen reader says of it."""

    def __init__(self, look: Look, key: str, does: str) -> None:
        super().__init__(look)
        self._key = key
        self.setAccessibleName(f"{does} ({key_name(key)})")
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the target."""
        return QSize(self._look.px(TARGET - CAP) + cap_width(self._look, self._key), self._look.px(TARGET))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the keycap, and the ring where it has the keyboard."""
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = cap_width(self._look, self._key)
        cap = QRectF((self.width() - width) / 2, (self.height() - px(CAP)) / 2, width, px(CAP))
        draw_cap(painter, look, self._key, cap, "raised" if self.isDown() else "")
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("blue"), 3))
            painter.drawRoundedRect(cap.adjusted(-3.5, -3.5, 3.5, 3.5), px(6) + 4, px(6) + 4)
