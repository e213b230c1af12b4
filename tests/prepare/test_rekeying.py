"""A ceremony on a kit without a screen: what is wished, what it means, and a new epoch that holds it."""

import msgspec
import pytest

from keyturn.custody.policy import PolicyUnsatisfiable
from keyturn.kit.file import read_kit
from keyturn.kit.manifest import RosterEntry
from keyturn.opening.ceremony import CustodianExists, CustodianUnknown
from keyturn.opening.log import LogNotWritable
from keyturn.prepare.enrolling import Step
from keyturn.prepare.refusals import NotReady
from keyturn.prepare.rekey_choice import Choice
from keyturn.prepare.rekey_plan import (
    NewCard,
    Newcomer,
    RekeyContradicts,
    RekeyPlan,
    ValidityUnusable,
    Wishes,
    wishes_of,
)
from rekey_group import LABELS, Group, asked
from workshop import POLICIES, make_kit, unlock_with_answers

EVE = Newcomer(RosterEntry(contact="", i=0, id="eve", name="Eve Adeyemi", on_call="", time_zone="UTC"),
               labels={"site": "rome"})  # fmt: skip


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("rekeying"), people=3, labels=lambda i: LABELS[i])


@pytest.fixture
def path(made, tmp_path):
    copy = tmp_path / made.path.name
    copy.write_bytes(made.path.read_bytes())
    return copy


def custodians(*changed, without=()):
    kept = [entry for entry in msgspec.to_builtins(asked().custodian) if entry["id"] not in without]
    return [*(entry for entry in kept if entry["id"] not in {new["id"] for new in changed}), *changed]


def test_a_folder_that_says_what_the_kit_is_asks_for_nothing(made):
    wishes = wishes_of(made.read(), asked(), made.path.parent)
    assert wishes == Wishes()
    assert wishes.name == "re-key"
    assert RekeyPlan(made.read(), wishes).people == ()


def test_what_kit_toml_asks_for_is_the_plan(made):
    eve = {"id": "eve", "name": "Eve Adeyemi", "factor": "key", "labels": {"site": "rome"}}
    moved = {"id": "person-2", "name": "Person 2", "labels": {"site": "rome"}}
    toml = asked(
        custodian=custodians(moved, eve, without=["person-1"]),
        policy=POLICIES | {"critical": "any  3", "ceremony": "any 3", "standard": " any 2"},
        validity={"days": 30},
    )
    wishes = wishes_of(made.read(), toml, made.path.parent)
    assert [(new.entry.id, new.factor, new.labels) for new in wishes.add] == [("eve", "key", {"site": "rome"})]
    assert [(entry.id, entry.factor, entry.labels) for entry in wishes.replace] == [
        ("person-2", "phone", {"site": "rome"})
    ]
    assert (wishes.drop, wishes.days) == (("person-1",), 30)
    assert dict(wishes.policies) == {"critical": "any  3", "ceremony": "any 3"}
    assert wishes.name == "add, replace, drop, policy, new-phones"
    plan = RekeyPlan(made.read(), wishes)
    assert [(person.id, person.wanted.i, person.wanted.card) for person in plan.people] == [
        ("person-2", 2, True), ("eve", 4, True), ("person-3", 3, False),
    ]  # fmt: skip
    assert (plan.fresh_keys, plan.days, plan.codes) == (True, 30, 2)
    assert [len(facts.groups) for facts in plan.facts()] == [3, 1, 3, 1]


def test_labels_that_kit_toml_has_no_more_are_gone_and_by_hand_they_stay(made):
    bare = {"id": "person-2", "name": "Person 2"}
    (person,) = RekeyPlan(
        made.read(), wishes_of(made.read(), asked(custodian=custodians(bare)), made.path.parent)
    ).people
    assert person.wanted.labels == {}
    (person,) = RekeyPlan(made.read(), Wishes(replace=(NewCard("person-2"),))).people
    assert person.wanted.labels == {"site": "pune"}


@pytest.mark.parametrize(
    ("wishes", "refusal"),
    [
        (Wishes(drop=("nobody",)), CustodianUnknown),
        (Wishes(replace=(NewCard("nobody"),)), CustodianUnknown),
        (Wishes(add=(Newcomer(RosterEntry("", 0, "person-1", "P", "", "UTC")),)), CustodianExists),
        (Wishes(drop=("person-1",), replace=(NewCard("person-1"),)), RekeyContradicts),
        (Wishes(drop=("person-1", "person-1")), RekeyContradicts),
        (Wishes(add=(EVE, EVE)), RekeyContradicts),
        (Wishes(days=0), ValidityUnusable),
        (Wishes(days=1101), ValidityUnusable),
    ],
)
def test_what_does_not_fit_together_is_refused_before_anything_is_opened(made, wishes, refusal):
    with pytest.raises(refusal):
        RekeyPlan(made.read(), wishes)


def test_rules_that_nobody_can_fulfil_afterwards_are_refused_with_the_reason(made):
    plan = RekeyPlan(made.read(), Wishes(policies={"critical": "any 2, at least 2 site=rome"}))
    with pytest.raises(PolicyUnsatisfiable):
        plan.facts()
    enough = Wishes(add=(EVE,), policies=dict.fromkeys(("critical", "ceremony"), "any 2, at least 1 site=rome"))
    assert len(RekeyPlan(made.read(), enough).facts()[1].groups) == 3


def test_what_must_be_destroyed_is_named(made):
    wishes = Wishes(drop=("person-1",), replace=(NewCard("person-2"),), add=(EVE,), new_phones=True)
    assert list(map(str, RekeyPlan(made.read(), wishes).destroyed("small.keyturn"))) == [
        "every copy of epoch 1 and of those before: they open with the old cards",
        "small.keyturn.previous, which is such a copy",
        "card and cold code of Person 1, who is dropped",
        "the old card and the old cold code of Person 2",
        "the old account in Person 2's authenticator app",
        "the old cold code of Person 3",
        "the old account in Person 3's authenticator app",
    ]


def test_one_is_added_and_one_dropped_and_the_log_tells_it(made, path):
    group = Group(made, path, Wishes(add=(EVE,), drop=("person-3",)))
    assert [(person.id, person.card, person.done) for person in group.rekeying.people] == [("eve", True, False)]
    with pytest.raises(NotReady):
        group.hold()
    group.enrol("eve")
    assert group.rekeying.ready
    stages, again = [], []
    held = group.hold(stages.append, again.append)
    assert (held.waits, held.unlogged, held.kit.header.epoch) == (False, None, 2)
    assert {stage.stage for stage in stages} == {"groups"}
    assert again == [record.id for record in group.kit.body.items]
    assert [entry.id for entry in read_kit(path).body.roster] == ["person-1", "person-2", "eve"]
    answers = [*group.answers("eve"), made.people[0].answer(group.now)]
    assert unlock_with_answers(held.kit, "standard", answers).keys.compartments
    assert b'"ceremony":"add, drop"' in path.with_name("log").read_bytes()


def test_what_was_opened_is_wiped_and_the_kit_is_as_it_was(made, path):
    before = path.read_bytes()
    group = Group(made, path, Wishes(replace=(NewCard("person-3"),)))
    opened = group.rekeying.opened
    group.enrol("person-3", Step.PHONE)
    group.rekeying.close()
    secrets = [opened.outer.r1, opened.outer.key, opened.state.root_private]
    for keys in (*opened.tiers.values(), group.unlocked.keys):
        secrets += [keys.k2, keys.log_seed, *keys.compartments.values()]
    for share in group.unlocked.shares:
        secrets += [share.s, share.u]
    assert not any(any(secret) for secret in secrets)
    assert path.read_bytes() == before


def test_an_enrolment_that_was_broken_off_counts_for_nothing_and_its_card_is_of_another_generation(made, path):
    group = Group(made, path, Wishes(replace=(NewCard("person-3"),)))
    first = group.enrol("person-3")
    assert first.step is Step.DONE
    broken = group.enrol("person-3", Step.PHONE)
    broken.forget()
    assert [person.done for person in group.rekeying.people] == [False]
    with pytest.raises(NotReady):
        group.hold()
    group.enrol("person-3")
    held = group.hold()
    assert held.kit.header.custodian(3).g == 3
    answers = [*group.answers("person-3"), made.people[0].answer(group.now)]
    assert unlock_with_answers(held.kit, "standard", answers).keys.compartments


def test_a_new_validity_enrols_every_phone_and_keeps_the_cards(made, path):
    group = Group(made, path, Wishes(days=2))
    assert [(person.id, person.card) for person in group.rekeying.people] == [
        ("person-1", False), ("person-2", False), ("person-3", False),
    ]  # fmt: skip
    for person in group.rekeying.people:
        group.enrol(person.id)
    held = group.hold()
    assert wishes_of(held.kit, asked(validity={"days": 2}), path.parent) == Wishes()
    assert [record.g for record in held.kit.header.custodians] == [0, 0, 0]


def test_a_log_that_cannot_be_written_is_told_and_the_epoch_stays(made, path):
    group = Group(made, path, Wishes(policies={"critical": "any 3", "ceremony": "any 3"}))
    path.with_name("log").mkdir()
    held = group.hold()
    assert isinstance(held.unlogged, LogNotWritable)
    assert read_kit(path).header.epoch == 2


def test_an_epoch_that_two_must_sign_waits_and_the_kit_is_as_it_was(tmp_path):
    made = make_kit(tmp_path, people=3, signatures=2, labels=lambda i: LABELS[i])
    before = made.path.read_bytes()
    group = Group(made, made.path, Wishes(new_keys=True))
    group.signers = made.signers[:1]
    held = group.hold()
    assert (held.waits, held.kit.header.epoch) == (True, 2)
    assert made.path.read_bytes() == before


def test_by_hand_each_custodian_turns_from_one_fate_to_the_next(made):
    bare = [entry for entry in msgspec.to_builtins(asked().custodian) if entry["id"] != "person-3"]
    eve = {"id": "eve", "name": "Eve Adeyemi", "factor": "key"}
    toml = asked(custodian=[*bare, eve])
    choice = Choice(made.read(), toml, wishes_of(made.read(), toml, made.path.parent))
    assert [(person.id, person.fate) for person in choice.people] == [
        ("person-1", "stays"), ("person-2", "stays"), ("person-3", "dropped"), ("eve", "joins"),
    ]  # fmt: skip
    left_out = Choice(choice.kit, toml, choice.turn("eve"))
    assert left_out.wishes.add == ()
    assert Choice(choice.kit, toml, left_out.turn("eve")).wishes == choice.wishes
    kept = Choice(choice.kit, toml, choice.turn("person-3"))
    assert kept.wishes.drop == ()
    (card,) = Choice(choice.kit, toml, kept.turn("person-3")).wishes.replace
    assert (card.id, card.factor, card.labels) == ("person-3", "phone", None)
