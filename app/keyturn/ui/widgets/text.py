"""Labels in the sizes and tones of the look."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from keyturn.ui.theme.look import sign_by_sign
from keyturn.ui.theme.style import MONO_SIZES


def label(text: str, type_: str = "body", tone: str = "text", wrap: bool = True) -> QLabel:
    """Return a label; `type_` and `tone` are names of the theme. Texts are shown as they stand, never as markup."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("type", type_)
    made.setProperty("tone", tone)
    made.setWordWrap(wrap)
    if type_ in MONO_SIZES:
        made.setFont(sign_by_sign(made.font()))
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def named(text: str, field: QWidget) -> QLabel:
    """Return the label of a field; a screen reader knows that it is."""
    made = label(text, "label", "text_2")
    made.setBuddy(field)
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
