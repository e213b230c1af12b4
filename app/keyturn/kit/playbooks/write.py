"""From a playbook to an authored file: what an author edits after an import, and what `read_source` reads back.

Source: the manual's playbooks.md, "The authored form".
"""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

import msgspec

from keyturn.kit.playbooks.document import FENCE, PARSER
from keyturn.kit.playbooks.model import NEVER_DEFERRED, Phase, Playbook, Step
from keyturn.kit.playbooks.source import KEYS
from keyturn.kit.playbooks.strict_yaml import YamlFault, read_yaml

_TABLES = {
    "not_for": ("if", "go"),
    "confirm": ("ask", "expect", "otherwise", "go", "observers"),
    "messages": ("id", "audience", "when", "text"),
    "roles": ("role", "does"),
    "sources": ("page", "says"),
}
_IN_BODY = (
    "challenge", "why", "console", "cli", "expect", "response", "if_fails", "alternative", "audience", "message",
    "options", "on_fail", "next",
)  # fmt: skip
_LISTED = ("needs", "rotates", "show")
_INDENT = "  "
# A text that begins like this, and has no mark of YAML inside, stands without quotes.
_UNQUOTED = re.compile(r"[A-Za-z](?!.*(: | #|:$))[^\n]*")


def write_source(playbook: Playbook) -> str:
    """Return the file of a playbook, ended by a line feed; `read_source` makes the same playbook of it.

    Left out are the values it is bound to, the lines of its steps, and whatever is empty. A draft that lacks
    what every playbook must have makes a file that the reader, and the linter, complain about.
    """
    blocks = [FENCE, *_front(playbook), FENCE]
    for number, phase in enumerate(playbook.phases):
        blocks += ["", *_phase(phase)]
        for step in playbook.steps:
            blocks += ["", *_step(step)] if step.phase == number else []
    return "\n".join(blocks) + "\n"


def _front(playbook: Playbook) -> Iterator[str]:
    said: dict[str, Any] = msgspec.to_builtins(playbook)
    said |= {key: [_table(part, order) for part in said[key]] for key, order in _TABLES.items()}
    for key in KEYS:
        if key == "review_by" and _is_day(playbook.review_by):
            yield f"{key}: {playbook.review_by}"
        elif said[key]:
            yield from _entry(key, said[key])


def _table(said: Mapping[str, Any], order: Iterable[str]) -> dict[str, Any]:
    """Return a table in the order that it is read in; one observer is the usual number."""
    return {key: said[key] for key in order if (key, said[key]) != ("observers", 1)}


def _phase(phase: Phase) -> Iterator[str]:
    # A number sign at the end of a heading is left out, unless others follow it.
    yield f"## {phase.title} ##" if phase.title.endswith("#") else f"## {phase.title}"
    if phase.intro:
        yield ""
        yield from _paragraphs(phase.intro)


def _paragraphs(text: str) -> list[str]:
    """Return a text as one paragraph, or as two where one would be something else to Markdown."""
    words = text.split(" ")
    for place in range(len(words)):
        parts = [" ".join(part) for part in (words[:place], words[place:]) if part]
        if all(map(_is_paragraph, parts)):
            return [parts[0], *(line for part in parts[1:] for line in ("", part))]
    return [text]


def _is_paragraph(text: str) -> bool:
    tokens = PARSER.parse(text)
    return [token.type for token in tokens[::2]] == ["paragraph_open", "paragraph_close"] and tokens[1].content == text


def _step(step: Step) -> list[str]:
    body = list(_body(step))
    # The fence is longer than any inside it.
    fence = "~" * max(3, 1 + max(map(len, re.findall("~+", "\n".join(body))), default=0))
    return [f"{fence}step {' '.join(_attributes(step))}", *body, fence]


def _attributes(step: Step) -> Iterator[str]:
    yield f"id={step.id}"
    yield f"kind={step.kind}"
    if step.credential:
        yield f"credential={step.credential}"
    for name in _LISTED:
        if getattr(step, name):
            yield f"{name}={','.join(getattr(step, name))}"
    if step.role != "doer":
        yield f"role={step.role}"
    if step.verify:
        yield "verify=reader"
    if step.irreversible:
        yield "irreversible=true"
    if step.defer != (step.kind not in NEVER_DEFERRED):
        yield f"defer={str(step.defer).lower()}"
    if step.plane:
        yield f"plane={step.plane}"
    if step.target_s:
        yield f"target_s={step.target_s}"
    if step.wait_s or step.kind == "wait":
        yield f"wait_s={step.wait_s}"


def _body(step: Step) -> Iterator[str]:
    said: dict[str, Any] = msgspec.to_builtins(step)
    said["options"] = [_table(option, ("say", "go")) for option in said["options"]]
    for key in _IN_BODY:
        if said[key]:
            yield from _entry(key, said[key])
        elif key == "options" and step.kind == "decide":
            yield "options: []"


def _entry(key: str, value: Any) -> Iterator[str]:
    """Yield the lines of one key of YAML."""
    if isinstance(value, Mapping):
        yield f"{key}:"
        for name, part in value.items():
            yield f"{_INDENT}{name}: {_in_a_row(part)}"
    elif isinstance(value, list) and all(isinstance(part, str) and _is_word(part) for part in value):
        yield f"{key}: {_in_a_row(value)}"
    elif isinstance(value, list):
        yield f"{key}:"
        for part in value:
            yield from _listed(part)
    elif isinstance(value, str) and "\n" in value:
        yield f"{key}: |-"
        yield from _indented(value.split("\n"))
    else:
        yield f"{key}: {_scalar(value)}"


def _listed(part: str | Mapping[str, Any]) -> Iterator[str]:
    """Yield one entry of a list: a text, or a table."""
    if isinstance(part, str):
        # A key is written and taken off again, so that a text is spelled in one place.
        first, *rest = _entry("", part)
        first = first.removeprefix(": ")
    else:
        first, *rest = [line for key, value in part.items() if value != "" for line in _entry(key, value)] or ["{}"]
        rest = list(_indented(rest))
    yield f"{_INDENT}- {first}"
    yield from _indented(rest)


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f"{_INDENT}{line}" if line else "" for line in lines)


def _in_a_row(words: Iterable[str]) -> str:
    return f"[{', '.join(map(_scalar, words))}]"


def _scalar(value: str | int) -> str:
    """Return a value on one line; a text stands in quotes where YAML would read something else."""
    if isinstance(value, int):
        return str(value)
    if _UNQUOTED.fullmatch(value) and _reads_as_text(value):
        return value
    return json.dumps(value, ensure_ascii=False)


def _reads_as_text(text: str) -> bool:
    try:
        return read_yaml(f"key: {text}").values["key"].value == text
    except YamlFault:
        return False


def _is_word(text: str) -> bool:
    return re.fullmatch("[a-z0-9-]+", text) is not None


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
