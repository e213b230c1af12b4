"""Locking by itself: an open kit does not stay open on a desk that nobody sits at."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication

from keyturn.opening.idle import IdleRule, LockedBy, slept
from keyturn.ui.lockable import Lockable

SECOND_MS = 1000
# Of a key that is a shortcut, only the question is heard whether anybody overrides it.
TOUCHED = (
    QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride, QEvent.Type.InputMethod, QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseMove, QEvent.Type.Wheel, QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate,
    QEvent.Type.TabletPress,
)  # fmt: skip


@dataclass(frozen=True)
class Clocks:
    """Seconds that pass while the computer is awake, and how many it ever slept."""

    awake: Callable[[], float]
    asleep: Callable[[], float]


class AutoLock(QObject):
    """Watches keys, mouse and sleep while a kit is open.

    `counted` gives the seconds that are left, or -1 where none are to be shown.
    """

    counted = Signal(int)

    def __init__(self, application: QApplication, watched: Lockable, rule: IdleRule, clocks: Clocks) -> None:
        super().__init__(watched)
        self._watched, self._rule, self._clocks = watched, rule, clocks
        self._touched = clocks.awake()
        self._slept = clocks.asleep()
        self._shown = -1
        # Of the windows alone: to be asked for every event of every widget slows each change of a page.
        application.focusWindowChanged.connect(self._listen)
        self._listen(application.focusWindow())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)
        self._timer.start(SECOND_MS)

    def eventFilter(self, _: QObject, event: QEvent) -> bool:  # noqa: N802
        """See that somebody is there; every event goes on to where it belongs."""
        if event.type() in TOUCHED and event.spontaneous() and not _repeats(event):
            self.touch()
        return False

    def _listen(self, window: QWindow | None) -> None:
        if window is not None:
            window.installEventFilter(self)

    def touch(self) -> None:
        """Begin to count anew: somebody is there."""
        self._touched = self._clocks.awake()
        self._show(-1)

    def tick(self) -> None:
        """Lock, or count down, where it is time."""
        before, self._slept = self._slept, self._clocks.asleep()
        if not self._watched.is_open:
            self.touch()
            return
        if slept(before, self._slept):
            self.lock("sleep")
            return
        idle = self._clocks.awake() - self._touched
        if not self._rule.left(idle):
            self.lock("idle")
        else:
            self._show(self._rule.left(idle) if self._rule.counting(idle) else -1)

    def lock(self, because: LockedBy) -> None:
        """Lock an open kit at once; where none is open there is nothing to lock. What is opened next counts anew."""
        if self._watched.is_open:
            self._watched.lock(because)
        self.touch()

    def _show(self, seconds: int) -> None:
        if seconds != self._shown:
            self._shown = seconds
            self.counted.emit(seconds)


def _repeats(event: QEvent) -> bool:
    """Tell whether a key only goes on being down: a book that lies on it is nobody."""
    return isinstance(event, QKeyEvent) and event.isAutoRepeat()
