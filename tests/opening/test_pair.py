"""Who are Reader and Doer: one after the other, never one person twice, and taken back the same way."""

import pytest

from keyturn.errors import KeyturnError
from keyturn.opening.pair import NOBODY, pair_of, with_next, without_last

ROSTER = ("Amara Okafor", "Björn Lindqvist")


def test_the_first_is_the_reader_and_the_second_the_doer():
    first = with_next(NOBODY, "Amara Okafor", ROSTER)
    assert first == ("Amara Okafor", "")
    assert with_next(first, "Somebody Else", ROSTER) == ("Amara Okafor", "Somebody Else")


def test_names_are_spelled_as_on_the_roster():
    assert pair_of(" amara okafor", "BJÖRN LINDQVIST ", ROSTER) == ROSTER


@pytest.mark.parametrize("pair", [("Amara Okafor", "amara okafor"), ("Amara Okafor", ""), ("", "x"), ("a\n", "b\nc")])
def test_one_person_and_nobody_are_no_pair(pair):
    with pytest.raises(KeyturnError):
        pair_of(*pair, ROSTER)


def test_the_last_one_named_goes_first():
    assert without_last(ROSTER) == ("Amara Okafor", "")
    assert without_last(("Amara Okafor", "")) == NOBODY == without_last(NOBODY)
