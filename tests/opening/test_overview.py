"""A walk at a glance: numbers, counts, the open phase, and the bridge of the playbook's values."""

from msgspec import structs

from keyturn.opening.overview import bridge_of, enters_phase, failed_here, number_of, overview
from keyturn.opening.walk import Walk
from playbook_samples import sample

PLAYBOOK = sample()


def begun():
    return Walk(PLAYBOOK, 1000)


def counts(walk):
    return [(phase.title, phase.done, len(phase.steps), phase.open) for phase in overview(walk)]


def test_phases_have_their_counts_and_one_is_open():
    assert counts(begun()) == [("Before", 0, 3, True), ("Act", 0, 7, False), ("Close", 0, 4, False)]
    walk = begun().move("confirmed", "Dora", 1000).move("failed", "Dora", 1000).move("confirmed", "Dora", 1000)
    assert counts(walk)[0] == ("Before", 2, 3, True)
    assert counts(walk.move("chose", "Dora", 1000, 2))[1] == ("Act", 0, 7, True)


def test_steps_keep_their_numbers_and_say_how_they_stand():
    walk = begun().move("deferred", "Dora", 1000)
    first = overview(walk)[0]
    assert [(seen.number, seen.step.id, seen.status) for seen in first.steps] == [
        (1, "mind", "deferred"), (2, "tell", "now"), (3, "which", "to-do")
    ]  # fmt: skip
    assert overview(walk)[1].steps[0].number == number_of(PLAYBOOK, "sign-in") == 4


def test_a_walk_that_led_away_stays_in_its_last_phase():
    walk = begun().move("confirmed", "Dora", 1000).move("confirmed", "Dora", 1000).move("chose", "Dora", 1000, 3)
    assert walk.over
    assert [phase.open for phase in overview(walk)] == [True, False, False]


def test_a_phase_is_entered_once_also_where_its_first_step_failed():
    walk = begun()
    assert enters_phase(walk)
    assert enters_phase(walk.move("failed", "Dora", 1000))
    walk = walk.move("confirmed", "Dora", 1000)
    assert not enters_phase(walk)
    walk = walk.move("confirmed", "Dora", 1000).move("chose", "Dora", 1000, 1)
    assert enters_phase(walk)


def test_a_failure_that_leads_nowhere_else_is_said_at_its_step():
    walk = begun()
    assert not failed_here(walk)
    walk = walk.move("failed", "Dora", 1000)
    assert failed_here(walk)
    assert not failed_here(walk.move("confirmed", "Dora", 1000))


def test_the_bridge_is_found_by_its_name_and_its_number_comes_first():
    values = {"bridge.room": "4471#", "bridge.number": "+48 1", "bridgehead": "no", "phone.soc": "2"}
    assert bridge_of(structs.replace(PLAYBOOK, parameters=values)) == ["+48 1", "4471#"]
    assert bridge_of(PLAYBOOK) == []
