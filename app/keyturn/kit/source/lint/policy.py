"""The rules of the four tiers: each can be fulfilled, by no one alone, and they fit together."""

from keyturn.custody.policy import Labelled, PolicySinglePerson, parse_policy
from keyturn.custody.records import TIER_NAMES
from keyturn.custody.resilience import Absence, resilience
from keyturn.custody.tiers import CeremonyTooLenient, PolicyTooManyGroups, RehearsalTooSmall, check_tiers
from keyturn.errors import PolicyError
from keyturn.kit.source.lint.subject import Findings, Subject

EMERGENCIES = ("standard", "critical")


def rules_hold(subject: Subject) -> Findings:
    """Yield the rules that cannot be read, that nobody fulfils, or that one person fulfils alone."""
    for tier, refusal in subject.compiled.items():
        if isinstance(refusal, PolicySinglePerson):
            alone = subject.names([int(str(refusal.facts["alone"]))])
            yield subject.at(refusal.code, f"The rule lets one person open alone: {alone}.", "policy", tier)
        elif isinstance(refusal, PolicyError):
            yield subject.at(refusal.code, f"{refusal.message} {refusal.remedy}", "policy", tier)


def tiers_fit(subject: Subject) -> Findings:
    """Yield what the tiers do not keep among themselves, where each rule by itself holds."""
    if len(subject.groups) < len(TIER_NAMES):
        return
    try:
        check_tiers(subject.groups)
    except PolicyTooManyGroups as many:
        yield subject.at(many.code, f"{many.message} {many.remedy}", "policy")
    except RehearsalTooSmall as small:
        who = _named(subject, small)
        why = f"The rehearsal tier opens for {small.facts['size']} people ({who}), the standard tier for"
        yield subject.at(small.code, f"{why} {small.facts['standard']}. {small.remedy}", "policy", "rehearsal")
    except CeremonyTooLenient as lenient:
        why = f"The ceremony tier opens for {_named(subject, lenient)}, who do not suffice for the"
        yield subject.at(lenient.code, f"{why} {lenient.facts['tier']} tier. {lenient.remedy}", "policy", "ceremony")


def nobody_is_indispensable(subject: Subject) -> Findings:
    """Yield the tiers that somebody's absence alone keeps closed, or that of everybody at one place or of one team."""
    for tier in EMERGENCIES:
        groups = subject.groups.get(tier)
        if groups is None:
            continue
        found = resilience(groups, subject.members)
        if found.single_points:
            who = subject.names(found.single_points)
            why = f"Without any one of these the {tier} tier does not open: {who}."
            yield subject.at("policy-single-point", why, "policy", tier)
            continue
        wanted = {(clause.label, clause.value) for clause in _labelled(getattr(subject.toml.policy, tier))}
        for absence in found.absences:
            if not absence.opens and (absence.label, absence.value) not in wanted:
                yield subject.at("policy-absence", _told(absence, tier), "policy", tier)


def _told(absence: Absence, tier: str) -> str:
    return f"When everybody of {absence.label}={absence.value} is away, the {tier} tier does not open."


def _labelled(rule: str) -> list[Labelled]:
    """Return the clauses that ask for people of one label: without these it shall not open."""
    return [clause for clause in parse_policy(rule).clauses if isinstance(clause, Labelled)]


def _named(subject: Subject, refusal: PolicyError) -> str:
    return subject.names(map(int, str(refusal.facts["group"]).split(", ")))
