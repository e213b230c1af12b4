"""Words as they are typed: what a beginning can become, what is counted, and whose card it is."""

import pytest

from keyturn.custody.cards import Card, to_words
from keyturn.opening.typed_words import TypedWords, Typing, holder, is_qr, take_text, typing
from workshop import WORDS


@pytest.mark.parametrize(
    ("typed", "sense", "offered"),
    [
        ("", "empty", ()),
        (" ", "empty", ()),
        ("a", "more", ()),
        ("lad", "word", ("laden", "ladle", "ladybug")),
        ("LADY", "word", ("ladybug",)),
        ("ladybug", "word", ("ladybug",)),
        ("havr", "nothing", ()),
        ("ladybugs", "nothing", ()),
        ("?", "missing", ()),
        ("keyt", "qr", ()),
        ("key", "word", ("keyboard",)),
        ("KEYTURN1:ABC", "qr", ()),
    ],
)
def test_a_beginning_tells_what_it_can_become(typed, sense, offered):
    assert typing(typed, WORDS) == Typing(sense, offered)


def test_no_more_than_four_words_are_offered():
    assert all(len(typing(word[:3], WORDS).offered) <= 4 for word in WORDS.words)
    assert all(typing(word[:4], WORDS).offered == (word,) for word in WORDS.words)


def test_words_are_counted_taken_back_and_not_shown():
    words = TypedWords(3).take("one", "two")
    assert (words.place, words.whole) == (3, False)
    assert "one" not in repr(words)
    assert words.take_back().place == 2
    assert TypedWords(3).take_back() == TypedWords(3)
    whole = words.take("three", "four")
    assert (whole.whole, whole.text) == (True, "one two three")


def test_one_word_is_typed_again_at_its_place():
    words = TypedWords(3).take("one", "too", "three").type_again(2)
    assert (words.place, words.whole) == (2, False)
    assert words.take_back().whole
    mended = words.take("two")
    assert (mended.whole, mended.text) == (True, "one two three")


def test_a_pasted_text_is_taken_up_to_what_is_no_word():
    words, left = take_text(TypedWords(), "1. acad 2. ACID ? adorned adorn", WORDS)
    assert (words.words, left) == (("academic", "acid", "?"), "adorned adorn")
    assert take_text(TypedWords(2), "acid acid acid", WORDS) == (TypedWords(2, ("acid", "acid")), "acid")


@pytest.mark.parametrize("purpose", ["real", "practice"])
@pytest.mark.parametrize("generation", [0, 63, 255])
def test_the_first_word_tells_whose_card_it_is(purpose, generation):
    for number in range(1, 13):
        first = to_words(Card(purpose, number, generation, b"ab", bytes(16)), WORDS)[0]
        assert holder(TypedWords().take(first), WORDS) == number


@pytest.mark.parametrize("words", [(), ("?",), ("academic",)])
def test_a_first_word_that_is_no_cards_tells_nothing(words):
    assert holder(TypedWords().take(*words), WORDS) is None


@pytest.mark.parametrize(
    ("text", "is_one"), [("key", False), ("KEYT", True), ("keyturn1:x", True), ("keyboard", False)]
)
def test_a_qr_text_is_known_by_its_beginning(text, is_one):
    assert is_qr(text) is is_one
