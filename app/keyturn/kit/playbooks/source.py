"""From an authored file to a playbook: front matter, phases and steps, with the line where each thing stands."""

from collections.abc import Mapping
from dataclasses import dataclass

from keyturn.kit.manifest import Check, Message, NotFor
from keyturn.kit.playbooks.document import Document, PhaseBlock, read_document
from keyturn.kit.playbooks.fields import Fields, Notes, Placed
from keyturn.kit.playbooks.model import Page, Part, Phase, Playbook
from keyturn.kit.playbooks.steps import read_step

WHEN = ("declared", "acting", "closed")
KEYS = (
    "id", "title", "brief", "condition", "objective", "assumptions", "not_for", "fits", "confirm",
    "failed_systems", "messages", "roles", "review_by", "sources",
)  # fmt: skip


@dataclass(frozen=True)
class Source:
    """A playbook that was read: its file, its value, its texts, and where the keys of its front matter stand."""

    file: str
    playbook: Playbook
    texts: tuple[Placed, ...]
    lines: Mapping[str, int]


def read_source(data: bytes, file: str) -> Source:
    """Read an authored playbook; `file` is the name that faults are told with. Raises PlaybookFaulty."""
    notes = Notes(file)
    document = read_document(data, notes)
    table = notes.table(document.front.text, document.front.line)
    notes.demand_none()
    fields = Fields(table, notes)
    lines = {name: fields.line_of(name) for name in KEYS}
    playbook = _playbook(fields, document, notes)
    fields.done()
    _check_names(playbook, lines, notes)
    notes.demand_none()
    return Source(file, playbook, tuple(notes.texts), lines)


def _playbook(fields: Fields, document: Document, notes: Notes) -> Playbook:
    return Playbook(
        assumptions=fields.texts("assumptions"),
        brief=fields.text("brief"),
        condition=fields.text("condition"),
        confirm=[_check(entry) for entry in fields.tables("confirm")],
        failed_systems=fields.identifiers("failed_systems", required=False),
        file=notes.file.rsplit("/", 1)[-1],
        fits=fields.lists_by_name("fits"),
        format=1,
        id=fields.identifier("id"),
        messages=[_message(entry) for entry in fields.tables("messages")],
        not_for=[NotFor(go=entry.text("go"), if_=entry.text("if")) for entry in fields.tables("not_for")],
        objective=fields.text("objective"),
        parameters={},
        phases=[_phase(block, notes) for block in document.phases],
        review_by=fields.day("review_by"),
        roles=[Part(does=entry.text("does"), role=entry.text("role")) for entry in fields.tables("roles")],
        sources=[Page(page=entry.text("page"), says=entry.text("says")) for entry in fields.tables("sources")],
        steps=[read_step(step, place, notes) for place, block in enumerate(document.phases) for step in block.steps],
        title=fields.text("title"),
    )


def _check(fields: Fields) -> Check:
    return Check(
        ask=fields.text("ask"),
        expect=fields.text("expect"),
        go=fields.text("go"),
        observers=fields.number("observers", 1),
        otherwise=fields.text("otherwise"),
    )


def _message(fields: Fields) -> Message:
    return Message(
        audience=fields.text("audience"),
        id=fields.identifier("id"),
        text=fields.text("text"),
        when=fields.choice("when", WHEN),  # type: ignore[arg-type]
    )


def _phase(block: PhaseBlock, notes: Notes) -> Phase:
    if not block.title:
        notes.fault(block.line, "phase-title", "A phase has no title.")
    if not block.steps:
        notes.fault(block.line, "phase-empty", f"The phase {block.title[:60]!r} has no step.")
    notes.texts.extend(Placed(text.line, text.text) for text in block.intro)
    return Phase(intro=" ".join(text.text for text in block.intro), title=block.title)


def _check_names(playbook: Playbook, lines: Mapping[str, int], notes: Notes) -> None:
    titles = [phase.title for phase in playbook.phases]
    for title in _twice(titles):
        place = len(titles) - 1 - titles[::-1].index(title)
        line = next((step.line for step in playbook.steps if step.phase == place), 1)
        notes.fault(line, "phase-twice", f"The phase {title[:60]!r} stands twice.")
    ids: set[str] = set()
    for step in playbook.steps:
        if step.id and step.id in ids:
            notes.fault(step.line, "step-twice", f"There are two steps {step.id}.")
        ids.add(step.id)
    for name in _twice([message.id for message in playbook.messages]):
        notes.fault(lines["messages"], "message-twice", f"There are two messages {name}.")
    if not playbook.steps:
        notes.fault(lines["id"], "steps-none", "The playbook has no step.")


def _twice(names: list[str]) -> list[str]:
    return sorted({name for name in names if name and names.count(name) > 1})
