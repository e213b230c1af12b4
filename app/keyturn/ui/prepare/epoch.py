"""A new epoch is sealed: what must now be destroyed and rotated, what comes next, and what kit.toml says otherwise."""

from collections.abc import Iterator

from keyturn.prepare.rekey_plan import RekeyPlan
from keyturn.prepare.rekeying import Held
from keyturn.prepare.signing import roll_of
from keyturn.ui.prepare.change_rows import ChangeRows
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.refusals import in_words
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.text import label

MOST = 12  # differences that are shown; more are counted
GAP = 8  # px above a part


class EpochPage(PreparePage):
    """Where it lies, and the lists that nobody else will remember."""

    def fill(self) -> None:
        """Say what is to be done."""
        rekey = self.preparing.rekey
        if rekey is None or rekey.sealed is None or rekey.weighed is None:
            return
        held, plan = rekey.sealed, rekey.weighed.plan
        title = self.tr("Epoch {0} waits for a signature") if held.waits else self.tr("Epoch {0} is sealed")
        until = self.tr("Until it is signed, the kit is what it was, and the old cards open it.")
        lies = self.tr("From now on it opens with the cards of this epoch alone. It lies here:")
        self.head(title.format(held.kit.header.epoch), until if held.waits else lies)
        self.body.addWidget(label(str(held.path), "strong"))
        self.section(self.tr("Do this next"), GAP)
        steps = self._next_steps(held, plan)
        self.rows(LeaderRow(self.look, challenge, response, "to-do") for challenge, response in steps)
        self.section(self.tr("When it is signed, destroy") if held.waits else self.tr("Destroy now"), GAP)
        self.rows(
            LeaderRow(self.look, str(in_words(thing)), state="care", type_="small")
            for thing in plan.destroyed(rekey.toml.kit)
        )
        self._differences()
        self.body.addStretch(1)
        self.lead_on(self.tr("Overview"), lambda: self.preparing.go("overview"))

    def _next_steps(self, held: Held, plan: RekeyPlan) -> Iterator[tuple[str, str]]:
        if held.waits:
            left = ", ".join(roll_of(held.kit, held.kit.manifest.signers).left)
            yield self.tr("Another signer signs it, here or at another computer"), left
        else:
            copies = self.tr("Copies of this epoch to their places, for those that are destroyed")
            yield copies, self.tr("overview, key K")
        rotated = self.tr("%n credentials: former copies still show them", "", plan.credentials)
        yield self.tr("Rotate what the kit holds"), rotated
        if plan.people:
            yield self.tr("A drill with those who enrolled, with the real cards"), self.tr("within 90 days")

    def _differences(self) -> None:
        glance = self.preparing.glance
        self.section(self.tr("Does kit.toml say the same?"), GAP)
        if self.preparing.reading or glance is None or glance.changes is None:
            self.body.addWidget(label(self.tr("Reading the source"), "body", "text_2"))
            return
        custody = [change for change in glance.changes if change.of_custody]
        if custody:
            said = self.tr("Not yet: write it as it is sealed, or hold another ceremony.")
            self.body.addWidget(label(said, "body", "text_2"))
            self.body.addWidget(ChangeRows(self.look, custody, MOST))
        else:
            self.body.addWidget(LeaderRow(self.look, self.tr("Yes: it asks for nothing else"), state="done"))
