"""What all painted parts have in common: lengths and colours are those of the look, as it was when they were made.

Whoever shows parts makes them anew when the look changes: connected to it, each would have to be let go at its end,
and PySide looks through every connection that there is for each part that ends.
"""

from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from keyturn.ui.theme.look import Look


class Painted(QWidget):
    """A widget that draws itself in `draw` and takes no keys; its accessible name says in words what is drawn."""

    accessible_role = QAccessible.Role.Graphic

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def draw(self, painter: QPainter) -> None:
        """Draw what is shown; each part has its own."""
        raise NotImplementedError

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw with smooth edges."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self.draw(painter)
        painter.end()

    def say(self, name: str) -> None:
        """Show something else: draw anew, and tell a screen reader in words."""
        self.setAccessibleName(name)
        self.update()

    def wrap_to_width(self) -> None:
        """Let the layout ask for the height at a width."""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
