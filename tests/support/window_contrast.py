"""The contrast of what is really drawn: each text and control of a grabbed window, by its pixels."""

from collections.abc import Iterator
from functools import cache

from PIL import Image
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QListView, QWidget

from keyturn.ui.theme.colours import contrast
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.value_text import ValueText
from keyturn.ui.window import Window

READ = (QLabel, QAbstractButton, LeaderRow, ValueText, QLineEdit, QListView)


def contrasts(window: Window) -> Iterator[tuple[str, float]]:
    """Yield each text with the contrast between its ground and whatever in it differs most from that."""
    picture = window.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    for widget in window.findChildren(QWidget):
        if isinstance(widget, READ) and widget.isVisible() and _says(widget):
            place = _inner(window, widget)
            if not place.isEmpty():
                yield f"{type(widget).__name__} “{_says(widget)[:30]}”", contrast_in(picture.copy(place))


def contrast_in(picture: QImage) -> float:
    """Return the contrast between the commonest colour of a picture and the one that stands out most."""
    size = picture.width(), picture.height()
    drawn = Image.frombuffer("RGBX", size, bytes(picture.constBits()), "raw", "BGRX", picture.bytesPerLine(), 1)
    pixels = [
        (count, f"#{red:02X}{green:02X}{blue:02X}")
        for count, (red, green, blue, _) in drawn.getcolors(size[0] * size[1])
    ]
    _, ground = max(pixels)
    return max(_contrast(ground, pixel) for _, pixel in pixels)


def _inner(window: Window, widget: QWidget) -> QRect:
    """Return the place of a widget that is seen whole, without the frame of a button: what is in it is to be read."""
    seen = widget.visibleRegion().boundingRect()
    if seen != widget.rect():
        return QRect()
    if isinstance(widget, QAbstractButton):
        seen &= widget.rect().adjusted(9, 9, -9, -9)
    if isinstance(widget, QLineEdit):
        seen &= widget.rect().adjusted(5, 5, -5, -5)
    return QRect(widget.mapTo(window, QPoint()) + seen.topLeft(), seen.size())


def _says(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QLineEdit):
        return widget.text()
    return widget.accessibleName()


_contrast = cache(contrast)
