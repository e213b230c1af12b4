"""Where `keyturn item` puts a change: into a kit, signed at once, or into its source's folder as files for Git."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from keyturn.cli.context import Context
from keyturn.cli.signers import sign_and_save
from keyturn.errors import UsageError
from keyturn.kit.content import NewItem, add_items, item_record, remove_item, replace_item
from keyturn.kit.file import KitFile
from keyturn.kit.kinds import Content
from keyturn.kit.source.removal import remove_from_source
from keyturn.kit.source.sealed_file import SealedFile, write_sealed_file
from keyturn.kit.source.sealed_kit import sealed_kit_path
from keyturn.kit.source.sealing import names_of_files, newest_record, seal_new, seal_next
from keyturn.prepare.signing import read_to_edit

KIT_OR_SOURCE = "a kit; or the folder of its source, where files are written and nothing is signed"


class NothingToSign(UsageError):
    """A signer was named for a change that nobody signs yet."""

    code = "item-nothing-to-sign"
    sentence = "A credential that is sealed into a folder is not signed: {path} is no kit."
    cure = "Leave --signer out; the content signers sign the next revision: keyturn seal."


class Place(Protocol):
    """Where items are added, replaced and removed; `kit` is the kit whose keys they are sealed to."""

    @property
    def kit(self) -> KitFile:
        """The kit whose keys items are sealed to."""

    def names(self) -> set[str]:
        """Return the ids that are taken."""

    def kind_of(self, item_id: str) -> str:
        """Return what kind of item an id is; raises ItemUnknown."""

    def add(self, items: Sequence[NewItem]) -> None:
        """Add new items."""

    def replace(self, item_id: str, content: Content) -> None:
        """Give an item its next version."""

    def remove(self, item_id: str) -> None:
        """Leave an item out from the next revision on; raises ItemUnknown."""


def place_of(options: Namespace, context: Context) -> Place:
    """Return the place that a command's first argument names: a kit, or a folder with kit.toml in it."""
    if not options.kit.is_dir():
        return _Kit(options.kit, read_to_edit(options.kit, context.seen), options.signer, context)
    if options.signer:
        raise NothingToSign(path=options.kit)
    return _Source(options.kit, read_to_edit(sealed_kit_path(options.kit), context.seen), context)


@dataclass(frozen=True)
class _Kit:
    """A kit, or the draft that waits beside it."""

    path: Path
    kit: KitFile
    signers: Sequence[Path]
    context: Context

    def names(self) -> set[str]:
        return {record.id for record in self.kit.body.items}

    def kind_of(self, item_id: str) -> str:
        return item_record(self.kit, item_id).kind

    def add(self, items: Sequence[NewItem]) -> None:
        edit = add_items(self.kit, items, self.context.clock(), self.context.random)
        sign_and_save(edit, self.path, self.signers, self.context)

    def replace(self, item_id: str, content: Content) -> None:
        edit = replace_item(self.kit, item_id, content, self.context.clock(), self.context.random)
        sign_and_save(edit, self.path, self.signers, self.context)

    def remove(self, item_id: str) -> None:
        edit = remove_item(self.kit, item_id, self.context.clock())
        sign_and_save(edit, self.path, self.signers, self.context)


@dataclass(frozen=True)
class _Source:
    """The folder that a team keeps in Git."""

    folder: Path
    kit: KitFile
    context: Context

    def names(self) -> set[str]:
        return {record.id for record in self.kit.body.items} | names_of_files(self.folder)

    def kind_of(self, item_id: str) -> str:
        return newest_record(self.kit, self.folder, item_id).kind

    def add(self, items: Sequence[NewItem]) -> None:
        taken = names_of_files(self.folder)
        self._write(seal_new(self.kit, taken, items, self.context.clock(), self.context.random))

    def replace(self, item_id: str, content: Content) -> None:
        newest = newest_record(self.kit, self.folder, item_id)
        self._write([seal_next(self.kit, newest, content, self.context.clock(), self.context.random)])

    def remove(self, item_id: str) -> None:
        marker, say = remove_from_source(self.kit, self.folder, item_id), self.context.terminal.say
        if marker is None:
            say(f"The file of {item_id} is gone; the kit never had it, so there is nothing to seal.")
            return
        say(f"{marker}: the next revision leaves {item_id} out.")
        say(f"Commit it; until the next revision the kit holds it still: keyturn seal {self.folder} --signer FILE")

    def _write(self, files: Sequence[SealedFile]) -> None:
        for file in files:
            path = write_sealed_file(self.folder, file)
            self.context.terminal.say(f"{path}: version {file.record.version} of {file.record.id}, sealed.")
        self.context.terminal.say(
            f"Safe to commit; the kit takes it over with its next revision: keyturn seal {self.folder} --signer FILE"
        )
