"""The steps of the playbook: under Act in the left rail, where only the open phase unfolds, or whole on the page."""

from PySide6.QtCore import QObject, QPointF, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QAccessible, QFont, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from keyturn.opening.overview import PhaseSeen, StepSeen, overview
from keyturn.opening.walking import Walking
from keyturn.ui.pages.page import Page
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.leader import DOT, STEP
from keyturn.ui.widgets.mark import State, StatusMark
from keyturn.ui.widgets.painted import Painted
from keyturn.ui.widgets.text import label

MARKS: dict[str, State] = {"done": "done", "now": "now", "to-do": "to-do", "failed": "stop", "deferred": "deferred"}
NUMBER = 22
LINE = 18
_TOP = Qt.AlignmentFlag.AlignTop
_LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


class StepList(QWidget):
    """The phases with their counts; under the open one its steps. Made anew whenever the pair has moved."""

    accessible_role = QAccessible.Role.List

    def __init__(self, look: Look, walking: Walking) -> None:
        super().__init__()
        self._look = look
        self._walking = walking
        self._now: QWidget | None = None
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, look.px(6), 0)
        whole.setSpacing(0)
        for phase in overview(walking.walk):
            whole.addWidget(self._phase(phase))
            for seen in phase.steps if phase.open else ():
                whole.addWidget(self._step(seen))
        whole.addStretch(1)
        # Its height follows its width; what the texts hint at is more than they need.
        self.setMinimumHeight(1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Bring the step in focus into sight, once its place is known."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._bring_into_sight)

    def _bring_into_sight(self) -> None:
        around = self.parentWidget()
        scroll = around.parentWidget() if around is not None else None
        if self._now is not None and isinstance(scroll, QScrollArea):
            scroll.ensureWidgetVisible(self._now, 0, self._look.px(64))

    def _phase(self, phase: PhaseSeen) -> "PhaseLine":
        count = self.tr("{0} of {1}").format(phase.done, len(phase.steps))
        return PhaseLine(self._look, self._walking.say(phase.title), count)

    def _step(self, seen: StepSeen) -> "StepRow":
        look, now = self._look, seen.status == "now"
        row = StepRow(now)
        line = QHBoxLayout(row)
        line.setContentsMargins(look.px(8), look.px(5), look.px(4), look.px(5))
        line.setSpacing(look.px(6))
        said = self._walking.say(seen.step.challenge)
        line.addWidget(StatusMark(look, MARKS[seen.status], size=14), 0, _TOP)
        number = label(str(seen.number), "caption", "text" if now else "text_2", wrap=False)
        number.setMinimumWidth(look.px(NUMBER - 6))
        line.addWidget(number, 0, _TOP)
        line.addWidget(Beginning(look, said, strong=now), 1)
        self._now = row if now else self._now
        row.setAccessibleName(f"{seen.number} {said}: {StatusWords().of(seen.status)}")
        row.setToolTip(said)
        return row


class StepRow(QFrame):
    """The place of one step; that of the step in focus is the region."""

    accessible_role = QAccessible.Role.ListItem

    def __init__(self, now: bool) -> None:
        super().__init__()
        self.setProperty("part", "region" if now else "")


class PhaseLine(Painted):
    """A phase and how many of its steps are done, joined by dots."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, look: Look, title: str, count: str) -> None:
        super().__init__(look)
        self._title = title
        self._count = count
        self.setFixedHeight(look.px(28))
        self.say(f"{title}: {count}")

    def draw(self, painter: QPainter) -> None:
        """Draw both ends, and dots on the baseline between them."""
        look, px = self._look, self._look.px
        painter.setFont(look.font(14))
        painter.setPen(look.colour("text_2"))
        metrics = painter.fontMetrics()
        count = metrics.horizontalAdvance(self._count)
        title = beginning(self._title, metrics, self.width() - count - px(24))
        painter.drawText(self.rect(), _LEFT, title)
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, self._count)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("edge"))
        base = self.height() / 2 + metrics.capHeight() / 2
        for at in range(metrics.horizontalAdvance(title) + px(6), self.width() - count - px(5), px(STEP)):
            painter.drawEllipse(QPointF(at, base), DOT, DOT)


class Beginning(Painted):
    """The beginning of a sentence, as many whole words as fit two lines; a screen reader hears all of it."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, look: Look, text: str, strong: bool = False) -> None:
        super().__init__(look)
        self._text = text
        self._strong = strong
        self._fits: dict[int, list[str]] = {}
        self.wrap_to_width()
        self.say(text)

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return one line, or two."""
        return len(self._lines(width)) * self._look.px(LINE)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for a few words."""
        return QSize(self._look.px(120), self.heightForWidth(self._look.px(120)))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for a word."""
        return QSize(self._look.px(60), self._look.px(LINE))

    def draw(self, painter: QPainter) -> None:
        """Draw the words that fit."""
        painter.setFont(self._font())
        painter.setPen(self._look.colour("text" if self._strong else "text_2"))
        line = self._look.px(LINE)
        for place, text in enumerate(self._lines(self.width())):
            painter.drawText(QRect(0, place * line, self.width(), line), _LEFT, text)

    def _font(self) -> QFont:
        return self._look.font(14, 600 if self._strong else 400)

    def _lines(self, width: int) -> list[str]:
        """Return what stands on one line or two; layouts ask for it again and again."""
        if width not in self._fits:
            metrics = QFontMetrics(self._font())
            first, rest = fitting(self._text, metrics, width)
            self._fits[width] = [first, beginning(rest, metrics, width)] if rest else [first]
        return self._fits[width]


class StatusWords(QObject):
    """The word that stands beside a step's mark, and over all of them."""

    def title(self) -> str:
        """Return what the whole list is called."""
        return self.tr("All steps")

    def of(self, status: str) -> str:
        """Return the word."""
        return {
            "done": self.tr("done"), "now": self.tr("now"), "to-do": self.tr("to do"), "failed": self.tr("failed"),
            "deferred": self.tr("put off"),
        }[status]  # fmt: skip


def fill_list(page: Page, walking: Walking) -> None:
    """Lay out every phase with all its steps, for where the rail's list does not fit."""
    words = StatusWords()
    page.body.addWidget(label(words.title(), "title"))
    for phase in overview(walking.walk):
        page.body.addWidget(label(walking.say(phase.title), "section"))
        for seen in phase.steps:
            row = QHBoxLayout()
            row.setSpacing(page.look.px(10))
            tone = "text" if seen.status == "now" else "text_2"
            row.addWidget(StatusMark(page.look, MARKS[seen.status]))
            number = label(str(seen.number), "body", tone, wrap=False)
            number.setMinimumWidth(page.look.px(NUMBER))
            row.addWidget(number)
            said: QLabel = label(walking.say(seen.step.challenge), "strong" if seen.status == "now" else "body", tone)
            row.addWidget(said, 1)
            row.addWidget(label(words.of(seen.status), "caption", tone, wrap=False))
            nest(page.body, row)
        page.body.addSpacing(page.look.px(8))


def fitting(text: str, metrics: QFontMetrics, width: int) -> tuple[str, str]:
    """Return as many words of a text as fit, at least one, and the rest of it."""
    words = text.split()
    count = len(words)
    while count > 1 and metrics.horizontalAdvance(" ".join(words[:count])) > width:
        count -= 1
    return " ".join(words[:count]), " ".join(words[count:])


def beginning(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return the whole text where it fits, or as many words of it as do, with three dots."""
    if metrics.horizontalAdvance(text) <= width:
        return text
    return fitting(text, metrics, width - metrics.horizontalAdvance(" …"))[0] + " …"
