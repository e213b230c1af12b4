"""The next revision from the folder: what goes in unopened, what is refused, and what an opening reads afterwards."""

import pytest
from msgspec import structs

from ceremony_room import PEOPLE, Room
from keyturn import resources
from keyturn.kit.content import NewItem, add_items, first_record
from keyturn.kit.file import read_kit
from keyturn.kit.items import open_item
from keyturn.kit.kinds import make_content
from keyturn.kit.playbooks.library import Library
from keyturn.kit.playbooks.sealed import bind
from keyturn.kit.seen import KitOlder, Seen
from keyturn.kit.source.reading import SourceFaulty, read_source_folder
from keyturn.kit.source.removal import remove_from_source
from keyturn.kit.source.sealed_file import seal_to_file, write_sealed_file
from keyturn.prepare.changes import changes
from keyturn.prepare.from_source import demand_sound
from keyturn.prepare.plan import Plan
from keyturn.prepare.revision import CeremonyNeeded, ModeStillHolds, next_revision
from keyturn.prepare.revision import revise as make_revision
from keyturn.prepare.view import view_of_kit, view_of_source
from workshop import seeded, unlock_with_answers

KIT_TOML = """
name = "Small kit"
kit = "small.keyturn"
purpose = "practice"
validity = { days = 1 }
derivation = { memory_mib = 64, iterations = 1 }
policy = { standard = "any 2", critical = "any 2", rehearsal = "any 2", ceremony = "any 2" }
signing = { signers = ["mo"] }
[modes]
rehearsal = "rehearsal"
fm6-factor-lost = "standard"
""" + "".join(
    f'''
[[custodian]]
id = "{i}"
name = "{name}"
labels = {{ site = "{site}" }}
'''
    for i, name, site in PEOPLE
)
MODES = ("fm6-factor-lost", "rehearsal")


@pytest.fixture(scope="module")
def sealed(tmp_path_factory):
    """A folder whose kit was sealed once; its room and the signer."""
    folder = tmp_path_factory.mktemp("source")
    (folder / "playbooks").mkdir()
    (folder / "kit.toml").write_text(KIT_TOML)
    for mode in MODES:
        (folder / "playbooks" / f"{mode}.md").write_bytes(resources.read(f"playbooks/{mode}.md"))
    (folder / "directory.yaml").write_bytes(resources.read("playbooks/directory.yaml"))
    source = read_source_folder(folder)
    room = Room(folder, Plan(source.toml))
    ceremony, signer = room.whole()
    books = [bind(entry.playbook, source.directory) for entry in source.playbooks]
    ceremony.seal(Library(books, ()), [signer], lambda _: None)
    return room, signer


@pytest.fixture(autouse=True)
def as_it_was(sealed):
    """Every test starts from the folder as it was sealed."""
    folder, kit = sealed[0].folder, sealed[0].place.kit
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    yield
    for path in [path for path in folder.rglob("*") if path.is_file()]:
        if path not in before:
            path.unlink()
    for path, data in before.items():
        path.write_bytes(data)
    assert kit.exists()


def revise(sealed):
    room, signer = sealed
    kit = read_kit(room.place.kit)
    revision = next_revision(kit, read_source_folder(room.folder), room.now, seeded("revision"))
    return read_kit(revision.edit.save(room.place.kit, [signer]))


def change(sealed, old, new):
    toml = sealed[0].folder / "kit.toml"
    assert old in toml.read_text()
    toml.write_text(toml.read_text().replace(old, new))


def put_credential(sealed, value, version=1):
    room, _ = sealed
    kit = read_kit(room.place.kit)
    content = make_content("secret", {"value": value})
    compartment = kit.body.mode("fm6-factor-lost").compartment
    record = first_record(NewItem("user", "User", "fm6-factor-lost", content), compartment, room.now + version)
    record = structs.replace(record, version=version)
    write_sealed_file(room.folder, seal_to_file(kit, record, content, seeded(version)))


def test_names_rosters_and_playbooks_go_into_the_next_revision_and_custody_stays(sealed):
    before = read_kit(sealed[0].place.kit)
    change(sealed, 'name = "Ada Obi"', 'name = "Ada O."\ncontact = "+46 8 555"')
    change(sealed, 'name = "Small kit"', 'name = "Kestrel"')
    after = revise(sealed)
    assert (after.body.name, after.body.revision, after.body.roster[0].name) == ("Kestrel", 2, "Ada O.")
    assert after.custody.h == before.custody.h
    assert [(item.id, item.version) for item in after.body.items if item.kind == "playbook"] == [
        (f"{mode}-playbook", 2) for mode in MODES
    ]
    assert not list(after.damages())


def test_a_credential_is_rotated_without_opening_and_read_in_an_opening(sealed):
    room, _ = sealed
    put_credential(sealed, b"first")
    revise(sealed)
    put_credential(sealed, b"second", version=2)
    kit = revise(sealed)
    record = kit.body.item("user")
    assert record.version == 2
    brought = [
        {key: room.hands[name][key] for key in ("card", "passphrase")}
        | {"custodian": name, "codes": room.codes(name, 3), "time": room.now}
        for name in ("ada", "cy")
    ]
    keys = unlock_with_answers(kit, "standard", brought).keys
    content = open_item(kit.custody.kit, keys.compartments[record.compartment], record, kit.item(record))
    assert content.fields["value"] == b"second"


@pytest.mark.parametrize(
    ("old", "new", "part"),
    [
        ('id = "cy"', 'id = "zoe"', "zoe"),
        ('site = "pune"', 'site = "rome"', "cy"),
        ('critical = "any 2"', 'critical = "any 3"', "rule of"),
        ("days = 1", "days = 2", "validity"),
        ("iterations = 1", "iterations = 2", "iterations"),
        ('["mo"]', '["mo", "jo"]', "signers"),
        ('"standard"\n', '"critical"\n', "tier of fm6-factor-lost"),
    ],
)
def test_what_needs_a_ceremony_is_refused_by_name(sealed, old, new, part):
    change(sealed, old, new)
    with pytest.raises(CeremonyNeeded, match=part):
        revise(sealed)


def test_a_mode_is_removed_with_its_playbook_unless_it_still_holds_credentials(sealed):
    put_credential(sealed, b"first")
    revise(sealed)
    (sealed[0].folder / "credentials" / "user.sealed").unlink()
    change(sealed, 'fm6-factor-lost = "standard"\n', "")
    (sealed[0].folder / "playbooks" / "fm6-factor-lost.md").unlink()
    with pytest.raises(ModeStillHolds, match="user"):
        revise(sealed)


def test_what_the_folder_removed_is_told_left_out_and_stays_out(sealed):
    room, _ = sealed
    put_credential(sealed, b"first")
    kit = revise(sealed)
    others = [item.id for item in kit.body.items if item.id != "user"]
    remove_from_source(kit, room.folder, "user")
    found = changes(view_of_kit(kit), view_of_source(read_source_folder(room.folder), kit))
    assert [(change.name, change.what) for change in found] == [("user", "removed")]
    assert kit.body.item("user").version == 1
    after = revise(sealed)
    assert [item.id for item in after.body.items] == others
    assert not list(after.damages())
    assert [item.id for item in revise(sealed).body.items] == others


def test_a_mode_goes_in_the_same_revision_as_its_last_credential(sealed):
    put_credential(sealed, b"first")
    remove_from_source(revise(sealed), sealed[0].folder, "user")
    change(sealed, 'fm6-factor-lost = "standard"\n', "")
    (sealed[0].folder / "playbooks" / "fm6-factor-lost.md").unlink()
    items = [item.id for item in revise(sealed).body.items]
    assert items == ["rehearsal-playbook", "rehearsal-sentence"]


def test_an_empty_mode_goes(sealed):
    change(sealed, 'fm6-factor-lost = "standard"\n', "")
    (sealed[0].folder / "playbooks" / "fm6-factor-lost.md").unlink()
    kit = revise(sealed)
    assert [mode.id for mode in kit.body.modes] == ["rehearsal"]
    assert "fm6-factor-lost-playbook" not in {item.id for item in kit.body.items}


def test_a_new_mode_takes_a_spare_compartment_of_its_tier(sealed):
    folder = sealed[0].folder
    change(sealed, "[modes]\n", '[modes]\nfm9-network-lost = "critical"\n')
    (folder / "playbooks" / "fm9-network-lost.md").write_bytes(resources.read("playbooks/fm9-network-lost.md"))
    kit = revise(sealed)
    tiers = {entry.id: entry.tier for entry in kit.header.compartments}
    assert tiers[kit.body.mode("fm9-network-lost").compartment] == "critical"


def test_a_revision_is_made_with_what_it_changes_and_on_top_of_a_draft(sealed, tmp_path):
    room, signer = sealed
    change(sealed, 'name = "Ada Obi"', 'name = "Ada O."')
    seen = Seen(tmp_path / "seen.json")
    made = make_revision(read_source_folder(room.folder), seen, room.now, seeded("made"))
    assert [(entry.subject, entry.old, entry.new) for entry in made.changes] == [
        ("custodian ada name", "Ada Obi", "Ada O.")
    ]
    assert (made.path, made.number, made.pushes) == (room.place.kit, 2, None)
    made.edit.save(room.place.kit, [])
    change(sealed, 'name = "Bo Lind"', 'name = "Bo L."')
    again = make_revision(read_source_folder(room.folder), seen, room.now, seeded("again"))
    # What the draft brings is signed with it: it is told, too, but for the versions of playbooks.
    assert [entry.subject for entry in again.changes] == ["custodian ada name", "custodian bo name"]
    assert again.number == 2
    assert again.pushes is not None
    again.edit.save(room.place.kit, [signer])
    assert [entry.name for entry in read_kit(room.place.kit).body.roster] == ["Ada O.", "Bo L.", "Cy Rao"]


def test_what_an_unsigned_draft_brings_is_told_before_it_is_signed_with_the_next_revision(sealed, tmp_path):
    room, signer = sealed
    kit = read_kit(room.place.kit)
    item = NewItem("slipped-in", "Slipped in", "rehearsal", make_content("secret", {"value": b"of a stranger"}))
    add_items(kit, [item], room.now, seeded("slipped")).save(room.place.kit, [])
    made = make_revision(read_source_folder(room.folder), Seen(tmp_path / "seen.json"), room.now, seeded("made"))
    assert [(entry.subject, entry.what) for entry in made.changes] == [("item slipped-in", "added")]
    made.edit.save(room.place.kit, [signer])
    assert "slipped-in" in {record.id for record in read_kit(room.place.kit).body.items}


def test_a_revision_is_not_made_on_a_kit_that_is_older_than_one_that_was_seen(sealed, tmp_path):
    room, _ = sealed
    older, seen = room.place.kit.read_bytes(), Seen(tmp_path / "seen.json")
    seen.remember(revise(sealed))
    room.place.kit.write_bytes(older)
    with pytest.raises(KitOlder):
        make_revision(read_source_folder(room.folder), seen, room.now, seeded("older"))


def test_a_source_is_judged_against_the_kit_that_it_is_sealed_into(sealed):
    room, _ = sealed

    def codes(kit):
        with pytest.raises(SourceFaulty) as faulty:
            demand_sound(room.folder, kit, room.now)
        return {fault.code for fault in faulty.value.faults}

    change(sealed, 'purpose = "practice"', 'purpose = "real"')
    assert "purpose-differs" in codes(read_kit(room.place.kit))
    assert "purpose-differs" not in codes(None)
