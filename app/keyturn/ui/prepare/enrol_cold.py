"""The end of an enrolment: the cold code goes into its envelope, and the custodian is done."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from keyturn.exchange.printing import Printer
from keyturn.prepare.enrolling import Enrolling
from keyturn.ui.prepare.enrol_part import EnrolPart
from keyturn.ui.prepare.enrol_print import PrintedPart
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.text import label, panel

if TYPE_CHECKING:
    from keyturn.prepare.secret_printer import SecretPrinter
    from keyturn.ui.prepare.page import PreparePage


class ColdPart(PrintedPart):
    """The code as it is written down, for a sealed envelope that lies apart from the card."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._code = label(self.enrolling.cold_code, "word")
        self.kept(self._code)

    def shown_title(self) -> str:
        """Ask for pen and envelope."""
        return self.tr("{0}, write your cold code down").format(self.enrolling.name)

    def shown_sentence(self) -> str:
        """Say what it is for."""
        return self.tr("For the day on which the second factor is lost. On a paper of its own, in a sealed envelope.")

    def print_title(self) -> str:
        """Name the code."""
        return self.tr("Print the cold code of {0}").format(self.enrolling.name)

    def show(self, page: "PreparePage") -> None:
        """Show the code."""
        said = self.tr("Cold code of {0}").format(self.enrolling.name)
        apart = self.tr("The envelope never lies where the card lies.")
        page.body.addWidget(
            page.inside(panel("region"), label(said, "caption", "text_2"), self._code, label(apart, "body", "text_2"))
        )

    def on_paper(self) -> tuple[str, Callable[[], object]]:
        """The code is shown no more, and the custodian is done."""
        return self.tr("It is in its envelope"), lambda: self.preparing.attempt(self.enrolling.handed_over)

    def printed_by(self) -> "Callable[[SecretPrinter, Enrolling], Printer]":
        """A cold code is printed."""
        return lambda printer, enrolling: printer.print_cold_code(enrolling)

    def leave(self) -> None:
        """Wipe the code."""
        self._code.setText("")
        super().leave()


class DonePart(EnrolPart):
    """What the custodian takes along, and where it goes."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._next: KeyButton | None = None

    def title(self) -> str:
        """Say that it is done."""
        return self.tr("{0} is enrolled").format(self.enrolling.name)

    def sentence(self) -> str:
        """Say that it is kept."""
        return self.tr("The draft keeps it: whoever is done need not come again.")

    def focus(self) -> QWidget | None:
        """The way on."""
        return self._next

    def fill(self, page: "PreparePage") -> None:
        """Say where everything goes."""
        factor = self.tr("Phone") if self.enrolling.wanted.factor == "phone" else self.tr("Two security keys")
        rows = (
            (self.tr("Card"), self.tr("in its bag, at the custodian's place")),
            (self.tr("Passphrase"), self.tr("remembered, or apart from the card")),
            (factor, self.tr("with the custodian")),
            (self.tr("Cold code"), self.tr("sealed, with somebody else")),
        )
        page.rows(LeaderRow(self.look, challenge, response, "done") for challenge, response in rows)
        page.foot.addStretch(1)
        text = self.tr("Next person")
        self._next = page.button(text, "Space", self.preparing.break_off, "primary", hint=text)
        page.foot.addWidget(self._next)
