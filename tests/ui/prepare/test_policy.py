"""The picture of a rule, and whoever is away tried out."""

import pytest

from keyturn.ui.theme.colours import PALETTES
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.policy_picture import Dot, PolicyPicture, Rule

PEOPLE = [Dot(1, "AO", "Amara", "lagos"), Dot(2, "TW", "Tomasz", "krakow"), Dot(3, "PR", "Priya", "lagos")]


def picture(room):
    return room.window.page.findChild(PolicyPicture)


def test_each_tier_has_its_number_and_its_picture(room):
    room.press("P")
    assert room.title == "Standard"
    assert picture(room).accessibleName() == "Picture of the rule: 3 groups open it, 3 keep it closed"
    room.press("2")
    assert room.title == "Critical"
    assert picture(room).accessibleName() == "Picture of the rule: 1 groups open it, 3 keep it closed"
    assert "only with Amara Okafor: a single point of failure (needs care)" in room.rows()


def test_a_screen_reader_hears_who_opens_it_and_whose_absence_closes_it(room):
    room.press("P")
    heard = picture(room).accessibleDescription()
    assert heard.startswith("Opens it: Amara Okafor, Tomasz Wieczorek; Amara Okafor, Priya Raman; ")
    assert "Closed while all of these are away: Amara Okafor, Tomasz Wieczorek" in heard


def test_whoever_is_away_is_tried_out_by_a_letter(room):
    room.press("P")
    assert "Everybody is here: it opens. (done)" in room.rows()
    room.press("Q")
    assert any("Amara Okafor" in row and row.endswith("it still opens (done)") for row in room.rows())
    room.press("W")
    assert any(row.endswith("DOES NOT OPEN (stop)") for row in room.rows())
    room.press("Q", "W")
    assert "Everybody is here: it opens. (done)" in room.rows()


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
@pytest.mark.parametrize("large", [False, True])
def test_what_differs_is_drawn_differently(qapp, palette, large):
    shown = PolicyPicture(Look(palette, large), PEOPLE)
    drawn = []
    for rule in (
        Rule(),
        Rule([(1, 2)], [(1,), (2,)]),
        Rule([(1, 2)], [(1, 2)]),
        Rule([(1, 2)], [(1,), (2,)], frozenset([1])),
    ):
        shown.show_rule(rule)
        shown.resize(shown.sizeHint())
        picture = shown.grab().toImage()  # it must live as long as its bits are read
        drawn.append(bytes(picture.constBits()))
    assert len(set(drawn)) == 4


def test_more_groups_than_fit_are_counted_and_not_drawn(qapp):
    many = [Dot(i, f"P{i}", f"Person {i}", f"site {i % 3}") for i in range(1, 13)]
    pairs = [(i, j) for i in range(1, 13) for j in range(i + 1, 13)]
    shown = PolicyPicture(Look(PALETTES[0]), many)
    shown.show_rule(Rule(pairs, []))
    assert shown.sizeHint().height() < 500
    assert "66 groups" in shown.accessibleName()
    shown.resize(704, shown.sizeHint().height())
    assert not shown.grab().isNull()
