"""The verdict, and each row of it: a table of cases, from values alone."""

from dataclasses import replace

import pytest
from msgspec import structs

from keyturn.custody.records import Hash
from keyturn.kit.seen import SeenRecord
from keyturn.opening.freshness import DAY
from keyturn.opening.log_line import LogDamaged
from keyturn.opening.past import Older, Past, Proof, Unclosed
from keyturn.opening.readiness import readiness
from kit_shapes import record, reshaped
from workshop import NOW, make_kit

STEP = 30
HERE = 5
PROVEN = {f"person-{i}": Proof(NOW, 0) for i in (1, 2, 3)}
PLAYBOOKS = [record(f"p{n}", NOW, "playbook", compartment=f"c{n}") for n in (1, 2, 3)]


@pytest.fixture(scope="module")
def founded(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("readiness"), people=3).read()


@pytest.fixture
def kit(founded):
    """A kit in which all is well: valid for 300 days, all playbooks there, one fresh credential, revision 5."""
    header = {"last_step": (NOW + 300 * DAY) // STEP}
    return reshaped(founded, header, items=[*PLAYBOOKS, record("z", NOW)], revision=HERE)


def judged(kit, past=None, now=NOW, waiting=False, seen=None):
    return readiness(kit, now, Past(proofs=PROVEN) if past is None else past, waiting, seen)


def reasons(found):
    return [(reason.subject, reason.level, reason.name) for reason in found.reasons]


def test_a_kit_in_order_is_ready_and_needs_nothing(kit):
    found = judged(kit)
    assert (found.ready, found.reasons) == (True, ())


def test_a_damaged_head_needs_care_and_keeps_nobody_out(kit):
    found = judged(replace(kit, damaged_head="second copy of the head"))
    assert (found.ready, found.damaged_head) == (True, "second copy of the head")
    assert reasons(found) == [("file", "care", "")]


def test_while_the_log_is_read_only_the_kit_speaks(kit):
    found = readiness(kit, NOW, None, False, None)
    assert (found.ready, found.reasons) == (True, ())
    assert (found.unclosed, found.trouble) == (None, None)
    assert {person.level for person in found.custodians} == {"unknown"}


def test_each_thing_counts_once_and_none_of_care_makes_it_unready(kit):
    kit = reshaped(kit, items=[*PLAYBOOKS[1:], record("a", NOW - 100 * DAY), record("b", NOW - 100 * DAY)])
    past = Past(proofs={"person-2": PROVEN["person-2"]}, unclosed=Unclosed("INC-1", "fm1", NOW))
    found = judged(kit, past, waiting=True)
    assert reasons(found) == [
        ("credentials", "care", ""), ("playbooks", "care", ""), ("unfinished", "care", ""),
        ("custodian", "care", "Person 1"), ("custodian", "care", "Person 3"),
    ]  # fmt: skip
    assert found.ready


# Unfinished, and the log


@pytest.mark.parametrize(("waiting", "unclosed"), [(True, None), (False, Unclosed("INC-1", "fm1", NOW))])
def test_an_opening_that_was_not_closed_needs_care(kit, waiting, unclosed):
    found = judged(kit, Past(proofs=PROVEN, unclosed=unclosed), waiting=waiting)
    assert reasons(found) == [("unfinished", "care", "")]
    assert found.unclosed == unclosed


def test_a_damaged_log_is_one_thing_and_blames_nobody(kit):
    trouble = LogDamaged(line=3, why="torn")
    found = judged(kit, Past(trouble=trouble))
    assert reasons(found) == [("log", "care", "")]
    assert (found.trouble, found.ready) == (trouble, True)


# Playbooks


@pytest.mark.parametrize(
    ("held", "states", "missing"),
    [
        (PLAYBOOKS, ("good", "good", "good"), ()),
        (PLAYBOOKS[:2], ("good", "good", "care"), ("rehearsal",)),
        ([], ("care", "care", "care"), ("fm1", "fm2", "rehearsal")),
    ],
)
def test_a_failure_mode_without_a_playbook_needs_care(kit, held, states, missing):
    found = judged(reshaped(kit, items=held)).playbooks
    assert (found.states, found.missing, found.there) == (states, missing, len(held))
    assert found.level == ("care" if missing else "good")


@pytest.mark.parametrize(("days", "level"), [(400, "good"), (401, "care")])
def test_a_review_is_due_for_certain_when_none_may_be_further_off(kit, days, level):
    old = [structs.replace(PLAYBOOKS[0], sealed_at=NOW - days * DAY), *PLAYBOOKS[1:]]
    found = judged(reshaped(kit, items=old)).playbooks
    assert (found.states[0], found.there) == (level, 3)


# Validity


@pytest.mark.parametrize(
    ("left", "days", "level"),
    [
        (300 * DAY, 300, "good"),
        (30 * DAY, 30, "good"),
        (30 * DAY - STEP, 29, "care"),
        (STEP, 0, "care"),
        (0, 0, "stop"),
        (-9 * DAY, 0, "stop"),
    ],
)
def test_validity_needs_care_in_its_last_thirty_days_and_then_stops(kit, left, days, level):
    kit = reshaped(kit, {"last_step": (NOW + left) // STEP})
    found = judged(kit)
    assert (found.validity.days_left, found.validity.level) == (days, level)
    assert found.ready is (level != "stop")
    assert reasons(found) == ([] if level == "good" else [("validity", level, "")])


def test_before_it_begins_it_is_not_ready(kit):
    found = judged(kit, now=kit.header.first_step * STEP - 1)
    assert (found.validity.level, found.validity.passed, found.ready) == ("stop", 0.0, False)


@pytest.mark.parametrize(("days", "passed"), [(0, 0.0), (50, 0.5), (100, 1.0), (200, 1.0)])
def test_how_much_of_the_validity_has_passed(kit, days, passed):
    first = kit.header.first_step
    kit = reshaped(kit, {"last_step": first + 100 * DAY // STEP})
    found = judged(kit, now=first * STEP + days * DAY).validity
    assert found.passed == pytest.approx(passed)
    assert found.care_from == pytest.approx(2 / 3)
    assert (found.begins_at, found.ends_at) == (first * STEP, first * STEP + 100 * DAY)


def test_a_validity_of_a_day_needs_care_from_its_beginning(founded):
    assert judged(founded).validity.care_from == 0.0


# Quorum


def tiers(kit, **groups):
    """The kit's tiers, with other groups in those that are named."""
    return [structs.replace(tier, groups=groups.get(tier.name, tier.groups)) for tier in kit.header.tiers]


@pytest.mark.parametrize(
    ("standard", "away", "needed", "alone"),
    [
        ([[1, 2], [1, 3], [2, 3]], 1, 2, ()),
        ([[1, 2], [1, 3]], 0, 2, ("Person 1",)),
        ([[1, 2, 3]], 0, 3, ("Person 1", "Person 2", "Person 3")),
    ],
)
def test_who_may_be_away(kit, standard, away, needed, alone):
    found = judged(reshaped(kit, {"tiers": tiers(kit, standard=standard)}))
    quorum = found.quorum
    assert (quorum.away, quorum.needed, quorum.people, quorum.indispensable) == (away, needed, 3, alone)
    assert reasons(found) == ([] if away else [("quorum", "care", "")])


def test_the_tier_that_bears_least_speaks(kit):
    found = judged(reshaped(kit, {"tiers": tiers(kit, critical=[[1, 2, 3]])})).quorum
    assert (found.tier, found.away) == ("critical", 0)


def test_a_tier_that_no_emergency_uses_is_left_out(kit):
    found = judged(reshaped(kit, {"tiers": tiers(kit, rehearsal=[[1, 2, 3]], ceremony=[[1, 2, 3]])})).quorum
    assert (found.tier, found.away) == ("standard", 1)


def test_a_kit_of_no_emergency_tells_of_the_standard_tier(kit):
    assert judged(reshaped(kit, modes=[])).quorum.tier == "standard"


# Copies


def seen(kit, epoch, revision):
    return SeenRecord(epoch=epoch, kit=kit.custody.kit, manifest=Hash(bytes(32)), revision=revision)


@pytest.mark.parametrize(
    ("epoch", "revision", "level"), [(1, HERE, "good"), (1, HERE + 1, "care"), (2, 1, "care"), (1, 2, "good")]
)
def test_a_copy_behind_what_this_computer_saw_needs_care(kit, epoch, revision, level):
    kit = reshaped(kit, epoch=1)
    found = judged(kit, seen=seen(kit, epoch, revision)).copies
    assert (found.level, found.here, found.newest) == (level, (1, HERE), max((1, HERE), (epoch, revision)))


@pytest.mark.parametrize(
    ("revision", "days", "told"),
    [(HERE - 1, 0, True), (HERE - 1, 90, True), (HERE - 1, 91, False), (HERE, 0, False)],
)
def test_an_older_copy_that_was_brought_is_told_for_a_while(kit, revision, days, told):
    kit = reshaped(kit, epoch=1)
    older = Older(1, revision, NOW - days * DAY)
    found = judged(kit, Past(proofs=PROVEN, older=older))
    assert found.copies.older == (older if told else None)
    assert reasons(found) == ([("copies", "care", "")] if told else [])


@pytest.mark.parametrize(
    ("left", "warned"), [(300, None), (90, None), (89, 90), (60, 90), (59, 60), (30, 60), (29, 30), (0, 30)]
)
def test_the_nearest_warning_of_validity_is_told(kit, left, warned):
    kit = reshaped(kit, {"last_step": (NOW + left * DAY) // STEP})
    assert judged(kit).validity.warned == warned


def test_a_rekey_is_due_after_twelve_of_eighteen_months(kit):
    kit = reshaped(kit, {"first_step": NOW // STEP, "last_step": (NOW + 540 * DAY) // STEP})
    assert judged(kit).validity.rekey_at == NOW + 360 * DAY
