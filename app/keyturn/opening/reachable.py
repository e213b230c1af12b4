"""Who can be reached: what time it is where a custodian lives, and what people do at that hour."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from keyturn.kit.manifest import RosterEntry
from keyturn.kit.time_zones import zone_of

Hour = Literal["working", "evening", "weekend", "unknown", "asleep"]
LIKELY: tuple[Hour, ...] = ("working", "evening", "weekend", "unknown", "asleep")  # the likeliest to answer first
WAKING, LEAVING, SLEEPING = 7, 18, 23  # hours of the local day
SATURDAY = 5


@dataclass(frozen=True)
class Reachable:
    """A custodian at one moment; `local` is their time, None where this computer does not know their zone."""

    entry: RosterEntry
    local: datetime | None
    hour: Hour

    @property
    def place(self) -> str:
        """The place that the zone is named after: Europe/Stockholm is Stockholm."""
        return self.entry.time_zone.rpartition("/")[2].replace("_", " ")


def reachable(entry: RosterEntry, now: int) -> Reachable:
    """Return what time it is for a custodian (`now` in seconds since the epoch), and what people do at that hour.

    A zone that this computer does not know, or whose data it lacks, is told as unknown and never raises.
    """
    zone = zone_of(entry.time_zone)
    if zone is None:
        return Reachable(entry, None, "unknown")
    local = datetime.fromtimestamp(now, zone)
    return Reachable(entry, local, _hour(local))


def others(roster: Iterable[RosterEntry], here: Iterable[str], now: int) -> list[Reachable]:
    """Return the custodians who are not among those here (names): who is on call and awake, then the likeliest."""
    present = {name.strip().casefold() for name in here}
    absent = [reachable(entry, now) for entry in roster if entry.name.strip().casefold() not in present]
    return sorted(absent, key=lambda person: (not _on_call(person), LIKELY.index(person.hour)))


def _on_call(person: Reachable) -> bool:
    return bool(person.entry.on_call.strip()) and person.hour != "asleep"


def _hour(local: datetime) -> Hour:
    if not WAKING <= local.hour < SLEEPING:
        return "asleep"
    if local.weekday() >= SATURDAY:
        return "weekend"
    return "working" if local.hour < LEAVING else "evening"
