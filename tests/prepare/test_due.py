"""Everything that is due: each thing once, on its day, under a name that stays."""

import pytest
from msgspec import structs

from keyturn.kit.source.model import CopyPlace, Rotation
from keyturn.opening.freshness import DAY
from keyturn.opening.log_line import LogDamaged
from keyturn.opening.past import Past, Shown
from keyturn.prepare.due import everything_due
from keyturn.prepare.known import Promises, Review
from kit_shapes import record
from known_kits import COPY, PAST, good_kit, items, known
from workshop import NOW, make_kit


@pytest.fixture(scope="module")
def kit(tmp_path_factory):
    return good_kit(make_kit(tmp_path_factory.mktemp("due"), people=3).read())


def days(found):
    return {due.id: (due.at - NOW) // DAY for due in everything_due(found)}


def test_a_kit_in_order_is_due_as_its_rules_say(kit):
    promises = Promises(Rotation(days=90, items={"u2": 30}), (), (Review("fm1", "Mode one", NOW + 200 * DAY),))
    assert days(known(kit, promises=promises)) == {
        "rotate-u2": 30, "copy-red": 90, "drill": 90, "prove-person-1": 90, "prove-person-2": 90, "prove-person-3": 90,
        "rotate-u1": 90, "review-fm1": 200, "rekey": 360, "validity-end": 540,
    }  # fmt: skip


def test_the_first_day_stands_first(kit):
    found = everything_due(known(kit))
    assert [due.at for due in found] == sorted(due.at for due in found)


def test_what_was_seen_or_never_done_is_due_now(kit):
    past = Past(shown={"u1": Shown(1, NOW)})
    wanted = Promises(copies=(CopyPlace("safe", "Oslo", "Ann"),))
    found = days(known(items(kit, record("x", NOW)), past=past, promises=wanted))
    assert {name for name, day in found.items() if day == 0} == {
        "rotate-u1", "copy-safe", "prove-person-1", "prove-person-2", "prove-person-3",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("change", "title", "day"),
    [
        ({}, "Read the copy red", 90),
        ({"revision": 4}, "Replace the copy red", 0),
        ({"revision": 6}, "Read the copy red", 90),
        ({"verified_at": NOW - 100 * DAY}, "Read the copy red", -10),
    ],
)
def test_a_copy_is_read_or_replaced(kit, change, title, day):
    found = known(kit, copies=(structs.replace(COPY, **change),))
    (due,) = [due for due in everything_due(found) if due.id == "copy-red"]
    assert (due.title, (due.at - NOW) // DAY, due.text) == (title, day, "It lies here: Safe; Ann.")


def test_of_whom_a_damaged_log_tells_nothing_no_day_is_made_up(kit):
    found = days(known(kit, past=Past(trouble=LogDamaged(line=1, why="torn"))))
    assert not [name for name in found if name.startswith("prove-")]


def test_the_next_drill_is_counted_from_the_last(kit):
    past = Past(proofs=PAST.proofs, drill_at=NOW - 50 * DAY, opened_at=NOW)
    assert days(known(kit, past=past))["drill"] == 40


def test_of_a_copy_that_was_never_made_nobody_says_that_it_lies_somewhere(kit):
    wanted = Promises(copies=(CopyPlace("safe", "Oslo", "Ann"),))
    (due,) = [due for due in everything_due(known(kit, promises=wanted)) if due.id == "copy-safe"]
    assert (due.title, due.text) == ("Make the copy safe", "It shall lie here: Oslo; Ann.")
