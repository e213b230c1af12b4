"""Sealing playbooks into a kit without opening it: the item, and its public part as the mode's."""

from collections.abc import Sequence

from msgspec import structs

from keyturn.custody.records import TierName
from keyturn.custody.seal import Random
from keyturn.errors import ContentError
from keyturn.kit.content import Edit, first_record
from keyturn.kit.file import KitFile
from keyturn.kit.items import seal_item
from keyturn.kit.manifest import ItemRecord, Mode, Question
from keyturn.kit.playbooks.model import Playbook
from keyturn.kit.playbooks.sealed import KIND, item_of, mode_of


class NoSpareCompartment(ContentError):
    """A new mode has no compartment to go to."""

    code = "compartment-none-spare"
    sentence = "The kit has no spare compartment of the {tier} tier for the new mode {mode}."
    cure = "Hold a ceremony that makes one, choose another tier, or seal the playbook for a mode that the kit has."


def seal_playbooks(
    kit: KitFile,
    playbooks: Sequence[Playbook],
    tier: TierName,
    questions: Sequence[Question] | None,
    now: int,
    random: Random,
) -> Edit:
    """Return the next revision with these playbooks; a mode that the kit has not yet goes to the tier.

    `questions` take the place of the kit's triage where they are given. Raises NoSpareCompartment.
    """
    return seal_in_tiers(kit, [(playbook, tier) for playbook in playbooks], questions, now, random)


def seal_in_tiers(
    kit: KitFile,
    playbooks: Sequence[tuple[Playbook, TierName]],
    questions: Sequence[Question] | None,
    now: int,
    random: Random,
) -> Edit:
    """Return the next revision with these playbooks, each in the place of its mode's present one.

    A mode that the kit has not yet goes to a spare compartment of its tier. `questions` take the place of the
    kit's triage where they are given. Raises NoSpareCompartment.
    """
    modes = {mode.id: mode for mode in kit.body.modes}
    items = {record.id: record for record in kit.body.items}
    keys = {entry.id: entry.public_key for entry in kit.header.compartments}
    new: dict[str, bytes] = {}
    for playbook, tier in playbooks:
        compartment = _compartment(kit, modes, playbook.id, tier)
        modes[playbook.id] = mode_of(playbook, compartment)
        item = item_of(playbook)
        present = _present(items, compartment)
        record = (
            structs.replace(present, sealed_at=now, title=item.title, version=present.version + 1)
            if present
            else (first_record(item, compartment, now))
        )
        items[record.id], new[record.id] = seal_item(kit.custody.kit, keys[compartment], record, item.content, random)
    return Edit(
        kit,
        tuple(items[name] for name in sorted(items)),
        new,
        now,
        tuple(modes[name] for name in sorted(modes)),
        None if questions is None else tuple(questions),
    )


def _compartment(kit: KitFile, modes: dict[str, Mode], mode: str, tier: TierName) -> str:
    if mode in modes:
        return modes[mode].compartment
    used = {entry.compartment for entry in modes.values()} | {record.compartment for record in kit.body.items}
    spare = (entry.id for entry in kit.header.compartments if entry.tier == tier and entry.id not in used)
    found = next(spare, None)
    if found is None:
        raise NoSpareCompartment(tier=tier, mode=mode)
    return found


def _present(items: dict[str, ItemRecord], compartment: str) -> ItemRecord | None:
    return next((entry for entry in items.values() if (entry.compartment, entry.kind) == (compartment, KIND)), None)
