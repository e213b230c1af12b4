"""What the worker does for an unlock: shares derived, second factors tried, the log proven; asked by a timer."""

from collections.abc import Callable
from concurrent.futures import Executor, Future

from PySide6.QtCore import QObject, QTimer

from keyturn.opening.unlock import Unlock, Unlocked

POLL_MS = 50


class Trying(QObject):
    """One unlock, from the first card to the open compartment. Nothing here waits, and so no window stands still.

    `again` does what is tried anew until it is done, and tells a refusal once; `prove` is run by the worker;
    `entered` takes what was opened, or why it was not.
    """

    def __init__(
        self,
        worker: Executor,
        again: Callable[[Callable[[], object]], None],
        prove: Callable[[Unlocked], None],
        entered: Callable[["Future[Unlocked]"], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._worker, self._again, self._prove_log, self._entered = worker, again, prove, entered
        self._unlock: Unlock | None = None
        self._factors: Future[Unlocked | None] | None = None
        self._log: Future[Unlocked] | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MS)
        self._timer.timeout.connect(self._poll)

    @property
    def busy(self) -> bool:
        """Tell whether the second factors are being tried, or the log is being proven."""
        return self._factors is not None or self._log is not None

    @property
    def entering(self) -> bool:
        """Tell whether the tier is open and the log is being proven."""
        return self._log is not None

    def start(self, unlock: Unlock) -> None:
        """Begin to watch an unlock."""
        self.stop()
        self._unlock = unlock
        self._timer.start()

    def stop(self) -> None:
        """Take no notice any more of what is still being derived, and wipe what it opens."""
        if self._log is not None:
            self._log.add_done_callback(_wipe)
        self._timer.stop()
        self._unlock = self._factors = self._log = None

    def _poll(self) -> None:
        """Take what the worker has finished; begin to try the factors as soon as a group is complete."""
        if self._log is not None:
            self._proven(self._log)
        elif self._factors is not None:
            self._tried(self._factors)
        elif self._unlock is not None:
            self._settle(self._unlock)

    def _settle(self, unlock: Unlock) -> None:
        if unlock.unsettled:
            self._again(lambda: unlock.settle(wait=False))
        enough = {seat.i for seat in unlock.seats.values() if unlock.has_enough(seat)}
        if unlock.outer is not None and any(enough >= set(group) for group in unlock.groups()):
            self._again(lambda: self._try(unlock))

    def _try(self, unlock: Unlock) -> None:
        self._factors = unlock.begin_open()

    def _tried(self, factors: "Future[Unlocked | None]") -> None:
        if factors.done() and self._unlock is not None:
            unlock, self._factors = self._unlock, None
            self._again(lambda: self._prove(unlock.finish_open(factors)))

    def _prove(self, unlocked: Unlocked) -> None:
        # The log is proven from its start: with a long one that takes longer than a window may stand still.
        self._log = self._worker.submit(self._proving, unlocked)

    def _proving(self, unlocked: Unlocked) -> Unlocked:
        try:
            self._prove_log(unlocked)
        except BaseException:
            unlocked.keys.wipe()
            raise
        return unlocked

    def _proven(self, log: "Future[Unlocked]") -> None:
        if log.done():
            self._log = None
            self.stop()
            self._entered(log)


def _wipe(log: "Future[Unlocked]") -> None:
    if log.exception() is None:
        log.result().keys.wipe()
