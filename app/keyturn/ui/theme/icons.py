"""The program's own icons: SVG drawings of resources/icons in the colour of the text beside them."""

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from keyturn import resources


@cache
def _drawing(name: str, colour: str) -> QSvgRenderer:
    """Read an icon's file once for a colour: icons are drawn with every paint."""
    drawing = resources.text(f"icons/{name}.svg").replace("currentColor", colour)
    return QSvgRenderer(QByteArray(drawing.encode()))


def draw_icon(painter: QPainter, name: str, colour: QColor, at: QRectF) -> None:
    """Draw an icon into a rectangle."""
    _drawing(name, colour.name()).render(painter, at)


def icon(name: str, colour: QColor, size: int, ratio: float = 1.0) -> QIcon:
    """Return an icon of a size in pixels, for a screen of that device pixel ratio."""
    pixmap = QPixmap(QSize(size, size) * ratio)
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    draw_icon(painter, name, colour, QRectF(0, 0, size, size))
    painter.end()
    return QIcon(pixmap)
