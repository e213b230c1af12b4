"""What the maintainers' work leaves to an attacker: the draft of a first ceremony, and a folder for all to write."""

import pytest

from ceremony_room import MAINTAINER, Room, toml
from keyturn.custody import signature
from keyturn.custody.cold import read_cold_code
from keyturn.custody.passphrase import normalize
from keyturn.custody.records import Genesis, read_record
from keyturn.kit.items import open_item
from keyturn.kit.kinds import make_content
from keyturn.kit.source.sealing import seal_next
from keyturn.prepare.draft import DraftPassphraseWrong, draft_kdf, read_draft, read_head
from keyturn.prepare.plan import Plan
from sealed_credentials import take_sealed
from workshop import NOW, WORDS, make_kit, seeded, unlock_tier


def test_a_stolen_draft_and_its_passphrase(tmp_path):
    """Together they are root and everybody's second factor; without the passphrase, one derivation per guess."""
    room = Room(tmp_path, Plan(toml()))
    ceremony, _ = room.whole()
    data = room.place.draft.read_bytes()
    head = read_head(data, room.place.draft)
    with pytest.raises(DraftPassphraseWrong):
        read_draft(data, draft_kdf(head).derive(b"a guess", head.salt), room.place.draft)
    body = read_draft(data, draft_kdf(head).derive(normalize(MAINTAINER), head.salt), room.place.draft).body
    genesis = read_record(Genesis, ceremony.foundation.genesis, "genesis")
    assert signature.verifying_key(bytearray(body.root)) == bytes(genesis.root)
    for entry, person in zip(body.custodians, room.plan.toml.custodian, strict=True):
        cold = room.hands[person.id]["cold_code"]
        assert bytes(entry.target) == read_cold_code(cold, ceremony.kit_id, entry.i, "phone", 2, WORDS)
    ceremony.close()


def test_a_false_credential_that_is_committed(tmp_path):
    """Sealing takes public keys alone: whoever can commit can put in a value of their own, which a signer cannot see.

    The kit tells it as a new version of that item, and so does `keyturn diff` before anybody signs.
    """
    made = make_kit(tmp_path, people=2)
    kit = made.read()
    false = make_content("secret", {"value": b"the attacker's"})
    file = seal_next(kit, kit.body.item("alpha"), false, NOW + 5, seeded("attacker"))
    assert b"the attacker's" not in file.to_bytes()
    take_sealed(kit, [file], NOW + 9).save(made.path, made.signers)
    after = made.read()
    assert (after.body.item("alpha").version, kit.body.item("alpha").version) == (2, 1)
    seed = unlock_tier(after, "standard", made.people).keys.compartments["c1"]
    record = after.body.item("alpha")
    assert open_item(kit.custody.kit, seed, record, after.item(record)).fields["value"] == b"the attacker's"
