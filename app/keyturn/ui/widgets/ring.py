"""The ring: one arc for each custodian in the order of the roster, and the keyway in the middle."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, radians, sin
from typing import Literal, NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.mark import state_word
from keyturn.ui.widgets.painted import Painted

Part = Literal["empty", "entering", "done"]
Keyway = Literal["locked", "unlocking", "open"]
TURNED: dict[Keyway, int] = {"locked": 0, "unlocking": 45, "open": 90}  # degrees against the clock
THIN, THICK = 5, 14  # px: the track, and what is filled
LARGEST = 82  # px, to the middle of the track
OUTSIDE, CLEAR = 21, 3  # px: from the track to the initials' middle, and at least from what is filled to their edge
APART, PARTS_APART = 7.0, 3.0  # degrees: between two people, and between two parts of one
DISC, SLOT_LONG, SLOT_WIDE = 0.463, 0.56, 9  # shares of the radius; px
CAP = 14  # px, the height of a line of initials


@dataclass(frozen=True)
class Member:
    """One custodian on the ring: what is entered (`parts`: card, passphrase, second factor), or how fresh (`fraction`).

    `entered` is how much (0 to 1) of the part that is being entered is in; `tone` is that of the freshness.
    """

    initials: str
    name: str
    parts: tuple[Part, ...] = ()
    fraction: float | None = None
    tone: Literal["green", "amber"] = "green"
    entered: float = 0.5


class _Arc(NamedTuple):
    """A piece of the track, in degrees by the clock from the top, and how much of it is filled in which tone."""

    start: float
    length: float
    filled: float
    tone: str


class CustodianRing(Painted):
    """The custodians round the keyway; `size` is the side of its square in px."""

    def __init__(self, look: Look, size: int = 216, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._size = size
        self._members: tuple[Member, ...] = ()
        self._keyway: Keyway = "locked"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._tell()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return its square."""
        return QSize(self._look.px(self._size), self._look.px(self._size))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return a square in which arcs and initials can still be told apart."""
        side = self._look.px(min(self._size, 140))
        return QSize(side, side)

    def show_members(self, members: Sequence[Member]) -> None:
        """Show the custodians, the first one at the top, the others by the clock."""
        self._members = tuple(members)
        self._tell()

    def show_keyway(self, keyway: Keyway) -> None:
        """Turn the keyway: flat when locked, slanted while unlocking, upright when open."""
        self._keyway = keyway
        self._tell()

    def draw(self, painter: QPainter) -> None:
        """Draw arcs, initials and keyway."""
        radius = self._radius()
        for place, member in enumerate(self._members):
            for arc in self._arcs(member, place):
                self._draw_arc(painter, arc, radius)
            self._draw_initials(painter, member, self._turn() * place, radius)
        self._draw_keyway(painter, radius)

    def _tell(self) -> None:
        keyway = {
            "locked": self.tr("Keyway locked"), "unlocking": self.tr("Keyway unlocking"),
            "open": self.tr("Keyway open"),
        }  # fmt: skip
        self.say(". ".join([keyway[self._keyway], *(self._said(member) for member in self._members)]))

    def _said(self, member: Member) -> str:
        if member.fraction is not None:
            fresh = self.tr("fresh to {0} percent").format(round(100 * _within(member.fraction)))
            care = f", {state_word('care')}" if member.tone == "amber" else ""
            return f"{member.name}: {fresh}{care}"
        if not _begun(member):
            return self.tr("{0}: nothing yet").format(member.name)
        names = (self.tr("card"), self.tr("passphrase"), self.tr("second factor"))
        states = {
            "empty": self.tr("to do"), "entering": self.tr("being entered"), "done": self.tr("done"),
        }  # fmt: skip
        pairs = zip(names, member.parts, strict=False)
        return f"{member.name}: " + ", ".join(f"{name} {states[part]}" for name, part in pairs)

    def _turn(self) -> float:
        return 360 / max(1, len(self._members))

    def _radius(self) -> float:
        """Return the radius to the middle of the track: the largest with which all initials are inside."""
        px = self._look.px
        rooms = [float(px(LARGEST)), (min(self.width(), self.height()) - px(THICK)) / 2 - 1]
        for place, member in enumerate(self._members):
            angle = radians(self._turn() * place)
            beyond = self._beyond(member, angle)
            rooms += _room(abs(sin(angle)), self.width(), self._wide(member), beyond)
            rooms += _room(abs(cos(angle)), self.height(), px(CAP), beyond)
        return max(1.0, min(rooms))

    def _beyond(self, member: Member, angle: float) -> float:
        """Return how far beyond the track the middle of the initials is: wide ones at the side stand further off."""
        px = self._look.px
        half = abs(sin(angle)) * self._wide(member) / 2 + abs(cos(angle)) * px(CAP) / 2
        return max(px(OUTSIDE), px(THICK) / 2 + px(CLEAR) + half)

    def _arcs(self, member: Member, place: int) -> list[_Arc]:
        turn = self._turn()
        # Where many share the ring, the gaps keep their share of it.
        apart, between = min(APART, turn / 8), min(PARTS_APART, turn / 20)
        start, whole = turn * (place - 0.5) + apart / 2, turn - apart
        if member.fraction is not None or not member.parts:
            return [_Arc(start, whole, _within(member.fraction or 0), member.tone)]
        count = len(member.parts)
        length = (whole - between * (count - 1)) / count
        filled = {"empty": 0.0, "entering": _within(member.entered), "done": 1.0}
        return [
            _Arc(start + at * (length + between), length, filled[part], "green" if part == "done" else "blue")
            for at, part in enumerate(member.parts)
        ]

    def _draw_arc(self, painter: QPainter, arc: _Arc, radius: float) -> None:
        look, thick = self._look, arc.length * arc.filled
        if thick < arc.length:
            self._stroke(painter, radius, arc.start + thick, arc.length - thick, (look.px(THIN), "track"))
        if thick > 0:
            self._stroke(painter, radius, arc.start, thick, (look.px(THICK), arc.tone))

    def _stroke(self, painter: QPainter, radius: float, start: float, length: float, pen: tuple[int, str]) -> None:
        width, token = pen
        centre = QRectF(self.rect()).center()
        around = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
        path = QPainterPath()
        # Qt counts degrees against the clock from the right.
        path.arcMoveTo(around, 90 - start)
        path.arcTo(around, 90 - start, -length)
        painter.strokePath(path, QPen(self._look.colour(token), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.FlatCap))

    def _draw_initials(self, painter: QPainter, member: Member, turned: float, radius: float) -> None:
        angle = radians(turned)
        reach = radius + self._beyond(member, angle)
        centre = QRectF(self.rect()).center() + QPointF(reach * sin(angle), -reach * cos(angle))
        width, height = self._wide(member), self._look.px(20)
        painter.setPen(self._look.colour("text" if _begun(member) else "text_2"))
        painter.setFont(self._look.font(14, 600))
        room = QRectF(centre.x() - width / 2, centre.y() - height / 2, width, height)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip, member.initials)

    def _draw_keyway(self, painter: QPainter, radius: float) -> None:
        """Draw the disc with the slot cut out of it: what it stands on shows through."""
        centre = QRectF(self.rect()).center()
        wide = min(float(self._look.px(SLOT_WIDE)), radius * 0.16)
        angle, half = radians(TURNED[self._keyway]), (radius * SLOT_LONG - wide) / 2
        along = QPointF(half * cos(angle), -half * sin(angle))
        slot = QPainterPath(centre - along)
        slot.lineTo(centre + along)
        stroker = QPainterPathStroker()
        stroker.setWidth(wide)
        stroker.setCapStyle(Qt.PenCapStyle.RoundCap)
        disc = QPainterPath()
        disc.addEllipse(centre, radius * DISC, radius * DISC)
        painter.fillPath(disc.subtracted(stroker.createStroke(slot)), self._look.colour("text"))

    def _wide(self, member: Member) -> int:
        return self._look.metrics(14, 600).horizontalAdvance(member.initials) + 2


def _begun(member: Member) -> bool:
    return member.fraction is not None or any(part != "empty" for part in member.parts)


def _room(share: float, side: int, text: int, beyond: float) -> list[float]:
    """Return the radius at which a text still fits that lies `share` of it off the middle; none at the middle."""
    return [(side - text) / 2 / share - beyond] if share > 0.01 else []


def _within(fraction: float) -> float:
    return max(0.0, min(1.0, fraction))
