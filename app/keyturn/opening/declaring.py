"""Declaring together: who looks next, what a declaration still waits for, and the two keys that make it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from keyturn.opening.confirm import ConfirmGate

Missing = Literal["checks", "insisting", "incident", "reason"]
HOLD_MS = 2000
PAUSE_MS = 1000


def looks_next(gate: ConfirmGate, people: tuple[str, str]) -> str:
    """Return who of Reader and Doer is asked at the open check: the Doer does it, and the Reader looks second.

    Empty where both have looked, or nothing is open: then somebody else is asked for.
    """
    current = gate.next()
    seen = {name.strip().casefold() for name in gate.observers(current[0])} if current else set()
    free = [name for name in reversed(people) if name.strip().casefold() not in seen]
    return free[0] if current and free else ""


def missing(gate: ConfirmGate, event: str, reason: str, insisting: bool) -> tuple[Missing, ...]:
    """Return what a declaration waits for, in the order in which it is done; empty when it can be made.

    Where no check could be tried, nothing is confirmed, and the pair must insist.
    """
    open_checks = gate.next() is not None
    lacking: dict[Missing, bool] = {
        "checks": open_checks,
        "insisting": not open_checks and not gate.confirmed and not insisting,
        "incident": not event.strip(),
        "reason": not reason.strip(),
    }
    return tuple(name for name, lacks in lacking.items() if lacks)


@dataclass(frozen=True)
class Key:
    """One person's key: since when it is held, or was first pressed (milliseconds), and whether it is turned."""

    since: int | None = None
    turned: bool = False


@dataclass(frozen=True)
class TwoKeys:
    """The keys of Reader and Doer. Each is turned by holding it; who cannot hold presses twice, with a pause."""

    keys: tuple[Key, Key] = (Key(), Key())

    @property
    def both(self) -> bool:
        """Tell whether both are turned."""
        return all(key.turned for key in self.keys)

    def down(self, place: int, now: int) -> "TwoKeys":
        """Begin to hold a key."""
        return self._with(place, replace(self.keys[place], since=now))

    def up(self, place: int, now: int) -> "TwoKeys":
        """Let a key go: it is turned where it was held long enough, and as it was otherwise."""
        held = self.at(now)
        return held._with(place, replace(held.keys[place], since=None))

    def at(self, now: int) -> "TwoKeys":
        """Return the keys at a moment: those that were held long enough are turned."""
        return TwoKeys((self._turned(0, now), self._turned(1, now)))

    def press(self, place: int, now: int) -> "TwoKeys":
        """Press a key once, or confirm it after a pause: a double click is not two decisions."""
        key = self.keys[place]
        if key.turned or key.since is None:
            return self._with(place, replace(key, since=None if key.turned else now))
        return self._with(place, Key(turned=True)) if now - key.since >= PAUSE_MS else self

    def share(self, place: int, now: int) -> float:
        """Return how much of the hold is done, 0 to 1."""
        key = self.keys[place]
        if key.turned:
            return 1.0
        return 0.0 if key.since is None else max(0.0, min(1.0, (now - key.since) / HOLD_MS))

    def _turned(self, place: int, now: int) -> Key:
        return replace(self.keys[place], turned=self.share(place, now) >= 1.0)

    def _with(self, place: int, key: Key) -> "TwoKeys":
        first, second = self.keys
        return TwoKeys((key, second) if place == 0 else (first, key))


def short_names(people: Sequence[str]) -> tuple[str, ...]:
    """Return the first names, or the whole names where the first ones are the same or missing."""
    first = [(name.split() or [name])[0] for name in people]
    return tuple(first) if len({name.casefold() for name in first}) == len(first) else tuple(people)
