"""Attacks on who may open: forged custody, swapped keys, a forged state, absurd parameters."""

import json
from dataclasses import replace

import pytest
from msgspec import structs

from keyturn.custody import hpke
from keyturn.custody import kdf as kdf_module
from keyturn.custody import root as root_module
from keyturn.custody import state as state_module
from keyturn.custody.ceremony import open_custody
from keyturn.custody.deal import Compartment, Dealing, Settings, seal_custody
from keyturn.custody.encoding import canonical
from keyturn.custody.kdf import Kdf, KdfOutOfBounds
from keyturn.custody.records import Custody, CustodyBody, Hash, Hex, SealingKey, read_record
from keyturn.custody.root import CustodyForged, header_hash, sign_custody
from keyturn.custody.seal import box
from keyturn.custody.state import CustodyState, StateForged, open_state, seal_state
from keyturn.custody.unlock import PartDamaged
from keyturn.kit.content import replace_item
from keyturn.kit.file import read_kit
from keyturn.kit.head import Head
from keyturn.kit.items import open_item
from keyturn.kit.kinds import make_content
from keyturn.kit.manifest import sign_body, write_manifest
from weak_builds import without_rule
from workshop import CHEAP, COMPARTMENTS, NOW, POLICIES, make_kit, seeded, unlock_tier

RANDOM = seeded("attacks on custody")
ROOT_SIGNS = "if not signature.holds(genesis.root, _message(kit, custody.body), custody.signature):"
NEW_PASSWORD = make_content("secret", {"value": b"the new password"})


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("made"), people=3)


@pytest.fixture
def made(made_once, tmp_path):
    return made_once.copied(tmp_path)


def file_of(path, kit, custody, body, signers, data):
    signatures = [sign_body(signer.private, signer.id, body) for signer in signers]
    head = Head(kit.head.genesis, custody, write_manifest(body, signatures), len(data)).to_bytes()
    path.write_bytes(head + data + head + len(head).to_bytes(8, "big"))
    return path


def body_after(kit, header):
    return kit.body.__class__(
        **{name: getattr(kit.body, name) for name in kit.body.__struct_fields__}
        | {"custody": Hash(header_hash(header))}
    )


def forged_for_the_real_people(made, tmp_path):
    """Deal a custody of the attacker's own making to the public keys of the real custodians."""
    kit = made.read()
    header = kit.header
    mine = {name: bytearray(RANDOM(32)) for name, _ in COMPARTMENTS}
    dealing = Dealing(
        kit=kit.custody.kit,
        epoch=1,
        previous=bytes(32),
        sealed_at=NOW,
        settings=Settings(
            header.purpose, header.first_step, header.last_step, 2, CHEAP, POLICIES, tuple(header.signers), 1
        ),
        custodians=tuple(header.custodians),
        retired=(),
        compartments=tuple(Compartment(name, tier, mine[name]) for name, tier in COMPARTMENTS),
        keys=(),
        log_seed=bytearray(RANDOM(32)),
        root_private=bytearray(RANDOM(32)),
        targets={i: RANDOM(6) for i in (1, 2, 3)},
        tables={i: bytes(kit.places[f"table/{i}"].length - 64) for i in (1, 2, 3)},
    )
    sealed = seal_custody(dealing, RANDOM, lambda _: None)
    items = b"".join(kit.item(record) for record in kit.body.items)
    data = b"".join(sealed.parts) + items
    body = body_after(kit, sealed.body.header)
    path = file_of(tmp_path / "forged.keyturn", kit, sealed.section, body, made.signers, data)
    return path, mine["c1"]


def test_a_forged_custody_dealt_to_the_real_public_keys(made, tmp_path):
    path, seed = forged_for_the_real_people(made, tmp_path)

    def a_signer_replaces_a_password():
        kit = read_kit(path)
        replace_item(kit, "alpha", NEW_PASSWORD, NOW, RANDOM).save(path, made.signers)
        return read_kit(path)

    with without_rule(root_module.verify_custody, ROOT_SIGNS, "if False:"):
        kit = a_signer_replaces_a_password()
        stolen = open_item(kit.custody.kit, seed, kit.body.item("alpha"), kit.item(kit.body.item("alpha")))
        assert bytes(stolen.fields["value"]) == b"the new password"
    with pytest.raises(CustodyForged):
        a_signer_replaces_a_password()


def test_a_compartment_key_swapped_by_a_content_signer(made, tmp_path):
    kit, signer, seed = made.read(), made.signers[0], RANDOM(32)
    value = json.loads(kit.head.custody)
    value["body"]["header"]["compartments"][0]["public_key"] = SealingKey(hpke.public_key(seed)).hex()
    body: CustodyBody = read_record(Custody, canonical(value), "custody").body
    custody = sign_custody(signer.private, kit.custody.kit, body)
    data = b"".join(kit.read(name, 0, place.length) for name, place in kit.places.items())
    path = file_of(tmp_path / "swapped.keyturn", kit, custody, body_after(kit, body.header), [signer], data)

    # A build that lets the content signers sign custody too.
    instead = ROOT_SIGNS.replace("genesis.root", "custody.body.header.signers[0].public_key")
    with without_rule(root_module.verify_custody, ROOT_SIGNS, instead):
        edit = replace_item(read_kit(path), "alpha", NEW_PASSWORD, NOW, RANDOM)
        edit.save(path, made.signers)
        kit = read_kit(path)
        stolen = open_item(kit.custody.kit, seed, kit.body.item("alpha"), kit.item(kit.body.item("alpha")))
        assert bytes(stolen.fields["value"]) == b"the new password"
    with pytest.raises(CustodyForged):
        read_kit(path)


def test_a_forged_custody_state(made):
    kit = made.read()
    root = kit.genesis.root
    unlocked = unlock_tier(kit, "ceremony", made.people[:2])
    attackers = CustodyState(bytearray(RANDOM(32)), {person.i: RANDOM(6) for person in made.people})
    forged = seal_state(unlocked.keys.k2, kit.custody.h, attackers, RANDOM)
    arguments = (unlocked.keys.k2, kit.custody.h, kit.header, root, forged)
    # The next ceremony would sign with the attacker's root, and seal targets that the attacker knows.
    with without_rule(open_state, "if signature.verifying_key(fields[1]) != root:", "if False:"):
        assert open_state(*arguments).targets == attackers.targets
    with pytest.raises(StateForged):
        open_state(*arguments)
    # Who has not K2 of the ceremony tier cannot even seal one: there is no public key for it.
    outsiders = box(RANDOM(32), state_module.enc("state", kit.custody.h), b"", RANDOM)
    outer = replace(unlocked.outer, inner=_with_state(unlocked.outer.inner, outsiders))
    with pytest.raises(PartDamaged, match="custody state"):
        open_custody(outer, root, unlocked.keys, unlocked.shares)


def _with_state(inner, state):

    return structs.replace(inner, state=Hex(state))


@pytest.mark.parametrize("absurd", [{"memory_kib": 2**52}, {"memory_kib": 8}, {"iterations": 2**31}])
def test_a_signed_header_with_absurd_parameters(made, tmp_path, absurd):
    kit = made.read()
    value = json.loads(kit.head.custody)
    value["body"]["header"]["kdf"] |= absurd
    body = read_record(Custody, canonical(value), "custody").body
    custody = sign_custody(made.foundation.root_private, kit.custody.kit, body)
    data = b"".join(kit.read(name, 0, place.length) for name, place in kit.places.items())
    path = file_of(tmp_path / "absurd.keyturn", kit, custody, body_after(kit, body.header), made.signers, data)
    bounds = "if self.memory_kib not in MEMORY_KIB or self.iterations not in ITERATIONS:"
    with without_rule(kdf_module.Kdf.__post_init__, bounds, "if False:"):
        parameters = read_kit(path).header.kdf
        assert Kdf(parameters.memory_kib, parameters.iterations)  # the next thing is a derivation of this cost
    with pytest.raises(KdfOutOfBounds):
        read_kit(path)
