"""Carrying a kit into a new epoch: custody sealed anew, and items with it where keys are fresh."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from msgspec import structs

from keyturn.custody.ceremony import OpenCustody
from keyturn.custody.deal import SealedCustody
from keyturn.custody.records import Hash
from keyturn.custody.root import header_hash
from keyturn.custody.seal import Random
from keyturn.kit.content import demand_unmoved
from keyturn.kit.file import KitFile
from keyturn.kit.items import open_item, seal_item
from keyturn.kit.manifest import ItemRecord, ManifestBody, RosterEntry, sign_body
from keyturn.kit.signer import Signer
from keyturn.kit.writer import copied, save_revision


@dataclass(frozen=True)
class NewEpoch:
    """What a ceremony made, with the roster that goes with it."""

    opened: OpenCustody
    sealed: SealedCustody
    roster: tuple[RosterEntry, ...]
    now: int


def save_epoch(
    path: Path,
    kit: KitFile,
    epoch: NewEpoch,
    signers: Sequence[Signer],
    random: Random,
    told: Callable[[str], None],
) -> Path:
    """Write the kit of a new epoch: every item is copied, or sealed again where its key is fresh.

    A dropped custodian's old copy opens the old keys alone. `told` hears the id of each item sealed
    again. Raises KitMovedOn or what a damaged item names, and then nothing has changed.
    """
    again = {record.id: _seal_again(kit, epoch, record, random, told) for record in _moved(kit, epoch)}
    items = [again[record.id][0] if record.id in again else record for record in kit.body.items]
    body = _body(kit, epoch, items)
    signatures = [sign_body(signer.private, signer.id, body) for signer in signers]

    def data() -> Iterator[bytes]:
        yield from epoch.sealed.parts
        for record in items:
            if record.id in again:
                yield again[record.id][1]
            else:
                yield from copied(kit, [f"item/{record.id}"])

    needed = epoch.sealed.body.header.signatures
    return save_revision(
        path,
        kit.head.genesis,
        epoch.sealed.section,
        body,
        signatures,
        data(),
        needed,
        lambda: demand_unmoved(path, kit),
    )


def _moved(kit: KitFile, epoch: NewEpoch) -> list[ItemRecord]:
    old = {entry.id: entry.public_key for entry in kit.header.compartments}
    new = {entry.id: entry.public_key for entry in epoch.sealed.body.header.compartments}
    return [record for record in kit.body.items if old[record.compartment] != new[record.compartment]]


def _seal_again(
    kit: KitFile, epoch: NewEpoch, record: ItemRecord, random: Random, told: Callable[[str], None]
) -> tuple[ItemRecord, bytes]:
    told(record.id)
    tier = {entry.id: entry.tier for entry in kit.header.compartments}[record.compartment]
    seed = epoch.opened.tiers[tier].compartments[record.compartment]
    public = {entry.id: entry.public_key for entry in epoch.sealed.body.header.compartments}
    content = open_item(kit.custody.kit, seed, record, kit.item(record))
    next_record = structs.replace(record, version=record.version + 1)
    try:
        return seal_item(kit.custody.kit, public[record.compartment], next_record, content, random)
    finally:
        content.wipe()


def _body(kit: KitFile, epoch: NewEpoch, items: Sequence[ItemRecord]) -> ManifestBody:
    header = epoch.sealed.body.header
    return structs.replace(
        kit.body,
        custody=Hash(header_hash(header)),
        epoch=header.epoch,
        items=list(items),
        previous=Hash(kit.manifest.hash),
        revision=kit.body.revision + 1,
        roster=list(epoch.roster),
        sealed_at=epoch.now,
    )
