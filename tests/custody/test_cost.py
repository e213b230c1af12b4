"""The cost of the inner seals is that of the cheapest chain over all tiers' groups (SECURITY.md, rule 3)."""

from itertools import combinations
from math import inf, log2

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keyturn.custody.cost import TierCost, attack_costs
from keyturn.custody.policy import Groups, Member, compile_groups, parse_policy


def any_of(count: int, people: int = 5) -> Groups:
    """Return the groups of `any count` of so many people."""
    return compile_groups(parse_policy(f"any {count}"), [Member(i, {}) for i in range(1, people + 1)])


def cost_of(tier: str, groups: dict[str, Groups], phones: range | list[int], r: int = 2) -> TierCost:
    """Return one tier's cost."""
    return {cost.tier: cost for cost in attack_costs(groups, phones, r)}[tier]


PAIRS_AND_TRIPLES = {"standard": any_of(2), "critical": any_of(3)}
ALL = range(1, 6)


# By hand: a phone is 20·r bits, a chain the sum of its links; a key-only member is never guessed.
@pytest.mark.parametrize(
    ("tier", "groups", "phones", "r", "links", "phone_known_links"),
    [
        ("standard", {"standard": any_of(2)}, ALL, 2, [80], [40]),
        ("standard", {"standard": any_of(2)}, ALL, 3, [120], [60]),
        ("standard", {"standard": any_of(3)}, ALL, 2, [120], [80]),
        ("critical", PAIRS_AND_TRIPLES, ALL, 2, [80, 40], [40, 40]),
        ("critical", PAIRS_AND_TRIPLES, ALL, 3, [120, 60], [60, 60]),
        ("ceremony", {"rehearsal": any_of(2), "ceremony": any_of(4)}, ALL, 2, [80, 40, 40], [40, 40, 40]),
        ("critical", {"standard": ((1, 2),), "critical": ((3, 4, 5),)}, ALL, 2, [120], [80]),
        ("critical", {"standard": ((1, 2),), "critical": ((1, 3, 4),)}, ALL, 2, [80, 80], [80]),
        ("critical", {"standard": ((1, 2),), "critical": ((1, 2),)}, ALL, 2, [80], [40]),
        ("standard", {"standard": any_of(2)}, [1, 2], 2, [80], [40]),
        ("standard", {"standard": any_of(2)}, [1], 2, None, None),
    ],
)
def test_costs_worked_out_by_hand(
    tier: str,
    groups: dict[str, Groups],
    phones: range | list[int],
    r: int,
    links: list[int] | None,
    phone_known_links: list[int] | None,
) -> None:
    cost = cost_of(tier, groups, phones, r)
    assert cost.phone_known
    for attack, expected in ((cost.nothing_known, links), (cost.phone_known, phone_known_links)):
        assert [link.bits for link in attack.chain] == (expected or [])
        assert attack.bits == (log2(sum(2**bits for bits in expected)) if expected else inf)


def test_the_chain_names_the_pair_that_lowers_the_critical_tier() -> None:
    cost = cost_of("critical", {"rehearsal": ((2, 3),), "critical": ((1, 2, 3), (1, 4, 5))}, ALL)
    first, second = cost.nothing_known.chain
    assert (first.tier, first.group, first.unknown, first.bits) == ("rehearsal", (2, 3), (2, 3), 80)
    assert (second.tier, second.group, second.unknown, second.bits) == ("critical", (1, 2, 3), (1,), 40)
    assert cost.lowered
    assert cost.alone_bits == 120


def test_a_way_that_was_found_dear_and_then_cheap_does_not_end_the_search() -> None:
    # 1, 2, 3 are reached for 120 bits, then for 80 and 40: the dear one comes up before the chain below is followed.
    chain = ((4, 5, 6), (4, 5, 6, 7, 8, 9))
    groups: dict[str, Groups] = {"standard": ((1, 2), (1, 2, 3), *chain), "critical": (tuple(range(4, 13)),)}
    attack = cost_of("critical", groups, range(1, 13)).nothing_known
    assert [link.group for link in attack.chain] == [*chain, *groups["critical"]]
    assert attack.bits == log2(3 * 2**120)


def test_a_tier_that_no_other_lowers_says_so() -> None:
    cost = cost_of("standard", PAIRS_AND_TRIPLES, ALL)
    assert not cost.lowered
    assert cost.alone_bits == cost.nothing_known.bits == 80


def test_the_worst_phone_is_named() -> None:
    groups: dict[str, Groups] = {"standard": ((1, 2, 3), (3, 4))}
    attack = cost_of("standard", groups, ALL).phone_known
    assert attack
    assert (attack.known, attack.chain[0].group, attack.chain[0].unknown) == (3, (3, 4), (4,))
    assert cost_of("standard", groups, [1, 2, 3]).phone_known == attack_on_the_triple(groups)


def attack_on_the_triple(groups: dict[str, Groups]) -> object:
    """Return what is left where custodian 4 has a security key only."""
    return cost_of("standard", {"standard": groups["standard"][:1]}, [1, 2, 3]).phone_known


def test_security_keys_alone_leave_nothing_to_guess() -> None:
    (cost,) = attack_costs({"standard": any_of(2)}, [], 2)
    assert cost.nothing_known.bits == cost.alone_bits == inf
    assert cost.phone_known is None
    assert not cost.lowered


def test_costs_come_for_every_tier_in_order() -> None:
    groups = {"standard": any_of(2), "critical": any_of(3), "rehearsal": any_of(2), "ceremony": any_of(4)}
    costs = attack_costs(groups, ALL, 2)
    assert [cost.tier for cost in costs] == ["standard", "critical", "rehearsal", "ceremony"]
    assert [round(cost.nothing_known.bits, 3) for cost in costs] == [80, 80, 80, 80]
    assert [cost.alone_bits for cost in costs] == [80, 120, 80, 160]


PEOPLE = range(1, 5)
GROUP = st.sampled_from([chosen for size in (2, 3, 4) for chosen in combinations(PEOPLE, size)])
GROUPS = st.lists(GROUP, min_size=1, max_size=3, unique=True).map(tuple)


def exhaustive(groups: dict[str, Groups], phones: set[int], known: frozenset[int], tier: str) -> float:
    """Return the least number of derivations over every order of every group, without any cleverness."""
    costs = [inf]
    for name, listed in groups.items():
        for group in listed:
            unknown = set(group) - known
            if unknown <= phones:
                price = 2 ** (40 * len(unknown))
                if name == tier:
                    costs.append(price)
                elif unknown:
                    costs.append(price + exhaustive(groups, phones, known | unknown, tier))
    return min(costs)


@settings(max_examples=100, deadline=None)
@given(GROUPS, GROUPS, st.sets(st.sampled_from(PEOPLE), min_size=1))
def test_no_order_of_guessing_is_cheaper_than_the_chain(standard: Groups, critical: Groups, phones: set[int]) -> None:
    groups = {"standard": standard, "critical": critical}
    for cost in attack_costs(groups, phones, 2):
        assert cost.nothing_known.bits == bits(exhaustive(groups, phones, frozenset(), cost.tier))
        aided = {i: exhaustive(groups, phones, frozenset({i}), cost.tier) for i in phones}
        assert cost.phone_known
        assert cost.phone_known.bits == bits(min(aided.values()))
        if cost.phone_known.known:
            assert aided[cost.phone_known.known] == min(aided.values())


def bits(derivations: float) -> float:
    """Return log2, of infinity too."""
    return derivations if derivations == inf else log2(derivations)
