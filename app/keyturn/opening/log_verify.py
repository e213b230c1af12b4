"""Reading a log to see whether it still is what was written.

`verify_structure` needs no secret; `verify_macs` needs an opening, which alone can unseal A_0. Both
stream. Neither can tell a log that was replaced whole: heads held elsewhere and witness words do.
Source: the manual's kit-format.md, section 13.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from keyturn.custody.encoding import enc
from keyturn.custody.signature import holds, sign
from keyturn.errors import KeyturnError, LogError, Phrase
from keyturn.opening.event import EntryRefused, Facts
from keyturn.opening.events import event_named
from keyturn.opening.log_line import (
    SEGMENT,
    Line,
    LogDamaged,
    LogOtherKit,
    open_log,
    raw_lines,
    read_line,
    unhex,
)
from keyturn.opening.ratchet import START, Ratchet
from keyturn.opening.tree import Frontier, TreeHead, leaf_hash

MOST_PROBLEMS = 100
OpenKey = Callable[[bytes, bytes], bytes | bytearray]
Hear = Callable[[Line], object]


class LogMacWrong(LogError):
    """A line was not written by who had the running key, or was changed since."""

    code = "log-mac-wrong"
    sentence = "Line {line} of the log was changed or forged: its MAC is wrong."
    cure = "Do not trust this line; keep the file as evidence and compare it with exports held elsewhere."


class LogCheckpointWrong(LogError):
    """A checkpoint, in the log or held elsewhere, names other lines than these."""

    code = "log-checkpoint-wrong"
    sentence = "The first {size} lines of the log are not those that a checkpoint names: {why}."
    cure = "Do not trust those lines; keep the file as evidence and compare it with exports held elsewhere."


class LogTruncated(LogError):
    """Lines are gone that a checkpoint still counts."""

    code = "log-truncated"
    sentence = "The log has {lines} lines where a checkpoint counts {size}: lines were removed."
    cure = "Look for another copy of the log; keep this one as evidence."


@dataclass(frozen=True)
class LogReport:
    """What was found: `head` of all complete lines, counts, and the problems in the order of the file.

    `checkpoints` were found right, `signatures` of them also signed by a known key; `macs` lines have
    a right MAC. Lines of segments of another header hash H have MACs that this opening cannot judge.
    At most 100 problems are kept.
    """

    head: TreeHead
    segments: int
    checkpoints: int
    signatures: int
    macs: int
    problems: tuple[LogError, ...]


def make_checkpoint(kit: bytes, private: bytes | bytearray, head: TreeHead) -> Facts:
    """Return the facts of a checkpoint over a tree head, signed by the 32-byte Ed25519 private key."""
    signature = sign(private, _checkpoint_message(kit, head))
    return {"size": head.size, "root": head.root.hex(), "signature": signature.hex()}


def verify_structure(
    path: Path,
    kit: bytes,
    checkpoint_keys: Mapping[bytes, bytes],
    held: Iterable[TreeHead] = (),
    hear: Hear = lambda line: None,
) -> LogReport:
    """Check numbers, canonical form, links of segments, and checkpoints against the lines.

    `checkpoint_keys` gives the Ed25519 public key for each known header hash H; `held` are tree heads
    that were kept elsewhere; `hear` is told every line that can be read, and what it raises ends the reading.
    Raises LogNotReadable; everything else is in the report.
    """
    return _Walk(kit, checkpoint_keys, _by_size(held), hear=hear).read(path)


def verify_macs(
    path: Path,
    kit: bytes,
    custody: bytes,
    open_key: OpenKey,
    checkpoint_keys: Mapping[bytes, bytes],
    held: Iterable[TreeHead] = (),
) -> LogReport:
    """Check the same, and the MAC of every line in the segments of this header hash H.

    `open_key(info, sealed)` unseals A_0 with the kit's log key. Raises LogNotReadable.
    """
    return _Walk(kit, checkpoint_keys, _by_size(held), custody, open_key).read(path)


@dataclass
class _Walk:
    """One pass over a log."""

    kit: bytes
    checkpoint_keys: Mapping[bytes, bytes]
    held: dict[int, set[bytes]]
    custody: bytes | None = None
    open_key: OpenKey | None = None
    hear: Hear = lambda line: None
    frontier: Frontier = field(default_factory=Frontier)
    segments: int = 0
    checkpoints: int = 0
    signatures: int = 0
    macs: int = 0
    segment_custody: bytes = b""
    ratchet: Ratchet | None = None
    problems: list[LogError] = field(default_factory=list)

    def read(self, path: Path) -> LogReport:
        with open_log(path) as file:
            self._lines(file)
        self._held_here()
        for size in self.held:
            self._problem(LogTruncated(lines=self.frontier.size, size=size))
        found = self.frontier.head(), self.segments, self.checkpoints, self.signatures, self.macs
        return LogReport(*found, tuple(self.problems))

    def _lines(self, file: BinaryIO) -> None:
        try:
            for raw in raw_lines(file):
                self._held_here()
                if not raw.endswith(b"\n"):
                    raise LogDamaged(line=self.frontier.size, why="it is incomplete")
                self._line(raw[:-1])
        except LogDamaged as end:
            self._problem(end)

    def _line(self, raw: bytes) -> None:
        try:
            line = read_line(raw, self.frontier.size)
            self.hear(line)
            self._judge(line)
        except LogDamaged as problem:
            self._problem(problem)
            if self.ratchet:
                self.ratchet.advance()
        self.frontier = self.frontier.append(leaf_hash(raw))

    def _judge(self, line: Line) -> None:
        if line.event == SEGMENT:
            self._noting(self._segment, line)
        elif not self.segments:
            self._problem(LogDamaged(line=line.n, why="no segment begins before it"))
        if self.ratchet and self.ratchet.accepts(line.body, line.mac):
            self.macs += 1
        elif self.ratchet:
            self._problem(LogMacWrong(line=line.n))
        if line.event == "checkpoint":
            self._noting(self._checkpoint, line)

    def _noting(self, look: Callable[[Line], None], line: Line) -> None:
        """Look closer at a line whose facts say something about other lines."""
        try:
            event_named(line.event).refuse(line.facts)
            look(line)
        except (EntryRefused, ValueError):
            self._problem(LogDamaged(line=line.n, why="its facts are not those of its event"))
        except LogError as problem:
            self._problem(problem)

    def _segment(self, line: Line) -> None:
        number, self.segments, self.ratchet = self.segments, self.segments + 1, None
        facts = line.facts
        kit, root = unhex(facts["kit"], 32), unhex(facts["root"], 32)
        self.segment_custody = unhex(facts["custody"], 32)
        if kit != self.kit:
            raise LogOtherKit(line=line.n, found=facts["kit"])
        if self.open_key and self.segment_custody == self.custody:
            info = enc("log", kit, self.segment_custody, facts["segment"], root)
            self.ratchet = self._unsealed(info, bytes.fromhex(facts["key"]), line.n)
        if facts["segment"] != number:
            raise LogDamaged(line=line.n, why=Phrase("segment {number} should begin here", number=number))
        if root != self.frontier.root():
            raise LogDamaged(line=line.n, why="the lines before are not those that this segment continues")

    def _unsealed(self, info: bytes, sealed: bytes, number: int) -> Ratchet | None:
        try:
            start = self.open_key(info, sealed) if self.open_key else b""
        except KeyturnError:
            start = b""
        if len(start) != START:
            self._problem(LogMacWrong(line=number))
            return None
        return Ratchet(start, self.kit)

    def _checkpoint(self, line: Line) -> None:
        head = TreeHead(line.facts["size"], unhex(line.facts["root"], 32))
        signature = unhex(line.facts["signature"], 64)
        if head.size > line.n:
            raise LogTruncated(lines=line.n, size=head.size)
        if head != self.frontier.head():
            raise LogCheckpointWrong(size=head.size, why=Phrase("line {line} gives another tree hash", line=line.n))
        key = self.checkpoint_keys.get(self.segment_custody)
        if key is not None and not holds(key, _checkpoint_message(self.kit, head), signature):
            raise LogCheckpointWrong(size=head.size, why=Phrase("the signature in line {line} is wrong", line=line.n))
        self.checkpoints += 1
        self.signatures += key is not None

    def _held_here(self) -> None:
        """Compare with the heads held elsewhere for exactly this many lines."""
        for root in self.held.pop(self.frontier.size, ()):
            if root != self.frontier.root():
                why = Phrase("one held elsewhere gives another tree hash")
                self._problem(LogCheckpointWrong(size=self.frontier.size, why=why))

    def _problem(self, problem: LogError) -> None:
        if len(self.problems) < MOST_PROBLEMS:
            self.problems.append(problem)


def _by_size(held: Iterable[TreeHead]) -> dict[int, set[bytes]]:
    sizes: dict[int, set[bytes]] = {}
    for head in held:
        sizes.setdefault(head.size, set()).add(head.root)
    return sizes


def _checkpoint_message(kit: bytes, head: TreeHead) -> bytes:
    return enc("checkpoint", kit, head.size, head.root)
