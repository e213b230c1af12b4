"""One custodian's enrolment without a screen: every move, every refusal, and moves that belong elsewhere."""

import pytest

from ceremony_room import MOVES, Room, toml
from keyturn.custody import codes
from keyturn.custody.cards import CardUnreadable, CardWrongLength, read_card, to_qr_text
from keyturn.custody.passphrase import PassphraseUnusable
from keyturn.custody.strength import PassphraseTooWeak
from keyturn.opening.enrolments import KeyOutput
from keyturn.prepare.enrolling import (
    CodesNotConfirmed,
    EnrolmentElsewhere,
    KeyGivenTwice,
    PassphraseDiffers,
    ReadBackDiffers,
    ReadBackRepaired,
    Step,
)
from keyturn.prepare.plan import Plan
from workshop import WORDS


@pytest.fixture
def room(tmp_path):
    people = [{"id": "ada", "name": "Ada Obi"}, {"id": "bo", "name": "Bo Lind", "factor": "key"}]
    return Room(tmp_path, Plan(toml(custodian=people)))


@pytest.fixture
def ceremony(room):
    return room.begin()


def test_a_card_is_proven_only_by_its_own_words(room, ceremony):
    enrolling = room.enrol(ceremony, "ada", stop=Step.PROOF)
    words = room.hands["ada"]["card"].split()
    for wrong, refusal in (
        (words[:21], CardWrongLength),
        (words[5:] + words[:5], CardUnreadable),
        (room.enrol(ceremony, "bo", stop=Step.PROOF) and room.hands["bo"]["card"].split(), ReadBackDiffers),
    ):
        with pytest.raises(refusal):
            enrolling.read_back(" ".join(wrong))
        assert enrolling.step is Step.PROOF
    enrolling.read_back(" ".join(words))
    assert enrolling.step is Step.PASSPHRASE


def test_a_card_can_be_proven_by_its_qr_text(room, ceremony):
    enrolling = room.enrol(ceremony, "ada", stop=Step.PROOF)
    enrolling.read_back(to_qr_text(read_card(room.hands["ada"]["card"], WORDS)))
    assert enrolling.step is Step.PASSPHRASE


def test_repaired_words_are_named_and_count_once_the_paper_is_corrected(room, ceremony):
    enrolling = room.enrol(ceremony, "ada", stop=Step.PROOF)
    words = room.hands["ada"]["card"].split()
    with pytest.raises(EnrolmentElsewhere):
        enrolling.corrected()
    misread = ["?" if place in (2, 6) else word for place, word in enumerate(words)]
    with pytest.raises(ReadBackRepaired, match="3, 7") as refusal:
        enrolling.read_back(" ".join(misread))
    assert refusal.value.offer == ((3, words[2]), (7, words[6]))
    assert words[2] not in refusal.value.message
    enrolling.corrected()
    assert ceremony.acts[-1].note == "corrected: 3, 7"
    assert enrolling.step is Step.PASSPHRASE


def test_a_repair_is_forgotten_when_the_card_is_shown_again(room, ceremony):
    enrolling = room.enrol(ceremony, "ada", stop=Step.PROOF)
    with pytest.raises(ReadBackRepaired):
        enrolling.read_back("? " + " ".join(room.hands["ada"]["card"].split()[1:]))
    enrolling.show_again()
    assert enrolling.card_words() == tuple(room.hands["ada"]["card"].split())
    enrolling.written()
    with pytest.raises(EnrolmentElsewhere):
        enrolling.corrected()


@pytest.mark.parametrize(
    ("typed", "refusal"),
    [("", PassphraseUnusable), ("a\u0007b", PassphraseUnusable), ("Ada Obi 1234567890", PassphraseTooWeak),
     ("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", PassphraseTooWeak), ("small kit password", PassphraseTooWeak)],
)  # fmt: skip
def test_the_worst_passphrases_are_refused(room, ceremony, typed, refusal):
    enrolling = room.enrol(ceremony, "ada", stop=Step.PASSPHRASE)
    with pytest.raises(refusal):
        enrolling.choose(typed)
    assert enrolling.step is Step.PASSPHRASE


def test_a_passphrase_is_offered_or_chosen_and_its_strength_is_told(room, ceremony):
    enrolling = room.enrol(ceremony, "ada", stop=Step.PASSPHRASE)
    first, second = enrolling.offer(), enrolling.offer()
    assert first != second
    assert enrolling.choose(second).bits == 64
    enrolling.choose_again()
    assert enrolling.choose("the heron reads old maps by lamplight").word == "fair"
    with pytest.raises(PassphraseDiffers):
        enrolling.repeat(second)
    enrolling.repeat("  the heron  reads old maps by lamplight ")
    assert enrolling.step is Step.PHONE


def test_a_phone_is_confirmed_by_two_codes_one_after_the_other(room, ceremony):
    enrolling = room.enrol(ceremony, "ada", stop=Step.PHONE)
    room.hands["ada"]["totp_uri"] = enrolling.phone_link
    first, second, third = room.codes("ada", 3)
    for wrong in ((second, first), (first, third), (first, first), ("000000", second), ("", "")):
        with pytest.raises(CodesNotConfirmed):
            enrolling.confirm(*wrong)
    room.now += 45
    enrolling.confirm(f" {first} ", second)
    assert enrolling.step is Step.COLD


def test_a_phones_table_is_told_from_its_beginning_to_its_end(room, ceremony, monkeypatch):
    monkeypatch.setattr(codes, "TOLD_STEPS", 1000)
    enrolling = room.enrol(ceremony, "ada", stop=Step.PHONE)
    room.hands["ada"]["totp_uri"] = enrolling.phone_link
    told = []
    with pytest.raises(CodesNotConfirmed):
        enrolling.confirm("1", "2", told.append)
    assert told == []
    enrolling.confirm(*room.codes("ada"), told.append)
    assert {progress.stage for progress in told} == {"table"}
    total = told[0].total
    assert [progress.done for progress in told] == [*range(0, total, 1000), total]


def test_two_different_keys_are_needed(room, ceremony):
    enrolling = room.enrol(ceremony, "bo", stop=Step.KEYS)
    one = KeyOutput("key 1", b"credential one", bytes(32), b"o" * 32)
    enrolling.give_key(one)
    with pytest.raises(KeyGivenTwice):
        enrolling.give_key(KeyOutput("key 2", one.credential, bytes(32), b"p" * 32))
    assert (enrolling.key_number, enrolling.step) == (2, Step.KEYS)
    enrolling.give_key(KeyOutput("key 2", b"credential two", bytes(32), b"q" * 32))
    assert enrolling.step is Step.COLD
    assert len(enrolling.cold_code.split()) == 28


@pytest.mark.parametrize("step", [step for step in Step if step is not Step.KEYS])
def test_a_move_of_another_step_is_refused_and_changes_nothing(room, ceremony, step):
    enrolling = room.enrol(ceremony, "ada", stop=step)
    moves = {
        Step.CARD: enrolling.written,
        Step.PROOF: lambda: enrolling.read_back("x"),
        Step.PASSPHRASE: lambda: enrolling.choose("x"),
        Step.AGAIN: lambda: enrolling.repeat("x"),
        Step.PHONE: lambda: enrolling.confirm("1", "2"),
        Step.KEYS: lambda: enrolling.give_key(KeyOutput("k", b"", b"", b"")),
        Step.COLD: enrolling.handed_over,
    }
    moves.pop(step, None)
    for move in moves.values():
        with pytest.raises(EnrolmentElsewhere, match=step.value):
            move()
    assert enrolling.step is step
    assert set(MOVES) == set(Step) - {Step.DONE}
