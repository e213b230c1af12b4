"""The folder of a kit's source as the place where credentials come, change and go: sealed files, safe to commit."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from keyturn.custody.seal import Random
from keyturn.kit.content import ItemExists, NewItem, demand_free
from keyturn.kit.file import KitFile
from keyturn.kit.kinds import Content
from keyturn.kit.manifest import ItemRecord
from keyturn.kit.seen import Seen
from keyturn.kit.source.removal import remove_from_source
from keyturn.kit.source.sealed_file import SealedFile, write_sealed_file
from keyturn.kit.source.sealed_kit import sealed_kit_path
from keyturn.kit.source.sealing import names_of_files, newest_record, seal_new, seal_next
from keyturn.prepare.signing import read_to_edit


@dataclass(frozen=True)
class Written:
    """A sealed credential and where its file lies."""

    path: Path
    record: ItemRecord


def credential_folder(folder: Path, seen: Seen, now: int, random: Random) -> "CredentialFolder":
    """Return a source folder with the kit that it seals; raises SourceUnreadable, SourceNotSealed or a KitError."""
    return CredentialFolder(folder, read_to_edit(sealed_kit_path(folder), seen), now, random)


@dataclass(frozen=True)
class CredentialFolder:
    """The folder that a team keeps in Git, at a time (seconds since the epoch); `kit` holds the keys of the modes."""

    folder: Path
    kit: KitFile
    now: int
    random: Random

    def names(self) -> set[str]:
        """Return the ids that are taken, in the kit or by a file."""
        return {record.id for record in self.kit.body.items} | names_of_files(self.folder)

    def newest(self, item_id: str) -> ItemRecord:
        """Return the record of an item's newest version; raises what `newest_record` names."""
        return newest_record(self.kit, self.folder, item_id)

    def demand_free(self, item_id: str, mode: str) -> None:
        """Raise ItemNameMalformed, ItemExists or ModeUnknown, before anybody judges values."""
        demand_free(self.kit, item_id, mode)
        if item_id in names_of_files(self.folder):
            raise ItemExists(item=item_id)

    def add(self, items: Sequence[NewItem]) -> tuple[Written, ...]:
        """Seal new items and write their files; raises what `seal_new` names, then nothing is written."""
        return self._write(seal_new(self.kit, names_of_files(self.folder), items, self.now, self.random))

    def replace(self, item_id: str, content: Content) -> tuple[Written, ...]:
        """Seal the next version of an item and write its file; raises what `newest` and `seal_next` name."""
        return self._write([seal_next(self.kit, self.newest(item_id), content, self.now, self.random)])

    def remove(self, item_id: str) -> Path | None:
        """Have the next revision leave an item out; returns and raises what `remove_from_source` does."""
        return remove_from_source(self.kit, self.folder, item_id)

    def _write(self, files: Sequence[SealedFile]) -> tuple[Written, ...]:
        """Write files one after the other: those that are written when a disk is full stay, and are whole."""
        return tuple(Written(write_sealed_file(self.folder, file), file.record) for file in files)
