"""What an event of the log is: its facts and their kinds, its sentence, and what it is abroad."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum, IntEnum
from typing import TypeAlias

from keyturn.custody.encoding import MAX_INTEGER, NotCanonical, canonical
from keyturn.errors import LogError

Facts: TypeAlias = Mapping[str, object]

LONGEST_TEXT = 4096
LONGEST_NAME = 512
MOST_NAMES = 64
LARGEST = 60000


class EntryRefused(LogError):
    """An event that the table does not list, or facts that are not its own."""

    code = "log-entry-refused"
    sentence = "The entry {event} was not written to the log: {why}."
    cure = "This is a mistake in the program: report it, and write the event down on paper."


class Kind(Enum):
    """What a fact is: one text, one integer, or a list of texts."""

    TEXT = "a text"
    NUMBER = "a number"
    NAMES = "a list of texts"

    def holds(self, value: object) -> bool:
        """Tell whether a value is of this kind, and of bearable size."""
        if self is Kind.NUMBER:
            return type(value) is int and abs(value) <= MAX_INTEGER
        if self is Kind.TEXT:
            return isinstance(value, str) and len(value) <= LONGEST_TEXT
        return (
            isinstance(value, (list, tuple))
            and len(value) <= MOST_NAMES
            and all(isinstance(name, str) and len(name) <= LONGEST_NAME for name in value)
        )


class Severity(IntEnum):
    """How much an event matters; the numbers are OCSF's `severity_id`."""

    INFORMATIONAL = 1
    LOW = 2
    MEDIUM = 3
    HIGH = 4
    CRITICAL = 5


class Outcome(IntEnum):
    """How it went; the numbers are OCSF's `status_id`."""

    UNKNOWN = 0
    SUCCESS = 1
    FAILURE = 2


@dataclass(frozen=True)
class Abroad:
    """An event in the Open Cybersecurity Schema: class, activity, and what the event is about."""

    class_uid: int
    activity_id: int
    activity: str
    entity: str = "kit"


@dataclass(frozen=True)
class Event:
    """One row: `facts` must be there, `optional` may; `signature` is the event's number in CEF."""

    name: str
    signature: int
    category: str
    severity: Severity
    outcome: Outcome
    abroad: Abroad
    sentence: str
    facts: Mapping[str, Kind]
    optional: Mapping[str, Kind] = field(default_factory=dict)

    def refuse(self, facts: Facts) -> None:
        """Raise EntryRefused unless the facts are this event's own, each of its kind."""
        known = {**self.facts, **self.optional}
        for name, value in facts.items():
            if name not in known:
                raise EntryRefused(event=self.name, why=f"it has no fact {name}")
            if not known[name].holds(value):
                raise EntryRefused(event=self.name, why=f"{name} must be {known[name].value}")
        for name in self.facts:
            if name not in facts:
                raise EntryRefused(event=self.name, why=f"{name} is missing")
        if _size(facts) > LARGEST:
            raise EntryRefused(event=self.name, why="its facts are too long, or are not Unicode")

    def describe(self, facts: Facts) -> str:
        """Say in one line, without control characters, what happened; missing facts read `?`."""
        return self.sentence.format_map(_Spoken({name: _spoken(value) for name, value in facts.items()}))


def _size(facts: Facts) -> int:
    try:
        return len(canonical(dict(facts)))
    except NotCanonical:
        return LARGEST + 1


class _Spoken(dict[str, str]):
    def __missing__(self, name: str) -> str:
        return "?"


def _spoken(value: object) -> str:
    return plain(", ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value))


def plain(text: str) -> str:
    """Return text with everything unprintable (line feeds, escapes, direction marks) spelled out."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() else c.encode("unicode_escape").decode() for c in text)


def texts(*names: str) -> dict[str, Kind]:
    """Return facts of these names: one text each."""
    return dict.fromkeys(names, Kind.TEXT)


def numbers(*names: str) -> dict[str, Kind]:
    """Return facts of these names: one integer each."""
    return dict.fromkeys(names, Kind.NUMBER)


def names(*names: str) -> dict[str, Kind]:
    """Return facts of these names: a list of texts each."""
    return dict.fromkeys(names, Kind.NAMES)
