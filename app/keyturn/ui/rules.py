"""The rule of a tier, in the language of the window: who may open together."""

from PySide6.QtCore import QCoreApplication

from keyturn.custody.policy import Clause, Labelled, parse_policy


def rule_in_words(rule: str) -> str:
    """Return a rule as people read it; in English that is the text in which it is written."""
    policy = parse_policy(rule)
    people = QCoreApplication.translate("Rule", "any {0}").format(policy.people.count)
    return ", ".join((people, *map(clause_in_words, policy.clauses)))


def clause_in_words(clause: Clause) -> str:
    """Return one clause of a rule; labels and their values are the kit's own words."""
    if isinstance(clause, Labelled):
        said = QCoreApplication.translate("Rule", "at least {0} {1}={2}")
        return said.format(clause.count, clause.label, clause.value)
    return QCoreApplication.translate("Rule", "at least {0} different {1}").format(clause.count, clause.label)
