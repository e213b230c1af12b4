"""Sealed credentials of a source as a revision takes them over, without the rest of the source."""

from collections.abc import Iterable
from pathlib import Path

from keyturn.kit.content import Edit
from keyturn.kit.file import KitFile
from keyturn.kit.source.sealed_file import FOLDER, SUFFIX, SealedFile, fresh, read_sealed_file


def read_sealed_files(folder: Path) -> tuple[SealedFile, ...]:
    """Read every sealed credential of a source, by rising id."""
    files = map(read_sealed_file, (folder / FOLDER).glob(f"*{SUFFIX}"))
    return tuple(sorted(files, key=lambda file: file.record.id))


def take_sealed(kit: KitFile, files: Iterable[SealedFile], now: int) -> Edit:
    """Return the next revision with the fresh ones of some files in it."""
    taken = {file.record.id: file for file in fresh(kit, files)}
    items = {record.id: record for record in kit.body.items} | {name: file.record for name, file in taken.items()}
    return Edit(kit, tuple(items[name] for name in sorted(items)), {name: taken[name].data for name in taken}, now)
