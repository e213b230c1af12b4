"""The two encodings: unambiguous fields, and one spelling of JSON."""

import json
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyturn.custody.encoding import NotCanonical, canonical, enc, parse_canonical
from keyturn.custody.records import AsciiKey, Integer, Record, RecordMalformed, _read_slowly, read_at_once

TEXTS = st.text(st.characters(blacklist_categories=["Cs"]), max_size=8)
VALUES = st.recursive(
    st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | TEXTS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("abc", max_size=3), inner, max_size=3),
    max_leaves=8,
)


def test_enc_writes_lengths_so_that_no_two_lists_of_fields_look_alike():
    assert enc("a", b"bc", 1, "d") == (b"\0\0\0\1a\0\0\0\2bc\0\0\0\x08\0\0\0\0\0\0\0\1\0\0\0\1d")
    assert enc("x", b"ab", b"c") != enc("x", b"a", b"bc")
    assert enc("x", b"") != enc("x")


@given(st.dictionaries(st.text("abcxyz", max_size=4), VALUES, max_size=4))
def test_what_is_written_is_read_back_and_is_the_only_spelling(value):
    data = canonical(value)
    assert parse_canonical(data) == value
    for other in (data + b"\n", b" " + data):
        with pytest.raises(NotCanonical):
            parse_canonical(other)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"[]",
        b"1",
        b"{",
        b'{"a":1,"a":1}',
        b'{"a":NaN}',
        b'{"a":Infinity}',
        b'{"a":1.0}',
        b'{"a":1e2}',
        b'{"a":9007199254740992}',
        b'{"a":null}',
        b'{"b":1,"a":2}',
        b'{"a": 1}',
        b'{"a":"\\u0041"}',
        b'{"a":"\\/"}',
        b'{"\xc3\xa4":1}',
        b'{"a":"\xff"}',
        b'{"a":"\\ud800"}',
        b'{"a":-0}',
        b"\xef\xbb\xbf{}",
        b'{"a":' + b"[" * 5000 + b"]" * 5000 + b"}",
        b'{"a":' + b"9" * 5000 + b"}",
    ],
    ids=lambda data: repr(data[:16]),
)
def test_every_other_spelling_is_refused(data):
    with pytest.raises(NotCanonical):
        parse_canonical(data)


@given(st.binary(max_size=64))
def test_any_bytes_are_read_or_refused_by_name(data):
    with suppress(NotCanonical):
        assert canonical(parse_canonical(data)) == data


class Sample(Record, frozen=True):
    count: Integer
    listed: list[Integer]
    named: dict[AsciiKey, str]
    text: str
    yes: bool


def test_every_character_is_written_as_rfc_8785_says():
    for start in range(0, 0x110000, 0x1000):
        text = "".join(chr(place) for place in range(start, start + 0x1000) if not 0xD800 <= place < 0xE000)
        sample = Sample(count=1, listed=[], named={}, text=text, yes=True)
        assert sample.canonical() == canonical({"count": 1, "listed": [], "named": {}, "text": text, "yes": True})


SCALARS = st.one_of(st.integers(-(2**65), 2**65), st.floats(), st.text(), st.booleans(), st.none())


@given(st.data())
def test_the_fast_way_takes_nothing_that_the_slow_way_refuses(data):
    value = {
        "count": data.draw(st.one_of(st.integers(-(2**54), 2**54), SCALARS)),
        "listed": data.draw(st.lists(st.one_of(st.integers(-(2**54), 2**54), SCALARS), max_size=3)),
        "named": data.draw(st.dictionaries(st.text(max_size=3), st.text(max_size=3), max_size=3)),
        "text": data.draw(st.text()),
        "yes": data.draw(st.one_of(st.booleans(), SCALARS)),
    }
    written = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode("utf-8", "replace")
    fast = read_at_once(Sample, written)
    if fast is not None:
        assert _read_slowly(Sample, written, "sample") == fast
    else:
        with pytest.raises((NotCanonical, RecordMalformed)):
            _read_slowly(Sample, written, "sample")


@pytest.mark.parametrize(
    "spelled",
    [
        b'{"count":9007199254740992,"listed":[],"named":{},"text":"","yes":true}',
        b'{"count":1,"listed":[-9007199254740992],"named":{},"text":"","yes":true}',
        '{"count":1,"listed":[],"named":{"é":""},"text":"","yes":true}'.encode(),
        b'{"count":1,"count":1,"listed":[],"named":{},"text":"","yes":true}',
        b'{"count":1,"listed":[],"named":{},"text":"","yes":1}',
        b'{"count":true,"listed":[],"named":{},"text":"","yes":true}',
        b'{"count":1.0,"listed":[],"named":{},"text":"","yes":true}',
        b'{"count":1,"listed":[],"named":{},"text":"\\u0041","yes":true}',
        b'{"count":1,"listed":[],"named":{},"text":"","yes":true}\n',
    ],
)
def test_what_the_fast_way_leaves_to_the_slow_one_is_refused(spelled):
    assert read_at_once(Sample, spelled) is None
    with pytest.raises((NotCanonical, RecordMalformed)):
        _read_slowly(Sample, spelled, "sample")


def test_a_record_whose_text_is_not_unicode_cannot_be_written():
    with pytest.raises(NotCanonical) as refusal:
        Sample(count=1, listed=[], named={}, text="\ud800", yes=True).canonical()
    assert refusal.value.facts == {"why": "a text is not Unicode"}
