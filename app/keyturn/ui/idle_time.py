"""What is done before it is needed, while nobody does anything: a bit at a time, so that no key waits for it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer

PAUSE_MS = 100


class IdleTime(QObject):
    """Does pieces of work one after the other, each after a pause in which everything else comes first."""

    def __init__(self, works: Sequence[Callable[[], object]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._works = iter(works)
        self._timer = QTimer(self)
        self._timer.setInterval(PAUSE_MS)
        self._timer.timeout.connect(self._next)
        self._timer.start()

    def _next(self) -> None:
        work = next(self._works, None)
        if work is None:
            self._timer.stop()
        else:
            work()
