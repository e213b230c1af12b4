"""Labels in the sizes and tones of the look."""

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from keyturn.ui.theme.look import sign_by_sign
from keyturn.ui.theme.style import MONO_SIZES

LONG_WORD = re.compile(r"[^\s\u200b]{25,}")
PIECE = re.compile(r"\S{12}(?=\S)")
ADDRESS = re.compile(r"\S+(?:@|://)\S+")
SEAM = re.compile(r"(?<=://)|(?=@)|(?=[.?&]\w)|(?<=[^:/]/)(?=\w)")
BREAK = "\u200b"  # a place where a line may end, and that is not seen
JOIN = "\u2060"  # a place where no line ends, and that is not seen


class Label(QLabel):
    """A label that breaks a word which is longer than any of a language: a path, an address, a name without spaces."""

    def __init__(self, text: str) -> None:
        super().__init__(breakable(text))

    def setText(self, text: str) -> None:  # noqa: N802
        """Show another text."""
        super().setText(breakable(text))

    def text(self) -> str:
        """Return the text as it was given."""
        return super().text().replace(BREAK, "").replace(JOIN, "")


def breakable(text: str) -> str:
    """Return a text in which an address ends a line at its seams alone, another very long word anywhere."""
    text = ADDRESS.sub(lambda address: SEAM.sub(BREAK, address[0].replace("-", "-" + JOIN)), text)
    return LONG_WORD.sub(lambda word: PIECE.sub(lambda piece: piece[0] + BREAK, word[0]), text)


def label(text: str, type_: str = "body", tone: str = "text", wrap: bool = True) -> QLabel:
    """Return a label; `type_` and `tone` are names of the theme. Texts are shown as they stand, never as markup."""
    made = Label(text)
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
    if part == "rule":
        made.setFixedHeight(1)  # not by the style sheet, which a part takes on only when it is shown
    return made
