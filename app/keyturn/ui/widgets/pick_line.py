"""One line of a list: a mark, a title with what it is below, and at the right how it stands."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.mark import State, draw_mark, state_word

TALL, MARK, GAP = 62, 16, 12
SHARE = 0.5  # of the width, which the right column may take
TONES: dict[State, str] = {"care": "amber", "stop": "red"}
LINE_ROLE = Qt.ItemDataRole.UserRole
_TEXT = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
Index = QModelIndex | QPersistentModelIndex
T = TypeVar("T")


@dataclass(frozen=True)
class Line:
    """What a line says; its mark is told in words, too."""

    title: str
    about: str = ""
    state: State | None = None
    word: str = ""
    fact: str = ""

    @property
    def spoken(self) -> str:
        """The whole line, as a screen reader says it."""
        parts = (self.title, self.about, self.word, self.fact, state_word(self.state) if self.state else "")
        return ", ".join(filter(None, parts))


class LineModel(QAbstractListModel, Generic[T]):
    """Things as lines; a line is made when it is shown."""

    ticked = Signal()

    def __init__(self, line: Callable[[T], Line], ticks: bool, parent: QObject) -> None:
        super().__init__(parent)
        self._line, self._ticks = line, ticks
        self._key: Callable[[T], str] = str
        self._things: Sequence[T] = ()
        self._words: Sequence[str] = ()
        self._shown: list[T] = []
        self._off: set[str] = set()

    def show_things(self, things: Sequence[T], key: Callable[[T], str], words: Callable[[T], str]) -> None:
        """Hold other things; `words` are what each is found by."""
        self._things, self._key = things, key
        self._words = [words(thing).casefold() for thing in things]

    def narrow(self, typed: str) -> None:
        """Show what has every typed word in it."""
        parts = typed.casefold().split()
        self.beginResetModel()
        found = zip(self._things, self._words, strict=True)
        self._shown = [thing for thing, words in found if all(part in words for part in parts)]
        self.endResetModel()

    def at(self, row: int) -> T | None:
        """Return the thing of a row."""
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def row_of(self, key: str) -> int:
        """Return the row of a thing; -1 where it is not shown."""
        return next((row for row, thing in enumerate(self._shown) if self._key(thing) == key), -1)

    def ticked_things(self) -> tuple[T, ...]:
        """Return the things that are ticked."""
        return tuple(thing for thing in self._things if self._key(thing) not in self._off) if self._ticks else ()

    def toggle(self, row: int) -> None:
        """Set a row's tick, or take it away."""
        thing = self.at(row)
        if thing is not None and self._ticks:
            self._off ^= {self._key(thing)}
            index = self.index(row, 0)
            self.dataChanged.emit(index, index)
            self.ticked.emit()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return how many things are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a line be marked, and ticked where there are ticks."""
        return super().flags(index) | (Qt.ItemFlag.ItemIsUserCheckable if self._ticks else Qt.ItemFlag.NoItemFlags)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return a line, what a screen reader says of it, or its tick."""
        thing = self.at(index.row())
        if thing is None:
            return None
        if role == LINE_ROLE:
            return self._line(thing)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._line(thing).spoken
        if role == Qt.ItemDataRole.CheckStateRole and self._ticks:
            return Qt.CheckState.Unchecked if self._key(thing) in self._off else Qt.CheckState.Checked
        return None


class LinePainter(QStyledItemDelegate):
    """Draws lines in the look; a text that is too long ends in dots, and is told whole beside the list."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    @staticmethod
    def tall(look: Look) -> int:
        """Return the height of a line."""
        return look.px(TALL)

    def sizeHint(self, _: QStyleOptionViewItem, __: Index) -> QSize:  # noqa: N802
        """Return the height that every line has."""
        return QSize(0, self.tall(self._look))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a line."""
        line: Line = index.data(LINE_ROLE)
        look, px, options = self._look, self._look.px, _Options(option)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(options.rect)
        if options.marked:
            self._draw_ground(painter, box, options.focused)
        inside = box.adjusted(px(GAP), 0, -px(GAP), 0)
        inside.setLeft(self._draw_front(painter, inside, line, index.data(Qt.ItemDataRole.CheckStateRole)))
        right = self._right_width(line, inside.width())
        left = inside.adjusted(0, 0, -(right + px(GAP) if right else 0), 0)
        at_left, at_right = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        self._draw_pair(painter, left, at_left, (line.title, 600, "text"), line.about)
        tone = TONES.get(line.state, "text") if line.state else "text"
        beside = QRectF(inside.right() - right, inside.top(), right, inside.height())
        self._draw_pair(painter, beside, at_right, (line.word, 600, tone), line.fact)
        painter.setPen(QPen(look.colour("line"), 1))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        painter.restore()

    def _draw_ground(self, painter: QPainter, box: QRectF, focused: bool) -> None:
        painter.setBrush(self._look.colour("raised"))
        width = 3 if focused else 1.5
        painter.setPen(QPen(self._look.colour("blue" if focused else "edge"), width))
        inner = box.adjusted(width, width, -width, -width)
        painter.drawRoundedRect(inner, self._look.px(8), self._look.px(8))

    def _draw_front(self, painter: QPainter, inside: QRectF, line: Line, tick: Any) -> float:
        """Draw tick and mark; return where the texts begin."""
        at, side = inside.left(), self._look.px(MARK)
        for state in (*self._tick(tick), *([line.state] if line.state else [])):
            draw_mark(painter, self._look, state, QRectF(at, inside.center().y() - side / 2, side, side))
            at += side + self._look.px(GAP)
        return at

    @staticmethod
    def _tick(tick: Any) -> tuple[State, ...]:
        return () if tick is None else ("done",) if Qt.CheckState(tick) == Qt.CheckState.Checked else ("to-do",)

    def _right_width(self, line: Line, whole: float) -> float:
        wide = self._wide(line.word, line.fact)
        free = whole - self._look.px(GAP) - self._wide(line.title, line.about)
        return min(wide, max(free, whole * SHARE))

    def _wide(self, above: str, below: str) -> float:
        return max(self._advance(above, self._font(16, 600)), self._advance(below, self._font(15, 400)))

    def _draw_pair(
        self, painter: QPainter, box: QRectF, side: Qt.AlignmentFlag, above: tuple[str, int, str], below: str
    ) -> None:
        text, weight, tone = above
        half = box.height() / 2
        first = box.adjusted(0, self._look.px(7), 0, -half) if below else box
        self._draw_text(painter, first, side, text, self._font(16, weight), tone)
        if below:
            second = box.adjusted(0, half, 0, -self._look.px(7))
            self._draw_text(painter, second, side, below, self._font(15, 400), "text_2")

    def _draw_text(
        self, painter: QPainter, box: QRectF, side: Qt.AlignmentFlag, text: str, font: QFont, tone: str
    ) -> None:
        painter.setFont(font)
        painter.setPen(self._look.colour(tone))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, side | _TEXT, shown)

    def _font(self, size: int, weight: int) -> QFont:
        return self._look.font(size, weight)

    @staticmethod
    def _advance(text: str, font: QFont) -> float:
        return QFontMetrics(font).horizontalAdvance(text) + 2 if text else 0


class _Options:
    """What Qt says of a line that is drawn; its stubs do not know the fields."""

    def __init__(self, option: Any) -> None:
        self.rect = option.rect
        self.marked = bool(option.state & QStyle.StateFlag.State_Selected)
        self.focused = self.marked and bool(option.state & QStyle.StateFlag.State_HasFocus)
