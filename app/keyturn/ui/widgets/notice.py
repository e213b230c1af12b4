"""What was refused, in plain words: what happened, and what to do next."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from keyturn.errors import KeyturnError
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import label


class Notice(QFrame):
    """A refusal with its cure; never a code, never the word error."""

    accessible_role = QAccessible.Role.AlertMessage

    def __init__(self, look: Look, refusal: KeyturnError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "care")
        self.setAccessibleName(refusal.message)
        self.words = f"{refusal.message} {refusal.remedy}"
        inside = QVBoxLayout(self)
        inside.setContentsMargins(*(look.px(16), look.px(12)) * 2)
        inside.setSpacing(look.px(4))
        inside.addWidget(label(refusal.message, "strong"))
        inside.addWidget(label(refusal.remedy, "body", "text_2"))


class Problem(QFrame):
    """Something that was noticed and keeps nobody from going on."""

    def __init__(self, look: Look, text: str) -> None:
        super().__init__()
        self.setProperty("part", "care")
        self.setAccessibleName(text)
        inside = QVBoxLayout(self)
        inside.setContentsMargins(*(look.px(16), look.px(12)) * 2)
        inside.setSpacing(look.px(4))
        inside.addWidget(label(text, "strong"))
        inside.addWidget(label(self.tr("It is written down, and this opening goes on."), "body", "text_2"))
