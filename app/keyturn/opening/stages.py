"""What an opening tells to whoever shows it: a window, a terminal, a test."""

from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class Phase(Enum):
    """Where an opening stands."""

    LOCKED = "locked"
    DECLARED = "declared"
    OPEN = "open"
    STANDING_DOWN = "standing-down"
    CLOSED = "closed"


@dataclass(frozen=True)
class Stage:
    """One thing that happened: a name from the list below, whose it is, how many of how many.

    Names: declared, card, passphrase, outer-open, code, factor, deriving, open, log-problem, playbook-problem,
    revealed, hidden, standing-down, closed, suspended, resumed. `deriving` never says which guess it is at.
    """

    name: str
    custodian: int | None = None
    done: int = 0
    total: int = 0
    detail: str = ""


class Listener(Protocol):
    """Hears stages as they happen; must return at once."""

    def __call__(self, stage: Stage, /) -> None:
        """Take note of one stage."""


class Recorder(Protocol):
    """Writes one event to the log and syncs it."""

    def __call__(self, event: str, **facts: object) -> None:
        """Append an event of the event table with its facts."""
