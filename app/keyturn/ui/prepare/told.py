"""What a seal changes and what costs points, in the language of the window."""

from PySide6.QtCore import QObject

from keyturn.custody.records import TIER_NAMES
from keyturn.errors import PolicyError
from keyturn.prepare.changes import Change
from keyturn.prepare.health import Finding
from keyturn.ui.refusals import in_words, label_in_words
from keyturn.ui.rules import rule_in_words

RULES = [f"rule of {tier}" for tier in TIER_NAMES]


class Told(QObject):
    """Words for what the packages below the window found."""

    def change(self, change: Change) -> tuple[str, str]:
        """Return what happens to which thing, and its texts before and after."""
        whats = {"added": self.tr("added"), "removed": self.tr("removed"), "changed": self.tr("changed")}
        areas = {
            "kit": "", "custody": "", "custodian": self.tr("custodian"), "roster": self.tr("custodian"),
            "mode": self.tr("failure mode"), "question": self.tr("question"), "item": self.tr("item"),
        }  # fmt: skip
        subject = " ".join(filter(None, (areas[change.area], change.name, label_in_words(change.label))))
        old, new = (_value(change.label, text) if text else "" for text in (change.old, change.new))
        nothing = self.tr("(nothing)")
        texts = f"{old or nothing} → {new or nothing}" if change.what == "changed" else old or new
        return f"{whats[change.what]}: {subject}", texts

    def finding(self, finding: Finding) -> tuple[str, str]:
        """Return what is not as it should be with what to do about it, and the points that it costs."""
        said = self.tr("{0}. To do: {1}").format(in_words(finding.says), in_words(finding.do))
        return said, self.tr("{0} points").format(finding.cost)


def _value(label: str, text: str) -> str:
    if label in RULES:
        try:
            return rule_in_words(text)
        except PolicyError:
            return text
    return str(in_words(text))
