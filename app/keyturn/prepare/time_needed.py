"""How long a ceremony will take on this computer: one derivation and a day of a code table, measured."""

from collections.abc import Callable
from dataclasses import dataclass

from keyturn.custody.codes import make_table
from keyturn.prepare.plan import DAY_STEPS, Plan

# A sealing derives for the draft's passphrase, for a signer's, and for the rehearsal beside every group.
BESIDE_GROUPS = 3


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


def measure(plan: Plan, timer: Callable[[], float]) -> TimeNeeded:
    """Measure a plan on this computer; `timer` gives seconds. Raises what a refused policy names, or MemoryTooSmall."""
    groups = sum(len(facts.groups) for facts in plan.facts())
    start = timer()
    plan.kdf.derive(b"measured", bytes(16))
    derived = timer()
    make_table(bytes(20), (0,) * plan.toml.validity.codes, 0, DAY_STEPS)
    return TimeNeeded(derived - start, (timer() - derived) * plan.toml.validity.days, groups)
