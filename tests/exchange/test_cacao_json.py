"""JSON of strangers: what is refused, with one clear reason each, and the canonical text of RFC 8785."""

import contextlib
import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyturn.custody.encoding import MAX_INTEGER
from keyturn.exchange.cacao.faults import CacaoUnreadable
from keyturn.exchange.cacao.json_text import MAX_DEPTH, MAX_FILE, jcs, parse_object

JSON = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-MAX_INTEGER, MAX_INTEGER)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"{'a': 1}", "not JSON"),
        (b'{"a": 1} {}', "not JSON"),
        (b'{"a": 01}', "not JSON"),
        (b'{"a": "\x01"}', "not JSON"),
        (b"\xef\xbb\xbf{}", "not JSON"),
        (b'{"a": ... }', "not JSON"),
        (b'{"a": "\xff"}', "not UTF-8"),
        (b'{"a": "\xed\xa0\x80"}', "not UTF-8"),
        ("{}".encode("utf-16"), "not UTF-8"),
        (b"[]", "not a JSON object"),
        (b"null", "not a JSON object"),
        (b'"text"', "not a JSON object"),
        (b'{"a": 1, "a": 1}', "twice"),
        (b'{"x": {"a": 1, "b": 2, "\\u0061": 3}}', "twice"),
        (b'{"a": NaN}', "none"),
        (b'{"a": Infinity}', "none"),
        (b'{"a": -Infinity}', "none"),
        (b'{"a": 1e999}', "too large"),
        (b'{"a": -1e999}', "too large"),
        (b'{"a": 9007199254740992}', "too large"),
        (b'{"a": -9007199254740992}', "too large"),
        (b'{"a": ' + b"9" * 100_000 + b"}", "too large"),
        (b'{"a": "\\ud800"}', "not Unicode"),
        (b'{"\\udfff": 1}', "not Unicode"),
        (b'{"a": [{"b": ["\\ud800x"]}]}', "not Unicode"),
        (b'{"a":' * (MAX_DEPTH + 1) + b"1" + b"}" * (MAX_DEPTH + 1), "too deeply"),
        (b'{"a":' + b"[" * MAX_DEPTH + b"]" * MAX_DEPTH + b"}", "too deeply"),
        (b'{"a":' + b"[" * 1_000_000 + b"]" * 1_000_000 + b"}", "too deeply"),
        (b'{"a":' * 500_000, "too deeply"),
        (b'{"a": "' + b"x" * 10_000_000 + b'"}', "larger than 4 MiB"),
        (b" " * (MAX_FILE + 1), "larger than 4 MiB"),
    ],
)
def test_each_thing_that_is_no_json_of_ours_has_its_reason(data: bytes, why: str) -> None:
    with pytest.raises(CacaoUnreadable, match=why):
        parse_object(data)


def test_the_largest_that_is_taken() -> None:
    padded = b'{"a": ' + b"[" * (MAX_DEPTH - 1) + b"]" * (MAX_DEPTH - 1) + b"}"
    assert parse_object(padded.ljust(MAX_FILE))
    assert parse_object(b'{"a": 9007199254740991, "b": -9007199254740991, "c": 1e308}')


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_no_bytes_end_in_anything_but_an_object_or_the_error(data: bytes) -> None:
    with contextlib.suppress(CacaoUnreadable):
        assert isinstance(parse_object(data), dict)


@given(st.dictionaries(st.text(), JSON))
def test_the_canonical_text_is_the_value_and_the_same_for_every_spelling(value: dict[str, object]) -> None:
    text = jcs(value)
    # Large numbers lose their point, and not all of them their value, when read as integers.
    assert json.loads(text, parse_int=float) == value
    assert jcs(parse_object(json.dumps(value, indent=3).encode())) == text
    assert jcs(dict(reversed(value.items()))) == text
    assert jcs(json.loads(text, parse_int=float)) == text


# RFC 8785, appendix B: the bits of a double, and how it is written.
@pytest.mark.parametrize(
    ("number", "text"),
    [
        (0.0, "0"),
        (-0.0, "0"),
        (5e-324, "5e-324"),
        (-5e-324, "-5e-324"),
        (1.7976931348623157e308, "1.7976931348623157e+308"),
        (-1.7976931348623157e308, "-1.7976931348623157e+308"),
        (9007199254740992.0, "9007199254740992"),
        (-9007199254740992.0, "-9007199254740992"),
        (295147905179352830000.0, "295147905179352830000"),
        (9.999999999999997e22, "9.999999999999997e+22"),
        (1e23, "1e+23"),
        (1.0000000000000001e23, "1.0000000000000001e+23"),
        (999999999999999700000.0, "999999999999999700000"),
        (999999999999999900000.0, "999999999999999900000"),
        (1e21, "1e+21"),
        (9.999999999999997e-7, "9.999999999999997e-7"),
        (0.000001, "0.000001"),
        (333333333.3333332, "333333333.3333332"),
        (333333333.33333325, "333333333.33333325"),
        (333333333.3333333, "333333333.3333333"),
        (333333333.3333334, "333333333.3333334"),
        (333333333.33333343, "333333333.33333343"),
        (-0.0000033333333333333333, "-0.0000033333333333333333"),
        (1424953923781206.2, "1424953923781206.2"),
        (1.0, "1"),
        (100.0, "100"),
        (0.1, "0.1"),
        (4.5, "4.5"),
        (2e-3, "0.002"),
    ],
)
def test_numbers_are_written_as_rfc_8785_has_them(number: float, text: str) -> None:
    assert jcs({"n": number}) == f'{{"n":{text}}}'.encode()


@given(st.floats(allow_nan=False, allow_infinity=False))
def test_a_number_leads_back_to_itself(number: float) -> None:
    assert math.isclose(json.loads(jcs({"n": number}))["n"], number, rel_tol=0, abs_tol=0)


def test_the_example_of_rfc_8785() -> None:
    value = parse_object(
        b'{"numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],'
        b'"string": "\\u20ac$\\u000F\\u000aA\'\\u0042\\u0022\\u005c\\\\\\"\\/", "literals": [null, true, false]}'
    )
    assert (
        jcs(value)
        == (
            '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
            '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}'
        ).encode()
    )


def test_keys_are_sorted_by_utf_16_as_in_rfc_8785() -> None:
    value = {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\x80": 6, "\xf6": 7}
    assert list(json.loads(jcs(value))) == ["\r", "1", "\x80", "\xf6", "\u20ac", "\U0001f600", "\ufb33"]
