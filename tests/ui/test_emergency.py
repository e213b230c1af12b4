"""The adapter between the machines and the window: every stop, what is refused, and how it resumes."""

import pytest

from emergencies import PAIR, declared, opened, unlocked, wait_closed
from keyturn.opening.confirm import NotThisEmergency


def test_it_goes_from_home_to_the_closing(emergency, people, clock, qtbot):
    opened(emergency, people, clock, qtbot)
    assert emergency.walking.walk.playbook.id == "fm1"
    assert emergency.reveal("alpha")
    assert set(emergency.shown) == {"alpha"}
    emergency.hide()
    assert emergency.shown == {}
    assert emergency.stand_down()
    assert not emergency.close()
    assert emergency.refusal.code == "stand-down-incomplete"
    assert emergency.settle(lambda opening: opening.prove_normal_sign_in("Nora"))
    assert emergency.settle(lambda opening: opening.classify("drill"))
    assert emergency.settle(lambda opening: opening.reseal_by("2027-01-31"))
    wait_closed(emergency)
    assert (emergency.stop, emergency.report.rotate) == ("closed", ["alpha"])
    emergency.go_home()
    assert (emergency.stop, emergency.waiting) == ("home", False)


@pytest.mark.parametrize("names", [("Amara", "Amara"), ("", "Chen"), ("Amara", "\x07")])
def test_a_pair_is_two_people_with_names(emergency, names):
    assert not emergency.name_people(*names)
    assert emergency.refusal.code == "declaration-incomplete"
    assert emergency.people == ("", "")


def test_what_speaks_against_it_is_refused_and_leads_on(emergency):
    emergency.begin()
    emergency.name_people(*PAIR)
    emergency.choose("fm1")
    assert not emergency.observe("Amara", "otherwise")
    assert isinstance(emergency.refusal, NotThisEmergency)
    assert emergency.reroute() is False
    emergency.choose_again()
    assert (emergency.stop, emergency.refusal) == ("choose", None)
    assert not emergency.choose("fm77")
    assert emergency.refusal.code == "mode-unknown"


def test_a_refusal_is_gone_with_the_next_thing_that_works(emergency):
    assert not emergency.name_people("", "")
    assert emergency.name_people(*PAIR)
    assert emergency.refusal is None


def test_triage_answers_can_be_taken_back_to_home(emergency):
    emergency.begin()
    emergency.answer(emergency.choosing.question.answers[1])
    emergency.take_back()
    assert (emergency.choosing.given, emergency.stop) == ((), "choose")
    emergency.take_back()
    assert emergency.stop == "home"


def test_wrong_things_are_refused_by_name_and_may_be_mended(emergency, people, clock, qtbot):
    declared(emergency)
    assert emergency.bring("only three words") is None
    assert emergency.refusal.code == "card-wrong-length"
    seat = emergency.bring(people[0].words)
    assert emergency.give_passphrase(seat, "wrong")
    qtbot.waitUntil(lambda: emergency.refusal is not None)
    assert emergency.refusal.code == "passphrase-wrong"
    emergency.leave(seat)
    unlocked(emergency, people, clock, qtbot)


def test_wrong_codes_are_asked_for_again(emergency, people, clock, qtbot):
    declared(emergency)
    seats = [emergency.bring(person.words) for person in people]
    for seat, person in zip(seats, people, strict=True):
        emergency.give_passphrase(seat, person.passphrase)
    qtbot.waitUntil(lambda: all(seat.share is not None for seat in seats))
    for seat in seats:
        for code in ("111111", "222222"):
            emergency.give_code(seat, code)
    qtbot.waitUntil(lambda: emergency.refusal is not None)
    assert emergency.refusal.code == "codes-refused"
    assert all(not seat.readings for seat in seats)
    assert not emergency.busy


def test_locked_in_the_middle_it_is_resumed_at_its_step(emergency, people, clock, qtbot):
    opened(emergency, people, clock, qtbot)
    assert emergency.act(lambda walking: walking.confirm())
    at = emergency.walking.walk.step.id
    emergency.lock()
    assert (emergency.stop, emergency.waiting, emergency.walking) == ("home", True, None)
    assert emergency.resume()
    assert emergency.people == PAIR
    unlocked(emergency, people, clock, qtbot)
    assert emergency.walking.walk.step.id == at


def test_one_that_was_cut_off_can_be_closed_without_opening(emergency, people, clock, qtbot):
    opened(emergency, people, clock, qtbot)
    emergency.lock()
    assert emergency.resume_stand_down()
    assert (emergency.stop, emergency.people) == ("stand-down", PAIR)


def test_nothing_waits_where_nothing_was_begun(emergency):
    assert not emergency.waiting
    assert not emergency.resume()
    assert emergency.refusal.code == "opening-none-to-resume"


def test_who_swaps_roles_is_called_by_the_new_one(emergency, people, clock, qtbot):
    opened(emergency, people, clock, qtbot)
    assert emergency.walking.say("{{opening.reader}} reads, {{opening.doer}} does") == "Amara reads, Chen does"
    emergency.swap_people()
    assert emergency.people == ("Chen", "Amara")
    assert emergency.walking.say("{{opening.reader}} reads, {{opening.doer}} does") == "Chen reads, Amara does"


def test_a_move_that_leads_to_another_page_is_told_once(emergency):
    emergency.begin()
    emergency.name_people(*PAIR)
    told = []
    emergency.moved.connect(lambda: told.append(emergency.stop))
    emergency.choose("fm1")
    assert told == ["confirm"]
