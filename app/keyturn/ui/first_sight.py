"""What is seen while a kit is being read: the frame of every page, which file it is, and no word on how it stands."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyturn.ui.frame import Zones
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import label

FOOT, MARGIN = 56, 32  # px: one line of keys; where a page begins


class FirstSight(Zones):
    """The frame before there is a page; `painted` is for whoever waits until there is something to see."""

    painted = Signal()

    def __init__(self, look: Look, kit: str) -> None:
        foot = QWidget()
        foot.setFixedHeight(look.px(FOOT))
        super().__init__(look, _rail(look, kit), foot)
        said = label(self.tr("Reading the kit …"), "body", "text_2")
        self.sheet.setContentsMargins(*(look.px(MARGIN),) * 4)
        self.sheet.addWidget(said, 0, Qt.AlignmentFlag.AlignTop)
        self.setAccessibleName(said.text())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the ground."""
        super().paintEvent(event)
        self.painted.emit()


def _rail(look: Look, kit: str) -> QWidget:
    rail = QWidget()
    lines = QVBoxLayout(rail)
    lines.setContentsMargins(look.px(24), look.px(24), look.px(16), look.px(16))
    lines.addWidget(label("Keyturn", "strong", wrap=False))
    lines.addWidget(label(kit, "caption", "text_2"))
    lines.addStretch(1)
    return rail
