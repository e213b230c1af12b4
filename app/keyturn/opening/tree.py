"""The hash tree over the log's lines, kept as its frontier so that a million lines need no memory.

Source: RFC 6962 section 2.1 (RFC 9162 section 2.1): leaves are hashed with 00 before, nodes with 01.
"""

from dataclasses import dataclass
from hashlib import sha256
from typing import NamedTuple


class TreeHead(NamedTuple):
    """What names a whole log: its number of lines and their 32-byte tree hash."""

    size: int
    root: bytes


@dataclass(frozen=True, slots=True)
class Frontier:
    """The roots of the full subtrees that stand so far, largest first: one per 1 bit of `size`."""

    size: int = 0
    peaks: tuple[bytes, ...] = ()

    def append(self, leaf: bytes) -> "Frontier":
        """Return the frontier with one more leaf hash at the end."""
        peaks, trailing, node = self.peaks, self.size, leaf
        while trailing & 1:
            node = sha256(b"\x01" + peaks[-1] + node).digest()
            peaks, trailing = peaks[:-1], trailing >> 1
        return Frontier(self.size + 1, (*peaks, node))

    def root(self) -> bytes:
        """Return the 32-byte tree hash of all leaves so far; of none, SHA-256 of nothing."""
        if not self.peaks:
            return sha256(b"").digest()
        *larger, node = self.peaks
        for peak in reversed(larger):
            node = sha256(b"\x01" + peak + node).digest()
        return node

    def head(self) -> TreeHead:
        """Return size and root together."""
        return TreeHead(self.size, self.root())


def leaf_hash(line: bytes) -> bytes:
    """Return the leaf hash of a line without its line feed."""
    return sha256(b"\x00" + line).digest()
