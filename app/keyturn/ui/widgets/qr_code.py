"""A QR code on the screen: for another device's camera, never for a file."""

import segno
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.painted import Painted

SIDE, SMALLEST = 340, 4  # px: of the whole, and of one square at the least
QUIET = 4  # light modules around the code (ISO/IEC 18004)
# Cameras want black on white, whatever the look.
LIGHT, DARK = QColor("#FFFFFF"), QColor("#000000")


class QrCode(Painted):
    """A text as black squares on white; `name` is what a screen reader says instead of them."""

    def __init__(self, look: Look, text: str, name: str) -> None:
        super().__init__(look)
        self._rows: list[bytearray] = [bytearray(row) for row in segno.make_qr(text, error="m").matrix]
        modules = len(self._rows) + 2 * QUIET
        self._side = modules * max(SMALLEST, SIDE // modules)
        self.setFixedSize(self.sizeHint())
        self.say(name)

    @property
    def shown(self) -> bool:
        """Tell whether there is a code."""
        return bool(self._rows)

    def conceal(self) -> None:
        """Wipe the squares."""
        for row in self._rows:
            row[:] = bytes(len(row))
        self._rows = []
        self.say("")

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its square."""
        return QSize(self._side, self._side)

    def draw(self, painter: QPainter) -> None:
        """Draw the squares, each a whole number of pixels wide, so that none is blurred."""
        painter.fillRect(self.rect(), LIGHT)
        module = self._side // (len(self._rows) + 2 * QUIET) if self._rows else 0
        margin = (self._side - module * len(self._rows)) // 2
        for y, row in enumerate(self._rows):
            for x, dark in enumerate(row):
                if dark:
                    painter.fillRect(QRectF(margin + x * module, margin + y * module, module, module), DARK)
