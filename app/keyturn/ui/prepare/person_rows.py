"""Rows of people, each with a mark, what is known of them, a word, and a button; the buttons stand in one column."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import State, StatusMark
from keyturn.ui.widgets.text import label, panel

KEYS = "123456789"
TALL = 58  # px: a row, as high as its button


class PersonRows(QWidget):
    """One row after the other, with a rule below each."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._grid, px = QGridLayout(self), look.px
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(12))
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(1, 2)
        self._grid.setColumnStretch(2, 0 if look.large else 3)

    def add(self, state: State, name: str, about: str, word: str, button: KeyButton | None) -> None:
        """Add a row; `word` says how they stand, if there is something to say."""
        grid, at = self._grid, self._grid.rowCount()
        grid.addWidget(StatusMark(self._look, state), at, 0)
        called, known = label(name, "strong"), label(about, "small", "text_2")
        if self._look.large:  # there is no room for both side by side
            both = QVBoxLayout()
            both.setContentsMargins(0, self._look.px(8), 0, self._look.px(8))
            both.setSpacing(0)
            both.addWidget(called)
            both.addWidget(known)
            nest(grid, both, at, 1)
        else:
            grid.addWidget(called, at, 1)
            grid.addWidget(known, at, 2)
        if word:
            grid.addWidget(label(word, "strong", "green" if state == "done" else "text", wrap=False), at, 3)
        grid.setRowMinimumHeight(at, self._look.px(TALL))
        if button is not None:
            grid.addWidget(button, at, 4, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(panel("rule"), at + 1, 0, 1, 5)
