"""The roster in the overview's right zone: who they are, where they are, and their second factor."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyturn.kit.source.model import Custodian, KitToml
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.text import label, panel


class RosterLines(QWidget):
    """A line for each custodian, and the signers below."""

    def __init__(self, look: Look, toml: KitToml) -> None:
        super().__init__()
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, look.px(12), 0)
        lines.setSpacing(look.px(3))
        lines.addWidget(label(self.tr("{0} custodians").format(len(toml.custodian)), "caption", "text_2"))
        for person in toml.custodian:
            lines.addWidget(panel("rule"))
            lines.addWidget(label(person.name, "strong"))
            lines.addWidget(label(self._about(person), "small", "text_2"))
        lines.addWidget(panel("rule"))
        lines.addSpacing(look.px(12))
        signing = toml.signing
        said = self.tr("{0} of {1} must sign").format(signing.signatures, len(signing.signers))
        lines.addWidget(label(said, "caption", "text_2"))
        lines.addWidget(label(", ".join(signing.signers), "body"))
        lines.addStretch(1)

    def _about(self, person: Custodian) -> str:
        factor = self.tr("phone") if person.factor == "phone" else self.tr("two security keys")
        return " · ".join([*person.labels.values(), factor])
