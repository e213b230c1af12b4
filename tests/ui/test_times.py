"""A day in words: that of the place, and its year only where it is another one."""

import pytest
from PySide6.QtCore import QLocale

from keyturn.ui.times import day_text
from standing_at import standing_at
from workshop import NOW

DAY = 86_400


@pytest.mark.parametrize(
    ("zone", "days", "said"),
    [
        ("UTC", 0, "15 Jan"),
        ("UTC", 40, "24 Feb"),
        ("UTC", -15, "31 Dec 2026"),
        ("UTC", 400, "19 Feb 2028"),
        # 08:00 UTC is the evening before, or the same evening, elsewhere.
        ("XYZ12", 0, "14 Jan"),
        ("XYZ-14", 0, "15 Jan"),
    ],
)
def test_a_day_is_told_where_the_computer_stands(zone, days, said):
    with standing_at(zone):
        assert day_text(NOW + days * DAY, NOW) == said


@pytest.mark.parametrize(
    ("place", "this_year", "another"),
    [
        ("en_GB", "24 Feb", "19 Feb 2028"),
        ("en_US", "Feb 24", "Feb 19, 2028"),
        ("de_DE", "24. Feb.", "19. Feb. 2028"),
    ],
)
def test_a_day_is_written_as_the_place_writes_it(place, this_year, another):
    with standing_at("UTC"):
        QLocale.setDefault(QLocale(place))
        said = tuple(day_text(NOW + days * DAY, NOW) for days in (40, 400))
    assert said == (this_year, another)
