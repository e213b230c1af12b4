"""Names as the roster spells them."""

import pytest

from keyturn.opening.typed_text import as_known

ROSTER = ("Amara Okafor", "Björn Lindqvist")


@pytest.mark.parametrize(
    ("typed", "known"),
    [
        ("amara Okafor", "Amara Okafor"),
        (" BJÖRN LINDQVIST ", "Björn Lindqvist"),
        ("Amara", "Amara"),
        ("  Somebody Else ", "Somebody Else"),
        ("", ""),
    ],
)
def test_a_name_of_the_roster_is_spelled_as_there(typed, known):
    assert as_known(typed, ROSTER) == known
