"""Pages on which what changes is read before anybody signs it."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from keyturn.prepare.changes import Change
from keyturn.prepare.signing import Roll
from keyturn.ui.prepare.change_rows import ChangeRows
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.prepare.signing import SignerLines, SigningPage
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import label

MOST = 40  # changes that are shown at once


class ReadFirstPage(SigningPage):
    """First what changes, then the signers; a subclass reads it, tells it, and asks for whoever signs."""

    def __init__(self, preparing: Preparing, look: Look) -> None:
        super().__init__(preparing, look)
        self._was_read = False
        self._at = 0

    @property
    def there(self) -> bool:
        """Tell whether there is something to sign."""
        raise NotImplementedError

    def nothing(self) -> str:
        """Return the title where it is being read, or was refused."""
        raise NotImplementedError

    def read(self) -> None:
        """Read it anew."""
        raise NotImplementedError

    def tell(self) -> None:
        """Lay out what changes."""
        raise NotImplementedError

    def ask(self) -> None:
        """Ask for whoever signs."""
        raise NotImplementedError

    @property
    def roll(self) -> Roll:
        """The kit's signers, and who has signed what is shown."""
        return self.preparing.revising.roll

    def fill(self) -> None:
        """Show what changes, or ask for signers."""
        if self.there:
            self.beside(SignerLines(self.look, self.roll))
        if self.there and self._was_read:
            self.ask()
            return
        if self.there:
            self.tell()
        else:
            self.head(self.nothing())
        self.body.addStretch(1)
        if not self.preparing.busy:
            self.bind_alone("F5", self.tr("Read again"), self.read)
            self.bind_alone("F8", self.tr("Back"), self.preparing.revising.leave)
        if self.there:
            self.lead_on(self.tr("Sign"), lambda: self.turn(True))

    def changes(self, found: Sequence[Change]) -> QWidget:
        """Return changes as rows, or say that none can be seen."""
        if not found:
            return label(self.tr("Nothing changes that can be seen while the kit is locked."), "body")
        self._at = self._at if self._at < len(found) else 0
        shown = found[self._at : self._at + MOST]
        if len(found) > MOST:
            said = self.tr("{0} to {1} of {2} changes")
            self.body.addWidget(label(said.format(self._at + 1, self._at + len(shown), len(found)), "strong"))
            self.bind_alone("F3", self.tr("Next changes"), self._next_changes)
        return ChangeRows(self.look, shown, MOST)

    def _next_changes(self) -> None:
        self._at += MOST
        self.again()
        self.scrolled.to_the_top()

    def turn(self, was_read: bool) -> None:
        """Go on to the signers, or back to what changes."""
        self._was_read = was_read
        self.preparing.refuse(None)
