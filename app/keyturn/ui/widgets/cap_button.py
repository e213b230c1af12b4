"""A keycap that can be pressed: the key stands in a line of text, and the target around it is large enough."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.pressing import keeps_key

TARGET, CAP = 44, 28


class CapButton(QAbstractButton):
    """A button of nothing but its key; `does` is what a screen reader says of it."""

    def __init__(self, look: Look, key: str, does: str) -> None:
        super().__init__()
        self._look = look
        self._key = key
        self.setAccessibleName(f"{does} ({key})")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the target."""
        return QSize(self._look.px(TARGET - CAP) + self._cap_width(), self._look.px(TARGET))

    def event(self, event: QEvent) -> bool:
        """Keep the keys that press it from the page's shortcuts."""
        return keeps_key(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Press on Enter, as on Space."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the keycap, and the ring where it has the keyboard."""
        look, px = self._look, self._look.px
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self._cap_width()
        cap = QRectF((self.width() - width) / 2, (self.height() - px(CAP)) / 2, width, px(CAP))
        painter.setPen(QPen(look.colour("edge"), 1.5))
        painter.setBrush(look.colour("raised") if self.isDown() else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cap.adjusted(1, 1, -1, -1), px(6), px(6))
        painter.setPen(look.colour("text"))
        painter.setFont(look.font(14, 600))
        painter.drawText(cap, Qt.AlignmentFlag.AlignCenter, self._key)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(look.colour("blue"), 3))
            painter.drawRoundedRect(cap.adjusted(-3.5, -3.5, 3.5, 3.5), px(6) + 4, px(6) + 4)

    def _cap_width(self) -> int:
        advance = QFontMetrics(self._look.font(14, 600)).horizontalAdvance(self._key)
        return max(self._look.px(CAP), advance + self._look.px(14))
