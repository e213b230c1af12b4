"""The other screen: opening and closing the window for the room, and finding it a place."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget

from keyturn.ui.emergency import Emergency
from keyturn.ui.projector import Projector
from keyturn.ui.theme.look import Look


class SecondScreen(QObject):
    """Opens the window for the room full-screen on another screen; where there is none, as a window beside."""

    def __init__(self, emergency: Emergency, look: Look, main: QWidget) -> None:
        super().__init__(main)
        self._emergency = emergency
        self._look = look
        self._main = main
        self.projector: Projector | None = None
        application = QGuiApplication.instance()
        assert isinstance(application, QGuiApplication)  # noqa: S101
        application.screenRemoved.connect(self._gone)

    def toggle(self) -> None:
        """Open it, or close it."""
        if self.projector is not None:
            self.close()
            return
        self.projector = Projector(self._emergency, self._look)
        self.projector.closed.connect(self._forget)
        other = another(QGuiApplication.screens(), self._main.screen())
        if other is not None:
            self.projector.fill_screen(other)
        else:
            self.projector.resize(self.projector.minimumSize())
            self.projector.show()
        # Some desks give the keyboard to whatever comes up, also where it does not ask for it.
        self._main.activateWindow()

    def close(self) -> None:
        """Close it, where it is open."""
        if self.projector is not None:
            self.projector.close()

    def _forget(self) -> None:
        self.projector = None

    def _gone(self, screen: QScreen) -> None:
        # Otherwise its window would come up over the one with the keyboard.
        if self.projector is not None and self.projector.screen() == screen:
            self.close()
        elif self._main.screen() == screen and self._emergency.shown:
            # The window with the keyboard goes to a screen that is left, maybe before the room.
            self._emergency.hide()


def another(screens: Sequence[QScreen], mine: QScreen) -> QScreen | None:
    """Return the first screen that is not the one of the window with the keyboard, or None."""
    return next((screen for screen in screens if screen != mine), None)
