"""The next revision of a sealed kit: what it changes is read, then it is signed and sealed; nothing is opened."""

from collections.abc import Sequence
from pathlib import Path

from keyturn.prepare.revision import Revision
from keyturn.ui.prepare.read_first import ReadFirstPage
from keyturn.ui.widgets.text import label


class RevisePage(ReadFirstPage):
    """The changes, then one signer after the other; a key file is open for its one signature alone."""

    @property
    def there(self) -> bool:
        """Tell whether the revision was made."""
        return self.preparing.revising.revision is not None

    def nothing(self) -> str:
        """Return the title where there is none."""
        return self.tr("Reading the folder") if self.preparing.busy else self.tr("The next revision cannot be made")

    def read(self) -> None:
        """Make it anew."""
        self.preparing.revise()

    def sign(self, path: Path, passphrase: str) -> None:
        """Sign the revision."""
        self.preparing.revising.sign(path, passphrase)

    def tell(self) -> None:
        """Show what it changes, and what it pushes aside."""
        revision = self._revision
        title = self.tr("Revision {0}: what it changes").format(revision.number)
        self.head(title, self.tr("Made from the folder; the kit stays locked. Read it before anybody signs."))
        if revision.pushes is not None:
            self.body.addWidget(label(self._pushed(revision.pushes.manifest.signers), "body"))
        self.body.addWidget(self.changes(revision.changes))
        sealed = self.tr("Every playbook is sealed again: while the kit is locked, its steps cannot be compared.")
        self.body.addWidget(label(sealed, "body", "text_2"))

    def ask(self) -> None:
        """Ask one signer after the other, then seal."""
        number = self._revision.number
        asks = self.tr("{0}, sign revision {1}").format("{0}", number)
        whole = self.tr("Seal revision {0}").format(number)
        self.ask_signers(asks, whole, lambda: self.turn(False), self.preparing.revising.save)

    def _pushed(self, signers: Sequence[str]) -> str:
        """Return what is said of the draft in whose place this goes."""
        if not signers:
            return self.tr("It takes the place of the draft that waits, which nobody has signed.")
        said = self.tr("It takes the place of the draft that waits, signed by {0}: all sign anew.")
        return said.format(", ".join(signers))

    @property
    def _revision(self) -> Revision:
        assert self.preparing.revising.revision is not None  # noqa: S101
        return self.preparing.revising.revision
