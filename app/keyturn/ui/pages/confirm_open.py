"""What the pair answers now: the open check, where an answer against it leads, or that nothing could be tried."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from keyturn.kit.manifest import Check
from keyturn.opening.confirm import NotThisEmergency
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.answer_row import AnswerRow
from keyturn.ui.widgets.cap_button import CapButton
from keyturn.ui.widgets.key_button import MARGIN, KeyButton
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.mark import StatusMark
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.widgets.role_tag import RoleTag
from keyturn.ui.widgets.text import label

INSET = 16
LONG = 80  # characters; a longer line is smaller, so that the whole check stays in sight


class OpenCheck(QFrame):
    """The Reader's line, below it who of the two is asked, and equal answers: a wrong one costs, so none is first."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, look: Look, check: Check, answers: Sequence[KeyButton]) -> None:
        super().__init__()
        self.setProperty("part", "region")
        self.setAccessibleName(check.ask)
        self._look = look
        inside = QVBoxLayout(self)
        # The buttons keep room for their ring: their frames stand on the region's edge, not on the rings.
        inside.setContentsMargins(look.px(INSET) - MARGIN, look.px(12), look.px(INSET) - MARGIN, look.px(12) - MARGIN)
        inside.setSpacing(look.px(6))
        line = QHBoxLayout()
        line.setSpacing(look.px(12))
        line.setContentsMargins(MARGIN, 0, MARGIN, 0)
        mark = QVBoxLayout()
        mark.setContentsMargins(0, look.px(5), 0, 0)
        mark.addWidget(StatusMark(look, "now"), 0, Qt.AlignmentFlag.AlignTop)
        nest(line, mark)
        line.addWidget(RoleTag(look, doer=False), 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(label(check.ask, "section" if len(check.ask) <= LONG else "strong"), 1)
        nest(inside, line)
        self._looked = QVBoxLayout()
        self._asked = QHBoxLayout()
        self._asked.setSpacing(look.px(12))
        # What is answered stands below what is read, behind the mark.
        for layout in (self._looked, self._asked):
            layout.setContentsMargins(look.px(28) + MARGIN, 0, MARGIN, 0)
            nest(inside, layout)
        self._inside, self._answers = inside, AnswerRow(look, answers)
        inside.addWidget(self._answers)

    def show_looked(self, name: str, answer: str) -> None:
        """Add a person who has looked already."""
        self._looked.addWidget(LeaderRow(self._look, name, answer, "done"))

    def ask(self, doer: bool, question: str) -> None:
        """Say who of the pair is asked."""
        self._asked.addWidget(RoleTag(self._look, doer))
        self._asked.addWidget(label(question, "body"), 1)

    def offer(self, instead: str, key: str) -> CapButton:
        """Return a button, beside who is asked, that names the other one of the pair."""
        made = CapButton(self._look, key, instead)
        self._asked.addWidget(label(instead, "caption", "text_2", wrap=False))
        self._asked.addWidget(made)
        self._answers_last()
        return made

    def ask_another(self, question: str, field: QWidget) -> None:
        """Ask for somebody else, whose name is typed."""
        self._asked.addWidget(label(question, "body"))
        self._asked.addWidget(field, 1)
        field.show()
        self._answers_last()

    def _answers_last(self) -> None:
        """Let Tab come to the answers after all that stands above them: it goes in the order of laying out."""
        self._inside.removeWidget(self._answers)
        self._answers.setParent(None)
        self._inside.addWidget(self._answers)


class Refused(QFrame):
    """What spoke against this emergency, and the ways on from here."""

    def __init__(self, look: Look, refusal: NotThisEmergency, ways: Sequence[KeyButton]) -> None:
        super().__init__()
        self.setProperty("part", "region")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(
            look.px(INSET) - MARGIN, look.px(INSET), look.px(INSET) - MARGIN, look.px(12) - MARGIN
        )
        inside.setSpacing(look.px(6))
        said = QHBoxLayout()
        said.setContentsMargins(MARGIN, 0, MARGIN, 0)
        said.addWidget(Notice(look, refusal))
        nest(inside, said)
        inside.addWidget(AnswerRow(look, ways))


class Untested(QFrame):
    """No check could be tried: that is said, and asks for one more word of the pair."""

    def __init__(self, look: Look, insist: KeyButton | None) -> None:
        super().__init__()
        self.setProperty("part", "care")
        inside = QVBoxLayout(self)
        inside.setContentsMargins(look.px(INSET) - MARGIN, look.px(12), look.px(INSET) - MARGIN, look.px(12) - MARGIN)
        inside.setSpacing(look.px(4))
        words = QVBoxLayout()
        words.setContentsMargins(MARGIN, 0, MARGIN, 0)
        nest(inside, words)
        head = QHBoxLayout()
        head.setSpacing(look.px(12))
        head.addWidget(StatusMark(look, "care"))
        head.addWidget(label(self.tr("No check could be tried: nothing confirms this emergency"), "strong"), 1)
        nest(words, head)
        if insist is None:
            words.addWidget(label(self.tr("You declare all the same. The log says that you did."), "body", "text_2"))
            return
        ask = self.tr("Declare all the same only if waiting does more harm. The log says that you did.")
        words.addWidget(label(ask, "body", "text_2"))
        inside.addWidget(AnswerRow(look, [insist]))
