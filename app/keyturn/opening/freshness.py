"""How long ago each custodian was proven and each credential was sealed, and what must be done about it."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, NamedTuple

from keyturn.custody.records import CustodianRecord
from keyturn.kit.file import KitFile
from keyturn.kit.kinds import KINDS
from keyturn.kit.manifest import ItemRecord
from keyturn.kit.playbooks.sealed import KIND as PLAYBOOK
from keyturn.kit.source.model import Rotation
from keyturn.opening.past import Past, Proof, Shown

Level = Literal["good", "care", "stop", "unknown"]

DAY = 86_400
PROVE_WITHIN = ROTATE_WITHIN = 90  # days
NINETY = Rotation(days=ROTATE_WITHIN)
SOON = 20  # days before that, from which on the day is named
WITHOUT_SECRET = frozenset(kind.name for kind in KINDS.values() if not any(entry.secret for entry in kind.fields))


@dataclass(frozen=True)
class Fresh:
    """A custodian; `days` since they were proven, None where no opening that was read says so."""

    id: str
    name: str
    level: Level
    days: int | None
    due: int | None

    @property
    def fraction(self) -> float:
        """How fresh: 1 is proven today, 0 is as long ago as may be, or longer."""
        return 0.0 if self.days is None else max(0.0, 1 - self.days / PROVE_WITHIN)

    @property
    def soon(self) -> bool:
        """Tell whether the day by which they prove themselves again (`due`) is near."""
        return self.days is not None and PROVE_WITHIN - SOON <= self.days <= PROVE_WITHIN


class Age(NamedTuple):
    """How old a credential is: whole days since it was sealed, whether it was seen in an opening since, and its rule.

    `due` is when it must be replaced by its rule of so many days (`within`), in seconds since the epoch.
    """

    days: int
    seen: bool
    within: int
    due: int

    @property
    def rotate(self) -> bool:
        """Tell whether it must be replaced."""
        return self.seen or self.days > self.within


class Aged(NamedTuple):
    """A credential and its age."""

    id: str
    title: str
    age: Age


@dataclass(frozen=True)
class Credentials:
    """All items that must be rotated one day, and those without a secret that were seen; the oldest first.

    `alike` are the records of each age: of thousands most were sealed together, and what is asked of all is answered
    without going through each one.
    """

    alike: Mapping[Age, Sequence[ItemRecord]]

    @cached_property
    def aged(self) -> tuple[Aged, ...]:
        """Each one for itself."""
        return self._each(self.alike)

    @cached_property
    def due(self) -> tuple[Aged, ...]:
        """Those that must be replaced now."""
        return self._each(age for age in self.alike if age.rotate)

    @cached_property
    def seen(self) -> tuple[Aged, ...]:
        """Of these, those that were seen."""
        return self._each(age for age in self.alike if age.seen)

    @property
    def first(self) -> Age | None:
        """The age of what is due first, by its rule; None where there is nothing."""
        return min(self.alike, key=lambda age: age.due, default=None)

    @property
    def to_rotate(self) -> int:
        """How many must be replaced now."""
        return sum(len(records) for age, records in self.alike.items() if age.rotate)

    @property
    def level(self) -> Level:
        """Whether one of them needs care."""
        return "care" if self.to_rotate else "good"

    @property
    def oldest(self) -> int:
        """The days since the oldest was sealed; 0 where there is none."""
        return max((age.days for age in self.alike), default=0)

    def title(self, age: Age) -> str:
        """Return the title of one that has an age: the first in the alphabet."""
        return min(record.title for record in self.alike[age])

    def _each(self, ages: Iterable[Age]) -> tuple[Aged, ...]:
        found = [Aged(record.id, record.title, age) for age in ages for record in self.alike[age]]
        return tuple(sorted(found, key=lambda entry: (-entry.age.days, entry.title)))


def custodians(kit: KitFile, now: int, past: Past | None) -> tuple[Fresh, ...]:
    """Return the custodians in the roster's order; without a past, or without one that can be trusted, unknown."""
    return tuple(_fresh(entry.name, kit.header.custodian(entry.i), entry.id, now, past) for entry in kit.body.roster)


def credentials(kit: KitFile, now: int, past: Past | None, rotation: Rotation = NINETY) -> Credentials:
    """Return what must be rotated when, by its rule; what was seen is known with the past."""
    shown = past.shown if past else {}
    own = {*shown, *rotation.items}  # who has an age or a rule of its own
    together: dict[tuple[str, int, str], list[ItemRecord]] = defaultdict(list)
    for record in kit.body.items:
        together[record.kind, record.sealed_at, record.id if record.id in own else ""].append(record)
    alike: dict[Age, list[ItemRecord]] = defaultdict(list)
    for records in together.values():
        one = records[0]
        if one.kind != PLAYBOOK and (bears_secret(one) or one.id in shown):
            alike[age_of(one, _seen(one, shown.get(one.id), now), now, rotation)] += records
    return Credentials(alike)


def age_of(record: ItemRecord, seen: bool, now: int, rotation: Rotation) -> Age:
    """Return how old a credential is by its rule; `seen` is whether it was since it was sealed."""
    within = rotation.items.get(record.id, rotation.kinds.get(record.kind, rotation.days))
    return Age(days_since(record.sealed_at, now), seen, within, record.sealed_at + within * DAY)


def bears_secret(record: ItemRecord) -> bool:
    """Tell whether an item holds something that must stay secret; one of a kind that is not known does."""
    return record.kind not in WITHOUT_SECRET


def _fresh(name: str, record: CustodianRecord, key: str, now: int, past: Past | None) -> Fresh:
    proof = past.proofs.get(key) if past else None
    # A card that was replaced since proves nothing about the one that is valid now.
    if proof is not None and _holds(proof, record):
        days = days_since(proof.at, now)
        return Fresh(key, name, "good" if days <= PROVE_WITHIN else "care", days, proof.at + PROVE_WITHIN * DAY)
    return Fresh(key, name, "unknown" if past is None or past.trouble else "care", None, None)


def _holds(proof: Proof, record: CustodianRecord) -> bool:
    return proof.generation in (None, record.g)


def _seen(record: ItemRecord, shown: Shown | None, now: int) -> bool:
    """Tell whether an item was seen and not replaced since.

    A ceremony with new keys seals an item again under a new version and leaves its time: that replaces nothing.
    """
    return shown is not None and (record.version <= shown.version or record.sealed_at <= min(shown.at, now))


def days_since(since: int, now: int) -> int:
    """Return whole days; a time that is still to come, by another clock, counts as now."""
    return max(0, now - since) // DAY
