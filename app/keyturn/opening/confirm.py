"""The confirm gate: a failure is an emergency when every check was seen, by as many people as it asks for.

It stands before the unlock. An observation that speaks against the emergency ends in the way out that the check names.
"""

from dataclasses import dataclass, replace
from typing import Literal

from keyturn.custody.records import Integer, Record
from keyturn.errors import MoveError, Phrase, UsageError
from keyturn.kit.manifest import Check, Mode
from keyturn.opening.typed_text import demand_usable

Seen = Literal["as-expected", "otherwise", "not-possible"]


class ObservedAlready(MoveError):
    """One person counts once for one check."""

    code = "observed-already"
    sentence = "{person} has observed check {number} already; it needs another person as well."
    cure = "Let another person look, on another network where the check says so."


class NotThisEmergency(UsageError):
    """An observation spoke against the chosen mode."""

    code = "not-this-emergency"
    sentence = "This is not {mode}: check {number} came out as “{otherwise}”."
    cure = "Go to: {go}."


class Observation(Record, frozen=True):
    """What one person saw at one check (numbered from 1), and when (seconds since the epoch)."""

    by: str
    check: Integer
    seen: Seen
    time: Integer


@dataclass(frozen=True)
class ConfirmGate:
    """The checks of a mode and what was observed so far."""

    mode: Mode
    observed: tuple[Observation, ...] = ()

    def next(self) -> tuple[int, Check] | None:
        """Return the number of the first check that still needs an observer, and the check; None at the end."""
        for number, check in enumerate(self.mode.confirm, start=1):
            if len(self.observers(number)) < check.observers:
                return number, check
        return None

    def observers(self, number: int) -> list[str]:
        """Return who has observed a check."""
        return [entry.by for entry in self.observed if entry.check == number]

    def observe(self, by: str, seen: Seen, now: int) -> "ConfirmGate":
        """Return the gate with one more observation of the check that is next.

        Raises TextUnusable, ObservedAlready, or NotThisEmergency where the observation speaks against this mode.
        """
        current = self.next()
        if current is None:
            return self
        number, check = current
        demand_usable(Phrase("A name"), by)
        if by.strip().casefold() in {name.strip().casefold() for name in self.observers(number)}:
            raise ObservedAlready(person=by, number=number)
        if seen == "otherwise":
            raise NotThisEmergency(mode=self.mode.title, number=number, otherwise=check.otherwise, go=check.go)
        made = Observation(by=by, check=number, seen=seen, time=now)
        return replace(self, observed=(*self.observed, made))

    @property
    def confirmed(self) -> bool:
        """Tell whether every check was observed by enough people, and at least one was possible."""
        seen = any(entry.seen == "as-expected" for entry in self.observed)
        return self.next() is None and (seen or not self.mode.confirm)
