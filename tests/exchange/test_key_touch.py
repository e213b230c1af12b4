"""Several security keys are plugged in: the one that is asked for is found."""

import pytest

from keyturn.exchange.key_touch import touch_any
from keyturn.exchange.security_key import KeyNotEnrolled, KeyPinWrong, enrol
from software_key import SoftwareKey
from workshop import seeded

KIT = bytes(range(32))


class Person:
    def __init__(self, pin="1234"):
        self.typed = pin

    def pin(self):
        return self.typed

    def touch(self):
        pass


def test_the_right_one_of_two_keys_answers():
    random = seeded("keys")
    stranger, theirs = SoftwareKey(random), SoftwareKey(random)
    credential = enrol(theirs, KIT, 1, "Amara", Person(), random)
    found, output = touch_any([stranger, theirs], {credential: bytes(32)}, "Amara", Person(), random)
    assert (found, len(output)) == (credential, 32)


@pytest.mark.parametrize("salts", [{}, {b"\1" * 24: bytes(32)}])
def test_where_none_is_theirs_it_is_told_by_name(salts):
    random = seeded("keys")
    with pytest.raises(KeyNotEnrolled, match="Amara"):
        touch_any([SoftwareKey(random)], salts, "Amara", Person(), random)


def test_a_wrong_pin_stops_the_round():
    random = seeded("keys")
    key = SoftwareKey(random)
    credential = enrol(key, KIT, 1, "Amara", Person(), random)
    with pytest.raises(KeyPinWrong):
        touch_any([key], {credential: bytes(32)}, "Amara", Person("0000"), random)
