"""An open kit locks by itself: without a key, after a sleep, and when the desktop says that the screen is locked."""

import shutil
import subprocess
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from act_walks import Desk
from keyturn.opening.idle import IdleRule
from keyturn.ui import auto_lock
from keyturn.ui.auto_lock import AutoLock, Clocks
from keyturn.ui.screen_lock import ScreenLock
from keyturn.ui.widgets.band import Band

RULE = IdleRule(limit=300, counted=60)


@dataclass
class Time:
    awake: float = 0.0
    asleep: float = 0.0


@pytest.fixture
def time():
    return Time()


@pytest.fixture
def auto(qapp, emergency, window, time):
    made = AutoLock(qapp, emergency, RULE, Clocks(lambda: time.awake, lambda: time.asleep))
    made._timer.stop()  # the test says when a second is over
    made.counted.connect(window.showing.count_down)
    return made


@pytest.fixture
def desk(window, emergency, people, clock, qtbot, auto):
    return Desk(window, emergency, people, clock, qtbot)


def band(window):
    return next(made for made in window.findChildren(Band) if "Locks in" in made.accessibleName())


def test_it_counts_the_last_minute_down_and_locks(desk, auto, time, window, emergency):
    emergency.reveal("alice", "sign-in")
    time.awake = 239
    auto.tick()
    assert not band(window).isVisibleTo(window)
    time.awake = 241
    auto.tick()
    assert band(window).isVisibleTo(window)
    assert "59" in band(window).accessibleName()
    time.awake = 300
    auto.tick()
    assert emergency.stop == "home"
    assert not band(window).isVisibleTo(window)
    assert not emergency.shown
    assert any("nobody pressed a key" in shown.text() for shown in window.findChildren(QLabel))


def test_a_key_begins_the_count_anew(desk, auto, time, window, emergency, qtbot):
    time.awake = 290
    auto.tick()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_F5)
    assert not band(window).isVisibleTo(window)
    time.awake = 400
    auto.tick()
    assert emergency.stop == "act"


def test_a_key_that_is_a_shortcut_counts_as_well(desk, auto, time, window, emergency):
    step = desk.step
    time.awake = 290
    auto.tick()
    assert band(window).isVisibleTo(window)
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Space)
    desk.settle()
    assert desk.step != step
    assert not band(window).isVisibleTo(window)
    time.awake = 400
    auto.tick()
    assert emergency.stop == "act"


@pytest.mark.parametrize("repeats", [True, False])
def test_a_key_that_only_stays_down_is_nobody(repeats):
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Shift, Qt.KeyboardModifier.NoModifier, "", repeats)
    assert auto_lock._repeats(pressed) is repeats


def test_what_the_program_does_by_itself_is_no_key(desk, auto, time, window, emergency):
    time.awake = 290
    emergency.moved.emit()
    time.awake = 300
    auto.tick()
    assert emergency.stop == "home"


def test_a_sleep_locks_at_the_first_second_after_it(desk, auto, time, window, emergency):
    time.asleep = 3600
    auto.tick()
    assert emergency.stop == "home"
    assert any("the computer slept" in shown.text() for shown in window.findChildren(QLabel))


def test_nothing_is_locked_where_nothing_is_open(auto, time, emergency, window):
    emergency.begin()
    time.awake, time.asleep = 10_000, 10_000
    auto.tick()
    auto.lock("screen")
    assert emergency.stop == "choose"
    assert not band(window).isVisibleTo(window)


def test_a_locked_kit_goes_on_at_its_step(desk, auto, time, emergency, people):
    step = desk.step
    time.awake = 300
    auto.tick()
    assert emergency.waiting
    assert emergency.resume()
    assert emergency.opening.session.walk.moves == []
    assert emergency.stop == "unlock"
    assert step


def test_what_is_opened_again_at_once_is_not_locked_for_the_same_silence(qapp, time):
    class Kit(QObject):
        is_open = True

        def lock(self, because):
            self.is_open = False

    kit = Kit()
    auto = AutoLock(qapp, kit, RULE, Clocks(lambda: time.awake, lambda: time.asleep))
    auto._timer.stop()
    time.awake = 300
    auto.tick()
    assert not kit.is_open
    kit.is_open = True
    auto.tick()
    assert kit.is_open


@pytest.fixture
def bus(tmp_path):
    """A bus of our own: what a desktop has twice, for the user and for the system."""
    if shutil.which("dbus-daemon") is None:
        pytest.fail("dbus-daemon is missing: packaging/dev.py test installs it")
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1", f"--address=unix:dir={tmp_path}"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as daemon:
        address = daemon.stdout.readline().strip()
        yield address
        daemon.terminate()
    for name in ("listens", "speaks"):
        QDBusConnection.disconnectFromBus(name)


@pytest.mark.parametrize(
    ("path", "interface", "signal", "arguments", "heard"),
    [
        ("/ScreenSaver", "org.freedesktop.ScreenSaver", "ActiveChanged", [True], "locked"),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", [True], "locked"),
        ("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session", "Lock", [], "locked"),
        ("/org/freedesktop/login1", "org.freedesktop.login1.Manager", "PrepareForSleep", [True], "sleeping"),
    ],
)
def test_the_desktop_is_heard(bus, qtbot, qapp, path, interface, signal, arguments, heard):
    listens, speaks = (QDBusConnection.connectToBus(bus, name) for name in ("listens", "speaks"))
    screen = ScreenLock(listens, listens, qapp)
    message = QDBusMessage.createSignal(path, interface, signal)
    message.setArguments(arguments)
    came = []
    getattr(screen, heard).connect(lambda: came.append(heard))
    # Said again until it is heard: the bus takes its time to note who listens.
    qtbot.waitUntil(lambda: speaks.send(message) and bool(came))
    screen.setParent(None)


def test_a_screen_saver_that_goes_away_locks_nothing(qtbot, qapp):
    screen = ScreenLock(QDBusConnection("none"), QDBusConnection("none"), qapp)
    heard = []
    screen.locked.connect(lambda: heard.append("locked"))
    screen.sleeping.connect(lambda: heard.append("sleeping"))
    screen.saver_changed(False)
    screen.sleep_prepared(False)
    assert heard == []
    screen.saver_changed(True)
    assert heard == ["locked"]
    screen.setParent(None)
