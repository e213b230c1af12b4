"""A compiled playbook as values: what stands in a kit as canonical JSON, and what an engine walks.

Source: the manual's playbooks.md, "The compiled form". An empty text or list says that there is none.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import timedelta
from hashlib import sha256
from typing import Annotated, Literal, TypeAlias

import msgspec

from keyturn.custody.encoding import MAX_INTEGER
from keyturn.custody.records import AsciiKey, Record, RecordMalformed, read_record
from keyturn.kit.manifest import Check, Message, NotFor

LONGEST_REVIEW = timedelta(days=400)  # how far off the review of a playbook may be
StepKind = Literal["memory", "do", "check", "decide", "reveal", "readback", "wait", "call", "note", "gate", "close"]
Role = Literal["doer", "reader", "both"]
Plane = Literal["", "data", "control"]
Fits: TypeAlias = dict[AsciiKey, list[str]]

MODE_PREFIX = "mode:"
REFERENCE = re.compile(r"\{\{\s*([^{}]*?)\s*\}\}")
# What the opening itself knows and fills in while a playbook is walked, and what stands there on paper.
OF_THE_OPENING: Mapping[str, str] = {
    "opening.doer": "[Doer]",
    "opening.event": "[incident]",
    "opening.reader": "[Reader]",
    "opening.reason": "[reason]",
}
# Answering these asks more of a pair than a tick: they cannot be put off.
NEVER_DEFERRED = ("check", "decide", "reveal", "readback", "gate", "close")

Count: TypeAlias = Annotated[int, msgspec.Meta(ge=0, le=MAX_INTEGER)]


class Option(Record, frozen=True):
    """One answer of a `decide` step: what is said, and the step or `mode:ID` that follows."""

    go: str
    say: str


class Part(Record, frozen=True):
    """One role of the people who play: its name, and what it does."""

    does: str
    role: str


class Page(Record, frozen=True):
    """A page that facts were checked against: its name, and what it says."""

    page: str
    says: str


class Phase(Record, frozen=True):
    """A phase of a playbook: a title over steps, and a sentence that introduces them."""

    intro: str
    title: str


class Step(Record, frozen=True):
    """One step: the Reader reads the challenge, the Doer does it and answers with the response.

    `console` and `cli` are two ways to do it, `expect` what is then seen, `if_fails` what to do otherwise,
    `alternative` the way that needs no control plane. `target_s` and `wait_s` are seconds. `next` is the
    step that follows where that is not the one below, `on_fail` the one that follows a failure.
    """

    alternative: str
    audience: str
    challenge: str
    cli: str
    console: str
    credential: str
    defer: bool
    expect: str
    id: str
    if_fails: str
    irreversible: bool
    kind: StepKind
    line: Count
    message: str
    needs: list[str]
    next: str
    on_fail: str
    options: list[Option]
    phase: Count
    plane: Plane
    response: str
    role: Role
    rotates: list[str]
    show: list[str]
    target_s: Count
    verify: bool
    wait_s: Count
    why: str

    @property
    def needs_both(self) -> bool:
        """Tell whether Reader and Doer both confirm this step before it counts as done."""
        return self.irreversible or self.verify or self.role == "both" or self.kind == "gate"


class Playbook(Record, frozen=True):
    """A whole playbook; `parameters` are the values that its `{{names}}` stand for, once it is bound to a kit."""

    assumptions: list[str]
    brief: str
    condition: str
    confirm: list[Check]
    failed_systems: list[str]
    file: str
    fits: Fits
    format: Literal[1]
    id: str
    messages: list[Message]
    not_for: list[NotFor]
    objective: str
    parameters: dict[AsciiKey, str]
    phases: list[Phase]
    review_by: str
    roles: list[Part]
    sources: list[Page]
    steps: list[Step]
    title: str

    @property
    def hash(self) -> bytes:
        """The SHA-256 of the compiled form (32 bytes)."""
        return sha256(self.canonical()).digest()

    def step(self, name: str) -> Step:
        """Return a step; raises KeyError."""
        return {step.id: step for step in self.steps}[name]

    def message(self, name: str) -> Message:
        """Return a message; raises KeyError."""
        return {message.id: message for message in self.messages}[name]

    @property
    def on_paper(self) -> Mapping[str, str]:
        """The values of its texts where there is no opening that could fill in the rest."""
        return {**OF_THE_OPENING, **self.parameters}

    @property
    def credentials(self) -> list[str]:
        """The ids of the items that its steps reveal, in the order of the steps."""
        return list(dict.fromkeys(step.credential for step in self.steps if step.credential))


def read_compiled(data: bytes) -> Playbook:
    """Read a compiled playbook; raises NotCanonical or RecordMalformed."""
    playbook = read_record(Playbook, data, "playbook")
    ids = [step.id for step in playbook.steps]
    if not ids or len(set(ids)) < len(ids):
        raise RecordMalformed(document="playbook", why="its steps are none, or two of one id")
    if any(step.phase >= len(playbook.phases) for step in playbook.steps):
        raise RecordMalformed(document="playbook", why="a step stands in no phase")
    known = {"", *ids}
    ways = (way for step in playbook.steps for way in (step.next, step.on_fail, *(entry.go for entry in step.options)))
    if any(way not in known and not way.startswith(MODE_PREFIX) for way in ways):
        raise RecordMalformed(document="playbook", why="a step leads to none that there is")
    return playbook


def filled(text: str, values: Mapping[str, str]) -> str:
    """Return a text with every `{{name}}` that has a value replaced by it; others stay as they are."""
    return REFERENCE.sub(lambda found: values.get(found[1], found[0]), text)


def references(text: str) -> Iterator[str]:
    """Yield the names that a text refers to as `{{name}}`."""
    return (found[1] for found in REFERENCE.finditer(text))


def fits(mode: Mapping[str, Sequence[str]], given: Mapping[str, str]) -> bool:
    """Tell whether a mode's `fits` agree with the answers given so far, by question."""
    return all(answer in mode.get(question, (answer,)) for question, answer in given.items())
