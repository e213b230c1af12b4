"""Emptying a layout: what is kept can be laid out again and asks for as much room as it then needs."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QLayout, QVBoxLayout, QWidget

from keyturn.ui.widgets.layouts import clear, keep

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
        QApplication.processEvents()
    assert room.layout().itemAt(0).heightForWidth(WIDE) == inside.totalHeightForWidth(WIDE) > before


def test_everything_is_taken_out_and_only_what_is_kept_lives_on(room, qtbot):
    kept, ended = QLabel("kept"), QLabel("ended")
    keep(kept)
    inner = QVBoxLayout()
    for widget in (kept, ended):
        inner.addWidget(widget)
    room.layout().addLayout(inner)
    room.layout().addStretch(1)
    with qtbot.waitSignal(ended.destroyed):
        clear(room.layout())
    assert room.layout().count() == 0
    assert kept.parent() is None
    assert kept.text() == "kept"
