"""Changing content without opening the kit: items added, replaced or removed, then signed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from msgspec import structs

from keyturn.custody.header_rules import IDENTIFIER
from keyturn.custody.records import CompartmentRecord, Hash
from keyturn.custody.seal import Random
from keyturn.errors import ContentError
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.items import seal_item
from keyturn.kit.kinds import Content
from keyturn.kit.manifest import (
    ItemRecord,
    ManifestBody,
    ManifestSignature,
    Mode,
    Question,
    RosterEntry,
    sign_body,
)
from keyturn.kit.signer import Signer
from keyturn.kit.store import draft_path
from keyturn.kit.writer import KitMovedOn, copied, custody_names, save_revision


class ItemExists(ContentError):
    """An item of this id is in the kit already."""

    code = "item-exists"
    sentence = "The kit already has an item {item}."
    cure = "Choose another id, or replace the item: keyturn item replace."


class ItemNameMalformed(ContentError):
    """The new item's id is no identifier."""

    code = "item-name-malformed"
    sentence = "An item's id has 1 to 64 small letters, digits and hyphens, and begins with a letter or digit."
    cure = "Choose another id."


class ItemUnknown(ContentError):
    """No item of this id is in the kit, or in what was opened."""

    code = "item-unknown"
    sentence = "The kit has no item {item} here; it has: {known}."
    cure = "Name one of those."


class ModeUnknown(ContentError):
    """No failure mode of this id is in the kit."""

    code = "mode-unknown"
    sentence = "The kit has no failure mode {mode}; it has: {known}."
    cure = "Name one of those."


class SignedAlready(ContentError):
    """The signer's signature is on the draft already."""

    code = "signed-already"
    sentence = "{signer} has already signed this draft; another signer is needed."
    cure = "Let the other content signer run: keyturn sign {path}"


class NoDraft(ContentError):
    """Nothing waits for a signature."""

    code = "draft-none"
    sentence = "No draft of {path} waits for a signature."
    cure = "Change the kit's content first: keyturn item add, or keyturn item replace."


class DraftWaits(ContentError):
    """A ceremony would push a draft aside that waits for a signature."""

    code = "draft-waits"
    sentence = "A draft of {path} waits for a signature; a ceremony would push it aside."
    cure = "Let another content signer sign it first (keyturn sign), or remove the file {draft}."


class DraftStale(ContentError):
    """The kit has a newer revision than the one the draft was made from."""

    code = "draft-stale"
    sentence = "The draft {path} was made from an older revision than the kit has now."
    cure = "Remove the draft and make the change again."


@dataclass(frozen=True)
class NewItem:
    """An item to be sealed: its id, title, content, and the mode whose compartment takes it."""

    id: str
    title: str
    mode: str
    content: Content = field(repr=False)


def add_items(kit: KitFile, items: Sequence[NewItem], now: int, random: Random) -> "Edit":
    """Seal several new items as one change; raises ItemNameMalformed, ItemExists or ModeUnknown."""
    records, new = list(kit.body.items), {}
    for item in items:
        demand_new(item.id, records)
        compartment = compartment_of(kit, item.mode)
        record = first_record(item, compartment.id, now)
        sealed, new[item.id] = seal_item(kit.custody.kit, compartment.public_key, record, item.content, random)
        records.append(sealed)
    return Edit(kit, tuple(sorted(records, key=lambda entry: entry.id)), new, now)


def demand_new(item_id: str, records: Sequence[ItemRecord]) -> None:
    """Raise ItemNameMalformed or ItemExists unless an id can be given to a new item beside others."""
    if not IDENTIFIER.fullmatch(item_id):
        raise ItemNameMalformed
    if any(record.id == item_id for record in records):
        raise ItemExists(item=item_id)


def first_record(item: NewItem, compartment: str, now: int) -> ItemRecord:
    """Return an item's record before its bytes are sealed."""
    return ItemRecord(
        compartment=compartment,
        id=item.id,
        kind=item.content.kind,
        length=0,
        sealed_at=now,
        sha256=Hash(bytes(32)),
        title=item.title,
        version=1,
    )


def replace_item(kit: KitFile, item_id: str, content: Content, now: int, random: Random) -> "Edit":
    """Seal the next version of an item to the same compartment; raises ItemUnknown."""
    old = item_record(kit, item_id)
    record = structs.replace(old, kind=content.kind, version=old.version + 1, sealed_at=now)
    public_key = {entry.id: entry for entry in kit.header.compartments}[old.compartment].public_key
    sealed, data = seal_item(kit.custody.kit, public_key, record, content, random)
    items = tuple(sealed if entry.id == item_id else entry for entry in kit.body.items)
    return Edit(kit, items, {item_id: data}, now)


def remove_item(kit: KitFile, item_id: str, now: int) -> "Edit":
    """Leave an item out of the next revision; raises ItemUnknown."""
    item_record(kit, item_id)
    return Edit(kit, tuple(entry for entry in kit.body.items if entry.id != item_id), {}, now)


def item_record(kit: KitFile, item_id: str) -> ItemRecord:
    """Return an item's record; raises ItemUnknown."""
    try:
        return kit.body.item(item_id)
    except KeyError:
        known = ", ".join(entry.id for entry in kit.body.items) or "none"
        raise ItemUnknown(item=item_id, known=known) from None


def compartment_of(kit: KitFile, mode: str) -> CompartmentRecord:
    """Return the compartment that a mode opens; raises ModeUnknown."""
    try:
        name = kit.body.mode(mode).compartment
    except KeyError:
        raise ModeUnknown(mode=mode, known=", ".join(entry.id for entry in kit.body.modes)) from None
    return {entry.id: entry for entry in kit.header.compartments}[name]


def demand_free(kit: KitFile, item_id: str, mode: str) -> None:
    """Raise ItemNameMalformed, ItemExists or ModeUnknown unless an item can be added under this id for this mode."""
    compartment_of(kit, mode)
    demand_new(item_id, kit.body.items)


@dataclass(frozen=True)
class Edit:
    """The next revision of a kit's content: items in order, and the bytes of the new ones.

    Modes, triage questions, the kit's name and the roster's texts stay as they are where none are given.
    """

    kit: KitFile
    items: tuple[ItemRecord, ...]
    new: dict[str, bytes] = field(repr=False)
    now: int
    modes: tuple[Mode, ...] | None = None
    triage: tuple[Question, ...] | None = None
    name: str | None = None
    roster: tuple[RosterEntry, ...] | None = None

    def body(self) -> ManifestBody:
        """Return the manifest body of the next revision; a draft's own revision is still to come."""
        present = structs.replace(
            self.kit.body,
            items=list(self.items),
            modes=list(self.kit.body.modes if self.modes is None else self.modes),
            name=self.kit.body.name if self.name is None else self.name,
            roster=list(self.kit.body.roster if self.roster is None else self.roster),
            sealed_at=self.now,
            triage=list(self.kit.body.triage if self.triage is None else self.triage),
        )
        if is_draft(self.kit):
            return present
        return structs.replace(present, revision=present.revision + 1, previous=Hash(self.kit.manifest.hash))

    def save(self, path: Path, signers: Sequence[Signer]) -> Path:
        """Sign the next revision of the kit at `path` and write it; see `save_signed`."""
        return self.save_signed(path, [self.sign(signer) for signer in signers])

    def sign(self, signer: Signer) -> ManifestSignature:
        """Return a signer's signature over the next revision; the private key is not needed any more then."""
        return sign_body(signer.private, signer.id, self.body())

    def save_signed(self, path: Path, signatures: Sequence[ManifestSignature]) -> Path:
        """Write the next revision of the kit at `path` with these signatures; see `save_revision`.

        Raises KitMovedOn where the kit or its draft is no longer what the edit was made on.
        """
        kit = self.kit
        return save_revision(
            path,
            kit.head.genesis,
            kit.head.custody,
            self.body(),
            signatures,
            self._data(),
            kit.header.signatures,
            lambda: demand_unmoved(path, kit),
        )

    def _data(self) -> Iterator[bytes]:
        yield from copied(self.kit, custody_names(self.kit))
        for record in self.items:
            if record.id in self.new:
                yield self.new[record.id]
            else:
                yield from copied(self.kit, [f"item/{record.id}"])


def read_for_edit(path: Path) -> KitFile:
    """Return the draft beside a kit where one waits, else the kit: edits go on top of it.

    Raises DraftStale where the kit has moved on since the draft was made.
    """
    kit = read_kit(path)
    return waiting_draft(path, kit) or kit


def demand_unmoved(path: Path, kit: KitFile) -> None:
    """Raise KitMovedOn where the kit at `path`, or the draft beside it, is no longer this one.

    A draft that was signed meanwhile is another: it may have taken the kit's place.
    """
    if read_for_edit(path).head != kit.head:
        raise KitMovedOn(path=path)


def refuse_waiting_draft(path: Path) -> None:
    """Raise DraftWaits where a draft waits beside a kit, before a ceremony begins; or DraftStale."""
    if waiting_draft(path, read_kit(path)) is not None:
        raise DraftWaits(path=path, draft=draft_path(path))


def sign_draft(path: Path, draft: KitFile, signer: Signer) -> Path:
    """Add a signer to the draft beside a kit, as it was read; with enough signatures it takes the kit's place.

    Raises SignedAlready, or NoDraft, DraftStale or KitMovedOn where that draft does not wait there any more.
    """
    if signer.id in draft.manifest.signers:
        raise SignedAlready(signer=signer.id, path=path)
    signatures = [*draft.manifest.signatures, sign_body(signer.private, signer.id, draft.body)]
    names = [*custody_names(draft), *(f"item/{record.id}" for record in draft.body.items)]
    return save_revision(
        path,
        draft.head.genesis,
        draft.head.custody,
        draft.body,
        signatures,
        copied(draft, names),
        draft.header.signatures,
        lambda: _demand_same_draft(path, draft),
    )


def draft_of(path: Path) -> KitFile:
    """Return the draft that waits beside a kit; raises NoDraft or DraftStale."""
    draft = waiting_draft(path, read_kit(path) if path.exists() else None)
    if draft is None:
        raise NoDraft(path=path)
    return draft


def waiting_draft(path: Path, kit: KitFile | None) -> KitFile | None:
    """Return the draft beside a kit, unless there is none or it has taken the kit's place; raises DraftStale."""
    if not draft_path(path).exists():
        return None
    draft = read_kit(draft_path(path), draft=True)
    if kit is None:
        return draft
    if draft.manifest.hash == kit.manifest.hash:
        return None  # the power went before the signed draft could be removed
    if not _follows(draft, kit):
        raise DraftStale(path=draft_path(path))
    return draft


def _follows(draft: KitFile, kit: KitFile) -> bool:
    """Tell whether a draft is the kit's very next revision, under its custody or that of the next ceremony.

    A draft need not be signed yet, so whoever can write may have put it there: with the custody of an old copy, what
    is sealed next would open with old cards.
    """
    next_one = draft.body.previous == kit.manifest.hash and draft.body.revision == kit.body.revision + 1
    next_custody = draft.header.epoch == kit.header.epoch + 1 and draft.header.previous == kit.custody.h
    same_kit = draft.custody.kit == kit.custody.kit
    return same_kit and next_one and (draft.custody.h == kit.custody.h or next_custody)


def is_draft(kit: KitFile) -> bool:
    """Tell whether the file still lacks signatures."""
    return len(kit.manifest.signers) < kit.header.signatures


def _demand_same_draft(path: Path, draft: KitFile) -> None:
    if draft_of(path).head != draft.head:
        raise KitMovedOn(path=path)
