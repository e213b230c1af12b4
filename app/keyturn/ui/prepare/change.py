"""What a ceremony on the sealed kit shall change: what kit.toml asks for is chosen, and more can be chosen by hand."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QRegularExpression
from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from keyturn.errors import KeyturnError
from keyturn.prepare.rekey_choice import Choice, Chosen
from keyturn.prepare.rekey_plan import RekeyPlan, Wishes, days_of
from keyturn.ui.pages.locked_why import why_locked
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.prepare.people import PersonLine
from keyturn.ui.prepare.person_rows import KEYS, PersonRows
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.rekeying import Rekey
from keyturn.ui.prepare.rules_text import TierNames
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.mark import State
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.widgets.text import label, named, panel


class ChangePage(PreparePage):
    """A row for each person, whose button turns what happens to them; then rules, validity, phones and keys."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._tiers = TierNames(self)
        self._days = QLineEdit()
        self._days.setAccessibleName(self.tr("Days from today"))
        self._days.setValidator(QRegularExpressionValidator(QRegularExpression("[0-9]{1,4}"), self._days))
        self._days.returnPressed.connect(self._go_on)
        self._days.textEdited.connect(self._take_days)

    def kept(self) -> Sequence[QWidget]:
        """The field for the days."""
        return (self._days,)

    def fill(self) -> None:
        """Show what is chosen."""
        rekey = self.preparing.rekey
        if rekey is None:
            return
        locked = why_locked(self.preparing.locked_by)
        said = self.tr("What kit.toml asks for and the kit does not have is chosen. Nothing is opened yet.")
        self.head(self.tr("What shall change?"), *([locked] if locked else []), said)
        rows = PersonRows(self.look)
        self._people(rekey, rows)
        self._others(rekey, rows)
        self.body.addWidget(rows)
        self._validity(rekey)
        self.body.addStretch(1)
        self._ends(rekey)
        self.beside(Consequence(self.look, rekey))

    def _people(self, rekey: Rekey, rows: PersonRows) -> None:
        keys = iter(KEYS)
        for person in Choice(rekey.kit, rekey.toml, rekey.wishes).people:
            state, about, word = self._fate(person)
            key = next(keys, "")
            button = self._button(self.tr("Change"), key, partial(self._turn, rekey, person.id), person.name, word)
            rows.add(state, person.name, about, word, button)

    def _fate(self, person: Chosen) -> tuple[State, str, str]:
        factor = self.tr("phone") if person.factor == "phone" else self.tr("two security keys")
        fates: dict[str, tuple[State, str, str]] = {
            "stays": ("to-do", factor, self.tr("Stays")),
            "new-card": ("now", self.tr("new card, passphrase, {0}, cold code").format(factor), self.tr("New card")),
            "dropped": ("care", self.tr("the card opens nothing any more"), self.tr("Dropped")),
            "joins": ("now", self.tr("new in kit.toml: card, passphrase, {0}").format(factor), self.tr("Joins")),
            "left-out": ("to-do", self.tr("stands in kit.toml, and does not join"), self.tr("Left out")),
        }
        return fates[person.fate]

    def _others(self, rekey: Rekey, rows: PersonRows) -> None:
        wishes, asked = rekey.wishes, rekey.asked
        yes, no = self.tr("Changes"), self.tr("Stays")

        def add(on: bool, key: str, name: str, about: str, turned: Wishes) -> None:
            button = self._button(self.tr("Change"), key, partial(rekey.wish, turned), name, yes if on else no)
            rows.add("now" if on else "to-do", name, about, yes if on else no, button)

        if asked.policies:
            tiers = ", ".join(self._tiers.of(tier) for tier in asked.policies)
            rules = {} if wishes.policies else asked.policies
            said = self.tr("as kit.toml has them: {0}").format(tiers)
            add(bool(wishes.policies), "R", self.tr("Rules"), said, replace(wishes, policies=rules))
        if said := self._signers(asked):
            none = replace(wishes, revoke=(), named=(), signatures=None)
            chosen = replace(wishes, revoke=asked.revoke, named=asked.named, signatures=asked.signatures)
            add(wishes.signing, "S", self.tr("Signers"), said, none if wishes.signing else chosen)
        days = rekey.toml.validity.days
        add(wishes.days is not None, "V", self.tr("Validity"),
            self.tr("new, from today on; every phone is enrolled anew"),
            replace(wishes, days=days if wishes.days is None else None))  # fmt: skip
        if wishes.days is None:
            add(wishes.new_phones, "N", self.tr("Phones"), self.tr("every phone is enrolled anew; the cards stay"),
                replace(wishes, new_phones=not wishes.new_phones))  # fmt: skip
        if wishes.drop:
            rows.add("now", self.tr("Keys"), self.tr("new, since somebody is dropped: all is sealed again"), yes, None)
        else:
            add(wishes.new_keys, "K", self.tr("Keys"), self.tr("new, on suspicion: all is sealed again"),
                replace(wishes, new_keys=not wishes.new_keys))  # fmt: skip

    def _signers(self, asked: Wishes) -> str:
        """Return what kit.toml changes in who signs, in words; nothing where that is nothing."""
        said = [self.tr("{0} revoked").format(name) for name in asked.revoke]
        said += [self.tr("{0} named").format(signer.id) for signer in asked.named]
        if asked.signatures is not None:
            said.append(self.tr("%n must sign", "", asked.signatures))
        return ", ".join(said)

    def _validity(self, rekey: Rekey) -> None:
        days = rekey.wishes.days
        if days is None:
            return
        if self._days.text() != str(days) and not self._days.hasFocus():
            self._days.setText(str(days))
        has = self.tr("The kit has %n days.", "", days_of(rekey.kit))
        box = self.inside(
            panel("region"), named(self._days.accessibleName(), self._days), self._days, label(has, "small", "text_2")
        )
        self.body.addWidget(box)

    def _button(self, text: str, key: str, run: Callable[[], object], whose: str, word: str) -> KeyButton:
        button = self.button(text, key, run, "quiet")
        button.setEnabled(not self.preparing.busy)
        button.setAccessibleName(f"{whose}, {word}: {button.accessibleName()}")
        return button

    def _ends(self, rekey: Rekey) -> None:
        if self.preparing.busy:
            self.body.addWidget(label(self.tr("Measuring what it takes on this computer …"), "strong"))
            return
        self.bind_alone("B", self.tr("Back"), lambda: self.preparing.go("overview"))
        if rekey.wishes == Wishes():
            self.foot.addStretch(1)
            self.foot.addWidget(self.button(self.tr("Choose what changes"), "", lambda: None, "not-yet"))
        else:
            self.lead_on(self.tr("What this means"), self._go_on)

    def _turn(self, rekey: Rekey, name: str) -> None:
        rekey.wish(Choice(rekey.kit, rekey.toml, rekey.wishes).turn(name))

    def _take_days(self, typed: str) -> None:
        rekey = self.preparing.rekey
        if rekey is not None and typed:
            rekey.wish(replace(rekey.wishes, days=int(typed)))

    def _go_on(self) -> None:
        if self.preparing.rekey is not None:
            self.preparing.rekey.weigh()


class Consequence(QWidget):
    """The right zone: who would enrol, and whether everything is sealed again; or what does not fit together."""

    def __init__(self, look: Look, rekey: Rekey) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, look.px(12), 0)
        lines.setSpacing(look.px(4))
        try:
            plan = RekeyPlan(rekey.kit, rekey.wishes)
        except KeyturnError as refusal:
            lines.addWidget(Notice(look, refusal))
            lines.addStretch(1)
            return
        lines.addWidget(label(self.tr("%n enrol", "", len(plan.people)), "caption", "text_2"))
        for person in plan.people:
            what = self.tr("new card and all that goes with it") if person.wanted.card else self.tr("new phone")
            lines.addWidget(PersonLine(look, "now", person.name, what))
        if plan.fresh_keys:
            lines.addWidget(panel("rule"))
            lines.addWidget(label(self.tr("Every credential is sealed again under new keys."), "small", "text_2"))
        lines.addStretch(1)
