"""Telling how far a ceremony's sealing has come."""

import time
from dataclasses import dataclass, field

from keyturn.cli.terminal import Terminal
from keyturn.custody.deal import Progress

STAGES = {
    "custodians": "Enrolling custodians: card, passphrase, phone and code table",
    "table": "Making the table of this phone's codes",
    "groups": "Sealing the inner seals: one derivation for each authorized group",
    "items": "Sealing the items",
    "rehearsal": "Rehearsing: every section checked, the rehearsal tier opened",
}


@dataclass
class MakingLines:
    """A listener that tells a stage's beginning and end, and how far a table is, with the time passed."""

    terminal: Terminal
    started: float = field(default_factory=time.monotonic)
    begun: float = 0

    def __call__(self, progress: Progress) -> None:
        """Tell the first and the last of a stage, and what is told of a table in between."""
        if progress.done == 0:
            self.begun = time.monotonic()
            self._tell(f"{STAGES[progress.stage]} ({progress.total}) …")
        elif progress.done == 1 and progress.stage == "groups":
            # One is done: the others take as long each.
            each = time.monotonic() - self.begun
            self._tell(f"about {each * (progress.total - 1):.0f} s left")
        elif progress.done == progress.total:
            self._tell("… done.")
        elif progress.stage == "table":
            self._tell(f"{100 * progress.done // progress.total} %")

    def sealing_again(self, item: str) -> None:
        """Tell that an item is sealed again under its new key."""
        self._tell(f"Sealing {item} again under its new key.")

    def _tell(self, text: str) -> None:
        self.terminal.tell(f"{time.monotonic() - self.started:7.2f} s  {text}")
