"""The kit is sealed: what was proven, and what is to be done next."""

from keyturn.kit.store import draft_path
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.text import label


class SealedPage(PreparePage):
    """Where it lies, and the list that nobody else will remember."""

    def fill(self) -> None:
        """Say what is next."""
        kit = self.preparing.plan.toml.kit
        written = self.preparing.written
        waits = written is not None and written == draft_path(written.with_name(kit))
        title = self.tr("The kit waits for a signature") if waits else self.tr("The kit is sealed")
        self.head(title, self.tr("Every section was read back, and the rehearsal was opened. It lies here:"))
        self.body.addWidget(label(str(written), "strong"))
        self.section(self.tr("Do this next"))
        self.rows(
            LeaderRow(self.look, challenge, response, "to-do") for challenge, response in self._next_steps(waits, kit)
        )
        self.body.addStretch(1)
        self.lead_on(self.tr("Overview"), lambda: self.preparing.go("overview"))

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
