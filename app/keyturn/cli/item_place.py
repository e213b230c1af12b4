"""Where `keyturn item` puts a change: into a kit, signed at once, or into its source's folder as files for Git."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from keyturn.cli.context import Context
from keyturn.cli.signers import known_files, sign_and_save, tell_draft
from keyturn.errors import UsageError
from keyturn.kit.content import NewItem, add_items, demand_free, item_record, remove_item, replace_item
from keyturn.kit.file import KitFile
from keyturn.kit.kinds import Content
from keyturn.kit.manifest import ItemRecord
from keyturn.kit.signer import SignerFile
from keyturn.prepare.credential_folder import CredentialFolder, Written, credential_folder
from keyturn.prepare.signing import read_to_edit

KIT_OR_SOURCE = "a kit; or the folder of its source, where files are written and nothing is signed"


class NothingToSign(UsageError):
    """A signer was named for a change that nobody signs yet."""

    code = "item-nothing-to-sign"
    sentence = "A credential that is sealed into a folder is not signed: {path} is no kit."
    cure = "Leave --signer out; the content signers sign the next revision: keyturn seal."


class Place(Protocol):
    """Where items are added and replaced; `kit` is the kit whose keys they are sealed to."""

    @property
    def kit(self) -> KitFile:
        """The kit whose keys items are sealed to."""

    def names(self) -> set[str]:
        """Return the ids that are taken."""

    def demand_free(self, item_id: str, mode: str) -> None:
        """Raise ItemNameMalformed, ItemExists or ModeUnknown, before anybody types a secret."""

    def newest(self, item_id: str) -> ItemRecord:
        """Return the record of an item's newest version; raises ItemUnknown."""

    def add(self, items: Sequence[NewItem]) -> None:
        """Add new items."""

    def replace(self, item_id: str, content: Content) -> None:
        """Give an item its next version."""

    def remove(self, item_id: str) -> None:
        """Leave an item out from the next revision on; raises ItemUnknown."""


def place_of(options: Namespace, context: Context) -> Place:
    """Return the place that a command's first argument names: a kit, or a folder with kit.toml in it."""
    if not options.kit.is_dir():
        kit = read_to_edit(options.kit, context.seen)
        files = known_files(kit, options.signer)
        tell_draft(kit, options.kit, context)
        return _Kit(options.kit, kit, files, context)
    if options.signer:
        raise NothingToSign(path=options.kit)
    return _Source(credential_folder(options.kit, context.seen, context.clock(), context.random), context)


@dataclass(frozen=True)
class _Kit:
    """A kit, or the draft that waits beside it."""

    path: Path
    kit: KitFile
    signers: Sequence[SignerFile]
    context: Context

    def names(self) -> set[str]:
        return {record.id for record in self.kit.body.items}

    def demand_free(self, item_id: str, mode: str) -> None:
        demand_free(self.kit, item_id, mode)

    def newest(self, item_id: str) -> ItemRecord:
        return item_record(self.kit, item_id)

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

    place: CredentialFolder
    context: Context

    @property
    def kit(self) -> KitFile:
        return self.place.kit

    def names(self) -> set[str]:
        return self.place.names()

    def demand_free(self, item_id: str, mode: str) -> None:
        self.place.demand_free(item_id, mode)

    def newest(self, item_id: str) -> ItemRecord:
        return self.place.newest(item_id)

    def add(self, items: Sequence[NewItem]) -> None:
        self._tell(self.place.add(items))

    def replace(self, item_id: str, content: Content) -> None:
        self._tell(self.place.replace(item_id, content))

    def remove(self, item_id: str) -> None:
        marker, say = self.place.remove(item_id), self.context.terminal.say
        if marker is None:
            say(f"The file of {item_id} is gone; the kit never had it, so there is nothing to seal.")
            return
        say(f"{marker}: the next revision leaves {item_id} out.")
        say(
            f"Commit it; until the next revision the kit holds it still: keyturn seal {self.place.folder} --signer FILE"
        )

    def _tell(self, files: Sequence[Written]) -> None:
        for file in files:
            self.context.terminal.say(f"{file.path}: version {file.record.version} of {file.record.id}, sealed.")
        self.context.terminal.say(
            "Safe to commit; the kit takes it over with its next revision: "
            f"keyturn seal {self.place.folder} --signer FILE"
        )
