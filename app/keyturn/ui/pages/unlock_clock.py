"""What does the phone's clock show? Asked where codes do not fit together: one of the clocks may be far off."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from keyturn.opening.desk import Lane
from keyturn.opening.phone_clock import as_typed
from keyturn.ui.pages.unlock_acts import Acts
from keyturn.ui.pages.unlock_stage import Entry, Key, Stage
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import label


class ClockStage(Stage):
    """The field stands as this computer has it: whoever sees another time on the phone changes it."""

    def __init__(self, acts: Acts, lane: Lane, look: Look) -> None:
        super().__init__(acts, lane, look)
        self._filled = as_typed(acts.owner.now)
        lane.draft = lane.draft or self._filled
        name = self.tr("Date and time on the phone")
        self.caption(name)
        self._entry = Entry(look, lane, name, lambda typed: acts.tell_clock(lane, typed), 18, "")
        self.inside.addWidget(self._entry)
        said = self.tr("So this computer has it. Change it to what the phone shows; its end is the offset from UTC.")
        self.inside.addWidget(label(said, "small", "text_2"))
        self.foot(self.tr("Phone dead, lost?"), self.takes()[1])

    @property
    def field(self) -> QWidget | None:
        """The field with the date and time."""
        return self._entry

    def act(self) -> str:
        """Ask for the phone's clock."""
        return self.tr("look at your phone's clock")

    def takes(self) -> Sequence[Key]:
        """Enter, which the field takes, and the way out where there is no phone."""
        return (
            Key("Enter", self.tr("It shows this"), lambda: None, next=True, typed=True),
            Key("F3", self.tr("Cold code"), lambda: self.acts.go_by(self.lane, "cold"), anywhere=True),
        )

    def refresh(self) -> None:
        """Keep what was typed."""
        self._entry.show_draft()

    def tick(self) -> None:
        """As long as nothing was changed, let the field go with this computer's clock."""
        now = as_typed(self.acts.owner.now)
        if self.lane.draft == self._filled != now:
            self._filled = self.lane.draft = now
            at = self._entry.cursorPosition()
            self._entry.show_draft()
            self._entry.setCursorPosition(at)
