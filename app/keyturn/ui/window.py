"""The one window: it is seen before the kit is read, shows the emergency, and says why where it cannot go on."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from keyturn.ui.first_sight import FirstSight
from keyturn.ui.held_keys import HeldKeys
from keyturn.ui.theme.look import Look
from keyturn.ui.theme.style import dress

if TYPE_CHECKING:  # what knows of kits takes longer to import than a window to be seen
    from keyturn.ui.emergency import Emergency
    from keyturn.ui.pages.page import Leaf
    from keyturn.ui.showing import Showing

SMALLEST = (1280, 720)
UNSEEN_MS = 1000  # a window that comes up behind others may never be painted


class Window(QMainWindow):
    """Says that a kit is being read, until `show_emergency`."""

    def __init__(self, look: Look, kit: str) -> None:
        super().__init__()
        self._held = HeldKeys(self)
        self._showing: Showing | None = None
        self._given_up = False
        dress(look)
        self.setMinimumSize(*SMALLEST)
        self.setWindowTitle(f"{kit} – Keyturn")  # noqa: RUF001
        self._first = FirstSight(look, kit)
        self.setCentralWidget(self._first)

    @property
    def showing(self) -> "Showing":
        """What shows the emergency."""
        assert self._showing is not None  # noqa: S101
        return self._showing

    @property
    def emergency(self) -> "Emergency":
        """The emergency that is shown."""
        return self.showing.emergency

    @property
    def page(self) -> "Leaf":
        """The page that is shown."""
        return self.showing.page

    def show_first(self) -> None:
        """Show that the kit is being read, and return when that is seen.

        What is typed until the events run again waits for the page that comes.
        """
        seen = QEventLoop()
        self._first.painted.connect(seen.quit)
        QTimer.singleShot(UNSEEN_MS, seen, seen.quit)
        self.show()
        seen.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)

    def show_emergency(self, showing: "Showing") -> None:
        """Leave the window to what shows an emergency."""
        self._showing = showing

    def give_up(self, instead: QWidget) -> None:
        """Show something instead of every page, for good: what has failed is not asked again."""
        self._given_up = True
        if self._showing is not None:
            self._showing.end()
        self.setCentralWidget(instead)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the keys as the screen gives them."""
        super().showEvent(event)
        self.windowHandle().installEventFilter(self._held)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Go, unless something would be lost; while the kit is being read, as soon as it is."""
        reading = self._showing is None and not self._given_up
        if reading:
            QTimer.singleShot(0, self, self.close)
        if reading or not (self._given_up or self.showing.leave()):
            event.ignore()
            return
        super().closeEvent(event)
