"""What the four tiers' groups must keep among themselves, and the threshold of the outer seal.

Source: SECURITY.md, "Custody" and rules 3 and 5; kit-format.md, section 5.
"""

from collections.abc import Mapping

from keyturn.custody.policy import Group, Groups
from keyturn.custody.records import MAX_CUSTODIANS, MAX_GROUPS, TIER_NAMES
from keyturn.errors import PolicyError

TIERS = TIER_NAMES
MIN_CUSTODIANS = 2
MIN_THRESHOLD = 2


class CustodianCount(PolicyError):
    """A kit has 2 to 12 custodians."""

    code = "custodian-count"
    sentence = "A kit is for 2 to 12 custodians; these are {count}."
    cure = "Enrol at least two people, and at most twelve."


class PolicyTooManyGroups(PolicyError):
    """Every group costs an Argon2id derivation at the ceremony and space in the kit."""

    code = "policy-too-many-groups"
    sentence = "The rules make {count} groups over all tiers ({by_tier}); a kit holds at most 256."
    cure = "Ask for fewer people in the largest tier, or enrol fewer custodians."


class RehearsalTooSmall(PolicyError):
    """A rehearsal group's codes would be the cheap way into the other tiers."""

    code = "rehearsal-too-small"
    sentence = "The rehearsal tier opens for {size} people ({group}), the standard tier for {standard}."
    cure = "Give the rehearsal tier the standard tier's rule: its cards and codes are the real ones."


class CeremonyTooLenient(PolicyError):
    """A ceremony unwraps all of custody, so it demands at least what every tier demands."""

    code = "ceremony-too-lenient"
    sentence = "The ceremony tier opens for custodians {group}, who do not suffice for the {tier} tier."
    cure = "Make the ceremony's rule at least as strict as that of every other tier."


def check_custodians(count: int) -> None:
    """Raise CustodianCount unless there are 2 to 12."""
    if not MIN_CUSTODIANS <= count <= MAX_CUSTODIANS:
        raise CustodianCount(count=count)


def check_tiers(groups: Mapping[str, Groups]) -> None:
    """Check the minimal groups of all four tiers, by tier, against each other.

    Raises PolicyTooManyGroups, RehearsalTooSmall or CeremonyTooLenient.
    """
    _check_count(groups)
    _check_rehearsal(groups["rehearsal"], smallest(groups["standard"]))
    for tier in TIERS:
        _check_ceremony(groups["ceremony"], tier, groups[tier])


def threshold(groups: Mapping[str, Groups]) -> int:
    """Return k, how many shares open the outer seal: the smallest group of any tier, at least 2."""
    return max(MIN_THRESHOLD, min(smallest(listed) for listed in groups.values()))


def smallest(groups: Groups) -> int:
    """Return how many people the smallest group has."""
    return min(map(len, groups))


def _check_count(groups: Mapping[str, Groups]) -> None:
    count = sum(map(len, groups.values()))
    if count > MAX_GROUPS:
        by_tier = ", ".join(f"{tier} {len(groups[tier])}" for tier in TIERS)
        raise PolicyTooManyGroups(count=count, by_tier=by_tier)


def _check_rehearsal(rehearsal: Groups, standard: int) -> None:
    for group in rehearsal:
        if len(group) < standard:
            raise RehearsalTooSmall(size=len(group), group=_listed(group), standard=standard)


def _check_ceremony(ceremony: Groups, tier: str, needed: Groups) -> None:
    for group in ceremony:
        if not any(set(group) >= set(inner) for inner in needed):
            raise CeremonyTooLenient(group=_listed(group), tier=tier)


def _listed(group: Group) -> str:
    return ", ".join(map(str, group))
