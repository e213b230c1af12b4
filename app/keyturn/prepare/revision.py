"""The next content revision from a kit's source: playbooks, texts, questions and credentials, without opening."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, replace
from pathlib import Path

from keyturn.custody.seal import Random
from keyturn.errors import ContentError
from keyturn.kit.content import Edit, is_draft
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.manifest import RosterEntry
from keyturn.kit.playbooks.edit import seal_in_tiers
from keyturn.kit.playbooks.sealed import KIND, bind
from keyturn.kit.seen import Seen
from keyturn.kit.source.reading import SourceFolder
from keyturn.kit.source.removal import leaving
from keyturn.kit.source.sealed_file import fresh
from keyturn.prepare.changes import Change, changes
from keyturn.prepare.signing import read_to_edit
from keyturn.prepare.view import VERSION, view_of_kit, view_of_source


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
    """A next revision that nobody has signed yet: for which kit, what is sealed, and what changes that can be seen.

    The changes are those in the kit, a waiting draft's among them: whoever signs vouches for all of it.
    """

    path: Path
    edit: Edit
    changes: tuple[Change, ...]

    @property
    def number(self) -> int:
        """Its number."""
        return self.edit.body().revision

    @property
    def pushes(self) -> KitFile | None:
        """The draft in whose place it goes, and whose signatures are given anew; None where none waits."""
        return self.edit.kit if is_draft(self.edit.kit) else None


def revise(source: SourceFolder, seen: Seen, now: int, random: Random) -> Revision:
    """Make the next revision of the kit in a source's folder, on top of a draft that waits there.

    What it changes is told from the sealed kit on: what the draft brings is signed with it, and anybody may have
    written an unsigned draft. Raises a RollbackError, DraftStale, or what `next_revision` names.
    """
    edited = read_to_edit(source.kit, seen)
    made = next_revision(edited, source, now, random)
    if not is_draft(edited):
        return made
    return replace(made, changes=_since(read_kit(source.kit), edited, source))


def _since(sealed: KitFile, draft: KitFile, source: SourceFolder) -> tuple[Change, ...]:
    """Return what changes from the sealed kit on; of playbooks, which are all sealed again, no version is told."""
    playbooks = {record.id for record in draft.body.items if record.kind == KIND}
    found = changes(view_of_kit(sealed), view_of_source(source, draft))
    return tuple(change for change in found if change.label != VERSION or change.name not in playbooks)


def next_revision(kit: KitFile, source: SourceFolder, now: int, random: Random) -> Revision:
    """Seal what the folder holds as the kit's next revision; nothing is opened.

    Raises CeremonyNeeded, ModeStillHolds, NoSpareCompartment, or what a credential or a removal that does not fit
    names.
    """
    found = changes(view_of_kit(kit), view_of_source(source, kit))
    _demand_no_ceremony(found, kit, source)
    return Revision(source.kit, _sealed(kit, source, now, random), found)


def _demand_no_ceremony(found: Sequence[Change], kit: KitFile, source: SourceFolder) -> None:
    """Raise CeremonyNeeded with every part of custody in which the folder and the kit differ."""
    custody = [" ".join(part for part in (change.name, change.label) if part) for change in found if change.of_custody]
    if parts := list(dict.fromkeys([*custody, *_moved_modes(kit, source)])):
        raise CeremonyNeeded(folder=source.folder, parts="; ".join(parts))


def _sealed(kit: KitFile, source: SourceFolder, now: int, random: Random) -> Edit:
    # What a playbook's steps say cannot be compared while the kit is locked: every playbook is sealed again.
    playbooks = [
        (bind(entry.playbook, source.directory), source.toml.modes[entry.playbook.id]) for entry in source.playbooks
    ]
    edit = seal_in_tiers(kit, playbooks, source.questions or (), now, random)
    items = {record.id: record for record in edit.items}
    credentials = fresh(kit, source.credentials.sealed)
    items |= {file.record.id: file.record for file in credentials}
    left = leaving(kit, source.credentials.removals)
    gone = left | _gone_playbooks(kit, source, left)
    return replace(
        edit,
        items=tuple(items[name] for name in sorted(items) if name not in gone),
        new=edit.new | {file.record.id: file.data for file in credentials},
        modes=tuple(mode for mode in edit.modes or () if mode.id in source.toml.modes),
        name=source.toml.name,
        roster=_roster(kit, source),
    )


def _moved_modes(kit: KitFile, source: SourceFolder) -> Iterator[str]:
    tiers = {entry.id: entry.tier for entry in kit.header.compartments}
    for mode in kit.body.modes:
        if source.toml.modes.get(mode.id, tiers[mode.compartment]) != tiers[mode.compartment]:
            yield f"the tier of {mode.id}"


def _gone_playbooks(kit: KitFile, source: SourceFolder, left: Set[str]) -> set[str]:
    gone: set[str] = set()
    for mode in kit.body.modes:
        if mode.id not in source.toml.modes:
            held = [record for record in kit.body.items_of(mode.compartment) if record.id not in left]
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
