"""A key that is held is one press, however the screen tells it; and nothing that was typed is lost."""

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent

from keyturn.ui.held_keys import HeldKeys

PRESS, RELEASE, SHORTCUT = QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride
FIRST, REPEATS = 10_000, (10_660, 10_700, 10_740)
L, SPACE, BACKSPACE = Qt.Key.Key_L, Qt.Key.Key_Space, Qt.Key.Key_Backspace


class Target(QObject):
    """Stands for the window: notes what comes through to it."""

    def __init__(self):
        super().__init__()
        self.came = []

    def event(self, event):
        if isinstance(event, QKeyEvent):
            self.came.append((event.type(), event.key()))
        return True


@pytest.fixture
def target(qapp):
    return Target()


@pytest.fixture
def send(target):
    held = HeldKeys(target)
    target.installEventFilter(held)

    def send(kind, key, time, auto=False):
        event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "x", auto)
        event.setTimestamp(time)
        event.ignore()
        QCoreApplication.sendEvent(target, event)
        return event.isAccepted()

    return send


@pytest.mark.parametrize("auto", [True, False], ids=["marked as repeats", "told as let go and pressed"])
def test_a_held_key_is_one_press_and_one_release(send, target, auto, qtbot):
    send(PRESS, L, FIRST)
    for time in REPEATS:
        send(RELEASE, L, time, auto)
        send(PRESS, L, time, auto)
    assert target.came == [(PRESS, L)]
    send(RELEASE, L, 11_000)
    qtbot.waitUntil(lambda: target.came == [(PRESS, L), (RELEASE, L)])


def test_a_shortcut_whose_key_is_held_is_not_asked_for_again(send, target):
    """Of a key that runs a shortcut, no press comes: a repeat must be overridden, or the shortcut runs again."""
    assert not send(SHORTCUT, SPACE, FIRST)
    for time in REPEATS:
        send(RELEASE, SPACE, time)
        assert send(SHORTCUT, SPACE, time)
        send(PRESS, SPACE, time)
    assert target.came == [(SHORTCUT, SPACE)]


def test_a_key_pressed_twice_is_two_presses(send, target):
    for time in (FIRST, 10_200):
        send(PRESS, L, time)
        send(RELEASE, L, time + 80)
    assert [kind for kind, _ in target.came] == [PRESS, RELEASE, PRESS]


def test_what_a_scanner_types_within_a_millisecond_comes_whole(send, target):
    for time in (FIRST, FIRST + 1, FIRST + 2):
        send(PRESS, L, time)
        send(RELEASE, L, time + 1)
    assert [kind for kind, _ in target.came].count(PRESS) == 3


def test_another_key_does_not_lose_the_release_before_it(send, target):
    send(PRESS, L, FIRST)
    send(RELEASE, L, 10_200)
    send(PRESS, SPACE, 10_201)
    assert target.came == [(PRESS, L), (RELEASE, L), (PRESS, SPACE)]


def test_keys_that_move_and_delete_repeat(send, target):
    send(PRESS, BACKSPACE, FIRST)
    for time in REPEATS:
        send(RELEASE, BACKSPACE, time)
        send(PRESS, BACKSPACE, time)
    assert target.came.count((PRESS, BACKSPACE)) == 1 + len(REPEATS)
