"""The desk: lanes side by side, each at its own pace, and refusals where they belong."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from keyturn.custody.cards import CardNeedsRepair, CardOtherKit, split_words
from keyturn.custody.codes import STEP_SECONDS
from keyturn.errors import KeyturnError
from keyturn.opening.desk import Desk, Progress, first_name, initials
from workshop import NOW, WORDS, make_kit, new_unlock


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    policies = {"standard": "any 2", "critical": "any 3", "rehearsal": "any 2", "ceremony": "any 3"}
    return make_kit(tmp_path_factory.mktemp("desk"), people=4, key_people=[4], policies=policies)


@pytest.fixture
def worker():
    with ThreadPoolExecutor(1) as pool:
        yield pool


@pytest.fixture
def desk(made, worker):
    return Desk(new_unlock(made.read(), "standard", worker), WORDS)


def sit(desk, lane, person, passphrase=True):
    desk.seated(lane, desk.unlock.bring_card(person.words))
    if passphrase:
        desk.unlock.give_passphrase(lane.seat, person.passphrase)
        desk.unlock.settle()


def give_codes(desk, lane, person, count=2):
    for code in person.codes(NOW)[len(lane.seat.readings) : count]:
        desk.unlock.give_code(lane.seat, code, NOW)


def refused(attempt):
    with pytest.raises(KeyturnError) as refusal:
        attempt()
    return refusal.value


@pytest.mark.parametrize(("tier", "lanes"), [("standard", 2), ("critical", 3)])
def test_there_is_a_lane_for_each_who_is_needed(made, worker, tier, lanes):
    desk = Desk(new_unlock(made.read(), tier, worker), WORDS)
    assert (desk.needed, len(desk.lanes)) == (lanes, lanes)


def test_a_custodian_goes_through_the_steps_and_the_ring_shows_it(desk, made):
    lane, person = desk.here, made.people[0]
    assert (desk.step(lane), desk.progress(1)) == ("card", Progress())
    lane.typed = lane.typed.take(*split_words(person.words)[:11])
    assert (desk.name(lane), desk.progress(1)) == ("Person 1", Progress(("now", "to-do", "to-do"), 0.5))
    sit(desk, lane, person, passphrase=False)
    assert (desk.step(lane), desk.progress(1).parts) == ("passphrase", ("done", "now", "to-do"))
    desk.unlock.give_passphrase(lane.seat, person.passphrase)
    assert (desk.step(lane), desk.progress(1).parts) == ("factor", ("done", "now", "now"))
    desk.unlock.settle()
    give_codes(desk, lane, person, 1)
    assert (desk.step(lane), desk.progress(1)) == ("factor", Progress(("done", "done", "now"), 0.5))
    give_codes(desk, lane, person)
    assert (desk.step(lane), desk.progress(1).parts, desk.inside) == ("in", ("done",) * 3, 1)
    assert not lane.typed.words


def test_a_name_is_known_from_the_first_word_once_per_person(desk, made):
    first, second = desk.lanes
    assert desk.name(first) == ""
    sit(desk, first, made.people[0], passphrase=False)
    second.typed = second.typed.take(split_words(made.people[0].words)[0])
    assert desk.name(second) == ""
    second.typed = second.typed.take_back().take(split_words(made.people[1].words)[0])
    assert desk.name(second) == "Person 2"


def test_the_keyboard_goes_round_and_passes_those_who_are_in(desk, made):
    first, second = desk.lanes
    desk.turn()
    assert desk.here is second
    desk.turn(-1)
    assert desk.here is first
    sit(desk, first, made.people[0])
    give_codes(desk, first, made.people[0])
    desk.settle()
    assert desk.here is second
    desk.turn()
    assert desk.here is second


def test_a_code_is_taken_alone_unless_the_kit_would_be_tried_with_it(desk, made):
    first, second = desk.lanes
    for lane, person in zip(desk.lanes, made.people, strict=False):
        sit(desk, lane, person)
    assert not desk.takes_alone(first, "12345")
    for lane, person, count in ((first, 0, 1), (first, 0, 2), (second, 1, 1)):
        assert desk.takes_alone(lane, "123 456")
        give_codes(desk, lane, made.people[person], count)
    assert desk.decides(second)
    assert not desk.takes_alone(second, "123456")


def test_a_code_can_be_taken_back_while_its_phone_shows_it(desk, made):
    lane = desk.here
    sit(desk, lane, made.people[0])
    assert desk.takes_back(NOW) is None
    give_codes(desk, lane, made.people[0], 1)
    desk.code_taken(lane, NOW)
    assert desk.takes_back(NOW) is lane
    assert desk.takes_back(NOW + STEP_SECONDS) is None
    desk.turn()
    desk.code_back(lane, desk.unlock.take_code_back(lane.seat))
    assert (desk.here, lane.draft, lane.seat.readings) == (lane, made.people[0].codes(NOW)[0][:5], ())
    assert desk.takes_back(NOW) is None


def test_another_person_takes_a_free_lane_or_a_new_one(desk, made):
    sit(desk, desk.lanes[0], made.people[0], passphrase=False)
    desk.join()
    assert (len(desk.lanes), desk.at) == (2, 1)
    sit(desk, desk.lanes[1], made.people[1], passphrase=False)
    desk.join()
    assert (len(desk.lanes), desk.at) == (3, 2)


def test_somebody_who_gave_no_passphrase_can_be_let_go(desk, made):
    lane, person = desk.here, made.people[0]
    assert not desk.may_leave(lane)
    sit(desk, lane, person, passphrase=False)
    assert desk.may_leave(lane)
    desk.unlock.give_passphrase(lane.seat, "wrong")
    assert not desk.may_leave(lane)
    desk.hear(refused(desk.unlock.settle))
    assert lane.refusal.code == "passphrase-wrong"
    assert desk.may_leave(lane)
    desk.empty(lane)
    assert desk.here.unused


def test_where_all_are_in_and_do_not_suffice_there_is_room_for_another(tmp_path, worker):
    policies = dict.fromkeys(("standard", "critical", "rehearsal", "ceremony"), "any 2, at least 2 different site")
    made = make_kit(tmp_path, people=4, policies=policies)
    desk = Desk(new_unlock(made.read(), "standard", worker), WORDS)
    # The first and the fourth are of one site.
    for lane, person in zip(desk.lanes, (made.people[0], made.people[3]), strict=True):
        sit(desk, lane, person)
        give_codes(desk, lane, person)
    desk.settle()
    assert (len(desk.lanes), desk.at) == (3, 2)


def test_words_that_do_not_fit_are_asked_about_one_after_the_other(desk, made):
    lane, words = desk.here, split_words(made.people[0].words)
    right = words[3], words[8]
    words[3], words[8] = "?", "academic" if words[8] != "academic" else "acid"
    desk.lay(lane, " ".join(words))
    desk.hear(refused(lambda: desk.unlock.bring_card(" ".join(words))), lane)
    assert lane.refusal is None
    assert (lane.repair.asked, lane.repair.last) == ((4, right[0]), False)
    next_one = type(lane.repair)(lane.repair.needs, 1)
    assert (next_one.asked, next_one.last) == ((9, right[1]), True)
    assert isinstance(next_one.needs, CardNeedsRepair)
    assert lane.typed.whole


def test_a_card_of_another_kit_is_told_to_all_and_the_lane_begins_again(desk, tmp_path):
    other = make_kit(tmp_path, people=2, seed="other").people[0]
    desk.lay(desk.here, other.words)
    desk.hear(refused(lambda: desk.unlock.bring_card(other.words)), desk.here)
    assert isinstance(desk.other_card, CardOtherKit)
    assert desk.here.unused


def test_half_typed_words_are_kept_where_another_form_of_card_is_refused(desk):
    desk.here.typed = desk.here.typed.take("academic", "acid")
    desk.lay(desk.here, "KEYTURN1:AAAA")
    desk.hear(refused(lambda: desk.unlock.bring_card("KEYTURN1:AAAA")), desk.here)
    assert (desk.here.refusal.code, len(desk.here.typed.words)) == ("card-qr-damaged", 2)


def test_a_refusal_is_heard_once(desk):
    refusal = refused(lambda: desk.unlock.bring_card("KEYTURN1:AAAA"))
    desk.hear(refusal, desk.here)
    desk.here.refusal = None
    desk.tell(KeyturnError())
    desk.hear(refusal, desk.here)
    desk.hear(None, desk.here)
    assert desk.here.refusal is None


def test_refused_codes_are_told_to_all_and_one_phone_is_asked_for_its_clock(desk, made):
    for lane, person in zip(desk.lanes, (made.people[3], made.people[0]), strict=True):
        sit(desk, lane, person)
    key_lane, phone_lane = desk.lanes
    desk.unlock.give_touch(key_lane.seat, *next(iter(made.people[3].keys.items())))
    for code in ("111111", "222222"):
        desk.unlock.give_code(phone_lane.seat, code, NOW)
    desk.hear(refused(desk.unlock.open))
    assert desk.refusal.code == "codes-refused"
    assert [lane.way for lane in desk.lanes] == ["own", "clock"]


def test_a_clock_outside_the_tables_asks_for_the_phones_clock(desk, made):
    lane = desk.here
    sit(desk, lane, made.people[0])
    desk.hear(refused(lambda: desk.unlock.give_code(lane.seat, "123456", NOW + 400 * 86400)), lane)
    assert (lane.refusal.code, lane.way) == ("table-expired", "clock")


def test_what_is_nobodys_is_told_to_all(desk):
    desk.hear(KeyturnError())
    assert desk.refusal is not None


def test_another_way_begins_with_an_empty_field(desk):
    desk.here.draft = "12"
    desk.here.cold = desk.here.cold.take("acid")
    desk.here.go_by("cold")
    assert (desk.here.draft, desk.here.cold.words, desk.here.cold.count) == ("", (), 28)


@pytest.mark.parametrize(
    ("name", "short", "first"),
    [("Amara Okafor", "AO", "Amara"), ("Mary Jane van Dyk", "MD", "Mary"), ("Björn", "B", "Björn"), ("", "", "")],
)
def test_names_are_shortened(name, short, first):
    assert (initials(name), first_name(name)) == (short, first)
