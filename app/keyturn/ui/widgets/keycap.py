"""A keycap: a key that is one, drawn as a small label."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from keyturn.ui.theme.look import Look


@dataclass(frozen=True)
class Hint:
    """One entry of the bottom bar: a key, what it does, and whether it is the next one to press."""

    key: str
    label: str
    now: bool = False


class Keycap(QWidget):
    """A key's name in a box of 28 px; the next key to press is filled blue."""

    def __init__(self, look: Look, key: str, now: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key
        self._now = now
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for the key's name."""
        advance = QFontMetrics(self._look.font(14, 600)).horizontalAdvance(self._key)
        return QSize(max(self._look.px(28), advance + self._look.px(14)), self._look.px(28))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the keycap."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if self._now:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._look.colour("blue"))
        else:
            painter.setPen(QPen(self._look.colour("edge"), 1.5))
        painter.drawRoundedRect(box, self._look.px(6), self._look.px(6))
        painter.setPen(self._look.colour("on_blue" if self._now else "text"))
        painter.setFont(self._look.font(14, 600))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._key)
