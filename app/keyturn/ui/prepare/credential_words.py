"""What kinds of credentials are, and how they stand, in words."""

from PySide6.QtCore import QObject

from keyturn.kit.source.sealed_file import FOLDER, sealed_name
from keyturn.prepare.credential_stock import Credential
from keyturn.prepare.credential_stock import State as Stands
from keyturn.ui.refusals import message
from keyturn.ui.widgets.mark import State
from keyturn.ui.widgets.pick_line import Line

MARKS: dict[Stands, State] = {
    "refused": "stop", "expired": "care", "new": "now", "newer": "now", "removed": "now", "sealed": "done",
}  # fmt: skip


class KindWords(QObject):
    """The names of kinds, and what each one keeps."""

    def name(self, kind: str) -> str:
        """Return a kind's name; one that this program has none for keeps its own."""
        return {
            "aws-console-user": self.tr("AWS console user"), "aws-access-key": self.tr("AWS access key"),
            "aws-root-user": self.tr("AWS root user"), "saml-metadata": self.tr("SAML metadata"),
            "certificate": self.tr("Certificate"), "recovery-codes": self.tr("Recovery codes"),
            "physical": self.tr("Thing"), "document": self.tr("Document"), "secret": self.tr("Secret"),
        }.get(kind, kind)  # fmt: skip

    def about(self, kind: str) -> str:
        """Return what a kind keeps."""
        return {
            "aws-console-user": self.tr("account, user, password, address, seed of its codes"),
            "aws-access-key": self.tr("account, user, and the key's two halves"),
            "aws-root-user": self.tr("account, e-mail, password, seed of its codes"),
            "saml-metadata": self.tr("an identity provider's XML file"),
            "certificate": self.tr("PEM, with its private key where there is one"),
            "recovery-codes": self.tr("one-time codes that a service gave"),
            "physical": self.tr("a key, a safe, a device: what it is and where it lies"),
            "document": self.tr("any file"),
            "secret": self.tr("any other password, token or text"),
        }.get(kind, "")  # fmt: skip


class StandingWords(QObject):
    """How a credential stands: its line in the list, and everything about it beside the list."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._kinds = KindWords(self)

    def line(self, one: Credential) -> Line:
        """Return its line."""
        kind = self._kinds.name(one.kind)
        about = " · ".join((one.id, kind, one.mode or self.tr("no failure mode")))
        fact = " · ".join(filter(None, (self.tr("version {0}").format(one.version), self.age(one))))
        return Line(one.title, about, MARKS[one.state], self.word(one), fact)

    def word(self, one: Credential) -> str:
        """Return the word for its state."""
        seen = one.age is not None and one.age.seen
        words: dict[Stands, str] = {
            "refused": self.tr("Not taken over"), "expired": self.tr("Seen") if seen else self.tr("Overdue"),
            "new": self.tr("New file"), "newer": self.tr("Next version"), "removed": self.tr("Left out"),
            "sealed": self.tr("Sealed"),
        }  # fmt: skip
        return words[one.state]

    def age(self, one: Credential) -> str:
        """Return how old it is, against its rule; nothing where nothing of it is secret."""
        return self.tr("{0} of {1} days").format(one.age.days, one.age.within) if one.age is not None else ""

    def sentence(self, one: Credential) -> str:
        """Say what its state means."""
        if one.refusal is not None:
            return message(one.refusal)
        if one.state == "removed":
            return self.tr("The next seal leaves it out.")
        if one.state in ("new", "newer"):
            return self.tr("{0} waits for the next seal.").format(f"{FOLDER}/{sealed_name(one.id)}")
        if one.state == "expired":
            seen = one.age is not None and one.age.seen
            return self.tr("It was seen in an opening: replace it.") if seen else self.tr("Its rule wants it replaced.")
        return self.tr("It is in the kit.")

    @staticmethod
    def found_by(one: Credential) -> str:
        """Return what it is found by."""
        return f"{one.title} {one.id} {one.kind} {one.mode}"
