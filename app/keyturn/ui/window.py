"""The one window: left where we are, in the middle the one thing to do now, right who is here, below the next key."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QCloseEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QApplication, QGridLayout, QMainWindow, QVBoxLayout, QWidget

from keyturn.ui.announcing import Herald
from keyturn.ui.emergency import OPEN, Emergency, Stop
from keyturn.ui.foot import Foot
from keyturn.ui.frame import Ground, Sheet
from keyturn.ui.held_keys import HeldKeys
from keyturn.ui.pages.page import Page
from keyturn.ui.rail import Rail
from keyturn.ui.second_screen import SecondScreen
from keyturn.ui.stop_names import StopNames
from keyturn.ui.theme.look import Look
from keyturn.ui.theme.style import qt_palette, style_sheet
from keyturn.ui.widgets.band import Band
from keyturn.ui.widgets.keycap import Hint
from keyturn.ui.widgets.layouts import clear

RAIL, ASIDE, WIDEST, TOP, SMALLEST = 248, 264, 960, 12, (1280, 720)
Pages = Mapping[Stop, Callable[[Emergency, Look], Page]]


class Window(QMainWindow):
    """Shows the page of the stop at which the emergency is."""

    def __init__(self, emergency: Emergency, look: Look, pages: Pages, network: str) -> None:
        super().__init__()
        self._emergency = emergency
        self._look = look
        self._makers = pages
        self._network = network
        self._names = StopNames(self)
        self._held = HeldKeys(self)
        self._page: Page | None = None
        self._shown: Stop | None = None
        self._left = -1
        self._herald = Herald(self)
        self._given_up = False
        self._build()
        look.changed.connect(self._rebuild)
        emergency.moved.connect(self.refresh)
        self.second_screen = SecondScreen(emergency, look, self)
        for key, run in (("F9", self._toggle_room), ("F11", look.toggle_large)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setAutoRepeat(False)
            shortcut.activated.connect(run)
        self.refresh()

    @property
    def emergency(self) -> Emergency:
        """The emergency that is shown."""
        return self._emergency

    @property
    def page(self) -> Page:
        """The page that is shown."""
        assert self._page is not None  # noqa: S101
        return self._page

    def refresh(self) -> None:
        """Show how things stand now; a new stop has a new page, and its first field has the keyboard."""
        stop = self._emergency.stop
        if self._given_up:
            return
        if stop != self._shown:
            self._turn_to(stop)
            return
        focused = QApplication.focusWidget()
        self.page.refresh()
        self._rail.refresh()
        # For Qt a widget is its own ancestor: where the page itself had the keyboard, its field may want it now.
        if focused is not None and focused is not self.page and self.page.isAncestorOf(focused):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus()

    def count_down(self, seconds: int) -> None:
        """Say for how many seconds more the kit stays open without a key; nothing where they are negative."""
        self._left = seconds
        if self._given_up:
            return
        self._lock_band.setVisible(seconds >= 0)
        self._lock_band.show_words(
            self.tr("Locks in {0} s").format(seconds), self.tr("Press any key to stay. Nothing that was noted is lost.")
        )

    def give_up(self, instead: QWidget) -> None:
        """Show something instead of every page, for good: what has failed is not asked again."""
        self._given_up = True
        self.second_screen.close()
        self.setCentralWidget(instead)

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Take the keys as the screen gives them."""
        super().showEvent(event)
        self.windowHandle().installEventFilter(self._held)

    def _toggle_room(self) -> None:
        if not self._given_up:
            self.second_screen.toggle()

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Lock before the window goes: an opening that is cut off can be resumed.

        It stays while an emergency is being closed, and once where a page has something that would be lost.
        """
        if not self._given_up and (self._emergency.closing or not self.page.may_go()):
            event.ignore()
            return
        self.second_screen.close()
        if self._emergency.stop in OPEN and not self._given_up:
            self._emergency.lock()
        super().closeEvent(event)

    def _centre(self) -> None:
        """Keep the three zones together in the middle of a wide window."""
        look = self._look
        beside = max(0, (self._ground.width() - look.px(RAIL) - look.px(WIDEST) - look.px(ASIDE)) // 2)
        self._zones.setContentsMargins(beside, look.px(TOP), beside, 0)

    def _turn_to(self, stop: Stop) -> None:
        clear(self._sheet_layout)
        clear(self._aside)
        self._shown = stop
        # Screen readers and lists of windows say it: the page, and nothing that is sealed.
        self.setWindowTitle(f"{self._names.of(stop)} – {self._emergency.kit.body.name} – Keyturn")  # noqa: RUF001
        self._page = self._makers[stop](self._emergency, self._look)
        self._page.hinted.connect(self._hint)
        self._sheet_layout.addWidget(self._page)
        self._aside.addWidget(self._page.aside_zone)
        self._page.refresh()
        self._rail.refresh()
        self._focus()

    def _focus(self) -> None:
        """Give the keyboard to the page's first field, once Qt has shown what was just laid out."""
        QTimer.singleShot(0, self.page, self._focus_now)

    def _focus_now(self) -> None:
        first = self.page.first_focus() or self.page
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hint(self) -> None:
        # Qt shows only later what a layout was given.
        QTimer.singleShot(0, self.page, self._announce)
        # In large type the longest row of keys just fits beside these.
        size = self.tr("Type") if self._look.large else self.tr("Large type")
        ends = [Hint("F9", self.tr("Room")), Hint("F11", size)]
        self._foot.show_hints([*self.page.hints, *self.page.more], ends)

    def _announce(self) -> None:
        self._herald.look_at(self.page)

    def _build(self) -> None:
        look = self._look
        application = QApplication.instance()
        assert isinstance(application, QApplication)  # noqa: S101
        application.setPalette(qt_palette(look))
        sheet_of_style = style_sheet(look)
        if application.styleSheet() != sheet_of_style:  # to set the same one again dresses every widget anew
            application.setStyleSheet(sheet_of_style)
        practice = self._emergency.kit.header.is_practice
        self._ground = whole = Ground(look, practice)
        whole.resized.connect(self._centre)
        self._zones = grid = QGridLayout()
        grid.setSpacing(0)
        self._rail = Rail(self._emergency, look)
        self._rail.setFixedWidth(look.px(RAIL))
        sheet = Sheet(look, self.tr("PRACTICE") if practice else "")
        sheet.setMaximumWidth(look.px(WIDEST))
        self._sheet_layout = QVBoxLayout(sheet)
        self._sheet_layout.setContentsMargins(0, 0, 0, 0)
        aside = QWidget()
        aside.setObjectName("aside")
        aside.setFixedWidth(look.px(ASIDE))
        self._aside = QVBoxLayout(aside)
        self._aside.setContentsMargins(look.px(24), 0, 0, 0)
        self._foot = Foot(look, self._network)
        grid.addWidget(self._rail, 0, 0)
        grid.addWidget(sheet, 0, 1)
        grid.addWidget(aside, 0, 2)
        grid.addWidget(self._foot, 1, 0, 1, 3)
        grid.setColumnStretch(1, 1)
        self._lock_band = Band(look, "amber", "clock")
        above = QVBoxLayout(whole)
        above.setContentsMargins(0, 0, 0, 0)
        above.setSpacing(0)
        if practice:
            band = Band(look, "violet", "practice")
            band.show_words(self.tr("Practice"), self.tr("Nothing here is real. Call nobody outside the room."))
            above.addWidget(band)
        above.addWidget(self._lock_band)
        above.addLayout(grid, 1)
        self.setCentralWidget(whole)
        self.setMinimumSize(*SMALLEST)
        self.count_down(self._left)

    def _rebuild(self) -> None:
        if self._given_up:
            return
        self._build()
        self._shown = None
        self.refresh()
