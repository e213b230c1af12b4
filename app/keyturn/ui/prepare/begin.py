"""The ceremony begins, or goes on: the passphrase of its draft, and what is coming told beforehand."""

import time
from collections.abc import Sequence
from concurrent.futures import Future

from PySide6.QtWidgets import QWidget

from keyturn.custody.facts import TierFacts
from keyturn.errors import KeyturnError, refused_by
from keyturn.prepare.time_needed import TimeNeeded, measure
from keyturn.ui.pages.locked_why import why_locked
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.seconds_text import about_seconds
from keyturn.ui.prepare.secret_field import NewPassphrase, SecretField
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.text import label, named, panel
from keyturn.ui.work import Work


class BeginPage(PreparePage):
    """One masked field where the ceremony goes on; two, and the strength, where it begins."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._field = SecretField(look, self.tr("Passphrase of the draft"), self._resume)
        self._new = NewPassphrase(look, (preparing.plan.toml.name,))
        self._new.settled.connect(preparing.begin)
        self._new.refused.connect(preparing.refuse)
        self._goes_on = preparing.begun
        self._needed: TimeNeeded | None = None
        self._measuring: Work[TimeNeeded] = Work(preparing.host.worker, self)
        if not self._goes_on:
            plan = preparing.plan
            self._measuring.start(lambda: measure(plan, time.perf_counter), self._measured)

    def kept(self) -> Sequence[QWidget]:
        """The fields."""
        return self._field, self._new

    def leave(self) -> None:
        """Empty the fields."""
        self._field.wipe()
        self._new.wipe()

    def first_focus(self) -> QWidget | None:
        """The field that is to be filled in."""
        return None if self.preparing.busy else self._field if self._goes_on else self._new.next

    def fill(self) -> None:
        """Ask for the passphrase."""
        busy = self.preparing.busy
        for part in (self._field, self._new):
            part.setEnabled(not busy)
        locked = why_locked(self.preparing.locked_by)
        if self._goes_on:
            said = self.tr("Type the passphrase that was chosen when the ceremony began. Whoever is done stays done.")
            self.head(self.tr("Open the ceremony"), *([locked] if locked else []), said)
            self._ask(named(self._field.accessibleName(), self._field), self._field)
        else:
            said = self.tr("The draft lies beside kit.toml until the kit is sealed. Its passphrase keeps it closed.")
            self.head(self.tr("Choose a passphrase for the ceremony"), said)
            self._ask(self._new)
            self._facts()
        if busy:
            self.body.addWidget(label(self.tr("Deriving the key …"), "strong"))
        self.body.addStretch(1)
        if not busy:
            self.typed("Enter", self.tr("Take it"))
            self.bind_alone("F8", self.tr("Back"), lambda: self.preparing.go("overview"))

    def _ask(self, *parts: QWidget) -> None:
        self.body.addWidget(self.inside(panel("region"), *parts))

    def _facts(self) -> None:
        plan, glance = self.preparing.plan, self.preparing.glance
        toml = plan.toml
        facts: tuple[TierFacts, ...] = ()
        if glance is not None and not isinstance(glance.facts, KeyturnError):
            facts = glance.facts
        needed = self._needed
        groups = sum(len(tier.groups) for tier in facts)
        memory = self.tr("{0} MiB, {1} times").format(toml.derivation.memory_mib, toml.derivation.iterations)
        rows = (
            (self.tr("Custodians who enrol"), str(len(toml.custodian))),
            (self.tr("Signing keys that are made"), str(len(toml.signing.signers))),
            (self.tr("Groups that are sealed"), str(groups)),
            (self.tr("Phone codes are good for"), self.tr("%n days", "", toml.validity.days)),
            (self.tr("Each guess costs"), memory),
            (self.tr("Each custodian waits for this computer"), self._time(needed.enrolling if needed else 0)),
            (self.tr("Sealing takes on it"), self._time(needed.sealing if needed else 0)),
        )
        self.body.addSpacing(self.look.px(12))
        self.body.addWidget(label(self.tr("What is coming"), "section"))
        self.rows(LeaderRow(self.look, challenge, response) for challenge, response in rows)

    def _time(self, seconds: float) -> str:
        if self._needed is None:
            return self.tr("being measured")
        return about_seconds(seconds)

    def _measured(self, done: "Future[TimeNeeded]") -> None:
        refused = refused_by(lambda: setattr(self, "_needed", done.result()))
        self.preparing.refuse(refused or self.preparing.refusal)

    def _resume(self, typed: str) -> None:
        self._field.wipe()
        self.preparing.resume(typed)
