"""Rules are read strictly, told in one form, and compiled to exactly the groups they mean."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keyturn.custody.policy import (
    Different,
    Labelled,
    Member,
    People,
    Policy,
    PolicySinglePerson,
    PolicyUnreadable,
    PolicyUnsatisfiable,
    compile_groups,
    minimal_sets,
    parse_policy,
)
from keyturn.errors import PolicyError

ROSTER = (
    Member(1, {"site": "london", "team": "security"}),
    Member(2, {"site": "london", "team": "platform"}),
    Member(4, {"site": "paris", "team": "platform"}),
    Member(7, {"team": "platform"}),
)


@pytest.mark.parametrize(
    ("text", "policy"),
    [
        ("any 2", Policy(People(2))),
        ("3 of all", Policy(People(3))),
        ("  ANY   2 ", Policy(People(2))),
        ("any 3, at least 2 different site", Policy(People(3), (Different(2, "site"),))),
        ("any 2,at least 1 team=security", Policy(People(2), (Labelled(1, "team", "security"),))),
        ("any 2 , At Least 1 site = New  York ", Policy(People(2), (Labelled(1, "site", "New York"),))),
        ("any 2, at least 2 different=yes", Policy(People(2), (Labelled(2, "different", "yes"),))),
        ("any 2, at least 2 different different", Policy(People(2), (Different(2, "different"),))),
    ],
)
def test_a_rule_is_read(text: str, policy: Policy) -> None:
    assert parse_policy(text) == policy


@pytest.mark.parametrize(
    ("text", "position", "expected"),
    [
        ("", 1, "“any N” or “N of all”"),
        ("at least 1 team=security", 1, "“any N” or “N of all”"),
        ("any2", 1, "“any N” or “N of all”"),
        ("any two", 5, "whole number"),
        ("any 0", 5, "whole number"),
        ("any 1000", 5, "whole number"),
        ("any " + "9" * 900, 5, "whole number"),
        ("any ²", 5, "whole number"),
        ("2 of", 5, "“all”"),
        ("any 2 at least 1 team=x", 7, "a comma or the end"),
        ("any 2,", 7, "“at least”"),
        ("any 2,, at least 1 team=x", 7, "“at least”"),
        ("any 2, at least team=x", 17, "whole number"),
        ("any 2, at least 1", 18, "“LABEL=VALUE”"),
        ("any 2, at least 1 team", 23, "“=”"),
        ("any 2, at least 1 team=", 24, "a value"),
        ("any 2, at least 1 team=a=b", 25, "a comma or the end"),
        ("any 2, at least 2 different site=x", 33, "a comma or the end"),
        ("any\n2", 4, "cannot be seen"),
        ("any 2, at least 1 team=a\u200bb", 25, "cannot be seen"),
        ("any 2" + " " * 996, 1001, "at most 1000"),
    ],
)
def test_what_is_no_rule_is_refused_where_it_goes_wrong(text: str, position: int, expected: str) -> None:
    with pytest.raises(PolicyUnreadable) as refusal:
        parse_policy(text)
    assert refusal.value.facts["position"] == position
    assert expected in refusal.value.message


def test_a_rule_of_the_greatest_length_is_read() -> None:
    assert parse_policy("any 2" + " " * 995) == Policy(People(2))


def test_a_refused_rule_is_shown_short_and_without_signs_that_cannot_be_seen() -> None:
    with pytest.raises(PolicyUnreadable) as refusal:
        parse_policy("any\n2\u200b" + "x" * 100)
    assert refusal.value.message.startswith(f"The rule “any 2 {'x' * 74}” cannot be read at character 4:")
    with pytest.raises(PolicyUnreadable, match=r"“any 2 é of”"):
        parse_policy("any 2 é of")


@given(st.text(alphabet="any oflest1204=,\tdiferm", max_size=40) | st.text(max_size=40))
def test_any_text_is_a_rule_or_refused_by_name(text: str) -> None:
    try:
        policy = parse_policy(text)
    except PolicyUnreadable as refusal:
        position = refusal.facts["position"]
    else:
        position = 1
        assert parse_policy(str(policy)) == policy
    assert position in range(1, len(text) + 2)


@pytest.mark.parametrize(
    ("rule", "groups"),
    [
        ("any 2", ((1, 2), (1, 4), (1, 7), (2, 4), (2, 7), (4, 7))),
        ("any 2, at least 1 team=security", ((1, 2), (1, 4), (1, 7))),
        ("any 2, at least 2 different site", ((1, 4), (2, 4))),
        ("any 1, at least 2 team=platform", ((2, 4), (2, 7), (4, 7))),
        ("any 2, at least 2 different site, at least 2 team=platform", ((2, 4), (1, 4, 7))),
        ("4 of all", ((1, 2, 4, 7),)),
    ],
)
def test_a_rule_makes_its_minimal_groups_in_order(rule: str, groups: tuple[tuple[int, ...], ...]) -> None:
    assert compile_groups(parse_policy(rule), ROSTER) == groups
    assert compile_groups(parse_policy(rule), ROSTER[::-1]) == groups


@pytest.mark.parametrize(
    ("rule", "missing"),
    [
        ("any 5", "only 4 of 5 custodians are enrolled"),
        ("any 2, at least 2 team=security", "only 1 custodian has team=security"),
        ("any 2, at least 4 team=platform", "only 3 custodians have team=platform"),
        ("any 2, at least 1 Team=security", "no custodian has Team=security"),
        ("any 2, at least 3 different site", "the custodians have only 2 different site"),
        ("any 2, at least 1 different floor", "no custodian has a label “floor”"),
        ("any 5, at least 2 team=security", "are enrolled; only 1 custodian has"),
    ],
)
def test_a_rule_that_nobody_fulfils_is_refused_with_what_is_missing(rule: str, missing: str) -> None:
    with pytest.raises(PolicyUnsatisfiable, match=missing) as refusal:
        compile_groups(parse_policy(rule), ROSTER)
    assert refusal.value.facts["rule"] == rule


@pytest.mark.parametrize("rule", ["any 1", "any 1, at least 1 team=security", "any 1, at least 1 different site"])
def test_a_rule_that_lets_one_person_open_is_refused(rule: str) -> None:
    with pytest.raises(PolicySinglePerson, match="custodian 1"):
        compile_groups(parse_policy(rule), ROSTER)


def test_a_refusal_tells_the_rule_and_a_cure() -> None:
    with pytest.raises(PolicySinglePerson) as refusal:
        compile_groups(parse_policy("1 OF all"), ROSTER)
    assert "any 1" in refusal.value.message
    assert "any 2" in refusal.value.remedy
    assert refusal.value.exit_status == 5


VALUES = st.sampled_from(["red", "green", "blue"])
LABELS = st.dictionaries(st.sampled_from(["site", "team"]), VALUES)
ROSTERS = st.lists(LABELS, min_size=1, max_size=6).map(
    lambda rows: [Member(2 * row + 1, labels) for row, labels in enumerate(rows)]
)
COUNTS = st.integers(1, 3)
NAMES = st.sampled_from(["site", "team"])
CLAUSES = st.builds(Labelled, COUNTS, NAMES, VALUES) | st.builds(Different, COUNTS, NAMES)
POLICIES = st.builds(Policy, st.builds(People, COUNTS), st.lists(CLAUSES, max_size=2).map(tuple))


def fulfils(policy: Policy, people: tuple[Member, ...]) -> bool:
    """Say what section 12 says, once more and in other words."""
    verdicts = [len(people) >= policy.people.count]
    for clause in policy.clauses:
        held = [person.labels[clause.label] for person in people if clause.label in person.labels]
        counted = held.count(clause.value) if isinstance(clause, Labelled) else len(set(held))
        verdicts.append(counted >= clause.count)
    return all(verdicts)


@settings(max_examples=300, deadline=None)
@given(POLICIES, ROSTERS)
def test_groups_are_exactly_the_minimal_sets_that_fulfil_the_rule(policy: Policy, roster: list[Member]) -> None:
    subsets = [set(chosen) for size in range(7) for chosen in combinations(range(len(roster)), size)]
    enough = [chosen for chosen in subsets if fulfils(policy, tuple(roster[place] for place in chosen))]
    minimal = [chosen for chosen in enough if not any(other < chosen for other in enough)]
    expected = sorted((tuple(sorted(roster[place].i for place in chosen)) for chosen in minimal), key=by_size)
    try:
        groups = compile_groups(parse_policy(str(policy)), roster)
    except PolicyUnsatisfiable:
        assert expected == []
    except PolicySinglePerson:
        assert len(expected[0]) == 1
    else:
        assert list(groups) == expected


def by_size(group: tuple[int, ...]) -> tuple[int, tuple[int, ...]]:
    """Order as the format orders groups."""
    return len(group), group


def test_nobody_enrolled_is_refused_by_name() -> None:
    with pytest.raises(PolicyError, match="only 0 of 2"):
        compile_groups(parse_policy("any 2"), ())


def test_minimal_sets_of_a_predicate_that_never_holds_are_none() -> None:
    assert minimal_sets((1, 2, 3), lambda _: False) == ()
