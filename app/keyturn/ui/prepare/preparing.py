"""The maintainers' work as the window shows it: a source, its first ceremony, and signals that tell when they moved.

A skin over `prepare`: what can be felt (a derivation, a code table, the sealing) runs in the host's worker, and nothing
else of the ceremony is asked meanwhile.
"""

from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path

from PySide6.QtCore import Signal, Slot

from keyturn.custody.deal import Progress
from keyturn.custody.secret import wipe
from keyturn.errors import KeyturnError, refused_by
from keyturn.host import Host
from keyturn.kit.signer import Signer
from keyturn.opening.idle import LockedBy
from keyturn.prepare.enrolling import Enrolling, Tools
from keyturn.prepare.founding import FirstCeremony, begin, resume
from keyturn.prepare.from_source import demand_sound, keep_script, library_of, open_for_seal
from keyturn.prepare.place import Place
from keyturn.prepare.plan import Plan
from keyturn.prepare.rekey_plan import wishes_of
from keyturn.prepare.signing import read_back
from keyturn.ui.attempting import Attempting
from keyturn.ui.prepare.copying import Copying
from keyturn.ui.prepare.crediting import Crediting
from keyturn.ui.prepare.glance import Glance, Sealed, look
from keyturn.ui.prepare.paper_work import PaperWork
from keyturn.ui.prepare.printing import Printing
from keyturn.ui.prepare.rekeying import Rekey
from keyturn.ui.prepare.revising import Revising
from keyturn.ui.prepare.stops import Stop
from keyturn.ui.work import Work


class Preparing(Attempting):
    """Where the maintainers are, what they may do, and what was refused last.

    `told` gives a stage of the sealing, of a copy, or of a phone's table, as the worker reaches it.
    """

    told = Signal(object)
    home_wanted = Signal()

    def __init__(self, host: Host, folder: Path) -> None:
        super().__init__()
        self.host = host
        self.folder = folder
        self.stop: Stop = "overview"
        self.locked_by: LockedBy = ""
        self.glance: Glance | None = None
        self.ceremony: FirstCeremony | None = None
        self.enrolling: Enrolling | None = None
        self.signing = ""
        self.signers: tuple[Signer, ...] = ()
        self.written: Path | None = None
        self.crediting = Crediting(self)
        self.progress: Progress | None = None
        self.copying = Copying(self)
        self.revising = Revising(self)
        self.rekey: Rekey | None = None
        self._lock_wanted: LockedBy = ""
        self._reading: Work[Glance] = Work(host.worker, self)
        self._slow: Work[object] = Work(host.worker, self)
        self.printing = Printing(host, folder, self)
        self.printing.moved.connect(self.moved)
        self.papers = PaperWork(host, folder, self.printing, self.slowly)
        self.told.connect(self._hear)

    # What there is

    @property
    def busy(self) -> bool:
        """Tell whether the worker does something of the ceremony."""
        return self._slow.busy

    @property
    def share(self) -> float:
        """How much of the stage that the worker told last is done (0 to 1)."""
        progress = self.progress
        return progress.done / progress.total if progress is not None and progress.total else 0.0

    @property
    def reading(self) -> bool:
        """Tell whether the source is being read."""
        return self._reading.busy

    @property
    def is_open(self) -> bool:
        """Tell whether a ceremony is open, or a form that takes values of credentials."""
        rekeying = self.rekey is not None and self.rekey.is_open
        return self.ceremony is not None or rekeying or self.crediting.is_open

    @property
    def closing(self) -> bool:
        """Tell whether the worker does something that cannot be cut off."""
        return self.busy

    @property
    def now(self) -> int:
        """The time, in seconds since the epoch."""
        return self.host.clock()

    @property
    def tools(self) -> Tools:
        """What an enrolment needs of this computer."""
        return Tools(self.host.words, self.host.dice_words, self.host.clock, self.host.random)

    @property
    def plan(self) -> Plan:
        """What a ceremony that goes on was begun with, else what kit.toml asked for when it was read."""
        if self.ceremony is not None:
            return self.ceremony.plan
        assert self.glance is not None  # noqa: S101
        assert self.glance.plan is not None  # noqa: S101
        return self.glance.plan

    @property
    def begun(self) -> bool:
        """Tell whether the draft of a ceremony lies there now, whatever there was when the source was read."""
        return Place.in_folder(self.folder, self.plan.toml).draft.exists()

    # The source

    def look(self) -> None:
        """Read the source anew."""
        if not self.reading:
            self._read()
            self.moved.emit()

    def go(self, stop: Stop) -> None:
        """Go to a page; whatever was refused on the one before is over."""
        self.stop, self.refusal = stop, None
        self.moved.emit()

    def go_and_look(self, stop: Stop) -> None:
        """Go to a page, and read the source anew; the page is laid out once."""
        if not self.reading:
            self._read()
        self.go(stop)

    def refuse(self, refusal: KeyturnError | None) -> None:
        """Show what was refused."""
        self.refusal = refusal
        self.moved.emit()

    # The next revision

    def revise(self) -> None:
        """Make the next revision of the sealed kit from the folder; slow."""
        self.revising.revise(self._kit)

    def countersign(self) -> None:
        """Read the draft that waits for another signature; slow."""
        self.revising.read(self._kit)

    # A ceremony on the sealed kit

    def change(self) -> None:
        """Choose what a ceremony on the sealed kit shall change."""
        glance = self.glance
        if glance is not None and glance.toml is not None and isinstance(glance.sealed, Sealed):
            kit, toml = glance.sealed.kit, glance.toml
            asked = self.made(lambda: wishes_of(kit, toml, self.folder))
            if asked is None:
                return
            if self.rekey is not None:
                self.rekey.deleteLater()
            self.rekey, self.locked_by = Rekey(self, kit, toml, asked), ""
            self.go("change")

    def leave_rekey(self, stop: Stop) -> None:
        """Leave a ceremony on the kit, which was closed."""
        self._forget()
        self.go_and_look(stop)

    # The ceremony

    def begin(self, passphrase: str) -> None:
        """Begin a first ceremony; slow."""
        self._open(lambda place, plan: begin(place, plan, passphrase, self.tools, self.host.memory()))

    def resume(self, passphrase: str) -> None:
        """Go on with one that was begun; slow."""
        self._open(lambda place, plan: resume(place, plan, passphrase, self.tools, self.host.memory()))

    def sign_in(self, name: str) -> None:
        """Let a signer of the plan make their key file."""
        self.signing = name
        self.go("signer")

    def make_signer(self, path: Path, passphrase: str) -> None:
        """Make the key file of the signer who is at the table; slow."""
        ceremony, name = self._ceremony, self.signing

        def making() -> None:
            wipe(ceremony.make_signer(name, path, passphrase).private)

        self.slowly(making, lambda _: self.go("roster"))

    def enrol(self, name: str, anew: bool = False) -> None:
        """Begin a custodian's enrolment."""
        self.enrol_in(lambda: self._ceremony.enrol(name, anew))

    def enrol_in(self, ceremony: Callable[[], Enrolling]) -> None:
        """Begin an enrolment that a ceremony gives."""
        if self.attempt(lambda: setattr(self, "enrolling", ceremony())):
            self.go("enrol")

    def break_off(self) -> None:
        """End an enrolment, done or not; what is at hand is wiped."""
        self._forget()
        self.go("roster" if self.ceremony is not None else "renew")

    def open_signer(self, path: Path, passphrase: str) -> None:
        """Open a signer's key file for the seal; slow."""
        ceremony = self._ceremony
        self.slowly(lambda: open_for_seal(ceremony, path, passphrase), self._signed)

    def seal(self) -> None:
        """Seal, rehearse and put the kit in its place; slow, told by stages."""
        ceremony, signers, folder, host = self._ceremony, self.signers, self.folder, self.host
        self.progress = None

        def sealing() -> Path:
            written = ceremony.seal(library_of(demand_sound(folder, None, host.clock())), signers, self.told.emit)
            keep_script(ceremony)
            read_back(written, host.remember)
            return written

        self.slowly(sealing, self._sealed)

    def drop(self) -> None:
        """Erase the draft: the cards that were made open nothing."""
        if self.attempt(self._ceremony.drop):
            self._let_go()
            self.go_and_look("overview")

    def leave(self) -> None:
        """Close the ceremony: the draft stays, and opens again with its passphrase."""
        self._close()
        self.go_and_look("overview")

    def lock(self, because: LockedBy = "hand") -> None:
        """Close a ceremony that is open, and wipe what is at hand; what the worker does is let come to its end."""
        if self.busy:
            self._lock_wanted = because
        elif self.rekey is not None and self.rekey.is_open:
            self._forget()
            self.rekey.close()
            self.locked_by = because
            self.go("change")
            self.covered.emit()
        elif self.crediting.is_open:
            self.locked_by = because
            self.crediting.leave()
            self.covered.emit()
        elif self.is_open:
            self._close()
            self.locked_by = because
            self.go("begin")
            self.covered.emit()
            self.look()

    def slowly(self, work: Callable[[], object], then: Callable[[object], object]) -> None:
        """Do something in the worker; `then` takes what comes of it, and is not asked where it was refused."""
        if self.busy:
            return
        self.refusal = None
        self._slow.start(work, lambda done: self._ended(done, then))
        self.moved.emit()

    # Within

    @property
    def _kit(self) -> Path:
        return self.folder / self.plan.toml.kit

    @property
    def _ceremony(self) -> FirstCeremony:
        assert self.ceremony is not None  # noqa: S101
        return self.ceremony

    def _open(self, how: Callable[[Place, Plan], FirstCeremony]) -> None:
        plan, self.locked_by = self.plan, ""
        place = Place.in_folder(self.folder, plan.toml)
        self.slowly(lambda: how(place, plan), self._opened)

    def _opened(self, ceremony: object) -> None:
        assert isinstance(ceremony, FirstCeremony)  # noqa: S101
        self.ceremony = ceremony
        self.go("roster")

    def _signed(self, signer: object) -> None:
        assert isinstance(signer, Signer)  # noqa: S101
        self.signers = (*self.signers, signer)
        self.moved.emit()

    def _sealed(self, written: object) -> None:
        assert isinstance(written, Path)  # noqa: S101
        self.written = written
        self._close()
        self.go_and_look("sealed")

    def _close(self) -> None:
        if self.ceremony is not None:
            self.ceremony.close()
        self._let_go()

    def _let_go(self) -> None:
        """Forget a ceremony that was closed or dropped, and wipe the keys of those who would have signed."""
        self._forget()
        for signer in self.signers:
            wipe(signer.private)
        self.ceremony, self.signers = None, ()

    def _forget(self) -> None:
        if self.enrolling is not None:
            self.enrolling.forget()
        self.enrolling = None

    @Slot(object)
    def _hear(self, progress: Progress) -> None:
        self.progress = progress
        self.moved.emit()

    def _read(self) -> None:
        self._reading.start(lambda: look(self.folder, self.host), self._looked)

    def _looked(self, done: "Future[Glance]") -> None:
        def take() -> None:
            self.glance = done.result()

        self.refusal = refused_by(take) or self.refusal
        self.moved.emit()

    def _ended(self, done: "Future[object]", then: Callable[[object], object]) -> None:
        found: list[object] = []
        self.refusal = refused_by(lambda: found.append(done.result()))
        wanted, self._lock_wanted = self._lock_wanted, ""
        if found:
            then(found[0])
        self.moved.emit()
        if wanted:
            self.lock(wanted)
