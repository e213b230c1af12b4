"""Samples of the long proofs: flipped bits, and every input that the fuzzer kept."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flips import Flipper, remembered_derivations
from fuzz_targets import TARGETS, tried

CORPUS = Path(__file__).parents[1] / "proofs" / "corpus"
KEPT = {name: [path.read_bytes() for path in sorted((CORPUS / name).glob("*"))] for name in TARGETS}
TAKEN_WHOLE = set(TARGETS) - {"cold-code"}


def test_flipped_bits_never_give_a_wrong_plaintext(tmp_path):
    with remembered_derivations():
        flipper = Flipper(tmp_path)
        bits = range(8 * len(flipper.data))
        said = {flipper.flip(bit) for bit in random.Random(3).sample(bits, 250)}
        for name in ("share/1", "table/1", "inner", "item/alpha", "item/gamma"):
            place = flipper.base.kit.places[name]
            said.add(flipper.flip(8 * (place.offset + place.length // 2)))
    assert {"part-damaged", "the other head used", "the rest read"} <= said


@pytest.mark.parametrize("name", TARGETS)
def test_every_kept_input_is_taken_or_refused_by_name(name):
    assert KEPT[name]
    taken = [tried(TARGETS[name], data) for data in KEPT[name]]
    assert name not in TAKEN_WHOLE or any(taken)


def spliced(data, draw):
    """Change a kept input as a careless hand would: cut, repeat, overwrite."""
    start = draw(st.integers(0, len(data)))
    end = draw(st.integers(start, min(len(data), start + 64)))
    return data[:start] + draw(st.one_of(st.binary(max_size=8), st.just(data[start:end] * 2))) + data[end:]


@pytest.mark.parametrize("name", sorted(set(TARGETS) - {"container", "log"}))
def test_spoiled_inputs_are_taken_or_refused_by_name(name):
    @given(st.data())
    def spoil(data):
        kept = data.draw(st.sampled_from([entry for entry in KEPT[name] if len(entry) < 30_000]))
        tried(TARGETS[name], spliced(kept, data.draw))

    spoil()


@pytest.mark.parametrize("name", TARGETS)
def test_any_bytes_are_taken_or_refused_by_name(name):
    @given(st.binary(max_size=200))
    def give(data):
        tried(TARGETS[name], data)

    give()
