"""A desk with a fresh copy of one practice kit."""

import shutil
import time

import pyotp
import pytest

from commands import Desk
from keyturn.custody.codes import UNBIASED, hotp_value, step_at

HOUR = 120  # steps
DAY, LONG = 86_400, 180  # seconds: of a day, and more than a test of one day takes


@pytest.fixture(scope="session")
def made_desk(tmp_path_factory):
    """A kit whose phones have no blank step while the tests run: a third code would be asked for there.

    Blank steps have tests of their own, with a clock of their own.
    """
    while True:
        folder = tmp_path_factory.mktemp("made")
        Desk(folder).run("demo", "--out", folder, "--bare")
        if not any(_has_blank(person["totp_uri"]) for person in Desk(folder).secrets["custodians"]):
            return folder


def _has_blank(uri: str) -> bool:
    seed, now = pyotp.parse_uri(uri).byte_secret(), step_at(int(time.time()))
    return any(hotp_value(seed, step) >= UNBIASED for step in range(now - HOUR // 4, now + HOUR))


@pytest.fixture
def desk(made_desk, tmp_path):
    folder = tmp_path / "desk"
    shutil.copytree(made_desk, folder)
    return Desk(folder)


@pytest.fixture
def same_day():
    """Let no midnight (UTC) come into a test that counts days: shortly before it, the new day is waited for."""
    left = DAY - time.time() % DAY
    if left < LONG:
        time.sleep(left)
