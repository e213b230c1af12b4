"""`keyturn-window KIT|DIR`: the window on a kit, or on the folder of its source.

It is seen before the kit is read, and before what reads one is imported: `running` is the rest.
"""

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication

from keyturn import process
from keyturn.ui.garbage import Garbage
from keyturn.ui.language import LANGUAGES, language_of, locale_of, speak
from keyturn.ui.theme.colours import PALETTES, Palette
from keyturn.ui.theme.look import FIRST_FONTS, Look, load_fonts
from keyturn.ui.theme.system import SYSTEM, palette_of
from keyturn.ui.window import Window

LONGEST = 60  # minutes that an open kit may stand without a key
THEMES: Mapping[str, Palette] = {palette.name: palette for palette in PALETTES}


def main(arguments: Sequence[str] | None = None) -> int:
    """Show the window on a kit; return the exit status."""
    hardened = process.harden()
    options = _parser().parse_args(arguments)
    application, look = set_up(options.language, options.theme, options.large)
    window = Window(look, options.kit.name)
    window.show_first()
    from keyturn.ui.running import run  # what takes time comes when there is something to see

    return run(application, window, look, options, network_note(hardened))


def set_up(language: str, theme: str, large: bool = False) -> tuple[QApplication, Look]:
    """Make Qt ready for the first sight of a window: fonts, the language, and the look to wear."""
    application = QApplication.instance() or QApplication([sys.argv[0]])
    assert isinstance(application, QApplication)  # noqa: S101
    application.setApplicationName("Keyturn")
    Garbage(application)
    load_fonts(FIRST_FONTS)
    _speak_as(application, language)
    return application, Look(_palette_named(application, theme), large)


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
    """Return the palette of a name."""
    if theme == SYSTEM:
        return palette_of(application.styleHints())
    return THEMES[theme]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="keyturn-window", description="The break-glass kit in a window.")
    parser.add_argument("kit", type=Path, metavar="KIT|DIR", help="a sealed kit, or the folder of its source")
    parser.add_argument("--log-dir", type=Path, metavar="DIR", help="keep log and session here")
    parser.add_argument("--accept-older", action="store_true", help="open a copy older than one seen")
    parser.add_argument("--theme", choices=[SYSTEM, *THEMES], default=SYSTEM)
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


if __name__ == "__main__":
    sys.exit(main())
