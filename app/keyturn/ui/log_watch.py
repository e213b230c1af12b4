"""The log as Home sees it: read in the worker while Home is shown, and again when it has grown."""

from concurrent.futures import Future

from PySide6.QtCore import QObject, QTimer, Signal

from keyturn.host import Host
from keyturn.kit.file import KitFile
from keyturn.opening.journal import Journal
from keyturn.opening.past import Past, read_past

POLL_MS = 50
LOOK_AGAIN_MS = 60_000
Stamp = tuple[int, int, int]


class _Reading:
    """One reading under way, and how many lines it has behind it."""

    def __init__(self) -> None:
        self.wanted = True
        self.lines = 0

    def go_on(self, line: int) -> bool:
        self.lines = line
        return self.wanted


class LogWatch(QObject):
    """Keeps what the log tells; `changed` is for what was read, or a day that may be over, `going` counts lines."""

    changed = Signal()
    going = Signal(int)

    def __init__(self, host: Host, kit: KitFile, journal: Journal, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host, self._kit, self._journal = host, kit, journal
        self.past: Past | None = None
        self._stamp: Stamp | None = None
        self._reading = _Reading()
        self._result: Future[Past] | None = None
        self._poll = QTimer(self)
        self._poll.timeout.connect(self._take)
        self._again = QTimer(self)
        self._again.timeout.connect(self.look_again)

    @property
    def reading(self) -> bool:
        """Tell whether the log is being read."""
        return self._result is not None

    def look(self) -> None:
        """Read the log, unless it is as it was when it was read last; then look again each minute."""
        self._again.start(LOOK_AGAIN_MS)
        stamp = self._stamp_now()
        if self.reading or (self.past is not None and stamp == self._stamp):
            return
        self._stamp = stamp
        self._reading = _Reading()
        self._result = self._host.worker.submit(read_past, self._kit, self._journal, self._reading.go_on)
        self._poll.start(POLL_MS)

    def look_again(self) -> None:
        """Read what has been added, and let the days be counted anew."""
        self.look()
        self.changed.emit()

    def rest(self) -> None:
        """Stop at once: whoever left Home needs the worker for more than this."""
        self._again.stop()
        self._poll.stop()
        self._reading.wanted = False
        if self._result is not None:
            self._result, self._stamp = None, None

    def _take(self) -> None:
        if self._result is None or not self._result.done():
            self.going.emit(self._reading.lines)
            return
        result, self._result = self._result, None
        self._poll.stop()
        self.past = result.result()
        self.changed.emit()

    def _stamp_now(self) -> Stamp | None:
        try:
            status = self._journal.path.stat()
        except OSError:
            return None
        return status.st_ino, status.st_size, status.st_mtime_ns
