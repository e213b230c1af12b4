"""A button that is held: a line along its foot fills while it is, and a tick says that it was held long enough."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from keyturn.ui.theme.icons import draw_icon
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import MARGIN, KeyButton
from keyturn.ui.widgets.mark import draw_mark
from keyturn.ui.widgets.pressing import ENTER

_WRAPPED = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class HoldButton(KeyButton):
    """A person's key: the mouse, Space or Enter holds it where it is focused; its letter is held by the page."""

    def __init__(self, look: Look, name: str, key: str, icon: str) -> None:
        super().__init__(look, name, key, "not-yet", icon)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Maximum)
        self.setSizePolicy(policy)
        self._share = 0.0
        self._turned = False

    def show_share(self, share: float, turned: bool, state: str) -> None:
        """Show how much of the hold is done (0 to 1); `state` is what a screen reader says after the name."""
        self._share, self._turned = share, turned
        named = f"{self.text()} ({self._key}): {state}"
        if self.accessibleName() != named:
            self.setAccessibleName(named)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Hold on Enter, as on Space; a key that repeats is still held."""
        if event.key() in ENTER:
            if not event.isAutoRepeat():
                self.setDown(True)
                self.pressed.emit()
            return
        QAbstractButton.keyPressEvent(self, event)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let go on Enter, as on Space."""
        if event.key() in ENTER:
            if not event.isAutoRepeat() and self.isDown():
                self.setDown(False)
                self.released.emit()
            return
        super().keyReleaseEvent(event)

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the button, the icon or the tick, and how far the hold is."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._look.px
        box = QRectF(self.rect()).adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN)
        self._draw_box(painter, box)
        at, size = box.left() + px(16), px(18)
        place = QRectF(at, box.center().y() - size / 2, size, size)
        if self._turned:
            draw_mark(painter, self._look, "done", place)
        else:
            draw_icon(painter, self._icon, self._ink(), place)
        painter.setPen(self._ink())
        painter.setFont(self._look.font(16, 600))
        room = self.width() - self._around() + 2
        painter.drawText(QRectF(at + px(26), box.top(), room, box.height()), _WRAPPED, self.text())
        self._draw_cap(painter, box)
        self._draw_share(painter, box)

    def _draw_share(self, painter: QPainter, box: QRectF) -> None:
        px = self._look.px
        track = QRectF(box.left() + px(10), box.bottom() - px(6), box.width() - px(20), px(3))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("green" if self._turned else "blue"))
        painter.drawRect(QRectF(track.left(), track.top(), track.width() * self._share, track.height()))
