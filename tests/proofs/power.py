"""What a disk may hold when the power goes: every state that the calls of a save allow.

A model of a careless file system: data that was not synced may be whole, lost, zeros, or torn at any
sector; changes of names that were not synced may have happened or not, each on its own.
"""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import product
from pathlib import Path

from traced import Call

SECTOR = 512


@dataclass
class File:
    """A file's content as the program sees it, and as it was when it was last synced (None: never)."""

    seen: bytes
    synced: bytes | None

    def states(self) -> list[bytes]:
        """Return what may stand on the disk."""
        if self.synced == self.seen:
            return [self.seen]
        before = self.synced or b""
        kept = [self.seen[:cut] + before[cut:] for cut in _cuts(len(self.seen))]
        zeros = before + bytes(max(0, len(self.seen) - len(before)))
        return list(dict.fromkeys([self.seen, before, zeros, *kept]))


@dataclass
class Disk:
    """The folder: files by number, names as the program sees them and as they were last synced, changes since."""

    files: list[File]
    names: dict[str, int]
    durable: dict[str, int]
    pending: list[dict[str, int | None]] = field(default_factory=list)

    def renamed(self, entries: dict[str, int | None]) -> None:
        """Note a change of names that is not synced yet."""
        self.pending.append(entries)
        _apply(self.names, entries)

    def states(self) -> Iterator[dict[str, bytes]]:
        """Yield every folder that the disk may hold now."""
        for happened in product((True, False), repeat=len(self.pending)):
            names = dict(self.durable)
            for entries, yes in zip(self.pending, happened, strict=True):
                if yes:
                    _apply(names, entries)
            files = sorted(set(names.values()))
            for contents in product(*(self.files[number].states() for number in files)):
                by_number = dict(zip(files, contents, strict=True))
                yield {name: by_number[number] for name, number in names.items()}


def disk_of(folder: Path) -> Disk:
    """Return the folder as a disk on which everything is synced."""
    paths = sorted(path for path in folder.iterdir() if path.is_file())
    files = [File(path.read_bytes(), path.read_bytes()) for path in paths]
    names = {path.name: number for number, path in enumerate(paths)}
    return Disk(files, names, dict(names))


def crashes(disk: Disk, folder: Path, calls: list[Call]) -> Iterator[tuple[bool, dict[str, bytes]]]:
    """Play the calls; yield every state that the disk may be in after each one, and whether all is done."""
    places: dict[str, int] = {}
    for call in calls:
        if call.result >= 0 and _play(disk, folder, call, places):
            yield from ((False, state) for state in disk.states())
    yield from ((True, state) for state in disk.states())


def _play(disk: Disk, folder: Path, call: Call, places: dict[str, int]) -> bool:
    """Make one call's effect; tell whether it had one."""
    texts = [Path(os.fsdecode(text)) for text in call.texts()]
    if call.name == "openat" and texts[0].parent == folder:
        return _open(disk, texts[0].name, call, places)
    if call.name in ("link", "linkat"):
        disk.renamed({texts[1].name: disk.names[texts[0].name]})
    elif call.name in ("rename", "renameat", "renameat2"):
        disk.renamed({texts[1].name: disk.names[texts[0].name], texts[0].name: None})
    elif call.name in ("unlink", "unlinkat"):
        disk.renamed({texts[0].name: None})
    else:
        return _descriptor(disk, folder, call, places)
    return True


def _open(disk: Disk, name: str, call: Call, places: dict[str, int]) -> bool:
    places[name] = len(disk.files[disk.names[name]].seen) if "O_APPEND" in call.arguments and name in disk.names else 0
    if name in disk.names:
        if "O_TRUNC" in call.arguments:
            disk.files[disk.names[name]].seen = b""
        return "O_TRUNC" in call.arguments
    disk.files.append(File(b"", None))
    disk.renamed({name: len(disk.files) - 1})
    return True


def _descriptor(disk: Disk, folder: Path, call: Call, places: dict[str, int]) -> bool:
    path = Path(call.path() or "/")
    if call.name == "fsync" and path == folder:
        disk.durable, disk.pending = dict(disk.names), []
        return True
    if path.parent != folder or path.name not in disk.names:
        return False
    file = disk.files[disk.names[path.name]]
    if call.name in ("fsync", "fdatasync"):
        file.synced = file.seen
    elif call.name in ("write", "pwrite64"):
        data = call.texts()[0]
        place = int(call.arguments.rsplit(",", 1)[1]) if call.name == "pwrite64" else places.get(path.name, 0)
        file.seen = file.seen[:place].ljust(place, b"\0") + data + file.seen[place + len(data) :]
        places[path.name] = place + len(data)
    elif call.name == "ftruncate":
        file.seen = file.seen[: int(call.arguments.rsplit(",", 1)[1])]
    elif call.name == "lseek":
        places[path.name] = call.result
        return False
    else:
        return False
    return True


def _cuts(length: int) -> list[int]:
    """Return where a torn write may end: sectors near both ends and in the middle, and odd places."""
    sectors = list(range(SECTOR, length, SECTOR))
    chosen = {*sectors[:3], *sectors[-3:], *sectors[len(sectors) // 2 : len(sectors) // 2 + 1], 1, length - 1}
    return sorted(cut for cut in chosen if 0 < cut < length)


def _apply(names: dict[str, int], entries: dict[str, int | None]) -> None:
    for name, number in entries.items():
        if number is None:
            names.pop(name, None)
        else:
            names[name] = number
