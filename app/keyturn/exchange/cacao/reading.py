"""Reading a CACAO 2.0 playbook: strict, and with one error that says what is wrong and where."""

from typing import Any, TypeVar

import msgspec

from keyturn.custody.encoding import Json
from keyturn.exchange.cacao.faults import CacaoEndless, CacaoStepMissing, malformed
from keyturn.exchange.cacao.flow import Flow, follow
from keyturn.exchange.cacao.json_text import parse_object
from keyturn.exchange.cacao.model import (
    AgentTarget,
    Authentication,
    CacaoPlaybook,
    ExtensionDefinition,
    Iep,
    Marking,
    Signature,
    Statement,
    Tlp,
)
from keyturn.exchange.cacao.steps import Action, Command, End, Led, Start, Step, targets
from keyturn.exchange.cacao.types import Variable, moment

T = TypeVar("T")
_SECTIONS: dict[str, Any] = {
    "workflow": Step,
    "playbook_variables": Variable,
    "agent_definitions": AgentTarget,
    "target_definitions": AgentTarget,
    "authentication_info_definitions": Authentication,
    "extension_definitions": ExtensionDefinition,
    "data_marking_definitions": Statement | Tlp | Iep,
}
# Section 5: what a command of each kind must say at least; of several names one is enough.
_NEEDS: dict[str, tuple[str, ...]] = {
    "elastic": ("command_b64",),
    "jupyter": ("command_b64",),
    "kestrel": ("command_b64",),
    "sigma": ("command_b64",),
    "yara": ("command_b64",),
    "http-api": ("command",),
    "openc2-http": ("command",),
}
_NEEDS_ONE = ("command", "command_b64")


def read_cacao(data: bytes) -> CacaoPlaybook:
    """Read a playbook of at most 4 MiB; signatures on it are not looked at, see `verify_signature`.

    Raises CacaoUnreadable, CacaoMalformed, CacaoStepMissing, or CacaoEndless where a step that can be reached has
    no way to an end.
    """
    playbook = _playbook(parse_object(data))
    check(playbook)
    return playbook


def check(playbook: CacaoPlaybook) -> Flow:
    """Check that the parts of a playbook fit each other, and return where its workflow leads; raises as above."""
    _check_times(playbook)
    _check_names(playbook)
    for name, step in playbook.workflow.items():
        _check_step(playbook, name, step)
    return follow(playbook)


def converted(value: object, kind: type[T], where: str) -> T:
    """Return a value of JSON as what it must be; raises CacaoMalformed, which says where it stands."""
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as problem:
        told = str(problem).replace("`", "").replace("$.", "").replace("$", "it")
        raise malformed(where, told[:1].lower() + told[1:]) from None


def _playbook(value: Json) -> CacaoPlaybook:
    """Convert the entries of each section one by one first: only so can an error say which of them it means."""
    parts = dict(value)
    for section, kind in _SECTIONS.items():
        entries = value.get(section)
        if isinstance(entries, dict):
            parts[section] = {name: converted(part, kind, f"{section}, {name}") for name, part in entries.items()}
    return converted(parts, CacaoPlaybook, "the playbook")


def _check_times(playbook: CacaoPlaybook) -> None:
    things: dict[str, CacaoPlaybook | Marking | Signature] = {"the playbook": playbook}
    things |= playbook.data_marking_definitions
    things |= {signature.id: signature for signature in playbook.signatures}
    for where, thing in things.items():
        times = {}
        for key in ("created", "modified", "valid_from", "valid_until"):
            try:
                times[key] = moment(getattr(thing, key) or thing.created)
            except ValueError:
                raise malformed(where, f"{key} is no time that there is") from None
        if times["modified"] < times["created"]:
            raise malformed(where, "modified is before created")
        if thing.valid_from and thing.valid_until and times["valid_until"] <= times["valid_from"]:
            raise malformed(where, "valid_until is not after valid_from")


def _check_names(playbook: CacaoPlaybook) -> None:
    """Check that ids begin with the type of what they name (section 10.10), and the two steps that are named."""
    for section in ("workflow", "agent_definitions", "target_definitions", "authentication_info_definitions"):
        for name, thing in getattr(playbook, section).items():
            kind = thing.__struct_config__.tag or thing.type
            if name.rsplit("--", 1)[0] != kind:
                raise malformed(f"{section}, {name}", f"its id does not begin with its type, {kind}")
    for key in ("workflow_start", "workflow_exception"):
        name = getattr(playbook, key)
        if name and name not in playbook.workflow:
            raise CacaoStepMissing(where=key, step=name)
    if not isinstance(playbook.workflow[playbook.workflow_start], Start):
        raise malformed("workflow_start", "it does not name a start step")
    if not any(isinstance(step, End) for step in playbook.workflow.values()):
        raise CacaoEndless(step=playbook.workflow_start)


def _check_step(playbook: CacaoPlaybook, name: str, step: Step) -> None:
    for key, target in targets(step):
        if target not in playbook.workflow:
            raise CacaoStepMissing(where=f"{name}, {key}", step=target)
    if isinstance(step, Led) and step.on_completion and (step.on_success or step.on_failure):
        raise malformed(f"workflow, {name}", "on_completion stands beside on_success or on_failure")
    if isinstance(step, Action):
        for place, command in enumerate(step.commands, 1):
            _check_command(f"workflow, {name}, command {place}", command)


def _check_command(where: str, command: Command) -> None:
    needed = _NEEDS.get(command.type, _NEEDS_ONE)
    if not any(getattr(command, key) for key in needed):
        raise malformed(where, f"a command of the type {command.type} needs {' or '.join(needed)}")
