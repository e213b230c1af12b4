"""The copies of a kit on Home: this one, the newest that was seen, and those that register and source name."""

from PySide6.QtCore import QObject

from keyturn.prepare.copies import CopyState
from keyturn.prepare.known import Known
from keyturn.ui.times import day_text
from keyturn.ui.widgets.fact_row import CHART
from keyturn.ui.widgets.meter import PillState

PILL = 76  # px, with a revision in it
MOST_WORDS, MOST_PILLS = 3, 24  # more pills have no words in them; more are not shown


class HomeCopies(QObject):
    """The chart's pills with their words and their width, and the row's two texts."""

    def __init__(self, known: Known, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._found, self._now = known.readiness.copies, known.now
        self._copies, self._lost = known.copies, known.lost is not None
        self._behind = self._found.here < self._found.newest

    @property
    def pills(self) -> tuple[list[PillState], list[str]]:
        """The state and the revision of each."""
        shown = self._shown()[:MOST_PILLS]
        words = [self.tr("r{0}").format(revision) if revision is not None else self.tr("none") for _, revision in shown]
        return [state for state, _ in shown], words if len(shown) <= MOST_WORDS else []

    @property
    def width(self) -> int:
        """How wide the chart is (px)."""
        shown = len(self._shown())
        return min(CHART, PILL * shown)

    @property
    def texts(self) -> tuple[str, str]:
        """How they stand, and what is to be known of it."""
        found = self._found
        if self._behind:
            text = self.tr("revision {0}; this computer has seen {1}")
            return self.tr("This one is behind"), text.format(found.here[1], found.newest[1])
        if found.older is not None:
            day = day_text(found.older.at, self._now)
            return self.tr("1 is behind"), self.tr("revision {0}, brought on {1}").format(found.older.revision, day)
        if self._lost:
            return self.tr("Not known"), self.tr("the register of copies cannot be read")
        return self._registered() if self._copies else self._none()

    def _none(self) -> tuple[str, str]:
        if self._found.elsewhere == "care":
            return self.tr("None registered"), self.tr("only this one is known")
        return self.tr("Newest seen here"), self.tr("copies elsewhere are not known")

    def _registered(self) -> tuple[str, str]:
        ahead = [copy.name for copy in self._copies if copy.standing == "ahead"]
        if ahead:
            return self.tr("This one is behind"), self.tr("newer: {0}").format(", ".join(ahead))
        late = [copy.name for copy in self._copies if not copy.new_enough]
        word = self.tr("{0} of {1} current").format(len(self._copies) - len(late), len(self._copies))
        if late:
            return word, self.tr("to make or replace: {0}").format(", ".join(late))
        unread = [copy.name for copy in self._copies if self._unread(copy)]
        if unread:
            return word, self.tr("to be read again: {0}").format(", ".join(unread))
        return word, ", ".join(copy.place or copy.name for copy in self._copies)

    def _shown(self) -> list[tuple[PillState, int | None]]:
        found = self._found
        shown: list[tuple[PillState, int | None]] = [("care" if self._behind else "done", found.here[1])]
        if self._behind:
            shown.append(("done", found.newest[1]))
        if found.older is not None:
            shown.append(("care", found.older.revision))
        return shown + [self._pill(copy) for copy in self._copies]

    def _pill(self, copy: CopyState) -> tuple[PillState, int | None]:
        good = copy.new_enough and not self._unread(copy)
        return "done" if good else "care", copy.record.revision if copy.record else None

    def _unread(self, copy: CopyState) -> bool:
        return copy.verify_by < self._now
