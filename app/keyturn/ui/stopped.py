"""Where Keyturn cannot go on: why, what is kept, and what to do; it needs nothing of what has failed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import StatusMark
from keyturn.ui.widgets.text import label

WIDTH, LEAST, HEIGHT = 960, 640, 420


class Stopped(QWidget):
    """One calm page: a title, a few sentences, and one button that closes."""

    closed = Signal()

    def __init__(self, look: Look, title: str, sentences: Sequence[str]) -> None:
        super().__init__()
        self._close = KeyButton(look, self.tr("Close"), "Enter", "primary")
        self._close.clicked.connect(self.closed)
        self.setAccessibleName(title)
        self.setObjectName("window")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(WIDTH, HEIGHT)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(*(look.px(32),) * 4)
        sheet = QFrame()
        sheet.setObjectName("sheet")
        sheet.setMinimumWidth(look.px(LEAST))
        sheet.setMaximumWidth(look.px(WIDTH))
        outside.addWidget(sheet, 0, Qt.AlignmentFlag.AlignCenter)
        self._fill(QVBoxLayout(sheet), look, title, sentences)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Give the keyboard to the one button."""
        super().showEvent(event)
        QTimer.singleShot(0, self._close, lambda: self._close.setFocus(Qt.FocusReason.OtherFocusReason))

    def _fill(self, inside: QVBoxLayout, look: Look, title: str, sentences: Sequence[str]) -> None:
        inside.setContentsMargins(*(look.px(32),) * 4)
        inside.setSpacing(look.px(16))
        head = QHBoxLayout()
        head.setSpacing(look.px(16))
        head.addWidget(StatusMark(look, "stop", 36), 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(title, "title"), 1)
        nest(inside, head)
        for sentence in sentences:
            inside.addWidget(label(sentence, "body"))
        inside.addSpacing(look.px(8))
        inside.addWidget(self._close, 0, Qt.AlignmentFlag.AlignLeft)
