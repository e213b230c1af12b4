"""Wiping overwrites the memory that held the secret, not a copy of it."""

import pytest

from keyturn.custody import kdf, seal, stream
from keyturn.custody.inner import TierKeys
from keyturn.custody.outer import Share
from keyturn.custody.secret import wipe, wiped
from keyturn.custody.unlock import OpenedOuter, open_outer
from keyturn.kit.signer import SignerPassphraseWrong, open_signer, read_signer_file, write_signer
from keyturn.opening.ceremony import Ceremony
from workshop import CHEAP, NOW, make_kit, seeded, unlock_tier


@pytest.mark.parametrize("size", [0, 1, 32, 70_000])
def test_wipe_writes_zeros_where_the_secret_stood(size: int) -> None:
    secret = bytearray(b"\xa5" * size)
    with memoryview(secret) as same_memory:  # a wipe that moved or resized the buffer would be refused
        wipe(secret)
        assert same_memory == bytes(size)


def secrets(count: int) -> list[bytearray]:
    return [bytearray(b"\xa5" * 32) for _ in range(count)]


def standing(parts: list[bytearray]) -> list[bool]:
    return [any(part) for part in parts]


def test_a_tier_keeps_the_key_of_the_log_alone_or_nothing() -> None:
    parts = secrets(4)
    keys = TierKeys("standard", parts[0], parts[3], {"c01": parts[1], "c02": parts[2]})
    keys.wipe_but_for_the_log()
    assert standing(parts) == [False, False, False, True]
    parts[0][:] = b"\xa5" * 32
    keys.wipe()
    assert standing(parts) == [False] * 4


def test_a_share_is_wiped_whole() -> None:
    parts = secrets(2)
    Share(1, *parts).wipe()
    assert standing(parts) == [False] * 2


def test_the_outer_seal_is_wiped_whole() -> None:
    parts = secrets(2)
    OpenedOuter(None, None, *parts, None).wipe()  # type: ignore[arg-type]
    assert standing(parts) == [False] * 2


def test_what_is_given_for_a_moment_is_wiped() -> None:
    secret = bytearray(b"\xa5" * 32)
    with wiped(secret) as same:
        assert same is secret
        assert any(secret)
    assert not any(secret)


class Keeping:
    """In place of a derivation's class: keeps the buffers that it has filled."""

    def __init__(self, kind, kept: list[bytearray]) -> None:
        self._kind, self._kept = kind, kept

    def __call__(self, *args, **kwargs):
        return Kept(self._kind(*args, **kwargs), self._kept)


class Kept:
    """One derivation."""

    def __init__(self, derivation, kept: list[bytearray]) -> None:
        self._derivation, self._kept = derivation, kept

    def derive_into(self, secret, out: bytearray) -> None:
        self._derivation.derive_into(secret, out)
        self._kept.append(out)


@pytest.fixture
def derived(monkeypatch) -> list[bytearray]:
    """Every key that is derived from now on: the buffers themselves."""
    kept: list[bytearray] = []
    for name in ("HKDF", "Argon2id"):
        monkeypatch.setattr(kdf, name, Keeping(getattr(kdf, name), kept))
    return kept


@pytest.fixture
def aead_keys(monkeypatch) -> list[bytearray]:
    """Every key under which something is sealed or opened from now on."""
    kept: list[bytearray] = []

    def committed_key(*given):
        key, commitment = committed(*given)
        kept.append(key)
        return key, commitment

    committed = seal.committed_key
    for module in (seal, stream):
        monkeypatch.setattr(module, "committed_key", committed_key)
    return kept


def test_the_key_of_a_box_or_a_stream_lasts_as_long_as_it_is_used(aead_keys) -> None:
    key, random = bytes(32), seeded("keys")
    assert seal.unbox(key, b"", seal.box(key, b"", b"one", random)) == b"one"
    assert stream.open_stream(key, b"", stream.seal_stream(key, b"", bytes(70_000), random)) == bytes(70_000)
    altered = seal.box(key, b"", b"one", random)[:-1] + b"?"
    for opening in (seal.unbox, stream.open_stream):
        with pytest.raises(seal.SealBroken):
            opening(key, b"", altered)
    assert len(aead_keys) == 7
    assert not any(map(any, aead_keys))


def test_of_an_opened_outer_seal_its_own_two_keys_stay(tmp_path, derived, aead_keys) -> None:
    made = make_kit(tmp_path, people=3)
    kit = made.read()
    shares = unlock_tier(kit, "standard", made.people[:2]).shares
    derived.clear()
    aead_keys.clear()
    outer = open_outer(kit.custody, kit.source(), shares)
    assert len(aead_keys) == 1
    assert [key for key in (*derived, *aead_keys) if any(key)] == [outer.key]
    outer.wipe()
    assert not any(outer.key)


def test_no_derived_key_outlives_a_ceremony(tmp_path, derived) -> None:
    made = make_kit(tmp_path, people=3)
    kit = made.read()
    unlocked = unlock_tier(kit, "ceremony", made.people[:2])
    ceremony = Ceremony(kit, unlocked, lambda: NOW + 5, seeded("wiped"))
    ceremony.drop("person-3")
    ceremony.seal(made.path, made.signers, False, lambda _: None, lambda _: None)
    ceremony.close()
    assert len(derived) > 100
    assert not any(map(any, derived))


def test_what_a_passphrase_gives_outlives_no_signers_file(tmp_path, derived) -> None:
    signer = make_kit(tmp_path, people=2).signers[0]
    write_signer(tmp_path / "it.signer", signer, b"passphrase", CHEAP, seeded("file"))
    file = read_signer_file(tmp_path / "it.signer")
    assert open_signer(file, b"passphrase") == signer
    with pytest.raises(SignerPassphraseWrong):
        open_signer(file, b"another")
    assert not any(map(any, derived))
