"""Content changes without opening: add, replace, remove, one signer or two, drafts, rollback."""

import errno
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest
from msgspec import structs

from keyturn.custody.records import Hash
from keyturn.kit import content, writer
from keyturn.kit.content import (
    DraftStale,
    DraftWaits,
    ItemExists,
    ItemNameMalformed,
    ItemUnknown,
    ModeUnknown,
    NewItem,
    NoDraft,
    SignedAlready,
    add_items,
    compartment_of,
    demand_new,
    draft_of,
    read_for_edit,
    refuse_waiting_draft,
    remove_item,
    replace_item,
    sign_draft,
)
from keyturn.kit.file import BLOCK, read_kit
from keyturn.kit.items import ItemDamaged, open_item
from keyturn.kit.kinds import make_content
from keyturn.kit.manifest import ManifestUnsigned, sign_body
from keyturn.kit.seen import KitForked, KitOlder, Seen
from keyturn.kit.store import NotWritten, draft_path, previous_path
from keyturn.kit.writer import CopyDamaged, KitMovedOn
from workshop import NOW, make_kit, seeded, unlock_tier

RANDOM = seeded("content")


def secret(text):
    return make_content("secret", {"value": text.encode()})


def value_of(kit, item, people, tier="standard"):
    record = kit.body.item(item)
    keys = unlock_tier(kit, tier, people).keys
    content = open_item(kit.custody.kit, keys.compartments[record.compartment], record, kit.item(record))
    return bytes(content.fields["value"]).decode()


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("made"), people=2)


@pytest.fixture
def made(made_once, tmp_path):
    return made_once.copied(tmp_path)


def test_a_replaced_item_is_read_in_the_next_opening(made):
    kit = made.read()
    written = replace_item(kit, "alpha", secret("rotated"), NOW + 1, RANDOM).save(made.path, made.signers)
    assert written == made.path
    new = made.read()
    assert (new.body.revision, new.body.item("alpha").version) == (2, 2)
    assert (new.body.sealed_at, new.body.item("alpha").sealed_at) == (NOW + 1, NOW + 1)
    assert new.body.previous == kit.manifest.hash
    assert value_of(new, "alpha", made.people) == "rotated"
    assert value_of(new, "beta", made.people) == "secret of beta"
    assert read_kit(previous_path(made.path)).body.revision == 1


def test_several_items_are_added_as_one_revision(made):
    new = [NewItem(name, name.title(), "fm1", secret(f"new {name}")) for name in ("zeta", "eta")]
    add_items(made.read(), new, NOW, RANDOM).save(made.path, made.signers)
    kit = made.read()
    assert kit.body.revision == 2
    assert [value_of(kit, name, made.people) for name in ("eta", "zeta")] == ["new eta", "new zeta"]
    assert [record.id for record in kit.body.items] == sorted(record.id for record in kit.body.items)


def test_two_new_items_of_one_id_are_refused(made):
    new = [NewItem("zeta", "Zeta", "fm1", secret(text)) for text in ("one", "two")]
    with pytest.raises(ItemExists):
        add_items(made.read(), new, NOW, RANDOM)


def test_a_replaced_item_may_be_of_another_kind(made):
    codes = make_content("recovery-codes", {"codes": b"one\ntwo"})
    replace_item(made.read(), "alpha", codes, NOW, RANDOM).save(made.path, made.signers)
    kit = made.read()
    assert kit.body.item("alpha").kind == "recovery-codes"
    seed = unlock_tier(kit, "standard", made.people).keys.compartments["c1"]
    record = kit.body.item("alpha")
    assert open_item(kit.custody.kit, seed, record, kit.item(record)).fields["codes"] == b"one\ntwo"


def test_a_long_document_travels_through_every_revision(made):
    data = RANDOM(2 * BLOCK + 77)
    report = make_content("document", {"name": b"plan.pdf", "media_type": b"application/pdf", "data": data})
    add_items(made.read(), [NewItem("plan", "Plan", "fm1", report)], NOW, RANDOM).save(made.path, made.signers)
    replace_item(made.read(), "alpha", secret("after"), NOW, RANDOM).save(made.path, made.signers)
    kit = made.read()
    assert list(kit.damages()) == []
    record = kit.body.item("plan")
    seed = unlock_tier(kit, "standard", made.people).keys.compartments["c1"]
    assert open_item(kit.custody.kit, seed, record, kit.item(record)).fields["data"] == data


def test_an_added_item_opens_and_a_removed_one_is_gone(made):
    add_items(made.read(), [NewItem("delta", "Delta", "fm1", secret("new"))], NOW, RANDOM).save(made.path, made.signers)
    remove_item(made.read(), "beta", NOW).save(made.path, made.signers)
    kit = made.read()
    assert [item.id for item in kit.body.items] == ["alpha", "delta", "gamma", "sentence"]
    assert value_of(kit, "delta", made.people) == "new"
    assert list(kit.damages()) == []


def test_what_cannot_be_edited_is_named(made):
    kit = made.read()
    with pytest.raises(ItemExists):
        add_items(kit, [NewItem("alpha", "", "fm1", secret("x"))], NOW, RANDOM)
    with pytest.raises(ModeUnknown):
        add_items(kit, [NewItem("delta", "", "fm9", secret("x"))], NOW, RANDOM)
    for edit in (
        lambda: replace_item(kit, "nothing", secret("x"), NOW, RANDOM),
        lambda: remove_item(kit, "nothing", NOW),
    ):
        with pytest.raises(ItemUnknown, match=r"no item nothing here; it has: alpha, beta, gamma, sentence\.$"):
            edit()
    with pytest.raises(ModeUnknown, match=r"fm9.*: fm1, fm2, rehearsal\."):
        compartment_of(kit, "fm9")
    for item in ("alpha", "beta", "gamma", "sentence"):
        remove_item(made.read(), item, NOW).save(made.path, made.signers)
    with pytest.raises(ItemUnknown, match=r"it has: none\.$"):
        remove_item(made.read(), "nothing", NOW)


def test_two_people_editing_at_once_lose_nothing(made):
    mine = replace_item(made.read(), "alpha", secret("mine"), NOW, RANDOM)
    replace_item(made.read(), "beta", secret("theirs"), NOW, RANDOM).save(made.path, made.signers)
    before = made.path.read_bytes()
    with pytest.raises(KitMovedOn):
        mine.save(made.path, made.signers)
    assert made.path.read_bytes() == before


def test_no_revision_is_made_from_a_damaged_part(made):
    data = bytearray(made.path.read_bytes())
    data[made.read().places["item/beta"].offset] ^= 1
    made.path.write_bytes(data)
    with pytest.raises(CopyDamaged, match=r"^item/beta is"):
        replace_item(made.read(), "alpha", secret("new"), NOW, RANDOM).save(made.path, made.signers)
    assert made.path.read_bytes() == data
    again = bytearray(data)
    again[made.read().places["table/1"].offset] ^= 1
    made.path.write_bytes(again)
    with pytest.raises(CopyDamaged, match=r"^table/1 is"):
        replace_item(made.read(), "alpha", secret("new"), NOW, RANDOM).save(made.path, made.signers)
    made.path.write_bytes(data)
    # What is damaged can be replaced or left out.
    replace_item(made.read(), "beta", secret("again"), NOW, RANDOM).save(made.path, made.signers)
    assert list(made.read().damages()) == []


def save_again(made, blocks):
    """Write the next revision of the kit, with the same content, from blocks of bytes."""
    kit = made.read()
    body = structs.replace(kit.body, revision=2, previous=Hash(kit.manifest.hash))
    signatures = [sign_body(signer.private, signer.id, body) for signer in made.signers]
    return writer.save_revision(
        made.path, kit.head.genesis, kit.head.custody, body, signatures, blocks, 1, lambda: None
    )


def test_the_parts_may_come_in_blocks_of_any_size(made):
    kit = made.read()
    whole = [kit.read(name, 0, place.length) for name, place in kit.places.items()]
    save_again(made, [block for part in whole for block in (part[:1], part[1:-1], part[-1:])])
    new = made.read()
    assert (new.body.revision, list(new.damages())) == (2, [])


def test_data_that_ends_too_early_makes_no_revision(made):
    kit = made.read()
    whole = [kit.read(name, 0, place.length) for name, place in kit.places.items()]
    before = made.path.read_bytes()
    with pytest.raises(CopyDamaged, match=r"^item/sentence is"):
        save_again(made, whole[:-1])
    assert made.path.read_bytes() == before


def test_a_ceremony_does_not_push_a_waiting_draft_aside(tmp_path):
    made = make_kit(tmp_path, people=2, signatures=2)
    refuse_waiting_draft(made.path)
    replace_item(made.read(), "alpha", secret("one"), NOW, RANDOM).save(made.path, made.signers[:1])
    with pytest.raises(DraftWaits, match=r"small\.keyturn waits") as waits:
        refuse_waiting_draft(made.path)
    assert "small.keyturn.draft" in waits.value.remedy
    sign_draft(made.path, draft_of(made.path), made.signers[1])
    refuse_waiting_draft(made.path)


def test_with_two_signers_a_change_waits_as_a_draft_until_both_have_signed(tmp_path):
    made = make_kit(tmp_path, people=2, signatures=2)
    first, second = made.signers
    written = replace_item(made.read(), "alpha", secret("one"), NOW, RANDOM).save(made.path, [first])
    assert written == draft_path(made.path)
    assert made.read().body.revision == 1
    with pytest.raises(ManifestUnsigned):
        read_kit(written)
    replace_item(read_for_edit(made.path), "beta", secret("two"), NOW + 5, RANDOM).save(made.path, [first])
    body = draft_of(made.path).body
    assert (body.revision, body.sealed_at) == (2, NOW + 5)
    draft = draft_of(made.path)
    with pytest.raises(SignedAlready):
        sign_draft(made.path, draft, first)
    assert sign_draft(made.path, draft, second) == made.path
    assert not draft_path(made.path).exists()
    kit = made.read()
    assert kit.manifest.signers == ("signer-1", "signer-2")
    assert [value_of(kit, name, made.people) for name in ("alpha", "beta")] == ["one", "two"]
    with pytest.raises(NoDraft):
        sign_draft(made.path, draft, second)
    with pytest.raises(NoDraft):
        draft_of(made.path)


def somebody_else_first(monkeypatch, change):
    """Let somebody else change the files between our look at them and our turn to write."""
    wait = writer.exclusive

    @contextmanager
    def after_them(folder):
        monkeypatch.setattr(writer, "exclusive", wait)
        change()
        with wait(folder):
            yield

    monkeypatch.setattr(writer, "exclusive", after_them)


def test_a_draft_that_changes_while_it_is_signed_is_not_signed(tmp_path, monkeypatch):
    made = make_kit(tmp_path, people=2, signatures=2)
    first, second = made.signers
    replace_item(made.read(), "alpha", secret("one"), NOW, RANDOM).save(made.path, [first])
    other = replace_item(read_for_edit(made.path), "beta", secret("two"), NOW, RANDOM)
    somebody_else_first(monkeypatch, lambda: other.save(made.path, [first]))
    with pytest.raises(KitMovedOn, match=r"small\.keyturn"):
        sign_draft(made.path, draft_of(made.path), second)
    assert made.read().body.revision == 1
    assert draft_of(made.path).manifest.signers == ("signer-1",)


def test_an_edit_on_a_draft_that_was_signed_meanwhile_makes_no_second_revision_of_its_number(tmp_path):
    made = make_kit(tmp_path, people=2, signatures=2)
    first, second = made.signers
    replace_item(made.read(), "alpha", secret("one"), NOW, RANDOM).save(made.path, [first])
    mine = replace_item(read_for_edit(made.path), "beta", secret("two"), NOW + 5, RANDOM)
    sign_draft(made.path, draft_of(made.path), second)
    signed = made.path.read_bytes()
    with pytest.raises(KitMovedOn):
        mine.save(made.path, made.signers)
    assert made.path.read_bytes() == signed


def test_what_was_read_is_signed_and_no_other_draft_that_took_its_place(tmp_path):
    made = make_kit(tmp_path, people=2, signatures=2)
    first, second = made.signers
    replace_item(made.read(), "alpha", secret("one"), NOW, RANDOM).save(made.path, [first])
    shown = draft_of(made.path)
    replace_item(read_for_edit(made.path), "alpha", secret("another"), NOW + 5, RANDOM).save(made.path, [first])
    with pytest.raises(KitMovedOn):
        sign_draft(made.path, shown, second)
    assert draft_of(made.path).manifest.signers == ("signer-1",)


def test_a_draft_whose_kit_is_gone_still_waits(tmp_path):
    made = make_kit(tmp_path, people=2, signatures=2)
    replace_item(made.read(), "alpha", secret("one"), NOW, RANDOM).save(made.path, made.signers[:1])
    made.path.unlink()
    assert draft_of(made.path).body.revision == 2


def test_a_kit_that_another_founds_meanwhile_is_not_written_over(tmp_path, monkeypatch):
    somebody_else_first(monkeypatch, lambda: (tmp_path / "small.keyturn").write_bytes(b"theirs"))
    with pytest.raises(KitMovedOn, match=r"small\.keyturn"):
        make_kit(tmp_path, people=2)
    assert (tmp_path / "small.keyturn").read_bytes() == b"theirs"


def test_a_draft_that_cannot_be_removed_does_not_undo_the_save(made, monkeypatch):
    remove = Path.unlink

    def refused(path, missing_ok=False):
        if path == draft_path(made.path):
            raise PermissionError(errno.EPERM, "Operation not permitted")
        remove(path, missing_ok)

    monkeypatch.setattr(Path, "unlink", refused)
    edit = replace_item(made.read(), "alpha", secret("saved"), NOW, RANDOM)
    assert edit.save(made.path, made.signers) == made.path
    assert made.read().body.revision == 2


def test_a_draft_of_an_older_revision_is_stale(tmp_path):
    made = make_kit(tmp_path, people=2, signatures=2)
    old = made.read()
    replace_item(old, "alpha", secret("one"), NOW, RANDOM).save(made.path, made.signers[:1])
    draft = draft_path(made.path).read_bytes()
    draft_path(made.path).unlink()
    replace_item(old, "beta", secret("two"), NOW, RANDOM).save(made.path, made.signers)
    draft_path(made.path).write_bytes(draft)
    for attempt in (
        lambda: sign_draft(made.path, draft_of(made.path), made.signers[1]),
        lambda: read_for_edit(made.path),
        lambda: refuse_waiting_draft(made.path),
    ):
        with pytest.raises(DraftStale):
            attempt()


def test_a_signed_draft_that_the_power_cut_left_behind_is_passed_over(tmp_path):
    made = make_kit(tmp_path, people=2, signatures=2)
    replace_item(made.read(), "alpha", secret("one"), NOW, RANDOM).save(made.path, made.signers[:1])
    draft = draft_path(made.path).read_bytes()
    sign_draft(made.path, draft_of(made.path), made.signers[1])
    draft_path(made.path).write_bytes(draft)
    assert read_for_edit(made.path).manifest.signers == ("signer-1", "signer-2")
    refuse_waiting_draft(made.path)
    with pytest.raises(NoDraft):
        sign_draft(made.path, draft_of(made.path), made.signers[0])


def test_an_older_revision_and_a_second_one_of_the_same_number_are_named(made, tmp_path):
    seen = Seen(tmp_path / "state" / "seen.json")
    first = made.read()
    assert seen.newest(first.custody.kit) is None
    seen.remember(first)
    seen.check(first)
    replace_item(first, "alpha", secret("one"), NOW, RANDOM).save(made.path, made.signers)
    second = made.read()
    seen.check(second)
    seen.remember(second)
    newest = seen.newest(first.custody.kit)
    assert (newest.epoch, newest.revision) == (1, 2)
    with pytest.raises(KitOlder, match="epoch 1, revision 1; this computer has seen epoch 1, revision 2"):
        seen.check(first)
    made.path.write_bytes(previous_path(made.path).read_bytes())
    replace_item(first, "alpha", secret("another"), NOW, RANDOM).save(made.path, made.signers)
    with pytest.raises(KitForked, match=r"epoch 1, revision 2; .* epoch 1, revision 2 of the same"):
        seen.check(made.read())
    seen.remember(first)
    with pytest.raises(KitOlder):
        seen.check(first)


def test_the_register_is_its_owners_alone_and_lies_in_folders_that_are_made(made, tmp_path):
    seen = Seen(tmp_path / "a" / "b" / "seen.json")
    seen.remember(made.read())
    assert seen.path.stat().st_mode & 0o777 == 0o600
    assert [path.name for path in seen.path.parent.iterdir()] == ["seen.json"]
    written = seen.path.stat().st_mtime_ns
    seen.remember(made.read())
    assert seen.path.stat().st_mtime_ns == written
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(NotWritten, match=r"Not a directory|File exists"):
        Seen(tmp_path / "file" / "b" / "seen.json").remember(made.read())


def test_an_unreadable_register_loses_only_the_notice(made, tmp_path):
    path = tmp_path / "seen.json"
    path.write_bytes(b"\xff{")
    Seen(path).check(made.read())
    Seen(path).remember(made.read())
    Seen(path).check(made.read())


def test_an_item_moved_across_id_version_compartment_or_kit_does_not_open(made, tmp_path):
    kit = made.read()
    record = kit.body.item("alpha")
    sealed = kit.item(record)
    seed = unlock_tier(kit, "standard", made.people).keys.compartments["c1"]
    assert open_item(kit.custody.kit, seed, record, sealed)
    for moved in (
        structs.replace(record, id="beta"),
        structs.replace(record, version=2),
        structs.replace(record, compartment="c2"),
    ):
        with pytest.raises(ItemDamaged):
            open_item(kit.custody.kit, seed, moved, sealed)
    with pytest.raises(ItemDamaged):
        open_item(bytes(32), seed, record, sealed)
    with pytest.raises(ItemDamaged):
        open_item(kit.custody.kit, bytes(32), record, sealed)
    with pytest.raises(ItemDamaged, match="item alpha is"):
        open_item(kit.custody.kit, seed, record, sealed[:-1])


def test_short_secrets_all_have_one_length(made):
    lengths = set()
    for text in ("x", "xy", "x" * 200):
        edit = replace_item(made.read(), "alpha", secret(text), NOW, RANDOM)
        lengths.add(edit.body().item("alpha").length)
    assert len(lengths) == 1


def test_a_revision_may_have_another_name_and_other_contacts(made):
    kit = made.read()
    roster = tuple(structs.replace(entry, contact="by the fire exit") for entry in kit.body.roster)
    body = replace(remove_item(kit, "gamma", NOW + 1), name="New name", roster=roster).body()
    assert (body.name, tuple(body.roster)) == ("New name", roster)
    same = remove_item(kit, "gamma", NOW + 1).body()
    assert (same.name, same.roster) == (kit.body.name, kit.body.roster)


def test_an_id_is_new_or_refused(made):
    records = made.read().body.items
    demand_new("delta", records)
    with pytest.raises(ItemExists) as refusal:
        demand_new("gamma", records)
    assert refusal.value.facts == {"item": "gamma"}
    with pytest.raises(ItemNameMalformed):
        demand_new("No Name", records)


def standing(previous=b"m2", revision=3, kit=b"kit", h=b"h1", epoch=1, before=None):
    """What tells a draft from others; as it stands, the very next revision of the kit below."""
    return SimpleNamespace(
        body=SimpleNamespace(previous=previous, revision=revision),
        custody=SimpleNamespace(kit=kit, h=h),
        header=SimpleNamespace(epoch=epoch, previous=before),
    )


@pytest.mark.parametrize(
    ("draft", "follows"),
    [
        (standing(), True),
        (standing(h=b"h2", epoch=2, before=b"h1"), True),
        (standing(previous=b"m1"), False),
        (standing(revision=2), False),
        (standing(revision=4), False),
        (standing(kit=b"another"), False),
        (standing(h=b"h0", epoch=0), False),
        (standing(h=b"h2", epoch=2, before=b"h0"), False),
        (standing(h=b"h2", epoch=3, before=b"h1"), False),
        (standing(h=b"h2", epoch=1, before=b"h1"), False),
        (standing(h=b"h2", epoch=0, before=b"h1"), False),
        (standing(previous=b"m1", h=b"h2", epoch=2, before=b"h1"), False),
    ],
)
def test_a_draft_follows_the_kit_as_its_next_revision_under_its_custody_or_the_next_one(draft, follows):
    kit = standing(revision=2)
    kit.manifest = SimpleNamespace(hash=b"m2")
    assert content._follows(draft, kit) is follows
