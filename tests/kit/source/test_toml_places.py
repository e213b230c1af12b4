"""Every key of a TOML file is found at its line, however the file spells it."""

import tomllib
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyturn.kit.source.toml_places import MAX_DEPTH, TooDeep, find_places
from source_folders import KIT_TOML

SPELLINGS = {
    "a = 1\nb = 2": {("a",): 1, ("b",): 2},
    "# a = 1\n\n  b.c = 2 # c\nb.d = 3": {("b",): 3, ("b", "c"): 3, ("b", "d"): 4},
    "[t]\na = 1\n[t.u]\nb = 2": {("t",): 1, ("t", "a"): 2, ("t", "u"): 3, ("t", "u", "b"): 4},
    "[[x]]\na = 1\n[[x]]\na = 2\n[x.y]\nb = 3": {
        ("x",): 1, ("x", 0): 1, ("x", 0, "a"): 2, ("x", 1): 3, ("x", 1, "a"): 4, ("x", 1, "y"): 5,
        ("x", 1, "y", "b"): 6,
    },
    "[[x]]\n[[x.y]]\n[[x.y]]\nb = 1": {
        ("x",): 1, ("x", 0): 1, ("x", 0, "y"): 2, ("x", 0, "y", 0): 2, ("x", 0, "y", 1): 3, ("x", 0, "y", 1, "b"): 4,
    },
    "x = [\n  { a = 1 },\n\n  { a = 2, b = [3,\n 4] }, # }\n]\ny = 5": {
        ("x",): 1, ("x", 0): 2, ("x", 0, "a"): 2, ("x", 1): 4, ("x", 1, "a"): 4, ("x", 1, "b"): 4,
        ("x", 1, "b", 0): 4, ("x", 1, "b", 1): 5, ("y",): 7,
    },
    'a = """\n[no]\nb = "1"\n"""\nc = 2': {("a",): 1, ("c",): 5},
    'a = """"x""\\"""""\nc = 2': {("a",): 1, ("c",): 2},
    "a = '''\n[no]\n''''\nc = 2": {("a",): 1, ("c",): 4},
    "a = 'it\"s # [x'\nb = \"]\\\"#\"\nc = 2": {("a",): 1, ("b",): 2, ("c",): 3},
    '"a b"."c.d" = 1\n[ "e\\u0041" . f ]\ng = 2': {
        ("a b",): 1, ("a b", "c.d"): 1, ("eA",): 2, ("eA", "f"): 2, ("eA", "f", "g"): 3,
    },
    "a = {}\nb = []\nc = 1979-05-27 07:32:00\nd = -inf": {("a",): 1, ("b",): 2, ("c",): 3, ("d",): 4},
}  # fmt: skip


@pytest.mark.parametrize("text", SPELLINGS)
def test_every_key_is_found_at_its_line(text: str) -> None:
    tomllib.loads(text)
    assert dict(find_places(text).lines) == SPELLINGS[text]


def test_a_key_that_is_not_there_is_told_at_the_table_around_it() -> None:
    places = find_places("a = 1\n[t]\n[t.u]\nb = 2")
    assert [places.line("t", "u", "no", 3), places.line("t", "no"), places.line("no")] == [3, 2, 1]


@pytest.mark.parametrize(
    "text", ["\n" + ".".join("a" * 9) + " = 1", "\na = " + "[" * 9 + "]" * 9, "\n[" + ".".join("a" * 9) + "]"]
)
def test_what_is_nested_too_deep_is_refused_at_its_line(text: str) -> None:
    tomllib.loads(text)
    with pytest.raises(TooDeep) as refused:
        find_places(text)
    assert refused.value.line == 2
    find_places(text.replace("a.", "", 1).replace("[[", "[", 1).replace("]]", "]", 1))
    assert MAX_DEPTH == 8


@given(st.lists(st.sampled_from([*KIT_TOML.splitlines(), "x = [1,", "]", '"""', "'''", "{", "a.b = 2"]), max_size=30))
def test_whatever_reads_as_toml_has_a_place_for_every_key(lines: list[str]) -> None:
    text = "\n".join(lines)
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return
    found = find_places(text).lines
    assert set(found) == set(paths(table))
    assert all(1 <= line <= len(lines) for line in found.values())


def paths(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if path:
        yield path
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield from paths(inner, (*path, key))
