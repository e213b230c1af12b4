"""What a scripted custodian of the practice kit brings: the absent phone is played by its link."""

from collections.abc import Mapping

import pyotp

from keyturn.custody.codes import STEP_SECONDS, UNBIASED, code_at, hotp_value, step_at
from keyturn.exchange.answers import Answer


def answer_of(person: Mapping[str, str], seconds: int, codes: int) -> Answer:
    """Return a custodian's answer with consecutive codes from about a moment (seconds since the epoch).

    Where a step is blank in the code tables, a person takes the next code; this one takes an earlier one.
    """
    phone = pyotp.parse_uri(person["totp_uri"])
    seed = phone.byte_secret()
    first = step_at(seconds)
    while any(hotp_value(seed, first + place) >= UNBIASED for place in range(codes)):
        first -= 1
    return Answer(
        custodian=person["id"],
        card=person["card"],
        passphrase=person["passphrase"],
        codes=tuple(f"{code_at(seed, first + place):06d}" for place in range(codes)),
        time=first * STEP_SECONDS,
    )
