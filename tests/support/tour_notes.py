"""A tour of a window, walked once for each palette, once of them in large type: what was found at every state."""

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

from PySide6.QtGui import QAccessible

from keyturn.ui.theme.colours import CONTRAST, DARK, LIGHT
from keyturn.ui.window import Window
from window_contrast import contrasts
from window_measured import Measured, WatchedLook, measure
from window_seen import Seen, look_at

LOOKS = {"dark": (DARK, False), "light in large type": (LIGHT, True), "high contrast": (CONTRAST, False)}


@dataclass(frozen=True)
class Read:
    """A text at one state, and the contrast between it and its ground."""

    state: str
    text: str
    contrast: float


@dataclass(frozen=True)
class Notes:
    """What was heard, tabbed through, measured and read at every state; `smallest` is the smallest type drawn."""

    seen: tuple[Seen, ...]
    measured: tuple[Measured, ...]
    read: tuple[Read, ...]
    smallest: float


def walk(states: Iterable[tuple[str, Window]], look: WatchedLook) -> Notes:
    """Walk a tour at the smallest window, with a screen reader listening."""
    seen, measured, read = [], [], []
    QAccessible.setActive(True)
    try:
        for name, window in states:
            read.append([Read(name, text, round(ratio, 1)) for text, ratio in contrasts(window)])
            measured.append(measure(name, window, look))
            seen.append(look_at(name, window))
    finally:
        QAccessible.setActive(False)
    return Notes(tuple(seen), tuple(measured), tuple(chain.from_iterable(read)), look.smallest)
