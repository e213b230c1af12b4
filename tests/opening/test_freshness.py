"""How long ago people were proven and credentials were sealed: every limit, to the day."""

from itertools import product

import pytest
from msgspec import structs

from keyturn.kit.source.model import Rotation
from keyturn.opening.freshness import DAY, credentials, custodians
from keyturn.opening.log_line import LogDamaged
from keyturn.opening.past import Past, Proof, Shown
from kit_shapes import record, reshaped
from workshop import NOW, make_kit


@pytest.fixture(scope="module")
def kit(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("freshness"), people=2).read()


def first(kit, past, now=NOW):
    return custodians(kit, now, past)[0]


@pytest.mark.parametrize(
    ("ago", "days", "level", "fraction"),
    [
        (0, 0, "good", 1.0),
        (DAY - 1, 0, "good", 1.0),
        (45 * DAY, 45, "good", 0.5),
        (91 * DAY - 1, 90, "good", 0.0),
        (91 * DAY, 91, "care", 0.0),
        (400 * DAY, 400, "care", 0.0),
        (-5 * DAY, 0, "good", 1.0),
    ],
)
def test_a_custodian_is_fresh_for_ninety_days(kit, ago, days, level, fraction):
    found = first(kit, Past(proofs={"person-1": Proof(NOW - ago, 0)}))
    assert (found.days, found.level, found.fraction) == (days, level, fraction)
    assert found.due == NOW - ago + 90 * DAY


@pytest.mark.parametrize(("days", "soon"), [(69, False), (70, True), (90, True), (91, False)])
def test_the_day_to_prove_oneself_is_named_when_it_is_near(kit, days, soon):
    assert first(kit, Past(proofs={"person-1": Proof(NOW - days * DAY, 0)})).soon is soon


def test_who_never_took_part_needs_care(kit):
    names = [(person.name, person.level, person.days, person.fraction) for person in custodians(kit, NOW, Past())]
    assert names == [("Person 1", "care", None, 0.0), ("Person 2", "care", None, 0.0)]


@pytest.mark.parametrize(("generation", "level"), [(0, "good"), (None, "good"), (3, "care")])
def test_a_card_that_was_replaced_since_proves_nothing(kit, generation, level):
    assert first(kit, Past(proofs={"person-1": Proof(NOW, generation)})).level == level


@pytest.mark.parametrize("past", [None, Past(trouble=LogDamaged(line=3, why="torn"))], ids=["unread", "damaged"])
def test_without_a_whole_log_nobody_is_blamed(kit, past):
    assert first(kit, past).level == "unknown"
    assert not first(kit, past).soon


def test_what_a_damaged_log_does_tell_counts(kit):
    past = Past(proofs={"person-1": Proof(NOW, 0)}, trouble=LogDamaged(line=3, why="torn"))
    assert [person.level for person in custodians(kit, NOW, past)] == ["good", "unknown"]


@pytest.mark.parametrize(("days", "rotate"), [(0, False), (90, False), (91, True)])
def test_a_credential_is_rotated_after_ninety_days(kit, days, rotate):
    found = credentials(reshaped(kit, items=[record("a", NOW - days * DAY)]), NOW, Past())
    assert (found.level, found.oldest, len(found.due)) == ("care" if rotate else "good", days, int(rotate))


SEALED = NOW - 30 * DAY
SEEN = NOW - 10 * DAY


@pytest.mark.parametrize(
    ("version", "sealed_at", "seen"),
    [
        (1, SEALED, True),
        (2, SEEN + 1, False),
        # A ceremony with new keys seals it again under a new version: the secret is still the one that was seen.
        (2, SEALED, True),
        # The laptop's clock was behind, or the workstation's: the version alone tells that it is the same one.
        (1, SEEN + DAY, True),
    ],
)
def test_what_was_seen_is_rotated_until_a_newer_one_is_sealed(kit, version, sealed_at, seen):
    held = reshaped(kit, items=[record("a", sealed_at, version=version)])
    found = credentials(held, NOW, Past(shown={"a": Shown(1, SEEN)}))
    assert [entry.age.seen for entry in found.aged] == [seen]
    assert found.level == ("care" if seen else "good")


def test_a_clock_that_was_years_ahead_does_not_ask_for_ever(kit):
    held = reshaped(kit, items=[record("a", NOW - DAY, version=2)])
    shown = Past(shown={"a": Shown(1, NOW + 900 * DAY)})
    assert credentials(held, NOW, shown).due
    assert not credentials(reshaped(kit, items=[record("a", NOW + 1, version=2)]), NOW, shown).due


@pytest.mark.parametrize(
    ("kind", "counted"),
    [("secret", True), ("aws-root-user", True), ("physical", False), ("saml-metadata", False), ("of-later", True)],
)
def test_what_holds_no_secret_does_not_grow_old(kit, kind, counted):
    held = reshaped(kit, items=[record("a", NOW - 200 * DAY, kind)])
    assert len(credentials(held, NOW, Past()).due) == int(counted)


def test_a_place_that_was_seen_is_changed_all_the_same(kit):
    held = reshaped(kit, items=[record("a", SEALED, "physical")])
    assert credentials(held, NOW, Past(shown={"a": Shown(1, SEEN)})).due


def test_playbooks_are_no_credentials_and_the_oldest_comes_first(kit):
    items = [record("a", NOW - DAY), record("b", NOW - 900 * DAY, "playbook"), record("c", NOW - 5 * DAY)]
    assert [entry.title for entry in credentials(reshaped(kit, items=items), NOW, Past()).aged] == ["C", "A"]


def test_a_kit_of_no_credentials_has_none_to_rotate(kit):
    found = credentials(reshaped(kit, items=[]), NOW, None)
    assert (found.level, found.oldest, found.due) == ("good", 0, ())


def test_names_come_in_the_order_of_the_roster(kit):
    names = [structs.replace(entry, name=name) for entry, name in zip(kit.body.roster, ("Zoe", "Amara"), strict=True)]
    assert [person.name for person in custodians(reshaped(kit, roster=names), NOW, None)] == ["Zoe", "Amara"]


@pytest.mark.parametrize(
    ("rotation", "within"),
    [
        (Rotation(), 90),
        (Rotation(days=30), 30),
        (Rotation(days=30, kinds={"secret": 60}), 60),
        (Rotation(days=30, kinds={"secret": 60}, items={"a": 7}), 7),
        (Rotation(days=30, kinds={"certificate": 60}, items={"b": 7}), 30),
    ],
)
@pytest.mark.parametrize("over", [0, 1])
def test_a_credential_is_replaced_by_its_own_rule_then_its_kinds_then_all(kit, rotation, within, over):
    sealed = NOW - (within + over) * DAY
    (found,) = credentials(reshaped(kit, items=[record("a", sealed)]), NOW, Past(), rotation).aged
    age = found.age
    assert (found.id, age.within, age.due, age.rotate) == ("a", within, sealed + within * DAY, bool(over))


ROTATION = Rotation(kinds={"aws-access-key": 30}, items={"item-6": 7})
# Sealed together and apart, of kinds with and without a secret, with a rule of their own or seen.
MANY = [
    record(f"item-{n}", NOW - age * DAY, kind)
    for n, (age, kind) in enumerate(
        product((0, 8, 40, 95), ("secret", "secret", "aws-access-key", "physical", "playbook"))
    )
]


@pytest.mark.parametrize("many", [MANY, MANY[::-1]], ids=["in order", "turned round"])
def test_of_credentials_sealed_together_each_has_the_age_that_it_has_alone(kit, many):
    past = Past(shown={name: Shown(1, NOW - DAY) for name in ("item-1", "item-3", "item-8")})
    found = credentials(reshaped(kit, items=many), NOW, past, ROTATION)
    alone = [entry for one in many for entry in credentials(reshaped(kit, items=[one]), NOW, past, ROTATION).aged]
    alone.sort(key=lambda entry: (-entry.age.days, entry.title))
    assert len(found.alike) < len(found.aged) == 14
    assert list(found.aged) == alone
    assert list(found.due) == [entry for entry in alone if entry.age.rotate]
    assert list(found.seen) == [entry for entry in alone if entry.age.seen]
    soonest = min(alone, key=lambda entry: entry.age.due)
    assert (found.first, found.title(soonest.age)) == (soonest.age, soonest.title)
    assert (found.to_rotate, found.oldest) == (len(found.due), 95)
