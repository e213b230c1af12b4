"""What a look at the log tells without opening the kit: who proved a card when, the last opening, whether it is whole.

Two passes, for they take unlike long. `read_log` reads every line and understands only the few that matter, which it
knows by how they begin: a million entries in about one second. `look_through` understands and hashes them all: a
million take twenty. Both belong in a worker. Neither knows a key: only an opening can tell a line that was forged.
"""

import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from keyturn.errors import LogError
from keyturn.opening.event import EntryRefused
from keyturn.opening.events import event_named
from keyturn.opening.journal import Journal
from keyturn.opening.log_line import Line, LogDamaged, LogNotReadable, LogOtherKit, open_log, raw_lines, read_line
from keyturn.opening.log_state import state_path
from keyturn.opening.log_verify import LogCheckpointWrong, LogMacWrong, LogTruncated

CARD, PASSPHRASE, CHECKED, OPENED = "custodian-card-accepted", "passphrase-accepted", "card-checked", "opened"
# A line is canonical, so that its event stands at one place.
BEGINNINGS = tuple(f'{{"body":{{"event":"{event}",'.encode() for event in (CARD, PASSPHRASE, CHECKED, OPENED))


@dataclass(frozen=True)
class LastOpening:
    """When the kit was last opened (seconds since the epoch), which tier, and by whom (custodians' ids)."""

    time: int
    tier: str
    custodians: tuple[str, ...]


@dataclass(frozen=True)
class LogReading:
    """The number of entries, when each custodian's present card was last proven (by id), and the last opening."""

    entries: int
    proven: Mapping[str, int]
    opened: LastOpening | None


@dataclass(frozen=True)
class Standing:
    """Whether a log still is what was written: its entries, its checkpoints, and what is wrong with it."""

    entries: int
    checkpoints: int
    problems: tuple[LogError, ...]

    @property
    def whole(self) -> bool:
        """Tell whether nothing was found to be wrong."""
        return not self.problems

    @property
    def lines_hold(self) -> bool:
        """Tell whether every line is one that the program writes, in its place."""
        return not self._any(LogDamaged, LogOtherKit, LogMacWrong, LogNotReadable)

    @property
    def checkpoints_hold(self) -> bool:
        """Tell whether every checkpoint names the lines that stand before it."""
        return not self._any(LogCheckpointWrong)

    @property
    def nothing_gone(self) -> bool:
        """Tell whether there are as many lines as a checkpoint counts, or as this computer remembers."""
        return not self._any(LogTruncated)

    def _any(self, *kinds: type[LogError]) -> bool:
        return any(isinstance(problem, kinds) for problem in self.problems)


def read_log(path: Path, generations: Mapping[str, int]) -> LogReading:
    """Read the log at a path; `generations` gives each custodian's id and the generation of their present card.

    A log that is not there has no entries. What is damaged is passed over: `look_through` names it.
    """
    seen, entries = _Seen(generations), 0
    with suppress(LogNotReadable, LogDamaged, OSError):
        for raw in _complete_lines(path):
            if raw.startswith(BEGINNINGS):
                seen.take(raw[:-1], entries)
            entries += 1
    return LogReading(entries, dict(seen.proven), seen.opened)


def look_through(journal: Journal) -> Standing:
    """Return how a log stands; one that was never begun has nothing wrong, one that this computer knows is missed."""
    try:
        report = journal.structure()
    except LogNotReadable as problem:
        never_begun = not journal.path.exists() and not state_path(journal.path).exists()
        return Standing(0, 0, () if never_begun else (problem,))
    except OSError as problem:
        why = os.strerror(problem.errno or 0)
        return Standing(0, 0, (LogNotReadable(path=journal.path, why=why),))
    return Standing(report.head.size, report.checkpoints, report.problems)


def _complete_lines(path: Path) -> Iterator[bytes]:
    with open_log(path) as file:
        for raw in raw_lines(file):
            if raw.endswith(b"\n"):
                yield raw


@dataclass
class _Seen:
    """What was seen so far; a card counts once the passphrase that belongs to it was accepted too."""

    generations: Mapping[str, int]
    proven: dict[str, int] = field(default_factory=dict)
    opened: LastOpening | None = None
    _cards: set[tuple[str, str]] = field(default_factory=set)

    def take(self, raw: bytes, number: int) -> None:
        """Take a line for what it says, if it is written as its event demands."""
        with suppress(LogDamaged, EntryRefused):
            line = read_line(raw, number)
            event_named(line.event).refuse(line.facts)
            self._event(line)

    def _event(self, line: Line) -> None:
        if line.event == OPENED:
            facts = line.facts
            self.opened = LastOpening(line.time, str(facts["tier"]), tuple(map(str, facts["custodians"])))
            return
        custodian, opening = str(line.facts["custodian"]), str(line.facts.get("opening", ""))
        if custodian not in self.generations:
            return
        present = line.facts.get("generation") == self.generations[custodian]
        if line.event == CARD:
            (self._cards.add if present else self._cards.discard)((custodian, opening))
        elif line.event == CHECKED and present:
            self._prove(custodian, line.time)
        elif line.event == PASSPHRASE and (custodian, opening) in self._cards:
            self._cards.discard((custodian, opening))
            self._prove(custodian, line.time)

    def _prove(self, custodian: str, time: int) -> None:
        self.proven[custodian] = max(time, self.proven.get(custodian, time))
