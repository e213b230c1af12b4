"""The parts of the log that need no file: tree, ratchet, events, witness words."""

import hashlib
import hmac

import pytest
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from hypothesis import given
from hypothesis import strategies as st

from keyturn.custody.encoding import enc
from keyturn.custody.kdf import hkdf
from keyturn.opening.event import EntryRefused, Kind
from keyturn.opening.events import EVENTS, event_named, event_read
from keyturn.opening.ratchet import Ratchet
from keyturn.opening.tree import Frontier, leaf_hash
from keyturn.opening.witness import witness_words

KIT = b"\x11" * 32


def tree_hash(leaves: list[bytes]) -> bytes:
    """RFC 6962's own recursive definition."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    k = 1 << (len(leaves) - 1).bit_length() - 1
    return hashlib.sha256(b"\1" + tree_hash(leaves[:k]) + tree_hash(leaves[k:])).digest()


@pytest.mark.parametrize("size", [*range(34), 100, 127, 128, 129, 257])
def test_the_frontier_gives_the_tree_hash_of_rfc_6962(size: int) -> None:
    leaves = [b"line %d" % n for n in range(size)]
    frontier = Frontier()
    for leaf in leaves:
        frontier = frontier.append(leaf_hash(leaf))
    assert frontier.head() == (size, tree_hash(leaves))
    assert len(frontier.peaks) == size.bit_count()


@given(start=st.binary(min_size=32, max_size=32), bodies=st.lists(st.binary(max_size=300), max_size=5))
def test_the_ratchet_is_the_formulas_of_section_13(start: bytes, bodies: list[bytes]) -> None:
    ratchet, key = Ratchet(start, KIT), bytearray(start)
    for body in bodies:
        mac_key = hkdf(key, KIT, enc("mac"))
        assert ratchet.mac(body) == hmac.digest(mac_key, enc("log-line", body), "sha256")
        key = hkdf(key, KIT, enc("ratchet"))
        ratchet.advance()
    assert ratchet.key == bytes(key)


def test_advancing_forgets_every_earlier_key() -> None:
    ratchet = Ratchet(b"\x55" * 32, KIT)
    held = [value for value in vars(ratchet).values() if isinstance(value, bytearray)]
    before = [bytes(value) for value in held]
    ratchet.advance()
    assert all(now != old for now, old in zip(held, before, strict=True))
    assert not any(old in bytes(value) for old in before for value in held)


def test_every_event_speaks_of_its_own_facts_alone_and_has_its_own_signature() -> None:
    for row in EVENTS.values():
        known = {**row.facts, **row.optional}
        said = row.describe({name: f"<{name}>" for name in known})
        assert "?" not in said
        assert set(row.facts) & set(row.optional) == set()
    assert len({row.signature for row in EVENTS.values()}) == len(EVENTS)


def test_no_event_has_a_place_for_what_is_typed_to_unlock() -> None:
    names = {name for row in EVENTS.values() for name in (*row.facts, *row.optional)}
    assert not names & {"card", "words", "secret", "passphrase", "code", "codes", "typed", "text", "value"}


@pytest.mark.parametrize(
    ("event", "facts"),
    [
        ("no-such-event", {}),
        ("item-hidden", {"opening": "o1"}),
        ("item-hidden", {"opening": "o1", "item": "i1", "passphrase": "correct horse"}),
        ("item-hidden", {"opening": "o1", "item": 7}),
        ("item-hidden", {"opening": "o1", "item": None}),
        ("item-hidden", {"opening": "o1", "item": "x" * 5000}),
        ("item-hidden", {"opening": "o1", "item": "\ud800"}),
        ("manifest-signed", {"by": "ops", "revision": "3"}),
        ("manifest-signed", {"by": "ops", "revision": True}),
        ("manifest-signed", {"by": "ops", "revision": 3.0}),
        ("manifest-signed", {"by": "ops", "revision": 2**53}),
        ("stand-down-started", {"opening": "o1", "by": "anna"}),
        ("stand-down-started", {"opening": "o1", "by": ["anna", 3]}),
        ("stand-down-started", {"opening": "o1", "by": ["x" * 600]}),
        ("stand-down-started", {"opening": "o1", "by": ["x"] * 65}),
        ("log-segment", dict.fromkeys(("kit", "custody", "root", "key"), "\x01" * 4000) | {"segment": 0}),
    ],
)
def test_an_entry_that_the_table_does_not_allow_is_refused(event: str, facts: dict[str, object]) -> None:
    with pytest.raises(EntryRefused) as refused:
        event_named(event).refuse(facts)
    assert refused.value.code == "log-entry-refused"
    assert "correct horse" not in refused.value.message


def test_a_description_is_one_printable_line_whatever_the_facts_are() -> None:
    facts = {"opening": "o", "item": "a\nb\r\x1b[2J\u202e\u2028{item.__class__}%s"}
    said = event_named("item-hidden").describe(facts)
    assert said.isprintable()
    assert "{item.__class__}%s" in said


def test_an_event_of_a_stranger_is_called_unknown() -> None:
    assert event_read("from-the-future").category == "unknown"
    assert event_read("from-the-future").name == "from-the-future"
    assert set(Kind) == {kind for row in EVENTS.values() for kind in row.facts.values()}


def test_witness_words_are_eighty_bits_of_a_slow_hash() -> None:
    numbers = [str(n) for n in range(1024)]
    words = witness_words(b"\x66" * 32, KIT, numbers)
    salt = hashlib.sha256(enc("witness", KIT)).digest()[:16]
    slow = Argon2id(salt=salt, length=32, iterations=3, lanes=1, memory_cost=65536).derive(b"\x66" * 32)
    bits = "".join(f"{int(word):010b}" for word in words)
    assert len(words) == 8
    assert bits == "".join(f"{byte:08b}" for byte in slow[:10])
    assert witness_words(b"\x67" * 32, KIT, numbers) != words
    assert witness_words(b"\x66" * 32, b"\x12" * 32, numbers) != words
