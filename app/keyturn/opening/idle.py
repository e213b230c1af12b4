"""When an open kit locks by itself: nobody pressed a key for a while, or the computer slept."""

from dataclasses import dataclass
from typing import Literal

MINUTE = 60
SLEPT = 2.0  # seconds by which two clocks may differ without a sleep between them

LockedBy = Literal["", "hand", "idle", "sleep", "screen"]


@dataclass(frozen=True)
class IdleRule:
    """After how many seconds without a key an open kit locks, and for how many of them that is counted down."""

    limit: int = 5 * MINUTE
    counted: int = MINUTE

    def left(self, idle: float) -> int:
        """Return the seconds that are left after so many without a key; 0 where it locks now."""
        return max(0, int(self.limit - idle))

    def counting(self, idle: float) -> bool:
        """Tell whether the seconds are counted down for everybody to see."""
        return self.left(idle) <= self.counted


def slept(before: float, after: float) -> bool:
    """Tell whether the computer slept between two readings of how long it ever slept (seconds)."""
    return after - before > SLEPT
