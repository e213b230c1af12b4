"""A process of its own with a laptop and a projector: F9 is pressed, the projector's cable is pulled; told as JSON."""

import json
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from event_loop import turn_loop
from keyturn.host import real_host
from keyturn.places import Places
from keyturn.ui.pages import PAGES
from keyturn.ui.running import open_emergency
from keyturn.ui.showing import window_on
from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look

LAPTOP, ROOM = (0, 0, 1280, 800), (1280, 0, 1920, 1080)


def platform(folder: Path) -> str:
    """Return the name of a platform without a screen that has these two."""
    shapes = [
        {"name": name, **dict(zip(("x", "y", "width", "height"), at, strict=True)),
         "logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
        for name, at in (("laptop", LAPTOP), ("room", ROOM))
    ]  # fmt: skip
    file = folder / "screens.json"
    file.write_text(json.dumps({"synchronousWindowSystemEvents": True, "windowFrameMargins": False, "screens": shapes}))
    return f"offscreen:configfile={file}"


def look_at_both(kit: Path) -> dict[str, object]:
    """Return where the window for the room is, who has the keyboard, and what is left when the cable is pulled."""
    application = QApplication([])
    with ThreadPoolExecutor(1) as worker:
        window = window_on(open_emergency(real_host(print, worker), Places(kit)), Look(DARK), PAGES, "")
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        QTest.keyClick(window, Qt.Key.Key_F9)
        turn_loop()
        shown = window.showing.second_screen.projector
        assert shown is not None
        room = shown.screen()
        told: dict[str, object] = {
            "at": shown.geometry().getRect(),
            "full": shown.isFullScreen(),
            "keyboard": application.activeWindow() is window,
        }
        application.screenRemoved.emit(window.screen())
        told["stays for another's cable"] = window.showing.second_screen.projector is shown
        application.screenRemoved.emit(room)
        told["gone"] = window.showing.second_screen.projector is None
        window.close()
    return told


if __name__ == "__main__":
    print(json.dumps(look_at_both(Path(sys.argv[1]))))
