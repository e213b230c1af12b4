"""Declaring together: who looks next, what is waited for, and two keys that take two people's decision."""

import pytest
from msgspec import structs

from keyturn.kit.manifest import Check
from keyturn.opening.confirm import ConfirmGate
from keyturn.opening.declaring import HOLD_MS, PAUSE_MS, TwoKeys, looks_next, missing, short_names
from workshop import modes

PEOPLE = ("Amara", "Tomasz")


def gate(*observers):
    checks = [Check(ask="Look", expect="It fails", go="mode:fm2", observers=count, otherwise="It works")
              for count in observers]  # fmt: skip
    return ConfirmGate(structs.replace(modes()[0], confirm=checks))


def test_the_doer_looks_first_then_the_reader_then_somebody_else():
    now = gate(3, 1)
    asked = []
    for name in ("Tomasz", "Amara", "Chen"):
        asked.append(looks_next(now, PEOPLE))
        now = now.observe(name, "as-expected", 5)
    assert asked == ["Tomasz", "Amara", ""]
    assert looks_next(now, PEOPLE) == "Tomasz"
    assert looks_next(now.observe("Tomasz", "as-expected", 6), PEOPLE) == ""


def test_who_has_looked_is_known_however_the_name_was_written():
    assert looks_next(gate(2).observe(" tomasz", "as-expected", 5), PEOPLE) == "Amara"


@pytest.mark.parametrize(
    ("seen", "event", "reason", "insisting", "lacking"),
    [
        (None, "", " ", False, ("checks", "incident", "reason")),
        (None, "INC-1", "r", True, ("checks",)),
        ("as-expected", "INC-1", "r", False, ()),
        ("as-expected", " ", "r", False, ("incident",)),
        ("not-possible", "INC-1", "r", False, ("insisting",)),
        ("not-possible", "INC-1", "", True, ("reason",)),
    ],
)
def test_what_a_declaration_waits_for(seen, event, reason, insisting, lacking):
    now = gate(1) if seen is None else gate(1).observe("Amara", seen, 5)
    assert missing(now, event, reason, insisting) == lacking


def test_a_mode_without_checks_waits_for_none():
    assert missing(gate(), "INC-1", "r", False) == ()


def test_a_key_is_turned_by_holding_it_long_enough():
    keys = TwoKeys().down(0, 100)
    assert keys.at(100 + HOLD_MS - 1).keys[0].turned is False
    assert keys.share(0, 100 + HOLD_MS // 2) == pytest.approx(0.5)
    assert keys.at(100 + HOLD_MS).keys[0].turned
    assert keys.up(0, 100 + HOLD_MS - 1) == TwoKeys()
    assert keys.up(0, 100 + HOLD_MS).share(0, 0) == 1.0
    assert HOLD_MS == 2000


def test_both_turn_theirs_at_once_or_one_after_the_other():
    assert TwoKeys().down(0, 0).down(1, 500).at(HOLD_MS + 500).both
    first = TwoKeys().down(0, 0).up(0, HOLD_MS)
    assert not first.both
    assert first.down(1, 9000).at(9000 + HOLD_MS).both
    assert first.down(0, 9000).up(0, 9001) == first


def test_who_cannot_hold_presses_twice_with_a_pause():
    once = TwoKeys().press(1, 100)
    assert once.press(1, 100 + PAUSE_MS - 1) == once
    twice = once.press(1, 100 + PAUSE_MS)
    assert (twice.keys[1].turned, twice.both) == (True, False)
    assert twice.press(1, 9999) == twice


def test_first_names_unless_they_are_the_same():
    assert short_names(("Amara Okafor", "Tomasz Nowak")) == ("Amara", "Tomasz")
    assert short_names(("Amara Okafor", "Amara Nowak")) == ("Amara Okafor", "Amara Nowak")
