"""The seal: who signs opens their key file, then the kit is sealed, checked and opened once in rehearsal."""

import time
from pathlib import Path

from PySide6.QtCore import Slot

from keyturn.custody.deal import Progress
from keyturn.prepare.signing import Roll
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.signing import SigningPage
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.mark import State
from keyturn.ui.widgets.text import label


class SealPage(SigningPage):
    """One signer after the other; then the stages of the sealing, with the time that is left."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._sealing = False
        self._began = 0.0
        preparing.told.connect(self._note)

    @property
    def roll(self) -> Roll:
        """The plan's signers, and whose key file is open."""
        signing = self.preparing.plan.toml.signing
        signed = tuple(signer.id for signer in self.preparing.signers)
        return Roll(tuple(signing.signers), signed, signing.signatures)

    def sign(self, path: Path, passphrase: str) -> None:
        """Open a signer's key file for the seal."""
        self.preparing.open_signer(path, passphrase)

    @property
    def there(self) -> bool:
        """Tell whether the ceremony is open."""
        return self.preparing.ceremony is not None

    def back(self) -> None:
        """Go back to the people."""
        self.preparing.go("roster")

    def seal(self) -> None:
        """Seal."""
        self.preparing.seal()

    def stages(self) -> dict[str, str]:
        """Return what the stages of the sealing are called, in their order."""
        return {
            "groups": self.tr("Sealing for each group that may open"),
            "items": self.tr("Sealing what the kit holds"),
            "rehearsal": self.tr("Checking the file, and opening it once"),
        }

    def fill(self) -> None:
        """Ask for a signer, or show how far the sealing is."""
        if not self.there:
            return
        self._sealing = self._sealing and self.preparing.busy
        if self._sealing:
            self._going_on()
        else:
            title, whole = self.tr("{0}, sign what is sealed"), self.tr("Seal the kit")
            self.ask_signers(title, whole, self.back, self._seal)
        self.who()

    def _going_on(self) -> None:
        self.head(self.tr("The kit is being sealed"), self.tr("Leave the computer on until the end."))
        progress = self.preparing.progress
        stages = self.stages()
        at = list(stages).index(progress.stage) if progress is not None and progress.stage in stages else 0
        for place, said in enumerate(stages.values()):
            state: State = "now" if place == at else "done" if place < at else "to-do"
            now = progress is not None and place == at
            response = self.tr("{0} of {1}").format(progress.done, progress.total) if now and progress else ""
            self.body.addWidget(LeaderRow(self.look, said, response, state))
        self.how_far()
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

    def _seal(self) -> None:
        self._sealing, self._began = True, time.monotonic()
        self.seal()
