"""The kit is sealed: what was proven, and what is to be done next."""

from PySide6.QtWidgets import QWidget

from keyturn.kit.store import draft_path
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.text import label


class SealedPage(PreparePage):
    """Where it lies, and the list that nobody else will remember."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._first: KeyButton | None = None

    def first_focus(self) -> QWidget | None:
        """The way back to the overview."""
        return self._first

    def fill(self) -> None:
        """Say what is next."""
        kit = self.preparing.plan.toml.kit
        written = self.preparing.written
        waits = written is not None and written == draft_path(written.with_name(kit))
        title = self.tr("The kit waits for a signature") if waits else self.tr("The kit is sealed")
        self.head(title, self.tr("Every section was read back, and the rehearsal was opened. It lies here:"))
        self.body.addWidget(label(str(written), "strong"))
        self.body.addSpacing(self.look.px(12))
        self.body.addWidget(label(self.tr("Do this next"), "section"))
        self.rows(
            LeaderRow(self.look, challenge, response, "to-do") for challenge, response in self._next_steps(waits, kit)
        )
        self.body.addStretch(1)
        self.foot.addStretch(1)
        text = self.tr("Overview")
        self._first = self.button(text, "Space", lambda: self.preparing.go("overview"), "primary", hint=text)
        self.foot.addWidget(self._first)

    def _next_steps(self, waits: bool, kit: str) -> list[tuple[str, str]]:
        steps = [(self.tr("The second signer signs"), self.tr("here, from the overview"))] if waits else []
        return [
            *steps,
            (self.tr("Copies, each in another place"), self.tr("overview, key K")),
            (self.tr("Credentials in"), self.tr("keyturn item import {0}").format(kit)),
            (self.tr("The binder on paper, beside each copy"), self.tr("Papers, in the overview")),
            (self.tr("The draft was erased: destroy or wipe the medium that it lay on"), ""),
            (self.tr("A drill with everybody, with the real cards"), self.tr("within 90 days")),
        ]
