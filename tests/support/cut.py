"""What cannot be read whole in a window: texts wider than their room, buttons smaller than their words."""

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from event_loop import turn_loop
from keyturn.ui.window import Window

HIGH = 10_000
ROUNDED = 4  # px by which Qt's line heights differ from those of a layout


def cut(window: Window) -> list[str]:
    """Return every text and button of the window that is cut off, once it is laid out."""
    for _ in range(4):
        turn_loop()
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    return [text for widget in shown for text in _of(widget, window)]


def _of(widget: QWidget, window: Window) -> Iterator[str]:
    if isinstance(widget, QLabel) and widget.text():
        room = widget.contentsRect()
        needed = _needed(widget, room.width())
        if needed[0] > room.width() + 1 or needed[1] > room.height() + ROUNDED:
            yield f"{widget.text()}: {needed} in {room.width()} by {room.height()}"
    if isinstance(widget, QAbstractButton) and (
        widget.width() < widget.minimumSizeHint().width() or widget.height() < widget.heightForWidth(widget.width())
    ):
        yield f"{widget.text()}: {widget.width()} by {widget.height()}"
    left = widget.mapTo(window, widget.rect().topLeft()).x()
    if isinstance(widget, QLabel | QAbstractButton) and not 0 <= left <= window.width() - widget.width():
        yield f"{widget.accessibleName()} stands outside"


def _needed(label: QLabel, width: int) -> tuple[int, int]:
    metrics: QFontMetrics = label.fontMetrics()
    if not label.wordWrap():
        return max(map(metrics.horizontalAdvance, label.text().splitlines()), default=0), 0
    # As it is drawn: with the places at which the label lets a line end.
    room = metrics.boundingRect(0, 0, width, HIGH, int(Qt.TextFlag.TextWordWrap), QLabel.text(label))
    return room.width(), room.height()
