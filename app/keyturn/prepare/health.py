"""How well a kit is kept: a score of 100, less what each broken rule costs; the same facts give the same score."""

from collections.abc import Mapping
from dataclasses import dataclass

from keyturn.errors import Phrase
from keyturn.prepare.known import Known
from keyturn.prepare.score_rules import RULES, Rule, subjects

WHOLE = 100


@dataclass(frozen=True)
class Finding:
    """A rule that is broken, and by what."""

    rule: Rule
    names: tuple[str, ...]

    @property
    def cost(self) -> int:
        """The points that it costs."""
        return min(self.rule.most, self.rule.points * len(self.names))

    @property
    def says(self) -> Phrase:
        """What is not as it should be."""
        named = [name for name in self.names if name]
        # One name alone may be a phrase itself.
        names = named[0] if len(named) == 1 else ", ".join(named)
        return Phrase(self.rule.says, count=len(self.names), names=names)

    @property
    def do(self) -> Phrase:
        """What is to be done about it."""
        return Phrase(self.rule.do)


@dataclass(frozen=True)
class Health:
    """The findings in the rules' order."""

    findings: tuple[Finding, ...]

    @property
    def score(self) -> int:
        """What is left of 100; never less than nothing."""
        return max(0, WHOLE - sum(finding.cost for finding in self.findings))

    @property
    def parts(self) -> Mapping[str, int]:
        """The points lost by subject, each subject named."""
        return {
            subject: sum(finding.cost for finding in self.findings if finding.rule.subject == subject)
            for subject in subjects()
        }


def health(known: Known) -> Health:
    """Judge what is known of a kit by every rule."""
    found = (Finding(rule, tuple(rule.found(known))) for rule in RULES)
    return Health(tuple(finding for finding in found if finding.names))
