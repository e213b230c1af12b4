"""What was refused, in the language of the window: the templates are translated, then the facts filled in."""

from PySide6.QtCore import QCoreApplication

from keyturn.errors import KeyturnError, Phrase
from keyturn.ui.rules import rule_in_words

RULE = "policy"  # the fact that is a rule of who may open


def message(refusal: KeyturnError) -> str:
    """Return what happened, in one sentence."""
    return _filled(refusal, refusal.sentence)


def remedy(refusal: KeyturnError) -> str:
    """Return what to do next, in one sentence."""
    return _filled(refusal, refusal.cure)


def _rule(fact: object) -> str:
    return rule_in_words(str(fact))


def _filled(refusal: KeyturnError, template: str) -> str:
    facts = {name: _rule(fact) if name == RULE else in_words(fact) for name, fact in refusal.facts.items()}
    return QCoreApplication.translate("errors", template).format(**facts)


def in_words(fact: object) -> object:
    """Return a fact as it is said: a phrase of the program is translated, names and numbers stay as they are."""
    if isinstance(fact, Phrase):
        parts = {name: in_words(part) for name, part in fact.facts.items()}
        return QCoreApplication.translate("facts", fact.template).format(**parts)
    return QCoreApplication.translate("facts", fact) if isinstance(fact, str) else fact


def label_in_words(label: str) -> str:
    """Return what a text of a kit is called, as `prepare.view` names it; nothing for nothing."""
    if isinstance(label, Phrase):
        parts = {name: label_in_words(str(part)) for name, part in label.facts.items()}
        return QCoreApplication.translate("labels", label.template).format(**parts)
    return label and QCoreApplication.translate("labels", label)
