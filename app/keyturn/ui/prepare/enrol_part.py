"""What the parts of an enrolment have in common: each shows one step, and wipes it when the step is over."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from keyturn.prepare.enrolling import Enrolling
from keyturn.prepare.founding import FirstCeremony
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import label

if TYPE_CHECKING:
    from keyturn.ui.prepare.page import PreparePage

Print = Callable[[FirstCeremony, Enrolling, bool], str]


class EnrolPart(QObject):
    """One step: a title that names person and act, a sentence, and what is laid out in the page below."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing)
        self.preparing = preparing
        self.look = look
        self.parts: list[QWidget] = []
        self._sent = ""

    @property
    def enrolling(self) -> Enrolling:
        """The enrolment that goes on."""
        assert self.preparing.enrolling is not None  # noqa: S101
        return self.preparing.enrolling

    def title(self) -> str:
        """Name the person and the act."""
        raise NotImplementedError

    def sentence(self) -> str:
        """Say how, or why."""
        raise NotImplementedError

    def waiting(self) -> str:
        """Say what is waited for while the worker does the slow part."""
        return self.tr("Printing …")

    def fill(self, page: "PreparePage") -> None:
        """Lay the step out, and bind its keys."""
        raise NotImplementedError

    def focus(self) -> QWidget | None:
        """Return the field that has the keyboard, or None where keys alone are taken."""
        return None

    def kept(self, *parts: QWidget) -> None:
        """Keep widgets while the page is laid out anew; they end with the step."""
        for part in parts:
            part.hide()
        self.parts += parts

    def offer_to_print(self, page: "PreparePage", print_: Print) -> None:
        """Offer to print what is shown, whole or as empty fields; nothing where no printer is joined."""
        if self.preparing.paper is None or self.preparing.ceremony is None:
            return
        whole, fields = self.tr("Print it"), self.tr("Only its fields")
        page.foot.addWidget(page.button(whole, "F6", lambda: self._send(print_, False), hint=whole))
        page.foot.addWidget(page.button(fields, "F7", lambda: self._send(print_, True), "quiet", hint=fields))
        if self._sent:
            said = self.tr("Sent to the printer {0}. Wait for the sheet, and let nobody else take it.")
            page.body.addWidget(label(said.format(self._sent), "strong"))

    def leave(self) -> None:
        """Wipe what is shown and typed; the part is not used any more."""
        for part in self.parts:
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self.parts = []
        self.deleteLater()

    def _send(self, print_: Print, by_hand: bool) -> None:
        ceremony, enrolling = self.preparing.ceremony, self.enrolling
        assert ceremony is not None  # noqa: S101
        self.preparing.slowly(lambda: print_(ceremony, enrolling, by_hand), self._note)

    def _note(self, printer: object) -> None:
        self._sent = str(printer)
