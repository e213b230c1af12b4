"""A file that is named: typed as a path, or chosen in a dialog."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.path_dialog import choose_path
from keyturn.ui.widgets.text import named


class _Path(QLineEdit):
    """A field whose whole text is marked where the keyboard comes to it: another path takes its place."""

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Mark the text."""
        super().focusInEvent(event)
        self.selectAll()


class FileChoice(QWidget):
    """A field for a path, which Enter gives."""

    def __init__(self, look: Look, name: str, give: Callable[[Path], object]) -> None:
        super().__init__()
        self.field, self._give = _Path(), give
        self.field.setAccessibleName(name)
        self.field.returnPressed.connect(self._enter)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(8))
        lines.addWidget(named(name, self.field))
        lines.addWidget(self.field)

    @property
    def path(self) -> Path | None:
        """The path that is typed; None where there is none."""
        typed = self.field.text().strip()
        return Path(typed) if typed else None

    def choose(self) -> None:
        """Let people choose a file in a dialog."""
        mode, back = QFileDialog.FileMode.ExistingFile, self.window().activateWindow
        choose_path(self, self.field.accessibleName(), mode, self._take, back)

    def _take(self, path: str) -> None:
        self.field.setText(path)
        self._enter()

    def _enter(self) -> None:
        if self.path is not None:
            self._give(self.path)
