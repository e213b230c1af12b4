"""A key and what it does, on one line: the whole line can be pressed."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.keycap import CAP, cap_width, key_name
from keyturn.ui.widgets.pressing import Pressable

TARGET = 44
SIZE = 15
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class CapLine(Pressable):
    """A quiet button for what is not the answer to the step; its keycap stands on the line's left edge."""

    def __init__(self, look: Look, key: str, does: str) -> None:
        super().__init__(look)
        self._key = key
        self.setText(does)
        self.setAccessibleName(f"{does} ({key_name(key)})")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for key and text."""
        advance = self._look.metrics(SIZE).horizontalAdvance(self.text())
        return QSize(cap_width(self._look, self._key) + self._look.px(10) + advance + 2, self._look.px(TARGET))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the same: a shortened text would hide what it does."""
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw key and text; where it has the keyboard, the keycap's outline becomes the ring."""
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        cap = QRectF(0, (self.height() - px(CAP)) / 2, cap_width(self._look, self._key), px(CAP))
        line = 3 if self.hasFocus() else 1.5
        painter.setPen(QPen(look.colour("blue" if self.hasFocus() else "edge"), line))
        painter.setBrush(look.colour("raised") if self.isDown() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap.adjusted(line / 2, line / 2, -line / 2, -line / 2), px(6), px(6))
        painter.setPen(look.colour("text"))
        painter.setFont(look.font(14, 600))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, key_name(self._key))
        painter.setPen(look.colour("text" if self.hasFocus() else "text_2"))
        painter.setFont(look.font(SIZE))
        painter.drawText(QRectF(cap.right() + px(10), 0, self.width(), self.height()), _LEFT, self.text())


def cap_line(look: Look, key: str, does: str, run: Callable[[], object]) -> CapLine:
    """Return a line that runs something when it is pressed."""
    made = CapLine(look, key, does)
    made.clicked.connect(lambda: run())
    return made
