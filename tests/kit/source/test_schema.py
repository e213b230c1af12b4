"""The schema takes what the reader takes, and refuses what the model refuses; it stays within an editor's draft."""

import json
import re
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyturn.kit.playbooks.fields import Notes
from keyturn.kit.source.demands import convert
from keyturn.kit.source.model import KitToml
from keyturn.kit.source.schema import kit_schema, write_schema
from keyturn.kit.source.toml_places import Places
from source_folders import KIT_TOML, OF_WORKSHOP

SCHEMA = kit_schema()
TYPES: dict[str, type | tuple[type, ...]] = {"object": dict, "array": list, "string": str, "integer": int}
# Of draft 4; whatever else the schema came to use would be judged by nothing here.
JUDGED = {
    "$ref", "type", "enum", "properties", "required", "additionalProperties", "items", "minItems", "maxItems",
    "minLength", "maxLength", "pattern", "minimum", "maximum",
}  # fmt: skip
TOLD = {"$schema", "title", "description", "default", "definitions"}


def fits(value: Any, schema: Any) -> bool:
    """Tell whether a value is valid, by JSON Schema draft 4."""
    assert set(schema) <= JUDGED | TOLD, schema
    if "$ref" in schema:
        return fits(value, SCHEMA["definitions"][schema["$ref"].removeprefix("#/definitions/")])
    if "enum" in schema and not any(value == one and type(value) is type(one) for one in schema["enum"]):
        return False
    if "type" in schema and (not isinstance(value, TYPES[schema["type"]]) or isinstance(value, bool)):
        return False
    if isinstance(value, dict):
        return _table_fits(value, schema)
    if isinstance(value, list):
        within = schema.get("minItems", 0) <= len(value) <= schema.get("maxItems", len(value))
        return within and all(fits(entry, schema["items"]) for entry in value)
    if isinstance(value, str):
        within = schema.get("minLength", 0) <= len(value) <= schema.get("maxLength", len(value))
        return within and re.search(schema.get("pattern", ""), value) is not None
    return not isinstance(value, int) or schema.get("minimum", value) <= value <= schema.get("maximum", value)


def _table_fits(value: dict[str, Any], schema: Any) -> bool:
    known, more = schema.get("properties", {}), schema.get("additionalProperties", True)
    if not set(schema.get("required", ())) <= set(value):
        return False
    others = [name for name in value if name not in known]
    if more is False and others:
        return False
    listed = all(fits(value[name], known[name]) for name in value if name in known)
    return listed and (isinstance(more, bool) or all(fits(value[name], more) for name in others))


def taken(table: dict[str, Any]) -> bool:
    """Tell whether the reader takes a table as far as kinds and bounds go."""
    notes = Notes("kit.toml")
    convert(table, KitToml, Places(), notes)
    return not [fault for fault in notes.faults if fault.code not in ("text-unusable", "name-malformed")]


@pytest.mark.parametrize("text", [KIT_TOML, OF_WORKSHOP])
def test_a_sound_file_is_valid(text: str) -> None:
    assert fits(tomllib.loads(text), SCHEMA)


WRONG = [
    ('name = "Kestrel Payments"\n', ""),
    ('kit = "kestrel.keyturn"', 'kit = "../kestrel"'),
    ("[signing]", "[singing]"),
    ("signatures = 2", "signatures = 3"),
    ("signatures = 2", "signatures = true"),
    ('factor = "key"', 'factor = "sms"'),
    ('factor = "key"', 'faktor = "key"'),
    ('fm1 = "standard"', 'fm1 = "high"'),
    ("labels.site", "labels.site.x"),
    ('"alice"', '"Alice"'),
    ("Alice Ek", ""),
    ('["maintainer-1", "maintainer-2"]', "[]"),
    ("[modes]", "[validity]\ndays = 0\n[modes]"),
    ("[modes]", "[validity]\nhours = 2\n[modes]"),
    ("[modes]", "[rotation]\nkinds = { secret = 0 }\n[modes]"),
]


@pytest.mark.parametrize(("old", "new"), WRONG)
def test_a_file_that_the_reader_refuses_is_not_valid(old: str, new: str) -> None:
    assert KIT_TOML.count(old) == 1
    table = tomllib.loads(KIT_TOML.replace(old, new))
    assert not taken(table)
    assert not fits(table, SCHEMA)


PLAIN = st.one_of(
    st.booleans(), st.integers(-3, 1200), st.text(max_size=3), st.sampled_from(["phone", "real", "critical"])
)
KEYS = st.sampled_from(["id", "name", "days", "codes", "standard", "x"])
VALUES = st.recursive(PLAIN, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3))


@given(st.sampled_from([*KitToml.__struct_fields__, "x"]), VALUES)
def test_schema_and_reader_judge_alike(name: str, value: Any) -> None:
    table = tomllib.loads(KIT_TOML) | {name: value}
    assert fits(table, SCHEMA) == taken(table)


def test_an_editor_is_told_what_every_key_is_for() -> None:
    tables = [SCHEMA, *SCHEMA["definitions"].values()]
    assert all(table["title"] and table["description"] for table in tables)
    for table in tables:
        for name, key in table["properties"].items():
            told = {**SCHEMA["definitions"].get(key.get("$ref", "").rpartition("/")[2], {}), **key}
            assert told.get("description"), name


def test_it_is_a_file_of_draft_4() -> None:
    assert json.loads(write_schema()) == SCHEMA
    assert write_schema().isascii()
    assert b'\n  "title": ' in write_schema()
    assert write_schema().endswith(b"\n}\n")
    assert SCHEMA["$schema"] == "http://json-schema.org/draft-04/schema#"
    assert all(table.get("required", ["x"]) for table in SCHEMA["definitions"].values())
