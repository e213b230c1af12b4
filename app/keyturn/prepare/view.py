"""What a kit says while it is locked, and what it would say once it were sealed from its source: as texts by name.

Two of these are laid side by side before anybody signs. Of what is sealed, only that it is there is told.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, TypeAlias

from keyturn.custody.codes import STEP_SECONDS
from keyturn.custody.policy import parse_policy
from keyturn.custody.records import TIER_NAMES, Header, SignerRecord
from keyturn.custody.root import kit_tag
from keyturn.errors import Phrase, PolicyError
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import Check, ItemRecord, Message, Mode, Question, RosterEntry, TriageAnswer
from keyturn.kit.playbooks.sealed import KIND as PLAYBOOK
from keyturn.kit.playbooks.sealed import bind, mode_of
from keyturn.kit.signer import fingerprint
from keyturn.kit.source.model import Custodian, KitToml
from keyturn.kit.source.reading import SourceFolder
from keyturn.kit.source.removal import leaving
from keyturn.kit.source.sealed_file import fresh

Area = Literal["kit", "custody", "custodian", "roster", "mode", "question", "item"]
Entry: TypeAlias = Mapping[str, tuple[str, ...]]

DAY = 86_400
# Told of an item only where two of one version differ: then one of them was not made by this program.
BYTES = "sealed bytes"
VERSION = "version"
# Everything that is told of a thing, as it is called; of a source's parts alone what only that has.
LABELS = (
    "identity", "name", "purpose", *(f"rule of {tier}" for tier in TIER_NAMES), "signers", "signatures",
    "codes of each phone", "memory of a guess", "iterations of a guess", "validity", "compartments",
    "card's number retired", "factor", "label", "card", "contact", "on call", "time zone", "tier", "title", "brief",
    "condition", "not for", "check", "message", "fits", "ask", "answer", "mode", "kind", VERSION, BYTES,
)  # fmt: skip


@dataclass(frozen=True)
class View:
    """What is told of a kit: for each area, things by name, and of each thing its texts by label."""

    kit: str
    epoch: int
    revision: int
    areas: Mapping[Area, Mapping[str, Entry]]


def view_of_kit(kit: KitFile) -> View:
    """Return what a kit or a draft says."""
    body, header = kit.body, kit.header
    tiers = {entry.id: entry.tier for entry in header.compartments}
    return View(
        kit.custody.kit.hex(),
        header.epoch,
        body.revision,
        {
            "kit": {"": {"identity": (kit_tag(kit.custody.kit),), "name": (body.name,)}},
            "custody": {"": _custody(header)},
            "custodian": {entry.id: _custodian_of(header, entry) for entry in body.roster},
            "roster": {entry.id: _roster(entry) for entry in body.roster},
            "mode": {mode.id: {"tier": (tiers[mode.compartment],), **dict(_mode(mode))} for mode in body.modes},
            "question": _questions(body.triage),
            "item": _items(body.items, {mode.compartment: mode.id for mode in body.modes}),
        },
    )


def view_of_source(source: SourceFolder, kit: KitFile) -> View:
    """Return what a kit would say, once its source were sealed into it.

    Raises what `sealed_file.fresh` and `removal.leaving` name.
    """
    now, toml = view_of_kit(kit), source.toml
    sealed = {entry.id: entry for entry in kit.body.roster}
    playbooks = {entry.playbook.id: bind(entry.playbook, source.directory) for entry in source.playbooks}
    compartments = {mode.id: mode.compartment for mode in kit.body.modes}
    modes = {
        name: {"tier": (tier,), **dict(_mode(mode_of(playbooks[name], compartments.get(name, ""))))}
        for name, tier in toml.modes.items()
        if name in playbooks
    }
    questions = kit.body.triage if source.questions is None else source.questions
    left = leaving(kit, source.credentials.removals)
    staying = {name: entry for name, entry in now.areas["item"].items() if name not in left}
    return View(
        now.kit,
        now.epoch,
        now.revision,
        {
            "kit": {"": {**now.areas["kit"][""], "name": (toml.name,)}},
            "custody": {"": {**now.areas["custody"][""], **_rules(toml, kit.header), **_validity(toml, kit.header)}},
            "custodian": {
                person.id: _custodian(person, kit.header, sealed.get(person.id)) for person in toml.custodian
            },
            "roster": {person.id: _roster(person) for person in toml.custodian},
            "mode": modes,
            "question": _questions(questions),
            "item": {**staying, **_coming(source, kit, modes)},
        },
    )


def _coming(source: SourceFolder, kit: KitFile, modes: Mapping[str, Entry]) -> Mapping[str, Entry]:
    """Return the items that would be added or replaced: sealed credentials, and the playbooks of new modes."""
    by_compartment = {mode.compartment: mode.id for mode in kit.body.modes}
    credentials = _items((file.record for file in fresh(kit, source.credentials.sealed)), by_compartment)
    new = {name: entry for name, entry in modes.items() if name not in by_compartment.values()}
    playbooks = {
        f"{name}-playbook": {"mode": (name,), "kind": (PLAYBOOK,), "title": (f"Playbook: {entry['title'][0]}",)}
        for name, entry in new.items()
    }
    return {**credentials, **playbooks}


def _custody(header: Header) -> Entry:
    return {
        "purpose": (header.purpose,),
        **{f"rule of {tier.name}": (tier.policy,) for tier in header.tiers},
        "signers": tuple(map(_signer, header.signers)),
        "signatures": (str(header.signatures),),
        "codes of each phone": (str(header.r),),
        "memory of a guess": (f"{header.kdf.memory_kib // 1024} MiB",),
        "iterations of a guess": (str(header.kdf.iterations),),
        "validity": (_span(header),),
        "compartments": tuple(f"{entry.id} ({entry.tier})" for entry in header.compartments),
        "card's number retired": tuple(map(str, header.retired)),
    }


def _span(header: Header) -> str:
    first, last = (_day(step * STEP_SECONDS) for step in (header.first_step, header.last_step))
    return Phrase("{first} to {last}", first=first, last=last)


def _signer(entry: SignerRecord) -> str:
    """Return a signer with their key: one that took another's place under the same id must not look the same."""
    return Phrase("{id} (key {key})", id=entry.id, key=fingerprint(entry))


def _rules(toml: KitToml, header: Header) -> Entry:
    """Return what kit.toml rules; a signer of whom it knows the id alone has the key that the kit has of them."""
    signers = {entry.id: _signer(entry) for entry in header.signers}
    return {
        "purpose": (toml.purpose,),
        **{f"rule of {tier}": (rule_text(getattr(toml.policy, tier)),) for tier in TIER_NAMES},
        "signers": tuple(signers.get(name, name) for name in sorted(toml.signing.signers)),
        "signatures": (str(toml.signing.signatures),),
        "codes of each phone": (str(toml.validity.codes),),
        "memory of a guess": (f"{toml.derivation.memory_mib} MiB",),
        "iterations of a guess": (str(toml.derivation.iterations),),
    }


def rule_text(text: str) -> str:
    """Return a rule in its one form, which a kit holds; one that cannot be read, as it stands."""
    try:
        return str(parse_policy(text))
    except PolicyError:
        return text


def _validity(toml: KitToml, header: Header) -> Entry:
    sealed = (header.last_step - header.first_step) * STEP_SECONDS // DAY
    said = Phrase("{days} days from a ceremony on", days=toml.validity.days)
    return {} if sealed == toml.validity.days else {"validity": (said,)}


def _custodian_of(header: Header, entry: RosterEntry) -> Entry:
    record = header.custodian(entry.i)
    card = Phrase("generation {number}", number=record.g)
    return {"factor": (record.factor,), "label": _labels(record.labels), "card": (card,)}


def _custodian(person: Custodian, header: Header, sealed: RosterEntry | None) -> Entry:
    card = _custodian_of(header, sealed)["card"] if sealed else ()
    return {"factor": (person.factor,), "label": _labels(person.labels), "card": card}


def _labels(labels: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(f"{name}={value}" for name, value in sorted(labels.items()))


def _roster(entry: RosterEntry | Custodian) -> Entry:
    said = {"name": entry.name, "contact": entry.contact, "on call": entry.on_call, "time zone": entry.time_zone}
    return {label: (text,) for label, text in said.items()}


def _mode(mode: Mode) -> Iterator[tuple[str, tuple[str, ...]]]:
    for name in ("title", "brief", "condition"):
        yield name, (getattr(mode, name),)
    yield "not for", tuple(Phrase("{if_}: go to {go}", if_=entry.if_, go=entry.go) for entry in mode.not_for)
    yield "check", tuple(map(_check, mode.confirm))
    yield "message", tuple(map(_message, mode.messages))
    yield "fits", tuple(f"{name}: {', '.join(answers)}" for name, answers in sorted(mode.fits.items()))


def _check(check: Check) -> str:
    return Phrase(
        "{ask} If so: {expect}. If not: {otherwise}; then {go}. Seen by {observers}.",
        ask=check.ask, expect=check.expect, otherwise=check.otherwise, go=check.go, observers=check.observers,
    )  # fmt: skip


def _message(message: Message) -> str:
    return Phrase(
        "{id}, to {audience}, when {when}: {text}",
        id=message.id, audience=message.audience, when=message.when, text=message.text,
    )  # fmt: skip


def _questions(questions: Iterable[Question]) -> Mapping[str, Entry]:
    return {entry.id: {"ask": (entry.ask,), "answer": tuple(map(_answer, entry.answers))} for entry in questions}


def _answer(answer: TriageAnswer) -> str:
    said = f"{answer.id}: {answer.say}"
    return Phrase("{said} Instead: {instead}", said=said, instead=answer.instead) if answer.instead else said


def _items(records: Iterable[ItemRecord], modes: Mapping[str, str]) -> Mapping[str, Entry]:
    return {record.id: _item(record, modes.get(record.compartment, "")) for record in records}


def _item(record: ItemRecord, mode: str) -> Entry:
    return {
        "mode": (mode or Phrase("none, compartment {id}", id=record.compartment),),
        "kind": (record.kind,),
        "title": (record.title,),
        VERSION: (Phrase("{number}, sealed on {day}", number=record.version, day=_day(record.sealed_at)),),
        BYTES: (record.sha256.hex()[:16],),
    }


def _day(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).date().isoformat()
