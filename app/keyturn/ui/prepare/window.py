"""The maintainers' window: the same zones, keys and look as in an emergency, on a kit's source folder."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from keyturn.ui.foot import Foot
from keyturn.ui.frame import Zones
from keyturn.ui.held_keys import HeldKeys
from keyturn.ui.pages.page import Leaf
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.rail import PrepareRail
from keyturn.ui.prepare.stops import Stop, StopNames
from keyturn.ui.theme.look import Look
from keyturn.ui.theme.style import dress
from keyturn.ui.turning import Turning
from keyturn.ui.widgets.band import Band
from keyturn.ui.widgets.keycap import Hint
from keyturn.ui.window import SMALLEST

Pages = Mapping[Stop, Callable[[Preparing, Look], Leaf]]


class PrepareWindow(QMainWindow):
    """Shows the page of the stop at which the maintainers are."""

    def __init__(self, preparing: Preparing, look: Look, pages: Pages, network: str) -> None:
        super().__init__()
        self._preparing, self._look, self._makers, self._network = preparing, look, pages, network
        self._names = StopNames(self)
        self._held = HeldKeys(self)
        self._turning = Turning(self, self._ends)
        self._shown: Stop | None = None
        self._practice = False
        self._left = -1
        self._given_up = False
        self._build()
        look.changed.connect(self._rebuild)
        look.asked.connect(self._wear_at_overview)
        preparing.moved.connect(self.refresh)
        preparing.covered.connect(self._turning.paint_now)
        shortcut = QShortcut(QKeySequence("F11"), self)
        shortcut.setAutoRepeat(False)
        shortcut.activated.connect(self._toggle_size)
        self.refresh()

    @property
    def page(self) -> Leaf:
        """The page that is shown."""
        return self._turning.page

    def refresh(self) -> None:
        """Show how things stand now; a new stop has a new page, and its first field has the keyboard."""
        if self._given_up:
            return
        if self._practice != self._is_practice():
            self._rebuild()
        elif self._preparing.stop != self._shown:
            if not self._look.catch_up():  # or it is made anew with everything else
                self._turn_to(self._preparing.stop)
        else:
            self._turning.refresh()

    def count_down(self, seconds: int) -> None:
        """Say for how many seconds more the ceremony stays open without a key; nothing where they are negative."""
        self._left = seconds
        if self._given_up:
            return
        self._lock_band.setVisible(seconds >= 0)
        kept = self.tr("Press any key to stay. Whoever is done stays done.")
        lost = self.tr("Press any key to stay. Nothing of this ceremony is kept before the seal.")
        said = kept if self._preparing.ceremony is not None else lost
        self._lock_band.show_words(self.tr("Locks in {0} s").format(seconds), said)

    def give_up(self, instead: QWidget) -> None:
        """Show something instead of every page, for good: what has failed is not asked again."""
        self._given_up = True
        self.setCentralWidget(instead)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the keys as the screen gives them."""
        super().showEvent(event)
        self.windowHandle().installEventFilter(self._held)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Close the ceremony before the window goes: it goes on with its passphrase. While it seals, it stays."""
        if not self._given_up and (self._preparing.closing or not self.page.may_go()):
            event.ignore()
            return
        if not self._given_up:
            self._given_up = True  # nothing is shown any more
            self._turning.leave()
            self._preparing.lock()
        super().closeEvent(event)

    def _wear_at_overview(self) -> None:
        """Wear at once what the system asks for where nobody types; elsewhere it comes with the next page."""
        if self._shown == "overview" and self.isVisible() and not self._given_up:
            self._look.catch_up()

    def _toggle_size(self) -> None:
        if not self._given_up:
            self._look.toggle_large()

    def _is_practice(self) -> bool:
        glance = self._preparing.glance
        return glance is not None and glance.toml is not None and glance.toml.purpose == "practice"

    def _turn_to(self, stop: Stop) -> None:
        self._shown = stop
        glance = self._preparing.glance
        kit = glance.toml.name if glance is not None and glance.toml is not None else self._preparing.folder.name
        self.setWindowTitle(f"{self._names.of(stop)} – {kit} – Keyturn")  # noqa: RUF001
        self._turning.turn_to(self._makers[stop](self._preparing, self._look))

    def _ends(self) -> list[Hint]:
        return [Hint("F11", self.tr("Type") if self._look.large else self.tr("Large type"))]

    def _build(self) -> None:
        look = self._look
        dress(look)
        self._practice = self._is_practice()
        rail, foot = PrepareRail(self._preparing, look), Foot(look, self._network)
        self._lock_band = Band(look, "amber", "clock")
        bands = (*self._practice_band(), self._lock_band)
        zones = Zones(look, rail, foot, bands, self.tr("PRACTICE") if self._practice else "")
        self._turning.move_in(zones, rail, foot)
        self.setCentralWidget(zones)
        self.setMinimumSize(*SMALLEST)
        self.count_down(self._left)

    def _practice_band(self) -> Iterator[QWidget]:
        if self._practice:
            band = Band(self._look, "violet", "practice")
            band.show_words(self.tr("Practice"), self.tr("This kit is for practice: nothing in it is real."))
            yield band

    def _rebuild(self) -> None:
        if self._given_up:
            return
        self._build()
        self._shown = None
        self.refresh()
