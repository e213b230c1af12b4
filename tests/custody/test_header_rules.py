"""The rules of a header at their edges; what breaks each of them is in tests/vectors/kits."""

import pytest

from keyturn.custody.codes import MARGIN_STEPS
from keyturn.custody.header_rules import is_time, rising, steps_with_margin


@pytest.mark.parametrize(("seconds", "taken"), [(-1, False), (0, True), (2**37 - 1, True), (2**37, False)])
def test_times_run_from_the_epoch_to_the_year_6325(seconds: int, taken: bool) -> None:
    assert is_time(seconds) is taken


def test_only_what_rises_strictly_rises() -> None:
    assert all(map(rising, ([], [7], [1, 2, 9], ["a", "b"])))
    assert not any(map(rising, ([1, 1], [2, 1], [1, 3, 2], ["b", "a"])))


def test_a_table_of_one_step_has_the_margin_on_both_sides() -> None:
    assert steps_with_margin(1000, 1000) == (1000 - MARGIN_STEPS, 2 * MARGIN_STEPS + 1)
