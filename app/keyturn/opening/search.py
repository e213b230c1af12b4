"""The order in which clock offsets are tried: the clock is only an index into the tables.

Every guess costs one Argon2id derivation, so the likely ones come first: all phones off by the same
number of steps (the computer's clock is wrong), then one phone a step or two further off.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from keyturn.custody.codes import Reading, target_from
from keyturn.custody.target import numbers_to_bytes

MAX_DERIVATIONS = 64
MAX_SKEW = 10
MAX_DEVIATION = 2
# Likelihood, in steps of common skew: one phone a step off happens when somebody types late, two hardly.
# So two phones with one a step off are all tried within 64 guesses, up to a skew of ten.
DEVIATION_COST = {0: 0, 1: 2, 2: 12}


@dataclass(frozen=True)
class Phone:
    """A member's phone codes: readings (step by this computer's clock, code), and the table's entries."""

    readings: tuple[Reading, ...] = field(repr=False)
    r: int
    entry: Callable[[int], int | None] = field(repr=False)

    def target(self, offset: int) -> bytes | None:
        """Return the target in bytes if the phone is `offset` steps ahead, or None."""
        numbers = target_from(self.readings, offset, self.r, self.entry)
        return None if numbers is None else numbers_to_bytes(numbers)


@dataclass(frozen=True)
class Fixed:
    """A member's target that needs no clock: from a cold code or a security key."""

    known: bytes = field(repr=False)

    def target(self, offset: int) -> bytes | None:
        """Return the target, whatever the clocks say."""
        return self.known


Factor = Phone | Fixed


def offsets(phones: int) -> list[tuple[int, ...]]:
    """Return the offsets to try for a number of phones, most likely first."""
    deviations = range(-MAX_DEVIATION, MAX_DEVIATION + 1) if phones > 1 else (0,)
    tried = {
        (
            abs(skew) + DEVIATION_COST[abs(deviation)],
            tuple(skew + deviation * (place == phone) for place in range(phones)),
        )
        for skew in range(-MAX_SKEW, MAX_SKEW + 1)
        for deviation in deviations
        for phone in range(phones)
    }
    # Among equals the computer's clock is rather behind than ahead: its battery may have run down.
    ranked = sorted(tried, key=lambda entry: (entry[0], [-offset for offset in entry[1]]))
    return list(dict.fromkeys(entry[1] for entry in ranked)) or [()]


def guesses(factors: Sequence[Factor]) -> Iterator[tuple[bytes, ...]]:
    """Yield the targets of a group to try, one per member, without repeats and most likely first."""
    phones = [place for place, factor in enumerate(factors) if isinstance(factor, Phone)]
    seen: set[tuple[bytes, ...]] = set()
    for tried in offsets(len(phones)):
        by_place = dict(zip(phones, tried, strict=True))
        targets = tuple(factor.target(by_place.get(place, 0)) for place, factor in enumerate(factors))
        whole = tuple(target for target in targets if target is not None)
        if len(whole) == len(factors) and whole not in seen:
            seen.add(whole)
            yield whole


def interleaved(groups: Sequence[Sequence[Factor]]) -> Iterator[tuple[int, tuple[bytes, ...]]]:
    """Yield (number of the group, targets) in turns: with spare people present, a wrong code is located."""
    running = [(number, guesses(group)) for number, group in enumerate(groups)]
    while running:
        for entry in list(running):
            guess = next(entry[1], None)
            if guess is None:
                running.remove(entry)
            else:
                yield entry[0], guess
