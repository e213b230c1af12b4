"""The errors: stable codes, filled sentences, and a manual that lists them all."""

import re
from string import Formatter

import pytest

import error_catalogue
from keyturn.errors import KeyturnError

CLASSES = error_catalogue.error_classes()


def test_the_manual_lists_every_error_as_the_code_has_it():
    assert error_catalogue.PAGE.read_text() == error_catalogue.page()


def test_no_code_is_given_twice():
    codes = [kind.code for kind in CLASSES]
    assert len(set(codes)) == len(codes)
    assert len(codes) > 100


@pytest.mark.parametrize("kind", CLASSES, ids=lambda kind: kind.code)
def test_an_error_is_made_for_people(kind: type[KeyturnError]):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", kind.code)
    assert kind.exit_status != 1
    assert kind.sentence.endswith((".", ": {why}.", "{prompt}")) or kind.sentence == "{why}."
    assert kind.cure[-1] in ".}p" or "keyturn" in kind.cure or "--" in kind.cure
    names = {name for text in (kind.sentence, kind.cure) for _, name, _, _ in Formatter().parse(text) if name}
    assert not names & {"card", "passphrase", "secret", "word", "words", "typed", "value", "seed", "pin"}
