"""An emergency in the window: left where we are, in the middle the page of the stop, below the next key."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from keyturn.ui.emergency import Emergency
from keyturn.ui.foot import Foot
from keyturn.ui.frame import Zones
from keyturn.ui.pages.page import Leaf
from keyturn.ui.rail import Rail
from keyturn.ui.second_screen import SecondScreen
from keyturn.ui.stop_names import StopNames
from keyturn.ui.stops import OPEN, Stop
from keyturn.ui.theme.look import Look
from keyturn.ui.theme.style import dress
from keyturn.ui.turning import Turning
from keyturn.ui.widgets.band import Band
from keyturn.ui.widgets.keycap import Hint
from keyturn.ui.window import Window

Pages = Mapping[Stop, Callable[[Emergency, Look], Leaf]]


class Showing(QObject):
    """Shows the page of the stop at which the emergency is."""

    def __init__(self, window: Window, emergency: Emergency, look: Look, pages: Pages, network: str) -> None:
        super().__init__(window)
        self._window = window
        self.emergency = emergency
        self._look = look
        self._makers = pages
        self._network = network
        self._names = StopNames(self)
        self._turning = Turning(self, self._ends)
        self._shown: Stop | None = None
        self._left = -1
        self._ended = False
        self._build()
        look.changed.connect(self._rebuild)
        look.asked.connect(self._wear_at_home)
        emergency.moved.connect(self.refresh)
        emergency.covered.connect(self._turning.paint_now)
        self.second_screen = SecondScreen(emergency, look, window)
        for key, run in (("F9", self._toggle_room), ("F11", self._toggle_size)):
            shortcut = QShortcut(QKeySequence(key), window)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(run)
        window.show_emergency(self)
        self.refresh()

    @property
    def page(self) -> Leaf:
        """The page that is shown."""
        return self._turning.page

    def refresh(self) -> None:
        """Show how things stand now; a new stop has a new page, and its first field has the keyboard."""
        stop = self.emergency.stop
        if self._ended:
            return
        if stop != self._shown:
            if not self._look.catch_up():  # or it is made anew with everything else
                self._turn_to(stop)
            return
        self._turning.refresh()

    def count_down(self, seconds: int) -> None:
        """Say for how many seconds more the kit stays open without a key; nothing where they are negative."""
        self._left = seconds
        if self._ended:
            return
        self._lock_band.setVisible(seconds >= 0)
        self._lock_band.show_words(
            self.tr("Locks in {0} s").format(seconds), self.tr("Press any key to stay. Nothing that was noted is lost.")
        )

    def end(self) -> None:
        """Show nothing any more: what has failed is not asked again."""
        self._ended = True
        self.second_screen.close()

    def leave(self) -> bool:
        """Lock before the window goes; False where it stays.

        It stays while an emergency is being closed, and once where a page has something that would be lost.
        """
        if self.emergency.closing or not self.page.may_go():
            return False
        self.second_screen.close()
        if self.emergency.stop in OPEN:
            self.emergency.lock()
        return True

    def _toggle_room(self) -> None:
        if not self._ended:
            self.second_screen.toggle()

    def _wear_at_home(self) -> None:
        """Wear at once what the system asks for where nobody types; elsewhere it comes with the next page."""
        if self._shown == "home" and self._window.isVisible() and not self._ended:
            self._look.catch_up()

    def _toggle_size(self) -> None:
        if not self._ended:
            self._look.toggle_large()

    def _turn_to(self, stop: Stop) -> None:
        self._shown = stop
        # Screen readers and lists of windows say it: the page, and nothing that is sealed.
        self._window.setWindowTitle(f"{self._names.of(stop)} – {self.emergency.kit.body.name} – Keyturn")  # noqa: RUF001
        self._turning.turn_to(self._makers[stop](self.emergency, self._look))

    def _ends(self) -> list[Hint]:
        # In large type the longest row of keys just fits beside these.
        size = self.tr("Type") if self._look.large else self.tr("Large type")
        return [Hint("F9", self.tr("Room")), Hint("F11", size)]

    def _build(self) -> None:
        look = self._look
        dress(look)
        practice = self.tr("PRACTICE") if self.emergency.kit.header.is_practice else ""
        rail, foot = Rail(self.emergency, look), Foot(look, self._network)
        self._lock_band = Band(look, "amber", "clock")
        bands = (*self._practice_band(), self._lock_band)
        zones = Zones(look, rail, foot, bands, practice)
        self._turning.move_in(zones, rail, foot)
        self._window.setCentralWidget(zones)
        self.count_down(self._left)

    def _practice_band(self) -> Iterator[QWidget]:
        if self.emergency.kit.header.is_practice:
            band = Band(self._look, "violet", "practice")
            band.show_words(self.tr("Practice"), self.tr("Nothing here is real. Call nobody outside the room."))
            yield band

    def _rebuild(self) -> None:
        if self._ended:
            return
        self._build()
        self._shown = None
        self.refresh()


def window_on(emergency: Emergency, look: Look, pages: Pages, network: str) -> Window:
    """Return a window that shows an emergency from the start."""
    window = Window(look, emergency.places.kit.name)
    Showing(window, emergency, look, pages, network)
    return window
