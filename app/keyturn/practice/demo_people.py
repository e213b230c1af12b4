"""What a scripted custodian of the practice kit brings: the absent phone is played by its link."""

from collections.abc import Mapping

import pyotp

from keyturn.custody.codes import STEP_SECONDS
from keyturn.exchange.answers import Answer


def answer_of(person: Mapping[str, str], seconds: int, codes: int) -> Answer:
    """Return a custodian's answer with consecutive codes from a moment (seconds since the epoch)."""
    phone = pyotp.parse_uri(person["totp_uri"])
    if not isinstance(phone, pyotp.TOTP):
        raise TypeError("a practice phone is a TOTP phone")
    return Answer(
        custodian=person["id"],
        card=person["card"],
        passphrase=person["passphrase"],
        codes=tuple(phone.at(seconds + place * STEP_SECONDS) for place in range(codes)),
        time=seconds,
    )
