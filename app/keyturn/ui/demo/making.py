"""The practice kit of the demonstration, made anew each time, and told line by line."""

import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from keyturn.custody.deal import Progress

STAGES = {"custodians": "Enrolling custodians", "groups": "Sealing for every group", "items": "Sealing the items"}


@dataclass
class Teller:
    """Says a line with the seconds since it began."""

    say: Callable[[str], None]
    began: float = field(default_factory=time.monotonic)

    def __call__(self, line: str) -> None:
        """Say a line."""
        self.say(f"{time.monotonic() - self.began:7.2f} s  {line}")

    def hear(self, progress: Progress) -> None:
        """Tell each stage of making the kit, once."""
        if progress.done == 0:
            self(f"{STAGES[progress.stage]} ({progress.total})")


@contextmanager
def place_for_it(kept: Path | None) -> Iterator[Path]:
    """Give the folder that was named, or one that goes when the demonstration ends."""
    if kept is not None:
        yield kept
        return
    with tempfile.TemporaryDirectory(prefix="keyturn-demo-") as passing:
        yield Path(passing)
