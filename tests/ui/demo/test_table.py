"""The practice table: it shows what an absent person holds, and types it where the keyboard is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from emergencies import declared
from event_loop import turn_loop
from keyturn.exchange.otpauth import phone_uri
from keyturn.practice.absent import Absent
from keyturn.ui.demo.table import PracticeTable
from keyturn.ui.widgets.key_button import KeyButton

SEED = b"twenty bytes of seed"


@pytest.fixture
def absent(people):
    return tuple(
        Absent(
            f"Person {place}", held.words, held.passphrase, "cold words of somebody", phone_uri(SEED, "A", "Practice")
        )
        for place, held in enumerate(people)
    )


@pytest.fixture
def table(window, look, absent, clock):
    made = PracticeTable(window, look, absent, lambda: clock.now)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, made)
    turn_loop()
    return made


def press(table, name, qtbot):
    button = next(made for made in table.findChildren(KeyButton) if made.accessibleName() == name)
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    for _ in range(3):
        turn_loop()


def texts(table):
    return [shown.text() for shown in table.findChildren(QLabel)]


def test_it_scans_a_card_and_types_a_passphrase_into_the_lane(table, emergency, window, qtbot, people):
    declared(emergency)
    turn_loop()
    press(table, "Scan the card", qtbot)
    assert [seat.i for seat in emergency.unlock.seats.values()] == [1]
    assert emergency.desk.step(emergency.desk.here) == "passphrase"
    press(table, "Type the passphrase", qtbot)
    qtbot.waitUntil(lambda: emergency.unlock.seats[1].share is not None)


def test_it_never_takes_the_keyboard(table, emergency, window, qtbot):
    emergency.begin()
    turn_loop()
    had = window.focusWidget()
    press(table, "Person", qtbot)
    assert window.focusWidget() is had
    assert had is not None


def test_another_person_s_things_are_laid_on_it(table, absent, qtbot):
    assert absent[0].passphrase in texts(table)
    table.lay(1)
    turn_loop()
    assert absent[1].passphrase in texts(table)
    assert "Person 1's card" in texts(table)


def test_the_phone_counts_by_the_clock(table, absent, clock):
    clock.now += 12
    table.tick()
    code = absent[0].code(clock.now)
    assert f"{code[:3]} {code[3:]}" in texts(table)
    before = code
    clock.now += 30
    table.tick()
    assert f"{absent[0].code(clock.now)[:3]} {absent[0].code(clock.now)[3:]}" in texts(table)
    assert absent[0].code(clock.now) != before
