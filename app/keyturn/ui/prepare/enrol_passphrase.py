"""The custodian's passphrase: dice words are offered, the strength of another is shown, and it is typed twice."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from keyturn.ui.prepare.enrol_part import EnrolPart
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.secret_field import SecretField, StrengthLine, judged
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import label, named, panel

if TYPE_CHECKING:
    from keyturn.ui.prepare.page import PreparePage


class PassphrasePart(EnrolPart):
    """An offered one that is taken with a key, or one of their own."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._offered = label(self.enrolling.offer(), "value")
        self._field = SecretField(look, self.tr("A passphrase of your own"), self._choose)
        self._strength = StrengthLine(look)
        self._field.textChanged.connect(self._judge)
        self.kept(self._offered, self._field, self._strength)

    def title(self) -> str:
        """Ask for a choice."""
        return self.tr("{0}, choose your passphrase").format(self.enrolling.name)

    def sentence(self) -> str:
        """Say how it is kept."""
        return self.tr("It protects the card where somebody finds it. It is remembered, or kept apart from the card.")

    def focus(self) -> QWidget | None:
        """The masked field."""
        return self._field

    def fill(self, page: "PreparePage") -> None:
        """Show the offered one, and the field."""
        buttons = QHBoxLayout()
        buttons.setSpacing(0)
        buttons.addWidget(page.button(self.tr("Take these words"), "F2", self._take, hint=self.tr("Take these")))
        buttons.addWidget(page.button(self.tr("Other words"), "F3", self._offer, hint=self.tr("Other words")))
        buttons.addStretch(1)
        said = label(self.tr("Drawn by dice: nobody can guess them"), "caption", "text_2")
        page.body.addWidget(page.inside(panel("raised"), said, self._offered, buttons))
        name = named(self._field.accessibleName(), self._field)
        page.body.addWidget(page.inside(panel("region"), name, self._field, self._strength))
        page.typed("Enter", self.tr("Take it"))

    def leave(self) -> None:
        """Wipe what was offered and typed."""
        self._offered.setText("")
        self._field.wipe()
        super().leave()

    def _judge(self, typed: str) -> None:
        self._strength.show_strength(judged(typed, self.enrolling.strength_of))

    def _choose(self, typed: str) -> None:
        self.preparing.attempt(lambda: self.enrolling.choose(typed))

    def _take(self) -> None:
        self.preparing.attempt(lambda: self.enrolling.choose(self._offered.text()))

    def _offer(self) -> None:
        self._offered.setText(self.enrolling.offer())


class AgainPart(EnrolPart):
    """The same once more; the card and it become one share meanwhile."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._field = SecretField(look, self.tr("The same passphrase again"), self._repeat)
        self.kept(self._field)

    def title(self) -> str:
        """Ask for it again."""
        return self.tr("{0}, type your passphrase again").format(self.enrolling.name)

    def sentence(self) -> str:
        """Say what counts."""
        return self.tr("As it will be typed one day at night. Capitals and spaces count.")

    def waiting(self) -> str:
        """Name the derivation."""
        return self.tr("Card and passphrase become one …")

    def focus(self) -> QWidget | None:
        """The masked field."""
        return self._field

    def fill(self, page: "PreparePage") -> None:
        """Show the field."""
        busy = self.preparing.busy
        self._field.setEnabled(not busy)
        name = named(self._field.accessibleName(), self._field)
        page.body.addWidget(page.inside(panel("region"), name, self._field))
        if not busy:
            page.typed("Enter", self.tr("Take it"))
            page.bind_alone("F4", self.tr("Choose another"), self._another)

    def leave(self) -> None:
        """Empty the field."""
        self._field.wipe()
        super().leave()

    def _repeat(self, typed: str) -> None:
        self._field.wipe()
        enrolling = self.enrolling
        self.preparing.slowly(lambda: enrolling.repeat(typed), lambda _: None)

    def _another(self) -> None:
        self.preparing.attempt(self.enrolling.choose_again)
