"""Who was told: the messages of a failure mode, which of them went out, and the words to say."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from keyturn.kit.manifest import Message, Mode
from keyturn.kit.playbooks.model import OF_THE_OPENING, filled
from keyturn.opening.notices import Notice, take_back


@dataclass(frozen=True)
class Telling:
    """What was told so far, in order; it outlasts a change of the failure mode, whose messages are others.

    What was taken back stays in `told` as such.
    """

    told: tuple[Notice, ...] = ()

    def next(self, mode: Mode) -> Message | None:
        """Return the first message of the declaration that nobody has told yet; None when all are told."""
        return next((message for message in due(mode) if self.time(mode, message) is None), None)

    def time(self, mode: Mode, message: Message) -> int | None:
        """Return when a message was told, or None."""
        return next((entry.time for entry in self._standing(mode) if entry.message == message.id), None)

    def last(self, mode: Mode) -> Message | None:
        """Return the mode's message that was told last; None where none was."""
        messages = {message.id: message for message in due(mode)}
        return next((messages.get(entry.message) for entry in reversed(self._standing(mode))), None)

    def tell(self, mode: Mode, by: Sequence[str], now: int, message: Message | None = None) -> "Telling":
        """Return this with a message told, the next one where none is named; one that was told before stays so."""
        message = message or self.next(mode)
        if message is None or self.time(mode, message) is not None:
            return self
        made = Notice(message.audience, list(by), "told", message.id, mode.id, step="", taken_back=0, time=now)
        return replace(self, told=(*self.told, made))

    def take_back(self, mode: Mode, now: int) -> "Telling":
        """Return this with the mode's last message taken back: a mark that was set by mistake."""
        last = next(reversed(self._standing(mode)), None)
        return replace(self, told=take_back(self.told, last, now))

    def _standing(self, mode: Mode) -> list[Notice]:
        return [entry for entry in self.told if entry.mode == mode.id and not entry.taken_back]


def due(mode: Mode) -> list[Message]:
    """Return the messages that are told when the emergency is declared."""
    return [message for message in mode.messages if message.when == "declared"]


def words(message: Message, people: tuple[str, str], event: str, reason: str) -> str:
    """Return what is said; what is not known yet stands in brackets, as on paper."""
    known = {
        "opening.reader": people[0],
        "opening.doer": people[1],
        "opening.event": event.strip(),
        "opening.reason": reason.strip(),
    }
    return filled(message.text, {**OF_THE_OPENING, **{name: text for name, text in known.items() if text}})
