"""The card is made: its words are on one screen, to be written by hand or printed."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from keyturn.exchange.printing import Printer
from keyturn.prepare.enrolling import Enrolling
from keyturn.ui.prepare.enrol_print import PrintedPart
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.text import label, panel

if TYPE_CHECKING:
    from keyturn.prepare.secret_printer import SecretPrinter
    from keyturn.ui.prepare.page import PreparePage

COLUMNS = 3


class CardWords(QWidget):
    """The words, numbered, in the columns in which they are written."""

    accessible_role = QAccessible.Role.Grouping

    def __init__(self, look: Look, words: Sequence[str]) -> None:
        super().__init__()
        grid, rows = QGridLayout(self), -(-len(words) // COLUMNS)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(look.px(2))
        grid.setHorizontalSpacing(look.px(8))
        self._words = [label(word, "word", wrap=False) for word in words]
        for place, shown in enumerate(self._words):
            row = QHBoxLayout()
            number = label(str(place + 1), "small", "text_2", wrap=False)
            number.setFixedWidth(look.px(24))
            row.addWidget(number)
            row.addWidget(shown)
            row.addStretch(1)
            nest(grid, row, place % rows, place // rows)
        self.setAccessibleName(self.tr("{0} words, numbered").format(len(words)))

    def wipe(self) -> None:
        """Show them no more."""
        for word in self._words:
            word.setText("")


class CardPart(PrintedPart):
    """The words on one screen, and the way on when they are on paper."""

    styled = True

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._words = CardWords(look, self.enrolling.card_words())
        self.kept(self._words)

    def shown_title(self) -> str:
        """Ask for a pen."""
        return self.tr("{0}, write these words on your card").format(self.enrolling.name)

    def shown_sentence(self) -> str:
        """Say who may look."""
        return self.tr("Nobody else looks at the screen. The words are shown here, and then never again.")

    def print_title(self) -> str:
        """Name the card."""
        return self.tr("Print the card of {0}").format(self.enrolling.name)

    def show(self, page: "PreparePage") -> None:
        """Show the words."""
        generation = self.enrolling.card.generation
        head = self.tr("Card of {0}, number {1}, generation {2}").format(
            self.enrolling.name, self.enrolling.wanted.i, generation
        )
        page.body.addWidget(page.inside(panel("region"), label(head, "caption", "text_2"), self._words))

    def on_paper(self) -> tuple[str, Callable[[], object]]:
        """The words are written; they are shown no more."""
        return self.tr("It is on paper"), lambda: self.preparing.attempt(self.enrolling.written)

    def printed_by(self) -> "Callable[[SecretPrinter, Enrolling], Printer]":
        """A card is printed."""
        return lambda printer, enrolling: printer.print_card(enrolling)

    def leave(self) -> None:
        """Wipe the words."""
        self._words.wipe()
        super().leave()
