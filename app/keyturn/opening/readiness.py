"""Whether the kit would open now: a verdict, and what needs care, from what is public and what the log tells.

Review dates of playbooks are sealed with them: without the kit's source, only that a playbook is there and when it was
sealed is known.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from keyturn.custody.codes import STEP_SECONDS
from keyturn.custody.records import TierRecord
from keyturn.custody.resilience import blocking_sets
from keyturn.errors import LogError
from keyturn.kit.file import KitFile
from keyturn.kit.playbooks.model import LONGEST_REVIEW
from keyturn.kit.playbooks.sealed import KIND as PLAYBOOK
from keyturn.kit.seen import SeenRecord
from keyturn.kit.source.model import Rotation
from keyturn.opening.freshness import DAY, NINETY, Credentials, Fresh, Level, credentials, custodians
from keyturn.opening.past import Older, Past, Unclosed

Subject = Literal["credentials", "playbooks", "validity", "quorum", "copies", "custodian", "unfinished", "log", "file"]

RENEW_BEFORE = 30  # days
WARNED = (30, 60, 90)  # days before the end
TOLD_FOR = 90  # days, for which an older copy that was brought is told


@dataclass(frozen=True)
class Beside:
    """What the files beside a kit tell of its readiness; without them, what holds for any kit.

    `rotation` is after how many days credentials must be replaced, `reviews` until when (seconds since the epoch) the
    playbook of each failure mode must be reviewed, `copies` how the copies stand that are registered or promised.
    """

    rotation: Rotation = NINETY
    reviews: Mapping[str, int] | None = None
    copies: Level = "unknown"


@dataclass(frozen=True)
class Playbooks:
    """For each failure mode whether its playbook is there and its review may be to come; `reviews` in their order."""

    states: tuple[Level, ...]
    missing: tuple[str, ...]
    overdue: int = 0
    reviews: tuple[int, ...] | None = None

    @property
    def there(self) -> int:
        """How many failure modes have one."""
        return len(self.states) - len(self.missing)

    @property
    def level(self) -> Level:
        """Whether one of them needs care."""
        return "care" if "care" in self.states else "good"


@dataclass(frozen=True)
class Validity:
    """From when to when phone codes are good (seconds since the epoch), whole days left, and how much has passed."""

    begins_at: int
    ends_at: int
    days_left: int
    passed: float
    level: Level

    @property
    def care_from(self) -> float:
        """The fraction that has passed when it begins to need care."""
        whole = max(1, self.ends_at - self.begins_at)
        return max(0.0, min(1 - RENEW_BEFORE * DAY / whole, (self.rekey_at - self.begins_at) / whole))

    @property
    def rekey_at(self) -> int:
        """When a ceremony should renew it (seconds since the epoch)."""
        return _rekey_at(self.begins_at, self.ends_at)

    @property
    def warned(self) -> int | None:
        """The warning that is due: the least of 30, 60 and 90 days that are not left any more, or None."""
        return next((days for days in WARNED if self.days_left < days), None)


@dataclass(frozen=True)
class Quorum:
    """Of the tiers that emergencies use, the one that bears the fewest absences; who nobody can do without."""

    tier: str
    policy: str
    needed: int
    people: int
    away: int
    indispensable: tuple[str, ...]

    @property
    def level(self) -> Level:
        """Whether somebody's absence alone keeps it closed."""
        return "good" if self.away else "care"


@dataclass(frozen=True)
class Copies:
    """This copy's revision, the newest that this computer saw, and an older copy that was brought to it lately.

    Copies elsewhere are known by the register and the source alone: a laptop without a network cannot ask after them.
    """

    here: tuple[int, int]
    newest: tuple[int, int]
    older: Older | None
    elsewhere: Level = "unknown"

    @property
    def level(self) -> Level:
        """Whether one of them is behind."""
        return "care" if self.here < self.newest or self.older or self.elsewhere == "care" else "good"


@dataclass(frozen=True)
class Reason:
    """One thing that is not as it should be, and whose it is."""

    subject: Subject
    level: Level
    name: str = ""


@dataclass(frozen=True)
class Readiness:
    """Everything that Home tells; `damaged_head` names the copy of the file's head that was not used."""

    custodians: tuple[Fresh, ...]
    credentials: Credentials
    playbooks: Playbooks
    validity: Validity
    quorum: Quorum
    copies: Copies
    waiting: bool
    past: Past | None
    damaged_head: str = ""

    @property
    def unclosed(self) -> Unclosed | None:
        """The opening that the log says was unlocked and not closed."""
        return self.past.unclosed if self.past else None

    @property
    def trouble(self) -> LogError | None:
        """What is wrong with the log."""
        return self.past.trouble if self.past else None

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """What needs care, each thing once."""
        rows: Mapping[Subject, Level] = {
            "credentials": self.credentials.level,
            "playbooks": self.playbooks.level,
            "validity": self.validity.level,
            "quorum": self.quorum.level,
            "copies": self.copies.level,
            "unfinished": "care" if self.waiting or self.unclosed else "good",
            "log": "care" if self.trouble else "good",
            "file": "care" if self.damaged_head else "good",
        }
        found = [Reason(subject, level) for subject, level in rows.items() if level in ("care", "stop")]
        people = [Reason("custodian", person.level, person.name) for person in self.custodians]
        return (*found, *(reason for reason in people if reason.level == "care"))

    @property
    def ready(self) -> bool:
        """Tell whether the kit opens, however much needs care."""
        return all(reason.level != "stop" for reason in self.reasons)


def readiness(
    kit: KitFile,
    now: int,
    past: Past | None,
    waiting: bool,
    seen: SeenRecord | None,
    beside: Beside = Beside(),
) -> Readiness:
    """Judge a kit at a time (seconds since the epoch).

    `past` is what its log tells, None while it is being read; `waiting` whether an opening can be resumed; `seen` the
    newest copy that this computer saw; `beside` what the files beside the kit tell.
    """
    return Readiness(
        custodians=custodians(kit, now, past),
        credentials=credentials(kit, now, past, beside.rotation),
        playbooks=_playbooks(kit, now, beside.reviews),
        validity=_validity(kit, now),
        quorum=_quorum(kit),
        copies=_copies(kit, now, past, seen, beside.copies),
        waiting=waiting,
        past=past,
        damaged_head=kit.damaged_head,
    )


def _playbooks(kit: KitFile, now: int, reviews: Mapping[str, int] | None) -> Playbooks:
    sealed = {record.compartment: record.sealed_at for record in kit.body.items if record.kind == PLAYBOOK}
    there = [mode.compartment in sealed for mode in kit.body.modes]
    if reviews is None:
        # No playbook passes the linter whose review is further off than this: by then it is due for certain.
        late = [sealed.get(mode.compartment, now) < now - LONGEST_REVIEW.days * DAY for mode in kit.body.modes]
    else:
        late = [reviews.get(mode.id, now) < now for mode in kit.body.modes]
    return Playbooks(
        tuple("good" if held and not due else "care" for held, due in zip(there, late, strict=True)),
        tuple(mode.title for mode, held in zip(kit.body.modes, there, strict=True) if not held),
        sum(late),
        None if reviews is None else tuple(sorted(reviews.values())),
    )


def _validity(kit: KitFile, now: int) -> Validity:
    begins, ends = kit.header.first_step * STEP_SECONDS, kit.header.last_step * STEP_SECONDS
    left = max(0, ends - now) // DAY
    level: Level = "care" if left < RENEW_BEFORE or now >= _rekey_at(begins, ends) else "good"
    passed = (now - begins) / max(1, ends - begins)
    return Validity(begins, ends, left, min(1.0, max(0.0, passed)), level if begins <= now < ends else "stop")


def _rekey_at(begins: int, ends: int) -> int:
    """Return when two thirds are over: 12 of 18 months."""
    return begins + (ends - begins) * 2 // 3


def _quorum(kit: KitFile) -> Quorum:
    tiers = {entry.id: entry.tier for entry in kit.header.compartments}
    used = {tiers[mode.compartment] for mode in kit.body.modes} - {"rehearsal"} or {"standard"}
    every = [_borne(kit, kit.header.tier(name)) for name in sorted(used, reverse=True)]
    return min(every, key=lambda entry: entry.away)


def _borne(kit: KitFile, tier: TierRecord) -> Quorum:
    groups = tuple(tuple(group) for group in tier.groups)
    blocking = blocking_sets(groups)
    alone = tuple(kit.body.custodian_name(group[0]) for group in blocking if len(group) == 1)
    needed = min(map(len, groups))
    return Quorum(tier.name, tier.policy, needed, len(kit.body.roster), len(blocking[0]) - 1, alone)


def _copies(kit: KitFile, now: int, past: Past | None, seen: SeenRecord | None, elsewhere: Level) -> Copies:
    here = kit.body.epoch, kit.body.revision
    newest = max(here, (seen.epoch, seen.revision)) if seen else here
    older = past.older if past else None
    lately = older is not None and now - older.at <= TOLD_FOR * DAY and (older.epoch, older.revision) < newest
    return Copies(here, newest, older if lately else None, elsewhere)
