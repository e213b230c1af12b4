"""Space and Enter belong to the button that has the keyboard, before they belong to the page."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QAbstractButton

from keyturn.ui.theme.look import Look

ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
KEYS = (Qt.Key.Key_Space, *ENTER)


class Pressable(QAbstractButton):
    """A button that draws itself; where it is focused, Space and Enter press it and no shortcut of the page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Watch its keys while it has the keyboard: to look at every event of every button takes time."""
        self.installEventFilter(self)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Watch them no more."""
        self.removeEventFilter(self)
        super().focusOutEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Keep the keys that press it from the page's shortcuts."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.ShortcutOverride and event.key() in KEYS:
            event.accept()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Press on Enter, as on Space."""
        if event.key() in ENTER:
            self.click()
        else:
            super().keyPressEvent(event)
