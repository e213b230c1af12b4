"""Those who enrol in a ceremony on an existing kit: who comes next, and the seal when nobody is missing."""

from functools import partial

from keyturn.prepare.rekeying import Renewed
from keyturn.ui.prepare.page import Answer, PreparePage
from keyturn.ui.prepare.person_rows import KEYS, PersonRows
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.rekeying import Rekey
from keyturn.ui.theme.look import Look


class RenewPage(PreparePage):
    """A row for each person; the numbers call those who are missing, in any order."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._giving_up = False
        self._anew: Renewed | None = None

    def fill(self) -> None:
        """Show everybody who enrols."""
        rekey = self.preparing.rekey
        if rekey is None or rekey.held is None:
            return
        if self._giving_up:
            self._ask_to_give_up(rekey)
        elif self._anew is not None:
            self._ask_for_a_new_card(rekey, self._anew)
        else:
            self._show(rekey)
        self.who()

    def _show(self, rekey: Rekey) -> None:
        people, ready = rekey.running.people, rekey.running.ready
        missing = sum(not person.done for person in people)
        title = self.tr("Everybody is done: seal the new epoch") if ready else self.tr("Who is at the table?")
        each = self.tr("One after the other, in any order. Nothing is kept before the seal. %n to do.", "", missing)
        nobody = self.tr("Nobody enrols: the cards that there are stay good.")
        self.head(title, each if missing else nobody if not people else self.tr("Until it is sealed, nothing is kept."))
        self._rows(rekey, people)
        self.body.addStretch(1)
        self.bind_alone("D", self.tr("Give up"), lambda: self._give_up(True))
        if ready:
            self.lead_on(self.tr("Seal the new epoch"), lambda: self.preparing.go("reseal"), self.tr("Seal"))
        else:
            self.foot.addStretch(1)
            self.foot.addWidget(self.button(self.tr("Seal, when all are done"), "", lambda: None, "not-yet"))

    def _rows(self, rekey: Rekey, people: tuple[Renewed, ...]) -> None:
        rows, keys = PersonRows(self.look), iter(KEYS)
        for person in people:
            if person.done:
                button = self.button(self.tr("Enrol anew"), "", partial(self._ask, person), "quiet")
            else:
                hint = person.name if self.first is None else ""
                button = self.button(self.tr("Enrol"), next(keys, ""), partial(rekey.enrol, person.id), hint=hint)
                self.first = self.first or button
            button.setAccessibleName(f"{person.name}: {button.accessibleName()}")
            state = "done" if person.done else "to-do"
            word = self.tr("Done") if person.done else ""
            rows.add(state, person.name, self._about(person), word, button)  # type: ignore[arg-type]
        self.body.addWidget(rows)

    def _about(self, person: Renewed) -> str:
        if not person.card:
            return self.tr("new phone; the card stays")
        return self.tr("new card, phone") if person.factor == "phone" else self.tr("new card, two security keys")

    def _ask_to_give_up(self, rekey: Rekey) -> None:
        self.question(
            self.tr("Give this ceremony up?"),
            self.tr("The kit stays as it is. Whoever enrolled keeps the old card; the new ones open nothing."),
            self.tr("Destroy the new cards and cold codes, and take the new accounts out of the phones."),
            keep=Answer(self.tr("Go on"), lambda: self._give_up(False)),
            go=Answer(self.tr("Give up"), rekey.give_up),
        )

    def _ask_for_a_new_card(self, rekey: Rekey, person: Renewed) -> None:
        self.question(
            self.tr("Enrol {0} anew?").format(person.name),
            self.tr("What was made in this ceremony counts for nothing from now on: destroy it."),
            keep=Answer(self.tr("Keep it"), partial(self._ask, None)),
            go=Answer(self.tr("Enrol anew"), partial(rekey.enrol, person.id)),
        )

    def _ask(self, person: Renewed | None) -> None:
        self._anew = person
        self.again()

    def _give_up(self, asked: bool) -> None:
        self._giving_up = asked
        self.again()
