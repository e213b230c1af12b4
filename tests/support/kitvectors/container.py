"""Faults of the file itself: magic, version, lengths, copies of the head, truncation, damage."""

from collections.abc import Iterator

from kitvectors.base import Base
from kitvectors.fault import OPENS, REFUSED, Fault

GENESIS_LENGTH, CUSTODY_LENGTH, MANIFEST_LENGTH, BODY_LENGTH = (12, 4), (16, 4), (20, 4), (24, 8)
LENGTHS = {"genesis": GENESIS_LENGTH, "custody": CUSTODY_LENGTH, "manifest": MANIFEST_LENGTH, "body": BODY_LENGTH}
LIMITS = {"genesis": 4 << 10, "custody": 4 << 20, "manifest": 64 << 20, "body": 8 << 30}
DAMAGED = "damage-"


def faults(base: Base) -> Iterator[Fault]:
    """Yield every fault of the container."""
    yield from _beginnings(base)
    yield from _lengths(base)
    yield from _copies(base)
    yield from _truncations(base)
    yield from _endings(base)
    yield from _damages(base)


def _both(base: Base, offset: int, value: bytes) -> bytes:
    """Return the kit with the same bytes changed in both copies of the head."""
    data = bytearray(base.data)
    for start in (0, len(data) - 8 - base.kit.head.length):
        data[start + offset : start + offset + len(value)] = value
    return bytes(data)


def _beginnings(base: Base) -> Iterator[Fault]:
    for place, byte in ((0, b"\x88"), (1, b"k"), (4, b"\n"), (7, b"\0")):
        yield Fault(
            f"magic-{place}", f"byte {place} of the magic is another", _both(base, place, byte), "kit-not-a-kit"
        )
    yield Fault(
        "magic-text", "line ends were translated on the way", base.data.replace(b"\r\n", b"\n"), "kit-not-a-kit"
    )
    for version in (0, 2, 256, 65535):
        data = _both(base, 8, version.to_bytes(2, "big"))
        yield Fault(f"version-{version}", f"the format is {version}", data, "kit-version-unknown")
    yield Fault("reserved-1", "the reserved field is not zero", _both(base, 11, b"\1"), "kit-head-malformed")
    yield Fault("reserved-2", "the reserved field is not zero", _both(base, 10, b"\x80"), "kit-head-malformed")
    yield Fault("empty", "the file is empty", b"", "kit-not-a-kit")
    yield Fault("zeros", "the file is all zeros", bytes(1024), "kit-not-a-kit")
    yield Fault("only-magic", "there is nothing after the magic", base.data[:8], "kit-truncated")


def _lengths(base: Base) -> Iterator[Fault]:
    for name, (offset, size) in LENGTHS.items():
        true = int.from_bytes(base.data[offset : offset + size], "big")
        for label, value in {"less": true - 1, "more": true + 1, "zero": 0}.items():
            expect = _when_shifted(name, label)
            says = f"the length of {name} is {label}"
            yield Fault(f"length-{name}-{label}", says, _both(base, offset, value.to_bytes(size, "big")), expect)
        beyond = (LIMITS[name] + 1).to_bytes(size, "big")
        says = f"the length of {name} is over its limit"
        yield Fault(f"length-{name}-limit", says, _both(base, offset, beyond), "kit-head-malformed")
        most = b"\xff" * size
        yield Fault(f"length-{name}-most", "all bits are set", _both(base, offset, most), "kit-head-malformed")


def _when_shifted(name: str, label: str) -> str:
    return "kit-truncated" if label == "more" else "kit-trailing-bytes"


def _copies(base: Base) -> Iterator[Fault]:
    data, length = base.data, base.kit.head.length
    first, second = 0, len(data) - 8 - length
    yield Fault("first-head-gone", "the first copy is zeros", bytes(length) + data[length:], OPENS, OPENS)
    gone = data[:second] + bytes(length) + data[-8:]
    yield Fault("second-head-gone", "the second copy is zeros", gone, OPENS, OPENS)
    both = bytes(length) + data[length:second] + bytes(length) + data[-8:]
    yield Fault("both-heads-gone", "both copies are zeros", both, "kit-not-a-kit")
    for name, place in (("first", first), ("second", second)):
        flipped = bytearray(data)
        flipped[place + length - 40] ^= 1
        yield Fault(f"{name}-head-flipped", f"a bit of the {name} copy is flipped", bytes(flipped), OPENS, OPENS)
    swapped = data[:second] + data[second:-8][::-1] + data[-8:]
    yield Fault("second-head-reversed", "the second copy is backwards", swapped, OPENS, OPENS)
    for label, value in {"zero": 0, "less": length - 1, "more": length + 1, "most": 2**64 - 1}.items():
        changed = data[:-8] + value.to_bytes(8, "big")
        yield Fault(f"trailer-{label}", f"the length at the end is {label}", changed, OPENS, OPENS)
    lost = bytes(length) + data[length:-8] + bytes(8)
    yield Fault("first-head-and-trailer-gone", "nothing leads to the second copy", lost, "kit-not-a-kit")


def _truncations(base: Base) -> Iterator[Fault]:
    data, head = base.data, base.kit.head
    documents = [32, 32 + len(head.genesis), 32 + len(head.genesis) + len(head.custody), head.length]
    ends = {f"part-{n}": place.offset + place.length for n, place in enumerate(base.kit.places.values())}
    fields = {f"field-{place}": place for place in (10, 12, 16, 20, 24, 31)}
    marks = fields | {f"document-{n}": place for n, place in enumerate(documents)} | ends
    marks |= {"end-1": len(data) - 1, "end-8": len(data) - 8, "end-9": len(data) - 9, "half": len(data) // 2}
    for name, length in marks.items():
        yield Fault(f"cut-{name}", f"only the first {length} bytes are there", data[:length], "kit-truncated")
    yield Fault("cut-front", "the first byte is lost", data[1:], "kit-not-a-kit")
    middle = head.length + 100
    hole = data[:middle] + data[middle + 16 :]
    yield Fault("cut-middle", "16 bytes are lost in the middle", hole, "kit-truncated")


def _endings(base: Base) -> Iterator[Fault]:
    data = base.data
    yield Fault("trailing-zero", "a zero follows", data + b"\0", "kit-trailing-bytes")
    yield Fault("trailing-newline", "a line feed follows", data + b"\n", "kit-trailing-bytes")
    yield Fault("trailing-kit", "a second kit follows", data + data, "kit-trailing-bytes")
    middle = base.kit.head.length + 100
    grown = data[:middle] + bytes(16) + data[middle:]
    yield Fault("grown-middle", "16 bytes too many in the middle", grown, "kit-trailing-bytes")


def _damages(base: Base) -> Iterator[Fault]:
    """Yield one flipped bit in each part and item: who does not need it opens all the same."""
    codes = {"share/1": "part-damaged", "share/2": "part-damaged", "table/1": "part-damaged"}
    codes |= {"table/2": "part-damaged", "inner": "part-damaged"}
    codes |= {f"item/{name}": "item-damaged" for name in ("alpha", "beta")}
    for name, place in base.kit.places.items():
        data = bytearray(base.data)
        data[place.offset + place.length // 2] ^= 1
        expect = codes.get(name, OPENS)
        label = DAMAGED + name.replace("/", "-")
        yield Fault(label, f"a bit of {name} is flipped", bytes(data), expect, OPENS if expect == OPENS else REFUSED)
