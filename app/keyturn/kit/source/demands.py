"""Every value of a table that the model does not take, with its line; a library that converts stops at the first."""

from collections.abc import Mapping
from difflib import get_close_matches
from typing import Annotated, Any, TypeVar, get_args, get_origin

import msgspec
from msgspec import inspect, structs

from keyturn.kit.playbooks.fields import Notes
from keyturn.kit.source.model import Part
from keyturn.kit.source.toml_places import Path, Places

MAX_TEXT = 1000
MAX_SHOWN = 40
NEAR = 0.5

P = TypeVar("P", bound=Part)


def convert(table: Mapping[str, Any], kind: type[P], places: Places, notes: Notes) -> P | None:
    """Return a table as the model's value; None where it is none, and every reason is noted."""
    before = len(notes.faults)
    _Demands(places, notes).table(table, kind, ())
    return msgspec.convert(table, kind) if len(notes.faults) == before else None


class _Demands:
    """Goes through a table beside the model, and notes what does not fit."""

    def __init__(self, places: Places, notes: Notes) -> None:
        self._places = places
        self._notes = notes

    def table(self, value: Mapping[str, Any], kind: type[Part], path: Path) -> None:
        """Look at a table: unknown keys, missing keys, and each value."""
        known = {entry.name: entry for entry in structs.fields(kind)}
        for name in value:
            if name not in known:
                self._fault((*path, name), "key-unknown", _unknown(name, known))
        for entry in known.values():
            if entry.name in value:
                self._value(value[entry.name], entry.type, (*path, entry.name))
            elif entry.required:
                self._fault(path, "key-missing", _missing(entry, path))

    def _value(self, value: Any, kind: Any, path: Path) -> None:
        bare = _bare(kind)
        if _is_part(bare):
            if self._is(value, dict, "a table", path):
                self.table(value, bare, path)
        elif get_origin(bare) is list:
            if self._is(value, list, f"a list, {path[-1]} = [ … ] or [[{path[-1]}]]", path):
                self._entries(value, kind, get_args(bare)[0], path)
        elif get_origin(bare) is dict:
            if self._is(value, dict, "a table", path):
                self._by_name(value, get_args(bare)[1], path)
        else:
            self._plain(value, kind, path)

    def _entries(self, values: list[Any], kind: Any, inner: Any, path: Path) -> None:
        limits, _ = _info(kind)
        if isinstance(limits, inspect.ListType):
            least, most = limits.min_length or 0, limits.max_length or len(values)
            if not least <= len(values) <= most:
                self._fault(path, "list-length", f"{path[-1]} has {len(values)} entries; it takes {least} to {most}.")
        for number, value in enumerate(values):
            self._value(value, inner, (*path, number))

    def _by_name(self, values: Mapping[str, Any], inner: Any, path: Path) -> None:
        for name, value in values.items():
            if not 0 < len(name) <= MAX_TEXT or not name.isprintable():
                self._fault((*path, name), "name-malformed", f"A name in {path[-1]} is empty, or cannot be shown.")
            self._value(value, inner, (*path, name))

    def _plain(self, value: Any, kind: Any, path: Path) -> None:
        try:
            msgspec.convert(value, kind)
        except msgspec.ValidationError:
            self._fault(path, "value-kind", f"{_name(path)} must be {_demanded(kind)}.")
            return
        if isinstance(value, str) and (len(value) > MAX_TEXT or not value.isprintable()):
            why = f"is longer than {MAX_TEXT} characters, or has characters that cannot be shown"
            self._fault(path, "text-unusable", f"The text of {_name(path)} {why}.")

    def _is(self, value: Any, kind: type, what: str, path: Path) -> bool:
        if not isinstance(value, kind):
            self._fault(path, "value-kind", f"{_name(path)} must be {what}.")
        return isinstance(value, kind)

    def _fault(self, path: Path, code: str, message: str) -> None:
        self._notes.fault(self._places.line(*path), code, message)


def shown(text: str) -> str:
    """Return a text of the file as a message may show it: short, and in quotes."""
    return repr(text if len(text) <= MAX_SHOWN else text[:MAX_SHOWN] + "…")


def _unknown(name: str, known: Mapping[str, object]) -> str:
    near = get_close_matches(name, known, 1, NEAR)
    return f"There is no key {shown(name)} here{f'; is {near[0]} meant?' if near else '.'}"


def _missing(entry: structs.FieldInfo, path: Path) -> str:
    bare = _bare(entry.type)
    if _is_part(bare) or get_origin(bare) is dict:
        return f"There is no [{entry.name}]."
    if _is_part(next(iter(get_args(bare)), None)):
        return f"There is no [[{entry.name}]]."
    names = [part for part in path if isinstance(part, str)]
    where = f"in {'.'.join(names)}" if names else "above the first [table]"
    return f"The key {entry.name} is missing {where}."


def _bare(kind: Any) -> Any:
    return get_args(kind)[0] if get_origin(kind) is Annotated else kind


def _is_part(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Part)


def _name(path: Path) -> str:
    """Return how a message calls a value: by its key, and an entry of a list by the list's."""
    name = next(entry for entry in reversed(path) if isinstance(entry, str))
    return name if name.isidentifier() else shown(name)


def _demanded(kind: Any) -> str:
    """Return in words what a plain value must be."""
    plain, described = _info(kind)
    if isinstance(plain, inspect.LiteralType):
        return f"one of {', '.join(map(str, plain.values))}"
    if isinstance(plain, inspect.IntType):
        return f"a whole number from {plain.ge} to {plain.le}"
    return f"a text in quotes ({described.rstrip('.')})" if described else "a text in quotes"


def _info(kind: Any) -> tuple[inspect.Type, str]:
    """Return what the library knows of a type, and how the model describes it; empty where it does not."""
    info = inspect.type_info(kind)
    if isinstance(info, inspect.Metadata):
        return info.type, str((info.extra_json_schema or {}).get("description", ""))
    return info, ""
