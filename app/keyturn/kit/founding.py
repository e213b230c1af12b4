"""Writing the first revision of a kit."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from keyturn.custody.ceremony import Foundation
from keyturn.custody.deal import SealedCustody
from keyturn.custody.records import Hash
from keyturn.custody.root import header_hash
from keyturn.custody.seal import Random
from keyturn.kit.content import NewItem, first_record
from keyturn.kit.items import seal_item
from keyturn.kit.manifest import ItemRecord, ManifestBody, Mode, Question, RosterEntry, sign_body
from keyturn.kit.signer import Signer
from keyturn.kit.writer import KitMovedOn, save_revision


@dataclass(frozen=True)
class FirstContent:
    """What the first revision holds: the kit's name, roster, modes, items and triage questions."""

    name: str
    roster: tuple[RosterEntry, ...]
    modes: tuple[Mode, ...]
    items: tuple[NewItem, ...]
    triage: tuple[Question, ...] = ()


def save_first(
    path: Path,
    foundation: Foundation,
    sealed: SealedCustody,
    content: FirstContent,
    signers: Sequence[Signer],
    now: int,
    random: Random,
) -> Path:
    """Seal the items, sign the manifest and write the kit."""
    header = sealed.body.header
    modes = sorted(content.modes, key=lambda mode: mode.id)
    compartments = {mode.id: mode.compartment for mode in modes}
    keys = {entry.id: entry.public_key for entry in header.compartments}
    items: list[tuple[ItemRecord, bytes]] = []
    for item in sorted(content.items, key=lambda entry: entry.id):
        record = first_record(item, compartments[item.mode], now)
        items.append(seal_item(foundation.kit, keys[record.compartment], record, item.content, random))
    body = ManifestBody(
        custody=Hash(header_hash(header)),
        epoch=header.epoch,
        items=[record for record, _ in items],
        kit=Hash(foundation.kit),
        modes=modes,
        name=content.name,
        previous=Hash(bytes(32)),
        revision=1,
        roster=sorted(content.roster, key=lambda entry: entry.i),
        sealed_at=now,
        triage=list(content.triage),
    )
    signatures = [sign_body(signer.private, signer.id, body) for signer in signers]
    data = [*sealed.parts, *(part for _, part in items)]
    return save_revision(
        path,
        foundation.genesis,
        sealed.section,
        body,
        signatures,
        data,
        header.signatures,
        lambda: _demand_free(path),
    )


def _demand_free(path: Path) -> None:
    if path.exists():
        raise KitMovedOn(path=path)
