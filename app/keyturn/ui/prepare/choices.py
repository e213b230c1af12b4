"""What can be chosen on a page: each in a row, with the key that takes the other."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout

from keyturn.exchange.printing import Printer
from keyturn.ui.prepare.printing import Printing
from keyturn.ui.refusals import in_words
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.text import label, panel

if TYPE_CHECKING:
    from keyturn.ui.prepare.page import PreparePage

TALL = 58  # px: a row, as high as its button


@dataclass(frozen=True)
class Choice:
    """Something to choose: what it is called, what is chosen, and what its key takes instead; nothing where empty."""

    name: str
    chosen: str
    key: str
    other: str
    take: Callable[[], object]


def choice_rows(page: "PreparePage", choices: Sequence[Choice]) -> QGridLayout:
    """Return the rows of a page's choices; while the worker does something, none can be changed."""
    grid, px = QGridLayout(), page.look.px
    grid.setHorizontalSpacing(px(16))
    grid.setVerticalSpacing(0)
    grid.setColumnStretch(0, 1)
    for row, choice in enumerate(choices):
        words = QVBoxLayout()
        words.setSpacing(0)
        words.setContentsMargins(0, px(4), 0, px(4))
        words.addStretch(1)
        words.addWidget(label(choice.name, "caption", "text_2", wrap=False))
        words.addWidget(label(choice.chosen, "strong"))
        words.addStretch(1)
        nest(grid, words, 2 * row, 0)
        grid.setRowMinimumHeight(2 * row, px(TALL))
        if choice.other and not page.preparing.busy:
            button = page.button(choice.other, choice.key, choice.take, "quiet")
            button.setAccessibleName(f"{choice.name}: {button.accessibleName()}")
            grid.addWidget(button, 2 * row, 1, Qt.AlignmentFlag.AlignRight)
        grid.addWidget(panel("rule"), 2 * row + 1, 0, 1, 2)
    return grid


class PrinterChoices(QObject):
    """Printer, sheet and type, which are chosen for whatever is printed."""

    def __init__(self, printing: Printing, parent: QObject) -> None:
        super().__init__(parent)
        self._printing = printing

    def printer(self) -> Choice:
        """Return which printer prints."""
        printing = self._printing
        several = len(printing.printers or ()) > 1
        other = self.tr("Another printer") if several else ""
        return Choice(self.tr("Printer"), self._printer(printing.printer), "P", other, printing.take_next_printer)

    def sheet(self) -> Choice:
        """Return on which sheet."""
        names = {"a4": self.tr("A4"), "letter": self.tr("Letter")}
        chosen = self._printing.media
        other = next(name for media, name in names.items() if media != chosen)
        return Choice(self.tr("Sheet"), names[chosen], "S", other, self._printing.take_other_sheet)

    def type(self, key: str) -> Choice:
        """Return how large the type is; its key is the page's."""
        ordinary, large = self.tr("Ordinary"), self.tr("Large")
        chosen, other = (large, ordinary) if self._printing.large else (ordinary, large)
        return Choice(self.tr("Type"), chosen, key, other, self._printing.take_other_type)

    def _printer(self, printer: Printer | None) -> str:
        if printer is None:
            asked = self._printing.printers is not None or self._printing.refusal is not None
            return self.tr("None on this computer") if asked else self.tr("being looked for …")
        if printer.stopped:
            return self.tr("{0}: {1}").format(printer.name, in_words(printer.stopped))
        return self.tr("{0}, the default one").format(printer.name) if printer.is_default else printer.name
