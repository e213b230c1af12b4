"""What kit.toml asks a ceremony for, and how long it will take: told for the largest kit too, before anybody types."""

import pytest

from ceremony_room import toml
from keyturn.custody.codes import step_at
from keyturn.custody.tiers import PolicyTooManyGroups
from keyturn.prepare.plan import DAY_STEPS, Plan
from keyturn.prepare.time_needed import TimeNeeded, measure
from workshop import NOW

TWELVE = [{"id": f"p{i}", "name": f"Person {i}", "labels": {"half": "ab"[i % 2]}} for i in range(12)]


def ticks(*seconds):
    return iter(seconds).__next__


def plan_of_twelve(rehearsal="any 2"):
    rules = {"standard": "any 2", "critical": "any 2", "rehearsal": rehearsal, "ceremony": "any 2, at least 1 half=a"}
    return Plan(toml(custodian=TWELVE, policy=rules))


def test_the_time_is_told_for_twelve_custodians_and_many_groups():
    needed = measure(plan_of_twelve(), ticks(0.0, 2.0, 2.0 + 0.5))
    assert needed == TimeNeeded(derivation=2.0, table=0.5, groups=66 * 3 + 51)
    assert (needed.enrolling, needed.sealing) == (2.5, (249 + 3) * 2.0)


def test_more_than_256_groups_are_refused_before_anything_is_measured():
    with pytest.raises(PolicyTooManyGroups, match="standard 66, critical 66, rehearsal 220"):
        measure(plan_of_twelve("any 3"), ticks())


def test_each_mode_has_a_compartment_of_its_tier_and_some_are_spare():
    modes = {"fm1": "standard", "fm2": "critical", "drill": "rehearsal"}
    plan = Plan(toml(modes=modes, spare={"standard": 2, "critical": 1}))
    assert plan.compartment_of_mode() == {"fm1": "c01", "fm2": "c02", "drill": "c03"}
    assert [tier for _, tier in plan.compartments()] == [*modes.values(), "standard", "standard", "critical"]


def test_the_settings_are_those_of_the_file():
    plan = Plan(toml(validity={"days": 10, "codes": 3}, derivation={"memory_mib": 128, "iterations": 4}))
    settings = plan.settings(step_at(NOW), ())
    assert settings.last_step - settings.first_step == 10 * DAY_STEPS
    assert (settings.r, settings.kdf.memory_kib, settings.kdf.iterations) == (3, 131072, 4)
    assert [entry.id for entry in plan.roster()] == ["ada", "bo", "cy"]
