"""The people of the ceremony: who comes next, whoever is done, and the seal when nobody is missing."""

from collections.abc import Callable
from functools import partial

from keyturn.prepare.founding import Enrolled, Stage
from keyturn.ui.prepare.page import Answer, PreparePage
from keyturn.ui.prepare.person_rows import KEYS, PersonRows
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton


class RosterPage(PreparePage):
    """A row for each person; the numbers call those who are missing, in any order."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._dropping = False
        self._anew: Enrolled | None = None

    def fill(self) -> None:
        """Show everybody."""
        ceremony = self.preparing.ceremony
        if ceremony is None:
            return
        if self._dropping:
            self._ask_to_drop()
            return
        if self._anew is not None:
            self._ask_for_a_new_card(self._anew)
            return
        missing = sum(not person.done for person in ceremony.people) + sum(not s.made for s in ceremony.signers)
        ready = ceremony.stage is Stage.READY
        title = self.tr("Everybody is done: seal the kit") if ready else self.tr("Who is at the table?")
        each = self.tr("One after the other, in any order and on any day. %n to do.", "", missing)
        self.head(title, self.tr("The kit is sealed, checked and opened once in rehearsal.") if ready else each)
        self._rows()
        self.body.addStretch(1)
        self._ends(ready)

    def _rows(self) -> None:
        ceremony = self.preparing.ceremony
        assert ceremony is not None  # noqa: S101
        rows = PersonRows(self.look)
        keys = iter(KEYS)
        for signer in ceremony.signers:
            button = None
            if not signer.made:
                text = self.tr("Make the signing key")
                button = self._call(text, next(keys, ""), partial(self.preparing.sign_in, signer.id), signer.id)
            self._row(rows, signer.made, signer.id, self.tr("signs what the kit holds"), button)
        for person in ceremony.people:
            if person.done:
                button = self.button(self.tr("New card"), "", partial(self._ask, person), "quiet")
                button.setAccessibleName(f"{person.name}: {button.accessibleName()}")
            else:
                key, name = next(keys, ""), person.name
                button = self._call(self.tr("Enrol"), key, partial(self.preparing.enrol, person.id), name)
            self._row(rows, person.done, person.name, self._about(person), button)
        self.body.addWidget(rows)

    def _call(self, text: str, key: str, run: Callable[[], object], whose: str) -> KeyButton:
        button = self.button(text, key, run, "secondary", hint=whose if self.first is None else "")
        button.setAccessibleName(f"{whose}: {button.accessibleName()}")
        self.first = self.first or button
        return button

    def _row(self, rows: PersonRows, done: bool, name: str, about: str, button: KeyButton | None) -> None:
        rows.add("done" if done else "to-do", name, about, self.tr("Done") if done else "", button)

    def _about(self, person: Enrolled) -> str:
        factor = self.tr("phone") if person.factor == "phone" else self.tr("two security keys")
        if person.cards and not person.done:
            return self.tr("{0}; begun before: its card counts for nothing").format(factor)
        return self.tr("{0}; card of generation {1}").format(factor, person.cards - 1) if person.done else factor

    def _ends(self, ready: bool) -> None:
        self.bind_alone("L", self.tr("Close until later"), self.preparing.leave)
        self.bind_alone("D", self.tr("Drop the ceremony"), lambda: self._drop(True))
        if ready:
            self.lead_on(self.tr("Seal the kit"), lambda: self.preparing.go("seal"), self.tr("Seal"))
        else:
            self.foot.addStretch(1)
            self.foot.addWidget(self.button(self.tr("Seal, when all are done"), "", lambda: None, "not-yet"))

    def _ask_to_drop(self) -> None:
        self.question(
            self.tr("Drop this ceremony?"),
            self.tr("Its draft is erased. The cards that were made open nothing, and everybody enrols anew."),
            self.tr("Destroy the cards and cold codes, and take the accounts out of the phones."),
            keep=Answer(self.tr("Keep it"), lambda: self._drop(False)),
            go=Answer(self.tr("Erase the draft"), self.preparing.drop, self.tr("Erase")),
        )

    def _ask_for_a_new_card(self, person: Enrolled) -> None:
        self.question(
            self.tr("Enrol {0} anew?").format(person.name),
            self.tr("With a new card, passphrase and second factor. Until that is done, the present ones count."),
            self.tr("Then destroy the old card and cold code, and take the old account out of the phone."),
            keep=Answer(self.tr("Keep it"), partial(self._ask, None)),
            go=Answer(self.tr("Enrol anew"), partial(self.preparing.enrol, person.id, True)),
        )

    def _ask(self, person: Enrolled | None) -> None:
        self._anew = person
        self.again()

    def _drop(self, asked: bool) -> None:
        self._dropping = asked
        self.again()
