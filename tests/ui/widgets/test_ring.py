"""The ring: who is where, how far each is, and how the keyway stands."""

from math import cos, radians, sin

import pytest

from keyturn.ui.widgets.ring import CustodianRing, Member

NAMES = (("AO", "Amara"), ("TW", "Tomasz"), ("KM", "Kenji"), ("LH", "Lucía"), ("PR", "Priya"))
NOBODY = ("empty", "empty", "empty")
TOKENS = ("green", "blue", "amber", "track")


def ring_of(look, *members: dict, size: int = 216) -> CustodianRing:
    ring = CustodianRing(look, size)
    ring.show_members([Member(*name, **member) for name, member in zip(NAMES, members, strict=False)])
    return ring


def tone_at(picture, degrees: float) -> str:
    """The token of the track in a direction by the clock from the top: that of most pixels on the way out."""
    middle_x, middle_y = picture.image.width() / 2, picture.image.height() / 2
    way = [
        picture.at(middle_x + reach * sin(radians(degrees)), middle_y - reach * cos(radians(degrees)))
        for reach in range(int(middle_x * 0.5), int(middle_x))
    ]
    counts = {token: way.count(picture.colour(token)) for token in TOKENS}
    most = max(counts, key=lambda token: counts[token])
    return most if counts[most] else ""


def test_the_parts_stand_in_roster_order_from_the_top_by_the_clock(look, paint):
    ring = ring_of(
        look, {"parts": ("done", "empty", "entering"), "entered": 0.9}, {"parts": ("done", "done", "done")}, {}, {}, {}
    )
    picture = paint(ring)
    assert [tone_at(picture, at) for at in (-22, 0, 22)] == ["green", "track", "blue"]
    assert [tone_at(picture, 72 + at) for at in (-22, 0, 22)] == ["green"] * 3
    assert [tone_at(picture, at) for at in (144, 216, 288)] == ["track"] * 3


def test_the_part_that_is_being_entered_is_filled_as_far_as_it_is_in(look, paint):
    picture = paint(ring_of(look, {"parts": ("entering", "empty", "empty"), "entered": 14 / 22}, {}, {}, {}, {}))
    assert [tone_at(picture, at) for at in (-31, -22, -16, -14)] == ["blue", "blue", "track", "track"]


def test_freshness_fills_the_arc_in_its_tone(look, paint):
    picture = paint(ring_of(look, {"fraction": 1.0}, {"fraction": 0.2, "tone": "amber"}, {"fraction": 0.0}, {}, {}))
    assert [tone_at(picture, at) for at in (-31, 0, 31)] == ["green"] * 3
    assert [tone_at(picture, 72 + at) for at in (-31, -22, -17, 31)] == ["amber", "amber", "track", "track"]
    assert [tone_at(picture, 144 + at) for at in (-31, 31)] == ["track"] * 2


@pytest.mark.parametrize(("fraction", "token", "thick"), [(1.0, "green", 14), (0.0, "track", 5)])
def test_what_is_filled_is_thick_and_what_is_not_is_thin(look, paint, fraction, token, thick):
    """The third of three has the arc that a line from the middle to the left edge crosses."""
    picture = paint(ring_of(look, {}, {}, {"fraction": fraction}))
    left = picture.row(picture.image.height() / 2)[: picture.image.width() // 2]
    assert left.count(picture.colour(token)) == pytest.approx(thick, abs=2)


def test_gaps_part_people_and_parts(look, paint):
    picture = paint(ring_of(look, *({"parts": ("done",) * 3},) * 5))
    assert [tone_at(picture, at) for at in (36, 108, -36, -11.2, 11.2)] == [""] * 5


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.parametrize(
    ("keyway", "along", "across"),
    [("locked", (1, 0), (0, 1)), ("unlocking", (0.7, -0.7), (0.7, 0.7)), ("open", (0, 1), (1, 0))],
)
def test_the_keyway_lies_slants_or_stands(look, paint, keyway, along, across, large):
    look.large = large
    ring = ring_of(look, {}, {}, {}, {}, {})
    ring.show_keyway(keyway)
    picture = paint(ring)
    middle, reach = ring.width() / 2, ring.width() * 0.07
    for side in (-1, 1):
        assert picture.is_at("ground", middle + side * along[0] * reach, middle + side * along[1] * reach)
        assert picture.is_at("text", middle + side * across[0] * reach, middle + side * across[1] * reach)


def test_initials_of_who_has_not_begun_stand_back(look, paint):
    absent = paint(ring_of(look, {"parts": NOBODY}, {}, {}, {}, {}))
    begun = paint(ring_of(look, {"parts": ("entering", "empty", "empty")}, {}, {}, {}, {}))
    assert begun.count("text") > absent.count("text") or look.palette.outlined
    assert absent.count("text_2") > begun.count("text_2") > 0 or look.palette.outlined


@pytest.mark.parametrize("count", range(1, 17))
@pytest.mark.parametrize(("width", "height"), [(216, 216), (172, 172), (216, 120), (120, 216), (140, 140)])
def test_initials_are_never_cut_off_however_many_there_are(look, paint, count, width, height):
    ring = CustodianRing(look)
    ring.show_members([Member("WM", f"Person {place}", fraction=1.0) for place in range(count)])
    assert paint(ring, width, height).border() == {look.colour("ground").name().upper()}


@pytest.mark.parametrize("size", [1, 30, 60])
def test_a_ring_without_room_or_people_is_still_drawn(look, paint, size):
    ring = CustodianRing(look)
    paint(ring, size, size)
    ring.show_members([Member("WM", "Wei", ("done", "entering", "empty"))] * 5)
    paint(ring, size, size)


def test_it_says_who_is_how_far_and_how_the_keyway_stands(look, qtbot):
    ring = ring_of(
        look, {"parts": ("done", "done", "entering")}, {"parts": NOBODY}, {"fraction": 0.211, "tone": "amber"},
        {"fraction": 1.0}, {},
    )  # fmt: skip
    qtbot.addWidget(ring)
    ring.show_keyway("unlocking")
    assert ring.accessibleName() == (
        "Keyway unlocking. Amara: card done, passphrase done, second factor being entered. Tomasz: nothing yet. "
        "Kenji: fresh to 21 percent, needs care. Lucía: fresh to 100 percent. Priya: nothing yet"
    )
    ring.show_keyway("open")
    assert ring.accessibleName().startswith("Keyway open. ")


@pytest.mark.parametrize(("size", "large", "side"), [(216, False, 216), (216, True, 270), (172, False, 172)])
def test_the_ring_is_a_square_of_its_size(look, qtbot, size, large, side):
    look.large = large
    ring = CustodianRing(look, size)
    qtbot.addWidget(ring)
    assert (ring.sizeHint().width(), ring.sizeHint().height()) == (side, side)
    assert ring.minimumSizeHint().width() <= side
