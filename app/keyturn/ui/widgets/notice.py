"""What was refused, in plain words: what happened, and what to do next."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from keyturn.errors import KeyturnError
from keyturn.ui.refusals import message, remedy
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import label


class Notice(QFrame):
    """A refusal with its cure; never a code, never the word error."""

    accessible_role = QAccessible.Role.AlertMessage

    def __init__(self, look: Look, refusal: KeyturnError, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("part", "care")
        self.setAccessibleName(message(refusal))
        self.words = f"{message(refusal)} {remedy(refusal)}"
        inside = QVBoxLayout(self)
        inside.setContentsMargins(*(look.px(16), look.px(12)) * 2)
        inside.setSpacing(look.px(4))
        inside.addWidget(label(message(refusal), "strong"))
        inside.addWidget(label(remedy(refusal), "body", "text_2"))


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
