"""Live sign-in codes are those of RFC 6238, and the seconds count down to the next one."""

from base64 import b32encode

import pytest

from keyturn.custody.codes import code_at, step_at
from keyturn.kit.kinds import FieldMalformed
from keyturn.kit.sign_in_codes import sign_in_code

KEY = b"12345678901234567890"
SEED = b32encode(KEY)


# RFC 6238, appendix B: the vectors have eight digits; six-digit codes are their last six.
@pytest.mark.parametrize(
    ("now", "eight_digits"),
    [
        (59, "94287082"),
        (1111111109, "07081804"),
        (1111111111, "14050471"),
        (1234567890, "89005924"),
        (2000000000, "69279037"),
        (20000000000, "65353130"),
    ],
)
def test_codes_are_those_of_rfc_6238(now: int, eight_digits: str) -> None:
    assert sign_in_code(SEED, now).now == eight_digits[2:]
    assert sign_in_code(SEED, now - 30).next == eight_digits[2:]


@pytest.mark.parametrize(("now", "left"), [(0, 30), (1, 29), (29, 1), (30, 30), (1111111109, 1), (1111111111, 29)])
def test_the_seconds_left_run_to_the_next_code(now: int, left: int) -> None:
    code = sign_in_code(SEED, now)
    assert code.seconds_left == left
    assert sign_in_code(SEED, now + left - 1).now == code.now
    assert sign_in_code(SEED, now + left).now == code.next


def test_the_codes_agree_with_our_own_tables() -> None:
    for now in range(0, 10**6, 99_991):
        assert int(sign_in_code(SEED, now).now) == code_at(KEY, step_at(now))


def test_a_seed_that_can_be_wiped_and_has_spaces_gives_the_same_codes() -> None:
    assert sign_in_code(bytearray(b"gezd gnbv gy3t qojq gezd gnbv gy3t qojq"), 59).now == "287082"


def test_no_code_stands_in_the_text_form() -> None:
    assert repr(sign_in_code(SEED, 59)) == "SignInCode(seconds_left=1)"


@pytest.mark.parametrize("seed", [b"", b"not base32!", b"GEZDGNBV", b"\xff\xff"])
def test_what_is_no_seed_is_refused(seed: bytes) -> None:
    with pytest.raises(FieldMalformed, match="totp_seed"):
        sign_in_code(seed, 59)
