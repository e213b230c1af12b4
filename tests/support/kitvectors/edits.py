"""One fault as edits of the base kit: small files, in which the fault can be seen."""

from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import accumulate
from typing import Any

QUOTE = b'"'


@dataclass(frozen=True)
class Edit:
    """At `offset` of the base kit, `cut` bytes go and `put` comes."""

    offset: int
    cut: int
    put: bytes

    def json(self) -> dict[str, Any]:
        """Return the edit as it stands in a vector file."""
        return {"cut": self.cut, "offset": self.offset, "put": self.put.hex()}


def read_edit(value: dict[str, Any]) -> Edit:
    """Read an edit of a vector file."""
    return Edit(value["offset"], value["cut"], bytes.fromhex(value["put"]))


def apply(base: bytes, edits: list[Edit]) -> bytes:
    """Return the base kit with the edits made; offsets are the base's and rise."""
    out, place = bytearray(), 0
    for edit in edits:
        out += base[place : edit.offset] + edit.put
        place = edit.offset + edit.cut
    return bytes(out + base[place:])


def edits_between(base: bytes, changed: bytes) -> list[Edit]:
    """Return edits that make `changed` of `base`; pieces between quotation marks are compared."""
    old, new = _pieces(base), _pieces(changed)
    starts = [0, *accumulate(map(len, old))]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [
        _trimmed(starts[a], b"".join(old[a:b]), b"".join(new[c:d]))
        for tag, a, b, c, d in matcher.get_opcodes()
        if tag != "equal"
    ]


def _pieces(data: bytes) -> list[bytes]:
    parts = data.split(QUOTE)
    return [part + QUOTE for part in parts[:-1]] + [parts[-1]]


def _trimmed(offset: int, old: bytes, new: bytes) -> Edit:
    shorter = min(len(old), len(new))
    front = next((n for n in range(shorter) if old[n] != new[n]), shorter)
    back = next((n for n in range(shorter - front) if old[-1 - n] != new[-1 - n]), shorter - front)
    return Edit(offset + front, len(old) - front - back, new[front : len(new) - back])
