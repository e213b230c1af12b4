"""The foot of Act: who is asked, and the answers to the step; the Doer's is the one filled button."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from keyturn.opening.walking import Walking
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import MARGIN, KeyButton
from keyturn.ui.widgets.role_tag import RoleTag
from keyturn.ui.widgets.text import label, panel

GAP = 8  # between the rule and the buttons


class AnswerFoot(QWidget):
    """A rule, the mark of the one who is asked, then the buttons; where they are too wide, the last one goes below."""

    def __init__(self, look: Look, buttons: Sequence[KeyButton], tag: RoleTag | None = None, does: str = "") -> None:
        super().__init__()
        self._look = look
        self._rule = panel("rule")
        self._tag = tag
        self._does = label(does, "small", "text_2", wrap=False)
        self._buttons = buttons
        for part in (self._rule, self._does, *([tag] if tag is not None else []), *buttons):
            part.setParent(self)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for one line."""
        return QSize(self._needed(worded=True), self._height(1))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the widest button."""
        return QSize(max((button.sizeHint().width() for button in self._buttons), default=0), self._height(1))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return one line, or two."""
        return self._height(1 if self._needed(worded=False) <= width else 2)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Put every part in its place, the buttons from the right."""
        px, width = self._look.px, self.width()
        self._rule.setGeometry(0, 0, width - MARGIN, 1)
        line = self._height(1) - px(GAP)
        below = self._needed(worded=False) > width
        last = self._buttons[-1].sizeHint().width() if below else 0
        # The mark stands beside the buttons of the first line, or where they leave no room for it, beside the last.
        first = 0 if self._needed(worded=False) - last <= width else line
        if self._tag is not None:
            self._tag.move(0, px(GAP) + first + (line - self._tag.height()) // 2)
            self._does.setGeometry(self._tag.width() + px(12), px(GAP) + first, self._does.sizeHint().width(), line)
        self._does.setVisible(self._needed(worded=True) - last <= width)
        for number, row in enumerate([self._buttons[:-1], self._buttons[-1:]] if below else [self._buttons]):
            right = width
            for button in reversed(row):
                size = button.sizeHint()
                right -= size.width()
                button.setGeometry(right, px(GAP) + number * line, size.width(), size.height())
        super().resizeEvent(event)

    def _needed(self, worded: bool) -> int:
        """Return the width of everything on one line, with or without the words beside the mark."""
        tag = self._tag.width() + self._look.px(12) if self._tag is not None else 0
        words = self._does.sizeHint().width() + self._look.px(12) if worded else 0
        return tag + words + sum(button.sizeHint().width() for button in self._buttons)

    def _height(self, lines: int) -> int:
        return self._look.px(GAP) + lines * (self._look.px(48) + 2 * MARGIN)


class Answers(QObject):
    """What the answers of a step are called."""

    def doer(self, walking: Walking) -> str:
        """Return the text of the answer that says it is done."""
        step = walking.walk.step
        words = {"close": self.tr("Stand down"), "call": self.tr("They know"), "gate": self.tr("It holds")}
        return walking.say(step.response) or words.get(step.kind, self.tr("Done"))

    def tag(self, look: Look, walking: Walking) -> tuple[RoleTag, str]:
        """Return the mark of the one who is asked, and what that one does."""
        doer = walking.asked == walking.people.doer
        confirms = walking.walk.step.needs_both and not doer
        return RoleTag(look, doer), self.tr("confirms") if confirms else self.tr("answers")
