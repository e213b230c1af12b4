"""Keyturn's extension of CACAO (section 9): what a playbook of ours says, whole, beside what CACAO can say.

An extension that is not shown by other programs must not say another thing than what they show. So it is believed
only where the file is, in every key that CACAO has for it, what Keyturn itself would write for it.
"""

from typing import Annotated, Any, Literal, get_args, get_origin

import msgspec

from keyturn.custody.encoding import NotCanonical
from keyturn.custody.records import Record, RecordMalformed
from keyturn.exchange.cacao.faults import malformed
from keyturn.exchange.cacao.ids import EXTENSION, KEYTURN
from keyturn.exchange.cacao.model import CacaoPlaybook, ExtensionDefinition
from keyturn.exchange.cacao.types import Extensions
from keyturn.kit.playbooks.model import Playbook, Step, read_compiled

DEFINITION = ExtensionDefinition(
    name="Keyturn playbook",
    created_by=KEYTURN,
    schema="Keyturn manual, playbooks.md, The compiled form; keys with empty values are left out, steps named by id.",
    version="1.0.0",
    description="A break-glass playbook for two people, step by step: who reads, who does, what must be seen.",
)
_WHERE = "playbook_extensions, Keyturn"


def _empties(record: type[Record]) -> dict[str, Any]:
    """Return every key of a record with the value that stands for nothing said."""
    return {field.encode_name: _empty(field.type) for field in msgspec.structs.fields(record)}


def _empty(kind: Any) -> Any:
    if get_origin(kind) is Literal:
        return get_args(kind)[0]
    kind = get_args(kind)[0] if get_origin(kind) is Annotated else kind
    return (get_origin(kind) or kind)()


EMPTY_STEP = _empties(Step)
EMPTY_PLAYBOOK = _empties(Playbook)


def of_playbook(playbook: Playbook, order: list[str]) -> Extensions:
    """Return what a playbook says, with the CACAO ids of its steps, in their order, in the steps' place."""
    return {EXTENSION: _without(msgspec.to_builtins(playbook), EMPTY_PLAYBOOK) | {"steps": order}}


def of_step(step: Step) -> Extensions:
    """Return what a step says."""
    return {EXTENSION: {"kind": step.kind} | _without(msgspec.to_builtins(step), EMPTY_STEP)}


def is_ours(cacao: CacaoPlaybook) -> bool:
    """Tell whether a file holds a playbook in our extension."""
    return EXTENSION in cacao.playbook_extensions


def unpacked(cacao: CacaoPlaybook) -> Playbook:
    """Return the playbook that the extension holds; raises CacaoMalformed."""
    said = cacao.playbook_extensions[EXTENSION]
    order = said.get("steps")
    if not isinstance(order, list) or not all(isinstance(name, str) for name in order):
        raise malformed(_WHERE, "steps is not a list of ids")
    whole = EMPTY_PLAYBOOK | said | {"steps": [EMPTY_STEP | _of(cacao, name) for name in order]}
    try:
        # Through the compiled form, so that an import takes no playbook that a kit would refuse.
        return read_compiled(msgspec.json.encode(whole, order="sorted"))
    except (NotCanonical, RecordMalformed) as problem:
        raise malformed(_WHERE, str(problem.facts["why"])) from None


def _of(cacao: CacaoPlaybook, name: str) -> dict[str, Any]:
    step = cacao.workflow.get(name)
    if step is None or EXTENSION not in step.step_extensions:
        raise malformed(_WHERE, f"steps names {name}, which is no step of Keyturn")
    return step.step_extensions[EXTENSION]


def _without(said: Any, empty: dict[str, Any]) -> dict[str, Any]:
    return {key: said[key] for key in empty if said[key] != empty[key]}
