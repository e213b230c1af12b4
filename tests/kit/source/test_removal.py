"""A removal is one line that Git keeps: it leaves out the value it was meant for, and nothing that came in later."""

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from keyturn.kit.content import ItemUnknown, NewItem, compartment_of, first_record
from keyturn.kit.kinds import make_content
from keyturn.kit.source.reading import survey_credentials
from keyturn.kit.source.removal import (
    PlaybookStays,
    RemovalOfOtherKit,
    RemovalOvertaken,
    RemovalUnreadable,
    leaving,
    parse_removal,
    read_removal,
    remove_from_source,
)
from keyturn.kit.source.sealed_file import removed_path, seal_to_file, sealed_path, write_sealed_file
from keyturn.kit.source.standing import standings
from keyturn.kit.store import StorageError
from kit_shapes import reshaped
from workshop import NOW, make_kit, seeded

CONTENT = make_content("secret", {"value": b"Tide-Lantern-Orbit-93"})


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("removal"), people=2)


@pytest.fixture(scope="module")
def kit(made):
    return made.read()


def put(kit, folder, name, version=1, now=NOW + 5):
    """Write a sealed file; returns its path."""
    first = first_record(NewItem(name, name.title(), "fm1", CONTENT), compartment_of(kit, "fm1").id, now)
    record = structs.replace(first, version=version)
    return write_sealed_file(folder, seal_to_file(kit, record, CONTENT, seeded(name)))


def rotated(kit, **changes):
    """Return the kit as it is after its item alpha was sealed again."""
    items = [structs.replace(item, **changes) if item.id == "alpha" else item for item in kit.body.items]
    return reshaped(kit, items=items)


def test_a_removal_takes_the_place_of_the_sealed_file_and_is_one_canonical_line(kit, tmp_path):
    file = put(kit, tmp_path, "alpha", version=2)
    marker = remove_from_source(kit, tmp_path, "alpha")
    assert (file.exists(), marker) == (False, tmp_path / "credentials" / "alpha.removed")
    assert marker.read_text() == (
        f'{{"format":1,"item":"alpha","kit":"{kit.custody.kit.hex()}","sealed_at":{kit.body.item("alpha").sealed_at}}}\n'
    )
    marker.write_bytes(marker.read_bytes().replace(b"\n", b"\r\n"))
    assert leaving(kit, [read_removal(marker)]) == {"alpha"}


def test_a_file_of_what_the_kit_never_had_is_just_gone(kit, tmp_path):
    file = put(kit, tmp_path, "delta")
    assert remove_from_source(kit, tmp_path, "delta") is None
    assert list(file.parent.iterdir()) == []


def test_an_item_that_is_nowhere_or_a_playbook_is_refused_and_no_file_outside_is_touched(kit, tmp_path):
    outside = tmp_path / "outside.sealed"
    outside.touch()
    with pytest.raises(ItemUnknown, match="alpha"):
        remove_from_source(kit, tmp_path, "../outside")
    assert outside.exists()
    playbook = rotated(kit, kind="playbook")
    with pytest.raises(PlaybookStays):
        remove_from_source(playbook, tmp_path, "alpha")
    remove_from_source(kit, tmp_path, "alpha")
    with pytest.raises(PlaybookStays):
        leaving(playbook, [read_removal(removed_path(tmp_path, "alpha"))])


def test_a_removal_is_for_its_value_and_lasts_through_a_ceremony(kit, tmp_path):
    remove_from_source(kit, tmp_path, "alpha")
    removal = read_removal(removed_path(tmp_path, "alpha"))
    known = kit.body.item("alpha")
    assert leaving(rotated(kit, version=known.version + 1), [removal]) == {"alpha"}
    with pytest.raises(RemovalOvertaken):
        leaving(rotated(kit, version=known.version + 1, sealed_at=known.sealed_at + 1), [removal])
    without = reshaped(kit, items=[item for item in kit.body.items if item.id != "alpha"])
    assert leaving(without, [removal]) == set()
    with pytest.raises(RemovalOfOtherKit):
        leaving(kit, [structs.replace(removal, kit=type(removal.kit)(bytes(32)))])


def test_a_new_value_takes_the_removal_back(kit, tmp_path):
    remove_from_source(kit, tmp_path, "alpha")
    put(kit, tmp_path, "alpha", version=2)
    assert not removed_path(tmp_path, "alpha").exists()
    assert standings(kit, survey_credentials(tmp_path)[0])[0].state == "newer"


def test_a_sealed_file_beside_its_removal_is_a_fault(kit, tmp_path):
    remove_from_source(kit, tmp_path, "alpha")
    text = removed_path(tmp_path, "alpha").read_bytes()
    put(kit, tmp_path, "alpha", version=2)
    removed_path(tmp_path, "alpha").write_bytes(text)
    _, faults = survey_credentials(tmp_path)
    assert [(fault.file, fault.code) for fault in faults] == [
        (str(removed_path(tmp_path, "alpha")), "removal-and-sealed")
    ]


def test_every_standing_is_told(kit, tmp_path):
    put(kit, tmp_path, "alpha", version=2, now=NOW + 5)
    put(kit, tmp_path, "delta")
    remove_from_source(kit, tmp_path, "gamma")
    put(kit, tmp_path, "epsilon")
    path = sealed_path(tmp_path, "epsilon")
    path.write_bytes(path.read_bytes().replace(kit.custody.kit.hex().encode(), b"00" * 32))
    credentials, faults = survey_credentials(tmp_path)
    found = {entry.record.id: entry for entry in standings(kit, credentials)}
    assert faults == ()
    assert {name: entry.state for name, entry in found.items()} == {
        "alpha": "newer", "beta": "kit", "delta": "new", "epsilon": "refused", "gamma": "removed",
        "sentence": "kit",
    }  # fmt: skip
    assert found["epsilon"].refusal.code == "sealed-file-other-kit"
    later = rotated(kit, version=2, sealed_at=NOW + 5, sha256=found["alpha"].record.sha256)
    assert {entry.record.id: entry.state for entry in standings(later, credentials)}["alpha"] == "sealed"


@pytest.mark.parametrize(
    "text",
    [
        b"",
        b"{}",
        b"[1]",
        b"\xff",
        b'{"format":2}',
        b'{"format":1,"item":"A B","kit":"' + b"0" * 64 + b'","sealed_at":5}',
        b'{"format": 1,"item":"a","kit":"' + b"0" * 64 + b'","sealed_at":5}',
    ],
)
def test_what_is_no_removal_is_refused_by_name(text):
    with pytest.raises(RemovalUnreadable, match=r"a\.removed"):
        parse_removal(text, "a.removed")


def test_a_removal_under_another_name_is_refused(kit, tmp_path):
    marker = remove_from_source(kit, tmp_path, "alpha")
    marker.rename(marker.with_name("beta.removed"))
    with pytest.raises(RemovalUnreadable, match="name"):
        read_removal(marker.with_name("beta.removed"))


def test_a_folder_that_cannot_be_written_is_told(kit, tmp_path):
    (tmp_path / "credentials").write_text("a file where the folder should be")
    with pytest.raises(StorageError):
        remove_from_source(kit, tmp_path, "alpha")


@given(st.binary(max_size=200))
def test_no_bytes_are_a_surprise(data):
    with suppress(RemovalUnreadable):
        assert parse_removal(data, "x").canonical() == data.removesuffix(b"\n")


def test_a_removal_that_cannot_be_read_is_told_by_its_path_and_the_reason(kit, tmp_path):
    gone = removed_path(tmp_path, "alpha")
    with pytest.raises(RemovalUnreadable) as refusal:
        read_removal(gone)
    assert str(gone) in refusal.value.message
    assert "No such file or directory" in refusal.value.message
    remove_from_source(kit, tmp_path, "alpha").write_bytes(b"x")
    with pytest.raises(RemovalUnreadable) as refusal:
        read_removal(gone)
    assert str(gone) in refusal.value.message


def test_an_item_that_nobody_knows_is_refused_with_those_that_are_known(kit, tmp_path):
    with pytest.raises(ItemUnknown) as refusal:
        remove_from_source(kit, tmp_path, "omega")
    assert "alpha, beta, gamma" in str(refusal.value.facts["known"])


def test_a_removal_that_cannot_be_taken_back_is_told_by_its_path(kit, tmp_path):
    path = removed_path(tmp_path, "delta")
    path.mkdir(parents=True)
    with pytest.raises(StorageError) as refusal:
        put(kit, tmp_path, "delta")
    assert str(path) in refusal.value.message


def test_a_removal_for_another_kit_stands_refused_beside_the_kits_item(kit, tmp_path, tmp_path_factory):
    stranger = make_kit(tmp_path_factory.mktemp("stranger"), people=2, seed="another").read()
    remove_from_source(stranger, tmp_path, "alpha")
    found = {standing.record.id: standing for standing in standings(kit, survey_credentials(tmp_path)[0])}
    assert (found["alpha"].record, found["alpha"].state) == (kit.body.item("alpha"), "refused")
    assert isinstance(found["alpha"].refusal, RemovalOfOtherKit)
