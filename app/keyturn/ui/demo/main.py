"""`keyturn-demo`: the window on a practice kit, with a table for the absent or, without a screen, a scripted pair."""

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import Executor, ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from keyturn import process
from keyturn.errors import KeyturnError
from keyturn.host import Host, real_host
from keyturn.opening.idle import IdleRule
from keyturn.places import Places
from keyturn.practice.absent import Absent, absent_of
from keyturn.practice_folder import make_practice_folder
from keyturn.ui.demo.making import Teller, place_for_it
from keyturn.ui.demo.play import play
from keyturn.ui.demo.scene import Lapse, Scene
from keyturn.ui.demo.shots import Shots
from keyturn.ui.demo.table import WIDE, PracticeTable
from keyturn.ui.demo.typist import Typist
from keyturn.ui.guard import Guard
from keyturn.ui.language import LANGUAGES
from keyturn.ui.main import network_note, set_up
from keyturn.ui.pages import PAGES
from keyturn.ui.refusals import message, remedy
from keyturn.ui.running import WORKERS, lock_by_itself, open_emergency, set_up_for_pages
from keyturn.ui.showing import window_on
from keyturn.ui.theme.look import Look
from keyturn.ui.theme.system import SYSTEM, SystemLook
from keyturn.ui.window import Window

DRAWN = (1280, 800)


def main(arguments: Sequence[str] | None = None) -> int:
    """Make a practice kit and show the window on it; return the exit status. What goes wrong is one line."""
    hardened = process.harden()
    options = _parser().parse_args(arguments)
    scripted = options.shots is not None or not has_screen()
    if scripted:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application, look = set_up(options.language, "dark" if scripted else SYSTEM)
    set_up_for_pages()
    teller = Teller(lambda line: print(line, flush=True))
    with place_for_it(options.out) as folder, ThreadPoolExecutor(WORKERS) as worker:
        try:
            host, lapse = _host(worker, folder, teller)
            window, people = _window(folder, host, look, teller, network_note(hardened))
            if scripted:
                return _play(window, look, people, lapse, teller, options.shots)
            return _show(application, window, look, people, host)
        except KeyturnError as refusal:
            print(f"keyturn: {refusal.code}: {message(refusal)} {remedy(refusal)}", file=sys.stderr)
            return refusal.exit_status


def has_screen() -> bool:
    """Tell whether there is a screen to show a window on."""
    return sys.platform in ("win32", "darwin") or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _host(worker: Executor, folder: Path, teller: Teller) -> tuple[Host, Lapse]:
    """Return this computer, with a clock that a script can move on; what it remembers stays with the practice kit."""
    real = real_host(teller, worker)
    lapse = Lapse(real.clock)
    return replace(real, clock=lapse, state=folder / "state"), lapse


def _window(folder: Path, host: Host, look: Look, teller: Teller, network: str) -> tuple[Window, Sequence[Absent]]:
    teller("Making a practice kit: 5 custodians, 2 teams, 3 sites; nothing in it is real.")
    made = make_practice_folder(folder, host, teller.hear)
    emergency = open_emergency(host, Places(made.path))
    return window_on(emergency, look, PAGES, network), absent_of(made.secrets["custodians"])


def _play(
    window: Window, look: Look, people: Sequence[Absent], lapse: Lapse, teller: Teller, shots: Path | None
) -> int:
    teller("There is no screen, or pictures are wanted: a scripted pair presses the window's keys.")
    window.resize(*DRAWN)
    window.show()
    hands = Typist(window)
    play(Scene(window.emergency, hands, lapse, Shots(shots, window, look, hands.settle), teller), people)
    window.close()
    hands.settle()
    return 0


def _show(application: QApplication, window: Window, look: Look, people: Sequence[Absent], host: Host) -> int:
    guard = Guard(application, host, look, window)
    guard.watch(window.emergency)
    SystemLook(application.styleHints(), look, application)
    lock_by_itself(application, window.emergency, IdleRule()).counted.connect(window.showing.count_down)
    table = PracticeTable(window, look, people, host.clock)
    window.addDockWidget(Qt.DockWidgetArea.RightDockWidgetArea, table)
    wide, high = DRAWN[0] + look.px(WIDE), DRAWN[1]
    fits = window.screen().availableGeometry().width() >= wide
    window.resize(wide if fits else DRAWN[0], high)
    table.setFloating(not fits)
    window.show()
    return guard.run()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="keyturn-demo", description="The window on a practice kit.")
    parser.add_argument("--out", type=Path, metavar="DIR", help="keep the practice kit and its secrets here")
    parser.add_argument("--language", choices=["system", *LANGUAGES], default="system")
    parser.add_argument(
        "--shots", type=Path, metavar="DIR", help="let a script play it, and keep a picture of each page"
    )
    return parser


if __name__ == "__main__":
    sys.exit(main())
