"""How a page stands in a window: turned to, shown anew, its first field with the keyboard, its keys below it."""

from collections.abc import Callable, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication

from keyturn.ui.announcing import Herald
from keyturn.ui.foot import Foot
from keyturn.ui.frame import Zones
from keyturn.ui.pages.page import Leaf
from keyturn.ui.widgets.keycap import Hint
from keyturn.ui.widgets.layouts import clear, stays


class Standing(Protocol):
    """The rail beside a page, which is shown anew with it."""

    def refresh(self) -> None:
        """Show how things stand now."""


class Turning(QObject):
    """Lays one page at a time into a window's zones; `ends` are the keys that hold on every page."""

    def __init__(self, parent: QObject, ends: Callable[[], Sequence[Hint]]) -> None:
        super().__init__(parent)
        self._ends = ends
        self._herald = Herald(self)
        self._page: Leaf | None = None

    @property
    def page(self) -> Leaf:
        """The page that is shown."""
        assert self._page is not None  # noqa: S101
        return self._page

    def move_in(self, zones: Zones, rail: Standing, foot: Foot) -> None:
        """Take new zones; the page that stood in those before is gone with them."""
        self.leave()
        self._page = None
        self._zones, self._rail, self._foot = zones, rail, foot
        self._laid_out = QTimer(zones, singleShot=True, interval=0)  # and ends with them
        self._laid_out.timeout.connect(self._paint)

    def turn_to(self, page: Leaf) -> None:
        """Show another page in the place of the one that is shown."""
        self._paint_later()
        self.leave()
        clear(self._zones.sheet)
        clear(self._zones.aside)
        self._page = page
        page.going.connect(self._paint_later)
        page.hinted.connect(self._hint)
        self._zones.sheet.addWidget(page)
        self._zones.aside.addWidget(page.aside_zone)
        page.refresh()
        self._rail.refresh()
        self._focus()

    def refresh(self) -> None:
        """Show the page as things stand now; the keyboard stays where it is, if that is still there."""
        focused = QApplication.focusWidget()
        self.page.refresh()
        self._rail.refresh()
        # Where the page itself had the keyboard, its field may want it now.
        if focused is not None and focused is not self.page and stays(focused, self.page):
            focused.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus()

    def leave(self) -> None:
        """Have what was typed on the page wiped: it goes."""
        if self._page is not None:
            self._page.leave()

    def paint_now(self) -> None:
        """Paint at once how things stand, laid out or not: what was seen before must be seen no more."""
        self._paint()
        self._zones.window().repaint()

    def _paint_later(self) -> None:
        """Paint nothing until all is laid out: Qt would paint what stands half, and then everything again."""
        self._zones.setUpdatesEnabled(False)
        self._laid_out.start()

    def _paint(self) -> None:
        self._zones.setUpdatesEnabled(True)

    def _focus(self) -> None:
        """Give the keyboard to the page's first field, once Qt has shown what was just laid out."""
        QTimer.singleShot(0, self.page, self._focus_now)

    def _focus_now(self) -> None:
        first = self.page.first_focus() or self.page
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _hint(self) -> None:
        # Qt shows only later what a layout was given.
        QTimer.singleShot(0, self.page, self._announce)
        self._foot.show_hints([*self.page.hints, *self.page.more], self._ends())

    def _announce(self) -> None:
        self._herald.look_at(self.page)
