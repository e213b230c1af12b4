"""The stops of the maintainers' work, and what they are called."""

from typing import Literal

from PySide6.QtCore import QObject

Stop = Literal[
    "overview", "policy", "begin", "roster", "signer", "enrol", "seal", "sealed", "revise", "countersign", "revised",
    "change", "meaning", "quorum", "renew", "reseal", "epoch",
    "credentials", "credential", "removal", "import",
    "papers", "copies", "copy",
]  # fmt: skip
OF_THE_CEREMONY: tuple[Stop, ...] = ("begin", "roster", "signer", "enrol", "seal", "sealed")
OF_THE_REKEY: tuple[Stop, ...] = ("change", "meaning", "quorum", "renew", "enrol", "reseal", "epoch")


class StopNames(QObject):
    """The names of the pages: in the rail, and in the window's title."""

    def of(self, stop: Stop) -> str:
        """Return the name of a stop."""
        names: dict[Stop, str] = {
            "overview": self.tr("Overview"), "policy": self.tr("Rules"), "begin": self.tr("Begin"),
            "roster": self.tr("People"), "signer": self.tr("Signing key"), "enrol": self.tr("Enrolment"),
            "seal": self.tr("Seal"), "sealed": self.tr("Sealed"),
            "credentials": self.tr("Credentials"), "credential": self.tr("Credential"), "import": self.tr("Import"),
            "removal": self.tr("Removal"),
            "revise": self.tr("Next revision"), "countersign": self.tr("Signature"), "revised": self.tr("Written"),
            "change": self.tr("What changes"), "meaning": self.tr("What it means"), "quorum": self.tr("Ceremony group"),
            "renew": self.tr("People"), "reseal": self.tr("Seal"), "epoch": self.tr("New epoch"),
            "papers": self.tr("Papers"),
            "copies": self.tr("Copies"), "copy": self.tr("Copy"),
        }  # fmt: skip
        return names[stop]
