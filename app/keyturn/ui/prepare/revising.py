"""The next revision of a sealed kit as the window shows it: what it would change, who signs it, what was written.

A signing key is open only for its one signature, and is wiped by the worker that opened it.
"""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from keyturn.host import Host
from keyturn.kit.content import read_for_edit
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import ManifestSignature
from keyturn.kit.signer import SignerFile
from keyturn.prepare.from_source import demand_sound
from keyturn.prepare.revision import Revision, revise
from keyturn.prepare.signing import (
    Roll,
    Waiting,
    countersign,
    demand_unsigned,
    read_to_sign,
    roll_of,
    save_signed,
    sign_with,
    signer_file,
)
from keyturn.ui.prepare.stops import Stop


class Bench(Protocol):
    """Where the maintainers are: what is slow is done in the worker, and pages are turned."""

    host: Host
    folder: Path

    def go(self, stop: Stop) -> None:
        """Go to a page."""

    def go_and_look(self, stop: Stop) -> None:
        """Go to a page, and read the source anew."""

    def slowly(self, work: Callable[[], object], then: Callable[[object], object]) -> None:
        """Do something in the worker, then something with what comes of it."""


class Revising:
    """One revision: read, signed by one after the other, and written; or a draft that gets one more signature."""

    def __init__(self, bench: Bench) -> None:
        self._bench = bench
        self.revision: Revision | None = None
        self.waiting: Waiting | None = None
        self.written: KitFile | None = None
        self._signatures: tuple[ManifestSignature, ...] = ()

    @property
    def roll(self) -> Roll:
        """Who may sign what is shown, and who has."""
        if self.revision is not None:
            return roll_of(self.revision.edit.kit, [entry.signer for entry in self._signatures])
        assert self.waiting is not None  # noqa: S101
        return self.waiting.roll

    def revise(self, kit: Path) -> None:
        """Make the next revision of a kit from the folder as it is now; slow. Signatures that were given are over."""
        host, folder = self._bench.host, self._bench.folder

        def made() -> Revision:
            now = host.clock()
            source = demand_sound(folder, read_for_edit(kit), now)
            return revise(source, host.seen, now, host.random)

        self.forget()
        self._bench.go("revise")
        self._bench.slowly(made, self._take)

    def read(self, kit: Path) -> None:
        """Read the draft that waits beside a kit; slow."""
        seen = self._bench.host.seen
        self.forget()
        self._bench.go("countersign")
        self._bench.slowly(lambda: read_to_sign(kit, seen), self._read)

    def sign(self, path: Path, passphrase: str) -> None:
        """Sign the revision with a key file; slow. It is not written yet."""
        revision, roll = self._made, self.roll

        def signed() -> ManifestSignature:
            file = _file_for(path, revision.edit.kit, roll, revision.path)
            return sign_with(file, passphrase, revision.edit.sign)

        self._bench.slowly(signed, self._signed)

    def save(self) -> None:
        """Write the revision with the signatures that it has; slow."""
        revision, signatures, remember = self._made, self._signatures, self._bench.host.remember
        self._bench.slowly(lambda: save_signed(revision.path, revision.edit, signatures, remember), self._end)

    def countersign(self, path: Path, passphrase: str) -> None:
        """Sign the draft with a key file, and write it; slow."""
        waiting, remember = self.waiting, self._bench.host.remember
        assert waiting is not None  # noqa: S101

        def signed() -> KitFile:
            file = _file_for(path, waiting.draft, waiting.roll, waiting.path)
            return sign_with(file, passphrase, lambda signer: countersign(waiting, signer, remember))

        self._bench.slowly(signed, self._end)

    def leave(self) -> None:
        """Go back to the overview; what nobody wrote is let go of."""
        self.forget()
        self._bench.go("overview")

    def forget(self) -> None:
        """Let go of what was read and signed, and not written."""
        self.revision, self.waiting, self._signatures = None, None, ()

    @property
    def _made(self) -> Revision:
        assert self.revision is not None  # noqa: S101
        return self.revision

    def _take(self, revision: object) -> None:
        assert isinstance(revision, Revision)  # noqa: S101
        self.revision = revision

    def _read(self, waiting: object) -> None:
        assert isinstance(waiting, Waiting)  # noqa: S101
        self.waiting = waiting

    def _signed(self, signature: object) -> None:
        assert isinstance(signature, ManifestSignature)  # noqa: S101
        self._signatures = (*self._signatures, signature)

    def _end(self, written: object) -> None:
        assert isinstance(written, KitFile)  # noqa: S101
        self.written = written
        self.forget()
        self._bench.go_and_look("revised")


def _file_for(path: Path, kit: KitFile, roll: Roll, place: Path) -> SignerFile:
    file = signer_file(path, kit.custody.kit, kit.header.signers)
    demand_unsigned(file, roll.signed, place)
    return file
