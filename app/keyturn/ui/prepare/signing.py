"""Signers at the table, one after the other: each opens the key file with its own passphrase."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from keyturn.prepare.signer_files import key_file
from keyturn.prepare.signing import Roll
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.secret_field import SecretField
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.key_button import Kind
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.text import label, named, panel


class SigningPage(PreparePage):
    """A page that asks for signers; a subclass says who they are, and what their signature is for."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._writing = False
        self._passed: tuple[str, ...] = ()
        self._asked = ""
        self._field = field = SecretField(look, self.tr("Passphrase of the signing key"), self._give)
        self._file = QLineEdit()
        self._file.setAccessibleName(self.tr("Key file"))
        self._file.returnPressed.connect(lambda: field.setFocus())

    @property
    def roll(self) -> Roll:
        """Who may sign, and who has."""
        raise NotImplementedError

    def sign(self, path: Path, passphrase: str) -> None:
        """Let a signer sign with a key file."""
        raise NotImplementedError

    def kept(self) -> Sequence[QWidget]:
        """The fields."""
        return self._file, self._field

    def leave(self) -> None:
        """Empty the field."""
        self._field.wipe()

    def first_focus(self) -> QWidget | None:
        """The passphrase of whoever signs next, or the button that leads on."""
        if self.preparing.busy:
            return None
        return self._field if self._field.isVisibleTo(self) else self.first

    def ask_signer(self, title: str, said: str, back: Callable[[], object]) -> None:
        """Ask whoever is next; `title` has a place for the name."""
        busy, roll, name = self.preparing.busy, self.roll, self._next
        self.head(title.format(name), said)
        self.rows(LeaderRow(self.look, done, self.tr("signs"), "done") for done in roll.signed)
        self._ask_for(name, busy)
        if busy:
            self._say_what_goes_on()
        self.body.addStretch(1)
        if busy:
            return
        self.bind_alone("F8", self.tr("Back"), back)
        self.typed("Enter", self.tr("Sign"))
        if len(roll.left) > 1:
            self.bind_alone("F4", self.tr("Another signer"), lambda: self._pass_over(name))

    def ask_signers(self, title: str, whole: str, back: Callable[[], object], seal: Callable[[], object]) -> None:
        """Ask one after the other, and offer to seal with the signatures that are there; `whole` is then the title."""
        roll = self.roll
        self._writing = self._writing and self.preparing.busy
        said = self.tr("{0} of {1} signatures").format(len(roll.signed), roll.needed)
        if roll.missing:
            self.ask_signer(title, said, back)
        else:
            self.head(whole, said)
            self.rows(LeaderRow(self.look, done, self.tr("signs"), "done") for done in roll.signed)
            if self.preparing.busy:
                self._say_what_goes_on()
            self.body.addStretch(1)
            if not self.preparing.busy:
                self.bind_alone("F8", self.tr("Back"), back)
        if roll.signed and not self.preparing.busy:
            text = self.tr("Seal now, the others sign later") if roll.missing else self.tr("Seal now")
            kind: Kind = "secondary" if roll.missing else "primary"
            self.first = made = self.button(text, "F2", lambda: self._write(seal), kind, hint=self.tr("Seal"))
            self.foot.addStretch(1)
            self.foot.addWidget(made)

    def _write(self, seal: Callable[[], object]) -> None:
        self._writing = True
        seal()

    def _say_what_goes_on(self) -> None:
        opening, writing = self.tr("Opening the key file …"), self.tr("Writing the kit …")
        self.body.addWidget(label(writing if self._writing else opening, "strong"))

    @property
    def _next(self) -> str:
        """The signer who is asked: of those who have not signed, the first that was not passed over."""
        left = self.roll.left
        return next((name for name in left if name not in self._passed), left[0] if left else "")

    def _ask_for(self, name: str, busy: bool) -> None:
        if self._asked != name:
            self._asked = name
            self._file.setText(str(key_file(name, self.preparing.folder)))
        for part in (self._file, self._field):
            part.setEnabled(not busy)
        lines = (named(self._field.accessibleName(), self._field), self._field,
                 named(self._file.accessibleName(), self._file), self._file)  # fmt: skip
        self.body.addWidget(self.inside(panel("region"), *lines))

    def _give(self, passphrase: str) -> None:
        self._field.wipe()
        self.sign(Path(self._file.text().strip()).expanduser().absolute(), passphrase)

    def _pass_over(self, name: str) -> None:
        passed = {*self._passed, name}
        self._passed = () if passed.issuperset(self.roll.left) else tuple(passed)
        self._field.wipe()
        self.preparing.refuse(None)


class SignerLines(QWidget):
    """Who may sign, for the right zone: who has, and whose signature can still be given."""

    def __init__(self, look: Look, roll: Roll) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, look.px(12), 0)
        lines.setSpacing(look.px(3))
        said = self.tr("{0} of {1} must sign").format(roll.needed, len(roll.names))
        lines.addWidget(label(said, "caption", "text_2"))
        for name in roll.names:
            signed = name in roll.signed
            lines.addWidget(panel("rule"))
            said = self.tr("signed") if signed else ""
            lines.addWidget(LeaderRow(look, name, said, "done" if signed else "to-do", "text_2"))
        lines.addStretch(1)
