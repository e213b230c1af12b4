"""The wire format of protocol buffers, as far as a few known fields need it.

Source: protobuf.dev, "Encoding".
"""

from collections.abc import Iterator

from keyturn.exchange.credentials.faults import ImportUnreadable

VARINT, EIGHT, BYTES, FOUR = 0, 1, 2, 5
LONGEST_VARINT = 10


def wire_fields(data: bytes) -> Iterator[tuple[int, int | bytes]]:
    """Yield the number and the value of each field; raises ImportUnreadable."""
    at = 0
    while at < len(data):
        tag, at = _varint(data, at)
        number, form = tag >> 3, tag & 7
        if not number:
            raise _damaged()
        if form == VARINT:
            whole, at = _varint(data, at)
            yield number, whole
            continue
        length, at = _length(form, data, at)
        if at + length > len(data):
            raise _damaged()
        yield number, data[at : at + length]
        at += length


def _length(form: int, data: bytes, at: int) -> tuple[int, int]:
    if form == BYTES:
        return _varint(data, at)
    if form in (EIGHT, FOUR):
        return (8 if form == EIGHT else 4), at
    raise _damaged()


def _varint(data: bytes, at: int) -> tuple[int, int]:
    whole = 0
    for place, byte in enumerate(data[at : at + LONGEST_VARINT]):
        whole |= (byte & 0x7F) << (7 * place)
        if byte < 0x80 and whole < 2**64:
            return whole, at + place + 1
    raise _damaged()


def _damaged() -> ImportUnreadable:
    return ImportUnreadable(why="the data of an authenticator app's export is damaged")
