"""One turn of Qt's event loop, as the running program has it: what was to be deleted later is gone then."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication


def turn_loop() -> None:
    """Let every window answer, lay itself out, and lose what it no longer shows."""
    QApplication.sendPostedEvents()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    QApplication.processEvents()
