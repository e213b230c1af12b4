"""One row of Home: status mark, name, small chart, word, fact; said to a screen reader as one sentence."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import State, StatusMark, state_word
from keyturn.ui.widgets.text import label

TALL, NAME, CHART = 62, 128, 216
TONES: dict[State, str] = {"care": "amber", "stop": "red"}


class FactRow(QWidget):
    """A subject and how it stands; `chart_width` (px) keeps a chart that would fill the whole column narrower."""

    accessible_role = QAccessible.Role.ListItem

    def __init__(
        self,
        look: Look,
        state: State,
        name: str,
        chart: QWidget,
        texts: tuple[str, str],
        chart_width: int = CHART,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        word, fact = texts
        self.setMinimumHeight(look.px(TALL))
        self.setAccessibleName(f"{name}: {word}, {fact} ({state_word(state)})")
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, look.px(4), 0, look.px(4))
        whole.setSpacing(look.px(12))
        whole.addWidget(StatusMark(look, state))
        named = label(name, "strong", wrap=False)
        named.setMinimumWidth(look.px(NAME))
        whole.addWidget(named)
        nest(whole, _column(look, chart, chart_width), 4)
        nest(whole, _said((word, "strong", TONES.get(state, "text")), (fact, "small", "text_2")), 5)


def _column(look: Look, chart: QWidget, width: int) -> QHBoxLayout:
    """Return the middle column, in which every chart begins at the same place."""
    column = QHBoxLayout()
    chart.setMaximumWidth(look.px(width))
    column.addWidget(chart, 1)
    column.addStretch(0)
    return column


def _said(*lines: tuple[str, str, str]) -> QVBoxLayout:
    """Return the right column: lines of a text, a type and a tone each, close to each other."""
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addStretch(1)
    for text, kind, tone in lines:
        line = label(text, kind, tone)
        line.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        column.addWidget(line)
    column.addStretch(1)
    return column
