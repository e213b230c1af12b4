"""How many words were taken, as numbers with ticks: the words themselves are not shown again."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from keyturn.opening.typed_words import TypedWords
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.mark import draw_mark

COLUMNS, CELL, ROW, GAP = 6, 28, 34, 6


class WordTicks(QWidget):
    """A cell for each word: taken, next, to come, or asked about."""

    accessible_role = QAccessible.Role.Indicator

    def __init__(self, look: Look, words: TypedWords, asked: int = 0) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_words(words, asked)

    def show_words(self, words: TypedWords, asked: int = 0) -> None:
        """Show how far a card is; `asked` is the place of the word that its holder looks at, or 0."""
        self._words = words
        self._asked = asked
        said = self.tr("{0} of {1} words taken").format(len(words.words), words.count)
        look = self.tr("{0}, look at word {1}").format(said, asked)
        self.setAccessibleName(look if asked else said)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room for six columns."""
        return QSize(COLUMNS * self._look.px(40), -(-self._words.count // COLUMNS) * self._look.px(ROW))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least that holds its numbers."""
        return QSize(COLUMNS * self._look.px(36), self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the cells."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._look.font(15))
        gap = self._look.px(GAP)
        width = (self.width() + gap) / COLUMNS - gap
        for place in range(1, self._words.count + 1):
            row, column = divmod(place - 1, COLUMNS)
            cell = QRectF(column * (width + gap), row * self._look.px(ROW), width, self._look.px(CELL))
            self._draw(painter, cell.adjusted(1, 1, -1, -1), place)

    def _draw(self, painter: QPainter, cell: QRectF, place: int) -> None:
        look, radius = self._look, self._look.px(5)
        taken = place <= len(self._words.words)
        now = place == self._words.place and not self._asked
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(Qt.PenStyle.NoPen)
        if now:
            painter.setBrush(look.colour("blue"))
            painter.drawRoundedRect(cell, radius, radius)
        elif place == self._asked:
            painter.setPen(QPen(look.colour("amber"), 1.5))
            painter.drawRoundedRect(cell, radius, radius)
        elif taken:
            painter.setPen(QPen(look.colour("line"), 1))
            painter.drawRoundedRect(cell, radius, radius)
        painter.setPen(look.colour("on_blue" if now else "text" if taken else "text_2"))
        if not taken or now:
            painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, str(place))
            return
        size = look.px(11)
        number = cell.adjusted(look.px(3), 0, -size - look.px(4), 0)
        painter.drawText(number, Qt.AlignmentFlag.AlignCenter, str(place))
        mark = QRectF(cell.right() - size - look.px(4), cell.center().y() - size / 2, size, size)
        self._draw_mark(painter, mark, place)

    def _draw_mark(self, painter: QPainter, mark: QRectF, place: int) -> None:
        if place == self._asked:
            draw_mark(painter, self._look, "care", mark)
            return
        painter.setPen(QPen(self._look.colour("green"), 1.75 * self._look.scale))
        x, y, size = mark.x(), mark.y(), mark.width()
        painter.drawPolyline(_tick(x, y, size))


def _tick(x: float, y: float, size: float) -> list[QPointF]:
    return [QPointF(x + a * size, y + b * size) for a, b in ((0.1, 0.55), (0.4, 0.85), (0.95, 0.2))]
