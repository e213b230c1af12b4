"""One use of a kit as a state machine, from declaration to stand-down; it knows no screen."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import partial

from msgspec import structs

from keyturn.custody.records import Hash
from keyturn.custody.secret import wipe
from keyturn.errors import MoveError, Phrase, all_of, one_of
from keyturn.kit.content import ItemUnknown, compartment_of
from keyturn.kit.file import KitFile
from keyturn.kit.items import open_item
from keyturn.kit.kinds import Content
from keyturn.kit.manifest import ItemRecord
from keyturn.kit.playbooks.model import Playbook
from keyturn.kit.playbooks.sealed import KIND, missing_items, playbook_in
from keyturn.opening.declaration import Declaration
from keyturn.opening.notices import after_walk
from keyturn.opening.report import Class, Report
from keyturn.opening.session import NothingToResume, OpeningUnfinished, Session, begin, with_revealed
from keyturn.opening.stages import Phase, Stage
from keyturn.opening.surroundings import Surroundings
from keyturn.opening.typed_text import MAX_NOTE, demand_usable
from keyturn.opening.unlock import Unlock, Unlocked
from keyturn.opening.walk import Walk, Walked
from keyturn.opening.walking import Pair, PlaybookChanged, Walking, walk_of


class WrongPhase(MoveError):
    """A step that does not belong to the phase the opening is in."""

    code = "opening-wrong-phase"
    sentence = "This cannot be done while the opening is {phase}; it needs to be {needed}."
    cure = "Go on with the step that is next: {next}."


class StandDownIncomplete(MoveError):
    """The opening cannot be closed yet."""

    code = "stand-down-incomplete"
    sentence = "The opening cannot be closed yet: {missing} is missing."
    cure = "Prove that an ordinary user can sign in again, classify the use, and give a re-seal date."


@dataclass(frozen=True)
class Settled:
    """What the stand-down has settled: each is empty until it is."""

    normal_sign_in: str = ""
    classified: Class | None = None
    reseal_by: str = ""

    @property
    def lacking(self) -> tuple[str, ...]:
        """What is not settled, in the order in which it is asked for."""
        texts = {
            Phrase("a normal sign-in"): self.normal_sign_in,
            Phrase("the class of use"): self.classified,
            Phrase("a re-seal date"): self.reseal_by,
        }
        return tuple(name for name, text in texts.items() if not text)

    @property
    def missing(self) -> str:
        """Name what is not settled, in one text."""
        return all_of(self.lacking)


THINGS = len(Settled().lacking)  # that are settled before the closing

NEXT: Mapping[Phase, str] = {
    Phase.LOCKED: Phrase("declare"),
    Phase.DECLARED: Phrase("unlock"),
    Phase.OPEN: Phrase("reveal, then stand down"),
    Phase.STANDING_DOWN: Phrase("settle what is missing, then close"),
    Phase.CLOSED: Phrase("begin another opening"),
}


class Opening:
    """An opening: declare, unlock, reveal, stand down, close; or suspend in between and resume."""

    def __init__(self, kit: KitFile, around: Surroundings) -> None:
        self.kit = kit
        self.phase = Phase.LOCKED
        self.settled = Settled()
        self._around = around
        self._session: Session | None = None
        self._unlock: Unlock | None = None
        self._unlocked: Unlocked | None = None
        self._shown: dict[str, Content] = {}

    @property
    def session(self) -> Session:
        """What the opening remembers; there is one from the declaration on."""
        if self._session is None:
            raise WrongPhase(phase=self.phase.value, needed=Phase.DECLARED.value, next=NEXT[self.phase])
        return self._session

    @property
    def log_head(self) -> tuple[int, bytes]:
        """The log's number of lines and its tree's root (32 bytes)."""
        return self._around.log.head

    def witness_words(self) -> tuple[str, ...]:
        """Return the words that stand for the log's head."""
        return self._around.log.witness_words()

    @property
    def unlocked(self) -> Unlocked:
        """The opened tier, with the chosen compartment's key alone."""
        self._demand(Phase.OPEN, Phase.STANDING_DOWN)
        assert self._unlocked is not None  # noqa: S101
        return self._unlocked

    def declare(self, declaration: Declaration) -> Unlock:
        """Begin: raises ModeUnknown, OpeningUnfinished, OpeningElsewhere or a LogError."""
        self._demand(Phase.LOCKED)
        unfinished = self._around.session.load(self.kit.custody.kit)
        if unfinished is not None and unfinished.phase != Phase.DECLARED.value:
            raise OpeningUnfinished(event=unfinished.event, mode=unfinished.mode)
        tier = compartment_of(self.kit, declaration.mode).tier
        self._session = begin(self.kit.custody.kit, declaration, self._around.clock())
        self._record(
            "declared",
            mode=declaration.mode,
            tier=tier,
            incident=declaration.event,
            reason=declaration.reason,
            by=list(declaration.declared_by),
        )
        for seen in declaration.observed:
            self._record("confirm-check", mode=declaration.mode, by=seen.by, check=seen.check, result=seen.seen)
        self._keep(self._session, unfinished)
        return self._begin_unlock("declared")

    def resume(self) -> Unlock:
        """Go on with an opening that a crash or a suspend cut off; raises NothingToResume."""
        self._demand(Phase.LOCKED)
        self._session = self._around.session.load(self.kit.custody.kit)
        if self._session is None:
            raise NothingToResume
        compartment_of(self.kit, self._session.mode)
        self._record("resumed", mode=self._session.mode, incident=self._session.event)
        return self._begin_unlock("resumed")

    def resume_stand_down(self) -> None:
        """Go on to the stand-down of an opening that was cut off, without opening the kit again.

        Raises NothingToResume.
        """
        self._demand(Phase.LOCKED)
        self._session = self._around.session.load(self.kit.custody.kit)
        if self._session is None:
            raise NothingToResume
        self._record("resumed", mode=self._session.mode, incident=self._session.event)
        self._begin_stand_down()

    def enter(self, unlocked: Unlocked) -> None:
        """Prove the log, and take the tier that the unlock opened; raises what `prove` and `take` name."""
        self._demand(Phase.DECLARED)
        self.prove(unlocked)
        self.take(unlocked)

    def prove(self, unlocked: Unlocked) -> None:
        """Prove the log from its start with an opened tier's key: with a long one this takes its time.

        What is wrong with the log is told as a stage and does not keep the kit closed. Raises a LogError where the
        log cannot be written.
        """
        for problem in self._around.log.prove(unlocked.keys.log_seed):
            self._around.listener(Stage("log-problem", detail=problem.message))

    def take(self, unlocked: Unlocked) -> None:
        """Take an opened tier behind which the log was proven; the unlock kept the chosen compartment's key alone.

        Raises OpeningElsewhere, or a LogError where the log cannot be written.
        """
        self._demand(Phase.DECLARED)
        session = self.session
        chosen = compartment_of(self.kit, session.mode).id
        kept = unlocked.keys
        wipe(kept.k2)
        if self._unlock is not None:
            self._unlock.wipe()  # what people brought is not needed behind the open tier
        for secret in (kept.log_seed, *kept.compartments.values()):
            self._around.lock(secret)
        self._unlocked = unlocked
        names = [entry.id for entry in self.kit.body.roster if entry.i in unlocked.group]
        self._keep(structs.replace(session, phase="open", opened_at=self._around.clock()), session)
        self._record("opened", mode=session.mode, compartment=chosen, tier=kept.tier, custodians=names)
        self.phase = Phase.OPEN

    def items(self) -> list[ItemRecord]:
        """Return the items of the chosen mode's compartment, but for its playbook."""
        return [record for record in self._held() if record.kind != KIND]

    def walking(self) -> Walking | None:
        """Return the mode's playbook where the pair stands in it, or None where the kit has none for this mode.

        A playbook is no secret to rotate. What is missing for it is told as a stage, and keeps nobody from walking it;
        where it was changed since the walk began, that is told too, and it begins at its first step.
        Raises PlaybookUnreadable, PlaybookOfAnotherMode, ItemDamaged or a LogError.
        """
        self._demand(Phase.OPEN)
        record = next((record for record in self._held() if record.kind == KIND), None)
        if record is None:
            return None
        playbook = playbook_in(self._open(record), record.id, self.session.mode)
        self._record("playbook-read", item=record.id, version=record.version)
        for missing in missing_items(playbook, [entry.id for entry in self.items()]):
            self._around.listener(Stage("playbook-problem", detail=str(missing)))
        walk = Walk(playbook, self._around.clock())
        try:
            walk = walk_of(walk, self.session.walk)
        except PlaybookChanged as changed:
            self._around.listener(Stage("playbook-problem", detail=changed.message))
        session = self.session
        facts = {"opening.event": session.event, "opening.reason": session.reason}
        pair = Pair(*session.declared_by[:2])
        return Walking(walk, pair, facts, partial(self._keep_walk, playbook), self._record, self._around.clock)

    def reveal(self, item_id: str, step: str = "") -> Content:
        """Decrypt one item and put it on the rotation list, which is kept before the item is shown.

        `step` is the playbook's step that asked for it. Raises ItemUnknown, ItemDamaged, OpeningElsewhere or a
        LogError.
        """
        self._demand(Phase.OPEN)
        records = {record.id: record for record in self.items()}
        if item_id not in records:
            raise ItemUnknown(item=item_id, known=", ".join(records) or "none")
        record = records[item_id]
        content = self._open(record)
        self._keep(with_revealed(self.session, record.id, record.version, self._around.clock()), self.session)
        self._record("item-revealed", item=record.id, version=record.version, **({"step": step} if step else {}))
        self._shown[item_id] = content
        self._around.listener(Stage("revealed", detail=item_id))
        return content

    def hide(self, *item_ids: str) -> None:
        """Wipe items that were shown: all of them, before the log is told of any."""
        shown = [item_id for item_id in item_ids if item_id in self._shown]
        for item_id in shown:
            self._shown.pop(item_id).wipe()
        for item_id in shown:
            self._record("item-hidden", item=item_id)
            self._around.listener(Stage("hidden", detail=item_id))

    def note(self, text: str) -> None:
        """Keep a note for the report; raises TextUnusable."""
        demand_usable(Phrase("A note"), text, MAX_NOTE)
        self._keep(structs.replace(self.session, notes=[*self.session.notes, text]), self.session)
        self._record("note", number=len(self.session.notes))

    def stand_down(self) -> None:
        """Begin to close: wipe what is shown; nothing can be revealed from here on."""
        self._demand(Phase.OPEN)
        self.hide(*self._shown)
        self._begin_stand_down()

    def prove_normal_sign_in(self, who: str) -> None:
        """Note which ordinary user signed in the normal way, or why that is not yet so; raises TextUnusable."""
        self._demand(Phase.STANDING_DOWN)
        demand_usable(Phrase("What is said of the sign-in"), who)
        self._record("normal-sign-in-proven", account=who)
        self.settled = replace(self.settled, normal_sign_in=who)

    def classify(self, classified: Class) -> None:
        """Say what the use was: emergency, drill or misuse."""
        self._demand(Phase.STANDING_DOWN)
        self._record("classified", classification=classified)
        self.settled = replace(self.settled, classified=classified)

    def reseal_by(self, date: str) -> None:
        """Note by which day (ISO date) the kit is sealed again with rotated items."""
        self._demand(Phase.STANDING_DOWN)
        self.settled = replace(self.settled, reseal_by=date)

    def demand_settled(self) -> None:
        """Raise StandDownIncomplete where something is still to be settled before the closing."""
        self._demand(Phase.STANDING_DOWN)
        if self.settled.missing:
            raise StandDownIncomplete(missing=self.settled.missing)

    def close(self) -> Report:
        """Close, sign a last checkpoint, forget the session, and return the report.

        Without keys (after a crash) the next opening signs that checkpoint. Raises StandDownIncomplete
        or a LogError.
        """
        self.demand_settled()
        self._record("closed", revealed=len(self.session.revealed), reseal_by=self.settled.reseal_by)
        if self._unlocked is not None:
            self._around.log.prove(self._unlocked.keys.log_seed)
        report = self._report()
        self._around.session.remove(self.session)
        self._forget()
        self.phase = Phase.CLOSED
        self._around.listener(Stage("closed"))
        return report

    def suspend(self) -> None:
        """Lock at once and wipe every key; the session stays and can be resumed.

        Raises a LogError where the log does not take it; it is locked all the same.
        """
        if self._unlock is not None:
            self._unlock.cancelled = True
        for content in self._shown.values():
            content.wipe()
        self._shown.clear()
        self._forget()
        phase, self.phase = self.phase, Phase.LOCKED
        if phase in (Phase.DECLARED, Phase.OPEN, Phase.STANDING_DOWN):
            self._record("suspended", phase=phase.value)
            self._around.listener(Stage("suspended"))

    def _held(self) -> list[ItemRecord]:
        return self.kit.body.items_of(compartment_of(self.kit, self.session.mode).id)

    def _open(self, record: ItemRecord) -> Content:
        seed = self.unlocked.keys.compartments[record.compartment]
        return open_item(self.kit.custody.kit, seed, record, self.kit.item(record))

    def _begin_unlock(self, stage: str) -> Unlock:
        opens = compartment_of(self.kit, self.session.mode)
        around = self._around
        self._unlock = Unlock(
            self.kit, opens.tier, around.wordlist, around.worker, self._record, around.listener, opens.id
        )
        self.phase = Phase.DECLARED
        around.listener(Stage(stage))
        return self._unlock

    def _begin_stand_down(self) -> None:
        if self.session.phase != Phase.STANDING_DOWN.value:
            self._record("stand-down-started")
            for entry in self.session.revealed:
                self._record("rotation-due", item=entry.item, version=entry.version)
        self._keep(structs.replace(self.session, phase=Phase.STANDING_DOWN.value), self.session)
        if self._unlocked is not None:
            self._unlocked.keys.wipe_but_for_the_log()  # from here on only the log is proven and signed
        self.phase = Phase.STANDING_DOWN
        self._around.listener(Stage("standing-down", total=len(self.session.revealed)))

    def _report(self) -> Report:
        session, settled = self.session, self.settled
        size, root = self._around.log.head
        return Report(
            classified=settled.classified or "emergency",
            closed_at=self._around.clock(),
            declared_by=session.declared_by,
            event=session.event,
            kit=Hash(self.kit.custody.kit),
            kit_name=self.kit.body.name,
            log_root=Hash(root),
            log_size=size,
            mode=session.mode,
            normal_sign_in=settled.normal_sign_in,
            notes=session.notes,
            observed=session.observed,
            opened_at=session.opened_at,
            opening=session.opening,
            reason=session.reason,
            reseal_by=settled.reseal_by,
            revealed=session.revealed,
            rotate=[entry.item for entry in session.revealed],
            started_at=session.started_at,
            told=session.told,
            walk=session.walk,
            witness_words=list(self._around.log.witness_words()),
        )

    def _record(self, event: str, **facts: object) -> None:
        self._around.log.append(event, opening=self.session.opening, **facts)

    def _keep(self, session: Session, before: Session | None) -> None:
        self._around.session.save(session, before)
        self._session = session

    def _keep_walk(self, playbook: Playbook, walked: Walked) -> None:
        session = self.session
        told = after_walk(session.told, playbook, session.mode, (session.walk, walked), self._around.clock())
        self._keep(structs.replace(session, walk=walked, told=list(told)), session)

    def _forget(self) -> None:
        if self._unlocked is not None:
            self._unlocked.keys.wipe()
        if self._unlock is not None:
            self._unlock.wipe()
        self._unlocked = None
        self._unlock = None

    def _demand(self, *phases: Phase) -> None:
        if self.phase not in phases:
            needed = one_of([phase.value for phase in phases])
            raise WrongPhase(phase=self.phase.value, needed=needed, next=NEXT[self.phase])
