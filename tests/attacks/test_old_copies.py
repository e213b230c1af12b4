"""Attacks with what is old: copies, dropped custodians, revoked signers, mixed files."""

from dataclasses import replace

import pytest
from msgspec import structs

from keyturn.custody import ceremony as ceremony_module
from keyturn.custody.records import Hash
from keyturn.kit import content
from keyturn.kit.file import read_kit
from keyturn.kit.head import Head
from keyturn.kit.items import ItemDamaged, open_item
from keyturn.kit.kinds import make_content
from keyturn.kit.manifest import ManifestForged, ManifestOtherCustody, verify_manifest, write_manifest
from keyturn.kit.seen import KitForked, KitOlder, Seen
from keyturn.kit.signer import new_signer
from keyturn.kit.store import draft_path
from keyturn.opening.ceremony import Ceremony
from weak_builds import without_rule
from workshop import NOW, POLICIES, make_kit, seeded, unlock_tier

RANDOM = seeded("attacks with old copies")
NEW_PASSWORD = make_content("secret", {"value": b"the new password"})


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("made"), people=4)


@pytest.fixture
def made(made_once, tmp_path):
    return made_once.copied(tmp_path)


def hold(made, change):
    kit = made.read()
    ceremony = Ceremony(kit, unlock_tier(kit, "ceremony", made.people[:2]), lambda: NOW + 5, RANDOM)
    change(ceremony)
    ceremony.seal(made.path, made.signers, False, lambda _: None, lambda _: None)
    return made.read()


def read_with_an_old_copy(made):
    """Drop a custodian, rotate a password, and let the dropped one try the keys of an old copy on it."""
    old_keys = unlock_tier(made.read(), "standard", [made.people[3], made.people[2]]).keys.compartments
    hold(made, lambda ceremony: ceremony.drop("person-4"))
    content.replace_item(made.read(), "alpha", NEW_PASSWORD, NOW, RANDOM).save(made.path, made.signers)
    return read_with(old_keys, made.read())


def read_with(keys, kit):
    """Read the password that the kit holds now with keys of before."""
    record = kit.body.item("alpha")
    return bytes(open_item(kit.custody.kit, keys["c1"], record, kit.item(record)).fields["value"])


def test_an_old_copy_and_a_dropped_custodian_against_a_new_item(tmp_path):
    fresh = "fresh = change.fresh_keys or bool(drop)"
    with without_rule(ceremony_module.hold, fresh, "fresh = False"):
        assert read_with_an_old_copy(make_kit(tmp_path, people=4, name="weak.keyturn")) == b"the new password"
    with pytest.raises(ItemDamaged):
        read_with_an_old_copy(make_kit(tmp_path, people=4))


def mixed(path, custody_of, content_of):
    """Put the custody and its parts of one file together with the manifest and the items of another."""
    parts = [part.name for part in custody_of.custody.body.parts]
    items = [f"item/{record.id}" for record in content_of.body.items]
    data = b"".join(
        kit.read(name, 0, kit.places[name].length)
        for kit, names in ((custody_of, parts), (content_of, items))
        for name in names
    )
    head = Head(custody_of.head.genesis, custody_of.head.custody, content_of.head.manifest, len(data)).to_bytes()
    path.write_bytes(head + data + head + len(head).to_bytes(8, "big"))
    return path


BOUND = "if (body.kit, body.custody, body.epoch) != (custody.kit, custody.h, custody.header.epoch):"


def test_old_custody_with_new_content_and_the_reverse(made, tmp_path):
    old_path = tmp_path / "old.keyturn"
    old_path.write_bytes(made.path.read_bytes())
    hold(made, lambda ceremony: ceremony.set_policies(dict.fromkeys(POLICIES, "any 3")))
    old, new = read_kit(old_path), made.read()
    # A laptop that has seen the new epoch is shown the old rule of two, with today's passwords in it.
    weaker = mixed(tmp_path / "weaker.keyturn", old, new)
    reverse = mixed(tmp_path / "reverse.keyturn", new, old)
    with without_rule(verify_manifest, BOUND, "if False:"):
        assert read_kit(weaker).header.tier("standard").policy == "any 2"
        assert unlock_tier(read_kit(weaker), "standard", made.people[:2])
        assert read_kit(reverse).header.tier("standard").policy == "any 3"
    for path in (weaker, reverse):
        with pytest.raises(ManifestOtherCustody):
            read_kit(path)


def test_a_revoked_signer_with_an_old_epoch(made, tmp_path):
    old_path, register = tmp_path / "old.keyturn", Seen(tmp_path / "state" / "seen.json")
    old_path.write_bytes(made.path.read_bytes())
    successor = new_signer("signer-2", made.read().custody.kit, RANDOM)
    kit = made.read()
    ceremony = Ceremony(kit, unlock_tier(kit, "ceremony", made.people[:2]), lambda: NOW + 5, RANDOM)
    ceremony.settings = replace(ceremony.settings, signers=(successor.record,))
    ceremony.seal(made.path, [successor], False, lambda _: None, lambda _: None)
    register.remember(made.read())
    # The revoked signer seals a false password into the old epoch, with a higher revision than any.
    for _ in range(3):
        content.replace_item(read_kit(old_path), "alpha", NEW_PASSWORD, NOW, RANDOM).save(old_path, made.signers)
    assert read_kit(old_path).body.revision > made.read().body.revision
    with without_rule(
        Seen.check,
        "if (epoch, revision) < (seen.epoch, seen.revision):",
        "if revision < seen.revision:",
    ):
        register.check(read_kit(old_path))
    with pytest.raises(KitOlder):
        register.check(read_kit(old_path))
    # And in the new epoch the old signature is nobody's.
    with pytest.raises(ManifestForged):
        content.replace_item(made.read(), "alpha", NEW_PASSWORD, NOW, RANDOM).save(made.path, made.signers)


def forged_draft(made, old, revision):
    """Lay an old copy beside the kit as its next revision: no key is needed for it, for nobody has signed it."""
    body = structs.replace(old.body, previous=Hash(made.read().manifest.hash), revision=revision)
    data = b"".join(old.read(name, 0, place.length) for name, place in old.places.items())
    head = Head(old.head.genesis, old.head.custody, write_manifest(body, []), len(data)).to_bytes()
    draft_path(made.path).write_bytes(head + data + head + len(head).to_bytes(8, "big"))


def read_through_a_forged_draft(made, tmp_path):
    """Drop a custodian, put an old copy where a draft waits, and let an honest signer rotate a password on it."""
    old_path = tmp_path / "old.keyturn"
    old_path.write_bytes(made.path.read_bytes())
    old = read_kit(old_path)
    old_keys = unlock_tier(old, "standard", [made.people[3], made.people[2]]).keys.compartments
    hold(made, lambda ceremony: ceremony.drop("person-4"))
    forged_draft(made, old, revision=made.read().body.revision + 1)
    edited = content.read_for_edit(made.path)
    content.replace_item(edited, "alpha", NEW_PASSWORD, NOW, RANDOM).save(made.path, made.signers)
    return read_with(old_keys, made.read())


def test_an_old_custody_that_is_laid_down_as_a_draft(tmp_path):
    rule = "return same_kit and next_one and (draft.custody.h == kit.custody.h or next_custody)"
    with without_rule(content._follows, rule, "return same_kit and next_one"):
        weak = make_kit(tmp_path, people=4, name="weak.keyturn")
        assert read_through_a_forged_draft(weak, tmp_path) == b"the new password"
    made = make_kit(tmp_path, people=4)
    with pytest.raises(content.DraftStale):
        read_through_a_forged_draft(made, tmp_path)
    assert made.read().header.epoch == 2


@pytest.mark.parametrize("revision", [1, 3])
def test_a_draft_that_leaves_out_a_revision(made, revision):
    forged_draft(made, made.read(), revision)
    with pytest.raises(content.DraftStale):
        content.read_for_edit(made.path)


def test_two_manifests_of_one_revision(made, tmp_path):
    register = Seen(tmp_path / "state" / "seen.json")
    other = tmp_path / "other.keyturn"
    other.write_bytes(made.path.read_bytes())
    content.replace_item(made.read(), "alpha", NEW_PASSWORD, NOW, RANDOM).save(made.path, made.signers)
    content.replace_item(read_kit(other), "beta", NEW_PASSWORD, NOW, RANDOM).save(other, made.signers)
    register.remember(made.read())
    with without_rule(Seen.check, "seen.manifest != kit.manifest.hash", "False"):
        register.check(read_kit(other))
    with pytest.raises(KitForked):
        register.check(read_kit(other))
