"""A playbook on its way into a kit and out of it: bound to a directory, as an item, and its public part as a mode."""

from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from msgspec import structs

from keyturn.custody.encoding import NotCanonical
from keyturn.custody.records import RecordMalformed
from keyturn.errors import ContentError
from keyturn.kit.content import NewItem
from keyturn.kit.kinds import Content, make_content
from keyturn.kit.manifest import Check, Message, Mode, NotFor
from keyturn.kit.playbooks.fault import Fault
from keyturn.kit.playbooks.model import Playbook, filled, read_compiled, references

if TYPE_CHECKING:  # a kit is opened without the parser of YAML
    from keyturn.kit.playbooks.directory import Directory

KIND = "playbook"


class PlaybookUnreadable(ContentError):
    """A sealed playbook is not in the compiled form."""

    code = "playbook-unreadable"
    sentence = "The playbook {item} cannot be read: {why}."
    cure = "The items still open: reveal them by name. Ask a content signer to seal the playbook again."


class PlaybookOfAnotherMode(ContentError):
    """The playbook in a compartment was written for another mode."""

    code = "playbook-other-mode"
    sentence = "The playbook {item} was written for the mode {found}, and this is {mode}."
    cure = "The items still open: reveal them by name. Ask a content signer to seal the right playbook."


def bind(playbook: Playbook, directory: "Directory") -> Playbook:
    """Return the playbook with those values of the directory that its texts refer to."""
    names = sorted(set(references(playbook.canonical().decode())))
    values = {name: directory.values[name] for name in names if name in directory.values}
    return structs.replace(playbook, parameters=values)


def item_of(playbook: Playbook) -> NewItem:
    """Return the item that a playbook is sealed as; raises FieldMalformed."""
    content = make_content(KIND, {"json": playbook.canonical()})
    return NewItem(f"{playbook.id}-playbook", f"Playbook: {playbook.title}", playbook.id, content)


def mode_of(playbook: Playbook, compartment: str) -> Mode:
    """Return the playbook's public part, with its values filled in: what can be read while the kit is locked."""
    values = playbook.parameters
    return Mode(
        brief=filled(playbook.brief, values),
        compartment=compartment,
        condition=filled(playbook.condition, values),
        confirm=[_filled_check(check, values) for check in playbook.confirm],
        fits=playbook.fits,
        id=playbook.id,
        messages=[_filled_message(message, values) for message in playbook.messages],
        not_for=[NotFor(go=filled(entry.go, values), if_=filled(entry.if_, values)) for entry in playbook.not_for],
        title=filled(playbook.title, values),
    )


def playbook_in(content: Content, item: str, mode: str) -> Playbook:
    """Return the playbook that an item holds; raises PlaybookUnreadable or PlaybookOfAnotherMode."""
    try:
        playbook = read_compiled(bytes(content.fields["json"]))
    except (NotCanonical, RecordMalformed) as problem:
        raise PlaybookUnreadable(item=item, why=problem.facts["why"]) from None
    if playbook.id != mode:
        raise PlaybookOfAnotherMode(item=item, found=playbook.id, mode=mode)
    return playbook


def missing_items(playbook: Playbook, items: Iterable[str]) -> Iterator[Fault]:
    """Yield the steps that show an item which the compartment does not hold."""
    known = set(items)
    for step in playbook.steps:
        if step.credential and step.credential not in known:
            why = f"Step {step.id} shows {step.credential}, which this kit does not hold."
            yield Fault(playbook.file, step.line, "item-unknown", why)


def _filled_check(check: Check, values: Mapping[str, str]) -> Check:
    texts = {name: filled(getattr(check, name), values) for name in ("ask", "expect", "go", "otherwise")}
    return structs.replace(check, **texts)


def _filled_message(message: Message, values: Mapping[str, str]) -> Message:
    return structs.replace(message, audience=filled(message.audience, values), text=filled(message.text, values))
