"""Emptying a layout: what is kept can be laid out again and asks for as much room as it then needs."""

import gc
import re
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtWidgets import QGridLayout, QLabel, QLayout, QSpacerItem, QVBoxLayout, QWidget, QWidgetItem

from event_loop import turn_loop
from keyturn.ui.widgets.layouts import clear, keep, nest, stays

UI = Path(__file__).parents[3] / "app" / "keyturn" / "ui"

WIDE = 150


@pytest.fixture
def room(qtbot):
    made = QWidget()
    made.setLayout(QVBoxLayout())
    made.layout().setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    qtbot.addWidget(made)
    made.resize(200, 200)
    made.show()
    return made


def test_a_kept_widget_that_is_laid_out_again_is_not_held_to_its_old_height(room):
    kept = QWidget()
    inside = QVBoxLayout(kept)
    keep(kept)
    room.layout().addWidget(kept)
    clear(room.layout())
    room.layout().addWidget(kept)
    before = room.layout().itemAt(0).heightForWidth(WIDE)
    added = QLabel("one word after the other " * 20)
    added.setWordWrap(True)
    inside.addWidget(added)
    for _ in range(3):
        turn_loop()
    assert room.layout().itemAt(0).heightForWidth(WIDE) == inside.totalHeightForWidth(WIDE) > before


def test_everything_is_taken_out_and_only_what_is_kept_lives_on(room, qtbot):
    kept, ended = QLabel("kept"), QLabel("ended")
    keep(kept)
    inner = QVBoxLayout()
    for widget in (kept, ended):
        inner.addWidget(widget)
    nest(room.layout(), inner)
    room.layout().addStretch(1)
    with qtbot.waitSignal(ended.destroyed):
        clear(room.layout())
    assert room.layout().count() == 0
    assert kept.parent() is None
    assert kept.text() == "kept"


def test_what_was_taken_out_stays_no_more_and_is_gone_with_the_next_turn(room):
    box, other = QWidget(), QLabel("other")
    field = QLabel("field", box)
    room.layout().addWidget(box)
    room.layout().addWidget(other)
    assert stays(field, room)
    assert not stays(room.window(), field)
    clear(room.layout())
    room.layout().addWidget(new := QLabel("new"))
    assert [stays(widget, room) for widget in (box, field, other, new)] == [False, False, False, True]
    turn_loop()
    assert [shiboken6.isValid(widget) for widget in (box, field, other, new)] == [False, False, False, True]


def items_that_python_knows():
    found = [entry for entry in gc.get_objects() if type(entry) in (QWidgetItem, QSpacerItem)]
    return [entry for entry in found if shiboken6.isValid(entry)]


@pytest.fixture
def new_items():
    before = {id(entry) for entry in items_that_python_knows()}
    return lambda: [entry for entry in items_that_python_knows() if id(entry) not in before]


def test_no_item_of_a_layout_has_an_owner_beside_its_layout(room, new_items):
    deep, grid = QVBoxLayout(), QGridLayout()
    grid.addWidget(QLabel("one"), 0, 0)
    deep.addWidget(QLabel("two"))
    deep.addStretch(1)
    nest(grid, deep, 0, 1)
    nest(room.layout(), grid)
    assert new_items() == []
    assert [label.text() for label in room.findChildren(QLabel)] == ["one", "two"]
    clear(room.layout())
    assert new_items() == []


def test_layouts_are_added_to_each_other_in_one_place_alone():
    adding = re.compile(r"\.(addLayout|insertLayout|itemAt|takeAt)\(")
    places = [path.name for path in sorted(UI.rglob("*.py")) if adding.search(path.read_text())]
    assert places == ["layouts.py"]
