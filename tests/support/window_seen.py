"""What a screen reader, a Tab key and a ruler find in the window: each state as plain values."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from event_loop import turn_loop
from keyturn.ui.window import Window

MOST = 60  # stops of a Tab walk: no page has so many


@dataclass(frozen=True)
class Part:
    """One node of the accessibility tree, and where it is on the screen."""

    kind: str
    role: QAccessible.Role
    name: str
    value: str
    described: str
    focusable: bool
    focused: bool
    protected: bool
    disabled: bool
    at: QRect
    actions: tuple[str, ...]


@dataclass(frozen=True)
class TabStop:
    """Where the Tab key came to: its zone and place there, and how much of it can be seen."""

    name: str
    zone: str
    at: QRect
    in_sight: bool


@dataclass(frozen=True)
class Seen:
    """One state of the window."""

    state: str
    parts: tuple[Part, ...]
    tab: tuple[TabStop, ...]
    tab_is_taken: bool
    focus_in_sight: bool


def look_at(state: str, window: Window) -> Seen:
    """Return what is found now; the keyboard is given back afterwards."""
    parts = tuple(_parts(QAccessible.queryAccessibleInterface(window)))
    taken = any(shortcut.isEnabled() and shortcut.key() == QKeySequence("Tab") for shortcut in _shortcuts(window))
    before = QApplication.focusWidget()
    sight = before is None or before is window.page or is_in_sight(before)
    stops = () if taken else tuple(_tab(window))
    (before or window.page).setFocus(Qt.FocusReason.OtherFocusReason)
    turn_loop()
    return Seen(state, parts, stops, taken, sight)


def _parts(node: QAccessibleInterface) -> Iterator[Part]:
    """Go through the tree; what is not shown is not heard."""
    for place in range(node.childCount()):
        child = node.child(place)
        state = child.state()
        if not child.isValid() or state.invisible:
            continue
        widget = child.object()
        actions = child.actionInterface()
        yield Part(
            type(widget).__name__, child.role(), child.text(QAccessible.Text.Name),
            child.text(QAccessible.Text.Value), child.text(QAccessible.Text.Description), bool(state.focusable),
            bool(state.focused), bool(state.passwordEdit), bool(state.disabled), child.rect(),
            tuple(actions.actionNames()) if actions is not None else (),
        )  # fmt: skip
        yield from _parts(child)


def _shortcuts(window: Window) -> list[QShortcut]:
    return window.page.findChildren(QShortcut)


def _tab(window: Window) -> Iterator[TabStop]:
    """Press Tab until it comes round."""
    window.page.setFocus(Qt.FocusReason.OtherFocusReason)
    met: list[QWidget] = []
    for _ in range(MOST):
        QTest.keyClick(window.focusWidget() or window, Qt.Key.Key_Tab)
        turn_loop()
        here = QApplication.focusWidget()
        if here is None or here in met or here is window.page:
            return
        met.append(here)
        yield _stop(window, here)


def _stop(window: Window, widget: QWidget) -> TabStop:
    page = window.page
    area = page.findChild(QScrollArea)
    inner = area.widget() if area is not None else None
    if inner is not None and inner.isAncestorOf(widget):
        zone, ground = "body", inner
    elif page.isAncestorOf(widget):
        zone, ground = "foot", page
    elif page.aside_zone.isAncestorOf(widget):
        zone, ground = "aside", page.aside_zone
    else:
        zone, ground = "bar", window
    at = QRect(widget.mapTo(ground, QPoint()), widget.size())
    return TabStop(widget.accessibleName() or type(widget).__name__, zone, at, is_in_sight(widget))


def is_in_sight(widget: QWidget) -> bool:
    """Tell whether a widget is seen whole, or fills what it is seen through."""
    seen = widget.visibleRegion().boundingRect()
    return seen == widget.rect() or seen.height() >= 100
