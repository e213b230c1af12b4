"""An item that the next revision leaves out, as a file of the kit's source: `credentials/ITEM.removed`.

The folder need not hold a file for every item of the kit, so an item whose file is not there stays: that it shall go is
said by a file too, which a team sees in Git. Its one line is canonical JSON: the item, the kit, and when the value was
sealed that shall go; a value that came in later stays until somebody decides.
"""

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Literal

from keyturn.custody.encoding import NotCanonical
from keyturn.custody.header_rules import IDENTIFIER
from keyturn.custody.records import Hash, Record, RecordMalformed, read_record
from keyturn.errors import ContentError
from keyturn.kit.content import ItemUnknown
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import ItemRecord
from keyturn.kit.playbooks.sealed import KIND as PLAYBOOK
from keyturn.kit.source.sealed_file import REMOVED, removed_path, sealed_path
from keyturn.kit.source.sealing import names_of_files
from keyturn.kit.store import exclusive, read_small, storage_error, write_atomically

MOST = 4096


class RemovalUnreadable(ContentError):
    """A file that has an item left out cannot be read, or is not written as it must be."""

    code = "removal-unreadable"
    sentence = "{path} cannot be read as the removal of a credential: {why}."
    cure = "Delete the file, and remove the credential once more: keyturn item remove."


class RemovalOfOtherKit(ContentError):
    """The removal was meant for another kit."""

    code = "removal-other-kit"
    sentence = "The removal of {item} was made for another kit than this one."
    cure = "Delete the file {item}.removed; where the credential shall go: keyturn item remove."


class RemovalOvertaken(ContentError):
    """The item got a new value after its removal was decided."""

    code = "removal-overtaken"
    sentence = "{item} was given a new value after the folder had it removed."
    cure = (
        "Find out whether it shall go. If so: keyturn item remove, once more; if not, delete the file {item}.removed."
    )


class PlaybookStays(ContentError):
    """A playbook goes with its failure mode alone."""

    code = "removal-of-playbook"
    sentence = "{item} is the playbook of a failure mode; it goes with the mode."
    cure = "Take the mode out of kit.toml, and its file out of playbooks."


class Removal(Record, frozen=True):
    """The one line: an item of a kit, and when the value was sealed (seconds since the epoch) that shall go."""

    format: Literal[1]
    item: str
    kit: Hash
    sealed_at: int


def remove_from_source(kit: KitFile, folder: Path, item_id: str) -> Path | None:
    """Take an item's sealed file out of the source in `folder`; where the kit has the item, have it left out.

    Returns the file that says so, or None where the kit never had the item. Raises ItemUnknown, PlaybookStays or a
    StorageError.
    """
    known = {record.id: record for record in kit.body.items}.get(item_id)
    names = names_of_files(folder)
    if known is None and item_id not in names:
        raise ItemUnknown(item=item_id, known=", ".join(sorted({*names, *(item.id for item in kit.body.items)})))
    if known is not None and known.kind == PLAYBOOK:
        raise PlaybookStays(item=item_id)
    path = sealed_path(folder, item_id)
    try:
        path.parent.mkdir(exist_ok=True)
        with exclusive(path.parent):
            # In this order: where the power goes between the two, both files lie there, and lint tells of them.
            marker = None if known is None else _write(folder, kit, known)
            path.unlink(missing_ok=True)
    except OSError as problem:
        raise storage_error(problem, path) from None
    return marker


def read_removal(path: Path) -> Removal:
    """Read a file strictly; Git may have given its line another end. Raises RemovalUnreadable."""
    try:
        text = read_small(path, MOST).replace(b"\r\n", b"\n")
    except OSError as problem:
        raise RemovalUnreadable(path=path, why=problem.strerror) from None
    removal = parse_removal(text, path)
    if path.name != removal.item + REMOVED:
        raise RemovalUnreadable(path=path, why="its name is not that of the item in it")
    return removal


def parse_removal(text: bytes, path: object) -> Removal:
    """Read the text of a file; `path` is its name in messages. Raises RemovalUnreadable."""
    try:
        removal = read_record(Removal, text.removesuffix(b"\n"), "removal")
    except (NotCanonical, RecordMalformed) as fault:
        raise RemovalUnreadable(path=path, why=fault.facts["why"]) from None
    if not IDENTIFIER.fullmatch(removal.item):
        raise RemovalUnreadable(path=path, why="a name is no identifier")
    return removal


def leaving(kit: KitFile, removals: Iterable[Removal]) -> frozenset[str]:
    """Return the ids that the kit's next revision leaves out; a removal that was carried out is none of them.

    Raises RemovalOfOtherKit, RemovalOvertaken or PlaybookStays.
    """
    return frozenset(removal.item for removal in filter(leaver(kit), removals))


def leaver(kit: KitFile) -> Callable[[Removal], bool]:
    """Return what tells of each removal whether its item leaves, and raises what `leaving` raises."""
    listed = {record.id: record for record in kit.body.items}

    def leaves(removal: Removal) -> bool:
        known = listed.get(removal.item)
        if removal.kit != kit.custody.kit:
            raise RemovalOfOtherKit(item=removal.item)
        if known is None:
            return False
        if known.kind == PLAYBOOK:
            raise PlaybookStays(item=removal.item)
        # A ceremony that seals items again leaves the time at which their values came in.
        if known.sealed_at > removal.sealed_at:
            raise RemovalOvertaken(item=removal.item)
        return True

    return leaves


def _write(folder: Path, kit: KitFile, known: ItemRecord) -> Path:
    path = removed_path(folder, known.id)
    removal = Removal(format=1, item=known.id, kit=Hash(kit.custody.kit), sealed_at=known.sealed_at)
    write_atomically(path, [removal.canonical(), b"\n"])
    return path
