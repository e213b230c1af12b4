"""The workflow steps and commands of CACAO 2.0 as values (sections 4 and 5)."""

# ruff: noqa: RUF012 - a struct gives each value its own copy of an empty default

from typing import Annotated, TypeAlias

import msgspec

from keyturn.exchange.cacao.types import (
    Extensions,
    ExternalReference,
    Identifier,
    Milliseconds,
    OpenWord,
    PlaybookId,
    Thing,
    Timestamp,
    Variables,
)

# What these hold is made for people; every other command is made for a machine (section 5.1).
MANUAL = "manual"
Case: TypeAlias = Annotated[str, msgspec.Meta(min_length=1, max_length=250)]


class Command(Thing, frozen=True, kw_only=True):
    """One command of an action; the kinds of commands are an open vocabulary (section 5)."""

    type: OpenWord
    command: str = ""
    command_b64: str = ""
    content: str = ""
    content_b64: str = ""
    headers: dict[str, list[str]] = {}
    description: str = ""
    version: str = ""
    playbook_activity: str = ""
    external_references: list[ExternalReference] = []


class StepBase(Thing, frozen=True, kw_only=True, tag_field="type"):
    """What every step may say (section 4.1); `delay` and `timeout` are milliseconds."""

    name: str = ""
    description: str = ""
    external_references: list[ExternalReference] = []
    delay: Milliseconds = 0
    timeout: Milliseconds | msgspec.UnsetType = msgspec.UNSET
    step_variables: Variables = {}
    owner: str = ""
    step_extensions: Extensions = {}


class Led(StepBase, frozen=True, kw_only=True):
    """A step that others follow (section 4.1)."""

    on_completion: Identifier | msgspec.UnsetType = msgspec.UNSET
    on_success: Identifier | msgspec.UnsetType = msgspec.UNSET
    on_failure: Identifier | msgspec.UnsetType = msgspec.UNSET


class Start(StepBase, frozen=True, kw_only=True, tag="start"):
    """Where the workflow starts (section 4.3)."""

    on_completion: Identifier | msgspec.UnsetType = msgspec.UNSET


class End(StepBase, frozen=True, kw_only=True, tag="end"):
    """Where the workflow, or a branch of it, ends (section 4.4)."""


class Action(Led, frozen=True, kw_only=True, tag="action"):
    """Commands for one agent on targets (section 4.5)."""

    commands: Annotated[list[Command], msgspec.Meta(min_length=1)]
    agent: Identifier
    targets: list[Identifier] = []
    in_args: list[str] = []
    out_args: list[str] = []


class PlaybookAction(Led, frozen=True, kw_only=True, tag="playbook-action"):
    """Another playbook, gone through as a step (section 4.6)."""

    playbook_id: PlaybookId
    playbook_version: Timestamp | msgspec.UnsetType = msgspec.UNSET
    in_args: list[str] = []
    out_args: list[str] = []


class Parallel(Led, frozen=True, kw_only=True, tag="parallel"):
    """Branches that may run at once (section 4.7)."""

    next_steps: Annotated[list[Identifier], msgspec.Meta(min_length=2)]


class If(Led, frozen=True, kw_only=True, tag="if-condition"):
    """One branch or the other (section 4.8)."""

    condition: str
    on_true: Identifier
    on_false: Identifier | msgspec.UnsetType = msgspec.UNSET


class While(Led, frozen=True, kw_only=True, tag="while-condition"):
    """A branch again and again, as long as a condition holds (section 4.9)."""

    condition: str
    on_true: Identifier


class Switch(Led, frozen=True, kw_only=True, tag="switch-condition"):
    """One branch of several (section 4.10)."""

    switch: str
    cases: Annotated[dict[Case, Identifier], msgspec.Meta(min_length=1)]


Step: TypeAlias = Start | End | Action | PlaybookAction | Parallel | If | While | Switch
Follower: TypeAlias = Action | PlaybookAction | Parallel | If | While | Switch


def targets(step: Step) -> list[tuple[str, str]]:
    """Return every key of a step that names another step, with that step's id."""
    led = [(key, getattr(step, key, "")) for key in ("on_completion", "on_success", "on_failure")]
    if isinstance(step, If):
        led += [("on_true", step.on_true), ("on_false", step.on_false)]
    elif isinstance(step, While):
        led += [("on_true", step.on_true)]
    elif isinstance(step, Switch):
        led += [("cases", target) for target in step.cases.values()]
    elif isinstance(step, Parallel):
        led += [("next_steps", target) for target in step.next_steps]
    return [(key, target) for key, target in led if target]
