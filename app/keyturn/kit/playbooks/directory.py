"""A kit's directory: the values of `{{name}}`, which of those were seen to exist, and what systems depend on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from keyturn.kit.playbooks.fields import IDENTIFIER, MAX_TEXT, Fields, Notes
from keyturn.kit.playbooks.strict_yaml import Value

MAX_FILE = 2**18
NEVER = "never"


@dataclass(frozen=True)
class Prepared:
    """When somebody last saw that a resource exists (an ISO day, or `never`), and the line that says so."""

    day: str
    line: int


@dataclass(frozen=True)
class Directory:
    """Names with their values, systems with those that each one cannot do without, and what was made beforehand."""

    values: Mapping[str, str]
    systems: Mapping[str, tuple[str, ...]]
    prepared: Mapping[str, Prepared] = field(default_factory=dict)

    def behind(self, system: str) -> frozenset[str]:
        """Return a system and all that it cannot do without, however many steps away."""
        found: set[str] = set()
        waiting = [system]
        while waiting:
            name = waiting.pop()
            if name not in found:
                found.add(name)
                waiting.extend(self.systems.get(name, ()))
        return frozenset(found)


EMPTY = Directory({}, {})


def read_directory(data: bytes, file: str) -> Directory:
    """Read a directory's YAML: `values`, nested as one likes, `systems`, `prepared`; raises PlaybookFaulty."""
    notes = Notes(file)
    table = notes.yaml_file(data, MAX_FILE)
    values = dict(_flat("", table.values.get("values"), notes))
    fields = Fields(table, notes)
    fields.taken("values")
    prepared = dict(_prepared(table.values.get("prepared"), values, notes))
    fields.taken("prepared")
    systems = {name: tuple(behind) for name, behind in fields.lists_by_name("systems").items()}
    fields.done()
    notes.demand_none()
    return Directory(values, systems, prepared)


def _flat(prefix: str, value: Value | None, notes: Notes) -> Iterator[tuple[str, str]]:
    if value is None:
        return
    if isinstance(value.value, dict):
        for name, inner in value.value.items():
            if not IDENTIFIER.fullmatch(name):
                notes.fault(inner.line, "name-malformed", "A name must be 1 to 64 small letters, digits and hyphens.")
            yield from _flat(f"{prefix}.{name}" if prefix else name, inner, notes)
    elif isinstance(value.value, list):
        notes.fault(value.line, "value-kind", "A value must be a text; other text stands in quotes.")
    else:
        text = value.value.isoformat() if isinstance(value.value, date) else str(value.value)
        if not text.isprintable() or not 0 < len(text.strip()) <= MAX_TEXT or isinstance(value.value, bool):
            notes.fault(value.line, "value-kind", "A value must be a text that can be shown; quote yes and no.")
        yield prefix, text


def _prepared(value: Value | None, values: Mapping[str, str], notes: Notes) -> Iterator[tuple[str, Prepared]]:
    if value is None:
        return
    if not isinstance(value.value, dict):
        notes.fault(value.line, "prepared-kind", "Below prepared stand names of values, each with a day or never.")
        return
    for name, inner in value.value.items():
        if name not in values:
            notes.fault(inner.line, "prepared-unknown", f"The directory has no value {name[:64]}.")
        elif not isinstance(inner.value, date) and inner.value != NEVER:
            why = "When somebody last saw that it exists is a day, YYYY-MM-DD, or never."
            notes.fault(inner.line, "prepared-day", why)
        else:
            day = inner.value.isoformat() if isinstance(inner.value, date) else NEVER
            yield name, Prepared(day, inner.line)
