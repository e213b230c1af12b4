"""Bytes taken from the front, never more than there are."""

from dataclasses import dataclass

from keyturn.exchange.credentials.faults import ImportUnreadable


@dataclass
class Cursor:
    """Where a reader stands in some bytes."""

    data: bytes
    at: int = 0

    @property
    def left(self) -> int:
        """How many bytes are still to come."""
        return len(self.data) - self.at

    def take(self, count: int) -> bytes:
        """Return the next bytes; raises ImportUnreadable where there are fewer."""
        if not 0 <= count <= self.left:
            raise ImportUnreadable(why="it is cut off or damaged")
        self.at += count
        return self.data[self.at - count : self.at]

    def number(self, size: int) -> int:
        """Return the next bytes as a number, smallest byte first."""
        return int.from_bytes(self.take(size), "little")
