"""What this computer has seen of each kit, so that an older copy is noticed and named."""

from dataclasses import dataclass
from pathlib import Path

from keyturn.custody.encoding import NotCanonical
from keyturn.custody.records import Hash, Integer, Record, RecordMalformed, read_record
from keyturn.errors import RollbackError
from keyturn.kit.file import KitFile
from keyturn.kit.store import read_small, storage_error, write_atomically

MOST_BYTES = 1 << 20  # some thousands of kits


class KitOlder(RollbackError):
    """This copy has a lower epoch or revision than one that this computer has seen."""

    code = "kit-older-than-seen"
    sentence = (
        "This copy is epoch {epoch}, revision {revision}; this computer has seen epoch {seen_epoch}, "
        "revision {seen_revision} of the same kit."
    )
    cure = "Use the newer copy. If it is lost, open this one knowingly: keyturn open KIT --accept-older"


class KitForked(RollbackError):
    """Another kit of the same revision has been seen."""

    code = "kit-two-of-one-revision"
    sentence = (
        "This copy is epoch {epoch}, revision {revision}; this computer has seen other content signed as "
        "epoch {seen_epoch}, revision {seen_revision} of the same kit."
    )
    cure = (
        "Ask the content signers which of the two is theirs. To open this one knowingly: keyturn open KIT "
        "--accept-older"
    )


class SeenRecord(Record, frozen=True):
    """The newest of one kit that was seen."""

    epoch: Integer
    kit: Hash
    manifest: Hash
    revision: Integer


class SeenFile(Record, frozen=True):
    """The register's file."""

    kits: list[SeenRecord]


@dataclass(frozen=True)
class Seen:
    """The register of kits, a file in the user's state folder; losing it loses only the notice."""

    path: Path

    def check(self, kit: KitFile) -> None:
        """Raise KitOlder or KitForked where this copy is not the newest seen."""
        seen = self._load().get(kit.custody.kit)
        if seen is None:
            return
        epoch, revision = kit.body.epoch, kit.body.revision
        if (epoch, revision) < (seen.epoch, seen.revision):
            raise KitOlder(epoch=epoch, revision=revision, seen_epoch=seen.epoch, seen_revision=seen.revision)
        if (epoch, revision) == (seen.epoch, seen.revision) and seen.manifest != kit.manifest.hash:
            raise KitForked(epoch=epoch, revision=revision, seen_epoch=seen.epoch, seen_revision=seen.revision)

    def newest(self, kit: bytes) -> SeenRecord | None:
        """Return the newest copy of a kit that was seen, or None."""
        return self._load().get(kit)

    def remember(self, kit: KitFile) -> None:
        """Note this copy where it is newer than what was seen; raises a StorageError."""
        kits = self._load()
        seen = kits.get(kit.custody.kit)
        if seen is not None and (seen.epoch, seen.revision) >= (kit.body.epoch, kit.body.revision):
            return
        kits[kit.custody.kit] = SeenRecord(
            epoch=kit.body.epoch,
            kit=Hash(kit.custody.kit),
            manifest=Hash(kit.manifest.hash),
            revision=kit.body.revision,
        )
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise storage_error(problem, self.path) from None
        ordered = [kits[name] for name in sorted(kits)]
        write_atomically(self.path, [SeenFile(kits=ordered).canonical()], mode=0o600)

    def _load(self) -> dict[bytes, SeenRecord]:
        try:
            records = read_record(SeenFile, read_small(self.path, MOST_BYTES), "register of seen kits").kits
        except (OSError, NotCanonical, RecordMalformed):
            return {}
        return {bytes(record.kit): record for record in records}
