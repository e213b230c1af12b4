"""A list of which one is picked or several are ticked: by keys, found by typing, and said to a screen reader."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QListView

from keyturn.ui.widgets.pick_line import Line
from keyturn.ui.widgets.pick_list import PickList

THINGS = ("red apple", "green apple", "red car")


def shown(look, qtbot, **more):
    made = PickList(look, "Things", lambda thing: Line(thing, "about it", "care", "word", "fact"), **more)
    qtbot.addWidget(made)
    made.show_things(THINGS, str, str)
    return made


def press(qtbot, widget, *keys):
    for key in keys:
        qtbot.keyClick(widget, getattr(Qt.Key, f"Key_{key}"))


@pytest.fixture
def picked(look, qtbot):
    made, taken = shown(look, qtbot, find="Find"), []
    made.picked.connect(taken.append)
    return made, taken


def test_every_typed_word_narrows_and_enter_picks_from_the_field(picked, qtbot):
    made, taken = picked
    qtbot.keyClicks(made.first, "APPLE gre")
    assert made.shown == 1
    press(qtbot, made.first, "Return")
    assert taken == ["green apple"]


def test_arrows_go_from_the_field_into_the_list(picked, qtbot):
    made, taken = picked
    press(qtbot, made.first, "Down", "Down", "Return")
    assert taken == ["red car"]
    assert made.current == "red car"


def test_where_nothing_is_found_nothing_is_picked(picked, qtbot):
    made, taken = picked
    qtbot.keyClicks(made.first, "boat")
    press(qtbot, made.first, "Return", "Down", "Return")
    assert (made.shown, made.current, taken) == (0, None, [])


def test_what_is_marked_stays_marked_where_it_is_still_there(picked, qtbot):
    made, _ = picked
    press(qtbot, made.findChild(QListView), "Down")
    made.show_things(("new", *THINGS), str, str)
    assert made.current == "green apple"
    made.show_things(("new",), str, str)
    assert made.current == "new"


def test_everything_is_ticked_until_space_takes_a_tick_away(look, qtbot):
    made, moves = shown(look, qtbot, ticks=True), []
    made.moved.connect(lambda: moves.append(made.ticked))
    assert made.ticked == THINGS
    press(qtbot, made.findChild(QListView), "Down", "Space")
    assert made.ticked == ("red apple", "red car")
    assert moves[-1] == made.ticked
    press(qtbot, made.findChild(QListView), "Space")
    assert made.ticked == THINGS


def test_without_ticks_space_does_nothing(picked, qtbot):
    made, _ = picked
    press(qtbot, made.findChild(QListView), "Down", "Space")
    assert made.ticked == ()


def test_a_line_is_said_whole_with_the_word_for_its_mark(look, qtbot):
    made = shown(look, qtbot)
    view = QAccessible.queryAccessibleInterface(made.findChild(QListView))
    assert view.text(QAccessible.Text.Name) == "Things"
    assert view.child(0).text(QAccessible.Text.Name) == "red apple, about it, word, fact, needs care"
