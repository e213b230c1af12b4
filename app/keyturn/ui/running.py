"""One run of the window on a kit, from the reading to the last event."""

import gc
import sys
import time
from argparse import Namespace
from concurrent.futures import ThreadPoolExecutor

from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication

from keyturn import process
from keyturn.errors import KeyturnError
from keyturn.host import Host, real_host
from keyturn.opening.idle import MINUTE, IdleRule
from keyturn.places import Places
from keyturn.ui.auto_lock import AutoLock, Clocks
from keyturn.ui.emergency import Emergency
from keyturn.ui.guard import Guard
from keyturn.ui.idle_time import IdleTime
from keyturn.ui.pages import IMPORTS, PAGES
from keyturn.ui.refusals import message, remedy
from keyturn.ui.roles import install_roles
from keyturn.ui.screen_lock import ScreenLock
from keyturn.ui.showing import Showing
from keyturn.ui.theme.look import PAGE_FONTS, Look, load_fonts
from keyturn.ui.window import Window

WORKERS = 2


def run(application: QApplication, window: Window, look: Look, options: Namespace, network: str) -> int:
    """Read a kit and show it; return the exit status. What keeps it from opening is one line, and a page."""
    set_up_for_pages()
    # What there is before a kit is read stays until the end: to walk it again and again would hold the window up.
    gc.freeze()
    with ThreadPoolExecutor(WORKERS) as worker:
        host = real_host(_tell, worker)
        guard = Guard(application, host, look, window)
        try:
            emergency = open_emergency(host, Places(options.kit, options.log_dir), options.accept_older)
            showing = Showing(window, emergency, look, PAGES, network)
            guard.watch(emergency)
            lock = lock_by_itself(application, emergency, IdleRule(options.lock_after * MINUTE))
            lock.counted.connect(showing.count_down)
            IdleTime(IMPORTS, window)
        except KeyturnError as refusal:
            _tell(f"keyturn: {refusal.code}: {message(refusal)} {remedy(refusal)}")
            guard.refuse(refusal)
        except Exception as defect:
            guard.take(type(defect), defect, None)
        return guard.run()


def set_up_for_pages() -> None:
    """Make Qt ready for what only pages have: further fonts, and a screen reader's roles."""
    load_fonts(PAGE_FONTS)
    install_roles()


def open_emergency(host: Host, places: Places, accept_older: bool = False) -> Emergency:
    """Read a kit and stand ready for an emergency; raises what reading the kit or its log names."""
    kit, journal = places.kit_and_log(host, accept_older)
    return Emergency(host, places, kit, journal)


def lock_by_itself(application: QApplication, emergency: Emergency, rule: IdleRule) -> AutoLock:
    """Lock an open kit when nobody is there, when the computer sleeps, and when its screen is locked."""
    auto = AutoLock(application, emergency, rule, Clocks(time.monotonic, process.seconds_asleep))
    screen = ScreenLock(QDBusConnection.sessionBus(), QDBusConnection.systemBus(), auto)
    screen.locked.connect(lambda: auto.lock("screen"))
    screen.sleeping.connect(lambda: auto.lock("sleep"))
    return auto


def _tell(line: str) -> None:
    print(line, file=sys.stderr)
