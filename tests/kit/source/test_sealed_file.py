"""Sealed files: one text for one credential, refused by name when anything is wrong with it, taken over unopened."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from keyturn.custody.records import Hash
from keyturn.errors import refused_by
from keyturn.kit.content import NewItem, compartment_of, first_record, read_for_edit
from keyturn.kit.items import ItemDamaged, open_item
from keyturn.kit.kinds import make_content
from keyturn.kit.source.sealed_file import (
    MOST,
    SealedElsewhere,
    SealedFile,
    SealedFileDamaged,
    SealedFileMovedOn,
    SealedFileOvertaken,
    SealedFileStale,
    SealedFileUnreadable,
    SealedForOtherKit,
    fresh,
    parse_sealed,
    read_sealed_file,
    seal_to_file,
    sealed_path,
    write_sealed_file,
)
from keyturn.kit.store import NotWritten
from kit_shapes import reshaped
from sealed_credentials import read_sealed_files, take_sealed
from workshop import NOW, make_kit, seeded, unlock_tier

RANDOM = seeded("sealed file")
VALUE = "Tide-Lantern-Orbit-93"


def secret(text=VALUE):
    return make_content("secret", {"value": text.encode()})


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("sealed"), people=2)


@pytest.fixture(scope="module")
def kit(made):
    return made.read()


def sealed(kit, name="delta", value=VALUE, mode="fm1", now=NOW + 5, **changes):
    item = NewItem(name, name.title(), mode, secret(value))
    record = structs.replace(first_record(item, compartment_of(kit, mode).id, now), **changes)
    return seal_to_file(kit, record, item.content, RANDOM)


def next_alpha(kit, **changes):
    """Return the next version of an item that the kit has."""
    return seal_to_file(kit, structs.replace(kit.body.item("alpha"), version=2, **changes), secret(), RANDOM)


def test_a_file_is_text_that_git_keeps_and_says_what_it_is_without_the_value(kit):
    file = sealed(kit)
    text = file.to_bytes()
    first, *lines, last = text.split(b"\n")
    assert (last, {len(line) for line in lines[:-1]}) == (b"", {76})
    assert b'"id":"delta"' in first
    assert b'"title":"Delta"' in first
    assert VALUE.encode() not in text
    assert VALUE not in repr(file)
    assert parse_sealed(text, "delta.sealed") == file


def test_a_file_written_is_the_file_read_even_where_git_gave_its_lines_another_end(kit, tmp_path):
    path = write_sealed_file(tmp_path, sealed(kit))
    assert path == tmp_path / "credentials" / "delta.sealed"
    before = read_sealed_file(path)
    path.write_bytes(path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_sealed_files(tmp_path) == (before,)


def test_a_source_without_credentials_has_none(tmp_path):
    assert read_sealed_files(tmp_path) == ()


def test_a_revision_takes_over_the_very_bytes_and_an_opening_reads_them(tmp_path):
    made = make_kit(tmp_path, people=2)
    kit = made.read()
    files = [sealed(kit), next_alpha(kit, title="Alpha, rotated", sealed_at=NOW + 5)]
    take_sealed(kit, files, NOW + 9).save(made.path, made.signers)
    after = made.read()
    assert [record.id for record in after.body.items] == ["alpha", "beta", "delta", "gamma", "sentence"]
    assert (after.body.revision, after.body.sealed_at) == (2, NOW + 9)
    seed = unlock_tier(after, "standard", made.people).keys.compartments["c1"]
    for file in files:
        record = after.body.item(file.record.id)
        assert (record, after.item(record)) == (file.record, file.data)
        assert open_item(kit.custody.kit, seed, record, file.data).fields["value"] == VALUE.encode()
    assert fresh(read_for_edit(made.path), files) == ()


# What belongs into the next revision.


def test_only_what_is_newer_than_the_kit_is_fresh(kit):
    old = seal_to_file(kit, kit.body.item("alpha"), secret(), RANDOM)
    in_the_kit = SealedFile(structs.replace(old.head, item=kit.body.item("alpha")), kit.item(kit.body.item("alpha")))
    new, newer = sealed(kit), next_alpha(kit)
    assert fresh(kit, [in_the_kit, new, newer]) == (new, newer)
    later = reshaped(kit, items=[structs.replace(kit.body.item("alpha"), version=5)])
    assert fresh(later, [newer]) == ()


@pytest.mark.parametrize(
    ("version", "sealed_at"), [(1, NOW), (1, NOW - 5), (3, NOW - 1)], ids=["same", "same, younger", "counted on"]
)
def test_a_value_that_the_kit_went_past_without_it_is_not_dropped_in_silence(kit, version, sealed_at):
    there = structs.replace(kit.body.item("alpha"), version=version, sealed_at=sealed_at)
    file = seal_to_file(kit, structs.replace(kit.body.item("alpha"), sealed_at=NOW), secret(), RANDOM)
    with pytest.raises(SealedFileOvertaken, match="version 1 of alpha"):
        fresh(reshaped(kit, items=[there]), [file])


def test_a_file_for_another_kit_is_refused_even_where_the_item_is_not_new(kit, tmp_path):
    stranger = make_kit(tmp_path, people=2, seed="another").read()
    for file in (sealed(stranger), seal_to_file(stranger, stranger.body.item("alpha"), secret(), RANDOM)):
        with pytest.raises(SealedForOtherKit, match=file.record.id):
            fresh(kit, [file])


def test_a_file_for_a_key_that_a_ceremony_replaced_is_refused(kit):
    other = [structs.replace(entry, public_key=bytes(1216)) for entry in kit.header.compartments]
    for header in ({"compartments": other}, {"compartments": other[1:]}):
        with pytest.raises(SealedFileStale, match="another key") as refusal:
            fresh(reshaped(kit, header), [sealed(kit)])
        assert "type the credential in again" in refusal.value.remedy


def test_nothing_is_sealed_to_a_compartment_that_is_not_there(kit):
    with pytest.raises(SealedFileStale):
        sealed(kit, compartment="c9")


def test_an_item_does_not_change_its_compartment_through_a_file(kit):
    file = sealed(kit, "alpha", mode="fm2", version=2)
    with pytest.raises(SealedElsewhere, match="alpha"):
        fresh(kit, [file])


# Files that are damaged, forged or hostile.

OTHER_DATA = b"x" * 700


def tampered(file, **changes):
    return SealedFile(structs.replace(file.head, item=structs.replace(file.record, **changes)), file.data)


@pytest.mark.parametrize(
    ("spoil", "fault", "why"),
    [
        (lambda file: SealedFile(file.head, OTHER_DATA).to_bytes(), SealedFileDamaged, "changed after"),
        (lambda file: SealedFile(file.head, file.data[:-1]).to_bytes(), SealedFileDamaged, "changed after"),
        (lambda file: SealedFile(file.head, file.data + b"x").to_bytes(), SealedFileDamaged, "changed after"),
        (lambda file: tampered(file, sha256=Hash(bytes(32))).to_bytes(), SealedFileDamaged, "changed after"),
        (lambda file: tampered(file, length=1).to_bytes(), SealedFileDamaged, "changed after"),
        (lambda file: tampered(file, id="../x").to_bytes(), SealedFileUnreadable, "no identifier"),
        (lambda file: tampered(file, compartment="").to_bytes(), SealedFileUnreadable, "no identifier"),
        (lambda file: tampered(file, kind="A b").to_bytes(), SealedFileUnreadable, "no identifier"),
        (lambda file: tampered(file, kind="playbook").to_bytes(), SealedFileUnreadable, "no credential"),
        (lambda file: tampered(file, title="\x1b[2J").to_bytes(), SealedFileUnreadable, "cannot be shown"),
        (lambda file: tampered(file, title="x" * 201).to_bytes(), SealedFileUnreadable, "too long"),
        (lambda file: tampered(file, title="x" * 5000).to_bytes(), SealedFileUnreadable, "first line is too long"),
        (lambda file: tampered(file, version=0).to_bytes(), SealedFileUnreadable, "out of bounds"),
        (lambda file: tampered(file, version=2**53 - 1).to_bytes(), SealedFileUnreadable, "out of bounds"),
        (lambda file: tampered(file, version=2**31 + 1).to_bytes(), SealedFileUnreadable, "out of bounds"),
        (lambda file: tampered(file, length=0).to_bytes(), SealedFileUnreadable, "out of bounds"),
        (lambda file: tampered(file, sealed_at=-1).to_bytes(), SealedFileUnreadable, "out of bounds"),
        (lambda file: tampered(file, sealed_at=2**37).to_bytes(), SealedFileUnreadable, "out of bounds"),
        (lambda file: file.to_bytes().replace(b'"format":1', b'"format":2'), SealedFileUnreadable, "format"),
        (lambda file: file.to_bytes().replace(b'"format":1,', b""), SealedFileUnreadable, "format"),
        (lambda file: file.to_bytes().replace(b'"format"', b' "format"'), SealedFileUnreadable, "canonical"),
        (lambda file: file.to_bytes()[:-1], SealedFileUnreadable, "one form"),
        (lambda file: file.to_bytes() + b"\n", SealedFileUnreadable, "one form"),
        (lambda file: file.to_bytes().replace(b"\n", b"", 2), SealedFileUnreadable, "JSON"),
        (lambda file: file.to_bytes() + b"*\n", SealedFileUnreadable, "not base64"),
        (lambda file: file.to_bytes()[:-3] + b"\n", SealedFileUnreadable, "not base64"),
        (lambda file: file.to_bytes().partition(b"\n")[0], SealedFileDamaged, "changed after"),
        (lambda _: b"", SealedFileUnreadable, "not JSON"),
        (lambda _: b"{}\n", SealedFileUnreadable, "missing"),
        (lambda _: b"<<<<<<< HEAD\n{}\n", SealedFileUnreadable, "not JSON"),
        (lambda _: b"[" * 4000, SealedFileUnreadable, "JSON"),
    ],
)
def test_a_spoiled_file_is_refused_by_name(kit, spoil, fault, why):
    with pytest.raises(fault, match=why):
        parse_sealed(spoil(sealed(kit)), "delta.sealed")


def test_the_last_version_number_that_leaves_room_is_read(kit):
    assert parse_sealed(tampered(sealed(kit), version=2**31).to_bytes(), "delta.sealed").record.version == 2**31


def test_what_is_changed_without_a_trace_outside_does_not_open(tmp_path):
    made = make_kit(tmp_path, people=2)
    kit = made.read()
    renamed = tampered(sealed(kit), id="epsilon")
    take_sealed(kit, [renamed], NOW + 9).save(made.path, made.signers)
    after = made.read()
    seed = unlock_tier(after, "standard", made.people).keys.compartments["c1"]
    with pytest.raises(ItemDamaged):
        open_item(kit.custody.kit, seed, renamed.record, after.item(renamed.record))


def test_a_title_and_a_first_line_may_be_as_long_as_they_may_be(kit):
    longest = sealed(kit, title="x" * 200)
    assert parse_sealed(longest.to_bytes(), "x") == longest
    # Not canonical, and as long as a first line may be: it is read, and refused for what it is.
    line = longest.to_bytes().partition(b"\n")[0]
    with pytest.raises(SealedFileUnreadable, match="canonical"):
        parse_sealed(line + b" " * (4096 - len(line)), "x")
    with pytest.raises(SealedFileUnreadable, match="first line is too long"):
        parse_sealed(line + b" " * (4097 - len(line)), "x")


def test_what_cannot_be_read_back_is_not_sealed_and_named_by_its_file(kit):
    with pytest.raises(SealedFileUnreadable, match=r"^delta\.sealed cannot be read"):
        sealed(kit, title="x" * 201)


@given(st.data())
def test_any_spoiled_text_is_a_file_again_or_refused(kit, data):
    text = sealed(kit).to_bytes()
    start = data.draw(st.integers(0, len(text)))
    spoiled = text[:start] + data.draw(st.binary(max_size=9)) + text[start + data.draw(st.integers(0, 90)) :]
    refusal = refused_by(lambda: parse_sealed(spoiled, "delta.sealed"))
    assert refusal is not None or parse_sealed(spoiled, "x").to_bytes() == spoiled.replace(b"\r\n", b"\n")


def test_a_file_is_named_after_its_item(kit, tmp_path):
    path = write_sealed_file(tmp_path, sealed(kit))
    moved = path.rename(path.with_name("epsilon.sealed"))
    with pytest.raises(SealedFileUnreadable, match="its name"):
        read_sealed_file(moved)


@pytest.mark.parametrize("make", [lambda path: path.mkdir(), lambda path: path.write_bytes(bytes(MOST + 1))])
def test_what_is_no_file_or_too_large_is_refused(tmp_path, make):
    path = tmp_path / "delta.sealed"
    make(path)
    with pytest.raises(SealedFileUnreadable):
        read_sealed_file(path)


def test_nobody_writes_over_the_work_of_somebody_else(kit, tmp_path):
    mine, theirs = sealed(kit), sealed(kit, value="theirs")
    path = write_sealed_file(tmp_path, theirs)
    with pytest.raises(SealedFileMovedOn, match=re.escape(str(path))):
        write_sealed_file(tmp_path, mine)
    assert read_sealed_file(path) == theirs
    second = sealed(kit, value="mine", version=2)
    write_sealed_file(tmp_path, second)
    assert read_sealed_file(sealed_path(tmp_path, "delta")) == second


def test_a_place_that_is_no_folder_is_named(kit, tmp_path):
    (tmp_path / "credentials").write_text("")
    with pytest.raises(NotWritten):
        write_sealed_file(tmp_path, sealed(kit))
