"""Answers to an observation: equal buttons side by side, or stacked where there is no room for a few words in each."""

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton

SIDE_BY_SIDE, STACKED = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom


class AnswerRow(QWidget):
    """A row of buttons that becomes a column where the room is too narrow for it."""

    def __init__(self, look: Look, buttons: Sequence[KeyButton]) -> None:
        super().__init__()
        self._buttons = buttons
        self._layout = QBoxLayout(STACKED, self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(look.px(2))
        for button in buttons:
            self._layout.addWidget(button)
        self._layout.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Choose the direction by the room that there is."""
        room = self.width() - self._layout.spacing() * len(self._buttons)
        fits = sum(button.minimumSizeHint().width() for button in self._buttons) <= room
        self._layout.setDirection(SIDE_BY_SIDE if fits else STACKED)
        super().resizeEvent(event)
