"""Emptying layouts, and the widgets that survive it."""

from PySide6.QtWidgets import QLayout, QWidget

KEPT = "kept"


def clear(layout: QLayout) -> None:
    """Take everything out of a layout; widgets that a page keeps are only taken out, the others end."""
    while (entry := layout.takeAt(0)) is not None:
        widget, inner = entry.widget(), entry.layout()
        if widget is not None:
            ends = not widget.property(KEPT)
            if ends:
                # A layout shows what was added to it later: without this, it would flash up as a window of its own.
                widget.hide()
            widget.setParent(None)
            if ends:
                widget.deleteLater()
        elif inner is not None:
            clear(inner)


def keep(widget: QWidget) -> None:
    """Mark a widget that outlives what it is laid out in: it holds what somebody is typing."""
    widget.setProperty(KEPT, True)
