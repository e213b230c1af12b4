"""A kit's directory: the values that playbooks refer to as `{{name}}`, and what each system depends on."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from keyturn.kit.playbooks.fields import IDENTIFIER, MAX_TEXT, Fields, Notes
from keyturn.kit.playbooks.strict_yaml import Value

MAX_FILE = 2**18


@dataclass(frozen=True)
class Directory:
    """Names with their values, and systems with those that each one cannot do without."""

    values: Mapping[str, str]
    systems: Mapping[str, tuple[str, ...]]

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
    """Read a directory's YAML: `values`, nested as one likes, and `systems`; raises PlaybookFaulty."""
    notes = Notes(file)
    table = notes.yaml_file(data, MAX_FILE)
    values = dict(_flat("", table.values.get("values"), notes))
    fields = Fields(table, notes)
    fields.taken("values")
    systems = {name: tuple(behind) for name, behind in fields.lists_by_name("systems").items()}
    fields.done()
    notes.demand_none()
    return Directory(values, systems)


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
