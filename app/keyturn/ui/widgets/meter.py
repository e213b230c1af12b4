"""Small charts: how much of something (meter), each one of some (pills), so many of so many (dots)."""

from collections.abc import Sequence
from typing import Literal

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.mark import state_word
from keyturn.ui.widgets.painted import Painted

WIDE = 216
PillState = Literal["done", "care"]


class Meter(Painted):
    """A bar that is filled up to a fraction; a tick may stand where the target is."""

    accessible_role = QAccessible.Role.Indicator

    def __init__(self, look: Look, what: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._what = what
        self._fraction = 0.0
        self._target: float | None = None
        self._tone = "text_2"
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_fraction(0.0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for the bar, and for a tick that stands out of it."""
        return QSize(self._look.px(WIDE), self._look.px(20))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return a short bar."""
        return QSize(self._look.px(48), self._look.px(20))

    def show_fraction(self, fraction: float, target: float | None = None, tone: str = "text_2") -> None:
        """Fill up to `fraction` (0 to 1) in a tone (text_2, amber, green, blue); `target` (0 to 1) is the tick."""
        self._fraction = _within(fraction)
        self._target = None if target is None else _within(target)
        self._tone = tone
        said = self.tr("{0} percent").format(round(100 * self._fraction))
        if self._target is not None:
            said = self.tr("{0}, target at {1} percent").format(said, round(100 * self._target))
        self.say(_named(self._what, said))

    def draw(self, painter: QPainter) -> None:
        """Draw the track, what is filled, and the tick."""
        look, height = self._look, self._look.px(8)
        radius = min(look.px(3), height / 2)
        track = QRectF(0, (self.height() - height) / 2, self.width(), height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.colour("track"))
        painter.drawRoundedRect(track, radius, radius)
        if self._fraction > 0:
            track.setWidth(max(2 * radius, track.width() * self._fraction))
            painter.setBrush(look.colour(self._tone))
            painter.drawRoundedRect(track, radius, radius)
        if self._target is not None:
            wide = look.px(2)
            at = round(self._target * (self.width() - wide))
            painter.fillRect(QRectF(at, 0, wide, self.height()), look.colour("text"))


class Pills(Painted):
    """One small block for each of some: filled where it is done, hollow where it needs care; or with a word in it."""

    accessible_role = QAccessible.Role.Indicator

    def __init__(self, look: Look, what: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._what = what
        self._states: tuple[PillState, ...] = ()
        self._words: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_pills(())

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the room of the drawn page."""
        width = max(self._look.px(WIDE), self.minimumSizeHint().width())
        return QSize(width, self._look.px(24 if self._words else 14))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for the longest word in each, or for blocks that can be told apart."""
        count = len(self._states)
        metrics = self._look.metrics(14, 600)
        longest = max((metrics.horizontalAdvance(word) for word in self._words), default=0)
        each = longest + self._look.px(12) if self._words else self._look.px(6)
        return QSize(count * each + max(0, count - 1) * self._gap(), self._look.px(24 if self._words else 14))

    def show_pills(self, states: Sequence[PillState], words: Sequence[str] = ()) -> None:
        """Show one block for each state; with `words`, one for each, they are outlined and the word stands inside."""
        if words and len(words) != len(states):
            raise ValueError("as many words as states")
        self._states, self._words = tuple(states), tuple(words)
        self.updateGeometry()
        self.say(_named(self._what, self._said()))

    def draw(self, painter: QPainter) -> None:
        """Draw the blocks."""
        for place, state in enumerate(self._states):
            hollow = state == "care" or bool(self._words)
            box = self._box(place)
            colour = self._look.colour("amber" if state == "care" else "green")
            line = 1.75 * self._look.scale
            painter.setPen(QPen(colour, line) if hollow else Qt.PenStyle.NoPen)
            painter.setBrush(Qt.BrushStyle.NoBrush if hollow else colour)
            inset = line / 2 if hollow else 0
            radius = self._look.px(5 if self._words else 3)
            painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), radius, radius)
            if self._words:
                painter.setPen(self._look.colour("text"))
                painter.setFont(self._look.font(14, 600))
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._words[place])

    def _said(self) -> str:
        if self._words:
            pairs = zip(self._words, self._states, strict=True)
            return ", ".join(f"{word} {state_word(state)}" for word, state in pairs)
        done, care = self._states.count("done"), self._states.count("care")
        said = self.tr("{0} of {1} done").format(done, len(self._states))
        return self.tr("{0}, {1} need care").format(said, care) if care else said

    def _box(self, place: int) -> QRectF:
        """Return a block on whole pixels, so that all have sharp edges."""
        step = (self.width() + self._gap()) / len(self._states)
        left, right = round(place * step), round((place + 1) * step) - self._gap()
        return QRectF(left, 0, right - left, self.height())

    def _gap(self) -> int:
        return self._look.px(10 if self._words else 4)


class Dots(Painted):
    """So many of so many: the first dots are filled, the others hollow."""

    accessible_role = QAccessible.Role.Indicator

    def __init__(self, look: Look, what: str = "", parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._what = what
        self._filled = self._total = 0
        self._tone = "green"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.show_dots(0, 0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for all dots, 28 px from one to the next."""
        return QSize(self._look.px(28) * max(1, self._total) - self._look.px(8), self._look.px(20))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return room for dots that can be counted."""
        return QSize(self._look.px(10) * max(1, self._total), self._look.px(20))

    def show_dots(self, filled: int, total: int, tone: str = "green") -> None:
        """Show `total` dots, the first `filled` of them filled, in a tone (green, amber, text)."""
        self._total = max(0, total)
        self._filled = max(0, min(self._total, filled))
        self._tone = tone
        self.updateGeometry()
        self.say(_named(self._what, self.tr("{0} of {1}").format(self._filled, self._total)))

    def draw(self, painter: QPainter) -> None:
        """Draw the dots; where there is little room, smaller ones."""
        line = 1.75 * self._look.scale
        # The last one has no gap behind it, which is 8 of 28.
        step = min(float(self._look.px(28)), self.width() / (max(1, self._total) - 8 / 28))
        side = min(step * 20 / 28, self.height())
        colour = self._look.colour(self._tone)
        painter.setPen(QPen(colour, line))
        for place in range(self._total):
            painter.setBrush(colour if place < self._filled else Qt.BrushStyle.NoBrush)
            dot = QRectF(place * step, (self.height() - side) / 2, side, side)
            painter.drawEllipse(dot.adjusted(line / 2, line / 2, -line / 2, -line / 2))


def _within(fraction: float) -> float:
    return max(0.0, min(1.0, fraction))


def _named(what: str, said: str) -> str:
    return f"{what}: {said}" if what else said
