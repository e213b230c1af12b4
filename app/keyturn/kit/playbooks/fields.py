"""Reading the keys of a table one by one: each fault is noted with its line, and reading goes on."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from keyturn.kit.playbooks.fault import Fault, PlaybookFaulty
from keyturn.kit.playbooks.strict_yaml import Table, Value, YamlFault, read_yaml

MAX_TEXT = 4000
MAX_LIST = 100
MAX_NUMBER = 10**6
IDENTIFIER = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")


@dataclass(frozen=True)
class Placed:
    """A text of a playbook and the line where it begins."""

    line: int
    text: str


@dataclass
class Notes:
    """What is noted while one file is read: its faults, and every text with its place."""

    file: str
    faults: list[Fault] = field(default_factory=list)
    texts: list[Placed] = field(default_factory=list)

    def fault(self, line: int, code: str, message: str) -> None:
        """Note a fault."""
        self.faults.append(Fault(self.file, line, code, message))

    def demand_none(self) -> None:
        """Raise PlaybookFaulty where there is a fault."""
        if self.faults:
            raise PlaybookFaulty(self.faults)

    def table(self, text: str, first_line: int) -> Table:
        """Read YAML; a text that is none is noted, and reads as an empty table."""
        try:
            return read_yaml(text, first_line)
        except YamlFault as fault:
            self.fault(fault.line, fault.code, f"{fault.why}.")
            return Table(first_line)

    def yaml_file(self, data: bytes, most: int) -> Table:
        """Read a file of YAML that has at most so many bytes; raises PlaybookFaulty."""
        if len(data) > most:
            self.fault(1, "file-large", f"The file is larger than {most // 1024} KiB.")
            self.demand_none()
        try:
            table = self.table(data.decode("utf-8-sig"), 1)
        except UnicodeDecodeError as problem:
            self.fault(data[: problem.start].count(b"\n") + 1, "file-encoding", "The file is not UTF-8 text.")
        self.demand_none()
        return table


class Fields:
    """The keys of one table, each taken once; `done` notes those that nobody took.

    What is missing or of the wrong kind is noted as a fault, and reads as empty.
    """

    def __init__(self, table: Table, notes: Notes) -> None:
        self.line = table.line
        self._values = dict(table.values)
        self._notes = notes

    @property
    def names(self) -> set[str]:
        """The keys that nobody has taken yet."""
        return set(self._values)

    def line_of(self, name: str) -> int:
        """Return the line where the value of a key begins, or that of the table."""
        return self._values[name].line if name in self._values else self.line

    def text(self, name: str, required: bool = True) -> str:
        """Take a text that people can read; several lines are allowed."""
        value = self._take(name, str, "text", required)
        return self._checked(name, value.line, str(value.value)) if value else ""

    def texts(self, name: str, required: bool = True) -> list[str]:
        """Take a list of texts."""
        return [
            self._checked(name, entry.line, entry.value)
            for entry in self._list(name, required)
            if self._is(entry, str, name, "a list of texts")
        ]

    def identifier(self, name: str, required: bool = True) -> str:
        """Take an identifier: 1 to 64 small letters, digits and hyphens."""
        value = self._take(name, str, "text", required)
        return self._identifier(name, value) if value else ""

    def identifiers(self, name: str, required: bool = True) -> list[str]:
        """Take a list of identifiers."""
        return [
            self._identifier(name, entry)
            for entry in self._list(name, required)
            if self._is(entry, str, name, "a list of names")
        ]

    def number(self, name: str, default: int) -> int:
        """Take a whole number from 0 to a million."""
        value = self._take(name, int, "a whole number", required=False)
        if value is None:
            return default
        if isinstance(value.value, bool) or not 0 <= int(str(value.value)) <= MAX_NUMBER:
            self._notes.fault(value.line, "value-kind", f"{name} must be a whole number from 0 to {MAX_NUMBER}.")
            return default
        return int(str(value.value))

    def day(self, name: str) -> str:
        """Take a day; it is returned as an ISO date."""
        value = self._take(name, date, "a day like 2027-03-01", required=True)
        return value.value.isoformat() if value and isinstance(value.value, date) else ""

    def choice(self, name: str, known: Sequence[str], default: str = "") -> str:
        """Take one of the known words."""
        value = self._take(name, str, "text", required=not default)
        if value is None:
            return default
        if value.value not in known:
            self._notes.fault(value.line, "value-unknown", f"{name} must be one of {', '.join(known)}.")
            return default or known[0]
        return str(value.value)

    def tables(self, name: str, required: bool = True) -> Iterator["Fields"]:
        """Take a list of tables; each one is told when it was read to its end."""
        for entry in self._list(name, required):
            if self._is(entry, dict, name, "a list of tables") and isinstance(entry.value, dict):
                yield from self._each(entry.line, entry.value)

    def lists_by_name(self, name: str) -> dict[str, list[str]]:
        """Take a table of lists of identifiers."""
        value = self._take(name, dict, "a table", required=False)
        if value is None or not isinstance(value.value, dict):
            return {}
        inner = Fields(Table(value.line, value.value), self._notes)
        names = [key for key in value.value if self._is_name(name, key, value.line)]
        return {key: inner.identifiers(key, required=False) for key in names}

    def taken(self, name: str) -> None:
        """Say that a key was read elsewhere."""
        self._values.pop(name, None)

    def done(self) -> None:
        """Note every key that is left."""
        for name, value in self._values.items():
            self._notes.fault(value.line, "key-unknown", f"There is no key {name[:40]!r} here.")
        self._values = {}

    def _each(self, line: int, values: Mapping[str, Value]) -> Iterator["Fields"]:
        inner = Fields(Table(line, values), self._notes)
        yield inner
        inner.done()

    def _take(self, name: str, kind: type, what: str, required: bool) -> Value | None:
        value = self._values.pop(name, None)
        if value is None:
            if required:
                self._notes.fault(self.line, "key-missing", f"The key {name} is missing here.")
            return None
        return value if self._is(value, kind, name, what) else None

    def _is(self, value: Value, kind: type, name: str, what: str) -> bool:
        if isinstance(value.value, kind):
            return True
        self._notes.fault(value.line, "value-kind", f"{name} must be {what}; other text stands in quotes.")
        return False

    def _list(self, name: str, required: bool) -> list[Value]:
        value = self._take(name, list, "a list", required)
        if value is None or not isinstance(value.value, list):
            return []
        if len(value.value) > MAX_LIST:
            self._notes.fault(value.line, "list-long", f"{name} has more than {MAX_LIST} entries.")
            return []
        if required and not value.value:
            self._notes.fault(value.line, "key-missing", f"{name} has no entry.")
        return value.value

    def _checked(self, name: str, line: int, value: object) -> str:
        text = str(value).strip()
        why = "is empty" if not text else ""
        if len(text) > MAX_TEXT:
            why = f"has more than {MAX_TEXT} characters"
        if not text.replace("\n", "").isprintable():
            why = "has characters that cannot be shown"
        if why:
            self._notes.fault(line, "text-unusable", f"The text of {name} {why}.")
            return ""
        self._notes.texts.append(Placed(line, text))
        return text

    def _identifier(self, name: str, value: Value) -> str:
        return str(value.value) if self._is_name(name, str(value.value), value.line) else ""

    def _is_name(self, name: str, text: str, line: int) -> bool:
        if IDENTIFIER.fullmatch(text):
            return True
        why = "must be 1 to 64 small letters, digits and hyphens"
        self._notes.fault(line, "name-malformed", f"A name in {name} {why}.")
        return False
