"""What was refused, in the language of the window: the templates are translated, then the facts filled in."""

from PySide6.QtCore import QCoreApplication

from keyturn.errors import KeyturnError, Phrase


def message(refusal: KeyturnError) -> str:
    """Return what happened, in one sentence."""
    return _filled(refusal, refusal.sentence)


def remedy(refusal: KeyturnError) -> str:
    """Return what to do next, in one sentence."""
    return _filled(refusal, refusal.cure)


def _filled(refusal: KeyturnError, template: str) -> str:
    facts = {name: in_words(fact) for name, fact in refusal.facts.items()}
    return QCoreApplication.translate("errors", template).format(**facts)


def in_words(fact: object) -> object:
    """Return a fact as it is said: a phrase of the program is translated, names and numbers stay as they are."""
    if isinstance(fact, Phrase):
        parts = {name: in_words(part) for name, part in fact.facts.items()}
        return QCoreApplication.translate("facts", fact.template).format(**parts)
    return QCoreApplication.translate("facts", fact) if isinstance(fact, str) else fact
