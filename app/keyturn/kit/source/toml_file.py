"""A file of TOML as a table with the place of every key; whatever is no TOML is a fault with its line."""

import re
import tomllib
from collections.abc import Mapping
from typing import Any, TypeAlias

from keyturn.kit.playbooks.fields import Notes
from keyturn.kit.source.toml_places import MAX_DEPTH, Places, TooDeep, find_places

Table: TypeAlias = Mapping[str, Any]

MAX_FILE = 2**18
MAX_LINE = 4000
MAX_SHOWN = 160
AT_LINE = re.compile(r" \(at (?:line ([0-9]+), column [0-9]+|end of document)\)\Z")


def read_toml(data: bytes, notes: Notes) -> tuple[Table, Places] | None:
    """Return a file's table and the lines of its keys; None where it is none, and that is noted."""
    text = _decoded(data, notes)
    if text is None:
        return None
    try:
        table, places = _parsed(text), find_places(text)
    except TooDeep as deep:
        notes.fault(deep.line, "toml-deep", f"Values are nested more than {MAX_DEPTH} deep.")
    except ValueError as problem:
        line, why = _told(str(problem), text)
        notes.fault(line, "toml", f"This is no TOML ({why}).")
    else:
        return table, places
    return None


def _decoded(data: bytes, notes: Notes) -> str | None:
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as problem:
        notes.fault(data[: problem.start].count(b"\n") + 1, "file-encoding", "The file is not UTF-8 text.")
        return None
    for number, line in enumerate(text.split("\n"), 1):
        if not line.replace("\t", "").isprintable():
            notes.fault(number, "text-unusable", "The line has characters that cannot be shown.")
            return None
        # Shorter lines hold no number that Python would refuse to read, without saying where it stands.
        if len(line) > MAX_LINE:
            notes.fault(number, "line-long", f"The line has more than {MAX_LINE} characters.")
            return None
    return text


def _parsed(text: str) -> Table:
    try:
        return tomllib.loads(text)
    except RecursionError:
        # It was read well up to the place that is too deep, which raises again here, with its line.
        find_places(text)
        raise TooDeep(1) from None


def _told(problem: str, text: str) -> tuple[int, str]:
    """Return the line that the library names in its message, and the rest of the message."""
    found = AT_LINE.search(problem)
    line = int(found[1]) if found and found[1] else len(text.rstrip("\n").split("\n")) if found else 1
    return line, AT_LINE.sub("", problem)[:MAX_SHOWN]
