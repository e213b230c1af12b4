"""A window that is started in an emergency shows Home first: what later pages need is not waited for."""

import subprocess
import sys

from PySide6.QtWidgets import QLabel

from event_loop import turn_loop
from keyturn.ui.idle_time import IdleTime
from keyturn.ui.pages import IMPORTS, PAGES
from keyturn.ui.showing import Showing
from keyturn.ui.stops import STOPS
from keyturn.ui.window import SMALLEST, Window

LATER = ("fido2", "http.client", "keyturn.ui.pages.act", "reportlab", "segno", "ssl", "yaml", "zxingcpp")


KIT = ("cryptography", "msgspec", "keyturn.custody", "keyturn.host", "keyturn.kit", "keyturn.opening", "PySide6.QtSvg")


def imported_with(modules, named):
    code = f"import sys, {modules}; print([n for n in {named!r} if n in sys.modules])"
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip()


def test_the_window_is_seen_before_what_reads_a_kit_is_imported():
    assert imported_with("keyturn.ui.main", KIT) == "[]"


def test_home_stands_before_anything_large_is_imported():
    assert imported_with("keyturn.ui.running, keyturn.ui.pages.home", LATER) == "[]"


def test_the_first_sight_names_the_file_and_judges_nothing(look, qtbot):
    window = Window(look, "small.keyturn")
    qtbot.addWidget(window)
    window.show_first()
    said = [label.text() for label in window.findChildren(QLabel) if label.isVisible()]
    assert said == ["Keyturn", "small.keyturn", "Reading the kit …"]
    assert window.windowTitle() == "small.keyturn – Keyturn"  # noqa: RUF001
    assert (window.width(), window.height()) >= SMALLEST


def test_home_comes_in_the_place_of_the_first_sight_and_nothing_else_moves(emergency, look, qtbot):
    window = Window(look, "small.keyturn")
    qtbot.addWidget(window)
    window.show_first()
    zones = window.centralWidget()
    before = window.geometry(), zones.sheet.parentWidget().geometry(), zones.aside.parentWidget().geometry()
    Showing(window, emergency, look, PAGES, "No network, enforced")
    turn_loop()
    zones = window.centralWidget()
    bands = zones.sheet.parentWidget().geometry().top() - before[1].top()
    after = window.geometry(), *(part.parentWidget().geometry() for part in (zones.sheet, zones.aside))
    assert after[0] == before[0]
    assert [part.adjusted(0, bands, 0, 0) for part in before[1:]] == list(after[1:])


def test_every_stop_has_a_page(emergency, look):
    assert set(PAGES) == set(STOPS)


def test_what_is_done_beforehand_is_done_once_and_in_turn(qapp, qtbot):
    done = []
    IdleTime([lambda: done.append("first"), lambda: done.append("second")], qapp)
    assert done == []
    qtbot.waitUntil(lambda: done == ["first", "second"])


def test_every_page_can_be_imported_beforehand():
    for work in IMPORTS:
        work()
    assert {f"keyturn.ui.pages.{make.args[0]}" for make in PAGES.values()} <= sys.modules.keys()
