"""How long a ceremony will take on this computer: one derivation and a day of a code table, measured."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from keyturn.custody.codes import make_table
from keyturn.custody.facts import TierFacts
from keyturn.custody.kdf import Kdf
from keyturn.prepare.plan import DAY_STEPS

# Beside every group: a first sealing derives for the draft's passphrase, for a signer's, and for the rehearsal; a
# later one for a signer's, and for the tiers that are opened.
BESIDE_GROUPS = 3


class Measured(Protocol):
    """A plan for a ceremony: what a derivation costs, how many codes a phone gives, for how many days."""

    @property
    def kdf(self) -> Kdf:
        """What one derivation costs."""

    @property
    def codes(self) -> int:
        """How many codes each phone gives."""

    @property
    def days(self) -> int:
        """For how many days."""

    def facts(self) -> tuple[TierFacts, ...]:
        """Return what its rules mean."""


@dataclass(frozen=True)
class TimeNeeded:
    """Seconds for one derivation and for one phone's code table, and how many groups are sealed."""

    derivation: float
    table: float
    groups: int

    @property
    def enrolling(self) -> float:
        """Seconds that one custodian waits for the computer in all."""
        return self.derivation + self.table

    @property
    def sealing(self) -> float:
        """Seconds that sealing takes."""
        return (self.groups + BESIDE_GROUPS) * self.derivation


def measure(plan: Measured, timer: Callable[[], float]) -> TimeNeeded:
    """Measure a plan on this computer; `timer` gives seconds. Raises what a refused policy names, or MemoryTooSmall."""
    groups = sum(len(facts.groups) for facts in plan.facts())
    start = timer()
    plan.kdf.derive(b"measured", bytes(16))
    derived = timer()
    make_table(bytes(20), (0,) * plan.codes, 0, DAY_STEPS)
    return TimeNeeded(derived - start, (timer() - derived) * plan.days, groups)
