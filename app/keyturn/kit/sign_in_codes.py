"""Live AWS sign-in codes from the seed that a revealed item holds.

These are the emergency user's codes, not a custodian's: custodians' seeds are in no kit.
Source: RFC 6238 (SHA-1, 30 s, six digits), which is what AWS accepts.
"""

from dataclasses import dataclass, field

import pyotp

from keyturn.kit.kinds import Value, base32_seed

PERIOD = 30


@dataclass(frozen=True)
class SignInCode:
    """The code of this moment, how many seconds it stays, and the next one; six digits each."""

    now: str = field(repr=False)
    next: str = field(repr=False)
    seconds_left: int


def sign_in_code(totp_seed: Value, now: int) -> SignInCode:
    """Return the codes at a moment (seconds since the epoch); raises FieldMalformed where it is no seed."""
    codes = pyotp.TOTP(base32_seed(totp_seed))
    # By the step: some versions of pyotp send a time through the local time zone and its summer time.
    step = now // PERIOD
    return SignInCode(codes.generate_otp(step), codes.generate_otp(step + 1), PERIOD - now % PERIOD)
