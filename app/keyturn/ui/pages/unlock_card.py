"""The card in a lane of Unlock: its words, and the question about those that do not fit."""

from collections.abc import Sequence

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from keyturn.custody.cards import MISSING
from keyturn.opening.desk import Lane
from keyturn.ui.pages.card_words import WordEntry
from keyturn.ui.pages.unlock_acts import Acts
from keyturn.ui.pages.unlock_stage import Key, Stage
from keyturn.ui.pages.word_ticks import WordTicks
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.mark import StatusMark
from keyturn.ui.widgets.text import label, panel


class CardStage(Stage):
    """The card's words, one after the other; a whole card may be pasted or scanned into the same field."""

    def __init__(self, acts: Acts, lane: Lane, look: Look) -> None:
        super().__init__(acts, lane, look)
        self._entry = WordEntry(look, acts.owner.host.words, lane, lane.typed, may_miss=True)
        self._entry.took.connect(lambda word: acts.take(lane, word))
        self._entry.took_back.connect(lambda: acts.take_back(lane))
        self._entry.pasted.connect(lambda text: acts.paste(lane, text))
        self.inside.addWidget(self._entry)
        self._hint = label("", "caption", "text_2")
        self.inside.addWidget(self._hint)
        self.inside.addStretch(1)

    @property
    def field(self) -> QWidget | None:
        """The field for the next word."""
        return self._entry.field

    def act(self) -> str:
        """Ask for the next word."""
        typed = self.lane.typed
        if typed.again:
            return self.tr("type word {0} again").format(typed.again)
        return self.tr("type the next word") if typed.words else self.tr("type the first word of a card")

    def takes(self) -> Sequence[Key]:
        """Space, which the field takes by itself."""
        return (Key("Space", self.tr("Take the word"), lambda: None, next=True, typed=True),)

    def refresh(self) -> None:
        """Show how many words there are."""
        self._entry.show_words(self.lane.typed)
        back = self.tr("Backspace in the empty field takes the last word back.")
        self._hint.setText(back if self.lane.typed.words else "")


class RepairStage(Stage):
    """A word that does not fit the others: does the card say what they tell? Nothing is the default."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, acts: Acts, lane: Lane, look: Look) -> None:
        super().__init__(acts, lane, look)
        self._asked = (0, "")
        self._where = label("", "strong")
        self._question = label("", "body")
        self._word = label("", "value", wrap=False)
        self._count = label("", "caption", "text_2")
        self._ticks = WordTicks(look, lane.typed)
        self.inside.addWidget(self._box())
        self.inside.addWidget(self._ticks)
        self.inside.addStretch(1)

    def act(self) -> str:
        """Ask them to look at the card."""
        return self.tr("look at word {0} of the card").format(self._asked[0])

    def takes(self) -> Sequence[Key]:
        """Yes and Retype."""
        return (
            Key("F2", self.tr("Yes"), lambda: self.acts.agree(self.lane)),
            Key("F4", self.tr("Retype"), lambda: self.acts.type_again(self.lane)),
        )

    def refresh(self) -> None:
        """Show the word that is asked about; no other one is shown."""
        repair, typed = self.lane.repair, self.lane.typed
        if repair is None:
            return
        self._asked = place, word = repair.asked
        unread = place <= len(typed.words) and typed.words[place - 1] == MISSING
        where = self.tr("Word {0} could not be read") if unread else self.tr("Word {0} does not fit the others")
        self._where.setText(where.format(place))
        self._question.setText(self.tr("Does the card say"))
        self._word.setText(f"{word}?")
        self.setAccessibleName(f"{self._where.text()}. {self._question.text()} {self._word.text()}")
        count = len(repair.needs.offer)
        asked = self.tr("Question {0} of {1}").format(repair.agreed + 1, count)
        self._count.setText(asked if count > 1 else "")
        self._count.setVisible(count > 1)
        self._ticks.setVisible(bool(typed.words))
        self._ticks.show_words(typed, place)

    def _box(self) -> QWidget:
        box, px = panel("care"), self.look.px
        inside = QVBoxLayout(box)
        inside.setContentsMargins(px(16), px(12), px(16), px(12))
        inside.setSpacing(px(4))
        head = QHBoxLayout()
        head.setSpacing(px(8))
        head.addWidget(StatusMark(self.look, "care"))
        head.addWidget(self._where, 1)
        nest(inside, head)
        inside.addWidget(self._question)
        inside.addWidget(self._word)
        inside.addWidget(self._count)
        answers = QHBoxLayout()
        answers.setSpacing(0)
        for key in self.takes():
            answers.addWidget(self.button(key))
        answers.addStretch(1)
        nest(inside, answers)
        return box
