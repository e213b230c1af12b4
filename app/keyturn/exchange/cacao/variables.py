"""Values with names: `{{name}}` in a playbook of ours, `__name__:value` in CACAO (section 10.18)."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from keyturn.exchange.cacao.types import Variable, Variables
from keyturn.kit.playbooks.model import REFERENCE, Playbook, references

_NAMED = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")
_USED = re.compile(r"__([a-zA-Z_][a-zA-Z0-9_-]{0,199}?)__:value")
_LONGEST = 180


def spelled(names: Iterable[str]) -> list[str]:
    """Return for each name, in their order, a spelling that CACAO allows; no two of them are alike."""
    given: dict[str, None] = {}
    numbers: Counter[str] = Counter()
    for name in names:
        word = re.sub("[^A-Za-z0-9_-]", "_", name)[:_LONGEST]
        word = word if word[:1].isalpha() else f"v{word}"
        spelling = f"__{word}__"
        # Counting goes on where it was left: a file may hold very many names of one spelling.
        while spelling in given:
            numbers[word] += 1
            spelling = f"__{word}_{numbers[word] + 1}__"
        given[spelling] = None
    return list(given)


def names_of(playbook: Playbook, texts: Iterable[str]) -> list[str]:
    """Return the names of a playbook's parameters and of all that its texts refer to."""
    used = {name for text in texts for name in references(text) if _NAMED.fullmatch(name)}
    return sorted({*playbook.parameters, *used})


def declared(playbook: Playbook, spelling: Mapping[str, str]) -> Variables:
    """Return the variables of a playbook: with their values where it is bound to a kit, else to be filled in."""
    variables: Variables = {}
    for name, word in spelling.items():
        told = f"Stands where Keyturn has {{{{{name}}}}}."
        if name in playbook.parameters:
            value = playbook.parameters[name]
            variables[word] = Variable(type="string", description=told, value=value, constant=True)
        else:
            variables[word] = Variable(type="string", description=told, external=True)
    return variables


def referring(text: str, spelling: Mapping[str, str]) -> str:
    """Return a text of ours with CACAO's references."""
    return REFERENCE.sub(lambda found: f"{spelling[found[1]]}:value" if found[1] in spelling else found[0], text)


def resolved(text: str, variables: Mapping[str, Variable]) -> str:
    """Return a text of CACAO with the values that it refers to; what is not known becomes a reference of ours."""

    def put(found: re.Match[str]) -> str:
        variable = variables.get(f"__{found[1]}__")
        known = variable.value if variable and not variable.external else None
        return known or f"{{{{{our_name(found[1])}}}}}"

    return _USED.sub(put, text)


def our_name(word: str) -> str:
    """Return the name that a directory of ours could give a variable."""
    return re.sub("[^a-z0-9]+", "-", word.lower()).strip("-")[:64] or "value"


def texts_in(value: Any) -> Iterable[str]:
    """Yield every text inside plain values."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for part in value.values() if isinstance(value, dict) else value:
            yield from texts_in(part)
