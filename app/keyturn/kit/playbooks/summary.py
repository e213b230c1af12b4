"""A playbook on one page: what a pair holds in their hands while the steps are on the screen."""

import re
import textwrap
from collections.abc import Iterator, Mapping

from keyturn.kit.playbooks.model import MODE_PREFIX, Playbook, filled

# A page of a typewriter and of most printers' fixed fonts: 66 lines; 100 characters leave a margin on A4 and Letter.
PAGE_LINES = 66
PAGE_WIDTH = 100
# Stands for a space inside a value while lines are broken; no text that can be shown holds it.
GLUE = "\N{NULL}"


def summary(playbook: Playbook) -> list[str]:
    """Return the lines of the page, each at most PAGE_WIDTH characters, with the values filled in."""
    values = playbook.on_paper
    return [line for text in _texts(playbook) for line in wrapped(text, values, PAGE_WIDTH)]


def wrapped(text: str, values: Mapping[str, str], width: int, indent: str = "") -> list[str]:
    """Return a text's lines with its values filled in; no line ends inside a value, nor at a hyphen.

    What follows a sign that begins a line (a number, a hyphen) is indented below it.
    """
    whole = indent + filled(text, values)
    if len(whole) <= width and "\n" not in whole:
        return [whole]
    kept = {name: value.replace(" ", GLUE) for name, value in values.items()}
    lead = re.match(r" *[\d-]* ?", text)
    hanging = indent + " " * len(lead[0] if lead else "")
    lines = textwrap.wrap(
        filled(text, kept), width, initial_indent=indent, subsequent_indent=hanging, break_on_hyphens=False
    )
    return [line.replace(GLUE, " ") for line in lines]


def _texts(playbook: Playbook) -> Iterator[str]:
    yield f"{playbook.title}: {playbook.condition}"
    yield f"Objective: {playbook.objective}"
    yield "Do not use when"
    yield from (f"- {entry.if_} → {_place(entry.go)}" for entry in playbook.not_for)
    yield "Confirm together"
    yield from (f"- {check.ask} → {check.expect}{_by(check.observers)}" for check in playbook.confirm)
    yield f"Roles: {', '.join(part.role for part in playbook.roles)}."
    yield f"Tell: {', '.join(dict.fromkeys(message.audience for message in playbook.messages))}."
    yield f"Shows: {', '.join(playbook.credentials) or 'nothing'}; rotate what was seen."
    number = 0
    for place, phase in enumerate(playbook.phases):
        yield phase.title
        for step in playbook.steps:
            if step.phase == place:
                number += 1
                yield f"{number:>2} {step.challenge}{' (both)' if step.needs_both else ''}"


def _by(observers: int) -> str:
    return f" (seen by {observers})" if observers > 1 else ""


def _place(go: str) -> str:
    return f"playbook {go.removeprefix(MODE_PREFIX)}" if go.startswith(MODE_PREFIX) else go
