"""Signing a kit's next revision: who may, what they read beforehand, and the file that comes of it."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from keyturn.custody.passphrase import normalize
from keyturn.custody.records import SignerRecord
from keyturn.custody.secret import wipe
from keyturn.kit.content import Edit, NoDraft, SignedAlready, is_draft, read_for_edit, sign_draft, waiting_draft
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.manifest import ManifestSignature
from keyturn.kit.seen import Seen
from keyturn.kit.signer import Signer, SignerFile, check_among, open_signer, read_signer_file
from keyturn.prepare.changes import Change, changes
from keyturn.prepare.view import view_of_kit

T = TypeVar("T")
Remember = Callable[[KitFile], object]


@dataclass(frozen=True)
class Roll:
    """Who may sign a revision, who has, and how many signatures it needs."""

    names: tuple[str, ...]
    signed: tuple[str, ...]
    needed: int

    @property
    def left(self) -> tuple[str, ...]:
        """Whoever has not signed."""
        return tuple(name for name in self.names if name not in self.signed)

    @property
    def missing(self) -> int:
        """How many signatures are missing."""
        return max(0, self.needed - len(self.signed))


@dataclass(frozen=True)
class Waiting:
    """A revision that waits for signatures beside `path`, and the kit that it follows; none where none lies there.

    `changes` are what it changes in what can be seen while the kit is locked; nothing where there is no kit.
    """

    path: Path
    draft: KitFile
    kit: KitFile | None
    changes: tuple[Change, ...]

    @property
    def is_first(self) -> bool:
        """Tell whether it is the kit's first revision, which follows none; else a kit should lie there."""
        return self.draft.body.revision == 1

    @property
    def roll(self) -> Roll:
        """Who may sign it, and who has."""
        return roll_of(self.draft, self.draft.manifest.signers)


def roll_of(kit: KitFile, signed: Sequence[str]) -> Roll:
    """Return who may sign a kit's next revision, of whom these have."""
    return Roll(tuple(signer.id for signer in kit.header.signers), tuple(signed), kit.header.signatures)


def signer_file(path: Path, kit: bytes, signers: Sequence[SignerRecord]) -> SignerFile:
    """Read the key file of one of these signers of a kit (its id, 32 bytes), which need not be sealed yet.

    Raises SignerUnreadable, SignerOtherKit or SignerRevoked.
    """
    file = read_signer_file(path)
    check_among(file, kit, signers)
    return file


def open_signer_file(file: SignerFile, passphrase: str) -> Signer:
    """Open a key file as its passphrase was typed; slow: one derivation. Raises SignerPassphraseWrong."""
    return open_signer(file, normalize(passphrase))


def sign_with(file: SignerFile, passphrase: str, sign: Callable[[Signer], T]) -> T:
    """Open a key file, let `sign` use the key, and wipe it; slow: one derivation. Raises SignerPassphraseWrong."""
    signer = open_signer_file(file, passphrase)
    try:
        return sign(signer)
    finally:
        wipe(signer.private)


def demand_unsigned(file: SignerFile, signed: Collection[str], path: Path) -> None:
    """Raise SignedAlready, before anything is derived, where the signer is one of those who have signed."""
    if file.signer in signed:
        raise SignedAlready(signer=file.signer, path=path)


def read_to_edit(path: Path, seen: Seen) -> KitFile:
    """Read what is signed next, a kit or its draft; raises a RollbackError where an older kit lies there."""
    kit = read_for_edit(path)
    seen.check(read_kit(path))
    return kit


def read_to_sign(path: Path, seen: Seen) -> Waiting:
    """Read the draft that waits beside a kit.

    Raises NoDraft, DraftStale, or a RollbackError where an older kit lies there.
    """
    kit = read_kit(path) if path.exists() else None
    waiting = waiting_beside(path, kit)
    if waiting is None:
        raise NoDraft(path=path)
    seen.check(kit or waiting.draft)
    return waiting


def waiting_beside(path: Path, kit: KitFile | None) -> Waiting | None:
    """Return the draft that waits beside a kit, which may be none yet; raises DraftStale."""
    draft = waiting_draft(path, kit)
    if draft is None:
        return None
    found = changes(view_of_kit(kit), view_of_kit(draft)) if kit is not None else ()
    return Waiting(path, draft, kit, found)


def save_signed(path: Path, edit: Edit, signatures: Sequence[ManifestSignature], remember: Remember) -> KitFile:
    """Write a signed edit, and return it: the kit, or a draft where signatures are missing; see `Edit.save_signed`."""
    return read_back(edit.save_signed(path, signatures), remember)


def countersign(waiting: Waiting, signer: Signer, remember: Remember) -> KitFile:
    """Add a signature to a draft as it was read, and return the kit that it became, or the draft; see `sign_draft`."""
    return read_back(sign_draft(waiting.path, waiting.draft, signer), remember)


def read_back(path: Path, remember: Remember) -> KitFile:
    """Read what was written, the kit or a draft; a draft is not remembered, for another may take its place."""
    kit = read_kit(path, draft=True)
    if not is_draft(kit):
        remember(kit)
    return kit
