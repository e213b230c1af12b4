"""The copies of the kit: a row for each that is registered or wanted, and what came of the acts on them."""

from keyturn.ui.prepare.copies_table import KEYS, CopiesTable, MountedSticks
from keyturn.ui.prepare.copying import Outcome
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.text import label


class CopiesPage(PreparePage):
    """The numbers go to a copy; one that is not wanted by kit.toml can be made too."""

    def fill(self) -> None:
        """Show them all."""
        copying, body = self.preparing.copying, self.preparing.copying.kit.body
        said = self.tr("The sealed kit is revision {0} of epoch {1}. A copy counts when it was read back.")
        self.head(self.tr("Copies of the kit"), said.format(body.revision, body.epoch))
        self._outcomes(copying.outcomes)
        another = self.button(self.tr("Another copy"), "N", lambda: copying.choose(None), hint=self.tr("Another copy"))
        self.first = another
        if copying.states:
            self._table()
        else:
            self.body.addWidget(label(self.tr("No copy is registered yet, and kit.toml wants none."), "strong"))
        self.body.addStretch(1)
        self.beside(MountedSticks(self.look, copying.media))
        self.bind_alone("B", self.tr("Overview"), copying.leave)
        self.foot.addStretch(1)
        self.foot.addWidget(another)

    def _table(self) -> None:
        copying = self.preparing.copying
        table = CopiesTable(self.look, copying.states, self.preparing.now)
        for at, button in enumerate(table.buttons):
            button.clicked.connect(lambda _=False, at=at: copying.choose(copying.states[at]))
            if at < len(KEYS):
                self.bind(KEYS[at], copying.states[at].name, button.click, hint=at == table.next)
        if table.buttons:
            self.first = table.buttons[max(0, table.next)]
        self.body.addWidget(table)

    def _outcomes(self, outcomes: tuple[Outcome, ...]) -> None:
        self.rows(LeaderRow(self.look, self._said(one), "", "care" if one.same_disk else "done") for one in outcomes)

    def _said(self, outcome: Outcome) -> str:
        if outcome.act == "forgotten":
            return self.tr("{0} is forgotten. Destroy what may still lie there.").format(outcome.name)
        words = {
            "written": self.tr("{0}: epoch {1}, revision {2} was written, read back and verified."),
            "found": self.tr("{0}: epoch {1}, revision {2} was there already, and was read back whole."),
            "read": self.tr("{0}: epoch {1}, revision {2} is whole."),
        }
        said = words[outcome.act].format(outcome.name, outcome.epoch, outcome.revision)
        note = self.tr("It lies on the same disk as the kit: is the stick mounted there?") if outcome.same_disk else ""
        return f"{said} {note}".rstrip()
