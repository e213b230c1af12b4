"""Percent-encoding of links, strictly (RFC 3986, section 2.1)."""

import re
from string import ascii_letters, digits

from keyturn.exchange.credentials.faults import ImportUnreadable

UNRESERVED = frozenset((ascii_letters + digits + "-._~").encode())


def unquoted(text: str) -> str:
    """Return what a part of a link stands for; raises ImportUnreadable."""
    if re.search("%(?![0-9A-Fa-f]{2})", text) or not text.isascii():
        raise ImportUnreadable(why="a link is not written as links must be")
    raw = re.sub(rb"%([0-9A-Fa-f]{2})", lambda found: bytes([int(found[1], 16)]), text.encode())
    try:
        return raw.decode()
    except UnicodeDecodeError:
        raise ImportUnreadable(why="a link is not UTF-8 text") from None


def quoted(text: str) -> str:
    """Return a text as a part of a link."""
    return "".join(chr(byte) if byte in UNRESERVED else f"%{byte:02X}" for byte in text.encode())
