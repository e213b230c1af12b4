"""A ceremony on an existing kit as the window shows it: what is wished, who unlocks, who enrols, what was sealed.

Nothing is written before the seal: closed at any moment, the kit is as it was, and what was opened is wiped.
"""

import time
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from keyturn.custody.deal import Progress
from keyturn.custody.facts import TierFacts
from keyturn.custody.secret import wipe
from keyturn.errors import KeyturnError
from keyturn.kit.content import demand_unmoved, refuse_waiting_draft
from keyturn.kit.file import KitFile
from keyturn.kit.signer import Signer
from keyturn.kit.source.model import KitToml
from keyturn.opening.idle import LockedBy
from keyturn.opening.journal import Journal
from keyturn.opening.unlock import Unlock, Unlocked
from keyturn.places import Places
from keyturn.prepare.rekey_plan import RekeyPlan, Wishes
from keyturn.prepare.rekeying import Held, Rekeying
from keyturn.prepare.signing import Roll, demand_unsigned, open_signer_file, signer_file
from keyturn.prepare.time_needed import TimeNeeded, measure
from keyturn.ui.unlocking import Unlocking

if TYPE_CHECKING:
    from keyturn.ui.prepare.preparing import Preparing

TIER = "ceremony"


@dataclass(frozen=True)
class Weighed:
    """What the wishes mean, told before anything is opened: the plan, its rules in facts, the time on this computer."""

    plan: RekeyPlan
    facts: tuple[TierFacts, ...]
    needed: TimeNeeded


@dataclass(frozen=True)
class _Read:
    """The kit as it lies there now, and its log."""

    plan: RekeyPlan
    journal: Journal


class Rekey(Unlocking):
    """The ceremony that the maintainers hold; `wishes` are what they chose, at first what kit.toml asks for.

    `asked` is what it asks for.
    """

    def __init__(self, preparing: "Preparing", kit: KitFile, toml: KitToml, asked: Wishes) -> None:
        super().__init__(preparing.host, kit)
        self.setParent(preparing)
        self.path = preparing.folder / toml.kit
        self.toml = toml
        self.asked = asked
        self.wishes = asked
        self.weighed: Weighed | None = None
        self.held: Rekeying | None = None
        self.group: tuple[str, ...] = ()
        self.signers: tuple[Signer, ...] = ()
        self.sealed: Held | None = None
        self._preparing = preparing
        self._places = Places(self.path)
        self.moved.connect(preparing.moved)

    # What there is

    @property
    def busy(self) -> bool:
        """Tell whether the worker does something that the people at the desk wait for."""
        return super().busy or self._preparing.busy

    @property
    def entering(self) -> bool:
        """Tell whether the tier is open, and the whole custody is being opened with it."""
        return super().entering or (self.unlock is not None and self._preparing.busy)

    @property
    def is_open(self) -> bool:
        """Tell whether something is at hand that must not stay: what people brought, the custody, a signing key."""
        return self.unlock is not None or self.held is not None or bool(self.signers)

    @property
    def closing(self) -> bool:
        """Tell whether the worker does something that cannot be cut off."""
        return self._preparing.busy

    @property
    def roll(self) -> Roll:
        """Who may sign the new epoch, and whose key file is open."""
        after = self.running.plan.signers
        return Roll(after.names, tuple(signer.id for signer in self.signers), after.needed)

    @property
    def running(self) -> Rekeying:
        """The ceremony, once its group has unlocked."""
        assert self.held is not None  # noqa: S101
        return self.held

    # What changes

    def wish(self, wishes: Wishes) -> None:
        """Take what shall change; raises nothing: `weigh` refuses what does not fit together."""
        self.wishes = wishes
        self._preparing.refuse(None)

    def weigh(self) -> None:
        """Tell what the wishes mean, and how long it takes on this computer; slow."""
        kit, wishes = self.kit, self.wishes

        def weighing() -> Weighed:
            plan = RekeyPlan(kit, wishes)
            facts = plan.facts()
            return Weighed(plan, facts, measure(plan, time.perf_counter))

        self._preparing.slowly(weighing, self._weighed)

    # The ceremony group

    def come_together(self) -> None:
        """Let the ceremony group unlock: the kit is read anew, and compared with what this computer knows; slow."""
        weighed, wishes, places, host, path = self.kit, self.wishes, self._places, self.host, self.path

        def reading() -> _Read:
            kit, journal = places.kit_and_log(host)
            refuse_waiting_draft(path)
            demand_unmoved(path, weighed)  # what was told beforehand is of this kit alone
            return _Read(RekeyPlan(kit, wishes), journal)

        self._preparing.slowly(reading, self._begin)

    def entered(self, proven: "Future[Unlocked]") -> None:
        """Open the whole custody with the tier: slow."""
        unlocked, unlock, tools = proven.result(), self._unlocking, self._preparing.tools
        plan = RekeyPlan(self.kit, self.wishes)
        self.group = tuple(self.kit.body.custodian_name(i) for i in unlocked.group)

        def opening() -> Rekeying | KeyturnError:
            try:
                return Rekeying(plan, unlocked, tools)
            except KeyturnError as refusal:
                return refusal
            finally:
                unlock.wipe_brought()

        self._preparing.slowly(opening, self._opened)

    def lock(self, because: LockedBy = "hand") -> None:
        """Lock: the maintainers' window does."""
        self._preparing.lock(because)

    # Those who enrol, those who sign

    def enrol(self, name: str) -> None:
        """Begin somebody's enrolment."""
        self._preparing.enrol_in(lambda: self.running.enrol(name))

    def open_signer(self, path: Path, passphrase: str) -> None:
        """Open a signer's key file for the seal; slow."""
        kit, signed, place = self.kit.custody.kit, self.roll.signed, self.path
        after = self.running.plan.signers.all

        def opened() -> Signer:
            file = signer_file(path, kit, after)
            demand_unsigned(file, signed, place)
            return open_signer_file(file, passphrase)

        self._preparing.slowly(opened, self._signed)

    def seal(self) -> None:
        """Seal the new epoch; slow, told by stages. Until this ends, the kit is as it was."""
        running, signers, path, places, host = self.running, self.signers, self.path, self._places, self.host
        tell, count = self._preparing.told.emit, len(self.kit.body.items)
        again: list[str] = []

        def sealed_again(item: str) -> None:
            again.append(item)
            tell(Progress("items", len(again), count))

        def sealing() -> Held:
            held = running.hold(path, signers, tell, sealed_again, lambda kit: places.journal(kit, host))
            if not held.waits:
                host.remember(held.kit)
            return held

        self._preparing.progress = None
        self._preparing.slowly(sealing, self._end)

    def give_up(self) -> None:
        """End the ceremony; nothing was written."""
        self.close()
        self._preparing.leave_rekey("overview")

    def close(self) -> None:
        """Wipe what was brought, opened and held; what is still being tried is wiped when it comes to its end."""
        self._trying.stop()
        if self.unlock is not None:
            self.unlock.cancelled = True
            self.unlock.wipe()
        if self.held is not None:
            self.held.close()
        for signer in self.signers:
            wipe(signer.private)
        self.unlock, self.held, self.signers, self.group = None, None, (), ()

    # Within

    def _weighed(self, weighed: object) -> None:
        assert isinstance(weighed, Weighed)  # noqa: S101
        self.weighed = weighed
        self._preparing.go("meaning")

    def _begin(self, read: object) -> None:
        assert isinstance(read, _Read)  # noqa: S101
        self.kit, self.refusal = read.plan.kit, None
        host = self.host
        unlock = Unlock(self.kit, TIER, host.words, host.worker, read.journal.append, lambda _: None)
        self.watch_unlock(unlock, lambda _: None)
        self._preparing.go("quorum")

    def _opened(self, held: object) -> None:
        if isinstance(held, KeyturnError):
            self.close()
            self._preparing.go("change")
            self._preparing.refuse(held)
            return
        assert isinstance(held, Rekeying)  # noqa: S101
        self.held, self.unlock = held, None
        self._preparing.go("renew" if held.people else "reseal")

    def _signed(self, signer: object) -> None:
        assert isinstance(signer, Signer)  # noqa: S101
        self.signers = (*self.signers, signer)
        self._preparing.moved.emit()

    def _end(self, sealed: object) -> None:
        assert isinstance(sealed, Held)  # noqa: S101
        self.close()
        self.sealed = sealed
        self._preparing.leave_rekey("epoch")
        self._preparing.refuse(sealed.unlogged)
