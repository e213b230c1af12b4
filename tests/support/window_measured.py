"""A ruler for the window: how large what can be pressed is, and what does not fit its place."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QAbstractButton, QAbstractScrollArea, QLabel, QLineEdit, QScrollBar, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.keycap import Keycap
from keyturn.ui.widgets.painted import Painted
from keyturn.ui.widgets.role_tag import RoleTag
from keyturn.ui.widgets.text import BREAK
from keyturn.ui.window import Window

LEAVES = (QLabel, QAbstractButton, QLineEdit, Painted, Keycap, RoleTag)
ROUNDED = 1  # px: a hint is rounded up, a place down


class WatchedLook(Look):
    """A look that remembers the smallest type that anything was drawn in."""

    smallest = 1000.0

    def font(self, size: float, weight: int = 400, mono: bool = False) -> QFont:
        """Return the font, and remember its size of the design."""
        self.smallest = min(self.smallest, size)
        return super().font(size, weight, mono)


@dataclass(frozen=True)
class Target:
    """Something that can be pressed or typed into, and how large it is on the screen, in px of the design."""

    name: str
    width: float
    height: float


@dataclass(frozen=True)
class Measured:
    """One state of the window: what can be pressed, the smallest type, and in words what does not fit."""

    state: str
    targets: tuple[Target, ...]
    smallest_label: float
    unfit: tuple[str, ...]


def measure(state: str, window: Window, look: Look) -> Measured:
    """Return what the ruler finds now."""
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    targets = tuple(
        Target(_name(widget), widget.width() / look.scale, widget.height() / look.scale)
        for widget in shown
        if isinstance(widget, QAbstractButton | QLineEdit) or pressed_itself(widget)
    )
    labels = [widget.fontInfo().pixelSize() / look.scale for widget in shown if isinstance(widget, QLabel)]
    return Measured(state, targets, min(labels), (*_unfit(shown), *_crowded(window, shown)))


def pressed_itself(widget: QWidget) -> bool:
    """Tell whether a widget of the program takes the mouse without being a button."""
    return type(widget).__module__.startswith("keyturn") and "mousePressEvent" in vars(type(widget))


def _unfit(shown: list[QWidget]) -> Iterator[str]:
    for widget in shown:
        name = _name(widget)
        if isinstance(widget, QLabel):
            yield from (f"{name}: {fault}" for fault in _unfit_label(widget))
        elif isinstance(widget, LEAVES):
            yield from (f"{name}: {fault}" for fault in _too_small(widget))
        parent = widget.parentWidget()
        if parent is not None and not isinstance(widget, QScrollBar) and _goes_beyond(widget, parent):
            yield f"{name}: {widget.geometry().getRect()} reaches beyond {_name(parent)} {parent.size().toTuple()}"


def _unfit_label(label: QLabel) -> Iterator[str]:
    if not label.text():
        return
    metrics = QFontMetrics(label.font())
    if not label.wordWrap():
        if metrics.horizontalAdvance(label.text()) > label.width() + ROUNDED:
            yield f"is {metrics.horizontalAdvance(label.text())} wide in {label.width()}"
        lines = metrics.height()
    else:
        lines = label.heightForWidth(label.width())
        # What a label may break is not one word: the name of a deep folder.
        words = QLabel.text(label).replace(BREAK, " ").split()
        widest = max(map(metrics.horizontalAdvance, words), default=0)
        if widest > label.width() + ROUNDED:
            yield f"has a word {widest} wide in {label.width()}"
    # A label's hint has room for a line's leading, which no sign needs.
    if lines > label.height() + ROUNDED:
        yield f"is {lines} high in {label.height()}"


def _too_small(widget: QWidget) -> Iterator[str]:
    least = widget.minimumSizeHint()
    high = widget.heightForWidth(widget.width()) if widget.hasHeightForWidth() else least.height()
    if least.width() > widget.width() + ROUNDED or high > widget.height() + ROUNDED:
        yield f"needs {least.width()} by {high}, has {widget.width()} by {widget.height()}"


def _goes_beyond(widget: QWidget, parent: QWidget) -> bool:
    room, place = parent.rect(), widget.geometry()
    area = parent.parentWidget()
    if isinstance(area, QAbstractScrollArea) and area.viewport() is parent:
        return place.left() < room.left() - ROUNDED or place.right() > room.right() + ROUNDED
    return not room.adjusted(-ROUNDED, -ROUNDED, ROUNDED, ROUNDED).contains(place)


def _crowded(window: Window, shown: list[QWidget]) -> Iterator[str]:
    """Find texts and controls that lie on each other."""
    leaves = [(widget, _place(window, widget)) for widget in shown if isinstance(widget, LEAVES) and _says(widget)]
    for (first, one), (second, other) in combinations(leaves, 2):
        if first.isAncestorOf(second) or second.isAncestorOf(first):
            continue
        both = one & other
        if both.width() > ROUNDED and both.height() > ROUNDED:
            yield f"{_name(first)} lies on {_name(second)}: {both.getRect()}"


def _place(window: Window, widget: QWidget) -> QRect:
    seen = widget.visibleRegion().boundingRect()
    return QRect(widget.mapTo(window, QPoint()) + seen.topLeft(), seen.size())


def _says(widget: QWidget) -> bool:
    return not isinstance(widget, QLabel) or bool(widget.text())


def _name(widget: QWidget) -> str:
    said = widget.text() if isinstance(widget, QLabel) else widget.accessibleName()
    return f"{type(widget).__name__} “{said[:40]}”"
