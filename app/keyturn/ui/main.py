"""`keyturn-window KIT`: the window on a kit."""

import argparse
import sys
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from keyturn import process
from keyturn.errors import KeyturnError
from keyturn.host import Host, real_host
from keyturn.places import Places
from keyturn.ui.emergency import Emergency
from keyturn.ui.language import LANGUAGES, language_of, locale_of, speak
from keyturn.ui.pages import PAGES
from keyturn.ui.refusals import message, remedy
from keyturn.ui.theme.colours import DARK, LIGHT, PALETTES, Palette
from keyturn.ui.theme.look import Look, load_fonts, scheme_of
from keyturn.ui.window import Window

WORKERS = 2
THEMES: Mapping[str, Palette] = {palette.name: palette for palette in PALETTES}


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the window on a kit; return the exit status. What keeps it from opening is one line."""
    hardened = process.harden()
    options = _parser().parse_args(arguments)
    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)  # noqa: S101
    application.setApplicationName("Keyturn")
    load_fonts()
    _speak(application, options.language)
    look = Look(_palette(application, options.theme), options.large)
    with ThreadPoolExecutor(WORKERS) as worker:
        try:
            emergency = open_emergency(
                real_host(_tell, worker), Places(options.kit, options.log_dir), options.accept_older
            )
        except KeyturnError as refusal:
            _tell(f"keyturn: {refusal.code}: {message(refusal)} {remedy(refusal)}")
            return refusal.exit_status
        window = Window(emergency, look, PAGES, network_note(hardened))
        window.show()
        status: int = application.exec()
        return status


def open_emergency(host: Host, places: Places, accept_older: bool = False) -> Emergency:
    """Read a kit and stand ready for an emergency; raises what reading the kit or its log names."""
    kit, journal = places.kit_and_log(host, accept_older)
    return Emergency(host, places, kit, journal)


def network_note(hardened: process.Hardening) -> str:
    """Say whether the kernel denies this process the network, and whether an interface is up."""
    up = ", ".join(process.network_interfaces_up())
    if hardened.network_denied:
        denied = QCoreApplication.translate("Network", "No network, enforced")
    else:
        denied = QCoreApplication.translate("Network", "Network not denied")
    return QCoreApplication.translate("Network", "{0}; {1} is up").format(denied, up) if up else denied


def _speak(application: QApplication, wanted: str) -> None:
    system = QLocale.system()
    language = next((language for language in LANGUAGES if language == wanted), language_of(system))
    speak(application, language, locale_of(language, system))


def _palette(application: QApplication, theme: str) -> Palette:
    if theme == "system":
        return scheme_of(application.styleHints().colorScheme(), DARK, LIGHT)
    return THEMES[theme]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="keyturn-window", description="The break-glass kit in a window.")
    parser.add_argument("kit", type=Path, metavar="KIT")
    parser.add_argument("--log-dir", type=Path, metavar="DIR", help="keep log and session here")
    parser.add_argument("--accept-older", action="store_true", help="open a copy older than one seen")
    parser.add_argument("--theme", choices=["system", *THEMES], default="system")
    parser.add_argument("--language", choices=["system", *LANGUAGES], default="system")
    parser.add_argument("--large", action="store_true", help="large type (F11 changes it)")
    return parser


def _tell(line: str) -> None:
    print(line, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
