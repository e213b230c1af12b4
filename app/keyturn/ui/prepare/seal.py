"""The seal: who signs opens their key file, then the kit is sealed, checked and opened once in rehearsal."""

import time
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from keyturn.custody.deal import Progress
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.secret_field import SecretField
from keyturn.ui.prepare.signer import place_of
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.mark import State
from keyturn.ui.widgets.meter import Meter
from keyturn.ui.widgets.text import label, named, panel


class SealPage(PreparePage):
    """One signer after the other; then the stages of the sealing, with the time that is left."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._first: KeyButton | None = None
        self._passed: tuple[str, ...] = ()
        self._asked = ""
        self._sealing = False
        self._began = 0.0
        self._field = field = SecretField(look, self.tr("Passphrase of the signing key"), self._open)
        self._file = QLineEdit()
        self._file.setAccessibleName(self.tr("Key file"))
        self._file.returnPressed.connect(lambda: field.setFocus())
        preparing.told.connect(self._note)

    def kept(self) -> Sequence[QWidget]:
        """The fields."""
        return self._file, self._field

    def leave(self) -> None:
        """Empty the field."""
        self._field.wipe()

    def first_focus(self) -> QWidget | None:
        """The passphrase of whoever signs next, or the seal."""
        return None if self.preparing.busy else self._field if self._next and not self._whole else self._first

    def fill(self) -> None:
        """Ask for a signer, or show how far the sealing is."""
        self._first = None
        if self.preparing.ceremony is None:
            return
        self._sealing = self._sealing and self.preparing.busy
        if self._sealing:
            self._going_on()
        else:
            self._ask()
        self.who()

    @property
    def _signed(self) -> tuple[str, ...]:
        return tuple(signer.id for signer in self.preparing.signers)

    @property
    def _whole(self) -> bool:
        return len(self._signed) >= self.preparing.plan.toml.signing.signatures

    @property
    def _next(self) -> str:
        """The signer who is asked: of those who have not signed, the first that was not passed over."""
        left = [name for name in self.preparing.plan.toml.signing.signers if name not in self._signed]
        return next((name for name in left if name not in self._passed), left[0] if left else "")

    def _ask(self) -> None:
        busy, name, needed = self.preparing.busy, self._next, self.preparing.plan.toml.signing.signatures
        signed = self.tr("{0} of {1} signatures").format(len(self._signed), needed)
        title = self.tr("Seal the kit") if self._whole else self.tr("{0}, sign what is sealed").format(name)
        self.head(title, signed)
        for done in self._signed:
            self.body.addWidget(LeaderRow(self.look, done, self.tr("signs"), "done"))
        if not self._whole:
            self._ask_for(name, busy)
        if busy:
            self.body.addWidget(label(self.tr("Opening the key file …"), "strong"))
        self.body.addStretch(1)
        if not busy:
            self._ends(name)

    def _ask_for(self, name: str, busy: bool) -> None:
        if self._asked != name:
            self._asked = name
            self._file.setText(str(place_of(name, self.preparing.folder)))
        for part in (self._file, self._field):
            part.setEnabled(not busy)
        lines = (named(self._field.accessibleName(), self._field), self._field,
                 named(self._file.accessibleName(), self._file), self._file)  # fmt: skip
        self.body.addWidget(self.inside(panel("region"), *lines))

    def _ends(self, name: str) -> None:
        self.bind_alone("F8", self.tr("Back"), lambda: self.preparing.go("roster"))
        if not self._whole:
            self.typed("Enter", self.tr("Sign"))
            others = [other for other in self.preparing.plan.toml.signing.signers if other not in self._signed]
            if len(others) > 1:
                self.bind_alone("F4", self.tr("Another signer"), lambda: self._pass_over(name))
        if self._signed:
            text = self.tr("Seal now") if self._whole else self.tr("Seal now, the others sign later")
            self._first = self.button(text, "F2", self._seal, "primary" if self._whole else "secondary",
                                      hint=self.tr("Seal"))  # fmt: skip
            self.foot.addStretch(1)
            self.foot.addWidget(self._first)

    def _going_on(self) -> None:
        self.head(self.tr("The kit is being sealed"), self.tr("Leave the computer on until the end."))
        progress = self.preparing.progress
        stages = {
            "groups": self.tr("Sealing for each group that may open"),
            "items": self.tr("Sealing what the kit holds"),
            "rehearsal": self.tr("Checking the file, and opening it once"),
        }
        at = list(stages).index(progress.stage) if progress is not None and progress.stage in stages else 0
        for place, said in enumerate(stages.values()):
            state: State = "now" if place == at else "done" if place < at else "to-do"
            now = progress is not None and place == at
            response = self.tr("{0} of {1}").format(progress.done, progress.total) if now and progress else ""
            self.body.addWidget(LeaderRow(self.look, said, response, state))
        meter = Meter(self.look, self.tr("This stage"))
        if progress is not None and progress.total:
            meter.show_fraction(progress.done / progress.total, tone="blue")
        self.body.addWidget(meter)
        self.body.addWidget(label(self._left(progress), "body", "text_2"))
        self.body.addStretch(1)

    def _left(self, progress: Progress | None) -> str:
        if progress is None or not progress.done or progress.stage != "groups":
            return ""
        each = (time.monotonic() - self._began) / progress.done
        return self.tr("about {0} s left").format(round(each * (progress.total - progress.done) + each))

    @Slot(object)
    def _note(self, progress: Progress) -> None:
        if progress.done == 0:
            self._began = time.monotonic()

    def _open(self, passphrase: str) -> None:
        self._field.wipe()
        self.preparing.open_signer(Path(self._file.text().strip()).expanduser().absolute(), passphrase)

    def _pass_over(self, name: str) -> None:
        left = [other for other in self.preparing.plan.toml.signing.signers if other not in self._signed]
        self._passed = () if set(left) <= {*self._passed, name} else (*self._passed, name)
        self.preparing.refuse(None)

    def _seal(self) -> None:
        self._sealing, self._began = True, time.monotonic()
        self.preparing.seal()
