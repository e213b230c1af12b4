"""The people of the ceremony: who comes next, whoever is done, and the seal when nobody is missing."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from keyturn.prepare.founding import Enrolled, Stage
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.prepare.person_rows import KEYS, PersonRows
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton


class RosterPage(PreparePage):
    """A row for each person; the numbers call those who are missing, in any order."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._first: KeyButton | None = None
        self._dropping = False
        self._anew: Enrolled | None = None

    def first_focus(self) -> QWidget | None:
        """Whoever comes next, or the seal."""
        return self._first

    def fill(self) -> None:
        """Show everybody."""
        self._first = None
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
        button = self.button(text, key, run, "secondary", hint=whose if self._first is None else "")
        button.setAccessibleName(f"{whose}: {button.accessibleName()}")
        self._first = self._first or button
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
        self.foot.addStretch(1)
        if ready:
            seal = self.button(self.tr("Seal the kit"), "Space", lambda: self.preparing.go("seal"), "primary",
                               hint=self.tr("Seal"))  # fmt: skip
            self._first = seal
        else:
            seal = self.button(self.tr("Seal, when all are done"), "", lambda: None, "not-yet")
        self.foot.addWidget(seal)

    def _ask_to_drop(self) -> None:
        self.head(
            self.tr("Drop this ceremony?"),
            self.tr("Its draft is erased. The cards that were made open nothing, and everybody enrols anew."),
            self.tr("Destroy the cards and cold codes, and take the accounts out of the phones."),
        )
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button(self.tr("Keep it"), "B", lambda: self._drop(False), hint=self.tr("Keep it")))
        self.foot.addWidget(self.button(self.tr("Erase the draft"), "F8", self.preparing.drop, hint=self.tr("Erase")))

    def _ask_for_a_new_card(self, person: Enrolled) -> None:
        self.head(
            self.tr("Enrol {0} anew?").format(person.name),
            self.tr("With a new card, passphrase and second factor. Until that is done, the present ones count."),
            self.tr("Then destroy the old card and cold code, and take the old account out of the phone."),
        )
        self.body.addStretch(1)
        self.foot.addStretch(1)
        self.foot.addWidget(self.button(self.tr("Keep it"), "B", partial(self._ask, None), hint=self.tr("Keep it")))
        anew = partial(self.preparing.enrol, person.id, True)
        self.foot.addWidget(self.button(self.tr("Enrol anew"), "F8", anew, hint=self.tr("Enrol anew")))

    def _ask(self, person: Enrolled | None) -> None:
        self._anew = person
        self.again()

    def _drop(self, asked: bool) -> None:
        self._dropping = asked
        self.again()
