"""Pictures of the window as it goes, each in dark and in light."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from keyturn.kit.store import storage_error
from keyturn.ui.theme.colours import DARK, LIGHT
from keyturn.ui.theme.look import Look


class Shots:
    """A folder of PNG files, numbered in their order; without a folder nothing is kept."""

    def __init__(self, folder: Path | None, window: QWidget, look: Look, settle: Callable[[], None]) -> None:
        self._folder, self._window, self._look, self._settle = folder, window, look, settle
        self._count = 0

    def take(self, name: str) -> None:
        """Keep what the window shows now; raises a StorageError."""
        self._count += 1
        if self._folder is None:
            return
        worn = self._look.palette
        for palette in (LIGHT, DARK):
            self._look.show_in(palette)
            self._settle()
            self._keep(self._folder / f"{self._count:02}-{name}-{palette.name}.png")
        self._look.show_in(worn)
        self._settle()

    def _keep(self, path: Path) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise storage_error(problem, path.parent) from None
        if not self._window.grab().save(str(path)):
            raise storage_error(OSError(None, "the picture could not be written"), path)
