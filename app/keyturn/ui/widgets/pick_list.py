"""A list of which one is picked, or several are ticked: quick however long it is, found in by typing."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QLineEdit, QListView, QVBoxLayout, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.pick_line import Line, LineModel, LinePainter
from keyturn.ui.widgets.pressing import ENTER
from keyturn.ui.widgets.text import named

T = TypeVar("T")
LEAST = 3  # lines that are always in sight


class _View(QListView):
    """Lines of one height; Enter picks, Space ticks, and Tab goes on."""

    def __init__(self, give: Callable[[], object], tick: Callable[[], object]) -> None:
        super().__init__()
        self._give, self._tick = give, tick
        self.setUniformItemSizes(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)  # ten thousand lines are not waited for
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the keys that pick and tick."""
        if event.key() in ENTER:
            self._give()
        elif event.key() == Qt.Key.Key_Space:
            self._tick()
        else:
            super().keyPressEvent(event)


class _Find(QLineEdit):
    """What is typed here narrows the list; the arrows go into it, Enter picks the line that is marked."""

    def __init__(self, view: _View, give: Callable[[], object]) -> None:
        super().__init__()
        self._view, self._give = view, give

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Hand the keys that are the list's on to it."""
        if event.key() in ENTER:
            self._give()
        elif event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self._view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._view.keyPressEvent(event)
        else:
            super().keyPressEvent(event)


class PickList(QWidget, Generic[T]):
    """Shows things as lines: `line` says how one looks, `key` what it is told apart and found by.

    `picked` gives the thing that Enter or a double click picks, `moved` tells that another line is marked, or that a
    tick was set or taken away. With `ticks` every line begins ticked.
    """

    picked = Signal(object)
    moved = Signal()

    def __init__(self, look: Look, name: str, line: Callable[[T], Line], ticks: bool = False, find: str = "") -> None:
        super().__init__()
        self._model: LineModel[T] = LineModel(line, ticks, self)
        self._view = _View(self._give, self._tick)
        self._view.setItemDelegate(LinePainter(look, self._view))
        self._view.setModel(self._model)
        self._view.setAccessibleName(name)
        self._view.setMinimumHeight(LEAST * LinePainter.tall(look))
        self._view.doubleClicked.connect(lambda _: self._give())
        self._view.selectionModel().currentChanged.connect(lambda _, __: self.moved.emit())
        self._model.ticked.connect(self.moved)
        self._find = _Find(self._view, self._give)
        self._find.setAccessibleName(find)
        self._find.textChanged.connect(self._narrow)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(8))
        if find:
            lines.addWidget(named(find, self._find))
            lines.addWidget(self._find)
        else:
            self._find.setParent(self)
            self._find.hide()
        lines.addWidget(self._view, 1)
        self._finds = bool(find)

    @property
    def first(self) -> QWidget:
        """What has the keyboard first."""
        return self._find if self._finds else self._view

    @property
    def current(self) -> T | None:
        """The thing that is marked."""
        return self._model.at(self._view.currentIndex().row())

    @property
    def shown(self) -> int:
        """How many things are shown."""
        return self._model.rowCount()

    @property
    def ticked(self) -> tuple[T, ...]:
        """The things that are ticked, shown or not."""
        return self._model.ticked_things()

    def show_things(self, things: Sequence[T], key: Callable[[T], str], words: Callable[[T], str]) -> None:
        """Show other things; what was marked, typed and ticked stays where it is still there."""
        marked = self.current
        self._model.show_things(things, key, words)
        self._narrow(self._find.text())
        row = self._model.row_of(key(marked)) if marked is not None else 0
        self._mark(max(row, 0))

    def _narrow(self, typed: str) -> None:
        self._model.narrow(typed)
        self._mark(0)

    def _mark(self, row: int) -> None:
        self._view.setCurrentIndex(self._model.index(row, 0))
        self.moved.emit()

    def _give(self) -> None:
        if self.current is not None:
            self.picked.emit(self.current)

    def _tick(self) -> None:
        self._model.toggle(self._view.currentIndex().row())
