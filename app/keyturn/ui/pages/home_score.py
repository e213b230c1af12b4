"""The score of a kit on Home, and what costs points, in words."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from keyturn.prepare.health import WHOLE, Health
from keyturn.prepare.score_rules import Subject
from keyturn.ui.refusals import in_words

NO_ROW: tuple[Subject, ...] = ("Practice", "Unfinished")


class HomeScore(QObject):
    """The same score as that of `keyturn status`, with the points lost by subject; its rows tell the rest."""

    def __init__(self, health: Health, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._health = health

    @property
    def points(self) -> str:
        """The score."""
        return self.tr("{0} of {1} points").format(self._health.score, WHOLE)

    @property
    def lost(self) -> str:
        """What costs how many points, by subject; what has no row of its own is said in words."""
        parts = [self._part(subject, cost) for subject, cost in self._health.parts.items() if cost]
        return self.tr("Lost: {0}").format(" · ".join(parts)) if parts else ""

    def reason(self, subject: Subject) -> str:
        """Return the first thing of a subject that costs points, or nothing."""
        return next((str(in_words(found.says)) for found in self._health.findings if found.rule.subject == subject), "")

    def _part(self, subject: str, cost: int) -> str:
        said = f"{self._names().get(subject, subject)} {cost}"
        return f"{said} ({self.reason(subject)})" if subject in NO_ROW else said

    def _names(self) -> Mapping[str, str]:
        return {
            "Custodians": self.tr("Custodians"), "Credentials": self.tr("Credentials"),
            "Playbooks": self.tr("Playbooks"), "Validity": self.tr("Validity"), "Quorum": self.tr("Quorum"),
            "Copies": self.tr("Copies"), "Practice": self.tr("Practice"), "Unfinished": self.tr("Unfinished"),
        }  # fmt: skip
