"""The JSON schema of `kit.toml`, so that an editor completes it and underlines what is wrong.

Source: JSON Schema draft 4, which is what editors of TOML know (Taplo).
"""

import json

import msgspec

from keyturn.custody.encoding import Json
from keyturn.kit.source.model import KitToml

DRAFT = "http://json-schema.org/draft-04/schema#"


def kit_schema() -> Json:
    """Return the schema, with the whole file as its root and the tables below `definitions`."""
    _, tables = msgspec.json.schema_components([KitToml], ref_template="#/definitions/{name}")
    for table in tables.values():
        # The draft asks for one name at least.
        if not table["required"]:
            del table["required"]
    root = tables.pop(KitToml.__name__)
    return {"$schema": DRAFT, **root, "title": "kit.toml", "definitions": tables}


def write_schema() -> bytes:
    """Return the schema as the text of a file."""
    return json.dumps(kit_schema(), indent=2).encode() + b"\n"
