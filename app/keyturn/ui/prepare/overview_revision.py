"""What the overview says and offers of a kit's next revision: changes to seal, and a draft that waits for somebody."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject

from keyturn.prepare.signing import Waiting
from keyturn.ui.prepare.glance import Glance, Sealed
from keyturn.ui.prepare.preparing import Preparing
from keyturn.ui.widgets.key_button import Kind


@dataclass(frozen=True)
class Offer:
    """Something that can be done now: the button's text, its key, what the bottom bar says, and what it does."""

    text: str
    key: str
    hint: str
    run: Callable[[], object]
    kind: Kind


class RevisionOffers(QObject):
    """The sentence and the buttons of the entry."""

    def __init__(self, preparing: Preparing) -> None:
        super().__init__()
        self._preparing = preparing

    def of(self, glance: Glance) -> Iterator[Offer]:
        """Yield what can be done, what matters most first."""
        waits = isinstance(glance.waiting, Waiting)
        if waits:
            yield Offer(self.tr("Sign it"), "G", self.tr("Sign"), self._preparing.countersign, "primary")
        if glance.can_seal and (glance.changes or not waits):
            text = self.tr("Seal these changes") if glance.changes else self.tr("Seal again")
            kind: Kind = "primary" if glance.changes and not waits else "secondary"
            yield Offer(text, "S", self.tr("Seal"), self._preparing.revise, kind)

    def said(self, glance: Glance) -> tuple[str, str] | None:
        """Return title and sentence, where something waits or is to be sealed."""
        if isinstance(glance.waiting, Waiting):
            return self._waits(glance.waiting)
        if not isinstance(glance.sealed, Sealed) or not glance.changes:
            return None
        if glance.needs_ceremony:
            return self.tr("A ceremony is needed"), self.tr(
                "The folder asks for what only a ceremony changes. Until it was held, nothing of the folder is sealed."
            )
        if not glance.can_seal:
            return None
        number = glance.sealed.kit.body.revision + 1
        said = self.tr("Sealed and signed, they become revision {0}. Nothing is opened.")
        return self.tr("%n changes can be sealed", "", len(glance.changes)), said.format(number)

    def _waits(self, waiting: Waiting) -> tuple[str, str]:
        roll, number = waiting.roll, waiting.draft.body.revision
        first = self.tr("The kit waits for a signature")
        title = first if waiting.kit is None else self.tr("Revision {0} waits for a signature").format(number)
        left = ", ".join(roll.left)
        if not roll.signed:
            return title, self.tr("%n signatures are missing, of: {0}.", "", roll.missing).format(left)
        missing = self.tr("Signed by {0}; %n signatures are missing, of: {1}.", "", roll.missing)
        return title, missing.format(", ".join(roll.signed), left)
