"""The register of copies: where each copy of a sealed kit lies, who keeps it, and when it was proven to be whole.

A file beside the kit (`KIT.copies`). It holds no secret; losing it loses only what was remembered.
"""

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from msgspec import structs

from keyturn.custody.encoding import NotCanonical
from keyturn.custody.header_rules import is_time
from keyturn.custody.records import Hash, Integer, Record, RecordMalformed, read_record
from keyturn.errors import ContentError, StorageError
from keyturn.kit.file import KitFile
from keyturn.kit.source.model import CopyPlace
from keyturn.kit.store import exclusive, read_small, write_atomically
from keyturn.opening.freshness import DAY

SUFFIX = ".copies"
MOST_BYTES = 1 << 20  # some thousands of copies
VERIFY_WITHIN = 90  # days

Standing = Literal["current", "behind", "former", "ahead", "never"]


class CopiesDamaged(StorageError):
    """What stands where the register of copies is kept is none of this kit."""

    code = "copies-register-strange"
    sentence = "{path} is damaged, or belongs to another kit: which copies there are is not known."
    cure = "Give the file another name, and take the copies up again from where they lie: keyturn copies verify."


class CopyUnknown(ContentError):
    """The register has no copy of this name."""

    code = "copy-unknown"
    sentence = "The register has no copy named {name}; it has: {known}."
    cure = "Name one of those."


class CopyRecord(Record, frozen=True):
    """A copy as it was seen last: its kit's epoch and revision, and the SHA-256 of its file.

    Times are seconds since the epoch; `written_at` is 0 where it is not known who wrote it when.
    """

    epoch: Integer
    hash: Hash
    holder: str
    name: str
    place: str
    revision: Integer
    verified_at: Integer
    written_at: Integer


class CopiesFile(Record, frozen=True):
    """The register's file."""

    copies: list[CopyRecord]
    format: Literal[1]
    kit: Hash


@dataclass(frozen=True)
class CopyState:
    """A copy that is there or should be: where it stands to the kit, and what the register says of it.

    `behind` is an older revision of this epoch, `former` one of an epoch before, which old cards still open.
    """

    name: str
    place: str
    holder: str
    standing: Standing
    record: CopyRecord | None

    @property
    def new_enough(self) -> bool:
        """Tell whether it is there and not older than the kit: it need not be replaced."""
        return self.standing in ("current", "ahead")

    @property
    def verify_by(self) -> int:
        """When it must be read again (seconds since the epoch); 0 for a copy that was never made."""
        return self.record.verified_at + VERIFY_WITHIN * DAY if self.record else 0


@dataclass(frozen=True)
class Register:
    """The register of one kit's copies; `kit` is its full id (32 bytes)."""

    path: Path
    kit: bytes

    def load(self) -> tuple[CopyRecord, ...]:
        """Return the copies by name; none where there is no register yet. Raises CopiesDamaged."""
        try:
            found = read_record(CopiesFile, read_small(self.path, MOST_BYTES), "register of copies")
        except FileNotFoundError:
            return ()
        except (OSError, NotCanonical, RecordMalformed):
            raise CopiesDamaged(path=self.path) from None
        if found.kit != self.kit or not all(_sound(record) for record in found.copies):
            raise CopiesDamaged(path=self.path)
        return tuple(found.copies)

    def note(self, record: CopyRecord) -> None:
        """Write down a copy in place of what was known of it; raises CopiesDamaged or a StorageError.

        What the new record leaves empty (place, holder, when it was written) stays as it was.
        """

        def noted(known: Mapping[str, CopyRecord]) -> Collection[CopyRecord]:
            return {**known, record.name: _merged(record, known.get(record.name))}.values()

        self._change(noted)

    def forget(self, names: Sequence[str]) -> None:
        """Leave copies out that are no more; raises CopyUnknown, and then all stay, CopiesDamaged or a StorageError."""

        def left(known: Mapping[str, CopyRecord]) -> Collection[CopyRecord]:
            for name in names:
                if name not in known:
                    raise CopyUnknown(name=name, known=", ".join(known) or "none")
            return [record for name, record in known.items() if name not in names]

        self._change(left)

    def _change(self, change: Callable[[Mapping[str, CopyRecord]], Collection[CopyRecord]]) -> None:
        with exclusive(self.path.parent):
            copies = change({record.name: record for record in self.load()})
            ordered = sorted(copies, key=lambda record: record.name)
            file = CopiesFile(copies=ordered, format=1, kit=Hash(self.kit))
            write_atomically(self.path, [file.canonical()])


def register_of(path: Path, kit: KitFile) -> Register:
    """Return the register of the copies of the kit at `path`."""
    return Register(path.with_name(path.name + SUFFIX), kit.custody.kit)


def copy_states(
    records: Sequence[CopyRecord], wanted: Sequence[CopyPlace], epoch: int, revision: int
) -> tuple[CopyState, ...]:
    """Return every copy that is registered or that kit.toml wants, those first, as it stands to an epoch and revision.

    What kit.toml says of a place and its holder counts before what was typed.
    """
    known = {record.name: record for record in records}
    places = {place.name: place for place in wanted}
    return tuple(_state(name, places.get(name), known.get(name), (epoch, revision)) for name in {**places, **known})


def _state(name: str, wanted: CopyPlace | None, record: CopyRecord | None, kit: tuple[int, int]) -> CopyState:
    place = (wanted.place if wanted else "") or (record.place if record else "")
    holder = (wanted.holder if wanted else "") or (record.holder if record else "")
    return CopyState(name, place, holder, _standing(record, kit), record)


def _standing(record: CopyRecord | None, kit: tuple[int, int]) -> Standing:
    if record is None:
        return "never"
    copy = record.epoch, record.revision
    if copy >= kit:
        return "ahead" if copy > kit else "current"
    return "behind" if record.epoch == kit[0] else "former"


def _merged(record: CopyRecord, before: CopyRecord | None) -> CopyRecord:
    if before is None:
        return record
    return structs.replace(
        record,
        holder=record.holder or before.holder,
        place=record.place or before.place,
        written_at=record.written_at or (before.written_at if before.hash == record.hash else 0),
    )


def _sound(record: CopyRecord) -> bool:
    shown = all(text.isprintable() for text in (record.name, record.place, record.holder))
    return shown and is_time(record.verified_at) and is_time(record.written_at)
