"""Unlocking with real kits: what each person can do wrong, in which words it is refused, and the log of it."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from keyturn.custody.cards import CardOtherKit, CardPracticeForReal, CardRealForPractice
from keyturn.custody.codes import STEP_SECONDS
from keyturn.custody.outer import WrongPassphrase
from keyturn.opening.seats import CodeMalformed, CodeRepeated, NoPhone, SeatNotReady
from keyturn.opening.unlock import AlreadyHere, CodesRefused, KeyNotTheirs, TablesOutside, TooFewPeople
from workshop import NOW, make_kit, new_unlock, unlock_tier


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("unlock"), people=4, key_people=[4])


@pytest.fixture
def worker():
    with ThreadPoolExecutor(1) as pool:
        yield pool


@pytest.fixture
def events():
    return []


@pytest.fixture
def unlock(made, worker, events):
    return new_unlock(made.read(), "standard", worker, events)


def come(unlock, *people):
    for person in people:
        unlock.give_passphrase(unlock.bring_card(person.words), person.passphrase)
    unlock.settle()
    return [unlock.seats[person.i] for person in people]


def give(unlock, seat, codes, seconds=NOW):
    for place, code in enumerate(codes):
        unlock.give_code(seat, code, seconds + place * STEP_SECONDS)


def test_two_of_four_open_and_every_step_is_logged(made, events):
    unlocked = unlock_tier(made.read(), "standard", made.people[:2], events=events)
    assert unlocked.group == (1, 2)
    assert unlocked.derivations == 1
    assert set(unlocked.keys.compartments) == {"c1"}
    assert [name for name, _ in events] == [
        "custodian-card-accepted", "custodian-card-accepted", "passphrase-accepted", "passphrase-accepted",
        "factor-entered", "factor-entered", "factor-entered", "factor-entered",
    ]  # fmt: skip


@pytest.mark.parametrize("skew", [-10, -3, -1, 0, 1, 2, 5, 10])
def test_a_wrong_clock_is_found_within_ten_steps(made, skew):
    assert unlock_tier(made.read(), "standard", made.people[:2], NOW + 3000 + skew * STEP_SECONDS).group == (1, 2)


@pytest.mark.parametrize("skew", [0, 5, 10])
@pytest.mark.parametrize("further", [-1, 1])
def test_one_phone_may_be_a_step_further_off(made, unlock, skew, further):
    first, second = made.people[:2]
    seats = come(unlock, first, second)
    phone = NOW + 3000 + skew * STEP_SECONDS
    give(unlock, seats[0], first.codes(phone), NOW + 3000)
    give(unlock, seats[1], second.codes(phone + further * STEP_SECONDS), NOW + 3000)
    assert unlock.open().derivations <= 64


def test_an_hour_off_is_refused_and_helped_by_the_phones_time(made, unlock):
    first, second = made.people[:2]
    seats = come(unlock, first, second)
    phone = NOW + 3600
    for seat, person in zip(seats, made.people, strict=False):
        give(unlock, seat, person.codes(phone), NOW)
    with pytest.raises(CodesRefused):
        unlock.open()
    for seat, person in zip(seats, made.people, strict=False):
        give(unlock, seat, person.codes(phone), phone)
    assert unlock.open().group == (1, 2)


def test_a_code_that_is_taken_back_is_logged_and_counts_no_more(made, unlock, events):
    first, second = made.people[:2]
    seats = come(unlock, first, second)
    give(unlock, seats[0], first.codes(NOW))
    wrong = f"{(int(second.codes(NOW)[0]) + 1) % 10**6:06d}"
    give(unlock, seats[1], [wrong])
    assert unlock.take_code_back(seats[1]) == wrong
    assert events[-1] == ("factor-taken-back", {"custodian": "person-2", "factor": "phone"})
    give(unlock, seats[1], second.codes(NOW))
    assert unlock.open().group == (1, 2)


def test_one_wrong_code_is_refused_kindly_and_logged(made, unlock, events):
    first, second = made.people[:2]
    seats = come(unlock, first, second)
    give(unlock, seats[0], first.codes(NOW))
    wrong = f"{(int(second.codes(NOW)[0]) + 1) % 10**6:06d}"
    give(unlock, seats[1], [wrong, second.codes(NOW)[1]])
    with pytest.raises(CodesRefused, match="one of the codes is wrong"):
        unlock.open()
    assert events[-1] == (
        "factors-refused",
        {"custodians": ["person-1", "person-2"], "tier": "standard", "error": "codes-refused"},
    )
    assert not seats[0].has_factor


def test_a_spare_custodian_makes_up_for_a_wrong_code(made, unlock):
    seats = come(unlock, *made.people[:3])
    give(unlock, seats[0], ["000000", "000001"])
    for seat, person in zip(seats[1:], made.people[1:3], strict=True):
        give(unlock, seat, person.codes(NOW))
    assert unlock.open().group == (2, 3)


def test_security_keys_and_cold_codes_open_too(made, unlock):
    first, fourth = made.people[0], made.people[3]
    seats = come(unlock, first, fourth)
    unlock.give_cold_code(seats[0], first.cold)
    unlock.give_touch(seats[1], *list(fourth.keys.items())[1])
    assert unlock.open().group == (1, 4)


def test_the_cold_code_of_a_key_holder_opens(made, unlock):
    first, fourth = made.people[0], made.people[3]
    seats = come(unlock, first, fourth)
    unlock.give_cold_code(seats[1], fourth.cold)
    give(unlock, seats[0], first.codes(NOW))
    assert unlock.open().group == (1, 4)


def test_a_strange_key_and_a_code_without_a_phone_are_refused(made, unlock):
    seats = come(unlock, made.people[0], made.people[3])
    credential = next(iter(made.people[3].keys))
    for attempt in ((credential, bytes(32)), (b"another", bytes(32))):
        with pytest.raises(KeyNotTheirs):
            unlock.give_touch(seats[1], *attempt)
    with pytest.raises(NoPhone):
        unlock.give_code(seats[1], "123456", NOW)


def test_a_wrong_passphrase_is_known_at_once_and_may_be_typed_again(made, unlock, events):
    seat = unlock.bring_card(made.people[0].words)
    unlock.give_passphrase(seat, "not this")
    with pytest.raises(WrongPassphrase, match="Person 1"):
        unlock.settle()
    assert events[-1] == ("passphrase-refused", {"custodian": "person-1", "error": "passphrase-wrong"})
    unlock.give_passphrase(seat, made.people[0].passphrase)
    unlock.settle()
    assert seat.share is not None


def test_one_custodian_counts_once(made, unlock, events):
    come(unlock, made.people[0])
    with pytest.raises(AlreadyHere):
        unlock.bring_card(made.people[0].words)
    assert events[-1] == ("custodian-card-refused", {"error": "custodian-already-here"})


def test_too_few_people_are_told_who_would_help(made, unlock, events):
    come(unlock, made.people[0])
    with pytest.raises(TooFewPeople) as refusal:
        unlock.open()
    assert "Person 1 cannot open" in refusal.value.message
    assert refusal.value.remedy == "Bring one of these as well: Person 2; or Person 3; or Person 4."
    assert events[-1][0] == "quorum-aborted"


def test_a_card_of_another_kit_is_refused_and_logged(tmp_path, made, unlock, events):
    stranger = make_kit(tmp_path, people=2, seed="stranger").people[0]
    with pytest.raises(CardOtherKit):
        unlock.bring_card(stranger.words)
    assert events == [("custodian-card-refused", {"error": CardOtherKit.code})]


def test_a_practice_card_does_not_open_a_real_kit_nor_the_reverse(tmp_path, made, worker):
    real = make_kit(tmp_path, people=2, purpose="real")
    with pytest.raises(CardPracticeForReal):
        new_unlock(real.read(), "standard", worker).bring_card(made.people[0].words)
    with pytest.raises(CardRealForPractice):
        new_unlock(made.read(), "standard", worker).bring_card(real.people[0].words)


@pytest.mark.parametrize("typed", ["", "12345", "1234567", "12345a", "\uff11\uff12\uff13\uff14\uff15\uff16", "-12345"])
def test_what_is_no_code_is_refused(made, unlock, typed):
    (seat,) = come(unlock, made.people[0])
    with pytest.raises(CodeMalformed):
        unlock.give_code(seat, typed, NOW)


def test_the_same_code_twice_is_refused(made, unlock):
    (seat,) = come(unlock, made.people[0])
    unlock.give_code(seat, "123 456", NOW)
    with pytest.raises(CodeRepeated):
        unlock.give_code(seat, "123456", NOW + 1)


@pytest.mark.parametrize("seconds", [NOW - 86400, NOW + 3 * 86400])
def test_a_time_outside_the_tables_is_told(made, unlock, seconds):
    (seat,) = come(unlock, made.people[0])
    with pytest.raises(TablesOutside):
        unlock.give_code(seat, "123456", seconds)


def test_steps_out_of_order_are_refused(made, unlock):
    (seat,) = come(unlock, made.people[0])
    with pytest.raises(SeatNotReady):
        unlock.give_passphrase(seat, "again")
    with pytest.raises(SeatNotReady):
        unlock.keys_of(seat)


def test_three_codes_open_a_kit_with_r_3(tmp_path):
    made = make_kit(tmp_path, people=2, r=3)
    assert unlock_tier(made.read(), "standard", made.people).group == (1, 2)
