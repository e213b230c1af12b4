"""The people of a ceremony in the right zone: who signs, who is enrolled, and who is missing."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import State, StatusMark
from keyturn.ui.widgets.text import label, panel

TALL = 32


class PersonLine(QWidget):
    """One person's line, which a screen reader says as one."""

    accessible_role = QAccessible.Role.ListItem

    def __init__(self, look: Look, state: State, name: str, word: str) -> None:
        super().__init__()
        self.setMinimumHeight(look.px(TALL))
        self.setAccessibleName(f"{name}: {word}")
        line = QHBoxLayout(self)
        line.setContentsMargins(0, look.px(4), 0, 0)
        line.setSpacing(look.px(8))
        line.addWidget(StatusMark(look, state), 0, Qt.AlignmentFlag.AlignTop)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addWidget(label(name, "strong" if state == "now" else "body"))
        names.addWidget(label(word, "small", "text_2"))
        nest(line, names, 1)


class CeremonyPeople(QWidget):
    """Signers, then custodians; the one at the table is marked."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__()
        self._preparing = preparing
        self._look = look
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, look.px(12), 0)
        lines.setSpacing(look.px(4))
        ceremony = preparing.ceremony
        assert ceremony is not None  # noqa: S101
        lines.addWidget(label(self.tr("Signing keys"), "caption", "text_2"))
        for signer in ceremony.signers:
            here = preparing.stop == "signer" and preparing.signing == signer.id
            lines.addWidget(self._line(signer.id, signer.made, here, 0))
        lines.addWidget(panel("rule"))
        done = sum(person.done for person in ceremony.people)
        said = self.tr("Custodians, {0} of {1} done").format(done, len(ceremony.people))
        lines.addWidget(label(said, "caption", "text_2"))
        for person in ceremony.people:
            enrolling = preparing.enrolling
            here = enrolling is not None and enrolling.id == person.id
            lines.addWidget(self._line(person.name, person.done, here, person.cards))
        lines.addStretch(1)

    def _line(self, name: str, done: bool, here: bool, cards: int) -> PersonLine:
        state: State = "now" if here else "done" if done else "to-do"
        word = self.tr("at the table") if here else self.tr("done") if done else self.tr("to do")
        if cards and not done and not here:
            word = self.tr("to do; an older card counts for nothing")
        return PersonLine(self._look, state, name, word)
