"""The rules of the tiers in words, a line for each."""

from collections.abc import Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout, QWidget

from keyturn.custody.facts import TierFacts, opens_in_words
from keyturn.ui.refusals import in_words
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.leader import LeaderRow
from keyturn.ui.widgets.mark import State


class TierNames(QObject):
    """What the tiers are called."""

    def of(self, tier: str) -> str:
        """Return the name of a tier."""
        names = {
            "standard": self.tr("Standard"), "critical": self.tr("Critical"), "rehearsal": self.tr("Rehearsal"),
            "ceremony": self.tr("Ceremony"),
        }  # fmt: skip
        return names[tier]


class RuleLines(QWidget):
    """Each tier: who opens it, in how many ways, and how many may be away."""

    def __init__(self, look: Look, facts: Sequence[TierFacts]) -> None:
        super().__init__()
        names = TierNames(self)
        lines = QVBoxLayout(self)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(look.px(4))
        for tier in facts:
            state: State = "care" if tier.resilience.single_points else "done"
            said = str(in_words(opens_in_words(tier)))
            lines.addWidget(LeaderRow(look, names.of(tier.tier), said, state, "text_2"))
