"""One page for each file: what the eye meets, and which keys it takes.

A page's module is imported when the page is first shown, or before, while nobody does anything: a window that is
started in an emergency shows Home first.
"""

from collections.abc import Callable, Mapping
from functools import partial
from importlib import import_module

from PySide6.QtWidgets import QScrollArea

from keyturn.ui.emergency import Emergency
from keyturn.ui.pages.page import Leaf
from keyturn.ui.stops import Stop
from keyturn.ui.theme.look import Look

_CLASSES: Mapping[Stop, tuple[str, str]] = {
    "home": ("home", "HomePage"),
    "choose": ("choose", "ChoosePage"),
    "confirm": ("confirm", "ConfirmPage"),
    "unlock": ("unlock", "UnlockPage"),
    "act": ("act", "ActPage"),
    "stand-down": ("stand_down", "StandDownPage"),
    "closed": ("closed", "ClosedPage"),
}


def _make(module: str, name: str, emergency: Emergency, look: Look) -> Leaf:
    page: Leaf = getattr(_imported(module), name)(emergency, look)
    return page


def _imported(module: str) -> object:
    return import_module(f"{__name__}.{module}")


def _meet_widgets() -> object:
    """Have PySide load what it loads when it first meets a widget that Qt has made: many classes, one after another."""
    return QScrollArea().viewport()


PAGES: Mapping[Stop, Callable[[Emergency, Look], Leaf]] = {
    stop: partial(_make, module, name) for stop, (module, name) in _CLASSES.items()
}
IMPORTS: tuple[Callable[[], object], ...] = (
    *(partial(_imported, module) for module, _ in _CLASSES.values()),
    _meet_widgets,
)
