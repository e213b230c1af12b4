"""What a kit's log tells of its past: who was proven when, which items were seen, what was not closed.

One pass over the log, which needs no key: nothing here is proven but the structure, as `keyturn log verify` proves it.
However long the log is, only the people and items of the kit are remembered.
"""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from keyturn.custody.header_rules import is_time
from keyturn.errors import LogError
from keyturn.kit.file import KitFile
from keyturn.opening.event import EntryRefused, plain
from keyturn.opening.events import event_named
from keyturn.opening.journal import Journal
from keyturn.opening.log_line import SEGMENT, Line, LogNotReadable

LONGEST = 80  # characters of an incident's reference, which anybody may have written


class ReadingStopped(Exception):
    """Nobody wants to know any more."""


@dataclass(frozen=True)
class Proof:
    """A custodian's factors helped to open the kit at a time; `generation` is their card's, None where it is unsaid."""

    at: int
    generation: int | None


@dataclass(frozen=True)
class Shown:
    """The highest version of an item that was revealed, and when one was revealed last."""

    version: int
    at: int


@dataclass(frozen=True)
class Unclosed:
    """An opening that was unlocked and not closed, nor was any after it."""

    incident: str
    mode: str
    at: int


@dataclass(frozen=True)
class Older:
    """An older copy of the kit that somebody brought to this computer."""

    epoch: int
    revision: int
    at: int


@dataclass(frozen=True)
class Past:
    """What was read; times are seconds since the epoch. `proofs` by a custodian's id, `shown` by an item's.

    `opened_at`, `drill_at` and `dropped_at` are the times of the last opening, the last drill, and the last ceremony
    in which a custodian left. `trouble` is what is wrong with the log; `lines` are all complete ones.
    """

    proofs: Mapping[str, Proof] = field(default_factory=dict)
    shown: Mapping[str, Shown] = field(default_factory=dict)
    unclosed: Unclosed | None = None
    older: Older | None = None
    drill_at: int | None = None
    opened_at: int | None = None
    dropped_at: int | None = None
    lines: int = 0
    trouble: LogError | None = None


def read_past(kit: KitFile, journal: Journal, wanted: Callable[[int], bool]) -> Past:
    """Read the whole log; a kit that has none yet has no past, and what is damaged is told in `trouble`.

    `wanted` is asked before each line, with its number, whether anybody still waits. Raises ReadingStopped.
    """
    gathering = Gathering(kit)

    def hear(line: Line) -> None:
        if not wanted(line.n):
            raise ReadingStopped
        gathering.hear(line)

    try:
        report = journal.structure(hear)
    except LogNotReadable as refusal:
        return Past(trouble=None if journal.unwritten else refusal)
    except OSError as problem:
        return Past(trouble=LogNotReadable(path=journal.path, why=os.strerror(problem.errno or 0)))
    return gathering.past(report.head.size, next(iter(report.problems), None))


@dataclass
class _Opening:
    """The opening that the log is in."""

    id: str = ""
    incident: str = ""
    mode: str = ""


@dataclass
class Gathering:
    """Takes lines one by one; those of another kit's segments, and facts that are not their event's, are passed by."""

    kit: KitFile
    _ours: bool = False
    _opening: _Opening = field(default_factory=_Opening)
    _generations: dict[str, int] = field(default_factory=dict)
    _proofs: dict[str, Proof] = field(default_factory=dict)
    _shown: dict[str, Shown] = field(default_factory=dict)
    _unclosed: Unclosed | None = None
    _older: Older | None = None
    _drill_at: int | None = None
    _opened_at: int | None = None
    _dropped_at: int | None = None

    def __post_init__(self) -> None:
        self._people = {entry.id for entry in self.kit.body.roster}
        self._items = {record.id for record in self.kit.body.items}
        self._hearing: Mapping[str, Callable[[int, Any], object]] = {
            "declared": self._begun,
            "resumed": self._begun,
            "custodian-card-accepted": self._card,
            "opened": self._opened,
            "ceremony-held": self._held,
            "item-revealed": self._revealed,
            "closed": self._closed,
            "rollback-noticed": self._rollback,
        }

    def hear(self, line: Line) -> None:
        """Take one line."""
        if line.event == SEGMENT:
            self._ours = line.facts.get("kit") == self.kit.custody.kit.hex()
        elif self._ours and line.event in self._hearing and is_time(line.time):
            try:
                event_named(line.event).refuse(line.facts)
            except EntryRefused:
                return
            self._hearing[line.event](line.time, line.facts)

    def past(self, lines: int, trouble: LogError | None) -> Past:
        """Return what was gathered."""
        found = self._proofs, self._shown, self._unclosed, self._older
        times = self._drill_at, self._opened_at, self._dropped_at
        return Past(*found, *times, lines=lines, trouble=trouble)

    def _begun(self, _: int, facts: Any) -> None:
        self._opening = _Opening(facts["opening"], plain(facts["incident"])[:LONGEST], facts["mode"])

    def _card(self, _: int, facts: Any) -> None:
        if facts["custodian"] in self._people:
            self._generations[facts["custodian"]] = facts["generation"]

    def _opened(self, at: int, facts: Any) -> None:
        self._prove(at, facts["custodians"])
        self._opened_at = at
        known = self._opening if facts.get("opening") == self._opening.id else _Opening()
        self._unclosed = Unclosed(known.incident, known.mode or facts.get("mode", ""), at)
        if facts["tier"] == "rehearsal":
            self._drill_at = at

    def _held(self, at: int, facts: Any) -> None:
        self._prove(at, facts["custodians"])
        if "drop" in facts["ceremony"].split(", "):
            self._dropped_at = at

    def _prove(self, at: int, custodians: list[str]) -> None:
        for name in self._people.intersection(custodians):
            self._proofs[name] = Proof(at, self._generations.get(name))

    def _revealed(self, at: int, facts: Any) -> None:
        if (name := facts["item"]) in self._items:
            before = self._shown.get(name, Shown(0, at))
            self._shown[name] = Shown(max(before.version, facts["version"]), max(before.at, at))

    def _closed(self, _: int, __: Any) -> None:
        # Whoever closes a later one has moved on; what an earlier one left to rotate is told with the items.
        self._unclosed = None

    def _rollback(self, at: int, facts: Any) -> None:
        self._older = Older(facts["epoch"], facts["revision"], at)
