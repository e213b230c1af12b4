"""Box, stream and HPKE: what opens, and that nothing else does."""

import pytest
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from hypothesis import given
from hypothesis import strategies as st

from keyturn.custody import hpke
from keyturn.custody.seal import OVERHEAD, SealBroken, box, committed_key, unbox
from keyturn.custody.stream import PIECE, SEALED_PIECE, Stream, open_stream, seal_stream, sealed_length
from workshop import seeded

KEY = bytes(range(32))
RANDOM = seeded("seals")
LENGTHS = (0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 2 * PIECE + 17)


def test_a_box_opens_under_its_key_and_context_alone():
    sealed = box(KEY, b"context", b"data", RANDOM)
    assert len(sealed) == len(b"data") + OVERHEAD
    assert unbox(KEY, b"context", sealed) == b"data"
    for key, info in ((bytes(32), b"context"), (KEY, b"other")):
        with pytest.raises(SealBroken):
            unbox(key, info, sealed)


@given(place=st.integers(0, 4 + OVERHEAD - 1), bit=st.integers(0, 7))
def test_every_flipped_bit_of_a_box_is_noticed(place, bit):
    sealed = bytearray(box(KEY, b"", b"data", RANDOM))
    sealed[place] ^= 1 << bit
    with pytest.raises(SealBroken):
        unbox(KEY, b"", bytes(sealed))


@pytest.mark.parametrize("length", range(OVERHEAD))
def test_a_cut_box_is_refused(length):
    with pytest.raises(SealBroken):
        unbox(KEY, b"", box(KEY, b"", b"", RANDOM)[:length])


def test_a_box_of_nothing_opens():
    assert unbox(KEY, b"i", box(KEY, b"i", b"", RANDOM)) == b""


def test_two_boxes_of_one_text_share_nothing():
    first, second = (box(KEY, b"", b"data", RANDOM) for _ in range(2))
    assert first[:16] != second[:16]
    assert first[-20:] != second[-20:]


@pytest.mark.parametrize("length", LENGTHS)
def test_a_stream_gives_back_its_data_whole_and_by_slices(length):
    data = RANDOM(length)
    sealed = seal_stream(KEY, b"i", data, RANDOM)
    assert len(sealed) == sealed_length(length)
    assert open_stream(KEY, b"i", sealed) == data
    stream = Stream(KEY, b"i", len(sealed), lambda offset, size: sealed[offset : offset + size])
    assert stream.length == length
    for offset in {0, length // 2, max(0, length - 5)}:
        assert stream.slice(offset, min(5, length - offset)) == data[offset : offset + 5]
    for offset, end in ((0, length), (length // 3, length - length // 5), (length // 2, length // 2)):
        assert stream.slice(offset, end - offset) == data[offset:end]


def _changed(sealed: bytes) -> dict[str, bytes]:
    head, body = sealed[:48], sealed[48:]
    pieces = [body[start : start + SEALED_PIECE] for start in range(0, len(body), SEALED_PIECE)]
    return {
        "chunk dropped at the end": head + b"".join(pieces[:-1]),
        "chunk dropped in the middle": head + pieces[0] + pieces[2],
        "chunks swapped": head + pieces[1] + pieces[0] + pieces[2],
        "last chunk cut": sealed[:-1],
        "trailing byte": sealed + b"\0",
        "empty last chunk added": sealed + bytes(16),
        "commitment of another": bytes(48) + body,
    }


def test_a_stream_in_the_middle_of_a_file_reads_nothing_behind_its_end():
    data = RANDOM(PIECE + 100)
    sealed = seal_stream(KEY, b"i", data, RANDOM)
    file = bytes(7) + sealed + bytes(PIECE)
    assert Stream(KEY, b"i", len(sealed), lambda offset, size: file[7 + offset : 7 + offset + size]).all() == data


@pytest.mark.parametrize("fault", _changed(bytes(48 + 3 * SEALED_PIECE)))
def test_a_stream_with_chunks_dropped_swapped_cut_or_added_is_refused(fault):
    sealed = seal_stream(KEY, b"i", RANDOM(2 * PIECE + 100), RANDOM)
    with pytest.raises(SealBroken):
        open_stream(KEY, b"i", _changed(sealed)[fault])


@pytest.mark.parametrize("length", [0, 3, PIECE, PIECE + 3])
def test_a_stream_cut_near_the_edge_of_a_piece_is_refused(length):
    sealed = seal_stream(KEY, b"i", RANDOM(length), RANDOM)
    edge = 48 + (len(sealed) - 48) // SEALED_PIECE * SEALED_PIECE
    for kept in {*range(80), *range(edge - 20, edge + 40)}.intersection(range(len(sealed))):
        with pytest.raises(SealBroken):
            open_stream(KEY, b"i", sealed[:kept])


def test_an_empty_piece_behind_others_is_refused_though_it_is_sealed_under_the_key():
    aead_key, commitment = committed_key(KEY, bytes(16), b"i")
    aead = ChaCha20Poly1305(bytes(aead_key))
    whole = aead.encrypt(bytes(12), RANDOM(PIECE), None)
    empty = aead.encrypt(bytes(10) + b"\1\1", b"", None)
    with pytest.raises(SealBroken):
        open_stream(KEY, b"i", bytes(16) + commitment + whole + empty)


def test_a_key_pair_comes_from_its_seed_alone_and_hpke_binds_the_context():
    seed = RANDOM(32)
    public = hpke.public_key(seed)
    assert len(public) == hpke.PUBLIC_KEY
    assert public == hpke.public_key(bytearray(seed))
    sealed = hpke.seal(public, b"context", b"data")
    assert len(sealed) == len(b"data") + hpke.OVERHEAD
    assert hpke.unseal(seed, b"context", sealed) == b"data"
    for key, info, text in (
        (RANDOM(32), b"context", sealed),
        (seed, b"other", sealed),
        (seed, b"context", sealed[:-1]),
    ):
        with pytest.raises(SealBroken):
            hpke.unseal(key, info, text)
