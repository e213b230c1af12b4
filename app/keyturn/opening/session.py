"""The session file: what an opening must remember over a crash; it holds no secret."""

import os
import re
from dataclasses import dataclass
from hashlib import sha256
from itertools import count
from pathlib import Path
from typing import Literal

from msgspec import field, structs

from keyturn.custody.encoding import NotCanonical, enc
from keyturn.custody.header_rules import is_time
from keyturn.custody.records import Hash, Integer, Record, RecordMalformed, read_record
from keyturn.errors import MoveError, StorageError
from keyturn.kit.store import exclusive, read_small, storage_error, write_atomically
from keyturn.opening.confirm import Observation
from keyturn.opening.declaration import Declaration
from keyturn.opening.notices import Notice
from keyturn.opening.walk import NOT_WALKED, Walked

SUFFIX = ".session"
ASIDE = ".aside"
MOST_BYTES = 16 << 20  # a session of thousands of moves and notes has less
PAIR = 2


class OpeningUnfinished(MoveError):
    """An earlier opening of this kit was not closed."""

    code = "opening-unfinished"
    sentence = "An opening of this kit for {event} ({mode}) was begun and not closed."
    cure = "Go on with it, or close it: Home offers both; in the terminal, keyturn open with --resume or --stand-down."


class OpeningElsewhere(MoveError):
    """Another opening of this copy took the session over."""

    code = "opening-elsewhere"
    sentence = "Another opening of this copy goes on meanwhile: {event} ({mode})."
    cure = (
        "Go on there. If nobody does, lock here and go on from Home; in the terminal, keyturn open KIT, with --resume "
        "if this is said again."
    )


class SessionStrange(StorageError):
    """What stands where the session is kept is none of this kit."""

    code = "session-strange"
    sentence = "{path} is damaged or belongs to another kit: what it says of an opening that was cut off is not read."
    cure = "Look into the log for what was shown, and rotate it. A new opening sets the file aside, beside the kit."


class NothingToResume(MoveError):
    """No opening of this kit waits to be resumed."""

    code = "opening-none-to-resume"
    sentence = "No opening of this kit waits to be resumed."
    cure = "Begin one: keyturn open KIT."


class Revealed(Record, frozen=True):
    """An item that was shown: its id, version and the time (seconds since the epoch)."""

    item: str
    time: Integer
    version: Integer


class Session(Record, frozen=True):
    """An opening as its file keeps it; the file of an older program has no `told`."""

    declared_by: list[str]
    event: str
    format: Literal[1]
    kit: Hash
    mode: str
    notes: list[str]
    observed: list[Observation]
    opened_at: Integer
    opening: str
    phase: str
    reason: str
    revealed: list[Revealed]
    started_at: Integer
    walk: Walked
    told: list[Notice] = field(default_factory=list)

    @property
    def pair(self) -> tuple[str, str]:
        """Reader and Doer, as they declared it."""
        reader, doer = self.declared_by[:2]
        return reader, doer


@dataclass(frozen=True)
class SessionFile:
    """Where the session of a kit is kept."""

    path: Path

    def load(self, kit: bytes) -> Session | None:
        """Return the session of this kit, or None where there is none that can be read."""
        try:
            session = read_record(Session, read_small(self.path, MOST_BYTES), "session file")
        except (OSError, NotCanonical, RecordMalformed):
            return None
        return session if session.kit == kit and _sound(session) else None

    def strange(self, kit: bytes) -> SessionStrange | None:
        """Return what is to be told of a file that stands here and is no session of this kit, or None."""
        return SessionStrange(path=self.path) if self.load(kit) is None and os.path.lexists(self.path) else None

    def save(self, session: Session, before: Session | None) -> None:
        """Write the session, synced, in place of the one that was there before.

        Raises OpeningElsewhere where another stands there, so that two openings of one copy never lose
        each other's rotation lists; or a StorageError. What is no session of this kit is set aside.
        """
        with exclusive(self.path.parent):
            self._demand(session.kit, before)
            if self.strange(session.kit) is not None:
                self._set_aside()
            write_atomically(self.path, [session.canonical()], mode=0o600)

    def remove(self, session: Session) -> None:
        """Forget a session that was closed; raises OpeningElsewhere or a StorageError."""
        with exclusive(self.path.parent):
            self._demand(session.kit, session)
            try:
                self.path.unlink(missing_ok=True)
            except OSError as problem:
                raise storage_error(problem, self.path) from None

    def _set_aside(self) -> None:
        """Keep what stands here under a name that nothing has yet: it may list what must be rotated."""
        names = (self.path.with_name(f"{self.path.name}{ASIDE}{number or ''}") for number in count())
        try:
            os.rename(self.path, next(name for name in names if not os.path.lexists(name)))
        except OSError as problem:
            raise storage_error(problem, self.path) from None

    def _demand(self, kit: bytes, before: Session | None) -> None:
        found = self.load(kit)
        if found not in (None, before):
            raise OpeningElsewhere(event=found.event, mode=found.mode)


def _sound(session: Session) -> bool:
    """Tell whether a session says what one can say: its name is part of file names, its times are shown."""
    times = (
        session.started_at,
        session.opened_at,
        *(entry.time for entry in session.revealed),
        *(entry.time for entry in session.observed),
        *(move.time for move in session.walk.moves),
        *(time for entry in session.told for time in (entry.time, entry.taken_back)),
        session.walk.started,
    )
    named = re.fullmatch(r"[0-9a-f]{12}", session.opening) is not None
    return named and len(session.declared_by) >= PAIR and all(map(is_time, times))


def begin(kit: bytes, declaration: Declaration, now: int) -> Session:
    """Return a new session."""
    return Session(
        declared_by=list(declaration.declared_by),
        event=declaration.event,
        format=1,
        kit=Hash(kit),
        mode=declaration.mode,
        notes=[],
        observed=list(declaration.observed),
        opened_at=0,
        opening=sha256(enc("opening", kit, declaration.event, now)).hexdigest()[:12],
        phase="declared",
        reason=declaration.reason,
        revealed=[],
        started_at=now,
        walk=NOT_WALKED,
        told=list(declaration.told),
    )


def with_revealed(session: Session, item: str, version: int, now: int) -> Session:
    """Return the session with one more item on its rotation list; an item stands there once."""
    if any((entry.item, entry.version) == (item, version) for entry in session.revealed):
        return session
    return structs.replace(session, revealed=[*session.revealed, Revealed(item=item, time=now, version=version)])
