"""What a kit's rules mean for people and for an attacker, in values and in words; the same before a ceremony and after.

Every text is a Phrase: the English line, and what whoever shows it in another language needs.
"""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import comb

from keyturn.custody.cost import Attack, TierCost, attack_costs
from keyturn.custody.policy import (
    Different,
    Group,
    Groups,
    Labelled,
    Member,
    Policy,
    compile_groups,
    parse_policy,
)
from keyturn.custody.records import TIER_NAMES, Header
from keyturn.custody.resilience import Resilience, resilience, still_opens
from keyturn.custody.tiers import check_custodians, check_tiers
from keyturn.errors import Phrase, all_of

Names = Callable[[int], str]


@dataclass(frozen=True)
class TierFacts:
    """One tier: its rule, its minimal groups, what guessing costs, and who may be away."""

    tier: str
    policy: Policy
    groups: Groups
    cost: TierCost
    resilience: Resilience


def tier_facts(
    policies: Mapping[str, str], members: Collection[Member], phones: Collection[int], r: int
) -> tuple[TierFacts, ...]:
    """Return the facts of all tiers; `phones` are the custodians who have one, `r` its codes.

    Raises PolicyUnreadable, PolicyUnsatisfiable, PolicySinglePerson, CustodianCount, PolicyTooManyGroups,
    RehearsalTooSmall or CeremonyTooLenient, before anybody has typed anything.
    """
    check_custodians(len(members))
    rules = {tier: parse_policy(policies[tier]) for tier in TIER_NAMES}
    groups = {tier: compile_groups(rule, members) for tier, rule in rules.items()}
    check_tiers(groups)
    return tuple(
        TierFacts(cost.tier, rules[cost.tier], groups[cost.tier], cost, resilience(groups[cost.tier], members))
        for cost in attack_costs(groups, phones, r)
    )


def facts_of(header: Header) -> tuple[TierFacts, ...]:
    """Return the facts of a sealed kit's tiers."""
    members = [Member(record.i, record.labels) for record in header.custodians]
    phones = [record.i for record in header.custodians if record.factor == "phone"]
    return tier_facts({tier.name: tier.policy for tier in header.tiers}, members, phones, header.r)


def rule_in_words(policy: Policy) -> Phrase:
    """Say what a rule demands: any 2, never two with the same site."""
    people = policy.people.count
    clauses = [_clause_in_words(clause, people) for clause in policy.clauses]
    rule = Phrase("any {count}", count=people)
    return Phrase("{rule}, {clauses}", rule=rule, clauses=all_of(clauses)) if clauses else rule


def opens_in_words(facts: TierFacts) -> Phrase:
    """Say who opens a tier, in how many ways, and how many may be away."""
    rule, count, away = rule_in_words(facts.policy), len(facts.groups), facts.resilience.dispensable
    many = Phrase("1 group") if count == 1 else Phrase("{count} groups", count=count)
    if away == 0:
        return Phrase("{rule}: {many}; some people may not be away", rule=rule, many=many)
    return Phrase("{rule}: {many}; any {away} may be away", rule=rule, many=many, away=away)


def absences_in_words(facts: TierFacts) -> Iterator[Phrase]:
    """Say for each team or site whether the tier opens while everybody of it is away."""
    for absence in facts.resilience.absences:
        who = Phrase("everybody of {label} {value}", label=absence.label, value=absence.value)
        yield _away_in_words(who, absence.opens)


def while_away(facts: TierFacts, away: Group, names: Names) -> Phrase:
    """Say whether the tier opens while these people are away, such as a site and those on leave."""
    who = all_of([names(i) for i in away])
    return _away_in_words(who, still_opens(facts.groups, away))


def needed_in_words(facts: TierFacts, names: Names) -> Iterator[Phrase]:
    """Name the people without whom nobody opens: single points of failure, then the smallest sets."""
    for i in facts.resilience.single_points:
        yield Phrase("only with {name}: a single point of failure", name=names(i))
    size = facts.resilience.dispensable + 1
    smallest = [group for group in facts.resilience.blocking if len(group) == size]
    people = {i for group in facts.groups for i in group}
    if size > 1 and len(smallest) == comb(len(people), size):
        yield Phrase("not while any {count} are away", count=size)
    elif size > 1:
        for group in smallest:
            yield Phrase("not while {names} are all away", names=all_of([names(i) for i in group]))


def bits_in_words(attack: Attack) -> Phrase:
    """Say how many derivations an attack takes."""
    return Phrase("2^{bits}", bits=f"{attack.bits:.0f}") if attack.chain else Phrase("not possible")


def chain_in_words(attack: Attack, names: Names) -> Sequence[Phrase]:
    """Name the groups that an attack guesses, one after the other."""
    return [
        Phrase("{tier}: {names} ({bits} bits)", tier=guess.tier, names=", ".join(map(names, guess.group)),
               bits=guess.bits)
        for guess in attack.chain
    ]  # fmt: skip


def _clause_in_words(clause: Labelled | Different, people: int) -> Phrase:
    if isinstance(clause, Labelled):
        return Phrase("at least {count} of {label} {value}", count=clause.count, label=clause.label, value=clause.value)
    if clause.count == people:
        return Phrase("never two with the same {label}", label=clause.label)
    if clause.count == 2:
        return Phrase("not all with the same {label}", label=clause.label)
    return Phrase("with at least {count} different values of {label}", count=clause.count, label=clause.label)


def _away_in_words(who: str, opens: bool) -> Phrase:
    if opens:
        return Phrase("with {who} away, it still opens", who=who)
    return Phrase("with {who} away, it DOES NOT OPEN", who=who)
