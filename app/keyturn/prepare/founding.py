"""The first ceremony of a kit as a headless state machine; the command line and the window's wizard stand on it alike.

Public interface. Every move is a method, every state a value, every refusal an error; nothing knows a screen. Slow
moves (an Argon2id derivation, a code table) are named so: a window does them on its worker.

    plan = Plan(toml)                                     # prepare/plan.py: what kit.toml asks for
    plan.facts()                                          # custody/facts.py has their words; refuses bad rules
    place = Place.in_folder(folder, toml)                 # prepare/place.py: kit, draft, lock
    ceremony = begin(place, plan, passphrase, tools, memory)    # slow; writes the draft
    ceremony = resume(place, plan, passphrase, tools, memory)   # slow; at the last custodian who was done
    ceremony.stage                                        # Stage: SIGNERS → CUSTODIANS → READY → DONE
    ceremony.signers                                      # tuple[SignerMade]: id, made
    ceremony.make_signer(id, file, passphrase)            # slow; writes the signer's key file
    ceremony.people                                       # tuple[Enrolled]: i, id, name, factor, cards, done
    enrolling = ceremony.enrol(id)                        # prepare/enrolling.py: this custodian's own states
    ceremony.acts                                         # tuple[Act]: time, what, who, for the ceremony's script
    ceremony.seal(library, signers, listener)             # slow, told by stages; rehearses; gives the file
    ceremony.drop()                                       # erases the draft: nothing of it can be read again
    ceremony.close()                                      # wipes, and lets others work

The draft is written when the ceremony begins, when a signer is made, before a card is shown (so that its generation
is never given twice) and when a custodian is done. A kill at any moment loses the custodian at hand and nobody else.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from msgspec import structs

from keyturn.custody import signature
from keyturn.custody.cards import Card
from keyturn.custody.ceremony import Enrolment, FactorSecret, Foundation, lay_foundation
from keyturn.custody.codes import step_at
from keyturn.custody.deal import Listener
from keyturn.custody.records import Factor, Genesis, Hash, Hex, read_record
from keyturn.custody.root import kit_id
from keyturn.custody.secret import wipe
from keyturn.custody.strength import chosen_strength, demand_strength
from keyturn.kit.playbooks.library import Library
from keyturn.kit.signer import Signer
from keyturn.opening.ceremony import CustodianUnknown
from keyturn.opening.enrolments import Enrolments
from keyturn.prepare.acts import Act
from keyturn.prepare.draft import Draft, DraftBody, DraftCustodian
from keyturn.prepare.draft_file import DraftFile
from keyturn.prepare.enrolling import Enrolling, Tools, Wanted
from keyturn.prepare.place import Place
from keyturn.prepare.plan import Plan, changed_parts
from keyturn.prepare.refusals import (
    CustodianDone,
    NotReady,
    PlanChanged,
    SignerMadeAlready,
    SignerUnknownHere,
)
from keyturn.prepare.sealing import Sealing
from keyturn.prepare.signer_files import demand_new, make_key_file


class Stage(StrEnum):
    """What a ceremony waits for; signers and custodians may come in any order, each at their own pace."""

    SIGNERS = "signers"
    CUSTODIANS = "custodians"
    READY = "ready"
    DONE = "done"


@dataclass(frozen=True)
class Enrolled:
    """One custodian of the plan: how many cards were made for them, and whether they are done."""

    i: int
    id: str
    name: str
    factor: Factor
    cards: int
    done: bool


@dataclass(frozen=True)
class SignerMade:
    """One signer of the plan, and whether the key file is made."""

    id: str
    made: bool


def begin(place: Place, plan: Plan, passphrase: str, tools: Tools, memory: int | None) -> "FirstCeremony":
    """Begin a ceremony and write its draft; `memory` is what is free, in KiB.

    Slow: one derivation. Raises what a refused policy names, MemoryTooSmall, PassphraseTooWeak, KitExists,
    CeremonyBusy, CeremonyExists or a StorageError; nothing is written then.
    """
    plan.facts()
    plan.kdf.demand_memory(memory)
    demand_strength(chosen_strength(passphrase, (plan.toml.name,)))
    place.demand_free()
    file = DraftFile(place.draft, place.lock, tools.random)
    try:
        draft, kit = _new_draft(plan, tools)
        file.create(draft, kit, passphrase, plan.kdf)
    except BaseException:
        file.close()
        raise
    return FirstCeremony(place, plan, draft, file, tools)


def resume(place: Place, plan: Plan, passphrase: str, tools: Tools, memory: int | None) -> "FirstCeremony":
    """Go on with a ceremony at the last custodian who was done.

    Slow: one derivation. Raises what `begin` names, CeremonyNone, DraftPassphraseWrong, DraftUnreadable or PlanChanged.
    """
    plan.facts()
    plan.kdf.demand_memory(memory)
    file = DraftFile(place.draft, place.lock, tools.random)
    try:
        draft = file.open(passphrase)
        if changed := changed_parts(draft.body.fixed, plan.fixed()):
            raise PlanChanged(parts="; ".join(changed))
    except BaseException:
        file.close()
        raise
    return FirstCeremony(place, plan, draft, file, tools)


class FirstCeremony(Enrolments):
    """A first ceremony that goes on; made by `begin` and `resume`."""

    def __init__(self, place: Place, plan: Plan, draft: Draft, file: DraftFile, tools: Tools) -> None:
        body = draft.body
        self.place = place
        self.plan = plan
        self.foundation = _foundation(body)
        super().__init__(self.foundation.kit, plan.settings(body.first_step, body.signers), tools.random)
        self._draft = draft
        self._file = file
        self._tools = tools
        self._sealed = False

    @property
    def stage(self) -> Stage:
        """What the ceremony waits for."""
        if self._sealed:
            return Stage.DONE
        if not all(signer.made for signer in self.signers):
            return Stage.SIGNERS
        return Stage.READY if all(person.done for person in self.people) else Stage.CUSTODIANS

    @property
    def people(self) -> tuple[Enrolled, ...]:
        """Every custodian of the plan, by number."""
        done, cards = {entry.i for entry in self._draft.body.custodians}, self._draft.body.cards
        return tuple(
            Enrolled(i, entry.id, entry.name, entry.factor, cards.get(entry.id, 0), i in done)
            for i, entry in enumerate(self.plan.toml.custodian, start=1)
        )

    @property
    def signers(self) -> tuple[SignerMade, ...]:
        """Every signer of the plan."""
        made = {signer.id for signer in self._draft.body.signers}
        return tuple(SignerMade(name, name in made) for name in self.plan.toml.signing.signers)

    @property
    def acts(self) -> tuple[Act, ...]:
        """What was done until now."""
        return tuple(self._draft.body.acts)

    def make_signer(self, name: str, path: Path, passphrase: str) -> Signer:
        """Make a signer's key file under a passphrase of its own, and keep the public key.

        Slow: one derivation. Raises SignerUnknownHere, SignerMadeAlready, PassphraseTooWeak, PassphraseUnusable,
        SignerFileExists or a StorageError.
        """
        self.demand_signer(name, path)
        signer = make_key_file(path, name, self.kit_id, self.kit_name, passphrase, self.plan.kdf, self._random)
        signers = [*self._draft.body.signers, signer.record]
        self._save(structs.replace(self._body("signer-made", name), signers=signers))
        self.settings = self.plan.settings(self._draft.body.first_step, signers)
        return signer

    def demand_signer(self, name: str, path: Path) -> None:
        """Raise SignerUnknownHere, SignerMadeAlready or SignerFileExists, before anybody types."""
        known = {signer.id: signer.made for signer in self.signers}
        if name not in known:
            raise SignerUnknownHere(id=name[:64], known=", ".join(known))
        if known[name]:
            raise SignerMadeAlready(id=name)
        demand_new(name, path)

    def enrol(self, name: str, anew: bool = False) -> Enrolling:
        """Begin a custodian's enrolment; raises CustodianUnknown, or CustodianDone unless it is to be done anew."""
        people = {person.id: person for person in self.people}
        if name not in people:
            raise CustodianUnknown(id=name[:64], known=", ".join(people))
        person = people[name]
        if person.done and not anew:
            raise CustodianDone(name=person.name)
        self._enrolments.pop(person.i, None)
        labels = self.plan.toml.custodian[person.i - 1].labels
        return Enrolling(self, Wanted(person.i, person.factor, labels), self._tools)

    def seal(self, library: Library, signers: Sequence[Signer], listener: Listener) -> Path:
        """Seal the kit, check and rehearse it, put it in its place, and erase the draft; slow, told by stages.

        With fewer signatures than the kit demands, it waits beside its place as a draft for `keyturn sign`.
        Raises NotReady, RehearsalModeMissing, ModesNotThePlan, RehearsalFailed, KitExists, DraftMovedOn or a
        StorageError: no kit is left in place then, and the ceremony goes on.
        """
        self.demand_ready()
        self.place.demand_free()
        # Somebody elsewhere may have enrolled a custodian anew: what is at hand here would seal the former card.
        self._file.demand_unmoved()
        sealing = Sealing(self.foundation, self.plan, self.settings, self._enrolments_done(), self._tools.random)
        written = sealing.seal(self.place.kit, library, signers, self._tools.clock(), listener)
        body = self._body("kit-sealed", note=f"signed by {', '.join(signer.id for signer in signers)}")
        body = structs.replace(body, acts=[*body.acts, self._act("kit-rehearsed")])
        self._draft = Draft(body, {})
        self._file.erase()
        self._sealed = True
        return written

    def drop(self) -> None:
        """Erase the draft: the cards that were made open nothing, and nothing of it can be read again."""
        self._file.erase()
        self.close()

    def close(self) -> None:
        """Wipe what is at hand, and let others work."""
        wipe(self.foundation.root_private)
        self._file.close()

    def id_of(self, i: int) -> str:
        """Return custodian i's id on the roster."""
        return self.plan.toml.custodian[i - 1].id

    def name_of(self, i: int) -> str:
        """Return custodian i's name on the roster."""
        return self.plan.toml.custodian[i - 1].name

    @property
    def kit_name(self) -> str:
        """The kit's name."""
        return self.plan.toml.name

    def new_card(self, i: int) -> Card:
        """Return a fresh card; that it was made is kept before anybody sees it."""
        card = super().new_card(i)
        cards = {**self._draft.body.cards, self.id_of(i): card.generation + 1}
        self._save(structs.replace(self._draft.body, cards=cards))
        return card

    def noted(self, what: str, i: int, note: str = "") -> None:
        """Keep an act; it reaches the disk with the next save."""
        self._draft = Draft(self._body(what, self.id_of(i), note), self._draft.tables)

    def completed(self, i: int) -> None:
        """Keep a custodian who is done; raises DraftMovedOn or a StorageError, and can be tried again."""
        entry = self._enrolments[i]
        assert entry.record is not None  # noqa: S101 - every step was done
        assert entry.factor is not None  # noqa: S101 - every step was done
        done = DraftCustodian(
            i=i, keys=list(entry.factor.keys), record=entry.record, target=Hex(entry.factor.target)
        )  # fmt: skip
        others = [other for other in self._draft.body.custodians if other.i != i]
        tables = dict(self._draft.tables)
        if entry.factor.table is not None:
            tables[i] = entry.factor.table
        custodians = sorted([*others, done], key=lambda custodian: custodian.i)
        body = structs.replace(self._body("custodian-enrolled", self.id_of(i)), custodians=custodians)
        self._save(body, tables)
        del self._enrolments[i]

    def _next_generation(self, i: int) -> int:
        return self._draft.body.cards.get(self.id_of(i), 0)

    def _save(self, body: DraftBody, tables: dict[int, bytes] | None = None) -> None:
        draft = Draft(body, self._draft.tables if tables is None else tables)
        self._file.save(draft, [self.id_of(entry.i) for entry in body.custodians])
        self._draft = draft

    def _body(self, what: str, who: str = "", note: str = "") -> DraftBody:
        return structs.replace(self._draft.body, acts=[*self.acts, self._act(what, who, note)])

    def _act(self, what: str, who: str = "", note: str = "") -> Act:
        return Act(at=self._tools.clock(), note=note, what=what, who=who)

    def demand_ready(self) -> None:
        """Raise NotReady with everybody who is missing."""
        missing = [
            *(f"signer {signer.id}" for signer in self.signers if not signer.made),
            *(person.name for person in self.people if not person.done),
        ]
        if missing:
            raise NotReady(missing=", ".join(missing))

    def _enrolments_done(self) -> tuple[Enrolment, ...]:
        tables = self._draft.tables
        return tuple(
            Enrolment(entry.i, entry.record, FactorSecret(bytes(entry.target), tables.get(entry.i), tuple(entry.keys)))
            for entry in self._draft.body.custodians
        )


def _new_draft(plan: Plan, tools: Tools) -> tuple[Draft, bytes]:
    foundation, now = lay_foundation(tools.random), tools.clock()
    body = DraftBody(
        acts=[Act(at=now, note="", what="ceremony-begun", who="")],
        cards={},
        custodians=[],
        first_step=step_at(now),
        fixed=plan.fixed(),
        nonce=read_record(Genesis, foundation.genesis, "genesis").nonce,
        root=Hash(foundation.root_private),
        signers=[],
    )
    return Draft(body, {}), foundation.kit


def _foundation(body: DraftBody) -> Foundation:
    root = bytearray(body.root)
    genesis = Genesis(format=1, nonce=body.nonce, root=Hash(signature.verifying_key(root)))
    return Foundation(genesis.canonical(), kit_id(genesis), root)
