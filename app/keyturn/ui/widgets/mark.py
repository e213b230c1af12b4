"""The shapes of a state: shape and colour, and beside them always the word."""

from collections.abc import Callable
from functools import cache
from typing import Literal, get_args

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPainterPath, QPainterPathStroker, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.painted import Painted

State = Literal["done", "now", "to-do", "care", "deferred", "stop", "impossible", "inject", "fired"]
STATES: tuple[State, ...] = get_args(State)
TONES: dict[State, str] = {
    "done": "green", "now": "blue", "to-do": "edge", "care": "amber", "deferred": "amber", "stop": "red",
    "impossible": "edge", "inject": "violet", "fired": "violet",
}  # fmt: skip
GRID = 16.0  # the shapes are drawn on a square of 16 and grow with their lines
LINE = 1.75

Point = tuple[float, float]
_DIAMOND: tuple[Point, ...] = ((8, 0), (16, 8), (8, 16), (0, 8))
_HOLLOW_DIAMOND: tuple[Point, ...] = ((8, 1.25), (14.75, 8), (8, 14.75), (1.25, 8))
_OCTAGON: tuple[Point, ...] = (
    (4.7, 0), (11.3, 0), (16, 4.7), (16, 11.3), (11.3, 16), (4.7, 16), (0, 11.3), (0, 4.7),
)  # fmt: skip


class StatusMark(Painted):
    """One state, drawn in a square of `size` px; the word that tells it must stand beside it."""

    accessible_role = QAccessible.Role.Indicator

    def __init__(self, look: Look, state: State, size: int = 16, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._state: State = state
        self._size = size
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.say(state_word(state))

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its square."""
        return QSize(self._look.px(self._size), self._look.px(self._size))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return its square."""
        return self.sizeHint()

    def show_state(self, state: State) -> None:
        """Show another state."""
        self._state = state
        self.say(state_word(state))

    def draw(self, painter: QPainter) -> None:
        """Draw the shape."""
        draw_mark(painter, self._look, self._state, QRectF(self.rect()))


def draw_mark(painter: QPainter, look: Look, state: State, rect: QRectF) -> None:
    """Draw the shape of a state into the middle of a rectangle; what it stands on shows through its inner lines."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center().x() - side / 2, rect.center().y() - side / 2)
    painter.scale(side / GRID, side / GRID)
    painter.fillPath(_shape(state), look.colour(TONES[state]))
    painter.restore()


def state_word(state: State) -> str:
    """Return the word for a state, for those who do not see its shape."""
    words: dict[State, str] = {
        "done": QCoreApplication.translate("State", "done"),
        "now": QCoreApplication.translate("State", "now"),
        "to-do": QCoreApplication.translate("State", "to do"),
        "care": QCoreApplication.translate("State", "needs care"),
        "deferred": QCoreApplication.translate("State", "deferred"),
        "stop": QCoreApplication.translate("State", "stop"),
        "impossible": QCoreApplication.translate("State", "not possible"),
        "inject": QCoreApplication.translate("State", "inject"),
        "fired": QCoreApplication.translate("State", "inject, fired"),
    }
    return words[state]


@cache
def _shape(state: State) -> QPainterPath:
    """Cut a shape out once: a page shows some dozen, and draws them with every paint."""
    return _SHAPES[state]()


def _done() -> QPainterPath:
    return _disc(8).subtracted(_line((4.4, 8.3), (6.9, 10.9), (11.6, 5.5)))


def _now() -> QPainterPath:
    return _polygon((1.6, 0.6), (15.2, 8), (1.6, 15.4))


def _to_do() -> QPainterPath:
    return _disc(7.9).subtracted(_disc(7.9 - LINE))


def _care() -> QPainterPath:
    triangle = _polygon((8, 1.1), (15.5, 14.5), (0.5, 14.5))
    triangle = triangle.united(_line((8, 1.1), (15.5, 14.5), (0.5, 14.5), (8, 1.1), width=1))
    return triangle.subtracted(_line((8, 5.8), (8, 9.2))).subtracted(_line((8, 12.1), (8, 12.15), width=2))


def _deferred() -> QPainterPath:
    return _polygon(*_DIAMOND).subtracted(_line((6.3, 5.7), (6.3, 10.3))).subtracted(_line((9.7, 5.7), (9.7, 10.3)))


def _stop() -> QPainterPath:
    cross = _line((5.4, 5.4), (10.6, 10.6), width=2.1).united(_line((10.6, 5.4), (5.4, 10.6), width=2.1))
    return _polygon(*_OCTAGON).subtracted(cross)


def _impossible() -> QPainterPath:
    return _line((3.5, 8), (12.5, 8))


def _inject() -> QPainterPath:
    return _line(*_HOLLOW_DIAMOND, _HOLLOW_DIAMOND[0])


def _fired() -> QPainterPath:
    return _polygon(*_DIAMOND)


_SHAPES: dict[State, Callable[[], QPainterPath]] = {
    "done": _done, "now": _now, "to-do": _to_do, "care": _care, "deferred": _deferred, "stop": _stop,
    "impossible": _impossible, "inject": _inject, "fired": _fired,
}  # fmt: skip


def _disc(radius: float) -> QPainterPath:
    path = QPainterPath()
    path.addEllipse(QPointF(GRID / 2, GRID / 2), radius, radius)
    return path


def _polygon(*points: Point) -> QPainterPath:
    path = QPainterPath()
    path.addPolygon(QPolygonF([QPointF(*point) for point in points]))
    path.closeSubpath()
    return path


def _line(*points: Point, width: float = LINE) -> QPainterPath:
    """Return the outline of a line with round ends: a shape that can be cut out of another."""
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    stroker = QPainterPathStroker()
    stroker.setWidth(width)
    stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
    stroker.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return stroker.createStroke(path).simplified()
