"""Credentials sealed into a kit's source: new ones, and the version after the newest, wherever that lies."""

import pytest
from msgspec import structs

from keyturn.kit.content import ItemExists, ItemNameMalformed, ItemUnknown, ModeUnknown, NewItem
from keyturn.kit.items import open_item
from keyturn.kit.kinds import make_content
from keyturn.kit.source.sealed_file import SealedFileStale, SealedForOtherKit, seal_to_file, write_sealed_file
from keyturn.kit.source.sealed_kit import SourceNotSealed, SourceUnreadable, sealed_kit_path
from keyturn.kit.source.sealing import names_of_files, newest_record, seal_new, seal_next
from workshop import NOW, make_kit, seeded, unlock_tier

RANDOM = seeded("sealing")


def secret(text):
    return make_content("secret", {"value": text.encode()})


def new(name, mode="fm1", value="Tide-Lantern"):
    return NewItem(name, name.title(), mode, secret(value))


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("sealing"), people=2)


@pytest.fixture(scope="module")
def kit(made):
    return made.read()


def opened(kit, made, file):
    seed = unlock_tier(kit, "standard", made.people).keys.compartments[file.record.compartment]
    return open_item(kit.custody.kit, seed, file.record, file.data).fields["value"]


# New items.


def test_each_new_item_is_sealed_to_its_own_mode_and_opens_to_its_own_value(kit, made):
    files = seal_new(kit, (), [new("delta", value="one"), new("epsilon", value="two")], NOW + 5, RANDOM)
    assert [(f.record.id, f.record.title, f.record.kind, f.record.version, f.record.sealed_at) for f in files] == [
        ("delta", "Delta", "secret", 1, NOW + 5), ("epsilon", "Epsilon", "secret", 1, NOW + 5),
    ]  # fmt: skip
    assert {f.record.compartment for f in files} == {kit.body.mode("fm1").compartment}
    assert [opened(kit, made, file) for file in files] == [b"one", b"two"]
    assert {file.head.kit for file in files} == {kit.custody.kit}


def test_the_compartment_is_that_of_the_mode(kit):
    (file,) = seal_new(kit, (), [new("delta", "fm2")], NOW, RANDOM)
    assert file.record.compartment == kit.body.mode("fm2").compartment != kit.body.mode("fm1").compartment


@pytest.mark.parametrize(
    ("taken", "names", "refusal", "said"),
    [
        ((), ["alpha"], ItemExists, "alpha"),
        ({"delta"}, ["delta"], ItemExists, "delta"),
        ((), ["delta", "delta"], ItemExists, "delta"),
        ((), ["delta", "No Name"], ItemNameMalformed, "small letters"),
    ],
)
def test_a_name_that_is_taken_or_none_is_refused(kit, taken, names, refusal, said):
    with pytest.raises(refusal, match=said):
        seal_new(kit, taken, [new(name) for name in names], NOW, RANDOM)


def test_a_mode_that_the_kit_does_not_have_is_refused(kit):
    with pytest.raises(ModeUnknown, match="fm77"):
        seal_new(kit, (), [new("delta", "fm77")], NOW, RANDOM)


# The next version.


def test_the_next_version_counts_on_and_keeps_everything_else(kit, made):
    before = kit.body.item("alpha")
    file = seal_next(kit, before, secret("rotated"), NOW + 7, RANDOM)
    record = file.record
    assert (record.version, record.sealed_at, record.kind) == (before.version + 1, NOW + 7, "secret")
    assert (record.id, record.title, record.compartment) == (before.id, before.title, before.compartment)
    assert opened(kit, made, file) == b"rotated"


def test_the_next_version_may_be_of_another_kind(kit):
    content = make_content("recovery-codes", {"codes": b"Tide-Lantern"})
    assert seal_next(kit, kit.body.item("alpha"), content, NOW, RANDOM).record.kind == "recovery-codes"


def test_an_item_whose_compartment_is_gone_has_no_next_version(kit):
    with pytest.raises(SealedFileStale, match="alpha"):
        seal_next(kit, structs.replace(kit.body.item("alpha"), compartment="c9"), secret("x"), NOW, RANDOM)


def test_without_a_file_the_newest_version_is_the_kits(kit, tmp_path):
    assert newest_record(kit, tmp_path, "alpha") == kit.body.item("alpha")
    with pytest.raises(ItemUnknown, match="delta"):
        newest_record(kit, tmp_path, "delta")


def test_a_file_that_is_newer_than_the_kit_counts_and_the_kit_says_where_it_belongs(kit, tmp_path):
    file = seal_next(kit, kit.body.item("alpha"), secret("x"), NOW + 1, RANDOM)
    write_sealed_file(tmp_path, file)
    assert newest_record(kit, tmp_path, "alpha") == file.record
    elsewhere = structs.replace(kit.body.item("alpha"), version=3, compartment=kit.body.mode("fm2").compartment)
    write_sealed_file(tmp_path, seal_to_file(kit, elsewhere, secret("x"), RANDOM))
    newest = newest_record(kit, tmp_path, "alpha")
    assert (newest.version, newest.compartment) == (3, kit.body.item("alpha").compartment)


def test_a_file_that_is_older_than_the_kit_does_not_count(kit, tmp_path):
    (file,) = seal_new(kit, (), [new("delta")], NOW, RANDOM)
    write_sealed_file(tmp_path, file)
    assert newest_record(kit, tmp_path, "delta") == file.record
    old = seal_to_file(kit, structs.replace(kit.body.item("alpha"), title="Older", version=1), secret("x"), RANDOM)
    write_sealed_file(tmp_path, old)
    assert newest_record(kit, tmp_path, "alpha") == kit.body.item("alpha")


def test_a_file_of_another_kit_has_no_next_version(kit, tmp_path, tmp_path_factory):
    stranger = make_kit(tmp_path_factory.mktemp("stranger"), people=2, seed="another").read()
    (file,) = seal_new(stranger, (), [new("delta")], NOW, RANDOM)
    write_sealed_file(tmp_path, file)
    with pytest.raises(SealedForOtherKit, match="delta"):
        newest_record(kit, tmp_path, "delta")


def test_every_file_has_a_name_whether_it_reads_or_not(tmp_path):
    assert names_of_files(tmp_path) == set()
    folder = tmp_path / "credentials"
    folder.mkdir()
    for name in ("delta.sealed", "torn.sealed", "notes.txt", "x.sealed.orig"):
        (folder / name).write_text("")
    assert names_of_files(tmp_path) == {"delta", "torn"}


# Which kit a folder seals.


def test_a_folder_names_its_kit_whatever_else_stands_in_kit_toml(tmp_path):
    for start in (b"", b"\xef\xbb\xbf"):
        (tmp_path / "kit.toml").write_bytes(start + b'kit = "ours.keyturn"\nname = 7\n[policy]\nstandard = "any x"\n')
        with pytest.raises(SourceNotSealed) as refusal:
            sealed_kit_path(tmp_path)
        assert str(tmp_path / "ours.keyturn") in refusal.value.message
        (tmp_path / "ours.keyturn").write_bytes(b"")
        assert sealed_kit_path(tmp_path) == tmp_path / "ours.keyturn"
        (tmp_path / "ours.keyturn").unlink()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        (None, "No such file or directory"),
        (b"", "its line for the kit is missing or names no kit"),
        (b"kit = 7", "its line for the kit is missing or names no kit"),
        (b'kit = "../ours.keyturn"', "its line for the kit is missing or names no kit"),
        (b'kit = "ours.keyturn', "it is not TOML"),
        (b'kit = "\xff.keyturn"', "it is not TOML"),
        (b"x = " + b"[" * 9000, "it is not TOML"),
    ],
)
def test_a_folder_that_names_no_kit_is_refused_with_the_reason(tmp_path, text, why):
    if text is not None:
        (tmp_path / "kit.toml").write_bytes(text)
    with pytest.raises(SourceUnreadable) as refusal:
        sealed_kit_path(tmp_path)
    assert refusal.value.message == f"{tmp_path / 'kit.toml'} does not say which kit it is the source of: {why}."
