"""The tour of the window, walked once for each size of type, with everything that was found at each state."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QAccessible

from keyturn.ui.theme.colours import DARK
from window_measured import Measured, WatchedLook, measure
from window_seen import Seen, look_at
from window_tour import party, states
from workshop import Made


@dataclass(frozen=True)
class Notes:
    """What was heard, tabbed through and measured at every state; `smallest` is the smallest type of what is drawn."""

    seen: tuple[Seen, ...]
    measured: tuple[Measured, ...]
    smallest: float


def walk(made: Made, folder: Path, large: bool) -> Notes:
    """Walk the tour at the smallest window, with a screen reader listening."""
    look = WatchedLook(DARK, large)
    seen, measured = [], []
    QAccessible.setActive(True)
    try:
        with party(made, folder, look) as there:
            for name, window in states(there):
                window.grab()
                measured.append(measure(name, window, look))
                seen.append(look_at(name, window))
    finally:
        QAccessible.setActive(False)
    return Notes(tuple(seen), tuple(measured), look.smallest)
