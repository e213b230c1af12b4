"""Words typed from paper: one field with completion, Space takes the word, and ticks for those that were taken."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keyturn.custody.cards import MISSING, QR_PREFIX
from keyturn.custody.words import Wordlist
from keyturn.opening.desk import Lane
from keyturn.opening.typed_words import TypedWords, Typing, typing
from keyturn.ui.pages.unlock_stage import CODE, Entry
from keyturn.ui.pages.word_ticks import WordTicks
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.keycap import Keycap
from keyturn.ui.widgets.layouts import clear
from keyturn.ui.widgets.text import label

MOST = 4096  # what a pasted card may have, in characters


class WordField(Entry):
    """A field for one word; the rest of the word that Space would take stands behind the cursor."""

    spaced = Signal()
    stepped = Signal(int)

    def __init__(self, look: Look, lane: Lane, give: Callable[[str], object]) -> None:
        super().__init__(look, lane, "", give, CODE, "Space")
        self._rest = ""
        self.setMaxLength(MOST)

    def show_rest(self, rest: str) -> None:
        """Show what Space would add."""
        self._rest = rest
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the word on Space, another one on the arrows."""
        key = event.key()
        if key == Qt.Key.Key_Space:
            self.spaced.emit()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            self.stepped.emit(1 if key == Qt.Key.Key_Down else -1)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the field, and the rest of the word."""
        super().paintEvent(event)
        if self._rest and self.cursorPosition() == len(self.text()):
            painter = QPainter(self)
            painter.setFont(self.font())
            painter.setPen(self._look.colour("text_2"))
            box = self.rect()
            # Qt gives the cursor's rectangle with five pixels to its left.
            box.setLeft(self.cursorRect().left() + 6)
            painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self._rest)


class WordEntry(QWidget):
    """The field, what else the letters could become, and the ticks."""

    took = Signal(str)
    took_back = Signal()
    pasted = Signal(str)

    def __init__(self, look: Look, wordlist: Wordlist, lane: Lane, words: TypedWords, may_miss: bool) -> None:
        super().__init__()
        self._look = look
        self._wordlist = wordlist
        self._may_miss = may_miss
        self._choice = 0
        self._typing = Typing("empty")
        self.field = WordField(look, lane, self._enter)
        self.field.textEdited.connect(self._edit)
        self.field.spaced.connect(self._space)
        self.field.backed.connect(self.took_back)
        self.field.stepped.connect(self._step)
        self._caption = label("", "caption", "text_2")
        self._below = QHBoxLayout()
        self._ticks = WordTicks(look, words)
        self._lay_out()
        self.show_words(words)

    def show_words(self, words: TypedWords) -> None:
        """Show how far the words are."""
        said = self.tr("Word {0} of {1}").format(min(words.place, words.count), words.count)
        self._caption.setText(said)
        self.field.setAccessibleName(said)
        self.field.show_draft()
        self._ticks.show_words(words)
        self._judge(self.field.text())

    def _lay_out(self) -> None:
        px = self._look.px
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(px(8))
        whole.addWidget(self._caption)
        whole.addWidget(self.field)
        below = QWidget()
        below.setLayout(self._below)
        below.setMinimumHeight(px(48))
        self._below.setContentsMargins(0, 0, 0, 0)
        self._below.setSpacing(px(8))
        whole.addWidget(below)
        whole.addWidget(self._ticks)

    def _edit(self, text: str) -> None:
        if len(text.split()) > 1 or (text[-1:].isspace() and text.strip()):
            self.pasted.emit(text)
        else:
            self._judge(text)

    def _judge(self, text: str) -> None:
        self._typing = typing(text, self._wordlist)
        self._choice = 0
        self._show_typing()

    def _step(self, by: int) -> None:
        if self._typing.offered:
            self._choice = (self._choice + by) % len(self._typing.offered)
            self._show_typing()

    def _space(self) -> None:
        if self._typing.sense == "word":
            self.took.emit(self._typing.offered[self._choice])
        elif self._typing.sense == "missing" and self._may_miss:
            self.took.emit(MISSING)

    def _enter(self, text: str) -> None:
        if text.strip().upper().startswith(QR_PREFIX):
            self.pasted.emit(text)
        else:
            self._space()

    def _show_typing(self) -> None:
        clear(self._below)
        offered, typed = self._typing.offered, self.field.text()
        word = offered[self._choice] if offered else ""
        self.field.show_rest(word[len(typed.strip()) :])
        others = [other for other in offered if other != word]
        said = self._say(word, others)
        self.field.setAccessibleDescription(said)
        if others:
            self._below.addWidget(label(self.tr("or"), "small", "text_2", wrap=False))
            self._below.addWidget(label(", ".join(others), "strong", wrap=True), 1)
            self._below.addWidget(Keycap(self._look, "↓"))
        else:
            wrong = self._typing.sense == "nothing" or (self._typing.sense == "missing" and not self._may_miss)
            self._below.addWidget(label("" if word else said, "small", "amber" if wrong else "text_2"), 1)

    def _say(self, word: str, others: list[str]) -> str:
        if word and others:
            return self.tr("Space takes {0}, down for {1}").format(word, ", ".join(others))
        if word:
            return self.tr("Space takes {0}").format(word)
        sense = self._typing.sense
        if sense == "qr":
            return self.tr("Enter takes the card's QR text.")
        if sense == "missing" and self._may_miss:
            return self.tr("Space: this word cannot be read.")
        if sense in ("nothing", "missing") and self._may_miss:
            return self.tr("No word begins so. Look again; ? where it cannot be read.")
        if sense in ("nothing", "missing"):
            return self.tr("No word begins so. Look again.")
        return self.tr("Four letters are enough.") if sense == "empty" else self.tr("Type on.")
