"""A tier's rule as a picture: people by site, which groups open it, and whose absence keeps it closed."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.mark import draw_mark
from keyturn.ui.widgets.painted import Painted

MOST_GROUPS, MOST_BLOCKING = 8, 6  # rows of each kind; the words tell how many more
COLUMN, NARROW = 72, 44  # px from one person to the next
HEAD, CAPTION, ROW = 72, 32, 26
BIG, SMALL = 17, 8  # px: radius of a person's dot, and of one in a row
LINE = 1.75


@dataclass(frozen=True)
class Dot:
    """One custodian: the number that the groups know, initials, name and site."""

    i: int
    initials: str
    name: str
    site: str


@dataclass(frozen=True)
class Rule:
    """A tier's minimal groups and minimal blocking sets; `away` are people who are not here."""

    groups: Sequence[tuple[int, ...]] = ()
    blocking: Sequence[tuple[int, ...]] = ()
    away: frozenset[int] = frozenset()

    def opens(self, group: Collection[int]) -> bool:
        """Tell whether a group is complete."""
        return self.away.isdisjoint(group)


class PolicyPicture(Painted):
    """A column for each person, those of a site side by side; a row for each group, its members joined by a line."""

    def __init__(self, look: Look, people: Sequence[Dot]) -> None:
        super().__init__(look)
        self._people = sorted(people, key=lambda dot: dot.site)
        self._rule = Rule()
        self._opens, self._closed = self.tr("Opens it"), self.tr("Closed while all of these are away")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_rule(self, rule: Rule) -> None:
        """Show a tier."""
        self._rule = rule
        self.updateGeometry()
        self.say(self._said())
        self.setAccessibleDescription(self._described())

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for every column and row."""
        px, rows = self._look.px, self._rows(self._rule.groups, MOST_GROUPS)
        blocking = self._rows(self._rule.blocking, MOST_BLOCKING)
        height = px(HEAD) + 2 * px(CAPTION) + (len(rows) + len(blocking)) * px(ROW) + px(8)
        return QSize(max(self._captions(), len(self._people) * px(COLUMN)), height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room in which people can be told apart."""
        return QSize(max(self._captions(), len(self._people) * self._look.px(NARROW)), self.sizeHint().height())

    def draw(self, painter: QPainter) -> None:
        """Draw people, then the groups, then the blocking sets."""
        px = self._look.px
        self._draw_sites(painter)
        for dot in self._people:
            self._draw_person(painter, dot)
        top = self._draw_caption(painter, px(HEAD), self._opens)
        for group in self._rows(self._rule.groups, MOST_GROUPS):
            self._draw_row(painter, group, top, "green" if self._rule.opens(group) else "line", True)
            top += px(ROW)
        top = self._draw_caption(painter, top, self._closed)
        for group in self._rows(self._rule.blocking, MOST_BLOCKING):
            self._draw_row(painter, group, top, "amber", False)
            top += px(ROW)

    def _draw_sites(self, painter: QPainter) -> None:
        """Draw one line under the people of a site, with its name."""
        px, look = self._look.px, self._look
        painter.setFont(look.font(14))
        for site in dict.fromkeys(dot.site for dot in self._people):
            places = [self._at(dot.i) for dot in self._people if dot.site == site]
            left, right = places[0] - px(BIG), places[-1] + px(BIG)
            if not site:
                continue
            painter.setPen(QPen(look.colour("edge"), 1))
            painter.drawLine(QPointF(left, px(44)), QPointF(right, px(44)))
            painter.setPen(look.colour("text_2"))
            room = QRectF(
                (left + right) / 2 - self._step() * len(places) / 2, px(46), self._step() * len(places), px(20)
            )
            name = QFontMetrics(painter.font()).elidedText(site, Qt.TextElideMode.ElideRight, int(room.width()))
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, name)

    def _draw_person(self, painter: QPainter, dot: Dot) -> None:
        look, px, at = self._look, self._look.px, QPointF(self._at(dot.i), self._look.px(22))
        away, alone = dot.i in self._rule.away, (dot.i,) in self._rule.blocking
        pen = QPen(look.colour("amber" if alone else "edge"), 3 if alone else LINE)
        pen.setStyle(Qt.PenStyle.DashLine if away else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush if away else look.colour("raised"))
        painter.drawEllipse(at, px(BIG), px(BIG))
        painter.setPen(look.colour("text_2" if away else "text"))
        painter.setFont(look.font(14, 600))
        box = QRectF(at.x() - px(BIG), at.y() - px(BIG), 2 * px(BIG), 2 * px(BIG))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, dot.initials)
        if alone:
            draw_mark(painter, look, "care", QRectF(box.right() - px(6), box.top() - px(4), px(14), px(14)))

    def _draw_caption(self, painter: QPainter, top: int, text: str) -> int:
        px = self._look.px
        painter.setPen(self._look.colour("text_2"))
        painter.setFont(self._look.font(14, 600))
        room = QRectF(0, top, self.width(), px(CAPTION))
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text)
        return top + px(CAPTION)

    def _draw_row(self, painter: QPainter, group: Sequence[int], top: int, tone: str, filled: bool) -> None:
        """Draw a row: its members filled or hollow and joined, everybody else a small point."""
        px, look, y = self._look.px, self._look, top + self._look.px(ROW) / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("line"))
        for dot in self._people:
            painter.drawEllipse(QPointF(self._at(dot.i), y), px(2), px(2))
        places = sorted(self._at(i) for i in group)
        painter.setPen(QPen(look.colour(tone), 2))
        painter.drawLine(QPointF(places[0], y), QPointF(places[-1], y))
        for i in group:
            away = i in self._rule.away
            painter.setPen(QPen(look.colour("edge" if away else tone), LINE))
            painter.setBrush(look.colour(tone) if filled and not away else look.colour("sheet"))
            painter.drawEllipse(QPointF(self._at(i), y), px(SMALL), px(SMALL))

    def _at(self, i: int) -> float:
        place = next(place for place, dot in enumerate(self._people) if dot.i == i)
        return self._step() * (place + 0.5)

    def _step(self) -> float:
        return min(float(self._look.px(COLUMN)), self.width() / max(1, len(self._people)))

    @staticmethod
    def _rows(groups: Sequence[tuple[int, ...]], most: int) -> Sequence[tuple[int, ...]]:
        return groups[:most]

    def _captions(self) -> int:
        metrics = self._look.metrics(14, 600)
        return max(metrics.horizontalAdvance(text) for text in (self._opens, self._closed)) + 2

    def _said(self) -> str:
        groups, blocking = len(self._rule.groups), len(self._rule.blocking)
        return self.tr("Picture of the rule: {0} groups open it, {1} keep it closed").format(groups, blocking)

    def _described(self) -> str:
        names = {dot.i: dot.name for dot in self._people}
        rows = [(self._opens, self._rule.groups, MOST_GROUPS), (self._closed, self._rule.blocking, MOST_BLOCKING)]
        return ". ".join(
            f"{said}: " + "; ".join(", ".join(names[i] for i in group) for group in groups[:most])
            for said, groups, most in rows
        )
