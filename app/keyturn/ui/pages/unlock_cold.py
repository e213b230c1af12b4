"""The cold code in a lane of Unlock: digits for a phone that is lost, words for security keys that are."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from keyturn.opening.desk import Lane
from keyturn.opening.typed_words import TypedWords, take_text
from keyturn.ui.pages.card_words import WordEntry
from keyturn.ui.pages.unlock_acts import Acts
from keyturn.ui.pages.unlock_stage import Entry, Key, Stage
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import label


class _ColdStage(Stage):
    """What both kinds of cold code have: the act, and the way back."""

    def act(self) -> str:
        """Ask for the cold code."""
        return self.tr("type your cold code")

    def back(self, text: str) -> Key:
        """Return the key of the way back."""
        return Key("F3", text, lambda: self.acts.go_by(self.lane, "own"), anywhere=True)


class ColdDigitsStage(_ColdStage):
    """All digits in one field, as they stand on the paper."""

    def __init__(self, acts: Acts, lane: Lane, look: Look) -> None:
        super().__init__(acts, lane, look)
        digits = 6 * acts.desk.unlock.kit.header.r + 2
        name = self.tr("Cold code, {0} digits").format(digits)
        self.caption(name)
        self._entry = Entry(look, lane, name, lambda typed: acts.give_cold_code(lane, typed))
        self.inside.addWidget(self._entry)
        self.inside.addWidget(label(self.tr("It is in the sealed envelope of its own."), "small", "text_2"))
        self.foot(self.tr("Phone found?"), self.takes()[1])

    @property
    def field(self) -> QWidget | None:
        """The field for the digits."""
        return self._entry

    def takes(self) -> Sequence[Key]:
        """Enter, which the field takes, and the way back."""
        return (
            Key("Enter", self.tr("Take the code"), lambda: None, next=True, typed=True),
            self.back(self.tr("Phone codes")),
        )

    def refresh(self) -> None:
        """Keep what was typed."""
        self._entry.show_draft()


class ColdWordsStage(_ColdStage):
    """28 words, one after the other, as a card's."""

    def __init__(self, acts: Acts, lane: Lane, look: Look) -> None:
        super().__init__(acts, lane, look)
        self._wordlist = acts.owner.host.words
        self._entry = WordEntry(look, self._wordlist, lane, lane.cold, may_miss=False)
        self._entry.took.connect(self._take)
        self._entry.took_back.connect(lambda: self._show(lane.cold.take_back()))
        self._entry.pasted.connect(self._paste)
        self.inside.addWidget(self._entry)
        self.foot(self.tr("Key found?"), self.takes()[1])

    @property
    def field(self) -> QWidget | None:
        """The field for the next word."""
        return self._entry.field

    def takes(self) -> Sequence[Key]:
        """Space, which the field takes, and the way back."""
        return (
            Key("Space", self.tr("Take the word"), lambda: None, next=True, typed=True),
            self.back(self.tr("Security key")),
        )

    def refresh(self) -> None:
        """Show how many words there are."""
        self._entry.show_words(self.lane.cold)

    def _take(self, word: str) -> None:
        self.lane.draft = ""
        self._show(self.lane.cold.take(word))

    def _paste(self, text: str) -> None:
        words, self.lane.draft = take_text(self.lane.cold, text, self._wordlist)
        self._show(words)

    def _show(self, words: TypedWords) -> None:
        self.lane.cold = words
        if words.whole:
            # What does not fit together is typed again from the paper; no word of it is named.
            self.lane.cold = TypedWords(words.count)
            self.acts.give_cold_code(self.lane, words.text)
        else:
            self.acts.changed.emit()
