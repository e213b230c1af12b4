"""Code tables: uniform, and giving the target back for every code a phone can show."""

import base64
from collections import Counter

import pyotp
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keyturn.custody import codes
from keyturn.custody.codes import (
    BLANK,
    ENTRY,
    MODULUS,
    UNBIASED,
    code_at,
    draw_target,
    hotp_value,
    make_table,
    target_from,
)
from workshop import seeded

SEED = seeded("phone")(20)
FIRST = 60_000_000


def entries(table: bytes) -> list[int]:
    return [int.from_bytes(table[start : start + ENTRY], "big") for start in range(0, len(table), ENTRY)]


@pytest.mark.parametrize("r", [2, 3])
def test_any_consecutive_codes_give_the_target_back(r):
    target = draw_target(seeded("target"), r)
    table = entries(make_table(SEED, target, FIRST, 400))

    def entry(step: int) -> int | None:
        return table[step - FIRST] if 0 <= step - FIRST < len(table) else None

    for start in range(FIRST, FIRST + 400 - r):
        readings = tuple((step, code_at(SEED, step)) for step in range(start, start + r))
        blank = any(entry(step) == BLANK for step, _ in readings)
        assert target_from(readings, 0, r, entry) == (None if blank else target)
        shifted = tuple((step - 7, code) for step, code in readings)
        assert target_from(shifted, 7, r, entry) == (None if blank else target)


def test_blanks_stand_exactly_where_a_code_would_be_biased():
    table = entries(make_table(SEED, (1, 2), FIRST, 40_000))
    blank = [FIRST + place for place, value in enumerate(table) if value == BLANK]
    assert blank == [step for step in range(FIRST, FIRST + 40_000) if hotp_value(SEED, step) >= UNBIASED]
    assert blank, "40,000 steps hold about nine blanks"
    assert all(value < MODULUS for value in table if value != BLANK)


def test_the_first_biased_value_is_blank():
    # Searched for: one code in 2^31 lies on the bound.
    step = 6_440_111_792
    assert hotp_value(SEED, step) == UNBIASED
    assert entries(make_table(SEED, (1, 2), step, 1)) == [BLANK]


@given(st.integers(0, 2**32))
@settings(max_examples=200)
def test_codes_are_those_of_pyotp(step):
    assert f"{code_at(SEED, step):06d}" == pyotp.TOTP(base64.b32encode(SEED).decode()).at(step * 30)


def test_two_codes_of_one_class_that_differ_are_a_contradiction():
    table = entries(make_table(SEED, (5, 6), FIRST, 10))
    readings = ((FIRST, code_at(SEED, FIRST)), (FIRST + 1, code_at(SEED, FIRST + 1)), (FIRST + 2, 1))
    assert code_at(SEED, FIRST + 2) != 1
    assert target_from(readings, 0, 2, lambda step: table[step - FIRST]) is None


def test_a_code_of_a_blank_step_is_passed_over_and_those_after_it_suffice():
    target = (123_456, 654_321)
    table = entries(make_table(SEED, target, FIRST, 20_000))
    blank = FIRST + table.index(BLANK)
    readings = tuple((step, code_at(SEED, step)) for step in range(blank, blank + 3))
    assert target_from(readings, 0, 2, lambda step: table[step - FIRST]) == target


def test_steps_outside_the_table_give_nothing():
    assert target_from(((FIRST - 1, 0), (FIRST, 0)), 0, 2, lambda step: None) is None


def test_targets_are_drawn_uniformly():
    drawn = Counter(number * 10 // MODULUS for number in draw_target(seeded("uniform"), 20_000))
    assert set(drawn) == set(range(10))
    assert max(abs(count - 2000) for count in drawn.values()) < 250


@pytest.mark.parametrize("length", [1, 20, 64, 65])
def test_every_entry_of_a_table_is_what_hmac_gives(length):
    seed, target = seeded("another phone")(length), (123_456, 654_321, 7)
    for place, entry in enumerate(entries(make_table(seed, target, FIRST, 300))):
        code = hotp_value(seed, FIRST + place)
        assert entry == ((target[(FIRST + place) % 3] - code) % MODULUS if code < UNBIASED else BLANK)


def test_a_table_tells_how_many_entries_are_made(monkeypatch):
    monkeypatch.setattr(codes, "TOLD_STEPS", 40)
    told: list[int] = []
    assert make_table(SEED, (1, 2), FIRST, 100, told.append) == make_table(SEED, (1, 2), FIRST, 100)
    assert told == [40, 80, 100]
