"""Thirty ticks: those are lit that are left."""

from itertools import groupby

import pytest

from keyturn.ui.widgets.seconds_bar import SecondsBar


def ticks(picture) -> list[str]:
    """The colours of the ticks, from left to right."""
    row = picture.row(picture.image.height() / 2)
    return [colour for colour, _ in groupby(row) if colour != picture.colour("ground")]


@pytest.mark.parametrize("width", [0, 120, 196, 302, 697])
@pytest.mark.parametrize(("seconds", "lit"), [(0, 0), (1, 1), (17, 17), (30, 30), (-3, 0), (99, 30)])
def test_lit_ticks_are_the_seconds_left(look, paint, seconds, lit, width):
    bar = SecondsBar(look)
    bar.show_left(seconds)
    picture = paint(bar, width)
    assert ticks(picture) == [picture.colour("text")] * lit + [picture.colour("track")] * (30 - lit)
    assert bar.left == lit


def test_the_bar_ends_where_its_place_ends(look, paint):
    bar = SecondsBar(look)
    bar.show_left(30)
    row = paint(bar, 302).row(8)
    assert (row[0], row[-1]) == (look.colour("text").name().upper(),) * 2


def test_it_says_the_seconds(look, qtbot):
    bar = SecondsBar(look)
    qtbot.addWidget(bar)
    assert bar.accessibleName() == "0 of 30 seconds left"
    bar.show_left(17)
    assert bar.accessibleName() == "17 of 30 seconds left"
