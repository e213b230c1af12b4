"""Signers in a ceremony on a kit: one is revoked, one named, the only one replaced; and what is refused before it."""

from dataclasses import replace

import pytest
from msgspec import structs

from keyturn.custody.strength import PassphraseTooWeak
from keyturn.kit.content import DraftStale, draft_of, is_draft, replace_item, sign_draft
from keyturn.kit.file import read_kit
from keyturn.kit.kinds import make_content
from keyturn.kit.manifest import ManifestForged
from keyturn.kit.signer import (
    SignerOtherKit,
    SignerRevoked,
    SignerUnreadable,
    fingerprint,
    new_signer,
    open_signer,
    read_signer_file,
    write_signer,
)
from keyturn.kit.store import draft_path
from keyturn.prepare.changes import changes
from keyturn.prepare.rekey_plan import RekeyPlan, Wishes, wishes_of
from keyturn.prepare.rekey_signers import (
    SignerKeyKnown,
    SignerNotThere,
    SignersTooFew,
    SignersTooMany,
    SignerThere,
    SignerTwice,
)
from keyturn.prepare.signer_files import (
    SignerFileExists,
    SignerFileMissing,
    SignerFileOfAnother,
    SignerNameMalformed,
    key_file,
    key_of,
    make_key_file,
)
from keyturn.prepare.signing import signer_file
from keyturn.prepare.view import view_of_kit
from recovery import opened as opened_by_recovery
from rekey_group import LABELS, Group, asked
from workshop import CHEAP, NOW, make_kit, seeded

DUSK = "the signer walks a violet mile at dusk"


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("signers"), people=3, labels=lambda i: LABELS[i])


@pytest.fixture
def path(made, tmp_path):
    copy = tmp_path / made.path.name
    copy.write_bytes(made.path.read_bytes())
    return copy


def new_key(kit, name, folder=None):
    """Make a signer, and their key file where a folder is given."""
    if folder is None:
        return new_signer(name, kit.custody.kit, seeded(name))
    path = key_file(name, folder)
    return make_key_file(path, name, kit.custody.kit, kit.body.name, DUSK, CHEAP, seeded(name))


def signing(*names, signatures=1):
    return asked(signing={"signers": list(names), "signatures": signatures})


def sealed_content(path, signer):
    """Replace a credential, signed by somebody."""
    kit = read_kit(path)
    item = next(record for record in kit.body.items if record.kind == "secret")
    content = make_content("secret", {"value": b"another"})
    return replace_item(kit, item.id, content, NOW + 90, seeded("content")).save(path, [signer])


def test_one_is_revoked_one_named_and_the_new_epoch_is_signed_by_the_new_one(made, path, tmp_path):
    old, flo = path.read_bytes(), new_key(made.read(), "flo", tmp_path)
    wishes = wishes_of(read_kit(path), signing("flo"), tmp_path)
    assert (wishes.revoke, wishes.named, wishes.signatures) == (("signer-1",), (flo.record,), None)
    assert wishes.name == "revoke-signer, name-signer"
    group = Group(made, path, wishes)
    plan = group.rekeying.plan
    assert (plan.signers.names, plan.signers.needed, plan.people, plan.fresh_keys) == (("flo",), 1, (), False)
    assert str(plan.destroyed("small.keyturn")[-1]) == "the key file of signer-1, who signs no more"
    group.signers = [open_signer(signer_file(key_file("flo", tmp_path), flo.kit, plan.signers.all), DUSK.encode())]
    held = group.hold()
    assert (held.waits, held.kit.header.epoch, held.kit.manifest.signers) == (False, 2, ("flo",))
    assert b'"ceremony":"revoke-signer, name-signer"' in path.with_name("log").read_bytes()
    assert wishes_of(read_kit(path), signing("flo"), tmp_path) == Wishes()
    # What the revoked one signs from now on is nobody's, and the old epoch's copy stays what it was.
    with pytest.raises(ManifestForged):
        sealed_content(path, made.signers[0])
    assert read_kit(sealed_content(path, flo)).body.revision == 3
    people = [person.answer(NOW) for person in made.people[:2]]
    assert opened_by_recovery(path, "fm1", people, tmp_path)["alpha"] == {"value": "another"}
    assert path.read_bytes() != old


def test_an_epoch_that_its_revoked_signer_alone_signed_is_refused(made, path, tmp_path):
    before, flo = path.read_bytes(), new_key(made.read(), "flo")
    group = Group(made, path, Wishes(revoke=("signer-1",), named=(flo.record,)))
    with pytest.raises(ManifestForged):
        group.hold()
    assert path.read_bytes() == before
    assert not draft_path(path).exists()


def test_the_only_signers_lost_key_file_is_replaced_under_the_same_name(made, path):
    again = new_key(made.read(), "signer-1")
    group = Group(made, path, Wishes(revoke=("signer-1",), named=(again.record,)))
    assert [str(thing) for thing in group.rekeying.plan.destroyed("k")][-1] == (
        "the old key file of signer-1, who signs with a new one"
    )
    group.signers = [again]
    before, after = made.read(), group.hold().kit
    assert after.header.signers == [again.record]
    [told] = [change for change in changes(view_of_kit(before), view_of_kit(after)) if change.label == "signers"]
    keys = [fingerprint(before.header.signers[0]), fingerprint(again.record)]
    assert [told.old, told.new] == [f"signer-1 (key {key})" for key in keys]
    with pytest.raises(ManifestForged):
        sealed_content(path, made.signers[0])


def test_a_second_signer_and_two_signatures_wait_for_the_second(made, path):
    flo = new_key(made.read(), "flo")
    group = Group(made, path, Wishes(named=(flo.record,), signatures=2))
    before = path.read_bytes()
    held = group.hold()
    assert (held.waits, held.kit.manifest.signers) == (True, ("signer-1",))
    assert path.read_bytes() == before
    kit = read_kit(sign_draft(path, held.kit, flo))
    assert (is_draft(kit), kit.header.signatures, kit.manifest.signers) == (False, 2, ("flo", "signer-1"))


def test_a_draft_that_a_revoked_signer_left_does_not_become_the_kit(tmp_path):
    made = make_kit(tmp_path, people=3, signatures=2, labels=lambda i: LABELS[i])
    left = sealed_content(made.path, made.signers[0])
    stale = left.read_bytes()
    left.unlink()
    group = Group(made, made.path, Wishes(revoke=("signer-1",), signatures=1))
    group.signers = made.signers[1:]
    assert not group.hold().waits
    left.write_bytes(stale)
    kit = made.read()
    with pytest.raises(DraftStale):
        draft_of(made.path)
    with pytest.raises(DraftStale):
        sign_draft(made.path, read_kit(left, draft=True), made.signers[1])
    assert made.read().manifest.hash == kit.manifest.hash


def test_what_kit_toml_says_of_signers_is_what_the_kit_says_afterwards(made, path, tmp_path):
    for name in ("ana", "flo"):
        new_key(made.read(), name, tmp_path)
    wishes = wishes_of(read_kit(path), signing("signer-1", "flo", "ana", signatures=2), tmp_path)
    assert (wishes.revoke, [signer.id for signer in wishes.named], wishes.signatures) == ((), ["flo", "ana"], 2)
    group = Group(made, path, wishes)
    flo = open_signer(read_signer_file(key_file("flo", tmp_path)), DUSK.encode())
    group.signers = (*made.signers, flo)
    held = group.hold()
    assert [signer.id for signer in held.kit.header.signers] == ["ana", "flo", "signer-1"]
    told = changes(view_of_kit(made.read()), view_of_kit(held.kit))
    assert {change.label for change in told if change.of_custody} >= {"signers", "signatures"}


def test_a_key_file_that_kit_toml_needs_is_refused_where_it_is_missing_or_anothers(made, tmp_path):
    kit, folder = made.read(), tmp_path
    with pytest.raises(SignerFileMissing) as missing:
        wishes_of(kit, signing("signer-1", "flo"), folder)
    assert (
        missing.value.remedy
        == f"If it lies elsewhere, put it there; else let flo make it: keyturn signer new {kit.path} flo"
    )
    new_key(kit, "ana", folder)
    key_file("ana", folder).rename(key_file("flo", folder))
    with pytest.raises(SignerFileOfAnother):
        wishes_of(kit, signing("signer-1", "flo"), folder)
    stranger = new_signer("flo", bytes(32), seeded("stranger"))
    write_signer(key_file("flo", folder), stranger, DUSK.encode(), CHEAP, seeded("file"))
    with pytest.raises(SignerOtherKit):
        wishes_of(kit, signing("signer-1", "flo"), folder)
    key_file("flo", folder).write_bytes(b"no key")
    with pytest.raises(SignerUnreadable):
        wishes_of(kit, signing("signer-1", "flo"), folder)
    with pytest.raises(SignerUnreadable):
        key_of(folder / "nobody.signer", kit)


def refused(made, refusal, **wishes):
    with pytest.raises(refusal) as found:
        RekeyPlan(made.read(), Wishes(**wishes))
    return found.value.message


def test_what_does_not_fit_together_is_refused_before_anything_is_opened(made):
    kit, old = made.read(), made.signers[0].record
    flo, ana = new_key(kit, "flo").record, new_key(kit, "ana").record
    many = tuple(new_key(kit, f"s{number}").record for number in range(8))
    assert refused(made, SignerNotThere, revoke=("mo",)) == "The kit has no signer mo; it has: signer-1."
    refused(made, SignerTwice, revoke=("signer-1", "signer-1"), named=(flo,))
    refused(made, SignerTwice, named=(flo, structs.replace(ana, id="flo")))
    refused(made, SignerThere, named=(structs.replace(flo, id="signer-1"),))
    assert refused(made, SignersTooFew, revoke=("signer-1",)) == "The kit would have 0 to sign, and 1 must sign."
    refused(made, SignersTooFew, signatures=2)
    refused(made, SignersTooFew, revoke=("signer-1",), named=(flo,), signatures=2)
    assert refused(made, SignersTooMany, named=many) == "The kit would have 9 signers; it has at most 8."
    RekeyPlan(kit, Wishes(named=many[:7]))
    for strange in ("", "Flo", "a b", "x" * 65):
        refused(made, SignerNameMalformed, named=(structs.replace(flo, id=strange),))
    # One key under two names would sign twice, and a revoked key under a new name would be revoked no more.
    refused(made, SignerKeyKnown, named=(flo, structs.replace(flo, id="ana")))
    refused(made, SignerKeyKnown, named=(structs.replace(old, id="ana"),))
    refused(made, SignerKeyKnown, revoke=("signer-1",), named=(old,))


def test_only_signers_of_afterwards_are_asked(made, tmp_path):
    kit = made.read()
    write_signer(key_file("signer-1", tmp_path), made.signers[0], DUSK.encode(), CHEAP, seeded("old"))
    flo = new_key(kit, "flo", tmp_path)
    plan = RekeyPlan(kit, Wishes(revoke=("signer-1",), named=(flo.record,)))
    with pytest.raises(SignerRevoked):
        signer_file(key_file("signer-1", tmp_path), kit.custody.kit, plan.signers.all)
    assert signer_file(key_file("flo", tmp_path), kit.custody.kit, plan.signers.all).signer == "flo"


def test_a_key_file_is_made_for_a_kit_once_and_under_a_strong_passphrase(made, tmp_path):
    kit, path = made.read(), tmp_path / "flo.signer"

    def make(name="flo", passphrase=DUSK):
        return make_key_file(path, name, kit.custody.kit, kit.body.name, passphrase, CHEAP, seeded("make"))

    with pytest.raises(SignerNameMalformed):
        make("../flo")
    with pytest.raises(PassphraseTooWeak):
        make(passphrase="flo flo flo flo")
    assert not path.exists()
    flo = make()
    assert (path.stat().st_mode & 0o777, key_of(path, kit)) == (0o600, flo.record)
    assert open_signer(read_signer_file(path), DUSK.encode()) == replace(flo)
    with pytest.raises(SignerFileExists):
        make()
    digits = flo.record.public_key.hex()
    assert fingerprint(flo.record) == f"{digits[:4]} {digits[4:8]} {digits[8:12]} {digits[12:16]} {digits[16:20]}"
