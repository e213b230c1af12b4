"""Filling and emptying layouts, and the widgets that survive it.

For each item of a layout that it adds to another, PySide makes a Python object, and takes it for the item's owner once
that layout ends: with a window that the garbage collector takes, every item would end twice, and the process with them.
So layouts are added to each other by `nest` alone, and `clear` ends what it takes out.
"""

import shiboken6
from PySide6.QtWidgets import QBoxLayout, QGridLayout, QLayout, QWidget

KEPT, GONE = "kept", "gone"


def nest(outer: QBoxLayout | QGridLayout, inner: QLayout, *place: int) -> None:
    """Add a layout to another one; `place` is its stretch in a box, its row and column in a grid."""
    outer.addLayout(inner, *place)  # type: ignore[call-overload]
    _forget(inner)


def _forget(layout: QLayout) -> None:
    """Part the items of a layout from the Python objects that stand for them."""
    at = 0
    while (entry := layout.itemAt(at)) is not None:
        if (inner := entry.layout()) is not None:
            _forget(inner)
        else:
            shiboken6.invalidate(entry)
        at += 1


def clear(layout: QLayout) -> None:
    """Take everything out of a layout; widgets that a page keeps are only taken out, the others end."""
    for widget in lifted(layout):
        end(widget)


def lifted(layout: QLayout) -> list[QWidget]:
    """Take everything out of a layout, and return its widgets: they stay where they are in their window."""
    found: list[QWidget] = []
    while (entry := layout.takeAt(0)) is not None:
        widget, inner = entry.widget(), entry.layout()
        if inner is not None:
            found += lifted(inner)  # and a page may go on with it
            continue
        if widget is not None:
            found.append(widget)
        # Left to the garbage collector, a widget that is laid out again would keep its old height for ever.
        shiboken6.delete(entry)
    return found


def end(widget: QWidget) -> None:
    """End a widget that was taken out of its layout; one that a page keeps only leaves its window."""
    if widget.property(KEPT):
        widget.setParent(None)
        return
    # The next turn of the event loop ends it. Parted from its window before, it would be styled anew only to go.
    widget.setProperty(GONE, True)
    widget.hide()
    widget.deleteLater()


def stays(widget: QWidget, page: QWidget) -> bool:
    """Tell whether a widget stands on a page, and in nothing that was taken out of it."""
    at: QWidget | None = widget
    while at is not None and at is not page:
        if at.property(GONE):
            return False
        at = at.parentWidget()
    return at is page


def keep(widget: QWidget) -> None:
    """Mark a widget that outlives what it is laid out in: it holds what somebody is typing."""
    widget.setProperty(KEPT, True)
