"""What people are told before a ceremony: what the rules mean, what a passphrase is worth; in values and in words."""

import pytest
from msgspec import structs

from keyturn.custody.cost import Attack, Guess, attack_costs
from keyturn.custody.facts import (
    absences_in_words,
    bits_in_words,
    chain_in_words,
    facts_of,
    needed_in_words,
    opens_in_words,
    tier_facts,
    while_away,
)
from keyturn.custody.policy import Member, PolicySinglePerson, PolicyUnsatisfiable
from keyturn.custody.strength import (
    LEAST_BITS,
    PassphraseTooWeak,
    Strength,
    chosen_strength,
    demand_strength,
    drawn_strength,
)
from keyturn.custody.tiers import CeremonyTooLenient, CustodianCount, PolicyTooManyGroups
from workshop import make_kit

SITES = ("london", "london", "oslo", "oslo", "pune")
MEMBERS = [Member(i, {"site": site}) for i, site in enumerate(SITES, start=1)]
NAMES = {1: "Ada", 2: "Bo", 3: "Cy", 4: "Di", 5: "Ed"}.__getitem__


def facts(rule, members=MEMBERS):
    return tier_facts(dict.fromkeys(("standard", "critical", "rehearsal", "ceremony"), rule), members, [1, 2, 3], 2)[0]


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("any 2", "any 2: 10 groups; any 3 may be away"),
        ("any 2, at least 2 different site", "any 2, never two with the same site: 8 groups; any 2 may be away"),
        ("any 3, at least 2 different site", "any 3, not all with the same site: 10 groups; any 2 may be away"),
        ("any 4, at least 3 different site",
         "any 4, with at least 3 different values of site: 4 groups; some people may not be away"),
        ("any 2, at least 1 site=pune", "any 2, at least 1 of site pune: 4 groups; some people may not be away"),
        ("5 of all", "any 5: 1 group; some people may not be away"),
    ],
)  # fmt: skip
def test_a_rule_is_said_in_words(rule, said):
    assert opens_in_words(facts(rule)) == said


def test_who_may_be_away_is_said_for_sites_for_chosen_people_and_for_those_who_are_needed():
    found = facts("any 2, at least 2 different site")
    assert list(absences_in_words(found)) == [f"with everybody of site {site} away, it still opens" for site in
                                              ("london", "oslo", "pune")]  # fmt: skip
    assert while_away(found, (1, 2, 5), NAMES) == "with Ada and Bo and Ed away, it DOES NOT OPEN"
    assert list(needed_in_words(found, NAMES)) == [
        "not while Ada and Bo and Ed are all away", "not while Cy and Di and Ed are all away",
    ]  # fmt: skip
    assert list(needed_in_words(facts("any 2"), NAMES)) == ["not while any 4 are away"]
    assert list(needed_in_words(facts("any 2, at least 1 site=pune"), NAMES)) == [
        "only with Ed: a single point of failure"
    ]
    assert list(needed_in_words(facts("any 5"), NAMES)) == [
        f"only with {NAMES(i)}: a single point of failure" for i in range(1, 6)
    ]
    assert list(needed_in_words(facts("any 4"), NAMES)) == ["not while any 2 are away"]
    assert list(needed_in_words(facts("any 2, at least 1 site=london"), NAMES)) == ["not while Ada and Bo are all away"]
    assert while_away(found, (1, 2), NAMES) == "with Ada and Bo away, it still opens"


def test_a_tiers_facts_hold_its_name_and_what_guessing_it_costs():
    rules = {"standard": "any 2", "critical": "any 3", "rehearsal": "any 3", "ceremony": "any 4"}
    found = tier_facts(rules, MEMBERS, [1, 2, 3], 2)
    assert [(one.tier, str(one.policy)) for one in found] == list(rules.items())
    assert tuple(one.cost for one in found) == attack_costs({one.tier: one.groups for one in found}, [1, 2, 3], 2)


@pytest.mark.parametrize(
    ("rule", "members", "refusal"),
    [
        ("any 6", MEMBERS, PolicyUnsatisfiable),
        ("any 1", MEMBERS, PolicySinglePerson),
        ("any 6", [Member(i, {}) for i in range(1, 13)], PolicyTooManyGroups),
        ("any 2", MEMBERS[:1], CustodianCount),
    ],
)
def test_a_rule_that_cannot_be_is_refused_with_its_reason(rule, members, refusal):
    with pytest.raises(refusal):
        facts(rule, members)


def test_a_sealed_kits_facts_are_those_of_its_people_their_phones_and_its_rules(tmp_path):
    header = make_kit(tmp_path, people=3).read().header
    custodians = [structs.replace(header.custodians[0], factor="key"), *header.custodians[1:]]
    header = structs.replace(header, custodians=custodians, r=3)
    members = [Member(record.i, record.labels) for record in header.custodians]
    rules = {tier.name: tier.policy for tier in header.tiers}
    assert facts_of(header) == tier_facts(rules, members, [2, 3], 3)
    assert facts_of(header) != tier_facts(rules, members, [1, 2, 3], 3)
    assert facts_of(header) != tier_facts(rules, members, [2, 3], 2)
    assert facts_of(header) != tier_facts(rules, [Member(i, {"site": str(i)}) for i in (1, 2, 3)], [2, 3], 3)


def test_an_attack_is_said_in_bits_and_by_the_groups_that_it_guesses():
    chain = (Guess("standard", (1, 2), (2,), 60), Guess("critical", (3,), (), 20))
    attack = Attack(None, chain, 60.4)
    assert bits_in_words(attack) == "2^60"
    assert bits_in_words(Attack(None, (), float("inf"))) == "not possible"
    assert chain_in_words(attack, NAMES) == ["standard: Ada, Bo (60 bits)", "critical: Cy (20 bits)"]


def test_a_lenient_ceremony_is_refused():
    rules = {"standard": "any 3", "critical": "any 3", "rehearsal": "any 3", "ceremony": "any 2"}
    with pytest.raises(CeremonyTooLenient):
        tier_facts(rules, MEMBERS, [1], 2)


@pytest.mark.parametrize(
    ("typed", "bits"),
    [
        ("password", 0), ("12345678", 4), ("aaaaaaaaaaaaaaaaaaaaaaaa", 4), ("qwertyuiop", 4), ("Ada Lovelace", 18),
        ("tidal7Kx", 24), ("tidal hamper grove", 31), ("correct horse battery staple", 37),
        ("the heron reads old maps by lamplight at the weir", 55),
    ],
)  # fmt: skip
def test_what_a_chosen_passphrase_is_worth(typed, bits):
    assert chosen_strength(typed, ("Ada",)).bits == bits


def test_strength_has_three_words_and_the_worst_are_refused():
    assert [drawn_strength(range(7776), count).word for count in (5, 4, 2)] == ["strong", "fair", "weak"]
    demand_strength(drawn_strength(range(7776), 3))
    with pytest.raises(PassphraseTooWeak, match="about 25 bits"):
        demand_strength(drawn_strength(range(7776), 2))


def test_a_repeated_word_counts_once_and_names_count_nothing():
    assert chosen_strength("heron heron heron heron") == chosen_strength("heron")
    assert chosen_strength("Ada Obi keyturn", ("Ada", "Obi")).bits == 0


def test_the_longest_name_goes_first_and_two_letters_are_no_name():
    assert chosen_strength("annalisa", ("ann", "annalisa")).bits == 0
    assert chosen_strength("bozana", ("zan", "bozana")).bits == 0
    assert chosen_strength("tidal hamper", ("ti", "da")) == chosen_strength("tidal hamper")


def test_the_least_that_is_enough_is_taken():
    demand_strength(Strength(LEAST_BITS))
    with pytest.raises(PassphraseTooWeak):
        demand_strength(Strength(LEAST_BITS - 1))
