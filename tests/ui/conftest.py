"""A window without a screen, the look, and an emergency on a kit of the workshop."""

import gc
import os
import shutil
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtCore import QLocale, Qt
from pytestqt.qtbot import QtBot

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from act_walks import act_items
from event_loop import turn_loop
from keyturn import catalogue
from keyturn.host import Host
from keyturn.kit.playbooks.directory import read_directory
from keyturn.kit.playbooks.edit import seal_playbooks
from keyturn.kit.playbooks.sealed import bind
from keyturn.places import Places
from keyturn.ui.emergency import Emergency
from keyturn.ui.language import PLACES, speak
from keyturn.ui.pages import PAGES
from keyturn.ui.roles import install_roles
from keyturn.ui.showing import window_on
from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look, load_fonts
from keyturn.ui.window import Window
from mute import Mute
from playbook_samples import DIRECTORY, sample
from window_tour import PATIENCE_MS
from workshop import NOW, Shelf, items, make_kit, modes, seeded


class PatientBot(QtBot):
    """Gives up waiting when even a slow and busy computer is done: what comes sooner ends the waiting."""

    def waitUntil(self, callback, *, timeout=PATIENCE_MS):  # noqa: N802
        super().waitUntil(callback, timeout=timeout)

    def waitSignal(self, signal, *, timeout=PATIENCE_MS, **more):  # noqa: N802
        return super().waitSignal(signal, timeout=timeout, **more)

    def waitActive(self, widget, *, timeout=PATIENCE_MS):  # noqa: N802
        return super().waitActive(widget, timeout=timeout)


@pytest.fixture
def qtbot(qapp, request):
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def _fonts_and_language(qapp):
    load_fonts()
    install_roles()
    speak(qapp, "en", QLocale(PLACES["en"]))


def _end_the_test_before():
    """Let its widgets end, which pytest has held until now; one may hold others."""
    turn_loop()
    while gc.collect():
        turn_loop()


@pytest.fixture(autouse=True)
def _garbage_ends_here(request):
    """Collect nothing while workers run, as in the window; what an emergency leaves ends before the next test."""
    gc.disable()
    _end_the_test_before()
    gc.freeze()  # what outlives that is not looked through again: it is a hundred times what one test makes
    yield
    if "emergency" in request.fixturenames:
        gc.collect()
    gc.enable()


@pytest.fixture
def german(qapp):
    """German, and after the test what was spoken before."""
    before = QLocale()
    translators = speak(qapp, "de", QLocale("de_DE"))
    yield
    for translator in translators:
        qapp.removeTranslator(translator)
    QLocale.setDefault(before)


@pytest.fixture
def mute(qapp):
    """A language that has no words; windows that are made from now on speak it."""
    made = Mute()
    qapp.installTranslator(made)
    yield made
    qapp.removeTranslator(made)


@pytest.fixture
def look(qapp):
    return Look(DARK)


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    """A kit of two custodians with triage questions, whose mode fm1 has the sample playbook."""
    folder = tmp_path_factory.mktemp("window")
    made = make_kit(folder, people=2, shelf=Shelf((("c1", "standard"), ("c2", "standard"), ("c3", "rehearsal")),
                                                  modes(), (*items(), *act_items())))  # fmt: skip
    playbook = bind(sample(), read_directory(DIRECTORY, "d.yaml"))
    edit = seal_playbooks(made.read(), [playbook], "standard", catalogue.load_questions(), NOW, seeded("window"))
    edit.save(made.path, made.signers)
    return made


@pytest.fixture
def clock():
    """A clock that stands still until a test moves it."""
    return SimpleNamespace(now=NOW)


@pytest.fixture
def emergency(made_once, tmp_path, clock):
    """An emergency on a fresh copy of the kit."""
    path = tmp_path / made_once.path.name
    shutil.copy(made_once.path, path)
    with ThreadPoolExecutor(2) as worker:
        host = Host(lambda line: None, lambda: clock.now, seeded("host"), tmp_path / "state", worker, lambda: None)
        places = Places(path)
        kit, journal = places.kit_and_log(host)
        yield Emergency(host, places, kit, journal)


@pytest.fixture
def people(made_once):
    """The two custodians with all that they hold."""
    return made_once.people


@pytest.fixture
def window(emergency, look, qtbot):
    """The window, shown."""
    shown = window_on(emergency, look, PAGES, "No network, enforced")
    qtbot.addWidget(shown)
    shown.resize(1280, 800)
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    return shown


@dataclass(frozen=True)
class Keyboard:
    """The keyboard before the window: what is typed goes to whatever has the focus."""

    window: Window
    qtbot: Any

    def press(self, *keys: Qt.Key) -> None:
        """Press keys one after the other, and let the window answer each."""
        for key in keys:
            turn_loop()
            self.qtbot.keyClick(self.window.focusWidget() or self.window, key)
            turn_loop()

    def type(self, text: str) -> None:
        """Type a text."""
        turn_loop()
        self.qtbot.keyClicks(self.window.focusWidget() or self.window, text)
        turn_loop()


@pytest.fixture
def keyboard(window, qtbot):
    return Keyboard(window, qtbot)
