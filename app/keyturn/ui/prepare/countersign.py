"""A draft waits for another signature: what it changes is read, then one more signer signs it."""

from collections.abc import Sequence
from pathlib import Path

from keyturn.prepare.signing import Waiting
from keyturn.ui.prepare.read_first import ReadFirstPage
from keyturn.ui.widgets.text import label


class CountersignPage(ReadFirstPage):
    """What changes against the kit, and who has signed; then the signer's key file."""

    @property
    def there(self) -> bool:
        """Tell whether the draft was read."""
        return self.preparing.revising.waiting is not None

    def nothing(self) -> str:
        """Return the title where there is none."""
        return self.tr("Reading the draft") if self.preparing.busy else self.tr("The draft cannot be signed")

    def read(self) -> None:
        """Read it anew."""
        self.preparing.countersign()

    def sign(self, path: Path, passphrase: str) -> None:
        """Add a signature to the draft, and write it."""
        self.preparing.revising.countersign(path, passphrase)

    def tell(self) -> None:
        """Show what it changes, and who has signed it."""
        waiting = self._waiting
        title = self.tr("Revision {0} waits: what it changes").format(waiting.draft.body.revision)
        self.head(title, self._signed(waiting.roll.signed))
        if waiting.kit is None:
            first = self.tr("It is the kit's first revision: there is none to compare it with.")
            gone = self.tr("The kit that it follows is not here: what it changes cannot be told.")
            self.body.addWidget(label(first if waiting.is_first else gone, "body"))
        else:
            self.body.addWidget(self.changes(waiting.changes))
        sealed = self.tr("Values, and the steps of playbooks, are sealed: they cannot be seen here.")
        self.body.addWidget(label(sealed, "body", "text_2"))

    def ask(self) -> None:
        """Ask for a signer."""
        roll = self.roll
        asks = self.tr("{0}, sign revision {1}").format("{0}", self._waiting.draft.body.revision)
        said = self.tr("{0} of {1} signatures").format(len(roll.signed), roll.needed)
        self.ask_signer(asks, said, lambda: self.turn(False))

    def _signed(self, signers: Sequence[str]) -> str:
        """Return who has signed it."""
        if not signers:
            return self.tr("Nobody has signed it yet. Read it before you sign it.")
        return self.tr("Signed by {0}. Read it before you sign it, too.").format(", ".join(signers))

    @property
    def _waiting(self) -> Waiting:
        assert self.preparing.revising.waiting is not None  # noqa: S101
        return self.preparing.revising.waiting
