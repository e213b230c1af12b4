"""The four tiers keep their order of strictness, and the outer seal's threshold is the smallest group."""

import pytest

from keyturn.custody.policy import Groups, Member, compile_groups, parse_policy
from keyturn.custody.tiers import (
    TIERS,
    CeremonyTooLenient,
    CustodianCount,
    PolicyTooManyGroups,
    RehearsalTooSmall,
    check_custodians,
    check_tiers,
    threshold,
)
from keyturn.errors import PolicyError


def tiers(count: int, *rules: str) -> dict[str, Groups]:
    """Compile one rule for each tier, in the order of TIERS; even numbers sit in paris."""
    roster = [Member(i, {"site": ("paris", "london")[i % 2]}) for i in range(1, count + 1)]
    return {tier: compile_groups(parse_policy(rule), roster) for tier, rule in zip(TIERS, rules, strict=True)}


@pytest.mark.parametrize(
    ("rules", "k"),
    [
        (("any 2", "any 3", "any 2", "any 3"), 2),
        (("any 3", "any 4", "any 3", "any 5"), 3),
        (("any 3", "any 2", "any 3", "any 3"), 2),
        (("any 2", "any 2, at least 2 different site", "any 2", "any 2, at least 2 different site"), 2),
        (("any 3, at least 2 different site", "any 4", "any 3", "any 4"), 3),
    ],
)
def test_tiers_in_order_pass_and_give_the_threshold(rules: tuple[str, ...], k: int) -> None:
    groups = tiers(5, *rules)
    check_tiers(groups)
    assert threshold(groups) == k


@pytest.mark.parametrize(
    ("rules", "refusal", "told"),
    [
        (("any 3", "any 3", "any 2", "any 3"), RehearsalTooSmall, r"2 people \(1, 2\), the standard tier for 3"),
        (("any 2", "any 3", "any 2", "any 2"), CeremonyTooLenient, "1, 2, who do not suffice for the critical"),
        (
            ("any 2", "any 2, at least 2 different site", "any 2", "any 3"),
            CeremonyTooLenient,
            "1, 3, 5, who do not suffice for the critical",
        ),
        (("any 2", "any 2", "any 3", "any 2"), CeremonyTooLenient, "rehearsal tier"),
        (("any 3", "any 2", "any 3", "any 2"), CeremonyTooLenient, "standard tier"),
    ],
)
def test_tiers_out_of_order_are_refused(rules: tuple[str, ...], refusal: type[PolicyError], told: str) -> None:
    with pytest.raises(refusal, match=told):
        check_tiers(tiers(5, *rules))


def test_every_rehearsal_group_counts_not_only_the_first() -> None:
    groups = tiers(4, "any 3", "any 3", "any 3", "any 3")
    with pytest.raises(RehearsalTooSmall):
        check_tiers(groups | {"rehearsal": ((1, 2, 3), (2, 4))})


@pytest.mark.parametrize(("ceremony", "count"), [("any 2", 264), ("any 3", 418)])
def test_more_than_256_groups_are_refused_with_their_count(ceremony: str, count: int) -> None:
    with pytest.raises(PolicyTooManyGroups, match=f"make {count} groups .*standard 66, critical 66"):
        check_tiers(tiers(12, "any 2", "any 2", "any 2", ceremony))


def test_256_groups_are_accepted() -> None:
    pairs = tiers(12, "any 2", "any 2", "any 2", "any 2")
    exactly = {"standard": 66, "critical": 66, "rehearsal": 66, "ceremony": 58}
    check_tiers({tier: pairs[tier][:count] for tier, count in exactly.items()})


@pytest.mark.parametrize("count", [0, 1, 13])
def test_a_roster_of_a_wrong_size_is_refused(count: int) -> None:
    with pytest.raises(CustodianCount, match=f"these are {count}"):
        check_custodians(count)


@pytest.mark.parametrize("count", [2, 12])
def test_two_to_twelve_custodians_are_accepted(count: int) -> None:
    check_custodians(count)
