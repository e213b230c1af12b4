"""How the credentials of a source's folder stand beside its sealed kit, without opening it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from keyturn.errors import ContentError
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import ItemRecord
from keyturn.kit.playbooks.sealed import KIND as PLAYBOOK
from keyturn.kit.source.reading import Credentials
from keyturn.kit.source.removal import Removal, leaver
from keyturn.kit.source.sealed_file import SealedFile, freshness

# A file of what the kit does not have, of a later version, of what it has; no file; left out; neither can be sealed.
State = Literal["new", "newer", "sealed", "kit", "removed", "refused"]


@dataclass(frozen=True)
class Standing:
    """One credential: the record that counts, how it stands, and what a refused one is refused with."""

    record: ItemRecord
    state: State
    refusal: ContentError | None = None


def standings(kit: KitFile, credentials: Credentials) -> list[Standing]:
    """Return every credential of the kit and of the folder's readable files, by rising id."""
    listed = {record.id: record for record in kit.body.items if record.kind != PLAYBOOK}
    found = {record.id: Standing(record, "kit") for record in listed.values()}
    is_fresh, leaves = freshness(kit), leaver(kit)
    for file in credentials.sealed:
        found[file.record.id] = _of_file(file, is_fresh, listed.get(file.record.id))
    for removal in credentials.removals:
        if removal.item in listed:
            found[removal.item] = _of_removal(removal, leaves, listed[removal.item])
    return [found[name] for name in sorted(found)]


def _of_file(file: SealedFile, is_fresh: Callable[[SealedFile], bool], known: ItemRecord | None) -> Standing:
    try:
        newer = is_fresh(file)
    except ContentError as refusal:
        return Standing(file.record, "refused", refusal)
    if known is None:
        return Standing(file.record, "new")
    return Standing(file.record, "newer") if newer else Standing(known, "sealed")


def _of_removal(removal: Removal, leaves: Callable[[Removal], bool], known: ItemRecord) -> Standing:
    try:
        leaves(removal)
    except ContentError as refusal:
        return Standing(known, "refused", refusal)
    return Standing(known, "removed")
