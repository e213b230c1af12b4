"""The real window under a real X server, by keyboard alone: no mouse, and no hook in the program."""

import sys
import time
from pathlib import Path

import pytest

from window_pair import Pair
from x_window import missing, window, xvfb

WINDOW = str(Path(sys.executable).with_name("keyturn-window"))
HELD = 1.5  # seconds; the X server repeats a key after 0.66


@pytest.fixture(scope="module")
def x():
    assert not missing(), f"not installed: {', '.join(missing())}"
    with xvfb() as server:
        yield server


@pytest.fixture
def sit_down(x, desk):
    """Start the window on the desk's kit, and sit down before it."""
    return lambda: window(x, (WINDOW, str(desk.kit)), desk.environment)


def test_the_whole_path_goes_by_keyboard_alone(sit_down, desk):
    amara, _, chen = desk.secrets["custodians"][:3]
    with sit_down() as opened:
        pair = Pair(desk, opened.person)
        pair.declare()
        pair.unlock([amara, chen])
        pair.walk_until("sign-in")
        pair.reveal()
        assert pair.shown == ["alice-break-glass"]
        pair.walk_to_the_end()
        pair.stand_down()
        assert pair.session is None
    events = desk.events()
    assert events[-2:] == ["closed", "checkpoint"]
    assert [event for event in events if event.endswith("refused")] == []
    assert {"opened", "item-revealed", "rotation-due", "normal-sign-in-proven", "classified"} <= set(events)
    desk.run("log", "verify", desk.kit)


def test_a_killed_window_goes_on_at_its_step(sit_down, desk):
    people = desk.secrets["custodians"][:2]
    with sit_down() as opened:
        pair = Pair(desk, opened.person)
        pair.declare()
        pair.unlock(people)
        pair.walk_until("sign-in")
        pair.reveal()
        pair.move()
        before = pair.walk
        opened.kill()
    with sit_down() as opened:
        pair = Pair(desk, opened.person)
        pair.at("Home")
        pair.person.press("Return")
        pair.unlock(people)
        assert pair.walk == before
        assert (pair.walk.step.id, pair.walk.persons_needed) == ("sign-in", 1)
        pair.move()
        assert pair.walk.step.id == "code"
        assert pair.shown == ["alice-break-glass"]
    assert desk.events().count("opened") == 2
    desk.run("log", "verify", desk.kit)


def test_a_key_that_is_held_is_one_answer(sit_down, desk):
    with sit_down() as opened:
        pair = Pair(desk, opened.person)
        pair.declare()
        pair.unlock(desk.secrets["custodians"][:2])
        end = time.monotonic() + HELD
        pair.person.hold("space", until=lambda: time.monotonic() > end, what="the end of a hold")
        assert [move.step for move in pair.walk.moves] == ["one-task"]
