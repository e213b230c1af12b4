"""Reading one step: its attributes, its keys, and what each kind of step must have and may have."""

import re
from collections.abc import Mapping
from typing import get_args

from keyturn.kit.playbooks.document import StepBlock
from keyturn.kit.playbooks.fields import IDENTIFIER, MAX_NUMBER, Fields, Notes
from keyturn.kit.playbooks.model import MODE_PREFIX, NEVER_DEFERRED, Option, Step, StepKind

KINDS: tuple[StepKind, ...] = get_args(StepKind)
FIELD_NAME = re.compile(r"[a-z0-9_]{1,64}")
_SWITCH = ("false", "true")
_ONE_OF: Mapping[str, tuple[str, ...]] = {
    "kind": KINDS,
    "role": ("doer", "reader", "both"),
    "verify": ("reader",),
    "irreversible": _SWITCH,
    "defer": _SWITCH,
    "plane": ("data", "control"),
}
_NUMBERS = ("target_s", "wait_s")
_LISTS = {"needs": IDENTIFIER, "rotates": IDENTIFIER, "show": FIELD_NAME}
_NAMES = ("id", "credential")
ATTRIBUTES = (*_ONE_OF, *_NUMBERS, *_LISTS, *_NAMES)
# Only these kinds have the attribute or key; and of those, these must have it.
_BELONGS: Mapping[str, tuple[StepKind, ...]] = {
    "credential": ("reveal", "readback"),
    "show": ("reveal", "readback"),
    "wait_s": ("wait",),
    "options": ("decide",),
    "audience": ("call",),
    "message": ("call",),
}
_MUST = ("credential", "wait_s", "options", "audience")


def read_step(block: StepBlock, phase: int, notes: Notes) -> Step:
    """Read a step; what is wrong with it is noted with its line."""
    given = _attributes(block, notes)
    fields = Fields(notes.table(block.body.text, block.body.line), notes)
    kind: StepKind = given.get("kind", "note")  # type: ignore[assignment]
    _check_belongings(block, kind, {*given, *fields.names}, notes)
    step = Step(
        alternative=fields.text("alternative", required=False),
        audience=fields.text("audience", required=False),
        challenge=fields.text("challenge"),
        cli=fields.text("cli", required=False),
        console=fields.text("console", required=False),
        credential=given.get("credential", ""),
        defer=given.get("defer", _SWITCH[kind not in NEVER_DEFERRED]) == "true",
        expect=fields.text("expect", required=False),
        id=given.get("id", ""),
        if_fails=fields.text("if_fails", required=False),
        irreversible=given.get("irreversible") == "true",
        kind=kind,
        line=block.line,
        message=fields.identifier("message", required=False),
        needs=_listed(given, "needs"),
        next=_way(fields, "next", notes),
        on_fail=_way(fields, "on_fail", notes),
        options=[_option(entry, notes) for entry in fields.tables("options", required=False)],
        phase=phase,
        plane=given.get("plane", ""),  # type: ignore[arg-type]
        response=fields.text("response", required=False),
        role=given.get("role", "doer"),  # type: ignore[arg-type]
        rotates=_listed(given, "rotates"),
        show=_listed(given, "show"),
        target_s=int(given.get("target_s", 0)),
        verify="verify" in given,
        wait_s=int(given.get("wait_s", 0)),
        why=fields.text("why", required=False),
    )
    fields.done()
    return step


def _attributes(block: StepBlock, notes: Notes) -> dict[str, str]:
    """Return the attributes that are well formed; the others are noted and left out."""
    given: dict[str, str] = {}
    for word in block.attributes.split():
        name, _, value = word.partition("=")
        if name in given:
            notes.fault(block.line, "attribute-twice", f"The attribute {name} stands twice.")
        elif name not in ATTRIBUTES:
            notes.fault(block.line, "attribute-unknown", f"A step has no attribute {name[:40]!r}.")
        elif why := _complaint(name, value):
            notes.fault(block.line, "attribute-malformed", f"The attribute {name} must be {why}.")
        else:
            given[name] = value
    for name in ("id", "kind"):
        if name not in given:
            notes.fault(block.line, "attribute-missing", f"A step needs a right {name}=….")
    return given


def _complaint(name: str, value: str) -> str:
    """Return what an attribute's value must be, where it is not that."""
    if name in _ONE_OF:
        return "" if value in _ONE_OF[name] else "one of " + ", ".join(_ONE_OF[name])
    if name in _NUMBERS:
        right = value.isascii() and value.isdigit() and len(value) < 8 and int(value) <= MAX_NUMBER
        return "" if right else f"a whole number of seconds, at most {MAX_NUMBER}"
    shape = _LISTS.get(name, IDENTIFIER)
    words = value.split(",") if name in _LISTS else [value]
    return "" if all(map(shape.fullmatch, words)) else "small letters, digits and hyphens (several: with commas)"


def _check_belongings(block: StepBlock, kind: StepKind, given: set[str], notes: Notes) -> None:
    for name, kinds in _BELONGS.items():
        if name in given and kind not in kinds:
            notes.fault(block.line, "kind-without", f"A step of the kind {kind} has no {name}.")
        if name in _MUST and kind in kinds and name not in given:
            notes.fault(block.line, "kind-needs", f"A step of the kind {kind} needs {name}.")


def _listed(given: Mapping[str, str], name: str) -> list[str]:
    return given[name].split(",") if name in given else []


def _option(fields: Fields, notes: Notes) -> Option:
    return Option(go=_way(fields, "go", notes, required=True), say=fields.text("say"))


def _way(fields: Fields, name: str, notes: Notes, required: bool = False) -> str:
    """Take the id of a step, or `mode:ID`."""
    line, way = fields.line_of(name), fields.text(name, required)
    if way and not IDENTIFIER.fullmatch(way.removeprefix(MODE_PREFIX)):
        notes.fault(line, "name-malformed", f"{name} must be the id of a step, or {MODE_PREFIX} and the id of a mode.")
        return ""
    return way
