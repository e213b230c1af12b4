"""Texts are short enough to be read aloud, and none holds a secret."""

import re

from keyturn.kit.playbooks.lint.surroundings import Findings, Subject
from keyturn.kit.playbooks.model import REFERENCE
from keyturn.kit.playbooks.sealed import bind
from keyturn.kit.playbooks.summary import PAGE_LINES, summary

MAX_WORDS = 12
LONGEST = {"title": 48, "brief": 60, "objective": 200}
SECRETS_OF_LETTERS = {
    "an AWS access key": re.compile(r"A[KS]IA[A-Z0-9]{16}\b"),
    "a private key": re.compile(r"-----BEGIN [A-Z ]*PRIVATE KEY-----"),
    "the link of a phone's codes": re.compile(r"otpauth(-migration)?://", re.I),
    "a token": re.compile(r"(gh[pousr]_|xox[abprs]-|eyJ[A-Za-z0-9_-]{10,}\.)[A-Za-z0-9_-]{10,}"),
}
# Few texts have a digit, and these patterns are slow: they are tried where there is one.
DIGIT = re.compile(r"\d")
SECRETS = SECRETS_OF_LETTERS | {
    "a share card": re.compile(r"KEYTURN1:", re.I),
    "a password": re.compile(r"\b(password|passphrase|passcode|pin|secret)( is|:|=)\s*[\"'“]?(?!\{)[^\s\"'”]*\d", re.I),
    "a base32 seed": re.compile(r"\b(?=[A-Z2-7]*[2-7])(?=[A-Z2-7]*[A-Z])[A-Z2-7]{16,}\b"),
    # A word of this length with small letters, capitals and digits is no word; paths and names have signs in between.
    "a secret": re.compile(r"(?<![\w:/.-])(?=\w*[a-z])(?=\w*[A-Z])(?=\w*\d)[A-Za-z0-9+/=]{20,}(?![\w:/.-])"),
}


def short_enough(subject: Subject) -> Findings:
    """Yield the challenges that nobody says in one breath, and the titles that no tile holds."""
    playbook = subject.graph.playbook
    for step in playbook.steps:
        count = len(REFERENCE.sub("name", step.challenge).split())
        if count > MAX_WORDS:
            why = f"The challenge of step {step.id} has {count} words; {MAX_WORDS} can be said in one breath."
            yield subject.at(step.line, "challenge-long", why)
    for key, most in LONGEST.items():
        if len(getattr(playbook, key)) > most:
            yield subject.at_key(key, "text-long", f"The {key} has more than {most} characters.")


def no_secret(subject: Subject) -> Findings:
    """Yield the texts that look like a secret; what they say is not told again."""
    for text in subject.source.texts:
        for name, pattern in (SECRETS if DIGIT.search(text.text) else SECRETS_OF_LETTERS).items():
            found = pattern.search(text.text)
            if found is not None:
                line = text.line + text.text[: found.start()].count("\n")
                why = f"This looks like {name}; seal it as an item and let a reveal step show it."
                yield subject.at(line, "secret-literal", why)
                break


def one_page(subject: Subject) -> Findings:
    """Yield a playbook whose summary is longer than a page."""
    directory = subject.around.directory
    lines = len(summary(bind(subject.graph.playbook, directory) if directory else subject.graph.playbook))
    if lines > PAGE_LINES:
        yield subject.at_key("id", "summary-long", f"The summary has {lines} lines; a page has {PAGE_LINES}.")
