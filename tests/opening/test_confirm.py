"""The confirm gate: every check, enough observers, and the way out that an observation names."""

import pytest

from keyturn.kit.manifest import Check
from keyturn.opening.confirm import ConfirmGate, NotThisEmergency, ObservedAlready
from workshop import modes


def gate(*observers):
    checks = [Check(ask=f"Look {n}", expect="It fails", go="mode:fm2", observers=count, otherwise="It works")
              for n, count in enumerate(observers, 1)]  # fmt: skip
    from msgspec import structs

    return ConfirmGate(structs.replace(modes()[0], confirm=checks))


def test_every_check_is_asked_in_order_until_enough_have_looked():
    now = gate(2, 1)
    assert now.next()[0] == 1
    now = now.observe("Amara", "as-expected", 5)
    assert (now.next()[0], now.confirmed) == (1, False)
    now = now.observe("Chen", "not-possible", 6)
    assert now.next()[0] == 2
    now = now.observe("Amara", "as-expected", 7)
    assert (now.next(), now.confirmed) == (None, True)
    assert [(entry.by, entry.check, entry.seen, entry.time) for entry in now.observed] == [
        ("Amara", 1, "as-expected", 5), ("Chen", 1, "not-possible", 6), ("Amara", 2, "as-expected", 7)
    ]  # fmt: skip
    assert now.observe("Chen", "otherwise", 8) is now


def test_one_person_counts_once_for_a_check():
    with pytest.raises(ObservedAlready):
        gate(2).observe("Amara", "as-expected", 5).observe(" amara", "as-expected", 6)


def test_an_observation_against_it_names_the_way_out():
    with pytest.raises(NotThisEmergency) as refusal:
        gate(1).observe("Amara", "otherwise", 5)
    assert refusal.value.facts["go"] == "mode:fm2"
    assert "It works" in refusal.value.message


def test_what_nobody_could_try_confirms_nothing():
    assert not gate(1).observe("Amara", "not-possible", 5).confirmed
    assert gate().confirmed
