"""The way into the maintainers' window."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from keyturn.host import Host
from keyturn.ui.auto_lock import AutoLock
from keyturn.ui.guard import Guard
from keyturn.ui.lockable import Lockable
from keyturn.ui.prepare.pages import PREPARE_PAGES
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.window import PrepareWindow
from keyturn.ui.theme.look import Look


class PrepareEntry(QObject):
    """Shows the maintainers' window, guarded, and locked by itself (`lock`) as an open kit is."""

    def __init__(
        self, host: Host, look: Look, network: str, guard: Guard, lock: Callable[[Lockable], AutoLock]
    ) -> None:
        super().__init__(guard)
        self._host, self._look, self._network, self._guard, self._lock = host, look, network, guard, lock

    def show(self, folder: Path, home: Callable[[], object], beside: QWidget | None = None) -> PrepareWindow:
        """Show a source in the place of another window; `home` shows what comes when it is left by its key."""
        preparing = Preparing(self._host, folder)
        window = PrepareWindow(preparing, self._look, PREPARE_PAGES, self._network)
        preparing.setParent(window)
        self._lock(preparing).counted.connect(window.count_down)
        self._guard.watch(preparing, window)
        preparing.home_wanted.connect(lambda: self._go_home(window, home))
        if beside is not None:
            window.setGeometry(beside.geometry())
        window.show()
        if beside is not None:
            beside.hide()
        window.activateWindow()
        return window

    @staticmethod
    def _go_home(window: PrepareWindow, home: Callable[[], object]) -> None:
        home()
        window.close()
        window.deleteLater()
