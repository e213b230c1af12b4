"""The passphrase in a lane of Unlock: a masked field; nobody waits for what is derived from it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from keyturn.opening.desk import Lane
from keyturn.ui.pages.unlock_acts import Acts
from keyturn.ui.pages.unlock_stage import Entry, Key, Stage
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import label


class PassphraseStage(Stage):
    """Enter gives it; whoever came by mistake can be let go until then."""

    def __init__(self, acts: Acts, lane: Lane, look: Look) -> None:
        super().__init__(acts, lane, look)
        self.caption(self.tr("Passphrase"))
        self._entry = Entry(look, lane, self.tr("Passphrase"), lambda typed: acts.give_passphrase(lane, typed))
        self._entry.conceal()
        self._entry.backed.connect(acts.take_code_back)
        self.inside.addWidget(self._entry)
        self.inside.addWidget(label(self.tr("Capitals and spaces count."), "small", "text_2"))
        self.foot(self.tr("Not the right person?"), self.takes()[1])

    @property
    def field(self) -> QWidget | None:
        """The masked field."""
        return self._entry

    def act(self) -> str:
        """Ask for the passphrase."""
        return self.tr("type your passphrase")

    def takes(self) -> Sequence[Key]:
        """Enter, which the field takes, and a way out."""
        return (
            Key("Enter", self.tr("Take it"), lambda: None, next=True, typed=True),
            Key("F8", self.tr("Let go"), lambda: self.acts.leave(self.lane)),
        )

    def refresh(self) -> None:
        """Empty the field once it was given."""
        self._entry.show_draft()
