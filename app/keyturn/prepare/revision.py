"""The next content revision from a kit's source: playbooks, texts, questions and credentials, without opening."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from msgspec import structs

from keyturn.custody.policy import parse_policy
from keyturn.custody.seal import Random
from keyturn.errors import ContentError, Phrase
from keyturn.kit.content import Edit
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import ManifestBody, RosterEntry
from keyturn.kit.playbooks.edit import seal_in_tiers
from keyturn.kit.playbooks.sealed import KIND, bind
from keyturn.kit.source.reading import SourceFolder
from keyturn.kit.source.sealed_file import fresh
from keyturn.prepare.plan import DAY_STEPS


class CeremonyNeeded(ContentError):
    """The folder asks for something that only a ceremony changes."""

    code = "seal-needs-ceremony"
    sentence = "{folder} asks for what only a ceremony changes: {parts}."
    cure = "Hold the ceremony first (keyturn rekey); or take the change back in kit.toml."


class ModeStillHolds(ContentError):
    """A mode that the folder has no more still has credentials in the kit."""

    code = "mode-still-holds"
    sentence = "The folder has no mode {mode} any more, and the kit still holds its credentials: {items}."
    cure = "Remove those first (keyturn item remove), or give the mode back to the folder."


@dataclass(frozen=True)
class Revision:
    """The next revision, and what is new in it, in words."""

    edit: Edit
    changes: tuple[Phrase, ...]


def demand_no_ceremony(kit: KitFile, source: SourceFolder) -> None:
    """Raise CeremonyNeeded with every part of custody in which the folder and the kit differ."""
    if parts := list(_custody_parts(kit, source)):
        raise CeremonyNeeded(folder=source.folder, parts="; ".join(parts))


def next_revision(kit: KitFile, source: SourceFolder, now: int, random: Random) -> Revision:
    """Seal what the folder holds as the kit's next revision; nothing is opened.

    What a playbook's steps say cannot be compared while the kit is locked: every playbook is sealed again. Raises
    CeremonyNeeded, ModeStillHolds, NoSpareCompartment, or what a sealed credential that does not fit names.
    """
    demand_no_ceremony(kit, source)
    playbooks = [
        (bind(entry.playbook, source.directory), source.toml.modes[entry.playbook.id]) for entry in source.playbooks
    ]
    edit = seal_in_tiers(kit, playbooks, source.questions or (), now, random)
    items = {record.id: record for record in edit.items}
    credentials = fresh(kit, source.credentials)
    items |= {file.record.id: file.record for file in credentials}
    gone = _gone_playbooks(kit, source)
    edit = replace(
        edit,
        items=tuple(items[name] for name in sorted(items) if name not in gone),
        new=edit.new | {file.record.id: file.data for file in credentials},
        modes=tuple(mode for mode in edit.modes or () if mode.id in source.toml.modes),
        name=source.toml.name,
        roster=_roster(kit, source),
    )
    taken = [Phrase("credential {id}, version {version}", id=file.record.id, version=file.record.version)
             for file in credentials]  # fmt: skip
    return Revision(edit, (*_changes(kit.body, edit.body()), *taken))


def _custody_parts(kit: KitFile, source: SourceFolder) -> Iterator[str]:
    header, toml = kit.header, source.toml
    sealed = {entry.id: header.custodian(entry.i) for entry in kit.body.roster}
    folder = {person.id: person for person in toml.custodian}
    if added := ", ".join(sorted(folder.keys() - sealed.keys())):
        yield f"new custodians ({added})"
    if dropped := ", ".join(sorted(sealed.keys() - folder.keys())):
        yield f"dropped custodians ({dropped})"
    for name in sorted(folder.keys() & sealed.keys()):
        if (folder[name].factor, folder[name].labels) != (sealed[name].factor, sealed[name].labels):
            yield f"the second factor or labels of {name}"
    policies = structs.asdict(toml.policy)
    for tier in header.tiers:
        if str(parse_policy(policies[tier.name])) != tier.policy:
            yield f"the {tier.name} tier's rule"
    if toml.validity.days * DAY_STEPS != header.last_step - header.first_step:
        yield "the validity"
    if toml.validity.codes != header.r:
        yield "how many codes a phone gives"
    if (toml.derivation.memory_mib * 1024, toml.derivation.iterations) != (
        header.kdf.memory_kib,
        header.kdf.iterations,
    ):
        yield "the cost of a derivation"
    if toml.purpose != header.purpose:
        yield "the purpose"
    if (sorted(toml.signing.signers), toml.signing.signatures) != (
        [signer.id for signer in header.signers],
        header.signatures,
    ):
        yield "who signs"
    yield from _moved_modes(kit, source)


def _moved_modes(kit: KitFile, source: SourceFolder) -> Iterator[str]:
    tiers = {entry.id: entry.tier for entry in kit.header.compartments}
    for mode in kit.body.modes:
        if source.toml.modes.get(mode.id, tiers[mode.compartment]) != tiers[mode.compartment]:
            yield f"the tier of {mode.id}"


def _gone_playbooks(kit: KitFile, source: SourceFolder) -> set[str]:
    gone: set[str] = set()
    for mode in kit.body.modes:
        if mode.id not in source.toml.modes:
            held = kit.body.items_of(mode.compartment)
            if rest := [record.id for record in held if record.kind != KIND]:
                raise ModeStillHolds(mode=mode.id, items=", ".join(rest))
            gone |= {record.id for record in held}
    return gone


def _roster(kit: KitFile, source: SourceFolder) -> tuple[RosterEntry, ...]:
    people = {person.id: person for person in source.toml.custodian}
    return tuple(
        RosterEntry(
            contact=people[entry.id].contact,
            i=entry.i,
            id=entry.id,
            name=people[entry.id].name,
            on_call=people[entry.id].on_call,
            time_zone=people[entry.id].time_zone,
        )
        for entry in kit.body.roster
    )


def _changes(before: ManifestBody, after: ManifestBody) -> Iterator[Phrase]:
    if before.name != after.name:
        yield Phrase("the kit is called {name}", name=after.name)
    for old, new in zip(before.roster, after.roster, strict=True):
        if old != new:
            yield Phrase("the roster's texts for {name}", name=new.name)
    modes = {mode.id: mode for mode in before.modes}
    for mode in after.modes:
        if mode.id not in modes:
            yield Phrase("a new mode, {mode}", mode=mode.id)
        elif mode != modes[mode.id]:
            yield Phrase("the public part of {mode}, and its playbook", mode=mode.id)
        else:
            yield Phrase("the playbook of {mode} is sealed again; its public part is the same", mode=mode.id)
    for name in sorted(modes.keys() - {mode.id for mode in after.modes}):
        yield Phrase("the mode {mode} is removed", mode=name)
    if before.triage != after.triage:
        yield Phrase("the triage questions")
