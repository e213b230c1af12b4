"""The people of a practice kit who are not in the room: what lies on the table for each of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import pyotp

from keyturn.custody.codes import STEP_SECONDS, code_at, step_at


@dataclass(frozen=True)
class Absent:
    """An invented custodian: their card, passphrase and cold code, and the phone that counts by the clock."""

    name: str
    card: str = field(repr=False)
    passphrase: str = field(repr=False)
    cold_code: str = field(repr=False)
    link: str = field(repr=False)

    def code(self, seconds: int) -> str:
        """Return the six digits that their phone shows at a moment (seconds since the epoch)."""
        return f"{code_at(pyotp.parse_uri(self.link).byte_secret(), step_at(seconds)):06d}"


def seconds_left(seconds: int) -> int:
    """Return how many seconds a phone's code still stands."""
    return STEP_SECONDS - seconds % STEP_SECONDS


def absent_of(people: list[Mapping[str, str]]) -> tuple[Absent, ...]:
    """Return the people of a practice kit from its secrets."""
    return tuple(
        Absent(person["name"], person["card"], person["passphrase"], person["cold_code"], person["totp_uri"])
        for person in people
    )
