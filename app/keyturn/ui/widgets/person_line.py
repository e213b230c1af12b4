"""A person's line: mark, name and a word at the right; small lines below. A screen reader says it as one."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter
from PySide6.QtWidgets import QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.theme.style import SIZES
from keyturn.ui.widgets.mark import State, draw_mark, state_word
from keyturn.ui.widgets.painted import Painted
from keyturn.ui.widgets.text import breakable
from keyturn.ui.widgets.text_lines import WRAPPED, height_of

MARK, GAP = 16, 8  # px: the side of the mark, and what is between it, the name and the word
RULE, BEFORE_RULE = 1, 3  # px: the rule's height, and the room on either side of it
NAME, BELOW = (SIZES[size][0] for size in ("caption", "small"))
STRONG = SIZES["caption"][2]


class PersonLine(Painted):
    """A line of a list of people, with a rule above it; long texts wrap."""

    accessible_role = QAccessible.Role.ListItem

    def __init__(self, look: Look, state: State, name: str, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self._state: State = state
        self._name = name
        self._word = ""
        self._below: tuple[str, ...] = ()
        self._heights: dict[int, tuple[int, ...]] = {}  # by width: a layout asks many times
        self.wrap_to_width()

    def show_facts(self, word: str, below: Sequence[str]) -> None:
        """Show what stands at the right of the name, and below it."""
        if (word, tuple(below)) == (self._word, self._below):
            return
        self._word, self._below = word, tuple(below)
        self._heights.clear()
        self.say(f"{self._name}, {' · '.join(self.texts()[1:])} ({state_word(self._state)})")
        self.updateGeometry()

    def texts(self) -> list[str]:
        """Return what stands here, in its order."""
        return [self._name, self._word, *self._below]

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for name and word on one line."""
        width = self._indent + self._wide(self._name) + self._look.px(GAP) + self._wide(self._word)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the width of a few words, in which everything wraps."""
        return QSize(self._look.px(144), self._look.px(MARK))

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return the height of all lines, and of the rule above them."""
        return self._top + sum(self._high(width))

    def draw(self, painter: QPainter) -> None:
        """Draw rule, mark and texts."""
        look, side, width = self._look, self._look.px(MARK), self.width()
        painter.fillRect(QRectF(0, 0, width, RULE), look.colour("line"))
        head, *below = self._high(width)
        draw_mark(painter, look, self._state, QRectF(0, self._top + (head - side) / 2, side, side))
        name, word = self._rooms(width)
        painter.setFont(look.font(NAME, STRONG))
        painter.setPen(look.colour("text"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(QRectF(self._indent, self._top, name, head), middle, breakable(self._name))
        right = middle | Qt.AlignmentFlag.AlignRight
        painter.drawText(QRectF(width - word, self._top, word, head), right, self._word)
        painter.setFont(look.font(BELOW))
        painter.setPen(look.colour("text_2"))
        at = self._top + head
        for text, high in zip(self._below, below, strict=True):
            painter.drawText(QRectF(self._indent, at, width - self._indent, high), WRAPPED, breakable(text))
            at += high

    @property
    def _top(self) -> int:
        return RULE + self._look.px(BEFORE_RULE)

    @property
    def _indent(self) -> int:
        return self._look.px(MARK) + self._look.px(GAP)

    def _wide(self, text: str) -> int:
        return self._look.metrics(NAME, STRONG).horizontalAdvance(text) + 1

    def _rooms(self, width: int) -> tuple[int, int]:
        """Return the widths of name and word; the word takes no more than half."""
        inside = width - self._indent
        word = min(self._wide(self._word), max(1, inside // 2))
        return max(1, inside - word - self._look.px(GAP)), word

    def _high(self, width: int) -> tuple[int, ...]:
        """Return the heights of the line with the name, and of those below it."""
        if width not in self._heights:
            strong, small = self._look.metrics(NAME, STRONG), self._look.metrics(BELOW)
            name, word = self._rooms(width)
            head = height_of(breakable(self._name), strong, name), height_of(self._word, strong, word)
            below = (height_of(breakable(text), small, width - self._indent) for text in self._below)
            self._heights[width] = (max(self._look.px(MARK), *head), *below)
        return self._heights[width]
