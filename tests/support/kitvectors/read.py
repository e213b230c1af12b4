"""What the program says of a kit: its items, or its refusal in words."""

import json
from functools import cache
from pathlib import Path
from typing import Any

from keyturn.errors import KeyturnError
from keyturn.kit.file import read_kit
from keyturn.kit.items import open_item
from kitvectors.base import OPENS, SECRETS, load_base
from kitvectors.edits import apply, read_edit
from workshop import unlock_with_answers

MODE, COMPARTMENT = "fm1", "c1"

base = cache(load_base)


def write_kit(path: Path, vector: dict[str, Any]) -> Path:
    """Write the kit that a vector describes."""
    path.write_bytes(apply(base().data, [read_edit(edit) for edit in vector["edits"]]))
    return path


def answers() -> list[dict[str, Any]]:
    """Return what the people bring who open the base kit."""
    people = json.loads(SECRETS.read_text())["answers"]
    return [person for person in people if person["custodian"] in OPENS]


def items_of(path: Path) -> dict[str, str]:
    """Open the kit for fm1 and return its items; raises the program's error."""
    kit = read_kit(path)
    unlocked = unlock_with_answers(kit, "standard", answers())
    seed = unlocked.keys.compartments[COMPARTMENT]
    return {
        record.id: bytes(open_item(kit.custody.kit, seed, record, kit.item(record)).fields["value"]).decode()
        for record in kit.body.items_of(COMPARTMENT)
    }


def said_of(path: Path) -> str:
    """Return the program's refusal, its code in front and the path as KIT, or `opens`."""
    try:
        items_of(path)
    except KeyturnError as refusal:
        return f"{refusal.code}: {refusal.message} {refusal.remedy}".replace(str(path), "KIT")
    return "opens"
