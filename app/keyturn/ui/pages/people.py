"""Who is here: Reader and Doer, told apart by icon and fill; the same on every page."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keyturn.ui.theme.icons import draw_icon
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.text import label


class RoleMark(QWidget):
    """The Reader's outlined book, or the Doer's filled hand."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, look: Look, doer: bool, size: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._doer = doer
        self._size = size
        self.setFixedSize(look.px(size), look.px(size))
        self.setAccessibleName(self.tr("Doer") if doer else self.tr("Reader"))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its square."""
        return QSize(self._look.px(self._size), self._look.px(self._size))

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the mark."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        ink = self._look.colour("sheet" if self._doer else "text")
        painter.setPen(Qt.PenStyle.NoPen if self._doer else QPen(self._look.colour("text"), 1.5))
        painter.setBrush(self._look.colour("text") if self._doer else Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(box, self._look.px(8), self._look.px(8))
        inset = box.width() * 0.24
        draw_icon(painter, "doer" if self._doer else "reader", ink, box.adjusted(inset, inset, -inset, -inset))


class People(QWidget):
    """The pair, each with mark, name and what they do."""

    def __init__(self, look: Look, reader: str, doer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(look.px(12))
        for name, is_doer in ((reader, False), (doer, True)):
            row = QHBoxLayout()
            row.setSpacing(look.px(12))
            row.addWidget(RoleMark(look, is_doer), 0, Qt.AlignmentFlag.AlignTop)
            words = QVBoxLayout()
            words.setSpacing(0)
            words.addWidget(label(name, "strong"))
            does = self.tr("Doer · does, answers") if is_doer else self.tr("Reader · reads, watches")
            words.addWidget(label(does, "caption", "text_2"))
            nest(row, words, 1)
            nest(whole, row)
