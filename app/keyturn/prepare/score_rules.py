"""The rules of the score: what each one costs, what it says, what is to be done, and how it is found.

The points are a judgement, not a measurement: what keeps a kit closed costs most, what only should be looked at least.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal, TypeAlias

from keyturn.custody.resilience import still_opens
from keyturn.errors import Phrase
from keyturn.opening.freshness import DAY
from keyturn.prepare.known import Known

Subject = Literal["Custodians", "Credentials", "Playbooks", "Validity", "Quorum", "Copies", "Practice", "Unfinished"]
Found: TypeAlias = Callable[[Known], Sequence[str]]

DRILL_WITHIN = 90  # days
TEST_WITHIN = 365  # days
FEWEST_USERS = 2
SITE = "site"


@dataclass(frozen=True)
class Rule:
    """A rule: `points` for each thing that breaks it, `most` of them at once; `by` is where it comes from.

    `says` and `do` are templates of phrases, for {names} and their {count}.
    """

    id: str
    subject: Subject
    points: int
    most: int
    by: str
    says: str
    do: str
    found: Found


# What the mission's rules ask and nothing in a kit tells: a kit that scores 100 has not shown these.
FOR_PEOPLE = (
    "the second factors of the emergency users are of another kind than those of the daily administrators",
    "whoever holds an emergency user's password does not hold its second factor",
    "no credential expires because nobody used it",
    "the places where the cards lie are fireproof",
    "the kit was tried after every change of the accounts",
    "emergency accounts are disabled when their time is over",
)


def _day(seconds: int) -> str:
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%d")


def _if(holds: bool, name: str = "") -> list[str]:
    return [name] if holds else []


def _closed(known: Known) -> list[str]:
    validity = known.readiness.validity
    span = Phrase("{first} to {last}", first=_day(validity.begins_at), last=_day(validity.ends_at))
    return _if(validity.level == "stop", span)


def _warned(days: int) -> Found:
    def found(known: Known) -> list[str]:
        validity = known.readiness.validity
        return _if(validity.level != "stop" and validity.warned == days, _day(validity.ends_at))

    return found


def _rekey(known: Known) -> list[str]:
    validity = known.readiness.validity
    return _if(validity.level != "stop" and known.now >= validity.rekey_at, _day(validity.rekey_at))


def _clock(known: Known) -> list[str]:
    return _if(known.now < known.kit.body.sealed_at, _day(known.kit.body.sealed_at))


def _unproven(known: Known) -> list[str]:
    return [person.name for person in known.readiness.custodians if person.level == "care"]


def _log(known: Known) -> list[str]:
    return _if(known.readiness.trouble is not None)


def _seen(known: Known) -> list[str]:
    return [entry.title for entry in known.readiness.credentials.seen]


def _old(known: Known) -> list[str]:
    return [entry.title for entry in known.readiness.credentials.due if not entry.age.seen]


def _left(known: Known) -> list[str]:
    past = known.readiness.past
    at = past.dropped_at if past else None
    if at is None:
        return []
    sealed = {record.id: record.sealed_at for record in known.kit.body.items}
    return [entry.title for entry in known.readiness.credentials.aged if sealed[entry.id] < at]


def _users(known: Known) -> list[str]:
    return _if(len(known.users) < FEWEST_USERS)


def _without_playbook(known: Known) -> list[str]:
    return list(known.readiness.playbooks.missing)


def _reviews(known: Known) -> list[str]:
    if known.promises.reviews is not None:
        return [review.title for review in known.promises.reviews if review.by < known.now]
    states = zip(known.kit.body.modes, known.readiness.playbooks.states, strict=True)
    missing = known.readiness.playbooks.missing
    return [mode.title for mode, level in states if level == "care" and mode.title not in missing]


def _nobody_away(known: Known) -> list[str]:
    quorum = known.readiness.quorum
    return _if(quorum.away == 0, ", ".join(quorum.indispensable))


def _one_site(known: Known) -> list[str]:
    """Find labelled places without which no group of the weakest tier is complete; one person's lack counts once."""
    if _nobody_away(known):
        return []
    groups = tuple(tuple(group) for group in known.kit.header.tier(known.readiness.quorum.tier).groups)
    people = known.kit.header.custodians
    sites = sorted({record.labels[SITE] for record in people if SITE in record.labels})
    at = {site: [record.i for record in people if record.labels.get(SITE) == site] for site in sites}
    return [site for site in sites if not still_opens(groups, at[site])]


def _no_copies(known: Known) -> list[str]:
    return _if(known.lost is None and not any(copy.record for copy in known.copies))


def _lost(known: Known) -> list[str]:
    return _if(known.lost is not None)


def _never_made(known: Known) -> list[str]:
    return [copy.name for copy in known.copies if copy.standing == "never"]


def _behind(known: Known) -> list[str]:
    return [copy.name for copy in known.copies if copy.standing in ("behind", "former")]


def _unverified(known: Known) -> list[str]:
    return [copy.name for copy in known.copies if copy.record and copy.verify_by < known.now]


def _this_behind(known: Known) -> list[str]:
    copies = known.readiness.copies
    ahead = [Phrase("copy {name}", name=copy.name) for copy in known.copies if copy.standing == "ahead"]
    return [*_if(copies.here < copies.newest, Phrase("this computer")), *ahead][:1]


def _older(known: Known) -> list[str]:
    older = known.readiness.copies.older
    return _if(older is not None, _day(older.at) if older else "")


def _drill(known: Known) -> list[str]:
    return _if(known.now > known.drilled_at + DRILL_WITHIN * DAY, _day(known.drilled_at))


def _untested(known: Known) -> list[str]:
    past = known.readiness.past
    opened = past.opened_at if past else None
    return _if(opened is None or opened < known.kit.header.sealed_at)


def _year(known: Known) -> list[str]:
    return _if(known.now > known.tested_at + TEST_WITHIN * DAY, _day(known.tested_at))


def _soc(known: Known) -> list[str]:
    """Find drills of which no message tells the SOC when they are declared."""
    rehearsals = {record.id for record in known.kit.header.compartments_of("rehearsal")}
    drills = [mode for mode in known.kit.body.modes if mode.compartment in rehearsals]
    told = [
        any(entry.when == "declared" and "soc" in entry.audience.lower() for entry in mode.messages) for mode in drills
    ]
    return [mode.title for mode, tells in zip(drills, told, strict=True) if not tells]


def _draft(known: Known) -> list[str]:
    return _if(known.draft)


def _unclosed(known: Known) -> list[str]:
    return _if(known.readiness.waiting or known.readiness.unclosed is not None)


RULES: tuple[Rule, ...] = (
    Rule("not-valid-now", "Validity", 60, 60, "hard expiry of the code tables",
         "phone codes open this kit only from {names}", "if this computer's clock is right, hold a ceremony with new "
         "phones (keyturn rekey --valid-days); until then, cold codes open it", _closed),
    Rule("validity-30", "Validity", 20, 20, "warning at 30 days",
         "phone codes end in less than 30 days, on {names}", "hold a ceremony with new phones", _warned(30)),
    Rule("validity-60", "Validity", 10, 10, "warning at 60 days",
         "phone codes end in less than 60 days, on {names}", "set the day of a ceremony with new phones", _warned(60)),
    Rule("validity-90", "Validity", 5, 5, "warning at 90 days",
         "phone codes end in less than 90 days, on {names}", "set the day of a ceremony with new phones", _warned(90)),
    Rule("rekey-due", "Validity", 5, 5, "re-key after 12 of 18 months (two thirds of the validity)",
         "a re-key is due since {names}", "hold a ceremony with new phones", _rekey),
    Rule("clock-before-kit", "Validity", 10, 10, "the clock tells what is due",
         "this computer's clock stands before the day on which the kit was sealed, {names}", "set the clock", _clock),
    Rule("custodian-not-proven", "Custodians", 5, 25, "validated at least every 90 days; duties rotated",
         "custodians not proven within 90 days ({count}): {names}", "hold a drill with them", _unproven),
    Rule("log-damaged", "Custodians", 10, 10, "logs of every use",
         "the log is damaged, so nobody counts as proven or as unproven", "run keyturn log verify, and keep the file",
         _log),
    Rule("credential-seen", "Credentials", 5, 20, "rotated after use",
         "credentials seen in an opening and not replaced ({count}): {names}", "rotate them, and seal new ones", _seen),
    Rule("credential-old", "Credentials", 4, 16, "rotated by its rule, else within 90 days",
         "credentials older than their rule of rotation ({count}): {names}", "rotate them, and seal new ones", _old),
    Rule("not-reissued", "Credentials", 5, 20, "shared secrets reissued when a member leaves",
         "credentials sealed before a custodian left ({count}): {names}", "rotate them, and seal new ones", _left),
    Rule("users-too-few", "Credentials", 5, 5, "at least two emergency users",
         "fewer than two emergency users of the console are in the kit", "create another one, and seal it", _users),
    Rule("playbook-missing", "Playbooks", 5, 15, "documented failure modes",
         "failure modes without a playbook ({count}): {names}", "write and seal it", _without_playbook),
    Rule("review-due", "Playbooks", 3, 12, "playbooks by review date",
         "playbooks to be reviewed ({count}): {names}", "review it, set review_by, and seal it", _reviews),
    Rule("nobody-away", "Quorum", 15, 15, "resilience of the quorum",
         "nobody may be away: {names}", "enrol another custodian, or change the rule, in a ceremony", _nobody_away),
    Rule("one-site", "Quorum", 5, 5, "cards in separate places",
         "without one place the kit stays closed: {names}", "spread the cards over more places", _one_site),
    Rule("copies-none", "Copies", 10, 10, "more than one copy",
         "no copy of the kit is registered", "make one: keyturn copy", _no_copies),
    Rule("copies-register-lost", "Copies", 5, 5, "copies are known",
         "the register of copies cannot be read", "set it aside, and verify the copies: keyturn copies verify", _lost),
    Rule("copy-missing", "Copies", 5, 15, "copies that kit.toml lists exist",
         "copies never made ({count}): {names}", "make it: keyturn copy", _never_made),
    Rule("copy-behind", "Copies", 3, 12, "copies are of the newest revision",
         "copies behind this revision ({count}): {names}", "replace it: keyturn copy", _behind),
    Rule("copy-not-verified", "Copies", 2, 8, "copies are read at least every 90 days",
         "copies not read back for 90 days ({count}): {names}", "read it: keyturn copies verify", _unverified),
    Rule("kit-behind", "Copies", 20, 20, "no old copy is used",
         "a newer revision than this one was seen: {names}", "find the newer one, and use that", _this_behind),
    Rule("older-brought", "Copies", 3, 3, "no old copy is used",
         "an older copy was brought to this computer on {names}", "find it, and replace or destroy it", _older),
    Rule("drill-due", "Practice", 5, 5, "validated at least every 90 days",
         "no drill for 90 days, since {names}", "hold a drill, and tell the SOC before", _drill),
    Rule("not-tried-since-ceremony", "Practice", 3, 3, "validated after a change of staff",
         "nobody has opened the kit since its ceremony", "hold a drill with the new cards", _untested),
    Rule("not-tried-for-a-year", "Practice", 10, 10, "tested yearly (PCI DSS 12.10.2)",
         "nobody has opened the kit for a year, since {names}", "hold a drill", _year),
    Rule("soc-not-told", "Practice", 2, 2, "the SOC is told before a drill",
         "no message tells the SOC when a drill is declared: {names}", "write one into the playbook of the drill",
         _soc),
    Rule("draft-waits", "Unfinished", 5, 5, "changes are finished",
         "a revision waits for another signature", "look at it (keyturn diff), then keyturn sign, or remove it",
         _draft),
    Rule("not-closed", "Unfinished", 10, 10, "openings are closed",
         "an opening was not closed", "close it: keyturn open --stand-down", _unclosed),
)  # fmt: skip


def subjects() -> Iterable[Subject]:
    """Return the subjects in the rules' order."""
    return dict.fromkeys(rule.subject for rule in RULES)
