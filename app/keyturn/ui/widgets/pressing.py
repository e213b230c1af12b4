"""Space and Enter belong to the button that has the keyboard, before they belong to the page."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent

KEYS = (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter)


def keeps_key(event: QEvent) -> bool:
    """Take a key that presses the focused button, so that no shortcut of the page answers something else with it."""
    if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and event.key() in KEYS:
        event.accept()
        return True
    return False
