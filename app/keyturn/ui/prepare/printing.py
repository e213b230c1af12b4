"""How the window prints: the printer, sheet and style that people chose; what is slow is the worker's."""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from keyturn.errors import KeyturnError, refused_by
from keyturn.exchange.printing import MEDIA, Printer, printers
from keyturn.host import Host
from keyturn.house_fonts import house_fonts
from keyturn.kit.source.reading import survey
from keyturn.ui.work import Work

if TYPE_CHECKING:  # what draws takes long to load: the worker does it when something is printed
    from keyturn.exchange.card_paper import CardStyle
    from keyturn.prepare.secret_printer import SecretPrinter


class Printing(QObject):
    """The printers of this computer, None until they were asked for, and what is chosen for every sheet from now on.

    With `by_hand` no printer gets anything of a secret; `refusal` is what keeps the printers from being known.
    """

    moved = Signal()

    def __init__(self, host: Host, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.printers: tuple[Printer, ...] | None = None
        self.refusal: KeyturnError | None = None
        self.media = MEDIA[0]
        self.large = False
        self.style: CardStyle = "full"
        self.by_hand = False
        self._host, self._folder = host, folder
        self._chosen = 0
        self._looking: Work[tuple[Printer, ...]] = Work(host.worker, self)

    @property
    def busy(self) -> bool:
        """Tell whether the printers are being asked for."""
        return self._looking.busy

    @property
    def printer(self) -> Printer | None:
        """The printer that is chosen: the default one, or else the first, until another one is."""
        return self.printers[self._chosen] if self.printers else None

    @property
    def name(self) -> str:
        """The chosen printer's name; empty where there is none, and printing then tells why."""
        return self.printer.name if self.printer else ""

    def look(self) -> None:
        """Ask which printers there are."""
        if not self.busy:
            self._looking.start(printers, self._looked)

    def take_next_printer(self) -> None:
        """Choose the printer that comes next."""
        self._chosen = (self._chosen + 1) % len(self.printers or (None,))
        self.moved.emit()

    def take_other_sheet(self) -> None:
        """Choose the other sheet."""
        self.media = MEDIA[(MEDIA.index(self.media) + 1) % len(MEDIA)]
        self.moved.emit()

    def take_other_type(self) -> None:
        """Let type be large, or ordinary."""
        self.large = not self.large
        self.moved.emit()

    def take_other_style(self) -> None:
        """Let cards tell whose they are, or nothing but their words."""
        self.style = "discreet" if self.style == "full" else "full"
        self.moved.emit()

    def trust(self, by_hand: bool) -> None:
        """Let the printer have secrets, or only the fields that are filled in by hand."""
        self.by_hand = by_hand
        self.moved.emit()

    def of_secret(self, send: Callable[["SecretPrinter"], Printer]) -> Callable[[], Printer]:
        """Return the work that prints a secret as it is chosen now (slow); it raises what `print_pdf` names."""
        name, media, large, style, by_hand = self.name, self.media, self.large, self.style, self.by_hand
        folder, words, now = self._folder, self._host.words, self._host.clock()

        def work() -> Printer:
            from keyturn.prepare.papers import call_lines
            from keyturn.prepare.secret_printer import SecretPrinter

            # A fault elsewhere in the source keeps nobody from the card.
            directory = survey(folder).directory
            call = call_lines(directory.values) if directory else ()
            return send(SecretPrinter(name, media, large, style, by_hand, call, now, words, house_fonts()))

        return work

    def _looked(self, done: "Future[tuple[Printer, ...]]") -> None:
        before = self.name

        def take() -> None:
            self.printers = done.result()

        self.refusal = refused_by(take)
        found = self.printers or ()
        default = next((at for at, one in enumerate(found) if one.is_default), 0)
        self._chosen = next((at for at, one in enumerate(found) if one.name == before), default)
        self.moved.emit()
