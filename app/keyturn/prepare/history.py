"""The score from day to day, in a file beside the kit (`KIT.history`): one kit alone cannot tell how it was before."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from keyturn.custody.encoding import NotCanonical
from keyturn.custody.header_rules import is_time
from keyturn.custody.records import AsciiKey, Hash, Integer, Record, RecordMalformed, read_record
from keyturn.errors import StorageError
from keyturn.kit.file import KitFile
from keyturn.kit.store import exclusive, read_small, write_atomically
from keyturn.prepare.health import WHOLE

SUFFIX = ".history"
MOST_BYTES = 8 << 20  # about a century of days


class HistoryUnreadable(StorageError):
    """What stands where the history is kept cannot be read."""

    code = "history-unreadable"
    sentence = "{path} cannot be read: {why}."
    cure = "Give it another name: a new one begins with the next keyturn status."


class Scored(Record, frozen=True):
    """A line: when (seconds since the epoch), which revision of which kit, the score, the points lost by subject."""

    epoch: Integer
    kit: Hash
    parts: dict[AsciiKey, Integer]
    revision: Integer
    score: Integer
    time: Integer

    @property
    def day(self) -> str:
        """The ISO date, in UTC."""
        return datetime.fromtimestamp(self.time, UTC).strftime("%Y-%m-%d")


@dataclass(frozen=True)
class History:
    """The history of one kit; `kit` is its full id (32 bytes)."""

    path: Path
    kit: bytes

    def load(self) -> tuple[Scored, ...]:
        """Return the days of this kit, the first one first; a line that cannot be read is passed by.

        Raises HistoryUnreadable.
        """
        lines = (_read(line) for line in self._data().splitlines())
        return tuple(sorted((line for line in lines if line and line.kit == self.kit), key=lambda line: line.time))

    def note(self, scored: Scored) -> bool:
        """Add a day, or its newer score; return whether that was done: no day before the last one is written.

        Raises HistoryUnreadable or a StorageError.
        """
        with exclusive(self.path.parent):
            if any(line.day > scored.day for line in self.load()):
                return False
            kept = [line for line in self._data().splitlines() if line and not self._same_day(line, scored)]
            write_atomically(self.path, [line + b"\n" for line in (*kept, scored.canonical())])
            return True

    def _same_day(self, data: bytes, scored: Scored) -> bool:
        line = _read(data)
        return line is not None and line.kit == self.kit and line.day == scored.day

    def _data(self) -> bytes:
        try:
            return read_small(self.path, MOST_BYTES)
        except FileNotFoundError:
            return b""
        except OSError as problem:
            raise HistoryUnreadable(path=self.path, why=problem.strerror) from None


def history_of(path: Path, kit: KitFile) -> History:
    """Return the history of the kit at `path`."""
    return History(path.with_name(path.name + SUFFIX), kit.custody.kit)


def scored(kit: KitFile, now: int, score: int, parts: Mapping[str, int]) -> Scored:
    """Return the line of a day."""
    return Scored(epoch=kit.body.epoch, kit=Hash(kit.custody.kit), parts=dict(parts), revision=kit.body.revision,
                  score=score, time=now)  # fmt: skip


def _read(line: bytes) -> Scored | None:
    try:
        found = read_record(Scored, line, "history")
    except (NotCanonical, RecordMalformed):
        return None
    return found if is_time(found.time) and 0 <= found.score <= WHOLE else None
