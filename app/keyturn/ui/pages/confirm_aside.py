"""The right zone of the confirm page: who is reachable now, and who was told what."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from keyturn.kit.manifest import Mode, RosterEntry
from keyturn.opening.escalation import Ladder
from keyturn.opening.reachable import Hour, Reachable, reachable
from keyturn.opening.telling import Telling, due
from keyturn.ui.theme.look import Look
from keyturn.ui.times import clock, local_clock
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import State, StatusMark
from keyturn.ui.widgets.person_line import BEFORE_RULE, PersonLine
from keyturn.ui.widgets.scrolled import hold
from keyturn.ui.widgets.text import label

TICK_MS = 10_000
BORDER, BAR = 3, 8  # px: of the ring in the style sheet, and between a text and the bar that scrolls it
TAB, NO_FOCUS = Qt.FocusPolicy.TabFocus, Qt.FocusPolicy.NoFocus
MARKS: dict[Hour, State] = {"asleep": "impossible", "unknown": "to-do"}


class Beside(QScrollArea):
    """A part of the right zone: it takes the room that is left, at least `least` px, and scrolls where that is little.

    It has the keyboard only where it scrolls.
    """

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, look: Look, least: int, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._look = look
        self._least = least
        self._whole = QVBoxLayout()
        self._whole.setContentsMargins(0, 0, look.px(BAR), 0)
        self._whole.setSpacing(look.px(4))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(lambda _, end: self.setFocusPolicy(TAB if end else NO_FOCUS))
        self.setProperty("part", "beside")
        inner = QWidget()
        inner.setLayout(self._whole)
        hold(self, inner)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for all of it."""
        width = self._whole.sizeHint().width()  # first: asked for a hint, not for a height, a text takes its type
        height = self._whole.totalHeightForWidth(max(1, self.width() - 2 * BORDER))
        return QSize(width, height + 2 * BORDER)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Ask for another height where the width has changed."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least room."""
        return QSize(0, min(self._look.px(self._least), self.sizeHint().height()))


class Roster(Beside):
    """Everybody who is not here: who said that they come, then the likeliest to answer.

    Their time goes on while the page stands.
    """

    def __init__(
        self,
        look: Look,
        away: Sequence[Reachable],
        ladder: Ladder,
        clock: Callable[[], int],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(look, 44, parent)
        self.setAccessibleName(self.tr("Reachable now"))
        self._whole.setSpacing(look.px(BEFORE_RULE))
        self._ladder = ladder
        self._clock = clock
        self._lines: list[tuple[RosterEntry, PersonLine]] = []
        for person in sorted(away, key=lambda person: not ladder.coming(person.entry.name)):
            coming = ladder.coming(person.entry.name)
            line = PersonLine(look, "done" if coming else MARKS.get(person.hour, "done"), person.entry.name)
            self._lines.append((person.entry, line))
            self._whole.addWidget(line)
        self.tick()
        self._whole.addStretch(1)
        timer = QTimer(self)
        timer.timeout.connect(self.tick)
        timer.start(TICK_MS)

    def tick(self) -> None:
        """Show the time that it is now for each of them."""
        for entry, line in self._lines:
            person = reachable(entry, self._clock())
            # In large type the zone folds to names and times.
            below = () if self._look.large else (self._fact(person), entry.on_call, entry.contact)
            line.show_facts(self._time(person), [text for text in below if text])

    def _time(self, person: Reachable) -> str:
        # Whoever is on the way is in no hour of their own any more.
        if self._ladder.coming(person.entry.name):
            return self.tr("comes")
        return clock(person.local) if person.local is not None else self.tr("time unknown")

    def _fact(self, person: Reachable) -> str:
        said: dict[Hour, str] = {
            "working": self.tr("working"), "evening": self.tr("evening"), "weekend": self.tr("weekend"),
            "asleep": self.tr("asleep"), "unknown": self.tr("UTC offset unknown"),
        }  # fmt: skip
        hour = "" if self._ladder.coming(person.entry.name) else said[person.hour]
        return " · ".join(part for part in (person.place, hour, self._no_answer(person)) if part)

    def _no_answer(self, person: Reachable) -> str:
        call = self._ladder.last(person.entry.name)
        if call is None or call.answer != "no-answer":
            return ""
        return self.tr("called {0}, no answer").format(local_clock(call.time))


class Messages(Beside):
    """What is told when the emergency is declared: who was told and when, and the next one with its words."""

    def __init__(
        self, look: Look, mode: Mode, telling: Telling, tell: KeyButton | None, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, 104 if look.large else 172, parent)
        self.setAccessibleName(self.tr("Tell now"))
        self._said = label("", "small")
        self._whole.addWidget(label(self.tr("Tell now"), "caption", "text_2"))
        coming = telling.next(mode)
        for message in due(mode):
            at = telling.time(mode, message)
            if at is not None:
                told = self.tr("told {0}").format(local_clock(at))
                nest(self._whole, self._line(look, "done", message.audience, told))
            elif message == coming:
                nest(self._whole, self._line(look, "now", message.audience, self.tr("now")))
        if coming is not None and tell is not None:
            self._whole.addWidget(self._said)
            self._whole.addWidget(tell)
            then = ", ".join(message.audience for message in due(mode) if telling.time(mode, message) is None)
            left = then.removeprefix(coming.audience).removeprefix(", ")
            if left:
                self._whole.addWidget(label(self.tr("Then: {0}").format(left), "small", "text_2"))

    def say(self, words: str) -> None:
        """Show the words of the next message."""
        self._said.setText(words)
        self.updateGeometry()

    def _line(self, look: Look, state: State, audience: str, told: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        row.addWidget(StatusMark(look, state))
        # One text that wraps: side by side, two long words are wider than the zone.
        row.addWidget(label(f"{audience} · {told}", "caption"), 1)
        return row
