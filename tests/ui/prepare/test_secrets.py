"""What is shown once is nowhere afterwards; what is typed is masked; and an open ceremony locks by itself."""

from types import SimpleNamespace

import pytest
from PySide6.QtWidgets import QApplication

from ceremony_room import MAINTAINER, SIGNING
from keyturn.opening.idle import IdleRule
from keyturn.ui.auto_lock import AutoLock, Clocks
from keyturn.ui.widgets.qr_code import QrCode


def at_card(room):
    room.begin()
    room.make_signer()
    room.press("1")


def test_a_card_is_shown_once_and_in_no_title_or_name(room):
    at_card(room)
    words = room.texts("word")
    assert len(words) == 22
    assert not any(word in room.window.windowTitle().split() for word in words)
    room.write_card()
    assert not set(words) & set(room.texts())
    room.read_back()
    assert not set(words) & set(room.texts("word"))


def test_what_is_typed_is_nowhere_in_the_window(room):
    room.press("C")
    room.type(MAINTAINER)
    assert MAINTAINER not in room.everything()
    room.press("Return")
    room.give(MAINTAINER)
    room.wait()
    room.press("1")
    room.type(SIGNING)
    assert SIGNING not in room.everything()


def test_an_offered_passphrase_is_gone_when_it_was_taken(room):
    at_card(room)
    room.write_card()
    room.read_back()
    offered = room.texts("value")[0]
    room.press("F2")
    assert offered not in room.everything()
    room.give(offered)
    assert offered not in room.everything()
    room.wait()


def test_qr_code_key_and_cold_code_are_gone_when_they_were_taken(room):
    at_card(room)
    for step in (room.write_card, room.read_back, room.choose):
        step()
    code = room.window.page.findChild(QrCode)
    assert code.shown
    room.press("F2")
    key = room.texts("value")[0]
    assert key == room.preparing.enrolling.phone_key
    room.press("F2")
    assert key not in room.everything()
    room.press("F2")
    secret = room.preparing.enrolling.phone_link.partition("secret=")[2][:16]
    room.scan()
    assert key not in room.everything()
    assert secret not in room.everything()
    cold = room.texts("word")[0]
    room.press("Space")
    assert cold not in room.everything()


@pytest.fixture
def time():
    return SimpleNamespace(awake=0.0, asleep=0.0)


@pytest.fixture
def auto(room, time):
    made = AutoLock(
        QApplication.instance(), room.preparing, IdleRule(), Clocks(lambda: time.awake, lambda: time.asleep)
    )
    made.counted.connect(room.window.count_down)
    return made


def test_an_open_ceremony_locks_when_nobody_is_there_and_nothing_of_it_stays(room, auto, time):
    at_card(room)
    words = room.texts("word")
    auto.touch()
    time.awake = 299.0
    auto.tick()
    assert "Locks in 1 s" in room.everything()
    time.awake = 301.0
    auto.tick()
    room.wait()
    assert not room.preparing.is_open
    assert room.preparing.enrolling is None
    assert room.title == "Open the ceremony"
    assert "It locked by itself: nobody pressed a key for a while." in room.texts()
    assert not set(words) & set(room.texts())
    room.resume()
    assert room.title == "Who is at the table?"


def test_what_the_worker_does_comes_to_its_end_before_it_locks(room, auto, time):
    at_card(room)
    room.write_card()
    room.read_back()
    room.hand["passphrase"] = room.texts("value")[0]
    room.press("F2")
    room.type(room.hand["passphrase"])
    room.press("Return")
    assert room.preparing.busy
    auto.lock("screen")
    assert room.preparing.is_open
    room.wait()
    assert not room.preparing.is_open
    assert "It locked by itself: the screen was locked." in room.texts()


def test_a_source_that_is_only_looked_at_has_nothing_to_lock(room, auto, time):
    time.awake = 10_000.0
    auto.tick()
    assert room.title == "Hold the first ceremony"


def test_a_closed_window_closes_the_ceremony(room):
    at_card(room)
    ceremony = room.preparing.ceremony
    room.window.close()
    assert not room.preparing.is_open
    assert not any(ceremony.foundation.root_private)
