"""The window before its kit is read: it says so and no more; what is typed meanwhile is neither lost nor misread."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager

import pytest

import window_stopped
from x_window import PATIENCE, Person, missing, wait_until, xvfb


@pytest.fixture(scope="module")
def x():
    assert not missing(), f"not installed: {', '.join(missing())}"
    with xvfb() as server:
        yield server


@contextmanager
def reading(x, desk):
    """Start the window, which stands still as soon as it reads: what is typed now is typed before there is a page."""
    environment = desk.environment | x.environment | {"PYTHONPATH": os.pathsep.join(sys.path)}
    command = (sys.executable, window_stopped.__file__, str(desk.kit))
    process = subprocess.Popen(command, env=environment, stderr=subprocess.PIPE)
    try:
        _, stopped = os.waitpid(process.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(stopped), "it was over before it was seen"
        person = Person(x, x.screen.windows()[-1].number)
        assert person.title.startswith(desk.kit.name)
        # Nobody else gives the window the focus, where no window manager runs.
        person._do("windowfocus", str(person.window))
        yield process, person
    finally:
        process.kill()
        process.communicate(timeout=PATIENCE)


@pytest.mark.parametrize("key", ["e", "Return"])
def test_a_key_that_is_pressed_while_the_kit_is_read_waits_for_home(x, desk, key):
    with reading(x, desk) as (process, person):
        person._do("key", key)
        os.kill(process.pid, signal.SIGCONT)
        wait_until(lambda: person.title.startswith("Choose"), "the page to which the key leads")


def test_enter_that_is_pressed_while_the_kit_is_read_does_not_close_what_says_why_it_is_none(x, desk):
    desk.kit.write_bytes(b"no kit")
    with reading(x, desk) as (process, person):
        person._do("key", "Return")
        person._do("key", "space")
        os.kill(process.pid, signal.SIGCONT)
        wait_until(lambda: person.title == "Keyturn" or process.poll() is not None, "the page that says why")
        x.screen.settle(person.window)
        assert process.poll() is None
        person._do("key", "Return")
        assert process.wait(PATIENCE) == 6


def test_a_window_that_is_closed_while_the_kit_is_read_is_gone_when_it_is(x, desk):
    with reading(x, desk) as (process, person):
        x.screen.ask_to_close(person.window)
        os.kill(process.pid, signal.SIGCONT)
        assert process.wait(PATIENCE) == 0
