"""The score: a kit in order has 100; each rule that is broken costs what the manual's table says, and says by what."""

from pathlib import Path

import pytest
from msgspec import structs

from keyturn.kit.source.model import CopyPlace, Rotation
from keyturn.opening.freshness import DAY
from keyturn.opening.log_line import LogDamaged
from keyturn.opening.past import Older, Past, Proof, Shown, Unclosed
from keyturn.prepare.copies import CopiesDamaged
from keyturn.prepare.health import health
from keyturn.prepare.known import Promises, Review
from keyturn.prepare.score_rules import FOR_PEOPLE, RULES, subjects
from kit_shapes import record, reshaped
from known_kits import COPY, PAST, PLAYBOOKS, STEP, good_kit, items, known
from score_table import table
from workshop import NOW, make_kit

MANUAL = Path(__file__).parents[2] / "resources" / "manual" / "health.md"


@pytest.fixture(scope="module")
def kit(tmp_path_factory):
    return good_kit(make_kit(tmp_path_factory.mktemp("health"), people=3).read())


def lost(found):
    return {finding.rule.id: (finding.cost, finding.says) for finding in health(found).findings}


def past(**changed):
    return Past(**({name: getattr(PAST, name) for name in ("proofs", "drill_at", "opened_at")} | changed))


def ends_in(kit, days):
    return reshaped(kit, {"last_step": (NOW + days * DAY) // STEP})


def test_a_kit_in_order_has_all_points(kit):
    assert lost(known(kit)) == {}
    assert health(known(kit)).score == 100
    assert set(health(known(kit)).parts.values()) == {0}


def roster_without(kit, i):
    return {name: proof for name, proof in PAST.proofs.items() if name != f"person-{i}"}


def one_site(kit, sites):
    people = [
        structs.replace(record, labels={"site": site})
        for record, site in zip(kit.header.custodians, sites, strict=True)
    ]
    return reshaped(kit, {"custodians": people})


def indispensable(kit):
    tiers = [structs.replace(tier, groups=[[1, 2], [1, 3]]) for tier in kit.header.tiers]
    return reshaped(kit, {"tiers": tiers})


OLD = record("old", NOW - 91 * DAY)
SEEN = past(shown={"old": Shown(1, NOW)})

CASES = {
    "not-valid-now": lambda kit: known(kit, now=NOW + 540 * DAY, past=past(drill_at=NOW + 540 * DAY,
        opened_at=NOW + 540 * DAY, proofs={name: Proof(NOW + 540 * DAY, 0) for name in PAST.proofs}),
        promises=Promises(Rotation(days=1000), (), ()), copies=(structs.replace(COPY, verified_at=NOW + 540 * DAY),)),
    "validity-30": lambda kit: known(reshaped(ends_in(kit, 29), {"first_step": NOW // STEP})),
    "validity-60": lambda kit: known(ends_in(kit, 59)),
    "validity-90": lambda kit: known(ends_in(kit, 89)),
    "rekey-due": lambda kit: known(reshaped(kit, {"first_step": (NOW - 1080 * DAY) // STEP})),
    "clock-before-kit": lambda kit: known(reshaped(kit, {"first_step": (NOW - 9) // STEP}, sealed_at=NOW + 5)),
    "custodian-not-proven": lambda kit: known(kit, past=past(proofs=roster_without(kit, 2))),
    "log-damaged": lambda kit: known(kit, past=past(trouble=LogDamaged(line=1, why="torn"))),
    "credential-seen": lambda kit: known(items(kit, record("old", NOW)), past=SEEN),
    "credential-old": lambda kit: known(items(kit, OLD)),
    "not-reissued": lambda kit: known(kit, past=past(dropped_at=NOW + 1)),
    "users-too-few": lambda kit: known(reshaped(kit, items=kit.body.items[:-1])),
    "playbook-missing": lambda kit: known(reshaped(kit, items=kit.body.items[1:])),
    "review-due": lambda kit: known(kit, promises=Promises(reviews=(Review("fm1", "Mode", NOW - 1),))),
    "nobody-away": lambda kit: known(indispensable(kit)),
    "one-site": lambda kit: known(one_site(kit, ["oslo", "oslo", "pune"])),
    "copies-none": lambda kit: known(kit, copies=()),
    "copies-register-lost": lambda kit: known(kit, copies=(), lost=CopiesDamaged(path="x")),
    "copy-missing": lambda kit: known(kit, promises=Promises(copies=(CopyPlace("safe", "Oslo"),))),
    "copy-behind": lambda kit: known(kit, copies=(structs.replace(COPY, revision=4),)),
    "copy-not-verified": lambda kit: known(kit, copies=(structs.replace(COPY, verified_at=NOW - 91 * DAY),)),
    "kit-behind": lambda kit: known(kit, copies=(structs.replace(COPY, revision=6),)),
    "older-brought": lambda kit: known(kit, past=past(older=Older(1, 4, NOW))),
    "drill-due": lambda kit: known(reshaped(kit, {"sealed_at": NOW - 91 * DAY}), past=past(drill_at=None)),
    "not-tried-since-ceremony": lambda kit: known(kit, past=past(opened_at=None)),
    "not-tried-for-a-year": lambda kit: known(reshaped(kit, {"sealed_at": NOW - 400 * DAY}),
        past=past(opened_at=NOW - 366 * DAY)),
    "soc-not-told": lambda kit: known(reshaped(kit, modes=[structs.replace(m, messages=[]) for m in kit.body.modes])),
    "draft-waits": lambda kit: known(kit, draft=True),
    "not-closed": lambda kit: known(kit, past=past(unclosed=Unclosed("INC-1", "fm1", NOW))),
}  # fmt: skip


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_each_rule_is_broken_alone_and_costs_its_points(kit, rule):
    found = health(CASES[rule.id](kit))
    assert [finding.rule.id for finding in found.findings] == [rule.id]
    (finding,) = found.findings
    assert finding.cost == min(rule.most, rule.points * len(finding.names))
    assert found.score == 100 - finding.cost
    assert found.parts[rule.subject] == finding.cost


def test_each_rule_has_a_name_of_its_own_and_counts_at_least_once():
    assert len({rule.id for rule in RULES}) == len(RULES) == len(CASES)
    assert all(0 < rule.points <= rule.most for rule in RULES)
    assert all("{" in rule.says or rule.points == rule.most for rule in RULES)


def test_what_is_broken_is_said_with_names_and_number(kit):
    nobody = known(kit, past=past(proofs={}))
    assert lost(nobody)["custodian-not-proven"] == (
        15, "custodians not proven within 90 days (3): Person 1, Person 2, Person 3"
    )  # fmt: skip


def test_one_rule_costs_no_more_than_its_most(kit):
    many = items(kit, *(record(f"old-{n}", NOW - 100 * DAY) for n in range(40)))
    assert lost(known(many))["credential-old"][0] == 16


def test_the_score_is_never_below_nothing(kit):
    bare = reshaped(one_site(indispensable(kit), ["oslo"] * 3), items=[OLD, *(record(f"o{n}", 0) for n in range(9))])
    found = known(bare, now=NOW + 541 * DAY, past=Past(older=Older(1, 2, NOW + 541 * DAY)), copies=(), draft=True,
                  waiting=True)  # fmt: skip
    assert health(found).score == 0


@pytest.mark.parametrize(("left", "rule"), [(90, None), (89, "validity-90"), (60, "validity-90"), (59, "validity-60"),
                                            (30, "validity-60"), (29, "validity-30")])  # fmt: skip
def test_of_the_warnings_only_the_nearest_counts(kit, left, rule):
    assert [name for name in lost(known(ends_in(kit, left))) if name.startswith("validity")] == ([rule] if rule else [])


@pytest.mark.parametrize(
    ("rotation", "found"),
    [
        (Rotation(days=91), False),
        (Rotation(days=90), True),
        (Rotation(days=90, kinds={"secret": 365}), False),
        (Rotation(days=365, kinds={"secret": 365}, items={"old": 30}), True),
        (Rotation(days=30, kinds={"secret": 30}, items={"old": 91, "u1": 90, "u2": 90}), False),
    ],
)
def test_a_credential_is_old_by_its_own_rule_then_its_kinds_then_all(kit, rotation, found):
    told = lost(known(items(kit, OLD), promises=Promises(rotation)))
    assert ("credential-old" in told) is found


def test_with_a_new_kit_only_what_was_never_done_counts(kit):
    assert list(lost(known(kit, past=Past(), copies=()))) == [
        "custodian-not-proven", "copies-none", "not-tried-since-ceremony",
    ]  # fmt: skip


def test_without_a_folder_a_review_is_due_when_none_could_be_later(kit):
    old = [structs.replace(PLAYBOOKS[0], sealed_at=NOW - 401 * DAY), *kit.body.items[1:]]
    assert lost(known(reshaped(kit, items=old)))["review-due"] == (3, "playbooks to be reviewed (1): fm1")


def test_the_same_facts_give_the_same_score(kit):
    found = CASES["copy-behind"](kit)
    assert health(found) == health(found)


def test_the_manual_has_every_rule_with_its_points_and_what_people_must_tell():
    text = MANUAL.read_text()
    assert table() in text
    assert all(f"- {rule}" in text for rule in FOR_PEOPLE)
    assert list(subjects()) == list(dict.fromkeys(rule.subject for rule in RULES))
