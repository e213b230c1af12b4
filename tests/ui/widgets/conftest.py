"""Every widget is looked at in each palette, as a picture."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QColor, QImage, QRegion
from PySide6.QtWidgets import QWidget

from keyturn.ui.theme.colours import PALETTES
from keyturn.ui.theme.look import Look


class Picture:
    """What a widget drew, on one colour."""

    def __init__(self, image: QImage, look: Look) -> None:
        self.image = image
        self._look = look
        pixels = memoryview(image.constBits()).cast("B").cast("I").tolist()
        width = image.width()
        self._rows = [pixels[start : start + width] for start in range(0, len(pixels), width)]

    def at(self, x: float, y: float) -> str:
        """The colour of a pixel."""
        return _name(self._rows[round(y)][round(x)])

    def is_at(self, token: str, x: float, y: float) -> bool:
        return self.at(x, y) == self.colour(token)

    def colour(self, token: str) -> str:
        return self._look.colour(token).name().upper()

    def count(self, token: str, area: QRect | None = None) -> int:
        """How many pixels of an area have a colour."""
        area = area or self.image.rect()
        wanted = self._look.colour(token).rgb()
        rows = self._rows[max(0, area.top()) : area.bottom() + 1]
        return sum(row[max(0, area.left()) : area.right() + 1].count(wanted) for row in rows)

    def row(self, y: float) -> list[str]:
        return [_name(pixel) for pixel in self._rows[round(y)]]

    def column(self, x: float) -> list[str]:
        return [_name(row[round(x)]) for row in self._rows]

    def border(self) -> set[str]:
        """The colours of the outermost pixels."""
        return {*self.row(0), *self.row(-1), *self.column(0), *self.column(-1)}


def _name(pixel: int) -> str:
    return f"#{pixel & 0xFFFFFF:06X}"


Paint = Callable[..., Picture]


@pytest.fixture(params=PALETTES, ids=lambda palette: palette.name)
def look(request, qapp):
    return Look(request.param)


@pytest.fixture
def paint(look, qtbot) -> Paint:
    """Draw a widget at a size (its own, where none is given) on a colour of the look."""

    def painted(widget: QWidget, width: int = 0, height: int = 0, on: str = "ground") -> Picture:
        qtbot.addWidget(widget)
        size = widget.sizeHint()
        width = width or size.width()
        tall = widget.heightForWidth(width) if widget.hasHeightForWidth() else size.height()
        widget.resize(width, height or tall)
        image = QImage(widget.size(), QImage.Format.Format_RGB32)
        image.fill(QColor(look.colour(on)))
        widget.render(image, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        return Picture(image, look)

    return painted
