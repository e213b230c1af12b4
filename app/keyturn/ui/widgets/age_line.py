"""Ages on a line: a dot for each of some things, a triangle where it must be replaced, a tick where that is due."""

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.painted import Painted

WIDE, HIGH, DOT, MARK = 216, 20, 4.5, 14
LIMIT_AT = 0.9  # of the width: what is older stands beyond


class Age(NamedTuple):
    """One thing: its age in days, whether it needs care, and its own limit in days, where that is another one."""

    days: int
    care: bool = False
    within: int = 0


class AgeLine(Painted):
    """A line from today to a limit in days, and a little beyond; what is much older stands at its end."""

    def __init__(self, look: Look, what: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._what = what
        self._marks: list[Age] = []
        self._limit = 1
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_ages({}, 1)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the drawn page."""
        return QSize(self._look.px(WIDE), self._look.px(HIGH))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return a short line."""
        return QSize(self._look.px(64), self._look.px(HIGH))

    def show_ages(self, ages: Mapping[Age, int], limit: int) -> None:
        """Show ages, and how many have each, against a limit in days; what needs care lies above the others."""
        self._marks = sorted(ages, key=lambda age: age.care)
        self._limit = max(1, limit)
        said = self._said(ages)
        self.say(f"{self._what}: {said}" if self._what else said)

    def draw(self, painter: QPainter) -> None:
        """Draw the line, the tick, and each thing at its age."""
        look, middle = self._look, self.height() / 2
        painter.fillRect(QRectF(0, middle - look.px(1) / 2, self.width(), look.px(1)), look.colour("edge"))
        tick = self._at(self._limit, 0)
        painter.fillRect(QRectF(round(tick), 0, look.px(2), self.height()), look.colour("text"))
        for age in self._marks:
            self._draw_age(painter, age, QPointF(self._at(age.days, age.within), middle))

    def _draw_age(self, painter: QPainter, age: Age, at: QPointF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("amber" if age.care else "text"))
        if not age.care:
            radius = DOT * self._look.scale
            painter.drawEllipse(at, radius, radius)
            return
        half = self._look.px(MARK) / 2
        painter.drawPolygon([at + QPointF(0, -half), at + QPointF(half, half), at + QPointF(-half, half)])

    def _at(self, days: int, within: int) -> float:
        """Return where an age stands against its limit: inside by half a mark at both ends."""
        half = self._look.px(MARK) / 2
        share = min(1.0, max(0, days) / (within or self._limit) * LIMIT_AT)
        return half + share * (self.width() - 2 * half)

    def _said(self, ages: Mapping[Age, int]) -> str:
        if not ages:
            return self.tr("none")
        oldest, count = max(age.days for age in ages), sum(ages.values())
        if any(age.within not in (0, self._limit) for age in ages):
            said = self.tr("{0} in all, the oldest {1} days, each by its own limit").format(count, oldest)
        else:
            said = self.tr("{0} in all, the oldest {1} days, limit {2}").format(count, oldest, self._limit)
        care = sum(number for age, number in ages.items() if age.care)
        return self.tr("{0}; {1} to rotate").format(said, care) if care else said
