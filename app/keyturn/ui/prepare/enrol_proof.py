"""The card is read back from the paper as in Unlock: word by word, scanned, pasted, or from a file.

Wrong words are named.
"""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyturn.custody.cards import CARD_WORDS, split_words
from keyturn.opening.desk import Lane
from keyturn.opening.typed_words import TypedWords, is_qr, take_text
from keyturn.ui.pages.card_files import CardFile, CardFiles, Reader
from keyturn.ui.pages.card_words import WordEntry
from keyturn.ui.prepare.enrol_part import EnrolPart
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.answer_row import AnswerRow
from keyturn.ui.widgets.text import label, panel

if TYPE_CHECKING:
    from keyturn.ui.prepare.page import PreparePage


class ProofPart(EnrolPart):
    """The field for the next word; or the words that stand on the paper as they should not."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._lane = Lane()
        self._entry = WordEntry(look, preparing.host.words, self._lane, self._lane.typed, may_miss=False)
        self._entry.took.connect(self._take)
        self._entry.took_back.connect(lambda: self._show(self._lane.typed.take_back()))
        self._entry.pasted.connect(self._paste)
        self._files = CardFiles(self)
        self.kept(self._entry)

    def title(self) -> str:
        """Ask for the paper."""
        if self.enrolling.repair:
            return self.tr("{0}, correct your card").format(self.enrolling.name)
        return self.tr("{0}, read your card back").format(self.enrolling.name)

    def sentence(self) -> str:
        """Say why."""
        if self.enrolling.repair:
            return self.tr("The other words tell which ones these must be.")
        return self.tr("From the paper, not from memory: this proves that the card opens the kit.")

    def waiting(self) -> str:
        """Say that the file is being read."""
        return self.tr("Reading …")

    def focus(self) -> QWidget | None:
        """The field for the next word."""
        return None if self.enrolling.repair else self._entry.field

    def fill(self, page: "PreparePage") -> None:
        """Ask for the words, or show which are wrong."""
        if self.enrolling.repair:
            self._repair(page)
            return
        page.body.addWidget(page.inside(panel("region"), self._entry))
        scanner = self.tr("A scanner may read the card's QR code into the same field.")
        page.body.addWidget(label(scanner, "small", "text_2"))
        self._entry.setEnabled(not self.preparing.busy)
        if self.preparing.busy:
            return
        buttons = [
            page.button(kind.name, kind.key, partial(self._choose, page, kind), "quiet", kind.icon, kind.name)
            for kind in self._files.kinds()
        ]
        page.body.addWidget(AnswerRow(self.look, buttons))
        page.typed("Space", self.tr("Take the word"))
        page.bind_alone("F4", self.tr("Show the card again"), self._again)

    def leave(self) -> None:
        """Forget what was typed."""
        self._lane.draft, self._lane.typed = "", TypedWords()
        self._entry.field.setText("")
        super().leave()

    def _repair(self, page: "PreparePage") -> None:
        lines = QVBoxLayout()
        for place, word in self.enrolling.repair:
            lines.addWidget(label(self.tr("Word {0} must be").format(place), "body", "text_2"))
            lines.addWidget(label(word, "word", wrap=False))
        page.body.addWidget(page.inside(panel("care"), lines))
        text = self.tr("It is corrected on the paper")
        corrected = page.button(text, "F2", self._corrected, hint=self.tr("Corrected"))
        again = page.button(self.tr("Read it back again"), "F4", self._read_again, hint=self.tr("Read again"))
        page.foot.addWidget(AnswerRow(self.look, [corrected, again]))

    def _take(self, word: str) -> None:
        self._show(self._lane.typed.take(word))

    def _show(self, typed: TypedWords) -> None:
        self._lane.typed, self._lane.draft = typed, ""
        if typed.whole:
            self._read_back(typed.text)
        else:
            self._entry.show_words(typed)

    def _paste(self, text: str) -> None:
        if is_qr(text) or (not self._lane.typed.words and len(split_words(text)) >= CARD_WORDS):
            self._read_back(text)
            return
        typed, left = take_text(self._lane.typed, text, self.preparing.host.words)
        self._show(typed)
        self._lane.draft = left
        self._entry.show_words(self._lane.typed)

    def _choose(self, page: "PreparePage", kind: CardFile) -> None:
        kind.choose(page, lambda path: self._bring(path, kind.read), lambda: self._back(page))

    def _bring(self, path: str, read: Reader) -> None:
        self.preparing.slowly(lambda: read(path), lambda text: self._read_back(str(text)))

    def _back(self, page: "PreparePage") -> None:
        """Give the keyboard back to the page."""
        page.window().activateWindow()
        self.preparing.moved.emit()

    def _read_back(self, text: str) -> None:
        """Prove it; whatever is refused, the words are typed anew from the first."""
        self._lane.typed, self._lane.draft = TypedWords(), ""
        self._entry.show_words(self._lane.typed)
        self.preparing.attempt(lambda: self.enrolling.read_back(text))

    def _corrected(self) -> None:
        self.preparing.attempt(self.enrolling.corrected)

    def _read_again(self) -> None:
        self.enrolling.repair = ()
        self.preparing.refuse(None)

    def _again(self) -> None:
        self.preparing.attempt(self.enrolling.show_again)
