"""One run of the window on a kit, from the reading to the last event."""

import gc
import sys
import time
from argparse import Namespace
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication

from keyturn import process
from keyturn.errors import KeyturnError
from keyturn.host import Host, real_host
from keyturn.kit.source.model import KIT_TOML
from keyturn.opening.idle import MINUTE, IdleRule
from keyturn.places import Places
from keyturn.ui.auto_lock import AutoLock, Clocks
from keyturn.ui.emergency import Emergency
from keyturn.ui.guard import Guard
from keyturn.ui.idle_time import IdleTime
from keyturn.ui.lockable import Lockable
from keyturn.ui.pages import IMPORTS, PAGES
from keyturn.ui.refusals import message, remedy
from keyturn.ui.roles import install_roles
from keyturn.ui.screen_lock import ScreenLock
from keyturn.ui.showing import Showing
from keyturn.ui.theme.look import PAGE_FONTS, Look, load_fonts
from keyturn.ui.theme.system import SYSTEM, SystemLook
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
        rule = IdleRule(options.lock_after * MINUTE)
        if options.theme == SYSTEM:
            SystemLook(application.styleHints(), look, application)

        def prepare(folder: Path, home: Callable[[], object]) -> None:
            from keyturn.ui.prepare.entry import PrepareEntry  # whoever has an emergency waits for none of it

            entry = PrepareEntry(host, look, network, guard, lambda it: lock_by_itself(application, it, rule))
            entry.show(folder, home, window)

        def show(kit: Path) -> None:
            emergency = open_emergency(host, Places(kit, options.log_dir), options.accept_older)
            showing = Showing(window, emergency, look, PAGES, network)
            guard.watch(emergency, window)
            lock_by_itself(application, emergency, rule).counted.connect(showing.count_down)
            come_home = partial(_come_home, guard, emergency, window)
            emergency.prepare_wanted.connect(lambda: prepare(kit.parent, come_home))
            IdleTime(IMPORTS, window)

        def show_sealed() -> None:
            show(kit_in(options.kit) or options.kit)
            window.show()

        try:
            kit = kit_in(options.kit) if (options.kit / KIT_TOML).exists() else options.kit
            if kit is not None:
                show(kit)
            else:
                prepare(options.kit, show_sealed)
        except KeyturnError as refusal:
            _tell(f"keyturn: {refusal.code}: {message(refusal)} {remedy(refusal)}")
            guard.refuse(refusal)
        except Exception as defect:
            guard.take(type(defect), defect, None)
        return guard.run()


def _come_home(guard: Guard, emergency: Emergency, window: Window) -> None:
    """Show Home again after the maintainers' window."""
    guard.watch(emergency, window)
    window.show()
    window.activateWindow()


def kit_in(folder: Path) -> Path | None:
    """Return the sealed kit of a source folder, or None where there is none yet; raises SourceMissing."""
    from keyturn.kit.source.reading import survey  # only who names a folder waits for it

    toml = survey(folder).toml
    kit = folder / toml.kit if toml is not None else folder
    return kit if kit.is_file() else None


def set_up_for_pages() -> None:
    """Make Qt ready for what only pages have: further fonts, and a screen reader's roles."""
    load_fonts(PAGE_FONTS)
    install_roles()


def open_emergency(host: Host, places: Places, accept_older: bool = False) -> Emergency:
    """Read a kit and stand ready for an emergency; raises what reading the kit or its log names."""
    kit, journal = places.kit_and_log(host, accept_older)
    return Emergency(host, places, kit, journal)


def lock_by_itself(application: QApplication, watched: Lockable, rule: IdleRule) -> AutoLock:
    """Lock what is open when nobody is there, when the computer sleeps, and when its screen is locked."""
    auto = AutoLock(application, watched, rule, Clocks(time.monotonic, process.seconds_asleep))
    screen = ScreenLock(QDBusConnection.sessionBus(), QDBusConnection.systemBus(), auto)
    screen.locked.connect(lambda: auto.lock("screen"))
    screen.sleeping.connect(lambda: auto.lock("sleep"))
    return auto


def _tell(line: str) -> None:
    print(line, file=sys.stderr)
