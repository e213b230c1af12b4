"""An authenticator app's link, `otpauth://totp/…`: read strictly, and written in one form.

Source: the "Key Uri Format" of Google Authenticator's wiki; RFC 6238.
"""

import binascii
import re
from base64 import b32decode, b32encode
from dataclasses import dataclass, field

from keyturn.errors import Phrase
from keyturn.exchange.credentials.entry import Entry, content_of, item_id, shown
from keyturn.exchange.credentials.faults import ImportUnreadable
from keyturn.exchange.credentials.percent import quoted, unquoted
from keyturn.kit.kinds import MIN_SEED

LINK = re.compile(r"otpauth://(\w+)/([^?#\s]*)\?([^#\s]*)", re.ASCII | re.IGNORECASE)
ALGORITHMS = ("SHA1", "SHA256", "SHA512")
DIGITS, PERIODS = range(6, 9), range(10, 301)
# Older services give seeds of 80 bits; anything shorter is cut off.
SHORTEST, LONGEST = 10, 256
NOTE = "A link for an authenticator app: show it as a QR code, and scan that."


@dataclass(frozen=True)
class OtpLink:
    """A seed of one-time codes, and how the codes are made of it."""

    seed: bytes = field(repr=False)
    issuer: str
    account: str
    algorithm: str = "SHA1"
    digits: int = 6
    period: int = 30

    @property
    def ordinary(self) -> bool:
        """Whether the codes are those that AWS takes: SHA-1, six digits, 30 s, a seed that is long enough."""
        return (self.algorithm, self.digits, self.period) == ("SHA1", 6, 30) and len(self.seed) >= MIN_SEED

    @property
    def seed_text(self) -> str:
        """The seed in base32, without padding."""
        return b32encode(self.seed).decode().rstrip("=")

    @property
    def uri(self) -> str:
        """The link, in its one form."""
        label = f"{quoted(self.issuer)}:{quoted(self.account)}" if self.issuer else quoted(self.account)
        issuer = f"&issuer={quoted(self.issuer)}" if self.issuer else ""
        made = f"algorithm={self.algorithm}&digits={self.digits}&period={self.period}"
        return f"otpauth://totp/{label}?secret={self.seed_text}{issuer}&{made}"


def read_otp_link(text: str) -> OtpLink:
    """Read one link; raises ImportUnreadable."""
    parts = LINK.fullmatch(text.strip())
    if not parts:
        raise ImportUnreadable(why="a line is no otpauth link")
    if parts[1].lower() != "totp":
        raise ImportUnreadable(why="a link is for codes that are counted, not for codes by the time")
    given = _given(parts[3])
    issuer, account = _label(unquoted(parts[2]))
    return OtpLink(
        seed_of(given.get("secret", "")),
        given.get("issuer", issuer).strip(),
        account,
        _algorithm(given.get("algorithm", ALGORITHMS[0])),
        _number(given.get("digits", "6"), DIGITS),
        _number(given.get("period", "30"), PERIODS),
    )


def seed_of(text: str) -> bytes:
    """Return a seed written in base32, with or without gaps and padding; raises ImportUnreadable."""
    # Upper case alone would make letters of the alphabet out of others: ß becomes SS.
    plain = re.sub("[ -]", "", text).rstrip("=").upper() if text.isascii() else "?"
    try:
        seed = b32decode(plain + "=" * (-len(plain) % 8))
    except (binascii.Error, ValueError):
        raise ImportUnreadable(why="a seed of one-time codes is not base32") from None
    return demand_length(seed)


def demand_length(seed: bytes) -> bytes:
    """Return a seed that is as long as seeds are; raises ImportUnreadable."""
    if not SHORTEST <= len(seed) <= LONGEST:
        raise ImportUnreadable(why="a seed of one-time codes is too short or too long")
    return seed


def entry_of(place: int, link: OtpLink) -> Entry:
    """Return the entry that keeps a link: the kit has no kind for seeds alone, so it is a secret."""
    owner = f"{link.issuer} {link.account}".strip()
    content = content_of(place, "secret", {"value": link.uri, "note": NOTE})
    short = Phrase("its seed has less than {bits} bits", bits=8 * MIN_SEED)
    remarks = (short,) if len(link.seed) < MIN_SEED else ()
    # The end is what tells the names of a login and of its codes apart: it is never cut off.
    name = f"{item_id(owner, 'codes')[:59].rstrip('-')}-totp"
    return Entry(name, shown(f"One-time codes: {owner or 'without a name'}"), content, remarks=remarks)


def _given(query: str) -> dict[str, str]:
    pairs = [(name.lower(), unquoted(text)) for name, _, text in (part.partition("=") for part in query.split("&"))]
    given = dict(pairs)
    if len(given) != len(pairs):
        raise ImportUnreadable(why="a link says something twice")
    return given


def _label(label: str) -> tuple[str, str]:
    issuer, colon, account = label.partition(":")
    return (issuer.strip(), account.strip()) if colon else ("", label.strip())


def _algorithm(text: str) -> str:
    if text.upper() not in ALGORITHMS:
        raise ImportUnreadable(why="a link names a way of making codes that is not known")
    return text.upper()


def _number(text: str, known: range) -> int:
    if not re.fullmatch("[0-9]{1,3}", text) or int(text) not in known:
        raise ImportUnreadable(why="a link names a number of digits or seconds that is not known")
    return int(text)
