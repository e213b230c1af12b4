"""A step whose secret comes on paper: written by hand, or printed once printer, sheet and style were chosen."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyturn.exchange.printing import Printer
from keyturn.prepare.enrolling import Enrolling
from keyturn.ui.prepare.choices import Choice, PrinterChoices, choice_rows
from keyturn.ui.prepare.enrol_part import EnrolPart
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import Kind
from keyturn.ui.widgets.layouts import nest
from keyturn.ui.widgets.notice import Notice
from keyturn.ui.widgets.text import label, panel

if TYPE_CHECKING:
    from keyturn.prepare.secret_printer import SecretPrinter
    from keyturn.ui.prepare.page import PreparePage


class PrintedPart(EnrolPart):
    """What is shown goes off the screen while printing is asked about, and what becomes of a printed secret is told."""

    styled = False

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._choices = PrinterChoices(preparing.printing, self)
        self._asking = False
        self._sent = ""

    def title(self) -> str:
        """Name the person and the act."""
        return self.print_title() if self._asking else self.shown_title()

    def sentence(self) -> str:
        """Say how."""
        if not self._asking:
            return self.shown_sentence()
        return self.tr("It goes to the printer at once: no file of this program holds it.")

    def waiting(self) -> str:
        """Say that it is being printed."""
        return self.tr("Printing …")

    def shown_title(self) -> str:
        """Name the person, and ask for pen and paper."""
        raise NotImplementedError

    def shown_sentence(self) -> str:
        """Say what to mind."""
        raise NotImplementedError

    def print_title(self) -> str:
        """Name what is printed, and whose it is."""
        raise NotImplementedError

    def show(self, page: "PreparePage") -> None:
        """Lay the secret out."""
        raise NotImplementedError

    def on_paper(self) -> tuple[str, Callable[[], object]]:
        """Return what is answered when it is on paper, and the move that follows."""
        raise NotImplementedError

    def printed_by(self) -> "Callable[[SecretPrinter, Enrolling], Printer]":
        """Return how a printer prints it (slow)."""
        raise NotImplementedError

    def fill(self, page: "PreparePage") -> None:
        """Show the secret, or ask how it is printed."""
        if self._asking:
            self._ask(page)
            return
        self.show(page)
        if self._sent:
            page.body.addWidget(label(self._sent, "strong"))
        print_, (done, go_on) = self.tr("Print it …"), self.on_paper()
        page.foot.addWidget(page.button(print_, "F6", lambda: self._turn(True), hint=self.tr("Print")))
        page.foot.addStretch(1)
        page.foot.addWidget(page.button(done, "Space", go_on, "primary", hint=done))

    def _ask(self, page: "PreparePage") -> None:
        printing = self.preparing.printing
        if printing.refusal is not None:
            page.body.addWidget(Notice(self.look, printing.refusal))
        if not printing.by_hand:
            page.body.addWidget(self._spool())
        nest(page.body, choice_rows(page, list(self._rows())))
        if self.preparing.busy:
            return
        back, send = self.tr("Back"), self.tr("Print the blank fields") if printing.by_hand else self.tr("Print it")
        page.foot.addWidget(page.button(back, "B", lambda: self._turn(False), hint=back))
        page.foot.addStretch(1)
        kind: Kind = "primary" if printing.printer is not None else "not-yet"
        page.foot.addWidget(page.button(send, "Space", self._send, kind, hint=self.tr("Print")))

    def _rows(self) -> Iterator[Choice]:
        printing = self.preparing.printing
        yield self._choices.printer()
        yield self._choices.sheet()
        yield self._choices.type("L")
        if self.styled:
            full, discreet = self.tr("Full"), self.tr("Discreet")
            told = self.tr("{0}: whose it is, what else is needed, whom to call").format(full)
            hidden = self.tr("{0}: words and QR code alone").format(discreet)
            is_full = printing.style == "full"
            other, shown = (discreet, told) if is_full else (full, hidden)
            yield Choice(self.tr("Style"), shown, "T", other, printing.take_other_style)
        whole, fields = self.tr("Everything"), self.tr("Blank fields only")
        by_hand = self.tr("{0}: nothing of the secret").format(fields)
        other, shown = (whole, by_hand) if printing.by_hand else (fields, whole)
        yield Choice(self.tr("What it gets"), shown, "D", other, lambda: printing.trust(not printing.by_hand))

    def _spool(self) -> QWidget:
        stays = self.tr("What is printed stays for a while where Keyturn cannot wipe it.")
        where = self.tr(
            "The print service keeps it for a day, unless PreserveJobFiles No stands in its cupsd.conf; and a printer "
            "may remember it."
        )
        box, px = panel("care"), self.look.px
        inside = QVBoxLayout(box)
        inside.setContentsMargins(*(px(16), px(12)) * 2)
        inside.setSpacing(px(4))
        inside.addWidget(label(stays, "strong"))
        inside.addWidget(label(where, "body", "text_2"))
        return box

    def _turn(self, asking: bool) -> None:
        self._asking, self._sent = asking, ""
        if asking:
            self.preparing.printing.look()
        self.preparing.refuse(None)

    def _send(self) -> None:
        send, enrolling, by_hand = self.printed_by(), self.enrolling, self.preparing.printing.by_hand
        work = self.preparing.printing.of_secret(lambda printer: send(printer, enrolling))
        self.preparing.slowly(work, lambda printer: self._note(printer, by_hand))

    def _note(self, printer: object, by_hand: bool) -> None:
        assert isinstance(printer, Printer)  # noqa: S101
        whole = self.tr("Sent to the printer {0}. Wait for the sheet, and let nobody else take it.")
        fields = self.tr("Blank fields were sent to the printer {0}. Fill them in by hand.")
        self._asking, self._sent = False, (fields if by_hand else whole).format(printer.name)
