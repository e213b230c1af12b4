"""A tour of the window: every page in every state that people can come to, one after the other, by real keys.

`states` yields a name and the window each time; who looks may move the keyboard, and nothing else.
"""

import shutil
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import SimpleNamespace
from typing import Any

from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import tour_act
import tour_end
import tour_start
import tour_unlock
from act_walks import act_items
from event_loop import turn_loop
from keyturn import catalogue
from keyturn.host import Host
from keyturn.kit.playbooks.directory import read_directory
from keyturn.kit.playbooks.edit import seal_playbooks
from keyturn.kit.playbooks.sealed import bind
from keyturn.places import Places
from keyturn.ui.emergency import Emergency
from keyturn.ui.pages import PAGES
from keyturn.ui.showing import window_on
from keyturn.ui.theme.look import Look
from keyturn.ui.window import Window
from playbook_samples import DIRECTORY, sample
from workshop import NOW, Held, Made, Shelf, items, make_kit, modes, seeded

POLICIES = {"standard": "any 2", "critical": "any 3", "rehearsal": "any 2", "ceremony": "any 3"}
POLL_MS, PATIENCE_MS = 10, 60_000
State = tuple[str, Window]


def make(folder: Path) -> Made:
    """Make the tour's kit: three phones and a security key; fm1 has the sample playbook, fm2 items alone."""
    shelf = Shelf((("c1", "standard"), ("c2", "standard"), ("c3", "rehearsal")), modes(), (*items(), *act_items()))
    made = make_kit(folder, people=4, key_people=[4], policies=POLICIES, shelf=shelf)
    playbook = bind(sample(), read_directory(DIRECTORY, "d.yaml"))
    edit = seal_playbooks(made.read(), [playbook], "standard", catalogue.load_questions(), NOW, seeded("tour"))
    edit.save(made.path, made.signers)
    return made


class Hands:
    """A keyboard and a mouse that outlive one test."""

    def keyClick(self, widget: QWidget, key: Any, modifier: Any = Qt.KeyboardModifier.NoModifier) -> None:  # noqa: N802
        """Press a key."""
        QTest.keyClick(widget, key, modifier)

    def keyClicks(self, widget: QWidget, text: str) -> None:  # noqa: N802
        """Type a text."""
        QTest.keyClicks(widget, text)

    def waitUntil(self, condition: Any, timeout: int = PATIENCE_MS) -> None:  # noqa: N802
        """Wait for something that a worker does."""
        left = QDeadlineTimer(timeout)
        while not condition():
            assert not left.hasExpired()
            QTest.qWait(POLL_MS)


@dataclass(frozen=True)
class Party:
    """What the stages of the tour share: the window, what stands behind it, and who sits before it."""

    window: Window
    emergency: Emergency
    people: tuple[Held, ...]
    clock: SimpleNamespace
    hands: Hands

    @property
    def focus(self) -> QWidget:
        """What has the keyboard."""
        return QApplication.focusWidget() or self.window

    def press(self, *keys: str) -> None:
        """Press keys by their names in Qt, one after the other."""
        for key in keys:
            self.hands.keyClick(self.focus, getattr(Qt.Key, f"Key_{key}"))
            self.settle()

    def type(self, text: str) -> None:
        """Type a text."""
        self.hands.keyClicks(self.focus, text)
        self.settle()

    def settle(self) -> None:
        """Let the window answer, and lay itself out."""
        for _ in range(4):
            turn_loop()

    def at(self, name: str) -> State:
        """Return a state by its name, once the window has settled."""
        self.settle()
        return name, self.window


@contextmanager
def party(made: Made, folder: Path, look: Look, size: tuple[int, int] = (1280, 720)) -> Iterator[Party]:
    """Bring people before a window on a fresh copy of the tour's kit."""
    path = Path(shutil.copy(made.path, folder))
    clock = SimpleNamespace(now=NOW)
    with ThreadPoolExecutor(2) as worker:
        host = Host(lambda line: None, lambda: clock.now, seeded("host"), folder / "state", worker, lambda: None)
        places = Places(path)
        emergency = Emergency(host, places, *places.kit_and_log(host))
        window = window_on(emergency, look, PAGES, "No network, enforced")
        window.resize(*size)
        window.show()
        window.activateWindow()
        assert QTest.qWaitForWindowActive(window, PATIENCE_MS)
        try:
            yield Party(window, emergency, made.people, clock, Hands())
        finally:
            window.close()
            window.deleteLater()
            turn_loop()


def states(party: Party) -> Iterator[State]:
    """Go from Home to the closing and through a second emergency without a playbook; stop at every state."""
    yield from tour_start.home(party)
    yield from tour_start.choose(party)
    yield from tour_start.confirm(party)
    yield from tour_unlock.unlock(party)
    yield from tour_act.act(party)
    yield from tour_end.cut_off(party)
    yield from tour_end.stand_down(party)
    yield from tour_end.without_playbook(party)
