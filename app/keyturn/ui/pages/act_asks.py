"""Where Act asks once more, or has come to an end: leaving early, a wait that is not over, another failure mode."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from keyturn.kit.manifest import Mode
from keyturn.opening.walking import Walking
from keyturn.ui.pages.act_answers import AnswerFoot
from keyturn.ui.pages.act_moves import Acting
from keyturn.ui.pages.act_step import clock_text
from keyturn.ui.pages.page import Page
from keyturn.ui.widgets.text import label, panel


class Asks(QObject):
    """Each question has two equal answers: what costs something is never the default."""

    def __init__(self, page: Page, acting: Acting) -> None:
        super().__init__(page)
        self._page = page
        self._acting = acting

    def leave(self) -> None:
        """Ask whether to leave and stand down."""
        title = self.tr("Leave here, and stand down?")
        why = self.tr("Nothing can be shown from then on: to show more, the custodians open the kit again. "
                      "What was shown stays on the rotation list.")  # fmt: skip
        self._ask(title, why, self.tr("Leave and stand down"), self._acting.stand_down)

    def early(self, walking: Walking) -> None:
        """Ask whether to go on before the time of a wait is over."""
        left = clock_text(walking.walk.wait_left(self._page.emergency.now))
        title = self.tr("Go on before the time is over?")
        why = self.tr("{0} are left. What you wait for may not have happened yet.").format(left)
        self._ask(title, why, self.tr("Go on all the same"), self._acting.confirm)

    def unseen(self) -> None:
        """Ask whether to go on although nothing was shown."""
        title = self.tr("Go on without showing it?")
        why = self.tr("This step shows something from the kit, and nobody has seen it yet.")
        self._ask(title, why, self.tr("Go on all the same"), self._acting.confirm)

    def take_up(self, walking: Walking) -> None:
        """Ask which of the steps that were put off is taken up."""
        page = self._page
        page.body.addWidget(label(self.tr("Which one do you take up now?"), "title"))
        for number, step in enumerate(walking.walk.deferred, start=1):
            text = walking.say(step.challenge)
            page.body.addWidget(
                page.button(text, str(number), lambda name=step.id: self._acting.take_up(name))  # type: ignore[misc]
            )
        page.body.addStretch(1)
        self.back()

    def other_mode(self, mode: Mode | None, name: str) -> None:
        """Say that the playbook leads to another failure mode, and in which order to go there."""
        page = self._page
        page.body.addWidget(label(self.tr("This is another failure"), "title"))
        page.body.addWidget(label(mode.title if mode is not None else name, "section"))
        for number, line in enumerate(
            (
                self.tr("Sign out first, wherever you are signed in as an emergency user."),
                self.tr("Stand this opening down."),
                self.tr("Then declare that one."),
            ),
            start=1,
        ):
            page.body.addWidget(label(f"{number}   {line}", "body"))
        self._end()

    def end(self) -> None:
        """Say that the playbook is at its end; only a stand-down that was refused leaves anybody here."""
        self._page.body.addWidget(label(self.tr("The playbook is at its end"), "title"))
        self._end()

    def back(self) -> None:
        """Lay out the way back to the step."""
        page = self._page
        back = page.button(self.tr("Back to the step"), "B", lambda: self._acting.look_at("step"), hint=self.tr("Back"))
        page.foot.addWidget(AnswerFoot(page.look, [back]))

    def _ask(self, title: str, why: str, yes: str, run: Callable[[], object]) -> None:
        page = self._page
        box = panel("care")
        inside = QVBoxLayout(box)
        inside.setContentsMargins(*(page.look.px(16),) * 4)
        inside.addWidget(label(title, "title"))
        inside.addWidget(label(why, "body", "text_2"))
        page.body.addWidget(box)
        page.body.addStretch(1)
        stay = page.button(self.tr("Stay"), "B", lambda: self._acting.look_at("step"), hint=self.tr("Stay"))
        page.foot.addWidget(AnswerFoot(page.look, [stay, page.button(yes, "Y", run, hint=yes)]))

    def _end(self) -> None:
        page = self._page
        page.body.addStretch(1)
        back = page.button(self.tr("Take the last answer back"), "B", self._acting.take_back, hint=self.tr("Take back"))
        down = page.button(self.tr("Stand this opening down"), "S", self._acting.stand_down, "primary",
                           hint=self.tr("Stand down"))  # fmt: skip
        page.foot.addWidget(AnswerFoot(page.look, [back, down]))
