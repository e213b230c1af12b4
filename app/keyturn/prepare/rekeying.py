"""A ceremony on an existing kit as a headless state machine; the command line and the window stand on it alike.

    plan = RekeyPlan(kit, wishes)                        # prepare/rekey_plan.py: what changes, and what it means
    plan.facts()                                         # refuses bad rules, before anybody types
    unlock = Unlock(kit, "ceremony", …)                  # the ceremony group comes together
    rekeying = Rekeying(plan, unlocked, tools)           # slow: opens the whole custody
    rekeying.people                                      # tuple[Renewed]: who enrols, who is done
    rekeying.enrol(id)                                   # prepare/enrolling.py: this custodian's own states
    rekeying.hold(path, signers, listener, told, journal_of)    # slow, told by stages; gives what was sealed
    rekeying.close()                                     # wipes; nothing was written unless it was held

Nothing is kept before the seal: whoever gives a ceremony up has the kit as it was, and cards that open nothing.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from keyturn.custody.cards import Card
from keyturn.custody.codes import step_at
from keyturn.custody.deal import Listener
from keyturn.custody.records import Factor
from keyturn.errors import KeyturnError, refused_by
from keyturn.kit.content import is_draft
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.signer import Signer
from keyturn.opening.ceremony import Ceremony, CustodianUnknown
from keyturn.opening.journal import Journal
from keyturn.opening.unlock import Unlocked
from keyturn.prepare.enrolling import Enrolling, Tools
from keyturn.prepare.plan import DAY_STEPS
from keyturn.prepare.refusals import NotReady
from keyturn.prepare.rekey_plan import RekeyPlan, Renewal


@dataclass(frozen=True)
class Renewed:
    """Somebody who enrols in the ceremony: with a new card or only a new phone, and whether they are done."""

    id: str
    name: str
    factor: Factor
    card: bool
    done: bool


@dataclass(frozen=True)
class Held:
    """What a ceremony sealed: the file, the kit in it, and why the log does not tell of it, or None."""

    path: Path
    kit: KitFile
    unlogged: KeyturnError | None

    @property
    def waits(self) -> bool:
        """Tell whether it waits as a draft for another signature; until then the kit is as it was."""
        return is_draft(self.kit)


class Rekeying(Ceremony):
    """A ceremony on a kit, from the opened custody to the next epoch."""

    def __init__(self, plan: RekeyPlan, unlocked: Unlocked, tools: Tools) -> None:
        """Open the whole custody: one derivation per other tier. What the group brought is wiped, come what may.

        Raises StateForged or PartDamaged.
        """
        try:
            super().__init__(plan.kit, unlocked, tools.clock, tools.random)
        except BaseException:
            unlocked.keys.wipe()
            unlocked.outer.wipe()
            raise
        finally:
            for share in unlocked.shares:
                share.wipe()
        self.plan = plan
        self._tools = tools
        self._group = tuple(plan.kit.body.roster_entry(i).id for i in unlocked.group)
        self._done: set[int] = set()
        self._cards: dict[int, int] = {}
        self._change()

    @property
    def people(self) -> tuple[Renewed, ...]:
        """Everybody who enrols, in the order in which they are asked."""
        return tuple(
            Renewed(person.id, person.name, person.wanted.factor, person.wanted.card, person.wanted.i in self._done)
            for person in self.plan.people
        )

    @property
    def ready(self) -> bool:
        """Tell whether nobody is missing any more."""
        return all(person.done for person in self.people)

    def enrol(self, name: str) -> Enrolling:
        """Begin somebody's enrolment, or begin it anew; raises CustodianUnknown or GenerationsUsedUp."""
        wanted = self._person(name).wanted
        self.discard(wanted.i)
        self._done.discard(wanted.i)
        return Enrolling(self, wanted, self._tools)

    def completed(self, i: int) -> None:
        """Count custodian i as done."""
        self._done.add(i)

    def new_card(self, i: int) -> Card:
        """Return a fresh card; whoever is given another one in this ceremony has the next generation."""
        card = super().new_card(i)
        self._cards[i] = self._cards.get(i, 0) + 1
        return card

    def hold(
        self,
        path: Path,
        signers: Sequence[Signer],
        listener: Listener,
        told: Callable[[str], None],
        journal_of: Callable[[KitFile], Journal],
    ) -> Held:
        """Seal the new epoch, write it and log it; slow, told by stages. `told` hears the id of each item sealed again.

        With fewer signatures than the kit demands, it waits beside the kit as a draft. Raises NotReady, KitMovedOn, or
        what a refused rule names: nothing is written then.
        """
        missing = [person.name for person in self.people if not person.done]
        if missing:
            raise NotReady(missing=", ".join(missing))
        written = self.seal(path, signers, self.plan.wishes.new_keys, listener, told)
        new = read_kit(written, draft=True)
        facts = {"ceremony": self.plan.wishes.name, "epoch": new.header.epoch, "custodians": list(self._group)}
        # The epoch is sealed: a log that cannot be written is told, and undoes nothing.
        return Held(written, new, refused_by(lambda: journal_of(new).append("ceremony-held", **facts)))

    def _next_generation(self, i: int) -> int:
        return super()._next_generation(i) + self._cards.get(i, 0)

    def _person(self, name: str) -> Renewal:
        people = {person.id: person for person in self.plan.people}
        if name not in people:
            raise CustodianUnknown(id=name[:64], known=", ".join(people))
        return people[name]

    def _change(self) -> None:
        wishes = self.plan.wishes
        self.set_policies(wishes.policies)
        if wishes.days is not None:
            first = step_at(self._tools.clock())
            self.set_validity(first, first + wishes.days * DAY_STEPS)
        self.set_signers(self.plan.signers.all, self.plan.signers.needed)
        for name in wishes.drop:
            self.drop(name)
        for new in wishes.add:
            self.add(new.entry)
