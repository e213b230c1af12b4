"""What a phone's clock shows, against this computer's."""

import time

import pytest

from keyturn.opening.phone_clock import PhoneClockUnclear, ahead, as_typed

NOW = 1_800_000_020  # 2027-01-15 08:00:20 UTC


@pytest.fixture(params=["UTC", "Asia/Kathmandu", "America/St_Johns"])
def zone(request, monkeypatch):
    monkeypatch.setenv("TZ", request.param)
    time.tzset()
    yield request.param
    monkeypatch.undo()
    time.tzset()


def test_what_this_computer_shows_is_no_difference(zone):
    assert ahead(as_typed(NOW), NOW) == 0


@pytest.mark.parametrize(
    ("typed", "seconds"),
    [
        ("2027-01-15 08:00 +00:00", 0),
        ("2027-01-15 09:00 +01:00", 0),
        ("2027-01-15 08:04 +00:00", 4 * 60 - 20 + 30),
        (" 2027-01-15  07:59 +00:00 ", -60 - 20 + 30),
        ("2027-01-15 08:00:50 +00:00", 30),
        ("2027-01-15 08:00:50 Z", 30),
        ("2024-01-15 08:00 +00:00", -94_694_400 - 20 + 30),
    ],
)
def test_another_minute_counts_from_its_middle_and_seconds_count_as_they_are(typed, seconds):
    assert ahead(typed, NOW) == seconds


@pytest.mark.parametrize("typed", ["", "08:04", "2027-01-15 08:04", "2027-01-15 25:00 +00:00", "1-1-1 00:00 +00:00"])
def test_what_cannot_be_compared_is_refused(typed):
    with pytest.raises(PhoneClockUnclear):
        ahead(typed, NOW)
