"""Cold codes, passphrases and word lists."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyturn import resources
from keyturn.custody.codes import draw_target
from keyturn.custody.cold import ColdCodeMistyped, ColdCodeWrongLength, read_cold_code, write_cold_code
from keyturn.custody.passphrase import PassphraseUnusable, generate, normalize
from keyturn.custody.target import bytes_to_numbers, numbers_to_bytes
from keyturn.custody.words import Wordlist
from keyturn.errors import KeyturnError
from workshop import WORDS, seeded

KIT = bytes(range(32))
DICE = resources.text("wordlist/eff-large.txt").split()


@given(st.lists(st.integers(0, 999_999), min_size=2, max_size=3), st.integers(1, 15))
def test_a_phones_cold_code_reads_back(numbers, i):
    target = numbers_to_bytes(numbers)
    text = write_cold_code(target, KIT, i, "phone", WORDS)
    assert read_cold_code(text.replace(" ", "-"), KIT, i, "phone", len(numbers), WORDS) == target
    assert bytes_to_numbers(target) == tuple(numbers)


@given(st.binary(min_size=32, max_size=32), st.integers(1, 15))
def test_a_key_holders_cold_code_is_28_words(target, i):
    text = write_cold_code(target, KIT, i, "key", WORDS)
    assert len(text.split()) == 28
    assert read_cold_code(text.upper(), KIT, i, "key", 2, WORDS) == target
    words = text.split()
    words[3] = "academic" if words[3] != "academic" else "acid"
    with pytest.raises(ColdCodeMistyped):
        read_cold_code(" ".join(words), KIT, i, "key", 2, WORDS)


def test_a_cold_code_belongs_to_one_custodian_of_one_kit():
    text = write_cold_code(numbers_to_bytes([1, 2]), KIT, 1, "phone", WORDS)
    others = [(KIT, i) for i in range(2, 12)] + [(bytes([n] * 32), 1) for n in range(10)]
    refused = 0
    for kit, i in others:
        try:
            read_cold_code(text, kit, i, "phone", 2, WORDS)
        except ColdCodeMistyped:
            refused += 1
    # Two check digits let one in a hundred pass; the derivation refuses that one.
    assert refused >= len(others) - 2


@pytest.mark.parametrize("typed", ["", "1234", "1" * 13, "1" * 15])
def test_a_cold_code_of_another_length_is_told(typed):
    with pytest.raises(ColdCodeWrongLength):
        read_cold_code(typed, KIT, 1, "phone", 2, WORDS)


@given(st.text(max_size=80), st.sampled_from(["phone", "key"]))
def test_any_text_is_no_cold_code_by_name(text, factor):
    with pytest.raises(KeyturnError):
        read_cold_code("x" + text, KIT, 1, factor, 2, WORDS)


def test_numbers_out_of_range_are_no_target():
    for target in (b"\xff\xff\xff", b"\0\0", (1_000_000).to_bytes(3, "big")):
        with pytest.raises(ValueError, match="no target"):
            bytes_to_numbers(target)


@pytest.mark.parametrize(
    ("typed", "spelled"),
    [
        ("  correct   horse\tbattery ", "correct horse battery"),
        ("caf\u0065\u0301", "café"),
        ("\uff21\uff22\uff23", "ABC"),
        ("ﬁne", "fine"),
        ("a\u00a0b", "a b"),
        ("пароль 密码", "пароль 密码"),
    ],
)
def test_one_spelling_for_what_keyboards_give(typed, spelled):
    assert normalize(typed) == spelled.encode()


@pytest.mark.parametrize("typed", ["", "  ", "a\0b", "a\u0378b", "a\ue000b", "a\ud800b", "a\x1bb"])
def test_what_another_computer_could_spell_otherwise_is_refused(typed):
    why = "it is empty" if not typed.strip() else "it has a character that is unassigned or cannot be seen"
    with pytest.raises(PassphraseUnusable, match=f"cannot be used: {why}[.]$"):
        normalize(typed)


def test_generated_passphrases_are_five_uniform_words():
    random = seeded("passphrases")
    drawn = Counter(word for _ in range(4000) for word in generate(DICE, random).split())
    assert sum(drawn.values()) == 20_000
    assert set(drawn) <= set(DICE)
    assert max(drawn.values()) < 15


def scripted(*drawn):
    """Return randomness that gives these numbers, four bytes each, and nothing else."""
    left = [number.to_bytes(4, "big") for number in drawn]

    def draw(count):
        assert count == 4
        return left.pop(0)

    return draw


def test_words_are_drawn_by_rejection_from_four_bytes():
    edge = 2**32 // 7776 * 7776
    assert generate(DICE, scripted(edge, 2**32 - 1, 0, edge - 1), 2) == f"{DICE[0]} {DICE[7775]}"
    assert generate(DICE, scripted(1 << 24, 7776), 2) == f"{DICE[(1 << 24) % 7776]} {DICE[0]}"


def test_numbers_are_drawn_by_rejection_from_four_bytes():
    edge = 2**32 // 10**6 * 10**6
    assert draw_target(scripted(edge, 2**32 - 1, 7, edge - 1), 2) == (7, 999_999)
    assert draw_target(scripted(1 << 24, 10**6), 2) == ((1 << 24) % 10**6, 0)


def test_the_word_lists_are_what_they_must_be():
    assert len(set(DICE)) == 7776
    assert WORDS.words[0] == "academic"
    assert len({word[:4] for word in WORDS.words}) == 1024
    assert WORDS.completions("aca") == ("academic",)
    assert WORDS.place("ACADemic") == 0
    assert WORDS.place("acad") == 0
    for typed in ("", "aca", "academia", "acadx", "zzzz"):
        assert WORDS.place(typed) is None
    assert Wordlist(WORDS.words).words == WORDS.words
    doubled = (*WORDS.words[:-1], WORDS.words[0])
    for words in (WORDS.words[:-1], doubled, (*WORDS.words, "zzzz"), (*WORDS.words, *(f"{n:04}" for n in range(1024)))):
        with pytest.raises(ValueError, match="1,024"):
            Wordlist(words)
