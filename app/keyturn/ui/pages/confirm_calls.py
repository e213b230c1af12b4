"""The ladder of calls on the confirm page: who is called, how long yet, and who comes next."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keyturn.opening.escalation import WAIT, Call, Ladder
from keyturn.opening.reachable import Reachable
from keyturn.ui.announcing import Say, announce
from keyturn.ui.theme.look import Look
from keyturn.ui.times import local_clock
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import StatusMark
from keyturn.ui.widgets.meter import Meter
from keyturn.ui.widgets.text import label

TICK_MS = 1000


class Calls(QWidget):
    """Says whom to call now, or counts down while somebody is being called; in large type in a line or two."""

    def __init__(
        self,
        look: Look,
        ladder: Ladder,
        people: list[Reachable],
        clock: Callable[[], int],
        say: Say = QAccessible.updateAccessibility,
    ) -> None:
        super().__init__()
        self._say = say
        self._counting = False
        self._look, self._ladder, self._clock = look, ladder, clock
        self._coming = ladder.next(people)
        self._head, self._then = label("", "caption", "text_2"), label("", "small", "text_2")
        self._left, self._bar = label("", "title", "amber", wrap=False), Meter(look, self.tr("Time for an answer"))
        self._whole = QVBoxLayout(self)
        self._whole.setContentsMargins(0, 0, 0, 0)
        self._whole.setSpacing(look.px(2))
        if ladder.waiting is not None:
            self._count(ladder.waiting, {person.entry.name: person.entry.contact for person in people})
        elif self._coming is not None:
            self._whole.addWidget(label(self.tr("To call now"), "caption", "text_2"))
            self._line(self._coming.entry.name, self._coming.entry.contact)

    def tick(self) -> None:
        """Show how long the call waits yet, and then whom to call; a screen reader says when its time is over."""
        left = self._ladder.left(self._clock())
        self._head.setText(self.tr("Goes up to the next in") if left else self.tr("No answer in time"))
        self._left.setText(f"{left // 60}:{left % 60:02}")
        self._then.setText(self._next(due=not left))
        self._bar.show_fraction(1 - left / WAIT, tone="amber")
        if self._counting and not left:
            announce(self, f"{self._head.text()}, {self._then.text()}", say=self._say)
        self._counting = left > 0

    def _next(self, due: bool) -> str:
        if self._coming is None:
            return self.tr("then nobody is left")
        name = self._coming.entry.name
        return self.tr("now call {0}").format(name) if due else self.tr("then {0}").format(name)

    def _count(self, waiting: Call, contacts: dict[str, str]) -> None:
        look = self._look
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(self._left)
        row.addWidget(self._then, 1)
        if not look.large:
            self._whole.addWidget(self._head)
        nest(self._whole, row)
        if not look.large:
            self._whole.addWidget(self._bar)
        called = self.tr("called {0}").format(local_clock(waiting.time))
        self._line(waiting.who, " · ".join(filter(None, (contacts.get(waiting.who, ""), called))))
        timer = QTimer(self)
        timer.timeout.connect(self.tick)
        timer.start(TICK_MS)
        self.tick()

    def _line(self, name: str, fact: str) -> None:
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        row.addWidget(StatusMark(self._look, "now"))
        row.addWidget(label(name, "caption"), 1)
        nest(self._whole, row)
        if fact and not self._look.large:
            below = QHBoxLayout()
            below.setContentsMargins(self._look.px(24), 0, 0, 0)
            below.addWidget(label(fact, "small", "text_2"))
            nest(self._whole, below)
