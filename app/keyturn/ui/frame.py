"""The window's ground, its zones and its sheet; in practice they say so, so that a cropped photograph still does."""

from collections.abc import Sequence
from functools import cached_property

from PySide6.QtCore import QRect
from PySide6.QtGui import QBrush, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import nest

EDGE = 8
RAIL, ASIDE, WIDEST, TOP = 248, 264, 960, 12


class Ground(QWidget):
    """What everything lies on; in practice with a hatched edge on its left, right and lower side.

    The edge takes no room: it stands in the margins that the outer zones have anyway.
    """

    def __init__(self, look: Look, practice: bool) -> None:
        super().__init__()
        self.setObjectName("window")
        self._look, self._practice = look, practice

    @property
    def edge(self) -> int:
        """The width of the hatched edge in pixels."""
        return self._look.px(EDGE) if self._practice else 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the edge, as far as it is asked for: whatever changes above it has its ground drawn anew."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), self._look.colour("ground"))
        edge, width, height = self.edge, self.width(), self.height()
        sides = ((0, 0, edge, height), (width - edge, 0, edge, height), (0, height - edge, width, edge))
        for side in (QRect(*side) & event.rect() for side in sides):
            if not side.isEmpty():
                painter.fillRect(side, self._hatch)
        painter.end()

    @cached_property
    def _hatch(self) -> QBrush:
        from keyturn.ui.practice_marks import hatch  # with a practice kit, not at the start

        return hatch(self._look, self.devicePixelRatioF())


class Sheet(QFrame):
    """The one lit sheet; in practice with a word behind its text."""

    def __init__(self, look: Look, watermark: str) -> None:
        super().__init__()
        self.setObjectName("sheet")
        self._look, self._watermark = look, watermark

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the word, aslant and faint, over and over."""
        super().paintEvent(event)
        if not self._watermark or self._look.palette.outlined:
            return  # who asks for high contrast gets nothing behind a text
        from keyturn.ui.practice_marks import write_over

        painter = QPainter(self)
        write_over(painter, self._look, self._watermark, self.size(), event.rect())
        painter.end()


class Zones(Ground):
    """Left where we are, in the middle the sheet, right who is here, below the keys, above what holds everywhere."""

    def __init__(
        self, look: Look, rail: QWidget, foot: QWidget, above: Sequence[QWidget] = (), practice: str = ""
    ) -> None:
        super().__init__(look, bool(practice))
        self._zones = QGridLayout()
        self._zones.setSpacing(0)
        self.sheet, self.aside = QVBoxLayout(), QVBoxLayout()
        rail.setFixedWidth(look.px(RAIL))
        self._zones.addWidget(rail, 0, 0)
        self._zones.addWidget(self._sheet(practice), 0, 1)
        self._zones.addWidget(self._aside(), 0, 2)
        self._zones.addWidget(foot, 1, 0, 1, 3)
        self._zones.setColumnStretch(1, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        for band in above:
            whole.addWidget(band)
        nest(whole, self._zones, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Keep the three zones together in the middle of a wide window."""
        super().resizeEvent(event)
        look = self._look
        beside = max(0, (self.width() - look.px(RAIL) - look.px(WIDEST) - look.px(ASIDE)) // 2)
        self._zones.setContentsMargins(beside, look.px(TOP), beside, 0)

    def _sheet(self, practice: str) -> Sheet:
        sheet = Sheet(self._look, practice)
        sheet.setMaximumWidth(self._look.px(WIDEST))
        sheet.setLayout(self.sheet)
        self.sheet.setContentsMargins(0, 0, 0, 0)
        return sheet

    def _aside(self) -> QWidget:
        aside = QWidget()
        aside.setObjectName("aside")
        aside.setFixedWidth(self._look.px(ASIDE))
        aside.setLayout(self.aside)
        self.aside.setContentsMargins(self._look.px(24), 0, 0, 0)
        return aside
