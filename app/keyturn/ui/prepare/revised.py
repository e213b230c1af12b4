"""A revision was written: whether it is the kit or waits still, what is kept, and what comes next."""

from keyturn.kit.content import is_draft
from keyturn.kit.file import KitFile
from keyturn.kit.store import previous_path
from keyturn.prepare.signing import roll_of
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.text import label


class RevisedPage(PreparePage):
    """Where it lies, and what is to be done with it."""

    def fill(self) -> None:
        """Say what was written."""
        kit = self.preparing.revising.written
        assert kit is not None  # noqa: S101
        waits, number = is_draft(kit), kit.body.revision
        title = self.tr("Revision {0} waits for a signature") if waits else self.tr("Revision {0} is sealed")
        self.head(title.format(number), self.tr("Signed by {0}. It lies here:").format(", ".join(kit.manifest.signers)))
        self.body.addWidget(label(str(kit.path), "strong"))
        self.body.addWidget(label(self._beside(kit, waits), "body", "text_2"))
        self.section(self.tr("Do this next"))
        self.rows(
            LeaderRow(self.look, challenge, response, "to-do") for challenge, response in self._next_steps(kit, waits)
        )
        self.body.addStretch(1)
        self.lead_on(self.tr("Overview"), lambda: self.preparing.go("overview"))

    def _beside(self, kit: KitFile, waits: bool) -> str:
        if waits:
            return self.tr("Until it is signed, the kit is what it was.")
        before = previous_path(kit.path)
        return self.tr("The revision before is kept as {0}.").format(before.name) if before.exists() else ""

    def _next_steps(self, kit: KitFile, waits: bool) -> list[tuple[str, str]]:
        if waits:
            left = ", ".join(roll_of(kit, kit.manifest.signers).left)
            return [(self.tr("Another signer signs it, here or at another computer"), left)]
        return [
            (self.tr("Copies to their places"), self.tr("overview, key K")),
            (self.tr("Commit the folder, as it was sealed"), ""),
        ]
