"""A TrueType font that has a few signs of a test's choice: one of the program's own, with another table of signs."""

import struct

from keyturn import resources

CMAP = b"cmap"


def font_with(signs: str) -> bytes:
    """Return a font whose only signs are these; they look like Latin letters, which no test minds."""
    data = resources.read("fonts/InterTabular-Regular.ttf")
    count = struct.unpack(">H", data[4:6])[0]
    entries = [struct.unpack(">4sIII", data[12 + at * 16 : 28 + at * 16]) for at in range(count)]
    tables = {tag: data[offset : offset + length] for tag, _, offset, length in entries}
    tables[CMAP] = _cmap(sorted(set(signs)))
    head, body, offset = data[:12], b"", 12 + 16 * count
    for tag, table in sorted(tables.items()):
        padded = table + bytes(-len(table) % 4)
        head += struct.pack(">4sIII", tag, 0, offset + len(body), len(table))
        body += padded
    return head + body


def _cmap(signs: list[str]) -> bytes:
    """Return the table of format 12 that gives each sign a glyph of its own. Source: OpenType, "cmap"."""
    groups = b"".join(struct.pack(">III", ord(sign), ord(sign), glyph) for glyph, sign in enumerate(signs, start=4))
    table = struct.pack(">HHIII", 12, 0, 16 + len(groups), 0, len(signs)) + groups
    return struct.pack(">HHHHI", 0, 1, 3, 10, 12) + table
