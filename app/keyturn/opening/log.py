"""Writing the log: one line per event, on the disk before anybody goes on.

Source: the manual's kit-format.md, section 13.
"""

import fcntl
import os
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from hashlib import sha256
from io import FileIO
from pathlib import Path

from keyturn.custody.encoding import enc
from keyturn.errors import LogError
from keyturn.kit.store import sync_folder
from keyturn.opening.event import Facts, plain
from keyturn.opening.events import event_named
from keyturn.opening.log_line import (
    SEGMENT,
    LogDamaged,
    LogOtherKit,
    body_bytes,
    line_bytes,
    raw_lines,
    read_line,
)
from keyturn.opening.log_state import State, Tip, read_state, segment_name, state_path, write_state
from keyturn.opening.ratchet import START, Ratchet
from keyturn.opening.tree import Frontier, TreeHead

Seal = Callable[[bytes, bytes, bytes], bytes]


class LogNotWritable(LogError):
    """The log's folder or disk does not take another line."""

    code = "log-not-writable"
    sentence = "The log {path} cannot be written: {why}."
    cure = "Make room or allow writing there, or name a folder on another disk with --log-dir."


def log_path(kit_file: Path, folder: Path | None = None) -> Path:
    """Return where a kit's log lies: beside the kit, or in the named folder."""
    return (folder or kit_file.parent) / (kit_file.name + ".log")


@dataclass(frozen=True, slots=True)
class _Found:
    """What stands on the disk: complete lines, the running key if it is known, a torn rest."""

    tip: Tip
    ratchet: Ratchet | None
    torn: bytes = b""
    lost: TreeHead | None = None


class Log:
    """The one writer of a kit's log; several processes may each have one and take turns.

    `kit` and `custody` are the kit's id and its header hash H, `log_key` the header's log public key;
    `clock` gives seconds since the epoch, `random` that many bytes, `seal(public key, info, data)` HPKE.
    """

    def __init__(
        self,
        path: Path,
        kit: bytes,
        custody: bytes,
        log_key: bytes,
        clock: Callable[[], int],
        random: Callable[[int], bytes],
        seal: Seal,
    ) -> None:
        """Touch nothing yet: the file is made by the first entry."""
        self._path, self._kit, self._custody, self._log_key = path, kit, custody, log_key
        self._clock, self._random, self._seal = clock, random, seal
        self._state_path = state_path(path)
        self._segment = segment_name(kit, custody, log_key)
        self._found: _Found | None = None
        self._file: tuple[int, int] = (0, 0)

    @property
    def head(self) -> TreeHead:
        """The head over all complete lines that stand in the file now; raises LogNotWritable, LogDamaged."""
        with self._locked() as file:
            return self._find(file).tip.frontier.head()

    def append(self, event: str, **facts: object) -> None:
        """Write one entry; when this returns it is on the disk.

        Raises EntryRefused (before anything is written), LogNotWritable, LogOtherKit, LogDamaged.
        """
        event_named(event).refuse(facts)
        self._append(event, lambda _: facts)

    def checkpoint(self, sign: Callable[[TreeHead], Facts]) -> TreeHead:
        """Write a checkpoint over all lines so far; return the head that was signed.

        `sign` makes the facts (see log_verify.make_checkpoint). Raises as `append` does.
        """
        signed: list[TreeHead] = []

        def facts(frontier: Frontier) -> Facts:
            signed.append(frontier.head())
            return sign(signed[0])

        self._append("checkpoint", facts)
        return signed[0]

    def _append(self, event: str, facts: Callable[[Frontier], Facts]) -> None:
        with self._locked() as file:
            found = self._find(file)
            self._found = None
            batch = self._begin(found, file)
            batch.add(event, facts(batch.tip.frontier))
            self._write(file, found, batch)
            self._found = _Found(batch.tip, batch.ratchet)

    @contextmanager
    def _locked(self) -> Iterator[FileIO]:
        flags = os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC
        try:
            with open(os.open(self._path, flags, 0o644), "r+b", buffering=0) as file:
                if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                    raise LogNotWritable(path=self._path, why="it is not a file")
                fcntl.flock(file, fcntl.LOCK_EX)
                yield file
        except OSError as problem:
            raise LogNotWritable(path=self._path, why=os.strerror(problem.errno or 0)) from None

    def _find(self, file: FileIO) -> _Found:
        """Return what this object knows if the file is as it left it; otherwise look."""
        status = os.fstat(file.fileno())
        known, self._file = self._file, (status.st_dev, status.st_ino)
        if self._found and known == self._file and status.st_size == self._found.tip.offset:
            return self._found
        self._found = None
        return self._look(file)

    def _look(self, file: FileIO) -> _Found:
        state = read_state(self._state_path)
        fits = state is not None and state.tip.fits(file)
        tip = state.tip if state and fits else Tip()
        ratchet = Ratchet(state.key, self._kit) if state and fits and state.segment == self._segment else None
        torn = b""
        with open(file.fileno(), "rb", closefd=False) as reader:
            reader.seek(tip.offset)
            for raw in raw_lines(reader, tip.frontier.size):
                if not raw.endswith(b"\n"):
                    torn = raw
                    break
                if ratchet and not _continues(ratchet, raw, tip):
                    ratchet = None
                tip = tip.after(raw)
        return _Found(tip, ratchet, torn, state.head if state and not fits else None)

    def _begin(self, found: _Found, file: FileIO) -> "_Batch":
        """Return a batch that already holds what must stand before the next entry."""
        ratchet = found.ratchet or Ratchet(self._random(START), self._kit)
        batch = _Batch(self._clock(), found.tip, ratchet)
        if found.ratchet is None:
            self._refuse_other_kit(file)
            batch.add(SEGMENT, self._segment_facts(batch))
        if found.lost:
            batch.add("log-not-continued", {"lines": found.lost.size, "root": found.lost.root.hex()})
        if found.torn:
            batch.add("log-torn-entry", {"length": len(found.torn), "sha256": sha256(found.torn).hexdigest()})
        return batch

    def _segment_facts(self, batch: "_Batch") -> Facts:
        number, root = batch.tip.segments, batch.tip.frontier.root()
        info = enc("log", self._kit, self._custody, number, root)
        key = self._seal(self._log_key, info, batch.ratchet.key)
        return {
            "kit": self._kit.hex(),
            "custody": self._custody.hex(),
            "segment": number,
            "root": root.hex(),
            "key": key.hex(),
        }

    def _refuse_other_kit(self, file: FileIO) -> None:
        file.seek(0)
        with open(file.fileno(), "rb", closefd=False) as reader, suppress(LogDamaged):
            first = read_line(next(raw_lines(reader), b"").removesuffix(b"\n"), 0)
            found = first.facts.get("kit")
            if first.event == SEGMENT and found != self._kit.hex():
                raise LogOtherKit(line=0, found=plain(str(found))[:64])

    def _write(self, file: FileIO, found: _Found, batch: "_Batch") -> None:
        """Write the batch, sync once, and then let the running state follow."""
        descriptor = file.fileno()
        if found.torn:
            # Over the torn rest, not after it, so that no crash loses it before its record stands.
            fcntl.fcntl(descriptor, fcntl.F_SETFL, 0)
            os.lseek(descriptor, found.tip.offset, os.SEEK_SET)
        _write_all(descriptor, batch.lines)
        if found.torn:
            os.ftruncate(descriptor, batch.tip.offset)
        os.fsync(descriptor)
        if found.tip.offset == 0:
            sync_folder(self._path.parent)
        # The log is what counts: a state that cannot follow only lags, or costs a new segment.
        with suppress(OSError):
            write_state(self._state_path, State(batch.tip, self._segment, batch.ratchet.key))


class _Batch:
    """Lines that will be written in one go, and the log as it is after them."""

    def __init__(self, time: int, tip: Tip, ratchet: Ratchet) -> None:
        self.time, self.tip, self.ratchet, self.lines = time, tip, ratchet, b""

    def add(self, event: str, facts: Facts) -> None:
        body = body_bytes(self.tip.frontier.size, self.time, event, dict(facts))
        raw = line_bytes(body, self.ratchet.mac(body))
        self.ratchet.advance()
        self.lines, self.tip = self.lines + raw, self.tip.after(raw)


def _continues(ratchet: Ratchet, raw: bytes, tip: Tip) -> bool:
    try:
        line = read_line(raw[:-1], tip.frontier.size)
    except LogDamaged:
        return False
    return ratchet.accepts(line.body, line.mac)


def _write_all(descriptor: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(descriptor, rest) :]
