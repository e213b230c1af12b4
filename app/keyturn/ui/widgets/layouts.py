"""Emptying layouts, and the widgets that survive it."""

from PySide6.QtWidgets import QLayout, QWidget

KEPT = "kept"


def clear(layout: QLayout) -> None:
    """Take everything out of a layout; widgets that a page keeps are only taken out, the others end."""
    while (entry := layout.itemAt(0)) is not None:
        widget, inner = entry.widget(), entry.layout()
        if widget is not None:
            _take_out(layout, widget)
            continue
        layout.takeAt(0)
        if inner is not None:
            clear(inner)


def _take_out(layout: QLayout, widget: QWidget) -> None:
    ends = not widget.property(KEPT)
    if ends:
        # A layout shows what was added to it later: without this, it would flash up as a window of its own.
        widget.hide()
    # With `takeAt` the item would live on, and a widget that is laid out again would keep its old height for ever.
    layout.removeWidget(widget)
    widget.setParent(None)
    if ends:
        widget.deleteLater()


def keep(widget: QWidget) -> None:
    """Mark a widget that outlives what it is laid out in: it holds what somebody is typing."""
    widget.setProperty(KEPT, True)
