"""Whether the kit would open now: a verdict, and what needs care, from what is public and what the log tells.

Review dates of playbooks are sealed with them: of a playbook, only that it is there and when it was sealed is known.
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
class Playbooks:
    """For each failure mode whether its playbook is there and was sealed so lately that its review may be to come."""

    states: tuple[Level, ...]
    missing: tuple[str, ...]

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
        return max(0.0, 1 - RENEW_BEFORE * DAY / max(1, self.ends_at - self.begins_at))

    @property
    def rekey_at(self) -> int:
        """When a ceremony should renew it: after two thirds, 12 of 18 months (seconds since the epoch)."""
        return self.begins_at + (self.ends_at - self.begins_at) * 2 // 3

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

    Copies elsewhere are not known: a locked kit on a laptop without a network cannot ask after them.
    """

    here: tuple[int, int]
    newest: tuple[int, int]
    older: Older | None

    @property
    def level(self) -> Level:
        """Whether one of them is behind."""
        return "care" if self.here < self.newest or self.older else "good"


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
    rotation: Rotation = NINETY,
) -> Readiness:
    """Judge a kit at a time (seconds since the epoch).

    `past` is what its log tells, None while it is being read; `waiting` whether an opening can be resumed; `seen` the
    newest copy that this computer saw; `rotation` after how many days credentials must be replaced.
    """
    return Readiness(
        custodians=custodians(kit, now, past),
        credentials=credentials(kit, now, past, rotation),
        playbooks=_playbooks(kit, now),
        validity=_validity(kit, now),
        quorum=_quorum(kit),
        copies=_copies(kit, now, past, seen),
        waiting=waiting,
        past=past,
        damaged_head=kit.damaged_head,
    )


def _playbooks(kit: KitFile, now: int) -> Playbooks:
    sealed = {record.compartment: record.sealed_at for record in kit.body.items if record.kind == PLAYBOOK}
    times = [sealed.get(mode.compartment) for mode in kit.body.modes]
    # No playbook passes the linter whose review is further off than this: by then it is due for certain.
    limit = now - LONGEST_REVIEW.days * DAY
    return Playbooks(
        tuple("care" if time is None or time < limit else "good" for time in times),
        tuple(mode.title for mode in kit.body.modes if mode.compartment not in sealed),
    )


def _validity(kit: KitFile, now: int) -> Validity:
    begins, ends = kit.header.first_step * STEP_SECONDS, kit.header.last_step * STEP_SECONDS
    left = max(0, ends - now) // DAY
    level: Level = "care" if left < RENEW_BEFORE else "good"
    passed = (now - begins) / max(1, ends - begins)
    return Validity(begins, ends, left, min(1.0, max(0.0, passed)), level if begins <= now < ends else "stop")


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


def _copies(kit: KitFile, now: int, past: Past | None, seen: SeenRecord | None) -> Copies:
    here = kit.body.epoch, kit.body.revision
    newest = max(here, (seen.epoch, seen.revision)) if seen else here
    older = past.older if past else None
    lately = older is not None and now - older.at <= TOLD_FOR * DAY and (older.epoch, older.revision) < newest
    return Copies(here, newest, older if lately else None)
