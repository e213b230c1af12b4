"""What is done with the copies of one kit: made, read again and forgotten; each act is written down in the register."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from keyturn.custody.deal import Listener, silent
from keyturn.custody.header_rules import IDENTIFIER
from keyturn.custody.records import Hash
from keyturn.errors import UsageError
from keyturn.kit.file import KitFile
from keyturn.kit.source.model import CopyPlace
from keyturn.prepare.copies import CopyRecord, CopyState, Register, copy_states, register_of
from keyturn.prepare.copying import Copy, copy_kit, put_beside, verify_copy

LONGEST = 64


class CopyNameWanted(UsageError):
    """A copy has no name that people can call it by."""

    code = "copy-name-wanted"
    sentence = "The copy in {folder} has no name of small letters, digits and hyphens."
    cure = "Give it such a name; in the terminal: --name, for one folder."


class CopyFolderWanted(UsageError):
    """No folder was named for a copy."""

    code = "copy-folder-wanted"
    sentence = "No folder is named yet."
    cure = "Type where the stick is mounted, or choose a folder."


@dataclass(frozen=True)
class Target:
    """A folder that a copy goes to or lies in, what people call the copy, where it lies and who keeps it."""

    folder: Path
    name: str
    place: str = ""
    holder: str = ""


@dataclass(frozen=True)
class Made:
    """A copy that was made, or was there already; `same_disk` where it lies on the disk of the kit itself."""

    copy: Copy
    same_disk: bool


@dataclass(frozen=True)
class KeptCopies:
    """The copies of a kit: those in its register, and those that kit.toml wants; `clock` gives seconds."""

    kit: KitFile
    wanted: Sequence[CopyPlace]
    clock: Callable[[], int]

    @property
    def register(self) -> Register:
        """The register, beside the kit."""
        return register_of(self.kit.path, self.kit)

    def states(self) -> tuple[CopyState, ...]:
        """Return every copy as it stands to the kit; raises CopiesDamaged."""
        return self._states(self.register.load())

    def target(self, folder: Path, name: str = "", place: str = "", holder: str = "") -> Target:
        """Return what a folder is called: as typed, else as kit.toml says, else by its own name.

        Raises CopyNameWanted.
        """
        called = name or _name_of(folder)
        if not IDENTIFIER.fullmatch(called):
            raise CopyNameWanted(folder=folder)
        known = next((wanted for wanted in self.wanted if wanted.name == called), CopyPlace(called, ""))
        return Target(folder, called, _shown(place) or known.place, _shown(holder) or known.holder)

    def demand_ready(self) -> None:
        """Raise before anything is copied of which nothing could be written down, or that is not whole itself.

        Raises CopiesDamaged, KitUnreadable or KitDamaged.
        """
        self.register.load()
        self.kit.demand_whole()

    def make(self, target: Target, beside: Mapping[str, bytes], told: Listener = silent) -> Made:
        """Copy the kit, write that down, and put files of the program beside it, by their names.

        Raises what `copy_kit` and `put_beside` raise, CopiesDamaged or a StorageError.
        """
        copy, now = copy_kit(self.kit, target.folder, told), self.clock()
        self._note(copy, target, now, 0 if copy.found else now)
        for name, data in beside.items():
            put_beside(target.folder, name, data)
        return Made(copy, _same_disk(self.kit.path.parent, target.folder))

    def read_again(self, target: Target) -> CopyState:
        """Read a copy from its medium, and write down the day; returns how it stands.

        Raises what `verify_copy` raises, CopiesDamaged or a StorageError.
        """
        copy = verify_copy(self.kit, target.folder)
        return self._states([self._note(copy, target, self.clock(), 0)], ())[0]

    def _states(
        self, records: Sequence[CopyRecord], wanted: Sequence[CopyPlace] | None = None
    ) -> tuple[CopyState, ...]:
        body = self.kit.body
        return copy_states(records, self.wanted if wanted is None else wanted, body.epoch, body.revision)

    def _note(self, copy: Copy, target: Target, now: int, written_at: int) -> CopyRecord:
        body = copy.kit.body
        record = CopyRecord(
            epoch=body.epoch, hash=Hash(copy.hash), holder=target.holder, name=target.name, place=target.place,
            revision=body.revision, verified_at=now, written_at=written_at,
        )  # fmt: skip
        self.register.note(record)
        return record


def typed_folder(text: str) -> Path:
    """Return the folder that was typed, from the root on; raises CopyFolderWanted where nothing was."""
    if not text.strip():
        raise CopyFolderWanted
    return Path(text.strip()).expanduser().absolute()


def _name_of(folder: Path) -> str:
    return re.sub(r"[^a-z0-9]+", "-", folder.resolve().name.lower()).strip("-")[:LONGEST]


def _shown(text: str) -> str:
    """Return what can be shown of a text: the register counts as damaged with anything else."""
    return "".join(filter(str.isprintable, text)).strip()


def _same_disk(here: Path, there: Path) -> bool:
    """Tell whether two folders lie on one disk; of a stick that is gone by now, nobody knows."""
    try:
        return here.stat().st_dev == there.stat().st_dev
    except OSError:
        return False
