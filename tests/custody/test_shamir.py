"""Shamir over GF(256): any k shares give the secret, fewer say nothing, bad points are refused."""

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyturn.custody.shamir import SharesUnusable, combine, interpolate, inverse, multiply, split
from workshop import seeded


def slow_multiply(a, b):
    product = 0
    while b:
        product ^= a * (b & 1)
        a = a << 1 ^ (0x11B if a & 0x80 else 0)
        b >>= 1
    return product


def test_the_field_is_that_of_aes():
    assert all(multiply(a, b) == slow_multiply(a, b) for a in range(256) for b in range(0, 256, 7))
    assert all(multiply(a, inverse(a)) == 1 for a in range(1, 256))


@given(secret=st.binary(min_size=1, max_size=40), n=st.integers(2, 6), data=st.data())
def test_any_k_shares_give_the_secret_back(secret, n, data):
    k = data.draw(st.integers(1, n))
    xs = data.draw(st.lists(st.integers(1, 255), min_size=n, max_size=n, unique=True))
    shares = split(secret, k, xs, seeded(secret))
    assert [x for x, _ in shares] == xs
    for chosen in combinations(shares, k):
        assert combine(chosen) == secret


def test_fewer_shares_fit_every_secret_equally():
    # For each possible secret there is exactly one second share that goes with the first one seen.
    ((x, y), _) = split(b"\x2a", 2, [1, 2], seeded("fewer"))
    seconds = {interpolate([(0, bytes([guess])), (x, y)], 2) for guess in range(256)}
    assert len(seconds) == 256


@pytest.mark.parametrize(
    ("points", "why"),
    [
        ([], "numbers are missing, stand twice, or are 0"),
        ([(0, b"a"), (1, b"b")], "numbers are missing, stand twice, or are 0"),
        ([(1, b"a"), (1, b"b")], "numbers are missing, stand twice, or are 0"),
        ([(256, b"a")], "numbers are missing, stand twice, or are 0"),
        ([(-1, b"a")], "numbers are missing, stand twice, or are 0"),
        ([(1, b"a"), (2, b"bb")], "their lengths differ"),
        ([(1, b"")], "their lengths differ"),
    ],
)
def test_points_that_are_no_shares_are_refused(points, why):
    with pytest.raises(SharesUnusable) as refusal:
        combine(points)
    assert refusal.value.facts == {"why": why}


@pytest.mark.parametrize("k", [0, 4])
def test_a_threshold_that_cannot_be_is_refused(k):
    with pytest.raises(SharesUnusable) as refusal:
        split(b"s", k, [1, 2, 3], seeded("k"))
    assert refusal.value.facts == {"why": "more are needed than there are"}
