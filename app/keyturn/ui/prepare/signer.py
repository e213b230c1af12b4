"""A signer makes their key file: where it lies, and its own passphrase."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QWidget

from keyturn.prepare.signer_files import key_file
from keyturn.ui.prepare.page import PreparePage
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.secret_field import NewPassphrase
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import label, named, panel


class SignerPage(PreparePage):
    """The passphrase twice; the file is named beforehand."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        toml = preparing.plan.toml
        self._new = new = NewPassphrase(look, (preparing.signing, toml.name))
        new.settled.connect(self._make)
        new.refused.connect(preparing.refuse)
        self._file = QLineEdit(str(key_file(preparing.signing, preparing.folder)))
        self._file.setAccessibleName(self.tr("Key file"))
        self._file.returnPressed.connect(lambda: new.next.setFocus())

    def kept(self) -> Sequence[QWidget]:
        """The fields."""
        return self._file, self._new

    def leave(self) -> None:
        """Empty the fields."""
        self._new.wipe()

    def first_focus(self) -> QWidget | None:
        """The passphrase."""
        return None if self.preparing.busy else self._new.next

    def fill(self) -> None:
        """Ask for file and passphrase."""
        busy, name = self.preparing.busy, self.preparing.signing
        title = self.tr("{0}, choose a passphrase for your signing key").format(name)
        said = self.tr("With it you sign what the kit holds from now on. Keep the file on a stick of your own.")
        self.head(title, said)
        for part in (self._file, self._new):
            part.setEnabled(not busy)
        file = named(self._file.accessibleName(), self._file)
        self.body.addWidget(self.inside(panel("region"), self._new, file, self._file))
        if busy:
            self.body.addWidget(label(self.tr("Deriving the key …"), "strong"))
        self.body.addStretch(1)
        self.who()
        if not busy:
            self.typed("Enter", self.tr("Take it"))
            self.bind_alone("F8", self.tr("Back"), lambda: self.preparing.go("roster"))

    def _make(self, passphrase: str) -> None:
        self._new.wipe()
        self.preparing.make_signer(Path(self._file.text().strip()).expanduser().absolute(), passphrase)
