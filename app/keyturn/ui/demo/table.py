"""The practice table: the cards, passphrases and phones of those who are not in the room, beside the window."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDockWidget, QGridLayout, QHBoxLayout, QMainWindow, QScrollArea, QVBoxLayout, QWidget

from keyturn.opening.desk import first_name
from keyturn.practice.absent import Absent, seconds_left
from keyturn.ui.demo.typist import scan
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.scrolled import hold
from keyturn.ui.widgets.seconds_bar import SecondsBar
from keyturn.ui.widgets.text import label, panel

WIDE, ROWS, TICK_MS = 336, 10, 200


class PracticeTable(QDockWidget):
    """What one person at a time would hold; a button types it into the window, as a scanner or a finger would.

    It never takes the keyboard: whoever has none of it at hand may as well read it here and type it.
    """

    def __init__(self, window: QMainWindow, look: Look, people: Sequence[Absent], clock: Callable[[], int]) -> None:
        super().__init__(window)
        self.setWindowTitle(self.tr("Practice table"))
        self.setFeatures(
            QDockWidget.DockWidgetFeature.DockWidgetMovable | QDockWidget.DockWidgetFeature.DockWidgetFloatable
        )
        self._window, self._look, self._people, self._clock = window, look, people, clock
        self._at = 0
        self._code, self._left, self._bar = label(""), label(""), SecondsBar(look)
        self._show()
        look.changed.connect(self._show)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(TICK_MS)

    def lay(self, at: int) -> None:
        """Lay on the table what another person holds."""
        self._at = at
        self._show()

    def tick(self) -> None:
        """Show what the phone shows now."""
        now = self._clock()
        code = self._person.code(now)
        self._code.setText(f"{code[:3]} {code[3:]}")
        self._left.setText(self.tr("{0} s").format(seconds_left(now)))
        self._bar.show_left(seconds_left(now))

    @property
    def _person(self) -> Absent:
        return self._people[self._at]

    def _show(self) -> None:
        look = self._look
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(*(look.px(16),) * 4)
        column.setSpacing(look.px(8))
        column.addWidget(label(self.tr("Plays everybody who is not in the room."), "small", "text_2"))
        nest(column, self._names())
        self._add_card(column)
        self._add_phone(column)
        self._add_rest(column)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setMinimumWidth(look.px(WIDE))
        hold(scroll, inside)
        before = self.widget()
        self.setWidget(scroll)
        if before is not None:
            before.deleteLater()
        self.tick()

    def _names(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(0)
        for place, person in enumerate(self._people):
            name = first_name(person.name)
            made = self._button(name, lambda place=place: self.lay(place))  # type: ignore[misc]
            made.show_kind("secondary" if place == self._at else "quiet")
            grid.addWidget(made, place // 3, place % 3)
        return grid

    def _add_card(self, column: QVBoxLayout) -> None:
        self._head(column, self.tr("{0}'s card").format(self._person.name))
        words = QGridLayout()
        words.setVerticalSpacing(0)
        for place, word in enumerate(self._person.card.split()):
            said = label(f"{place + 1:>2}  {word}", "small", wrap=False)
            words.addWidget(said, place % ROWS, place // ROWS)
        nest(column, words)
        column.addWidget(self._types(self.tr("Scan the card"), self._person.card, Qt.Key.Key_Space))

    def _add_phone(self, column: QVBoxLayout) -> None:
        look = self._look
        self._head(column, self.tr("Phone"))
        self._code = label("", "credential", wrap=False)
        self._left = label("", "section", "text_2", wrap=False)
        self._bar = SecondsBar(look)
        row = QHBoxLayout()
        row.addWidget(self._code)
        row.addStretch(1)
        row.addWidget(self._left)
        nest(column, row)
        column.addWidget(self._bar)
        typed = self._button(self.tr("Type the code"), lambda: self._type(self._person.code(self._clock())))
        column.addWidget(typed, 0, Qt.AlignmentFlag.AlignLeft)

    def _add_rest(self, column: QVBoxLayout) -> None:
        for head, text, does in (
            (self.tr("Passphrase"), self._person.passphrase, self.tr("Type the passphrase")),
            (self.tr("Cold code, in its envelope"), self._person.cold_code, self.tr("Type the cold code")),
        ):
            self._head(column, head)
            column.addWidget(label(text, "small"))
            end = Qt.Key.Key_Space if text == self._person.cold_code else Qt.Key.Key_Return
            column.addWidget(self._types(does, text, end))

    def _head(self, column: QVBoxLayout, text: str) -> None:
        column.addWidget(panel("rule"))
        column.addWidget(label(text, "label", "text_2"))

    def _types(self, does: str, text: str, end: Qt.Key) -> KeyButton:
        return self._button(does, lambda: self._type(text, end))

    def _type(self, text: str, end: Qt.Key = Qt.Key.Key_Return) -> None:
        self._window.activateWindow()
        scan(self._window, text, end)

    def _button(self, text: str, run: Callable[[], object]) -> KeyButton:
        made = KeyButton(self._look, text)
        # Whoever types in the window goes on typing there.
        made.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        made.clicked.connect(lambda: run())
        return made
