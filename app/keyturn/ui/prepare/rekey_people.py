"""The people of a ceremony on an existing kit in the right zone: who opened it, who enrols, and who is missing."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyturn.ui.prepare.people import PersonLine
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.rekeying import Rekey
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.mark import State
from keyturn.ui.widgets.text import label, panel


class RekeyPeople(QWidget):
    """The group, then those who enrol; the one at the table is marked."""

    def __init__(self, preparing: Preparing, rekey: Rekey, look: Look) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, look.px(12), 0)
        lines.setSpacing(look.px(4))
        lines.addWidget(label(self.tr("Ceremony group"), "caption", "text_2"))
        for name in rekey.group:
            lines.addWidget(PersonLine(look, "done", name, self.tr("in")))
        people = rekey.running.people
        if people:
            lines.addWidget(panel("rule"))
            done = sum(person.done for person in people)
            lines.addWidget(label(self.tr("Enrol, {0} of {1} done").format(done, len(people)), "caption", "text_2"))
        enrolling = preparing.enrolling
        for person in people:
            here = enrolling is not None and enrolling.id == person.id
            state: State = "now" if here else "done" if person.done else "to-do"
            word = self.tr("at the table") if here else self.tr("done") if person.done else self.tr("to do")
            lines.addWidget(PersonLine(look, state, person.name, word))
        lines.addStretch(1)
