"""Which kit a paper belongs to, and as of when; every page of every paper says it."""

from dataclasses import dataclass

from keyturn.custody.records import Purpose
from keyturn.exchange.paper import About

PRACTICE = "PRACTICE  ·  nothing in this kit is real"
REPLACED = "Any newer copy replaces this one."


@dataclass(frozen=True)
class Edition:
    """Which kit this is, and as of when: `day` is an ISO date, `moment` the same in seconds since the epoch.

    `revision` is 0 for a kit that is not sealed yet; then it has no tag, and no day until which phone codes open it.
    """

    kit_name: str
    purpose: Purpose
    day: str
    moment: int
    revision: int = 0
    epoch: int = 0
    tag: str = ""
    valid_until: str = ""

    @property
    def told(self) -> str:
        """Say in a line which edition this is."""
        return f"revision {self.revision} of {self.day}" if self.revision else f"draft of {self.day}, not sealed yet"

    @property
    def band(self) -> str:
        """What stands at the top of every page; nothing for a real kit."""
        return PRACTICE if self.purpose == "practice" else ""

    @property
    def kind(self) -> str:
        """Tell in words whether the kit is real, and its tag where it has one."""
        kind = "Practice" if self.purpose == "practice" else "Real"
        return f"{kind}, tag {self.tag}" if self.tag else kind

    def about(self, what: str) -> About:
        """Return what a document of this edition says of itself."""
        left = f"{self.kit_name}, {self.told}"
        return About(f"{what}: {self.kit_name}", left, what, self.moment, REPLACED, self.band)
