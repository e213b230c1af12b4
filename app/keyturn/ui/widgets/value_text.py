"""Text that is typed as it stands, in the mono font: no sign of it is ever cut off, long lines break anywhere."""

from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QAccessible, QFont, QPainter, QTextLayout, QTextOption

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.painted import Painted

VALUE, COMMAND = 20, 16
LEADING = 1.4


class ValueText(Painted):
    """A value, a document or a command; a line that goes on below is moved to the right by two signs."""

    accessible_role = QAccessible.Role.StaticText

    def __init__(self, look: Look, text: str, size: int = VALUE, hanging: bool = False) -> None:
        super().__init__(look)
        self._text = text
        self._font: QFont = look.font(size, 600, mono=True)
        self._line = round(look.px(size) * LEADING)
        self._hang = look.px(size) if hanging else 0
        self.wrap_to_width()
        self.say(text)

    @property
    def text(self) -> str:
        """What is shown."""
        return self._text

    def conceal(self) -> None:
        """Forget the text."""
        self._text = ""
        self.say("")

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Tell that a narrow one is higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Return room for all lines."""
        return max(1, sum(len(self._broken(line, width)) for line in self._lines())) * self._line

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return room at a common width."""
        width = self._look.px(400)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Return the least: the width is the layout's, the height follows."""
        return QSize(self._look.px(120), self._line)

    def draw(self, painter: QPainter) -> None:
        """Draw the lines."""
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._font)
        at = 0
        for line in self._lines():
            for place, part in enumerate(self._broken(line, self.width())):
                left = self._hang if place else 0
                base = at + (self._line + painter.fontMetrics().ascent() - painter.fontMetrics().descent()) / 2
                painter.drawText(QPointF(left, base), part)
                at += self._line

    def _lines(self) -> list[str]:
        return self._text.splitlines()

    def _broken(self, line: str, width: int) -> list[str]:
        """Return the parts of a line that fit the width."""
        layout = QTextLayout(line, self._font)
        option = QTextOption(Qt.AlignmentFlag.AlignLeft)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        parts: list[str] = []
        while (made := layout.createLine()).isValid():
            made.setLineWidth(max(1, width - (self._hang if parts else 0)))
            parts.append(line[made.textStart() : made.textStart() + made.textLength()])
        layout.endLayout()
        return parts or [""]
