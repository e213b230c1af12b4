"""The running state beside a log: where it stands, and the key of the next line.

It may lag behind the log by some lines, never be ahead of it; without it a new segment begins.
"""

import os
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from io import FileIO
from pathlib import Path

from keyturn.custody.encoding import NotCanonical, canonical, parse_canonical
from keyturn.kit.store import read_small
from keyturn.opening.log_line import MAX_LINE, SEGMENT_PREFIX, unhex
from keyturn.opening.ratchet import START
from keyturn.opening.tree import Frontier, TreeHead, leaf_hash

BLOCK = 4096


@dataclass(frozen=True, slots=True)
class Tip:
    """Where a log stands: its tree, its bytes, its segments; length and leaf hash of the last line."""

    frontier: Frontier = field(default_factory=Frontier)
    offset: int = 0
    segments: int = 0
    length: int = 0
    leaf: bytes = b""

    def after(self, raw: bytes) -> "Tip":
        """Return the tip after one more line, given with its line feed."""
        leaf = leaf_hash(raw[:-1])
        segments = self.segments + raw.startswith(SEGMENT_PREFIX)
        return Tip(self.frontier.append(leaf), self.offset + len(raw), segments, len(raw), leaf)

    def fits(self, file: FileIO) -> bool:
        """Tell whether the file has this tip's last line where the tip says that it is."""
        file.seek(self.offset - self.length)
        raw = file.read(self.length)
        return len(raw) == self.length and raw.endswith(b"\n") and leaf_hash(raw[:-1]) == self.leaf


@dataclass(frozen=True, slots=True)
class State:
    """A tip, and the key A_j of the next line in the segment named by kit, H and log key."""

    tip: Tip
    segment: bytes
    key: bytes

    @property
    def head(self) -> TreeHead:
        """The lines that this computer wrote, for comparing with a log that was brought to it."""
        return self.tip.frontier.head()

    def to_bytes(self) -> bytes:
        """Return the file's content: a checksum, the state, and spaces up to one block."""
        tip = self.tip
        data = canonical(
            {
                "key": self.key.hex(),
                "leaf": tip.leaf.hex(),
                "length": tip.length,
                "lines": tip.frontier.size,
                "offset": tip.offset,
                "peaks": [peak.hex() for peak in tip.frontier.peaks],
                "segment": self.segment.hex(),
                "segments": tip.segments,
            }
        )
        return b"\n".join((sha256(data).hexdigest().encode(), data, b"")).ljust(BLOCK)


def state_path(log: Path) -> Path:
    """Return where the running state of a log lies."""
    return log.with_name(log.name + ".state")


def segment_name(kit: bytes, custody: bytes, log_key: bytes) -> bytes:
    """Return 32 bytes that name kit, header hash H and log public key together."""
    return sha256(kit + custody + log_key).digest()


def read_state(path: Path) -> State | None:
    """Return the state, or nothing where the file is missing, unreadable or not one of ours."""
    try:
        return _parse(read_small(path, BLOCK))
    except (OSError, NotCanonical, KeyError, TypeError, ValueError):
        return None


def write_state(path: Path, state: State) -> None:
    """Write the state over the one before, readable by its owner alone; raises OSError.

    One block in place, so that the earlier key does not stay on the disk. It is not synced: after a
    power cut an older one may stand there, or half of one, which its checksum tells.
    """
    flags = os.O_WRONLY | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    descriptor = os.open(path, flags, 0o600)
    try:
        # FAT sticks have no such modes and say so.
        with suppress(PermissionError):
            os.fchmod(descriptor, 0o600)
        os.write(descriptor, state.to_bytes())
    finally:
        os.close(descriptor)


def _parse(block: bytes) -> State:
    checksum, data, _ = block.split(b"\n")
    if sha256(data).hexdigest().encode() != checksum:
        raise ValueError
    value = parse_canonical(data)
    peaks = tuple(unhex(peak, 32) for peak in value["peaks"])
    numbers = [value[name] for name in ("lines", "offset", "segments", "length")]
    if any(type(number) is not int or number < 0 for number in numbers):
        raise ValueError
    lines, offset, segments, length = numbers
    if lines.bit_count() != len(peaks) or not 0 < length <= min(offset, MAX_LINE):
        raise ValueError
    tip = Tip(Frontier(lines, peaks), offset, segments, length, unhex(value["leaf"], 32))
    return State(tip, unhex(value["segment"], 32), unhex(value["key"], START))
