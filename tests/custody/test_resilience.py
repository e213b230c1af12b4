"""Who may be away, and a tier still opens: compared with trying every absence."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keyturn.custody.policy import Groups, Member, compile_groups, parse_policy
from keyturn.custody.resilience import Absence, blocking_sets, resilience, still_opens

ROSTER = (
    Member(1, {"site": "london", "team": "security"}),
    Member(2, {"site": "london", "team": "platform"}),
    Member(3, {"site": "paris", "team": "platform"}),
    Member(5, {}),
)


@pytest.mark.parametrize(
    ("rule", "blocking", "single_points", "dispensable"),
    [
        ("any 2", ((1, 2, 3), (1, 2, 5), (1, 3, 5), (2, 3, 5)), (), 2),
        ("any 3", ((1, 2), (1, 3), (1, 5), (2, 3), (2, 5), (3, 5)), (), 1),
        ("4 of all", ((1,), (2,), (3,), (5,)), (1, 2, 3, 5), 0),
        ("any 2, at least 1 team=security", ((1,), (2, 3, 5)), (1,), 0),
        ("any 2, at least 2 different site", ((3,), (1, 2)), (3,), 0),
    ],
)
def test_who_blocks_a_rule(rule: str, blocking: Groups, single_points: tuple[int, ...], dispensable: int) -> None:
    found = resilience(compile_groups(parse_policy(rule), ROSTER), ROSTER)
    assert found.blocking == blocking
    assert found.single_points == single_points
    assert found.dispensable == dispensable


def test_every_team_and_site_is_tried_as_absent() -> None:
    found = resilience(compile_groups(parse_policy("any 2, at least 1 team=platform"), ROSTER), ROSTER)
    assert found.absences == (
        Absence("site", "london", (1, 2), True),
        Absence("site", "paris", (3,), True),
        Absence("team", "platform", (2, 3), False),
        Absence("team", "security", (1,), True),
    )


PEOPLE = range(1, 7)
GROUP = st.sampled_from([chosen for size in range(1, 6) for chosen in combinations(PEOPLE, size)])
GROUPS = st.lists(GROUP, min_size=1, max_size=6, unique=True).map(tuple)


@settings(max_examples=200, deadline=None)
@given(GROUPS)
def test_blocking_sets_are_exactly_the_minimal_absences_that_stop_every_group(groups: Groups) -> None:
    absences = [set(chosen) for size in range(7) for chosen in combinations(PEOPLE, size)]
    stopping = [away for away in absences if all(away & set(group) for group in groups)]
    minimal = [away for away in stopping if not any(other < away for other in stopping)]
    assert sorted(blocking_sets(groups)) == sorted(tuple(sorted(away)) for away in minimal)


@settings(max_examples=100, deadline=None)
@given(GROUPS)
def test_as_many_as_are_dispensable_may_be_away_and_no_more(groups: Groups) -> None:
    dispensable = resilience(groups, ()).dispensable
    assert all(still_opens(groups, away) for away in combinations(PEOPLE, dispensable))
    assert not all(still_opens(groups, away) for away in combinations(PEOPLE, dispensable + 1))
