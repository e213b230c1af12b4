"""What the parts of an enrolment have in common: each shows one step, and wipes it when the step is over."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from keyturn.prepare.enrolling import Enrolling
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.theme.look import Look

if TYPE_CHECKING:
    from keyturn.ui.prepare.page import PreparePage


class EnrolPart(QObject):
    """One step: a title that names person and act, a sentence, and what is laid out in the page below."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing)
        self.preparing = preparing
        self.look = look
        self.parts: list[QWidget] = []
        self.measured = False  # whether the worker tells how far the slow part is

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
        """Say what is waited for while the worker does the slow part; nothing where the step itself says it."""
        return ""

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

    def leave(self) -> None:
        """Wipe what is shown and typed; the part is not used any more."""
        for part in self.parts:
            part.hide()
            part.setParent(None)
            part.deleteLater()
        self.parts = []
        self.deleteLater()
