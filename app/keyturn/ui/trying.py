"""What the worker does for an unlock: shares derived, second factors tried, the log proven; asked by a timer."""

from collections.abc import Callable
from concurrent.futures import Executor, Future

from PySide6.QtCore import QObject, QTimer

from keyturn.opening.unlock import Unlock, Unlocked

POLL_MS = 50


class Trying(QObject):
    """One unlock, from the first card to the open compartment. Nothing here waits, and so no window stands still.

    `again` does what is tried anew until it is done, and tells a refusal once; `entered` takes what was opened, or
    why it was not.
    """

    def __init__(
        self,
        worker: Executor,
        again: Callable[[Callable[[], object]], None],
        entered: Callable[["Future[Unlocked]"], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._worker, self._again, self._entered = worker, again, entered
        self._unlock: Unlock | None = None
        self._prove: Callable[[Unlocked], None] = lambda _: None
        self._opened: Unlocked | None = None
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

    def start(self, unlock: Unlock, prove: Callable[[Unlocked], None]) -> None:
        """Begin to watch an unlock; `prove` proves the log with what it opened, in the worker."""
        self.stop()
        self._unlock, self._prove = unlock, prove
        self._timer.start()

    def stop(self) -> None:
        """Take no notice any more of what is still being done, and wipe what it opens.

        A log that is being proven needs its own key until the end; the others are wiped at once.
        """
        if self._opened is not None:
            self._opened.keys.wipe_but_for_the_log()
        for going in (self._factors, self._log):
            if going is not None:
                going.add_done_callback(_wipe)
        self._timer.stop()
        self._unlock = self._factors = self._log = self._opened = None

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
            self._again(lambda: self._take(unlock.finish_open(factors)))

    def _take(self, unlocked: Unlocked) -> None:
        # The log is proven from its start: with a long one that takes longer than a window may stand still.
        self._opened = unlocked
        self._log = self._worker.submit(_proving, self._prove, unlocked)

    def _proven(self, log: "Future[Unlocked]") -> None:
        if log.done():
            self._log = self._opened = None
            self.stop()
            self._entered(log)


def _proving(prove: Callable[[Unlocked], None], unlocked: Unlocked) -> Unlocked:
    try:
        prove(unlocked)
    except BaseException:
        unlocked.keys.wipe()
        raise
    return unlocked


def _wipe(going: "Future[Unlocked] | Future[Unlocked | None]") -> None:
    opened = going.result() if going.exception() is None else None
    if opened is not None:
        opened.keys.wipe()
