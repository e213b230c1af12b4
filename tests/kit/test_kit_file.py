"""The strict reader: what it believes, what it refuses by name, what survives damage."""

import json
import os
import struct

import pytest

from keyturn.custody.encoding import canonical
from keyturn.custody.root import CustodyForged
from keyturn.custody.unlock import PartDamaged
from keyturn.errors import KeyturnError
from keyturn.kit.content import remove_item
from keyturn.kit.file import KitDamaged, KitReplaced, KitUnreadable, read_kit
from keyturn.kit.head import (
    FIXED,
    MAGIC,
    MAX_BODY,
    MAX_CUSTODY,
    MAX_GENESIS,
    MAX_MANIFEST,
    VERSION,
    HeadMalformed,
    KitTrailing,
    KitTruncated,
    NotAKit,
    VersionUnknown,
    read_fixed,
)
from keyturn.kit.items import ItemDamaged
from keyturn.kit.manifest import ManifestForged, ManifestOtherCustody
from keyturn.kit.store import draft_path
from workshop import NOW, make_kit


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("kit"), people=2)


@pytest.fixture
def data(made):
    return bytearray(made.path.read_bytes())


def spoiled(tmp_path, data):
    path = tmp_path / "spoiled.keyturn"
    path.write_bytes(bytes(data))
    return path


def test_a_whole_kit_is_read_and_has_no_damage(made):
    kit = made.read()
    assert kit.body.name == "Small kit"
    assert [item.id for item in kit.body.items] == ["alpha", "beta", "gamma", "sentence"]
    assert list(kit.damages()) == []
    assert kit.damaged_head == ""


def without_heads(data, start=True, end=True):
    """Return a kit's bytes with its first head, its second one, or both turned over."""
    changed = bytearray(data)
    if start:
        changed[FIXED + 20] ^= 1
    if end:
        changed[-(8 + FIXED)] ^= 1
    return bytes(changed)


@pytest.mark.parametrize(("start", "end"), [(False, False), (True, False), (False, True)])
def test_a_copy_that_is_put_in_the_place_of_an_open_kit_is_read_by_either_head(tmp_path, data, start, end):
    kit = read_kit(spoiled(tmp_path, data))
    kit.path.unlink()
    spoiled(tmp_path, without_heads(data, start, end))
    assert kit.part("share/1") == read_kit(kit.path).part("share/1")


def test_another_file_in_the_place_of_an_open_kit_is_named(tmp_path, data):
    kit = read_kit(spoiled(tmp_path, data))
    kit.path.unlink()
    spoiled(tmp_path, without_heads(data))
    with pytest.raises(KitReplaced) as refusal:
        kit.part("share/1")
    assert refusal.value.facts == {"path": kit.path}


def test_a_medium_that_lost_both_heads_of_an_open_kit_still_gives_its_parts(tmp_path, data):
    kit = read_kit(spoiled(tmp_path, data))
    before = os.stat(kit.path)
    with kit.path.open("r+b") as file:
        file.write(without_heads(data))
    os.utime(kit.path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert kit.part("share/1")


@pytest.mark.parametrize(
    ("change", "error"),
    [
        (lambda data: data[:0], NotAKit),
        (lambda data: data[:7], NotAKit),
        (lambda data: b"PK\3\4" + data[4:-8] + bytes(8), NotAKit),
        (lambda data: data[:8] + b"\0\2" + data[10:], VersionUnknown),
        (lambda data: data[:20], KitTruncated),
        (lambda data: data[:-1], KitTruncated),
        (lambda data: data[: len(data) // 2], KitTruncated),
        (lambda data: data + b"\0", KitTrailing),
        (lambda data: data + data, KitTrailing),
    ],
)
def test_a_file_of_another_shape_is_refused_by_name(tmp_path, data, change, error):
    spoiled_data = bytearray(change(data))
    if len(spoiled_data) >= FIXED and error in (VersionUnknown,):
        spoiled_data[-8:] = bytes(8)
    with pytest.raises(error):
        read_kit(spoiled(tmp_path, spoiled_data))


def test_a_head_that_breaks_off_says_how_many_bytes_are_missing(tmp_path, data):
    genesis = int.from_bytes(data[12:16], "big")
    with pytest.raises(KitTruncated) as refusal:
        read_kit(spoiled(tmp_path, data[: FIXED + genesis - 3]))
    assert refusal.value.facts == {"missing": 3}


@pytest.mark.parametrize("place", range(4))
def test_lengths_of_a_head_are_taken_to_their_limits(place):
    limits = (MAX_GENESIS, MAX_CUSTODY, MAX_MANIFEST, MAX_BODY)
    head = struct.Struct(">8sHHIIIQ")
    assert read_fixed(head.pack(MAGIC, VERSION, 0, *limits), "x") == limits
    over = [limit + (number == place) for number, limit in enumerate(limits)]
    with pytest.raises(HeadMalformed):
        read_fixed(head.pack(MAGIC, VERSION, 0, *over), "x")


def test_head_lengths_beyond_their_limits_are_refused_before_reading(tmp_path, data):
    data[12:16] = b"\xff\xff\xff\xff"
    data[-8:] = bytes(8)
    with pytest.raises(HeadMalformed):
        read_kit(spoiled(tmp_path, data))


def test_a_missing_file_and_a_folder_are_refused(tmp_path):
    for path in (tmp_path / "nothing", tmp_path):
        with pytest.raises(KitUnreadable):
            read_kit(path)


def test_one_damaged_head_is_told_and_the_other_used(tmp_path, made, data):
    head = made.read().head.length
    data[100] ^= 1
    assert read_kit(spoiled(tmp_path, data)).damaged_head == "first copy of the head"
    data[100] ^= 1
    data[-8 - head + 100] ^= 1
    assert read_kit(spoiled(tmp_path, data)).damaged_head == "second copy of the head"
    data[100] ^= 1
    with pytest.raises(KeyturnError):
        read_kit(spoiled(tmp_path, data))


def with_a_damaged_head(data, which):
    """Return a kit's bytes with one bit of one copy of its head flipped."""
    data = bytearray(data)
    start = 0 if which.startswith("first") else len(data) - 8 - int.from_bytes(data[-8:], "big")
    data[start + 100] ^= 1
    return data


@pytest.mark.parametrize("which", ["first copy of the head", "second copy of the head"])
def test_a_draft_with_one_damaged_head_is_read_as_a_draft(tmp_path, which):
    made = make_kit(tmp_path, people=2, signatures=2)
    remove_item(made.read(), "beta", NOW).save(made.path, made.signers[:1])
    path = spoiled(tmp_path, with_a_damaged_head(draft_path(made.path).read_bytes(), which))
    draft = read_kit(path, draft=True)
    assert (draft.body.revision, draft.damaged_head) == (2, which)
    with pytest.raises(KeyturnError):
        read_kit(path)


@pytest.mark.parametrize("which", ["first copy of the head", "second copy of the head"])
def test_verification_tells_of_a_damaged_head_too(tmp_path, data, which):
    kit = read_kit(spoiled(tmp_path, with_a_damaged_head(data, which)))
    assert [damage.name for damage in kit.damages()] == [which]


def test_a_kit_whose_stick_was_pulled_is_told_by_name(tmp_path, data):
    path = spoiled(tmp_path, data)
    kit = read_kit(path)
    path.unlink()
    for attempt in (lambda: kit.part("share/1"), lambda: list(kit.damages())):
        with pytest.raises(KitUnreadable, match=r"spoiled\.keyturn cannot be read: No such file or directory\."):
            attempt()


def test_somebody_who_is_not_on_the_roster_has_a_number_for_a_name(made):
    body = made.read().body
    assert [body.custodian_name(i) for i in (2, 9)] == ["Person 2", "custodian 9"]


def test_damage_to_one_section_names_it_and_leaves_the_others(tmp_path, made, data):
    place = made.read().places["item/beta"]
    data[place.offset + place.length // 2] ^= 1
    place = made.read().places["share/1"]
    data[place.offset] ^= 1
    kit = read_kit(spoiled(tmp_path, data))
    assert [damage.name for damage in kit.damages()] == ["share/1", "item/beta"]
    assert kit.item(kit.body.item("alpha"))
    assert kit.part("share/2")
    with pytest.raises(ItemDamaged, match="beta"):
        kit.item(kit.body.item("beta"))
    with pytest.raises(PartDamaged):
        kit.part("share/1")


def with_documents(made, custody=None, manifest=None):
    """Return the kit's bytes with other documents in both heads, the lengths kept right."""
    from dataclasses import replace

    kit = made.read()
    whole = made.path.read_bytes()
    body = whole[kit.head.length : kit.head.length + kit.head.body_length]
    head = replace(kit.head, custody=custody or kit.head.custody, manifest=manifest or kit.head.manifest).to_bytes()
    return head + body + head + len(head).to_bytes(8, "big")


def edited(document, change):
    value = json.loads(document)
    change(value)
    return canonical(value)


def test_a_changed_policy_is_noticed(tmp_path, made):
    def weaken(value):
        value["body"]["header"]["k"] = 3

    custody = edited(made.read().head.custody, weaken)
    with pytest.raises(CustodyForged):
        read_kit(spoiled(tmp_path, with_documents(made, custody=custody)))


def test_a_changed_manifest_is_noticed(tmp_path, made):
    def rename(value):
        value["body"]["name"] = "Other"

    manifest = edited(made.read().head.manifest, rename)
    with pytest.raises(ManifestForged):
        read_kit(spoiled(tmp_path, with_documents(made, manifest=manifest)))


def test_content_of_another_kit_is_refused(tmp_path, made):
    other = make_kit(tmp_path, people=2, seed="other", name="other.keyturn")
    with pytest.raises((ManifestForged, ManifestOtherCustody)):
        read_kit(spoiled(tmp_path, with_documents(made, manifest=other.read().head.manifest)))


def test_a_kit_on_a_read_only_folder_is_read(made):
    folder = made.path.parent
    folder.chmod(0o555)
    try:
        assert made.read().body.revision == 1
    finally:
        folder.chmod(0o755)


def test_a_kit_that_is_whole_is_demanded_by_the_names_of_what_is_lost(tmp_path, made, data):
    made.read().demand_whole()
    for name in ("item/beta", "share/1"):
        data[made.read().places[name].offset] ^= 1
    with pytest.raises(KitDamaged, match=r"share/1, item/beta\b"):
        read_kit(spoiled(tmp_path, data)).demand_whole()
