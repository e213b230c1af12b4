"""The marks that stand before what the Reader reads and what the Doer answers: outlined book, filled hand."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from keyturn.ui.theme.icons import draw_icon
from keyturn.ui.theme.look import Look


class RoleTag(QWidget):
    """“Reader” outlined or “Doer” filled, with the icon; told apart by fill and icon, not by hue."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, look: Look, doer: bool) -> None:
        super().__init__()
        self._look = look
        self._doer = doer
        self._name = self.tr("Doer") if doer else self.tr("Reader")
        self.setAccessibleName(self._name)
        self.setFixedSize(self.sizeHint())

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for icon and word."""
        px = self._look.px
        width = self._look.metrics(14, 600).horizontalAdvance(self._name)
        return QSize(width + px(16) + px(4) + 2 * px(9), px(26))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the tag."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        px = self._look.px
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        text, sheet = self._look.colour("text"), self._look.colour("sheet")
        painter.setPen(Qt.PenStyle.NoPen if self._doer else QPen(self._look.colour("edge"), 1.5))
        painter.setBrush(text if self._doer else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, px(6), px(6))
        ink = sheet if self._doer else text
        icon = QRectF(px(9), (self.height() - px(16)) / 2, px(16), px(16))
        draw_icon(painter, "doer" if self._doer else "reader", ink, icon)
        painter.setPen(ink)
        painter.setFont(self._look.font(14, 600))
        words = QRectF(icon.right() + px(4), 0, self.width(), self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._name)
