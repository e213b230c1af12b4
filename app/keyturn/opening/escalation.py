"""The ladder of calls: who is called to come, and how long before it goes up to the next.

The pair calls one custodian after the other; each has five minutes. Nothing is ticked by itself: whoever calls the next
one has had no answer from the one before.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from keyturn.opening.reachable import Reachable

WAIT = 300  # seconds until a call goes up to the next one
Answer = Literal["called", "no-answer", "comes"]


@dataclass(frozen=True)
class Call:
    """Who was called, when (seconds since the epoch), and what came of it: `called` waits for an answer."""

    who: str
    time: int
    answer: Answer = "called"


@dataclass(frozen=True)
class Ladder:
    """The calls that were made, in order; the last one alone may wait for its answer."""

    calls: tuple[Call, ...] = ()

    @property
    def waiting(self) -> Call | None:
        """The call that nobody has answered yet, or None."""
        return self.calls[-1] if self.calls and self.calls[-1].answer == "called" else None

    def coming(self, who: str) -> bool:
        """Tell whether somebody said that they come."""
        return any(call.answer == "comes" for call in self._to(who))

    def last(self, who: str) -> Call | None:
        """Return the last call to somebody; None where they were not called."""
        return next(reversed(self._to(who)), None)

    def left(self, now: int) -> int:
        """Return for how many seconds more the last call waits; 0 where it goes up to the next."""
        call = self.waiting
        return max(0, call.time + WAIT - now) if call is not None else 0

    def next(self, people: Iterable[Reachable]) -> Reachable | None:
        """Return whom to call next of those who are not here: whoever was called least, the likeliest first.

        Who comes, or is being called, is none of them; None where nobody else is left.
        """
        being = self.waiting.who if self.waiting is not None else ""
        names = [person for person in people if person.entry.name != being and not self.coming(person.entry.name)]
        return min(names, key=lambda person: len(self._to(person.entry.name)), default=None)

    def call(self, who: str, now: int) -> "Ladder":
        """Return this with one more call; the one before, if it still waits, had no answer."""
        return replace(self, calls=(*self.answer("no-answer").calls, Call(who, now)))

    def answer(self, answer: Answer) -> "Ladder":
        """Return this with the answer to the call that waits; unchanged where none does."""
        call = self.waiting
        return self if call is None else replace(self, calls=(*self.calls[:-1], replace(call, answer=answer)))

    def _to(self, who: str) -> list[Call]:
        return [call for call in self.calls if call.who == who]
