"""YAML as playbooks use it: plain values with the line where each stands; no tags, anchors or second spellings.

Source: YAML 1.1 as libyaml reads it, cut down: a document is a mapping, and nothing in it is made twice, shared
or turned into an object, so that no file can multiply itself or build anything.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from typing import TypeAlias

import yaml

Scalar: TypeAlias = str | int | bool | date

MAX_DEPTH = 8
TAG = "tag:yaml.org,2002:"
_RESOLVER = yaml.resolver.Resolver()


@dataclass(frozen=True)
class YamlFault(Exception):
    """The text is not the YAML that playbooks use; `line` counts from 1 in the file."""

    line: int
    code: str
    why: str


@dataclass(frozen=True)
class Value:
    """A value and the line where it begins."""

    line: int
    value: "Scalar | list[Value] | dict[str, Value]"


@dataclass(frozen=True)
class Table:
    """A mapping of keys to values, with the line where it begins."""

    line: int
    values: Mapping[str, Value] = field(default_factory=dict)


def read_yaml(text: str, first_line: int = 1) -> Table:
    """Read a document whose first line is `first_line` of its file; raises YamlFault."""
    try:
        # Event by event: the library's own composer calls itself for each level, and a deep text crashes it.
        value = _document(yaml.parse(text, Loader=yaml.CSafeLoader), first_line)
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line = first_line + (mark.line if mark else 0)
        raise YamlFault(line, "yaml", f"this is no YAML ({problem.problem or 'it breaks off'})") from None
    except yaml.YAMLError:
        raise YamlFault(first_line, "yaml", "this is no YAML (a character that YAML does not allow)") from None
    if value is None:
        return Table(first_line)
    if not isinstance(value.value, dict):
        raise YamlFault(value.line, "yaml", "this must be keys with values, one below the other")
    return Table(value.line, value.value)


def _document(events: Iterator[yaml.Event], first_line: int) -> Value | None:
    """Return the value of the one document, or None where there is none."""
    value: Value | None = None
    for event in events:
        if isinstance(event, yaml.DocumentStartEvent) and value is not None:
            raise YamlFault(first_line + event.start_mark.line, "yaml", "there is more than one document")
        if isinstance(event, yaml.NodeEvent):
            value = _value(event, events, first_line, 0)
    return value


def _value(event: yaml.NodeEvent, events: Iterator[yaml.Event], first_line: int, depth: int) -> Value:
    line = first_line + event.start_mark.line
    if isinstance(event, yaml.AliasEvent) or event.anchor:
        raise YamlFault(line, "yaml-alias", "anchors (&) and aliases (*) are not used in playbooks")
    if event.tag:
        raise YamlFault(line, "yaml-tag", "tags (!) are not used in playbooks")
    if depth > MAX_DEPTH:
        raise YamlFault(line, "yaml", f"values are nested more than {MAX_DEPTH} deep")
    if isinstance(event, yaml.MappingStartEvent):
        return Value(line, _mapping(events, first_line, depth))
    if isinstance(event, yaml.SequenceStartEvent):
        return Value(line, [_value(entry, events, first_line, depth + 1) for entry in _until_end(events)])
    # A block's text begins below the sign that opens it.
    return Value(line + (event.style in ("|", ">")), _scalar(event, line))


def _mapping(events: Iterator[yaml.Event], first_line: int, depth: int) -> dict[str, Value]:
    values: dict[str, Value] = {}
    for key in _until_end(events):
        line = first_line + key.start_mark.line
        if not isinstance(key, yaml.ScalarEvent):
            raise YamlFault(line, "yaml", "a key must be a word")
        if key.value in values:
            raise YamlFault(line, "key-twice", f"the key {key.value[:40]!r} stands twice")
        values[key.value] = _value(next(events), events, first_line, depth + 1)
    return values


def _until_end(events: Iterator[yaml.Event]) -> Iterator[yaml.NodeEvent]:
    """Yield the events of one list or mapping, one for each entry; whoever takes them reads what is inside."""
    for event in events:
        if isinstance(event, yaml.CollectionEndEvent):
            return
        yield event


def _scalar(event: yaml.ScalarEvent, line: int) -> Scalar:
    text: str = event.value
    tag = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) if event.implicit[0] else f"{TAG}str"
    if tag == f"{TAG}str":
        return text
    if tag == f"{TAG}int" and re.fullmatch("0|-?[1-9][0-9]{0,15}", text):
        return int(text)
    if tag == f"{TAG}bool" and text in ("true", "false"):
        return text == "true"
    if tag == f"{TAG}timestamp":
        with suppress(ValueError):
            return date.fromisoformat(text)
    why = "a value is text, a whole number, true, false, or a day like 2027-03-01; put other text in quotes"
    raise YamlFault(line, "yaml-value", why)
