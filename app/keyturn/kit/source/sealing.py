"""Sealing credentials into the kit's source: new ones, and the next versions of those in the kit or in a file."""

from collections.abc import Container, Sequence
from pathlib import Path

from msgspec import structs

from keyturn.custody.seal import Random
from keyturn.kit.content import ItemExists, NewItem, compartment_of, demand_new, first_record, item_record
from keyturn.kit.file import KitFile
from keyturn.kit.kinds import Content
from keyturn.kit.manifest import ItemRecord
from keyturn.kit.source.sealed_file import (
    FOLDER,
    SUFFIX,
    SealedFile,
    SealedForOtherKit,
    read_sealed_file,
    seal_to_file,
    sealed_path,
)


def seal_new(
    kit: KitFile, taken: Container[str], items: Sequence[NewItem], now: int, random: Random
) -> list[SealedFile]:
    """Seal new items to their modes' compartments; `taken` are the ids that have a file already.

    Raises ItemNameMalformed, ItemExists or ModeUnknown, and then none is sealed.
    """
    records = list(kit.body.items)
    for item in items:
        demand_new(item.id, records)
        if item.id in taken:
            raise ItemExists(item=item.id)
        records.append(first_record(item, compartment_of(kit, item.mode).id, now))
    new = records[len(kit.body.items) :]
    return [seal_to_file(kit, record, item.content, random) for record, item in zip(new, items, strict=True)]


def seal_next(kit: KitFile, newest: ItemRecord, content: Content, now: int, random: Random) -> SealedFile:
    """Seal the version after an item's newest; raises SealedFileStale where its compartment is gone."""
    record = structs.replace(newest, kind=content.kind, version=newest.version + 1, sealed_at=now)
    return seal_to_file(kit, record, content, random)


def newest_record(kit: KitFile, folder: Path, item_id: str) -> ItemRecord:
    """Return the record of an item's newest version, in the kit or in its file in the source in `folder`.

    The kit says where an item belongs, if it has it. Raises ItemUnknown, SealedForOtherKit or what reading names.
    """
    path = sealed_path(folder, item_id)
    if not path.exists():
        return item_record(kit, item_id)
    file = read_sealed_file(path)
    if file.head.kit != kit.custody.kit:
        raise SealedForOtherKit(item=item_id)
    known = {record.id: record for record in kit.body.items}.get(item_id, file.record)
    newest = max(known, file.record, key=lambda record: record.version)
    return structs.replace(newest, compartment=known.compartment)


def names_of_files(folder: Path) -> set[str]:
    """Return the ids that have a file in the source in `folder`, readable or not."""
    return {path.name.removesuffix(SUFFIX) for path in (folder / FOLDER).glob(f"*{SUFFIX}")}
