"""A secret over a telephone: every sign has its own sound, and a check word catches what was misheard."""

import random
import re
import string
from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest

from keyturn import resources
from keyturn.exchange.read_aloud import check_word, groups

WORDS = resources.text("wordlist/slip39.txt").split()
PRINTABLE = "".join(map(chr, range(0x20, 0x7F)))


def said(text: str) -> list[str]:
    return [sign.said for group in groups(text, WORDS) for sign in group.signs]


@pytest.mark.parametrize(
    ("sign", "kind", "word", "whole"),
    [
        ("m", "small", "mike", "small mike"),
        ("M", "capital", "Mike", "capital Mike"),
        ("a", "small", "alfa", "small alfa"),
        ("X", "capital", "X-ray", "capital X-ray"),
        ("0", "digit", "zero", "digit zero"),
        ("5", "digit", "five", "digit five"),
        ("9", "digit", "nine", "digit nine"),
        ("#", "sign", "hash", "hash"),
        ("=", "sign", "equals", "equals"),
        ("_", "sign", "underscore", "underscore"),
        ("@", "sign", "at sign", "at sign"),
        (" ", "space", "space", "space"),
        ("\t", "space", "tab", "tab"),
        ("\n", "space", "new line", "new line"),
        ("é", "other", "latin small letter e with acute", "latin small letter e with acute"),
        ("а", "other", "cyrillic small letter a", "cyrillic small letter a"),  # noqa: RUF001
        ("٣", "other", "arabic-indic digit three", "arabic-indic digit three"),
        ("\u00a0", "other", "no-break space", "no-break space"),
        ("\U0001f511", "other", "key", "key"),
        ("\x00", "other", "code point 0000", "code point 0000"),
        ("\ud800", "other", "code point d800", "code point d800"),
    ],
)
def test_each_class_has_its_way_to_be_said(sign: str, kind: str, word: str, whole: str) -> None:
    ((spoken,),) = (group.signs for group in groups(sign, WORDS))
    assert (spoken.sign, spoken.kind, spoken.word, spoken.said) == (sign, kind, word, whole)


def test_every_printable_sign_sounds_different_even_to_one_who_cannot_hear_capitals() -> None:
    heard = [whole.casefold() for whole in said(PRINTABLE)]
    assert len(set(heard)) == len(heard) == 95


def test_what_is_said_is_words_alone() -> None:
    assert all(re.fullmatch(r"[a-zA-Z]+([ -][a-zA-Z]+)*", whole) for whole in said(PRINTABLE))


def test_a_text_is_read_in_numbered_groups_of_four() -> None:
    read = groups("Ab3#efGh9", WORDS)
    assert [group.number for group in read] == [1, 2, 3]
    assert [[sign.position for sign in group.signs] for group in read] == [[1, 2, 3, 4], [5, 6, 7, 8], [9]]
    assert "".join(sign.sign for group in read for sign in group.signs) == "Ab3#efGh9"
    assert [group.check for group in read] == ["shelter", "craft", "suitable"]
    assert [group.check for group in read] == [
        check_word(number, text, WORDS) for number, text in enumerate(("Ab3#", "efGh", "9"), start=1)
    ]


def test_an_empty_text_has_no_group() -> None:
    assert groups("", WORDS) == ()


def test_no_secret_shows_in_a_trace() -> None:
    (group,) = groups("Ab3#", WORDS)
    assert repr(group) == (
        "Group(number=1, signs=(Spoken(position=1), Spoken(position=2), Spoken(position=3), Spoken(position=4)))"
    )


@pytest.mark.parametrize("words", [[], WORDS[:-1], [*WORDS, "extra"], [*WORDS[:-1], WORDS[0]]])
def test_another_list_of_words_is_refused(words: list[str]) -> None:
    with pytest.raises(ValueError, match="1,024 words"):
        groups("Ab3#", words)
    with pytest.raises(ValueError, match="1,024 words"):
        check_word(1, "Ab3#", words)


# What the check word catches, counted over 1,000 groups of four printable signs that are the same on every machine:
# about one slip in 1,024 goes unnoticed, as chance has it.

_CHOICE = random.Random(1024)
SAMPLE = ["".join(_CHOICE.choices(PRINTABLE, k=4)) for _ in range(1000)]


def swapped(text: str) -> Iterator[str]:
    for at, (left, right) in enumerate(pairwise(text)):
        if left != right:
            yield text[:at] + right + left + text[at + 2 :]


def other_case(text: str) -> Iterator[str]:
    for at, sign in enumerate(text):
        if sign in string.ascii_letters:
            yield text[:at] + sign.swapcase() + text[at + 1 :]


def other_sign(text: str) -> Iterator[str]:
    for at, sign in enumerate(text):
        yield text[:at] + PRINTABLE[(PRINTABLE.index(sign) + 1) % 95] + text[at + 1 :]


def one_missing(text: str) -> Iterator[str]:
    for at in range(len(text)):
        yield text[:at] + text[at + 1 :]


@pytest.mark.parametrize(
    ("slip", "tried", "missed"),
    [(swapped, 2968, 3), (other_case, 2209, 2), (other_sign, 4000, 3), (one_missing, 4000, 5)],
)
def test_a_slip_within_a_group_changes_its_word(slip: Callable[[str], Iterator[str]], tried: int, missed: int) -> None:
    pairs = [(text, wrong) for text in SAMPLE for wrong in slip(text)]
    same = sum(check_word(1, text, WORDS) == check_word(1, wrong, WORDS) for text, wrong in pairs)
    assert (len(pairs), same) == (tried, missed)


def test_a_group_in_another_place_has_another_word() -> None:
    same = sum(check_word(1, text, WORDS) == check_word(2, text, WORDS) for text in SAMPLE)
    assert (len(SAMPLE), same) == (1000, 1)


def test_all_words_are_used() -> None:
    assert len({check_word(number, text, WORDS) for number in range(1, 13) for text in SAMPLE}) == len(WORDS)
