"""Labels in the sizes and tones of the look."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy


def label(text: str, type_: str = "body", tone: str = "text", wrap: bool = True) -> QLabel:
    """Return a label; `type_` and `tone` are names of the theme. Texts are shown as they stand, never as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("type", type_)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def retone(shown: QLabel, tone: str) -> None:
    """Give a label another tone."""
    if shown.property("tone") != tone:
        shown.setProperty("tone", tone)
        shown.style().polish(shown)


def panel(part: str) -> QFrame:
    """Return a frame: region, raised, stop, care or rule."""
    made = QFrame()
    made.setProperty("part", part)
    return made
