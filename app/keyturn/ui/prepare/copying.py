"""The copies of the kit as the window shows them: the table, the copy at hand, and what came of each act.

A skin over `prepare.kept_copies`: whatever reads or writes a stick runs in the worker, and can be stopped there.
"""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING, Literal

from keyturn.custody.deal import Progress
from keyturn.errors import KeyturnError
from keyturn.kit.file import KitFile
from keyturn.prepare.copies import CopyState, Standing
from keyturn.prepare.copying import CopyStopped
from keyturn.prepare.kept_copies import KeptCopies, typed_folder
from keyturn.prepare.media import media_here
from keyturn.recovery_files import recovery_files
from keyturn.ui.prepare.glance import Sealed

if TYPE_CHECKING:
    from keyturn.ui.prepare.preparing import Preparing

Act = Literal["written", "found", "read", "forgotten"]


@dataclass(frozen=True)
class Outcome:
    """What came of one act: of which copy, which epoch and revision was read, and how it stands to the kit."""

    name: str
    act: Act
    epoch: int = 0
    revision: int = 0
    standing: Standing = "current"
    same_disk: bool = False


@dataclass(frozen=True)
class Wish:
    """A copy as it is asked for: its folder, and what is typed of it; what is empty stays as it is known."""

    folder: str
    name: str
    place: str = ""
    holder: str = ""
    recovery: bool = False


class Copying:
    """What is done with copies, one act after the other; `outcomes` are those since the page was opened."""

    def __init__(self, preparing: "Preparing") -> None:
        self._preparing = preparing
        self._stop = Event()
        self.states: tuple[CopyState, ...] = ()
        self.here: CopyState | None = None
        self.outcomes: tuple[Outcome, ...] = ()

    @property
    def ready(self) -> bool:
        """Tell whether a sealed kit lies in the folder that nobody must sign any more."""
        glance = self._preparing.glance
        return glance is not None and glance.signed is not None

    @property
    def kit(self) -> KitFile:
        """The sealed kit, as it was read with the source."""
        return self._sealed.kit

    @property
    def media(self) -> tuple[Path, ...]:
        """Where sticks are mounted now."""
        return media_here()

    def open(self) -> None:
        """Show the copies as they were read with the source; a register that cannot be read is told."""
        known = self._sealed.known
        self.states, self.outcomes = known.copies, ()
        self._preparing.go("copies")
        if known.lost is not None:
            self._preparing.refuse(known.lost)

    def choose(self, copy: CopyState | None) -> None:
        """Go to a copy; None is a new one."""
        self.here = copy
        self._preparing.go("copy")

    def leave(self) -> None:
        """Go back to the overview, which is read again where something changed: its score counts the copies."""
        changed = self.states != self._sealed.known.copies
        go = self._preparing.go_and_look if changed else self._preparing.go
        go("overview")

    def make(self, wish: Wish) -> None:
        """Copy the kit; slow, told by stages."""

        def work(kept: KeptCopies) -> Outcome:
            target = kept.target(typed_folder(wish.folder), wish.name, wish.place, wish.holder)
            self._told(Progress("checking", 0, 1))
            kept.demand_ready()
            made = kept.make(target, recovery_files() if wish.recovery else {}, self._told)
            body = made.copy.kit.body
            act: Act = "found" if made.copy.found else "written"
            return Outcome(target.name, act, body.epoch, body.revision, same_disk=made.same_disk)

        self._do(self._preparing.host.kit, work)

    def read_again(self, wish: Wish) -> None:
        """Read a copy from its medium; slow."""

        def work(kept: KeptCopies) -> Outcome:
            target = kept.target(typed_folder(wish.folder), wish.name, wish.place, wish.holder)
            kept.states()  # a register that is damaged is named before anything is read
            self._told(Progress("reading", 0, 1))
            state = kept.read_again(target)
            assert state.record is not None  # noqa: S101
            return Outcome(state.name, "read", state.record.epoch, state.record.revision, state.standing)

        self._do(self._preparing.host.read, work)

    def forget(self, name: str) -> None:
        """Leave a copy out of the register that is no more."""

        def work(kept: KeptCopies) -> Outcome:
            kept.register.forget([name])
            return Outcome(name, "forgotten")

        self._do(self._preparing.host.read, work)

    def stop(self) -> None:
        """Stop the copying at the next block; what stood on the stick still stands."""
        self._stop.set()

    # Within

    @property
    def _sealed(self) -> Sealed:
        glance = self._preparing.glance
        assert glance is not None  # noqa: S101
        assert isinstance(glance.sealed, Sealed)  # noqa: S101
        return glance.sealed

    def _do(self, read: Callable[[Path], KitFile], work: Callable[[KeptCopies], Outcome]) -> None:
        path, wanted, clock = self.kit.path, self._sealed.known.promises.copies, self._preparing.host.clock
        self._stop.clear()
        self._preparing.progress = None

        def whole() -> tuple[Outcome | KeyturnError, tuple[CopyState, ...]]:
            kept = KeptCopies(read(path), wanted, clock)
            return _came_of(lambda: work(kept)), kept.states()

        self._preparing.slowly(whole, self._done)

    def _told(self, progress: Progress) -> None:
        if self._stop.is_set():
            raise CopyStopped
        self._preparing.told.emit(progress)

    def _done(self, done: object) -> None:
        assert isinstance(done, tuple)  # noqa: S101
        came, self.states = done
        if isinstance(came, KeyturnError):
            self._preparing.refuse(came)  # the page stays: what was typed can be mended
        else:
            self.outcomes = (came, *self.outcomes)
            self._preparing.go("copies")


def _came_of(work: Callable[[], Outcome]) -> Outcome | KeyturnError:
    try:
        return work()
    except KeyturnError as refusal:
        return refusal
