"""A large icon that says what a region is for."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from keyturn.ui.theme.icons import draw_icon
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.painted import Painted


class Icon(Painted):
    """One of the program's icons in a tone, with the word that it stands for."""

    def __init__(
        self, look: Look, name: str, word: str, size: int = 48, tone: str = "blue", parent: QWidget | None = None
    ) -> None:
        super().__init__(look, parent)
        self._name, self._size, self._tone = name, size, tone
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(word)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its square."""
        return QSize(self._look.px(self._size), self._look.px(self._size))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return its square."""
        return self.sizeHint()

    def draw(self, painter: QPainter) -> None:
        """Draw the icon."""
        draw_icon(painter, self._name, self._look.colour(self._tone), QRectF(self.rect()))
