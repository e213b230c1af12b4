"""Google Authenticator's export, `otpauth-migration://offline?data=…`: one link for each QR code that it shows.

The format is not published; this follows what the app writes (several independent readers agree on it).
"""

import binascii
import re
from base64 import b64decode
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from keyturn.exchange.credentials.faults import ImportOtherVersion, ImportUnreadable
from keyturn.exchange.credentials.otp_link import OtpLink, demand_length
from keyturn.exchange.credentials.percent import unquoted
from keyturn.exchange.credentials.wire import wire_fields

LINK = re.compile(r"otpauth-migration://offline/?\?data=([^&#\s]+)", re.ASCII | re.IGNORECASE)
KNOWN_VERSIONS = (0, 1, 2)
MOST_PARTS = 100
# Numbers of the fields: of the whole, and of one seed.
SEED, VERSION, SIZE, INDEX, BATCH = 1, 2, 3, 4, 5
SECRET, NAME, ISSUER, ALGORITHM, DIGITS, TYPE = 1, 2, 3, 4, 5, 6
ALGORITHMS: Mapping[object, str] = MappingProxyType({0: "SHA1", 1: "SHA1", 2: "SHA256", 3: "SHA512"})
DIGIT_COUNTS: Mapping[object, int] = MappingProxyType({0: 6, 1: 6, 2: 8, 3: 7})
BY_TIME = 2


@dataclass(frozen=True)
class Migration:
    """One part of an export: its seeds, how many it left out, and which part of how many it is."""

    links: tuple[OtpLink, ...]
    unfit: int
    batch: int
    index: int
    size: int


def is_migration(text: str) -> bool:
    """Tell whether a line is such a link."""
    return text.lower().startswith("otpauth-migration:")


def read_migration(text: str) -> Migration:
    """Read one link; raises ImportUnreadable or ImportOtherVersion."""
    link = LINK.fullmatch(text.strip())
    if not link:
        raise ImportUnreadable(why="a line is no link of an authenticator app's export")
    numbers, seeds = _payload(_decoded(unquoted(link[1])))
    version = numbers.get(VERSION, 0)
    if version not in KNOWN_VERSIONS:
        raise ImportOtherVersion(version=version, known="1, 2")
    links = [_link(seed) for seed in seeds]
    size, index = max(1, numbers.get(SIZE, 1)), numbers.get(INDEX, 0)
    if size > MOST_PARTS or index >= size:
        raise ImportUnreadable(why="the parts of an authenticator app's export are not counted rightly")
    known = tuple(one for one in links if one)
    return Migration(known, len(links) - len(known), numbers.get(BATCH, 0), index, size)


def _decoded(text: str) -> bytes:
    plain = text.rstrip("=")
    try:
        return b64decode(plain + "=" * (-len(plain) % 4), validate=True)
    except (binascii.Error, ValueError):
        raise ImportUnreadable(why="the data of an authenticator app's export is damaged") from None


def _payload(data: bytes) -> tuple[dict[int, int], list[bytes]]:
    numbers: dict[int, int] = {}
    seeds: list[bytes] = []
    for number, value in wire_fields(data):
        if number == SEED and isinstance(value, bytes):
            seeds.append(value)
        elif number in (VERSION, SIZE, INDEX, BATCH) and isinstance(value, int):
            numbers[number] = value
        elif number <= BATCH:
            raise ImportUnreadable(why="the data of an authenticator app's export is damaged")
    return numbers, seeds


def _link(data: bytes) -> OtpLink | None:
    """Return one seed; None where its codes are counted, or made in a way that is not known."""
    values = dict(wire_fields(data))
    made = ALGORITHMS.get(values.get(ALGORITHM, 0)), DIGIT_COUNTS.get(values.get(DIGITS, 0))
    if values.get(TYPE) != BY_TIME or made[0] is None or made[1] is None:
        return None
    issuer, name = _text(values.get(ISSUER, b"")), _text(values.get(NAME, b""))
    secret = values.get(SECRET, b"")
    if not isinstance(secret, bytes):
        raise ImportUnreadable(why="the data of an authenticator app's export is damaged")
    return OtpLink(demand_length(secret), issuer, name.removeprefix(f"{issuer}:").strip(), made[0], made[1])


def _text(value: int | bytes) -> str:
    try:
        return value.decode().strip() if isinstance(value, bytes) else ""
    except UnicodeDecodeError:
        raise ImportUnreadable(why="a name in an authenticator app's export is not UTF-8 text") from None
