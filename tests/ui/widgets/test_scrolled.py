"""The body of a page: what has the keyboard is in sight, and the bar takes no room from the lines."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from event_loop import turn_loop
from keyturn.ui.widgets.scrolled import Scrolled

MARGINS = (32, 16, 32, 8)


@pytest.fixture
def scrolled(qtbot, qapp):
    qapp.setStyleSheet("")  # a window that was here before may have left the sheet of large type
    made = Scrolled(QVBoxLayout(), 24)
    made.keep_off(MARGINS)
    qtbot.addWidget(made)
    made.resize(400, 300)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def fill(scrolled, count):
    fields = [QLineEdit() for _ in range(count)]
    for field in fields:
        scrolled.widget().layout().addWidget(field)
    settle()
    return fields


def settle():
    for _ in range(4):
        turn_loop()


def whole(field):
    return field.visibleRegion().boundingRect() == field.rect()


def test_what_gets_the_keyboard_comes_into_sight(scrolled, qtbot):
    fields = fill(scrolled, 30)
    assert not whole(fields[-1])
    for place in (-1, 0, 15):
        fields[place].setFocus(Qt.FocusReason.OtherFocusReason)
        qtbot.waitUntil(lambda place=place: whole(fields[place]))


def test_it_stays_in_sight_when_something_above_it_grows(scrolled):
    fields = fill(scrolled, 6)
    fields[-1].setFocus()
    above = QWidget()
    above.setMinimumHeight(600)
    scrolled.widget().layout().insertWidget(0, above)
    settle()
    assert whole(fields[-1])


def test_the_bar_stands_in_the_margin(scrolled):
    few = fill(scrolled, 2)
    width = few[0].width()
    assert not scrolled.more
    fill(scrolled, 30)
    assert scrolled.more
    assert few[0].width() == width


def test_pages_are_turned(scrolled):
    fill(scrolled, 60)
    bar = scrolled.verticalScrollBar()
    scrolled.page(1)
    assert bar.value() == bar.pageStep() * 2 // 3
    scrolled.page(-1)
    assert bar.value() == 0
    scrolled.page(1)
    scrolled.to_the_top()
    assert bar.value() == 0
