"""Who may be away, and a tier still opens.

A blocking set holds a member of every authorized group: without these people nobody opens.
"""

from collections.abc import Collection
from dataclasses import dataclass

from keyturn.custody.policy import Group, Groups, Member, minimal_sets


@dataclass(frozen=True)
class Absence:
    """Everybody whose label has this value is away: does the tier still open?"""

    label: str
    value: str
    away: Group
    opens: bool


@dataclass(frozen=True)
class Resilience:
    """One tier's minimal blocking sets, by size, then content, and what an absent team or site does."""

    blocking: Groups
    absences: tuple[Absence, ...]

    @property
    def single_points(self) -> Group:
        """The custodians without any one of whom the tier does not open."""
        return tuple(group[0] for group in self.blocking if len(group) == 1)

    @property
    def dispensable(self) -> int:
        """How many people, whoever they are, may be away while the tier still opens."""
        return len(self.blocking[0]) - 1


def resilience(groups: Groups, members: Collection[Member]) -> Resilience:
    """Return who may be away; `groups` are a tier's minimal authorized groups, at least one."""
    values = sorted({pair for member in members for pair in member.labels.items()})
    return Resilience(blocking_sets(groups), tuple(_absence(groups, members, *pair) for pair in values))


def blocking_sets(groups: Groups) -> Groups:
    """Return the minimal sets of people that every group needs a member of, by size, then content."""
    people = sorted({i for group in groups for i in group})
    return minimal_sets(people, lambda away: not still_opens(groups, away))


def still_opens(groups: Groups, away: Collection[int]) -> bool:
    """Tell whether a group is complete without those who are away."""
    return any(set(group).isdisjoint(away) for group in groups)


def _absence(groups: Groups, members: Collection[Member], label: str, value: str) -> Absence:
    away = tuple(sorted(member.i for member in members if member.labels.get(label) == value))
    return Absence(label, value, away, still_opens(groups, away))
