"""What the inner seals cost an attacker who holds every card and passphrase but no phone.

One group's codes are tried together: 20·r bits for each phone whose numbers are not known yet, and
for ever for a member who has a security key only. But a group of any tier that was opened gives its
members' numbers away, so a tier costs its cheapest chain of groups. (The ceremony tier gives all numbers
away; that makes nothing cheaper, since its groups contain one of every tier.) Source: SECURITY.md, rule 3.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from heapq import heappop, heappush
from math import inf, log2
from typing import NamedTuple

from keyturn.custody.policy import Group, Groups

BITS_PER_NUMBER = 20


@dataclass(frozen=True)
class Guess:
    """One link of a chain: a tier's group, its phones that are not known yet, log2 of the derivations."""

    tier: str
    group: Group
    unknown: Group
    bits: int


@dataclass(frozen=True)
class Attack:
    """The cheapest way into a tier: `known`, the one phone whose numbers are known, then the chain.

    `bits` is log2 of all Argon2id derivations together; infinite, with no chain, where there is no way.
    """

    known: int | None
    chain: tuple[Guess, ...]
    bits: float


@dataclass(frozen=True)
class TierCost:
    """What a tier costs with nothing known, and with the worst single phone known (None: no phones).

    `alone_bits` is what it would cost if its groups were the only ones.
    """

    tier: str
    nothing_known: Attack
    phone_known: Attack | None
    alone_bits: float

    @property
    def lowered(self) -> bool:
        """Tell whether another tier's groups are a cheaper way into this one."""
        return self.nothing_known.bits < self.alone_bits


def attack_costs(groups: Mapping[str, Groups], phones: Collection[int], r: int) -> tuple[TierCost, ...]:
    """Return the cost of every tier, in the order given; `phones` are the custodians who have one."""
    seals = _Seals(groups, phones, BITS_PER_NUMBER * r)
    unaided = seals.ways({0: None})
    aided = seals.ways({1 << phone: phone for phone in sorted(phones)})
    return tuple(
        TierCost(
            tier=tier,
            nothing_known=seals.attack(tier, unaided),
            phone_known=seals.attack(tier, aided) if phones else None,
            alone_bits=seals.attack(tier, [_Way(0, 0, None, ())]).bits,
        )
        for tier in groups
    )


@dataclass(frozen=True)
class _Way:
    """How a set of people (bit i: custodian i) came to be known, after so many derivations."""

    known: int
    cost: int
    phone: int | None
    chain: tuple[Guess, ...]


class _Use(NamedTuple):
    """A group that can be guessed: how many derivations, and the bits of those who are not known."""

    cost: int
    group: Group
    unknown: int


class _Seals:
    """Every group of every tier, and the price of guessing one phone."""

    def __init__(self, groups: Mapping[str, Groups], phones: Collection[int], bits: int) -> None:
        self._groups = {tier: [(group, _mask(group)) for group in listed] for tier, listed in groups.items()}
        self._phones = _mask(phones)
        self._bits = bits

    def ways(self, starts: Mapping[int, int | None]) -> list[_Way]:
        """Return the cheapest way to every set that can be known, by rising cost (Dijkstra).

        `starts` are the sets known at no cost, with the phone that each one stands for.
        """
        best = {known: _Way(known, 0, phone, ()) for known, phone in starts.items()}
        queue = [(0, known) for known in starts]
        while queue:
            cost, known = heappop(queue)
            if cost > best[known].cost:
                continue
            for tier in self._groups:
                for use in self._uses(known, tier):
                    reached = known | use.unknown
                    if reached not in best or cost + use.cost < best[reached].cost:
                        best[reached] = self._then(best[known], tier, use)
                        heappush(queue, (best[reached].cost, reached))
        return sorted(best.values(), key=lambda way: way.cost)

    def attack(self, tier: str, ways: Iterable[_Way]) -> Attack:
        """Return the cheapest use of a group of the tier at the end of one of the ways (by rising cost)."""
        best: _Way | None = None
        for way in ways:
            if best and way.cost >= best.cost:
                break
            use = min(self._uses(way.known, tier), default=None)
            if use and (not best or way.cost + use.cost < best.cost):
                best = self._then(way, tier, use)
        return Attack(best.phone, best.chain, log2(best.cost)) if best else Attack(None, (), inf)

    def _uses(self, known: int, tier: str) -> Iterator[_Use]:
        for group, mask in self._groups[tier]:
            unknown = mask & ~known
            if not unknown & ~self._phones:
                yield _Use(1 << self._bits * unknown.bit_count(), group, unknown)

    def _then(self, way: _Way, tier: str, use: _Use) -> _Way:
        unknown = tuple(i for i in use.group if use.unknown >> i & 1)
        guess = Guess(tier, use.group, unknown, self._bits * len(unknown))
        return _Way(way.known | use.unknown, way.cost + use.cost, way.phone, (*way.chain, guess))


def _mask(people: Iterable[int]) -> int:
    return sum(1 << i for i in people)
