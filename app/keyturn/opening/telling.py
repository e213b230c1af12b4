"""Who was told: the messages of a failure mode, which of them went out, and the words to say."""

from dataclasses import dataclass, replace

from keyturn.kit.manifest import Message, Mode
from keyturn.kit.playbooks.model import OF_THE_OPENING, filled


@dataclass(frozen=True)
class Told:
    """One message that went out, and when (seconds since the epoch)."""

    mode: str
    message: str
    time: int


@dataclass(frozen=True)
class Telling:
    """What was told so far, in order; it outlasts a change of the failure mode, whose messages are others."""

    told: tuple[Told, ...] = ()

    def next(self, mode: Mode) -> Message | None:
        """Return the first message of the declaration that nobody has told yet; None when all are told."""
        return next((message for message in due(mode) if self.time(mode, message) is None), None)

    def time(self, mode: Mode, message: Message) -> int | None:
        """Return when a message was told, or None."""
        sent = (entry.time for entry in self.told if (entry.mode, entry.message) == (mode.id, message.id))
        return next(sent, None)

    def last(self, mode: Mode) -> Message | None:
        """Return the mode's message that was told last; None where none was."""
        last, messages = self._last(mode), {message.id: message for message in due(mode)}
        return messages.get(last.message) if last is not None else None

    def tell(self, mode: Mode, now: int, message: Message | None = None) -> "Telling":
        """Return this with a message told, the next one where none is named; one that was told before stays so."""
        message = message or self.next(mode)
        if message is None or self.time(mode, message) is not None:
            return self
        return replace(self, told=(*self.told, Told(mode.id, message.id, now)))

    def take_back(self, mode: Mode) -> "Telling":
        """Return this without the mode's last message: a mark that was set by mistake."""
        last = self._last(mode)
        return replace(self, told=tuple(entry for entry in self.told if entry is not last))

    def _last(self, mode: Mode) -> Told | None:
        return next((entry for entry in reversed(self.told) if entry.mode == mode.id), None)


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
