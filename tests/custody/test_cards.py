"""Cards: every form reads back, mistakes are located and never corrected silently, strangers are named."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keyturn.custody.cards import (
    Card,
    CardNeedsRepair,
    CardNewerThanKit,
    CardOldGeneration,
    CardOtherKit,
    CardPracticeForReal,
    CardQrDamaged,
    CardRealForPractice,
    CardUnreadable,
    CardVersionUnknown,
    CardWrongLength,
    check_belongs,
    from_bytes,
    from_words,
    read_card,
    to_bytes,
    to_file,
    to_qr_text,
    to_words,
)
from keyturn.errors import KeyturnError
from workshop import WORDS

CARDS = st.builds(
    Card,
    st.sampled_from(["real", "practice"]),
    st.integers(1, 15),
    st.integers(0, 255),
    st.binary(min_size=2, max_size=2),
    st.binary(min_size=16, max_size=16),
)
CARD = Card("real", 3, 2, b"\xab\xcd", bytes(range(16)))


@given(CARDS)
def test_every_form_reads_back(card):
    words = to_words(card, WORDS)
    assert len(words) == 22
    numbered = "\n".join(f"{place}. {word.upper()}" for place, word in enumerate(words, start=1))
    prefixes = ", ".join(word[:4] for word in words)
    for text in (
        " ".join(words),
        numbered,
        prefixes,
        to_qr_text(card),
        to_file(card).decode(),
        to_qr_text(card).lower(),
    ):
        assert read_card(text, WORDS) == card
    assert from_bytes(to_bytes(card)) == card
    assert to_qr_text(card) == to_qr_text(card).upper()


@given(card=CARDS, data=st.data())
@settings(max_examples=60)
def test_up_to_three_wrong_or_six_missing_words_are_located_and_offered(card, data):
    words = list(to_words(card, WORDS))
    missing = data.draw(st.integers(0, 6))
    wrong = data.draw(st.integers(0 if missing else 1, (6 - missing) // 2))
    places = data.draw(st.lists(st.integers(0, 21), min_size=missing + wrong, max_size=missing + wrong, unique=True))
    right = {place + 1: words[place] for place in places}
    for place in places[:missing]:
        words[place] = data.draw(st.sampled_from(["?", "notaword", "xxxx"]))
    for place in places[missing:]:
        words[place] = data.draw(st.sampled_from([word for word in WORDS.words if word != words[place]]))
    if not places:
        return
    with pytest.raises(CardNeedsRepair) as repair:
        from_words(words, WORDS)
    assert repair.value.message.endswith(f"the card: {', '.join(map(str, sorted(right)))}.")
    assert dict(repair.value.offer) == right
    assert repair.value.accept() == card
    assert not any(word in repair.value.message.split() for word in right.values())


@given(card=CARDS, places=st.lists(st.integers(0, 21), min_size=4, max_size=22, unique=True), seed=st.integers(1, 1022))
def test_more_mistakes_never_pass_silently(card, places, seed):
    words = list(to_words(card, WORDS))
    for place in places:
        words[place] = WORDS.words[(WORDS.place(words[place]) + seed) % 1024]
    try:
        read = from_words(words, WORDS)
    except (CardUnreadable, CardNeedsRepair, CardVersionUnknown):
        return
    # Another code word by chance: then it is a whole card, and not a correction of ours.
    assert to_words(read, WORDS) == tuple(words)


@given(st.text(max_size=300))
def test_any_text_is_read_or_refused_by_name(text):
    for typed in (text, "KEYTURN1:" + text):
        with pytest.raises(KeyturnError):
            read_card(typed, WORDS)


@pytest.mark.parametrize("count", [0, 1, 21, 23])
def test_a_wrong_number_of_words_is_told(count):
    with pytest.raises(CardWrongLength, match=str(count)):
        read_card("academic " * count, WORDS)


def test_a_damaged_qr_text_is_refused():
    text = to_qr_text(CARD)
    for place in range(9, len(text)):
        other = "B" if text[place] == "A" else "A"
        with pytest.raises(CardQrDamaged):
            read_card(text[:place] + other + text[place + 1 :], WORDS)


def test_an_unknown_version_is_told():
    with pytest.raises(CardVersionUnknown, match="version 3"):
        from_bytes(bytes([0x60]) + bytes(19))


@pytest.mark.parametrize(
    ("kit", "purpose", "expected", "error"),
    [
        (b"\xff\xff" + bytes(30), "real", 2, CardOtherKit),
        (b"\xab\xcd" + bytes(30), "practice", 2, CardRealForPractice),
        (b"\xff\xff" + bytes(30), "practice", 2, CardRealForPractice),
        (b"\xab\xcd" + bytes(30), "real", 3, CardOldGeneration),
        (b"\xab\xcd" + bytes(30), "real", 1, CardNewerThanKit),
    ],
)
def test_a_card_that_does_not_belong_is_named(kit, purpose, expected, error):
    with pytest.raises(error):
        check_belongs(CARD, kit, purpose, expected, "Priya")
    check_belongs(CARD, b"\xab\xcd" + bytes(30), "real", 2, "Priya")


def test_the_message_for_another_kits_card_names_both_tags():
    with pytest.raises(CardOtherKit) as refusal:
        check_belongs(CARD, b"\x12\x34" + bytes(30), "real", 2, "Priya")
    assert refusal.value.message == "This card belongs to the kit with tag abcd; this kit's tag is 1234."


def test_the_message_for_an_old_card_names_person_and_generations():
    with pytest.raises(CardOldGeneration) as refusal:
        check_belongs(CARD, b"\xab\xcd" + bytes(30), "real", 3, "Priya")
    assert refusal.value.message == "This card is Priya's, generation 2; this kit expects generation 3."


def test_the_message_for_a_card_that_is_newer_than_the_kit_keeps_the_card():
    with pytest.raises(CardNewerThanKit) as refusal:
        check_belongs(CARD, b"\xab\xcd" + bytes(30), "real", 1, "Priya")
    assert "this kit is an older copy: it knows generation 1" in refusal.value.message
    assert refusal.value.remedy == "Bring the newest copy of the kit, and keep this card."


def test_a_practice_card_for_a_real_kit():
    card = Card("practice", 1, 0, b"\0\0", bytes(16))
    with pytest.raises(CardPracticeForReal):
        check_belongs(card, bytes(32), "real", 0, "Priya")


def test_no_secret_in_a_cards_repr():
    assert CARD.secret.hex() not in repr(CARD)
    assert "secret" not in repr(CARD)
