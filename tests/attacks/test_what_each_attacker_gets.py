"""Rows of the table of attackers that no other test mounts: what they hold, what they get, what they do not."""

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import pytest
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms
from cryptography.hazmat.primitives.hpke import MLKEM768X25519PrivateKey

from keyturn.custody import hpke, inner, outer, seal
from keyturn.custody.ceremony import new_phone, open_custody
from keyturn.custody.codes import make_table, target_from
from keyturn.custody.encoding import enc
from keyturn.custody.header_rules import steps_with_margin
from keyturn.custody.inner import TierKeysWrong, open_tier, tier_key, unwrap_group, wrap_group
from keyturn.custody.outer import custodian_seed
from keyturn.custody.passphrase import normalize
from keyturn.custody.seal import SealBroken, box, unbox
from keyturn.custody.target import numbers_to_bytes
from keyturn.custody.unlock import PartDamaged, open_outer, try_group
from weak_builds import HashKdf, without_rule
from workshop import NOW, make_kit, new_unlock, seeded, unlock_tier

RANDOM = seeded("what each attacker gets")
SITES_DIFFER = dict.fromkeys(("standard", "critical", "rehearsal", "ceremony"), "any 2, at least 2 different site")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A kit of four: the first and the fourth share a site, and are no group."""
    return make_kit(tmp_path_factory.mktemp("attackers"), people=4, policies=SITES_DIFFER)


@pytest.fixture(scope="module")
def opened(made):
    kit = made.read()
    return kit, unlock_tier(kit, "standard", made.people[:2])


def test_k_cards_without_passphrases(made):
    kit, person, kdf = made.read(), made.people[0], HashKdf()
    record = kit.header.custodians[0]
    public = hpke.public_key(seed_of(kdf, kit, person, record, b"passphrase of 1"))
    guesses = [b"password", b"passphrase", b"passphrase of 2", b"passphrase of 1"]
    before = kdf.derivations
    fits = [hpke.public_key(seed_of(kdf, kit, person, record, guess)) == public for guess in guesses]
    assert fits == [False, False, False, True]
    assert kdf.derivations - before == len(guesses)
    # A build whose seed leaves the passphrase out opens for whoever found the card.
    with without_rule(outer.custodian_seed, "join((card_secret, stretched))", "join((card_secret,))"):
        found = seed_of(kdf, kit, person, record, b"not known")
        assert found == seed_of(kdf, kit, person, record, b"passphrase of 1")


def seed_of(kdf, kit, person, record, passphrase):
    typed = normalize(passphrase.decode())
    return custodian_seed(kdf, kit.custody.kit, record.i, record.g, record.salt, person.card.secret, typed)


def test_cards_with_passphrases_and_no_complete_group(made, opened):
    kit, unlocked = opened
    pair = (1, 4)
    for wrap in unlocked.outer.inner.groups:
        assert tuple(wrap.group) != pair
    # Everything behind the outer seal is theirs: all tables; and of each tier they miss R2.
    again = open_outer(kit.custody, unlocked.outer.source, shares_of(made, kit, pair))
    assert [len(again.table(i).bytes()) for i in (1, 2, 3, 4)] == [len(again.table(1).bytes())] * 4
    for tier in again.inner.tiers:
        for r2 in (bytes(32), bytes(again.r1)):
            with pytest.raises(SealBroken):
                unbox(
                    tier_key(again.r1, r2, kit.custody.h, tier.name), enc("seeds", kit.custody.h, tier.name), tier.seeds
                )
    with pytest.raises(KeyError):
        try_group(again, "standard", [(share, bytes(8)) for share in shares_of(made, kit, pair)])


def shares_of(made, kit, numbers):
    with ThreadPoolExecutor(1) as worker:
        unlock = new_unlock(kit, "standard", worker)
        for person in made.people:
            if person.i in numbers:
                unlock.give_passphrase(unlock.bring_card(person.words), person.passphrase)
        unlock.settle()
        return [unlock.seats[i].share for i in numbers]


def test_a_photograph_of_codes_of_any_moment_is_the_factor(made):
    kit, photographed = made.read(), NOW + 20 * 3600
    assert unlock_tier(kit, "standard", made.people[:2], photographed).keys.tier == "standard"
    # It is the factor of every moment; only a new enrolment ends that.
    person = made.people[0]
    seed, target = new_phone(RANDOM, 2)
    first, count = steps_with_margin(kit.header.first_step, kit.header.last_step)
    table = make_table(seed, target, first, count)
    step = photographed // 30
    readings = tuple((step + n, int(code)) for n, code in enumerate(person.codes(photographed)))
    got = target_from(readings, 0, 2, entry_of(table, first))
    assert got is None or numbers_to_bytes(got) not in (person.target, numbers_to_bytes(target))


def entry_of(table, first):
    return lambda step: int.from_bytes(table[3 * (step - first) : 3 * (step - first) + 3], "big")


def test_photographs_without_cards(made, opened):
    kit, unlocked = opened
    person, data = made.people[0], made.path.read_bytes()
    clear = bytes(unlocked.outer.table(1).bytes())
    # A build with its tables in the open gives the target to a photograph alone.
    first, count = steps_with_margin(kit.header.first_step, kit.header.last_step)
    step = NOW // 30
    readings = tuple((step + n, int(code)) for n, code in enumerate(person.codes(NOW)))
    assert numbers_to_bytes(target_from(readings, 0, 2, entry_of(clear, first))) == person.target
    # Ours holds them sealed: not a run of eight bytes of the table stands in the file.
    assert len(clear) == 3 * count
    assert not any(clear[place : place + 8] in data for place in range(0, len(clear) - 8, 8))
    source = unlocked.outer.source
    for key in (bytearray(32), bytearray(sha256(person.target).digest())):
        with pytest.raises(PartDamaged):
            source.stream(key, outer.table_info(kit.custody.h, 1), "table/1")


def without_tag(key, nonce, sealed):
    """Decrypt as a patched program would: whatever the tag says."""
    return bytearray(
        Cipher(algorithms.ChaCha20(bytes(key), (1).to_bytes(4, "little") + nonce), None)
        .decryptor()
        .update(sealed[:-16])
    )


def test_a_patched_program_and_a_locked_kit(monkeypatch, opened):
    kit, unlocked = opened
    group = [(share, b"\0" * 6) for share in unlocked.shares]
    wrap = next(wrap for wrap in unlocked.outer.inner.groups if (wrap.tier, tuple(wrap.group)) == ("standard", (1, 2)))
    sealed = next(tier for tier in unlocked.outer.inner.tiers if tier.name == "standard")
    kdf, h = HashKdf(), kit.custody.h
    assert try_group(unlocked.outer, "standard", group) is None
    # In the tempting build, where codes are compared and not mixed in, a patch opens.
    mixed = "fields += [share.i, share.u, target]"
    with without_rule(inner._group_key, mixed, "fields += [share.i, share.u]"):
        checked = wrap_group(kdf, h, "standard", group, b"R" * 32, RANDOM)
        assert unwrap_group(kdf, h, checked, [(share, b"anything") for share, _ in group]) == b"R" * 32
    # Ours: with every refusal of the seals taken out, wrong codes give another R2, another K2, and noise.
    monkeypatch.setattr(seal.hmac, "compare_digest", lambda *_: True)
    monkeypatch.setattr(seal, "open_chunk", without_tag)
    right = box(bytes(32), b"info", b"the tag is the only difference", RANDOM)
    assert unbox(bytes(32), b"info", right) == b"the tag is the only difference"
    r2 = unwrap_group(kdf, h, wrap, group)
    assert r2 is not None
    k2 = tier_key(unlocked.outer.r1, r2, h, "standard")
    noise = unbox(k2, enc("seeds", h, "standard"), sealed.seeds)
    assert all(bytes(seed) not in noise for seed in unlocked.keys.compartments.values())
    with pytest.raises(TierKeysWrong):
        open_tier(k2, h, kit.header, sealed, kit.custody.kit)


def test_a_compromised_ceremony_machine(made):
    kit = made.read()
    unlocked = unlock_tier(kit, "ceremony", made.people[:2])
    state = open_custody(unlocked.outer, kit.genesis.root, unlocked.keys, unlocked.shares)
    everything = {name for tier in state.tiers.values() for name in tier.compartments}
    assert everything == {entry.id for entry in kit.header.compartments}
    assert state.state.targets == {person.i: person.target for person in made.people}


def test_a_quantum_computer(made):
    seed, info, secret = b"Q" * 32, b"info", b"a share and its u"
    sealed = hpke.seal(hpke.public_key(seed), info, secret)
    mlkem, x25519 = hpke._parts(seed)
    # It has the elliptic half of every key; who had broken the lattice instead would have the other half.
    for halves in ((MLKEM768PrivateKey.generate(), x25519), (mlkem, X25519PrivateKey.generate())):
        with pytest.raises(Exception, match=r"^$") as refused:
            hpke._SUITE.decrypt(sealed, MLKEM768X25519PrivateKey(*halves), info=info)
        assert type(refused.value).__name__ == "InvalidTag"
    assert hpke.unseal(seed, info, sealed) == secret
