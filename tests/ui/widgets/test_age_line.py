"""Ages on a line: where each thing stands, what is a triangle, and what is said of it."""

from collections import Counter
from itertools import groupby

import pytest

from keyturn.ui.widgets.age_line import Age, AgeLine

WIDE, MIDDLE = 214, 10  # 200 px between the middles of marks at both ends


def line(look, *ages, limit=90, what=""):
    made = AgeLine(look, what)
    made.show_ages(Counter(ages), limit)
    return made


def runs(picture, token, y):
    """The middles of the runs of a colour in a row."""
    found, x = [], 0
    for colour, group in groupby(picture.row(y)):
        length = len(list(group))
        if colour == picture.colour(token):
            found.append(x + (length - 1) / 2)
        x += length
    return found


@pytest.mark.parametrize(("days", "x"), [(0, 7), (45, 97), (90, 187), (100, 207), (4000, 207), (-3, 7)])
@pytest.mark.parametrize(("care", "token"), [(False, "text"), (True, "amber")])
def test_each_thing_stands_at_its_age(look, paint, days, x, care, token):
    # The row below the middle has no line in it.
    found = runs(paint(line(look, Age(days, care)), WIDE), token, MIDDLE + 3)
    assert min(abs(at - x) for at in found) <= 1


def test_the_tick_stands_at_the_limit_and_out_of_all_marks(look, paint):
    assert runs(paint(line(look, Age(10)), WIDE), "text", 0) == [pytest.approx(187.5, abs=1)]


def test_what_must_be_rotated_is_a_triangle_above_the_others(look, paint):
    picture = paint(line(look, Age(20, True), Age(20)), WIDE)
    at = 7 + 200 * 0.9 * 20 / 90
    assert picture.is_at("amber", at, MIDDLE + 2)
    widths = [picture.row(y).count(picture.colour("amber")) for y in (MIDDLE - 4, MIDDLE, MIDDLE + 4)]
    assert widths == sorted(widths)
    assert widths[0] < widths[2]


def test_things_of_different_ages_can_be_told_apart(look, paint):
    picture = paint(line(look, Age(10), Age(40), Age(70)), WIDE)
    assert len(runs(picture, "text", MIDDLE + 3)) == 4  # and the tick


@pytest.mark.parametrize(
    ("ages", "said"),
    [
        ((), "Items: none"),
        ((Age(3), Age(81)), "Items: 2 in all, the oldest 81 days, limit 90"),
        ((Age(100, True), Age(3, True), Age(1)), "Items: 3 in all, the oldest 100 days, limit 90; 2 to rotate"),
    ],
)
def test_it_is_said_in_words(look, qtbot, ages, said):
    made = line(look, *ages, what="Items")
    qtbot.addWidget(made)
    assert made.accessibleName() == said


def test_a_limit_of_nothing_is_no_trouble(look, paint):
    assert paint(line(look, Age(5), limit=0), WIDE).count("text") > 0
