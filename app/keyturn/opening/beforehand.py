"""What a pair does before it declares, in the log as it happens: nobody knows yet whether there will be an opening.

An observation that speaks against the emergency, who was told and who was called must not wait for a declaration that
may never come.
What was seen that speaks for it is logged with the declaration.
"""

from collections.abc import Callable, Iterable

from keyturn.kit.manifest import Message, Mode
from keyturn.opening.confirm import ConfirmGate, NotThisEmergency, Seen
from keyturn.opening.escalation import Answer, Call, Ladder
from keyturn.opening.reachable import Reachable
from keyturn.opening.stages import Recorder
from keyturn.opening.telling import Telling


class Beforehand:
    """The confirm gate, messages and calls, with a log behind them; each may raise a LogError."""

    def __init__(self, record: Recorder, clock: Callable[[], int]) -> None:
        """Begin with nobody told or called; `record` writes to the log, `clock` gives seconds since the epoch."""
        self.telling = Telling()
        self.ladder = Ladder()
        self._record = record
        self._clock = clock

    def observe(self, gate: ConfirmGate, by: str, seen: Seen) -> ConfirmGate:
        """Return the gate with one more observation; raises what `ConfirmGate.observe` raises."""
        try:
            return gate.observe(by, seen, self._clock())
        except NotThisEmergency as refusal:
            facts = {name: refusal.facts[name] for name in ("otherwise", "go")}
            self._record("confirm-refused", mode=gate.mode.id, check=refusal.facts["number"], by=by,
                         error=refusal.code, **facts)  # fmt: skip
            raise

    def tell(self, mode: Mode, people: tuple[str, str], message: Message | None = None) -> None:
        """Mark a message of the declaration as told, the next one where none is named."""
        message = message or self.telling.next(mode)
        if message is not None:
            self._log("told", mode, people, message)
            self.telling = self.telling.tell(mode, people, self._clock(), message)

    def take_back(self, mode: Mode, people: tuple[str, str]) -> None:
        """Take the mode's last mark back; the log keeps both."""
        message = self.telling.last(mode)
        if message is not None:
            self._log("told-taken-back", mode, people, message)
            self.telling = self.telling.take_back(mode, self._clock())

    def call(self, who: str) -> None:
        """Note that somebody is called; a call that still waited had no answer."""
        called = self.ladder.call(who, self._clock())
        if self.ladder.waiting is not None:
            self._log_call(called.calls[-2], len(called.calls) - 1)
        self._log_call(called.calls[-1], len(called.calls))
        self.ladder = called

    def call_next(self, people: Iterable[Reachable]) -> None:
        """Note that the next one of those who are not here is called; where nobody is left, that nobody answered."""
        person = self.ladder.next(people)
        if person is not None:
            self.call(person.entry.name)
        else:
            self.answer("no-answer")  # who did not answer may be called again

    def answer(self, answer: Answer) -> None:
        """Note what came of the call that waits; nothing where none does."""
        answered = self.ladder.answer(answer)
        if answered is not self.ladder:
            self._log_call(answered.calls[-1], len(answered.calls))
            self.ladder = answered

    def _log_call(self, call: Call, level: int) -> None:
        self._record("approval", by=call.who, decision=call.answer, level=level)

    def _log(self, event: str, mode: Mode, people: tuple[str, str], message: Message) -> None:
        self._record(event, mode=mode.id, message=message.id, audience=message.audience, by=list(people))
