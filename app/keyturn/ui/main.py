"""`keyturn-window KIT|DIR`: the window on a kit, or on the folder of its source."""

import argparse
import sys
import time
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtDBus import QDBusConnection
from PySide6.QtWidgets import QApplication

from keyturn import process
from keyturn.errors import KeyturnError
from keyturn.host import Host, real_host
from keyturn.opening.idle import MINUTE, IdleRule
from keyturn.places import Places
from keyturn.ui.auto_lock import AutoLock, Clocks
from keyturn.ui.emergency import Emergency
from keyturn.ui.garbage import Garbage
from keyturn.ui.guard import Guard
from keyturn.ui.idle_time import IdleTime
from keyturn.ui.language import LANGUAGES, language_of, locale_of, speak
from keyturn.ui.lockable import Lockable
from keyturn.ui.pages import IMPORTS, PAGES
from keyturn.ui.prepare.entry import PrepareEntry, kit_in
from keyturn.ui.refusals import message, remedy
from keyturn.ui.roles import install_roles
from keyturn.ui.screen_lock import ScreenLock
from keyturn.ui.theme.colours import DARK, LIGHT, PALETTES, Palette
from keyturn.ui.theme.look import Look, load_fonts, scheme_of
from keyturn.ui.window import Window

WORKERS = 2
LONGEST = 60  # minutes that an open kit may stand without a key
THEMES: Mapping[str, Palette] = {palette.name: palette for palette in PALETTES}


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the window on a kit; return the exit status. What keeps it from opening is one line, and a page."""
    hardened = process.harden()
    options = _parser().parse_args(arguments)
    application, look = set_up(options.language, options.theme, options.large)
    with ThreadPoolExecutor(WORKERS) as worker:
        host = real_host(_tell, worker)
        guard = Guard(application, host, look)
        rule, network = IdleRule(options.lock_after * MINUTE), network_note(hardened)
        prepare = PrepareEntry(host, look, network, guard, lambda it: lock_by_itself(application, it, rule))

        def show(kit: Path) -> None:
            emergency = open_emergency(host, Places(kit, options.log_dir), options.accept_older)
            window = Window(emergency, look, PAGES, network)

            def come_home() -> None:
                guard.watch(emergency, window)
                window.show()

            come_home()
            lock_by_itself(application, emergency, rule).counted.connect(window.count_down)
            emergency.prepare_wanted.connect(lambda: prepare.show(kit.parent, come_home, window))
            IdleTime(IMPORTS, window)

        try:
            kit = kit_in(options.kit) if options.kit.is_dir() else options.kit
            if kit is not None:
                show(kit)
            else:
                prepare.show(options.kit, lambda: show(kit_in(options.kit) or options.kit))
        except KeyturnError as refusal:
            _tell(f"keyturn: {refusal.code}: {message(refusal)} {remedy(refusal)}")
            guard.refuse(refusal)
        except Exception as defect:
            guard.take(type(defect), defect, None)
        return guard.run()


def set_up(language: str, theme: str, large: bool = False) -> tuple[QApplication, Look]:
    """Make Qt ready for a window: fonts, a screen reader's roles, the language, and the look to wear."""
    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)  # noqa: S101
    application.setApplicationName("Keyturn")
    Garbage(application)
    load_fonts()
    install_roles()
    _speak_as(application, language)
    return application, Look(_palette_named(application, theme), large)


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


def network_note(hardened: process.Hardening) -> str:
    """Say whether the kernel denies this process the network, and whether an interface is up."""
    up = ", ".join(process.network_interfaces_up())
    if hardened.network_denied:
        denied = QCoreApplication.translate("Network", "No network, enforced")
    else:
        denied = QCoreApplication.translate("Network", "Network not denied")
    return QCoreApplication.translate("Network", "{0}; {1} is up").format(denied, up) if up else denied


def _speak_as(application: QApplication, wanted: str) -> None:
    """Let the window speak a language, or the system's where it is one of ours; dates and numbers follow the system."""
    system = QLocale.system()
    language = next((language for language in LANGUAGES if language == wanted), language_of(system))
    speak(application, language, locale_of(language, system))


def _palette_named(application: QApplication, theme: str) -> Palette:
    """Return the palette of a name; `system` is what the system asks for."""
    if theme == "system":
        return scheme_of(application.styleHints().colorScheme(), DARK, LIGHT)
    return THEMES[theme]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="keyturn-window", description="The break-glass kit in a window.")
    parser.add_argument("kit", type=Path, metavar="KIT|DIR", help="a sealed kit, or the folder of its source")
    parser.add_argument("--log-dir", type=Path, metavar="DIR", help="keep log and session here")
    parser.add_argument("--accept-older", action="store_true", help="open a copy older than one seen")
    parser.add_argument("--theme", choices=["system", *THEMES], default="system")
    parser.add_argument(
        "--lock-after", type=_minutes, default=5, metavar="MINUTES", help="lock an open kit after so long without a key"
    )
    parser.add_argument("--language", choices=["system", *LANGUAGES], default="system")
    parser.add_argument("--large", action="store_true", help="large type (F11 changes it)")
    return parser


def _minutes(typed: str) -> int:
    if typed.isdecimal() and 1 <= int(typed) <= LONGEST:
        return int(typed)
    raise argparse.ArgumentTypeError(f"{typed} is not a number of minutes from 1 to {LONGEST}")


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
