"""Fingers: keys that go where a person's would, to whatever has the keyboard in the window."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

TURNS = 3  # how often Qt is let lay things out before the next key


class Typist:
    """Types into a window as somebody at its keyboard does; every key goes through Qt's own path."""

    def __init__(self, window: QWidget) -> None:
        self._window = window

    @property
    def at(self) -> QWidget:
        """What has the keyboard."""
        return self._window.focusWidget() or self._window

    def settle(self) -> None:
        """Let the window answer."""
        for _ in range(TURNS):
            QApplication.sendPostedEvents()
            QApplication.processEvents()

    def press(self, *keys: Qt.Key) -> None:
        """Press keys one after the other."""
        for key in keys:
            self.settle()
            QTest.keyClick(self.at, key)
            self.settle()

    def type(self, text: str) -> None:
        """Type a text; what has the keyboard may change meanwhile."""
        self.settle()
        for letter in text:
            if letter.isascii():
                QTest.keyClicks(self.at, letter)
            else:
                _send(self.at, Qt.Key.Key_unknown, letter)  # QTest knows the keys of ASCII alone
        self.settle()

    def hold(self, keys: tuple[Qt.Key, ...], until: Callable[[], bool]) -> None:
        """Hold keys together until something has come of it."""
        self.settle()
        for key in keys:
            QTest.keyPress(self.at, key)
        while not until():
            self.wait()
        for key in keys:
            QTest.keyRelease(self.at, key)
        self.settle()

    def wait(self) -> None:
        """Wait for a moment in which nobody does anything."""
        QTest.qWait(20)


def scan(window: QWidget, text: str, end: Qt.Key) -> None:
    """Type a text and a last key as a scanner does, fast, into the field that has the keyboard."""
    at = window.focusWidget()
    if at is None:
        return
    for letter in text:
        _send(at, Qt.Key.Key_Space if letter == " " else Qt.Key.Key_unknown, letter)
    _send(at, end, " " if end == Qt.Key.Key_Space else "\r")


def _send(at: QWidget, key: Qt.Key, text: str) -> None:
    for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
        QApplication.sendEvent(at, QKeyEvent(kind, int(key), Qt.KeyboardModifier.NoModifier, text))
