"""What lies beside a kit, as Home sees it: read in the worker while Home is shown, and again when it has changed."""

from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal

from keyturn.host import Host
from keyturn.kit.file import KitFile
from keyturn.kit.source.model import KIT_TOML
from keyturn.kit.store import draft_path
from keyturn.opening.past import Past
from keyturn.places import Places
from keyturn.prepare.copies import register_of
from keyturn.stock import Stock, read_stock

POLL_MS = SOON_MS = 50
LOOK_AGAIN_MS = 60_000
Stamp = tuple[tuple[int, int, int] | None, ...]


class _Reading:
    """One reading under way: of which state of the files, and how many lines it has behind it."""

    def __init__(self, stamp: Stamp) -> None:
        self.stamp = stamp
        self.wanted = True
        self.lines = 0

    def go_on(self, line: int) -> bool:
        self.lines = line
        return self.wanted


class StockWatch(QObject):
    """Keeps what they tell; `changed` is for what was read, or a day that may be over, `going` counts lines."""

    changed = Signal()
    going = Signal(int)

    def __init__(self, host: Host, kit: KitFile, places: Places, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host, self._kit, self._places = host, kit, places
        self.stock = Stock()
        self._stamp: Stamp = ()  # of the files, when `stock` was read
        self._reading = _Reading(())
        self._result: Future[Stock] | None = None
        self._soon = QTimer(self, singleShot=True, interval=SOON_MS)
        self._soon.timeout.connect(self._begin)
        self._poll = QTimer(self)
        self._poll.timeout.connect(self._take)
        self._again = QTimer(self)
        self._again.timeout.connect(self.look_again)

    @property
    def past(self) -> Past | None:
        """What the log told when it was read last."""
        return self.stock.past

    @property
    def reading(self) -> bool:
        """Tell whether they are being read, or about to be."""
        return self._result is not None or self._soon.isActive()

    @property
    def up_to_date(self) -> bool:
        """Tell whether `stock` is what they tell now; otherwise it is what they told before."""
        return self.past is not None and not self.reading and self._stamp == self._stamp_now()

    def look(self) -> None:
        """Read them, unless they are as they were when they were read last; then look again each minute.

        The reading begins once the page that wants it had time to be painted: it would take the interpreter from it.
        """
        self._again.start(LOOK_AGAIN_MS)
        if not self.reading and not self.up_to_date:
            self._soon.start()

    def look_again(self) -> None:
        """Read what has been added, and let the days be counted anew."""
        self.look()
        self.changed.emit()

    def rest(self) -> None:
        """Stop at once: whoever left Home needs the worker for more than this."""
        for timer in (self._again, self._soon, self._poll):
            timer.stop()
        self._reading.wanted = False
        self._result = None

    def _begin(self) -> None:
        self._reading = _Reading(self._stamp_now())
        self._result = self._host.worker.submit(read_stock, self._kit, self._places, self._host, self._reading.go_on)
        self._poll.start(POLL_MS)

    def _take(self) -> None:
        if self._result is None or not self._result.done():
            self.going.emit(self._reading.lines)
            return
        result, self._result = self._result, None
        self._poll.stop()
        self.stock, self._stamp = result.result(), self._reading.stamp
        self.look()  # whoever wrote meanwhile is heard, too
        self.changed.emit()

    def _stamp_now(self) -> Stamp:
        kit = self._places.kit
        beside = register_of(kit, self._kit).path, draft_path(kit), kit.parent / KIT_TOML
        return tuple(map(_stamp, (self._places.log, *beside)))


def _stamp(path: Path) -> tuple[int, int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_ino, status.st_size, status.st_mtime_ns
