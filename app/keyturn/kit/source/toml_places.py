"""Where each key of a TOML file stands: the library that reads it tells no places.

Only a text that reads well is looked at, so this knows where values begin and end, and not what they may be.
Source: TOML 1.0.0.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

Path: TypeAlias = tuple[str | int, ...]

MAX_DEPTH = 8
BLANK = re.compile(r"(?:[ \t\n]|#[^\n]*+)*+")
SPACE = re.compile(r"[ \t]*+")
BARE_KEY = re.compile(r"[A-Za-z0-9_-]++")
STRINGS = {
    '"""': re.compile(r'"""(?:[^"\\]|\\.|"(?!""))*+"{3,5}', re.DOTALL),
    "'''": re.compile(r"'''(?:[^']|'(?!''))*+'{3,5}"),
    '"': re.compile(r'"(?:[^"\\]|\\.)*+"'),
    "'": re.compile(r"'[^']*+'"),
}
OTHER = re.compile(r"[^,\]}#\n]++")


@dataclass(frozen=True)
class TooDeep(Exception):
    """Values or keys are nested deeper than a kit's source ever is; `line` counts from 1."""

    line: int


@dataclass(frozen=True)
class Places:
    """The lines of tables, keys and entries of arrays (from 0), by their path."""

    lines: Mapping[Path, int] = field(default_factory=dict)

    def line(self, *path: str | int) -> int:
        """Return the line of a key, or of the nearest table around it that is there; 1 where none is."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


def find_places(text: str) -> Places:
    """Return the places in a text that reads well, its line ends being LF; raises TooDeep."""
    scan = _Scan(text)
    arrays: dict[Path, int] = {}
    table: Path = ()
    scan.skip(BLANK)
    while not scan.ended:
        if scan.takes("[["):
            table = _entry(scan.keys(), arrays)
            scan.note(table)
            scan.skip_sign("]]")
        elif scan.takes("["):
            table = _resolved(scan.keys(), arrays)
            scan.note(table)
            scan.skip_sign("]")
        else:
            scan.pair(table)
        scan.skip(BLANK)
    return Places(scan.lines)


def _resolved(keys: Path, arrays: Mapping[Path, int]) -> Path:
    """Return the path of a table: behind the name of an array of tables, its newest entry is meant."""
    path: Path = ()
    for key in keys:
        path = (*path, key)
        if path in arrays:
            path = (*path, arrays[path])
    return path


def _entry(keys: Path, arrays: dict[Path, int]) -> Path:
    array = (*_resolved(keys[:-1], arrays), keys[-1])
    arrays[array] = arrays.get(array, -1) + 1
    return (*array, arrays[array])


@dataclass
class _Scan:
    """A place in a text, and the lines that were noted up to it."""

    text: str
    at: int = 0
    counted: int = 0
    line: int = 1
    lines: dict[Path, int] = field(default_factory=dict)

    @property
    def ended(self) -> bool:
        return self.at >= len(self.text)

    def here(self) -> int:
        """Return the line of this place."""
        self.line += self.text.count("\n", self.counted, self.at)
        self.counted = self.at
        return self.line

    def note(self, path: Path) -> None:
        """Note this line for a path, and for the tables around it that have none of their own."""
        line = self.here()
        if len(path) > MAX_DEPTH:
            raise TooDeep(line)
        for length in range(1, len(path) + 1):
            self.lines.setdefault(path[:length], line)

    def skip(self, pattern: re.Pattern[str]) -> str:
        """Step over what a pattern takes here, and return it."""
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return found[0] if found else ""

    def takes(self, sign: str) -> bool:
        """Step over a sign if it stands here."""
        stands = self.text.startswith(sign, self.at)
        self.at += len(sign) * stands
        return stands

    def skip_sign(self, sign: str) -> None:
        self.skip(BLANK)
        self.takes(sign)

    def keys(self) -> Path:
        """Take a key: names with dots between."""
        found = [self._name()]
        self.skip(SPACE)
        while self.takes("."):
            found.append(self._name())
            self.skip(SPACE)
            if len(found) > MAX_DEPTH:
                raise TooDeep(self.here())
        return tuple(found)

    def pair(self, table: Path) -> None:
        """Take a key and its value."""
        path = (*table, *self.keys())
        self.note(path)
        self.skip_sign("=")
        self._value(path)

    def _name(self) -> str:
        self.skip(SPACE)
        quoted = self._string()
        return str(tomllib.loads(f"name = {quoted}")["name"]) if quoted else self.skip(BARE_KEY)

    def _string(self) -> str:
        return next((self.skip(found) for sign, found in STRINGS.items() if self.text.startswith(sign, self.at)), "")

    def _value(self, path: Path) -> None:
        self.skip(SPACE)
        if self.takes("["):
            for number in self._parts("]"):
                self.note((*path, number))
                self._value((*path, number))
        elif self.takes("{"):
            for _ in self._parts("}"):
                self.pair(path)
        elif not self._string():
            self.skip(OTHER)

    def _parts(self, end: str) -> Iterator[int]:
        """Yield at the beginning of each part up to a closing sign, and step over what separates them."""
        number = 0
        self.skip(BLANK)
        while not self.ended and not self.takes(end):
            yield number
            number += 1
            self.skip_sign(",")
            self.skip(BLANK)
