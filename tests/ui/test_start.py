"""A window that is started in an emergency shows Home first: what later pages need is not waited for."""

import subprocess
import sys

from keyturn.ui.idle_time import IdleTime
from keyturn.ui.pages import IMPORTS, PAGES
from keyturn.ui.stops import STOPS

LATER = ("fido2", "http.client", "keyturn.ui.pages.act", "reportlab", "segno", "ssl", "yaml", "zxingcpp")


def test_home_stands_before_anything_large_is_imported():
    code = f"import sys, keyturn.ui.main, keyturn.ui.pages.home; print([n for n in {LATER!r} if n in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_every_stop_has_a_page(emergency, look):
    assert set(PAGES) == set(STOPS)
    assert len(IMPORTS) == len(PAGES)


def test_what_is_done_beforehand_is_done_once_and_in_turn(qapp, qtbot):
    done = []
    IdleTime([lambda: done.append("first"), lambda: done.append("second")], qapp)
    assert done == []
    qtbot.waitUntil(lambda: done == ["first", "second"])


def test_every_page_can_be_imported_beforehand():
    for work in IMPORTS:
        work()
    assert "keyturn.ui.pages.act" in sys.modules
