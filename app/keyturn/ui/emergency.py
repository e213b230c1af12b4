"""An emergency as the window shows it: the machines of `opening`, and signals that tell when they moved.

No work is done on the GUI thread that could be felt: derivations run in the host's worker, and a timer takes
their results.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import replace

from PySide6.QtCore import Signal

from keyturn.errors import KeyturnError, refused_by
from keyturn.host import Host
from keyturn.kit.content import compartment_of
from keyturn.kit.file import KitFile
from keyturn.kit.kinds import Content
from keyturn.kit.manifest import Mode, TriageAnswer
from keyturn.kit.playbooks.graph import leads_away
from keyturn.kit.playbooks.model import MODE_PREFIX
from keyturn.opening.beforehand import Beforehand
from keyturn.opening.choosing import Choosing
from keyturn.opening.confirm import ConfirmGate, NotThisEmergency, Seen
from keyturn.opening.declaration import Declaration
from keyturn.opening.idle import LockedBy
from keyturn.opening.journal import Journal
from keyturn.opening.opening import Opening
from keyturn.opening.pair import NOBODY, Pair, pair_of, with_next, without_last
from keyturn.opening.report import Report
from keyturn.opening.unlock import Unlock, Unlocked
from keyturn.opening.walking import Walking
from keyturn.places import Places
from keyturn.ui.problems import Problems
from keyturn.ui.stock_watch import StockWatch
from keyturn.ui.stops import OPEN, Stop
from keyturn.ui.unlocking import Unlocking
from keyturn.ui.work import Work


class Emergency(Unlocking):
    """One emergency from Home to the closing: where it stands, what may be done, and what was refused last."""

    noticed = Signal(object)
    prepare_wanted = Signal()

    def __init__(self, host: Host, places: Places, kit: KitFile, journal: Journal) -> None:
        super().__init__(host, kit, places.session.strange(kit.custody.kit))
        self.places = places
        self.journal = journal
        self.watch = StockWatch(host, kit, places, self)
        self.stop: Stop = "home"
        self.problems = Problems(self.noticed, self)
        self.people: Pair = NOBODY
        self.locked_by: LockedBy = ""
        self.times: dict[Stop, int] = {}
        self._lock_wanted: LockedBy = ""
        self._roster = tuple(entry.name for entry in kit.body.roster)
        self._closing: Work[Report] = Work(host.worker, self)
        self.choosing = Choosing(kit.body.triage, kit.body.modes)
        self.gate: ConfirmGate | None = None
        self.opening = places.opening(kit, journal, host, self.noticed.emit)
        self.walking: Walking | None = None
        self.report: Report | None = None
        self.shown: dict[str, Content] = {}
        self.before = Beforehand(journal.append, host.clock)
        self.draft = ("", "")  # incident and reason as they are typed

    # What there is

    @property
    def waiting(self) -> bool:
        """Tell whether an opening of this kit was cut off and can be resumed."""
        return self.places.session.load(self.kit.custody.kit) is not None

    @property
    def is_open(self) -> bool:
        """Tell whether there is something to lock."""
        return self.stop in OPEN

    @property
    def last_words(self) -> tuple[str, ...]:
        """Return the witness words, where no page will show them any more."""
        return () if self.report is None else tuple(self.report.witness_words)

    @property
    def mode(self) -> Mode:
        """The failure mode that was chosen, or that an opening that goes on was declared for."""
        return self.kit.body.mode(self.opening.session.mode if self.gate is None else self.gate.mode.id)

    # Choose

    def begin(self) -> None:
        """Leave Home for the first question."""
        self._begin_anew()
        self._go("choose")

    def name_people(self, reader: str, doer: str) -> bool:
        """Take the names of Reader and Doer; False where they are missing or the same."""
        return self.attempt(lambda: setattr(self, "people", pair_of(reader, doer, self._roster)))

    def name_next(self, name: str) -> bool:
        """Name the Reader, then the Doer; False where that is the same person."""
        return self.attempt(lambda: setattr(self, "people", with_next(self.people, name, self._roster)))

    def unname(self) -> bool:
        """Take back who was named last; False where nobody is."""
        before = self.people
        self.attempt(lambda: setattr(self, "people", without_last(before)))
        return any(before)

    def swap_people(self) -> None:
        """Let Reader and Doer change their places."""
        self.people = (self.people[1], self.people[0])
        if self.walking is not None:
            self.walking.people = replace(self.walking.people, reader=self.people[0], doer=self.people[1])
        self.moved.emit()

    def answer(self, answer: TriageAnswer | None) -> None:
        """Answer the triage question that is asked."""
        self.choosing = self.choosing.answer(answer)
        self.moved.emit()

    def take_back(self) -> None:
        """Take back the last triage answer, then who is here; where there is neither, go back Home."""
        if self.choosing.given:
            self.choosing = self.choosing.back()
            self.moved.emit()
        elif not self.unname():
            self._go("home")

    def choose(self, mode: str) -> bool:
        """Choose a failure mode by its id, and go to its checks."""
        return self.attempt(lambda: self._choose(mode))

    # Confirm

    def observe(self, by: str, seen: Seen) -> bool:
        """Take what one person saw at the check that is next; False where that speaks against this mode."""
        assert self.gate is not None  # noqa: S101
        gate = self.gate
        return self.attempt(lambda: setattr(self, "gate", self.before.observe(gate, by, seen)))

    def reroute(self) -> bool:
        """Go where the last refusal leads: to the other mode that it names; False where it names none."""
        refusal = self.refusal
        if not isinstance(refusal, NotThisEmergency) or not leads_away(str(refusal.facts["go"])):
            return False
        return self.choose(str(refusal.facts["go"]).removeprefix(MODE_PREFIX))

    def choose_again(self) -> None:
        """Go back to the choice; what was answered is kept."""
        self.refusal = None
        self._go("choose")

    def look_again(self) -> None:
        """Stay at the check that spoke against this mode: the answer was a slip."""
        self.refusal = None
        self.moved.emit()

    def declare(self, event: str, reason: str) -> bool:
        """Declare the emergency, and begin to unlock."""
        return self.attempt(lambda: self._declare(event, reason))

    # Unlock

    def resume(self) -> bool:
        """Go on with an opening that was cut off: everybody unlocks again."""
        return self.attempt(self._resume)

    def resume_stand_down(self) -> bool:
        """Close an opening that was cut off, without opening the kit again."""
        return self.attempt(self._resume_stand_down)

    # Act

    def act(self, move: Callable[[Walking], object]) -> bool:
        """Make a move in the playbook; where it leads to a close, the stand-down begins."""
        assert self.walking is not None  # noqa: S101
        walking = self.walking
        self.refusal = refused_by(lambda: move(walking))
        done = self.refusal is None
        if done and walking.walk.over and not walking.walk.position.mode:
            self.shown = {}
            self.refusal = refused_by(self._stand_down)
        self.moved.emit()
        return done

    def reveal(self, item: str, step: str = "") -> bool:
        """Show an item; it stands on the rotation list from then on."""
        return self.attempt(lambda: self._reveal(item, step))

    def hide(self) -> None:
        """Hide everything that is shown."""
        self.attempt(self._hide)

    def note(self, text: str) -> bool:
        """Keep a note for the report."""
        return self.attempt(lambda: self.opening.note(text))

    def stand_down(self) -> bool:
        """Leave the playbook and begin to close."""
        self.shown = {}
        return self.attempt(self._stand_down)

    # Stand down

    def settle(self, work: Callable[[Opening], object]) -> bool:
        """Settle one thing of the stand-down."""
        return self.attempt(lambda: work(self.opening))

    def close(self) -> bool:
        """Begin to close; False where something is missing. The log is proven and signed in the worker meanwhile."""
        if self.closing or not self.attempt(self.opening.demand_settled):
            return False
        self._closing.start(self.opening.close, self._close_ended)
        self.moved.emit()
        return True

    @property
    def closing(self) -> bool:
        """Tell whether the log is being proven and signed for the last time."""
        return self._closing.busy

    def go_home(self) -> None:
        """Go Home after the closing, ready for another opening."""
        self._begin_anew()
        self._go("home")

    def lock(self, because: LockedBy = "hand", why: KeyturnError | None = None) -> None:
        """Lock at once: every key is wiped; the opening can be resumed. Home tells why.

        An emergency that is being closed loses its keys by that; where it is refused, it is locked then.
        """
        if self.closing:
            self._lock_wanted = because
            return
        self._trying.stop()
        self._cover()
        refusal = refused_by(self.opening.suspend)  # a log that cannot be written keeps nothing open
        self._begin_anew()
        self.refusal, self.locked_by = why or refusal, because
        self._go("home")

    # Within

    def _cover(self) -> None:
        """Take what is shown off the screen at once: the log, which comes next, may keep a lock waiting."""
        if self.shown:
            self.shown = {}
            self.moved.emit()
            self.covered.emit()

    def _begin_anew(self) -> None:
        self.choosing = Choosing(self.kit.body.triage, self.kit.body.modes)
        self.gate = None
        self.opening = self.places.opening(self.kit, self.journal, self.host, self.noticed.emit)
        self.unlock = self.desk = self.walking = self.report = self.refusal = None
        self.shown, self.draft, self.locked_by = {}, ("", ""), ""
        self.before = Beforehand(self.journal.append, self.host.clock)
        self.times = {}

    def _go(self, stop: Stop) -> None:
        self._reach(stop)
        self.moved.emit()

    def _reach(self, stop: Stop) -> None:
        """Be at a stop; for what is attempted, which tells by itself that something moved: a page is laid out once."""
        self.stop = stop
        self.times.setdefault(stop, self.now)

    def _choose(self, mode: str) -> None:
        compartment_of(self.kit, mode)
        self.gate = ConfirmGate(self.kit.body.mode(mode))
        self._reach("confirm")

    def _declare(self, event: str, reason: str) -> None:
        assert self.gate is not None  # noqa: S101
        seen, told = self.gate.observed, self.before.telling.told
        declaration = Declaration(self.gate.mode.id, event, reason, self.people, seen, told)
        self._unlock_from(self.opening.declare(declaration))

    def _resume(self) -> None:
        self._begin_anew()
        unlock = self.opening.resume()
        self.people = self.opening.session.pair
        self._unlock_from(unlock)

    def _resume_stand_down(self) -> None:
        self._begin_anew()
        self.opening.resume_stand_down()
        self.people = self.opening.session.pair
        self._reach("stand-down")

    def _unlock_from(self, unlock: Unlock) -> None:
        self.watch_unlock(unlock, self.opening.prove)
        self._reach("unlock")

    def entered(self, proven: "Future[Unlocked]") -> None:
        """Enter what was opened and proven; what cannot be entered is locked."""
        if not self.attempt(lambda: self._enter(proven.result())) and self.stop != "act":
            self.lock(why=self.refusal)

    def _enter(self, unlocked: Unlocked) -> None:
        self.opening.take(unlocked)
        try:
            self.walking = self.opening.walking()
        finally:
            self._reach("act")

    def _reveal(self, item: str, step: str) -> None:
        self.shown[item] = self.opening.reveal(item, step)

    def _hide(self) -> None:
        shown, self.shown = self.shown, {}
        self.opening.hide(*shown)

    def _stand_down(self) -> None:
        self.opening.stand_down()
        self._reach("stand-down")

    def _close_ended(self, done: "Future[Report]") -> None:
        wanted, self._lock_wanted = self._lock_wanted, ""
        if not self.attempt(lambda: self._closed(done.result())) and wanted:
            self.lock(wanted, self.refusal)

    def _closed(self, report: Report) -> None:
        self.report = report
        self._reach("closed")
