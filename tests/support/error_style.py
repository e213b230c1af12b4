"""What every error that a test meets must keep to: exactly the facts that its texts use, in plain words."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from string import Formatter

import pytest

from keyturn.errors import KeyturnError

# Facts in our own words; others are names, numbers and paths that people chose.
OURS = ("why", "document", "part", "parts", "expected", "needed", "missing")
SHORT_FORMS = {
    "AES",
    "AKIA",
    "ARN",
    "ASCII",
    "ASIA",
    "AWS",
    "CSV",
    "CTAP",
    "DOCTYPE",
    "HID",
    "IAM",
    "ID",
    "JSON",
    "LABEL",
    "PEM",
    "PIN",
}
SHORT_FORMS |= {"KDBX", "QR", "SAML", "TOML", "TOTP", "URI", "UTF", "VALUE", "XML"}
SHOUTED = re.compile(r"\b\w*[A-Z]{2,}\w*")


def faults(error: KeyturnError) -> list[str]:
    """Return what is wrong with an error's facts."""
    used = {name for text in (error.sentence, error.cure) for _, name, _, _ in Formatter().parse(text) if name}
    found = [f"{error.code}: {name} is not given" for name in sorted(used - error.facts.keys())]
    found += [f"{error.code}: {name} is not used" for name in sorted(error.facts.keys() - used)]
    for name, fact in error.facts.items():
        if fact is None:
            found.append(f"{error.code}: {name} is None")
        if name in OURS and set(SHOUTED.findall(str(fact))) - SHORT_FORMS:
            found.append(f"{error.code}: {name} shouts: {fact}")
    return found


@contextmanager
def watched(patch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """Look at every error that is made; yields the list of what was wrong."""
    found: list[str] = []
    make = KeyturnError.__init__

    def looked_at(error: KeyturnError, **facts: object) -> None:
        make(error, **facts)
        found.extend(faults(error))

    patch.setattr(KeyturnError, "__init__", looked_at)
    yield found
