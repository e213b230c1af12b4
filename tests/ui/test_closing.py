"""While an emergency is being closed: the window stays, a lock is kept for afterwards, and the report is not lost."""

import errno
import threading

import pytest
from PySide6.QtWidgets import QLabel

from act_walks import Desk
from emergencies import until_closed
from event_loop import turn_loop
from keyturn.kit.store import storage_error


@pytest.fixture
def settled(window, emergency, people, clock, qtbot):
    """An emergency in which everything is settled, after an item was seen."""
    desk = Desk(window, emergency, people, clock, qtbot)
    assert emergency.reveal("alice", "sign-in")
    assert emergency.stand_down()
    assert emergency.settle(lambda opening: opening.prove_normal_sign_in("Nora"))
    assert emergency.settle(lambda opening: opening.classify("drill"))
    assert emergency.settle(lambda opening: opening.reseal_by("2027-01-31"))
    return desk


@pytest.fixture
def slow(emergency, monkeypatch):
    """The closing waits until the test lets it go on; `refuses` makes it fail then."""
    go_on, made = threading.Event(), emergency.opening.close
    refuses = []

    def close():
        go_on.wait(60)
        if refuses:
            raise storage_error(OSError(errno.ENOSPC, "full"), emergency.places.log)
        return made()

    monkeypatch.setattr(emergency.opening, "close", close)
    yield go_on, refuses
    go_on.set()


def test_no_item_can_be_opened_from_the_stand_down_on(settled, emergency):
    seeds = emergency.opening.unlocked.keys.compartments.values()
    assert not any(any(seed) for seed in seeds)
    assert any(emergency.opening.unlocked.keys.log_seed)


def test_the_window_stays_while_it_is_closed(settled, emergency, window, slow):
    go_on, _ = slow
    assert emergency.close()
    assert not window.close()
    assert window.isVisible()
    go_on.set()
    until_closed(emergency)
    assert emergency.report.rotate == ["alice"]


def test_it_is_closed_once(settled, emergency, slow):
    go_on, _ = slow
    assert emergency.close()
    assert not emergency.close()
    go_on.set()
    until_closed(emergency)


def test_a_lock_that_came_meanwhile_is_done_where_the_closing_is_refused(settled, emergency, slow, qtbot):
    go_on, refuses = slow
    refuses.append(True)
    assert emergency.close()
    emergency.lock("screen")
    assert emergency.stop == "stand-down"
    go_on.set()
    qtbot.waitUntil(lambda: not emergency.closing)
    assert (emergency.stop, emergency.locked_by, emergency.refusal.code) == ("home", "screen", "disk-full")
    assert emergency.waiting


def test_without_such_a_lock_it_stays_where_it_was_and_can_be_tried_again(settled, emergency, slow, qtbot):
    go_on, refuses = slow
    refuses.append(True)
    assert emergency.close()
    go_on.set()
    qtbot.waitUntil(lambda: not emergency.closing)
    assert (emergency.stop, emergency.refusal.code) == ("stand-down", "disk-full")
    refuses.clear()
    assert emergency.close()
    until_closed(emergency)


def test_a_report_that_is_not_saved_keeps_the_window_once(settled, emergency, window):
    assert emergency.close()
    until_closed(emergency)
    assert not window.close()
    turn_loop()
    assert any("The report is not saved" in shown.text() for shown in window.findChildren(QLabel))
    assert window.close()
