"""One thing that the worker does while the window goes on."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QTimer

POLL_MS = 50
T = TypeVar("T")


class Work(QObject, Generic[T]):
    """Begins something in the worker, and gives what came of it to the window's thread; nobody waits for it."""

    def __init__(self, worker: Executor, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._going: Future[T] | None = None
        self._done: Callable[[Future[T]], object] = lambda _: None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def busy(self) -> bool:
        """Tell whether it is still being done."""
        return self._going is not None

    def start(self, work: Callable[[], T], done: Callable[["Future[T]"], object]) -> None:
        """Begin; `done` hears of the end, and asks the result for what it was refused with."""
        self._going, self._done = self._worker.submit(work), done
        self._timer.start()

    def _poll(self) -> None:
        going = self._going
        if going is not None and going.done():
            self._timer.stop()
            self._going = None
            self._done(going)
