"""Home: Emergency first; below it what a look at the kit tells without opening it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keyturn.custody.resilience import blocking_sets
from keyturn.kit.playbooks.sealed import KIND
from keyturn.opening.desk import initials
from keyturn.ui.emergency import Emergency
from keyturn.ui.pages.page import Page
from keyturn.ui.rules import rule_in_words
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.ring import CustodianRing, Member
from keyturn.ui.widgets.text import label, panel

STEP_SECONDS, DAY = 30, 86_400
TALL = 148


class HomePage(Page):
    """One thing stands out, and has the keyboard: Emergency."""

    def __init__(self, emergency: Emergency, look: Look) -> None:
        super().__init__(emergency, look)
        self._first: KeyButton | None = None

    def first_focus(self) -> QWidget | None:
        """Emergency, or going on with it."""
        return self._first

    def fill(self) -> None:
        """Show the entry, and the facts below."""
        region = panel("region")
        region.setMinimumHeight(self.look.px(TALL))
        inside = QHBoxLayout(region)
        inside.setContentsMargins(*(self.look.px(24),) * 4)
        words = QVBoxLayout()
        buttons = QVBoxLayout()
        inside.addLayout(words, 1)
        inside.addLayout(buttons)
        if self.emergency.waiting:
            self._offer_to_go_on(words, buttons)
        else:
            words.addWidget(label(self.tr("Emergency"), "title"))
            words.addWidget(label(self.tr("The normal way into the cloud is broken."), "body", "text_2"))
            words.addWidget(label(self.tr("Custodians open the kit together."), "body", "text_2"))
            self._first = self.button(self.tr("Begin"), "E", self.emergency.begin, "primary", hint=self.tr("Emergency"))
            buttons.addWidget(self._first, 0, Qt.AlignmentFlag.AlignVCenter)
        words.addStretch(1)
        self.body.addWidget(region)
        said = self.notice()
        if said is not None:
            self.body.addWidget(said)
        self._facts()
        self.body.addStretch(1)
        self._custodians()

    def _offer_to_go_on(self, words: QVBoxLayout, buttons: QVBoxLayout) -> None:
        words.addWidget(label(self.tr("An emergency was cut off"), "title"))
        why = self.tr("Everybody unlocks again, and it goes on at its step. Nothing that was noted is lost.")
        words.addWidget(label(why, "body", "text_2"))
        self._first = self.button(self.tr("Go on"), "E", self.emergency.resume, "primary", hint=self.tr("Go on"))
        buttons.addWidget(self._first)
        close = self.button(self.tr("Close it"), "C", self.emergency.resume_stand_down, hint=self.tr("Close it"))
        buttons.addWidget(close)

    def _facts(self) -> None:
        kit, header = self.emergency.kit, self.emergency.kit.header
        days = (header.last_step * STEP_SECONDS - self.emergency.now) // DAY
        groups = tuple(tuple(group) for group in header.tier("standard").groups)
        away = len(blocking_sets(groups)[0]) - 1
        held = sum(1 for item in kit.body.items if item.kind == KIND)
        rows = (
            (self.tr("Validity"), self.tr("%n days left", "", max(0, days)), days > 0),
            (self.tr("Quorum"), self.tr("%n may be away, whoever they are", "", away), away > 0),
            (self.tr("Rule"), rule_in_words(header.tier("standard").policy), True),
            (self.tr("Playbooks"), self.tr("{0} of {1} failure modes").format(held, len(kit.body.modes)),
             held == len(kit.body.modes)),
            (self.tr("Items"), str(len(kit.body.items) - held), True),
        )  # fmt: skip
        self.body.addWidget(label(self.tr("What the kit says of itself"), "section"))
        for name, fact, good in rows:
            self.body.addWidget(LeaderRow(self.look, name, fact, "done" if good else "care"))

    def _custodians(self) -> None:
        ring = CustodianRing(self.look)
        roster = self.emergency.kit.body.roster
        ring.show_members([Member(initials(entry.name), entry.name, ("empty",) * 3) for entry in roster])
        ring.show_keyway("locked")
        self.aside.addWidget(ring)
        for entry in roster:
            self.aside.addWidget(label(entry.name, "strong"))
