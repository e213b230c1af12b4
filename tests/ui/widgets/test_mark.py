"""A state is told by its shape as well as by its colour, on whatever it stands."""

from itertools import combinations

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage, QPainter

from keyturn.ui.widgets.mark import STATES, StatusMark, draw_mark

TONES = {
    "done": "green", "now": "blue", "to-do": "edge", "care": "amber", "deferred": "amber", "stop": "red",
    "impossible": "edge", "inject": "violet", "fired": "violet",
}  # fmt: skip


@pytest.mark.parametrize("state", STATES)
def test_each_state_has_the_colour_of_the_look_and_no_other(look, paint, state):
    picture = paint(StatusMark(look, state, 32))
    assert picture.count(TONES[state]) > 20
    others = {picture.colour(tone) for tone in TONES.values()} - {picture.colour(TONES[state])}
    assert not others & {colour for y in range(32) for colour in picture.row(y)}


@pytest.mark.parametrize("size", [14, 16, 36])
def test_the_shapes_can_be_told_apart_without_their_colours(look, paint, size):
    inked = {}
    for state in STATES:
        picture = paint(StatusMark(look, state, size))
        solid = picture.colour(TONES[state])
        inked[state] = {(x, y) for y in range(size) for x, colour in enumerate(picture.row(y)) if colour == solid}
    alike = [(a, b) for a, b in combinations(STATES, 2) if len(inked[a] ^ inked[b]) < size * size * 0.04]
    assert alike == []


def test_stop_has_the_straight_sides_of_an_octagon(look, paint):
    picture = paint(StatusMark(look, "stop", 64))
    for side in (picture.row(1), picture.row(62), picture.column(1), picture.column(62)):
        assert 24 <= side.count(picture.colour("red")) <= 32


@pytest.mark.parametrize(("state", "x", "y"), [("done", 8.0, 9.6), ("stop", 8, 8), ("care", 8, 7), ("inject", 8, 8)])
@pytest.mark.parametrize("on", ["ground", "now_tint"])
def test_inner_lines_show_what_the_mark_stands_on(look, paint, state, x, y, on):
    assert paint(StatusMark(look, state, 64), on=on).is_at(on, x * 4, y * 4)


@pytest.mark.parametrize(
    ("state", "word"),
    [
        ("done", "done"),
        ("now", "now"),
        ("to-do", "to do"),
        ("care", "needs care"),
        ("deferred", "deferred"),
        ("stop", "stop"),
        ("impossible", "not possible"),
        ("inject", "inject"),
        ("fired", "inject, fired"),
    ],
)
def test_each_state_has_a_word(look, qtbot, state, word):
    mark = StatusMark(look, state)
    qtbot.addWidget(mark)
    assert mark.accessibleName() == word


def test_another_state_is_drawn_and_said(look, paint):
    mark = StatusMark(look, "to-do")
    mark.show_state("done")
    assert paint(mark).count("green") > 50
    assert mark.accessibleName() == "done"


def test_a_mark_is_square_in_the_middle_of_its_place_and_leaves_the_painter_as_it_was(look):
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    painter = QPainter(image)
    before = painter.transform(), painter.pen(), painter.renderHints()
    draw_mark(painter, look, "fired", QRectF(0, 0, 60, 20))
    assert (painter.transform(), painter.pen(), painter.renderHints()) == before
    painter.end()
    inked = [x for x in range(60) if image.pixelColor(x, 10) != QColor("#000000")]
    assert (inked[0], inked[-1]) == (20, 39)


@pytest.mark.parametrize("state", STATES)
def test_large_type_has_larger_marks_that_stay_inside(look, paint, state):
    look.large = True
    mark = StatusMark(look, state, 16)
    assert mark.sizeHint().width() == 20
    assert paint(mark).count(TONES[state]) > 10
