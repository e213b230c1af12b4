"""The next revision of a sealed kit by the window: read, signed by one after the other, sealed; every refusal."""

import shutil
import threading
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QLineEdit

from ceremony_room import SIGNING
from faults import full_disk
from keyturn.custody.kdf import Kdf
from keyturn.kit.content import NewItem, add_items, read_for_edit, remove_item, sign_draft
from keyturn.kit.file import read_kit
from keyturn.kit.kinds import make_content
from keyturn.kit.signer import new_signer, open_signer, read_signer_file, write_signer
from keyturn.kit.store import draft_path, previous_path
from keyturn.prepare.changes import Change
from keyturn.ui.prepare import revising
from keyturn.ui.widgets.leader import LeaderRow
from prepare_room import KIT_TOML, prepare_room
from sealed_source import TWO_SIGN, seal_source
from workshop import NOW, seeded

RENAMED = ("Priya Raman", "Priya Raman-Rao")


@pytest.fixture(scope="module")
def sources(sealed, tmp_path_factory):
    """Sources that were sealed once: by one signer, and by two of three; and one whose first revision waits."""
    shelf = tmp_path_factory.mktemp("sources")
    one = seal_source(shelf / "one", KIT_TOML).folder
    return {"one": one, "two": sealed, "first": seal_source(shelf / "first", TWO_SIGN, signed_by=1).folder}


@pytest.fixture
def bring(sources, tmp_path, qtbot, look):
    """Bring maintainers before a window on a source, changed first."""
    open_rooms = []

    def brought(name, *changes):
        folder = tmp_path / "source"
        shutil.copytree(sources[name], folder)
        for change in changes:
            edit(folder, *change)
        made = prepare_room(folder, tmp_path / "state", look, hands=qtbot)
        room = made.__enter__()
        open_rooms.append(made)
        room.wait()
        return room

    yield brought
    for made in open_rooms:
        made.__exit__(None, None, None)


def edit(folder, old, new, name="kit.toml"):
    text = (folder / name).read_text()
    assert old in text
    (folder / name).write_text(text.replace(old, new))


def kit_of(room):
    return room.preparing.folder / "kestrel.keyturn"


def signer_of(room, name):
    return open_signer(read_signer_file(room.preparing.folder / f"{name}.signer"), SIGNING.encode())


def said(room, text):
    assert text in " ".join(room.notices())


def read(room):
    """Come to the changes."""
    room.press("S")
    room.wait()


def at_signer(room):
    read(room)
    room.press("Space")


def half_signed(room):
    """Seal with one signature of two, and come back to the overview."""
    at_signer(room)
    room.sign()
    room.press("F2")
    room.wait()
    room.press("Space")
    room.wait()


def test_changes_are_offered_read_signed_and_sealed(bring):
    room = bring("one", RENAMED)
    before = kit_of(room).read_bytes()
    assert room.title == "1 change can be sealed"
    assert "Sealed and signed, they become revision 2. Nothing is opened." in room.texts()
    read(room)
    assert room.title == "Revision 2: what it changes"
    assert room.rows()[0] == "changed: custodian priya name: Priya Raman → Priya Raman-Rao (to do)"
    assert "Every playbook is sealed again: while the kit is locked, its steps cannot be compared." in room.texts()
    room.press("Space")
    assert room.title == "mo, sign revision 2"
    assert kit_of(room).read_bytes() == before
    room.sign()
    assert room.title == "Seal revision 2"
    assert kit_of(room).read_bytes() == before
    room.press("F2")
    room.wait()
    assert room.title == "Revision 2 is sealed"
    kit = read_kit(kit_of(room))
    assert (kit.body.revision, kit.body.roster[2].name) == (2, "Priya Raman-Rao")
    assert previous_path(kit_of(room)).read_bytes() == before
    assert "The revision before is kept as kestrel.keyturn.previous." in room.texts()
    assert room.preparing.host.seen.newest(kit.custody.kit).revision == 2
    room.press("Space")
    room.wait()
    assert room.title == "Kestrel Payments"
    assert "Changes: None, the source is what is sealed (done)" in room.everything()


def test_without_a_change_that_can_be_seen_it_can_be_sealed_again(bring):
    room = bring("one")
    edit(room.preparing.folder, "Touches no keyboard.", "Touches no keyboard at all.", "playbooks/rehearsal.md")
    room.press("F5")
    room.wait()
    read(room)
    assert "Nothing changes that can be seen while the kit is locked." in room.texts()
    room.press("Space")
    room.sign()
    room.press("F2")
    room.wait()
    (record,) = [item for item in read_kit(kit_of(room)).body.items if item.kind == "playbook"]
    assert record.version == 2


def test_many_changes_are_read_forty_at_a_time(bring):
    room = bring("one", RENAMED)
    labels = [f"step-{number}" for number in range(90)]
    read(room)
    found = [Change("item", name, "added", "", "", "Step") for name in labels]
    room.preparing.revising.revision = replace(room.preparing.revising.revision, changes=tuple(found))
    room.preparing.moved.emit()
    room.settle()
    seen = room.rows()
    assert "1 to 40 of 90 changes" in room.texts()
    room.press("F3")
    seen += room.rows()
    room.press("F3")
    assert "81 to 90 of 90 changes" in room.texts()
    seen += room.rows()
    assert seen == [f"added: item {name}: Step (to do)" for name in labels]
    room.press("F3")
    assert "1 to 40 of 90 changes" in room.texts()


def test_two_sign_in_one_sitting_each_with_their_own_file(bring):
    room = bring("two", RENAMED)
    at_signer(room)
    assert room.title == "flo, sign revision 2"
    room.press("F4")
    assert room.title == "jo, sign revision 2"
    room.sign()
    assert room.title == "mo, sign revision 2"
    room.press("F4")
    assert room.title == "flo, sign revision 2"
    assert "jo: signed (done)" in [row.accessibleName() for row in aside(room)]
    room.sign()
    room.press("F2")
    room.wait()
    assert room.title == "Revision 2 is sealed"
    assert read_kit(kit_of(room)).manifest.signers == ("flo", "jo")


def aside(room):
    return room.window.page.aside_zone.findChildren(LeaderRow)


def test_a_draft_waits_says_who_is_missing_and_is_signed_by_another(bring):
    room = bring("two", RENAMED)
    before = kit_of(room).read_bytes()
    at_signer(room)
    room.sign()
    room.press("F2")
    room.wait()
    assert room.title == "Revision 2 waits for a signature"
    assert kit_of(room).read_bytes() == before
    assert room.preparing.host.seen.newest(read_kit(kit_of(room)).custody.kit) is None
    room.press("Space")
    room.wait()
    assert room.title == "Revision 2 waits for a signature"
    assert "Signed by flo; 1 signature is missing, of: jo, mo." in room.texts()
    assert "S" not in room.hints()
    room.press("G")
    room.wait()
    assert room.title == "Revision 2 waits: what it changes"
    assert any(row.startswith("changed: custodian priya name: Priya Raman →") for row in room.rows())
    assert any(row.startswith("changed: item rehearsal-playbook version: 1") for row in room.rows())
    room.press("Space")
    assert room.title == "jo, sign revision 2"
    room.press("F4")
    room.sign()
    assert room.title == "Revision 2 is sealed"
    kit = read_kit(kit_of(room))
    assert (kit.body.revision, kit.manifest.signers) == (2, ("flo", "mo"))
    assert previous_path(kit_of(room)).read_bytes() == before
    assert not draft_path(kit_of(room)).exists()
    assert room.preparing.host.seen.newest(kit.custody.kit).revision == 2


def test_the_first_revision_is_signed_by_the_second_signer(bring):
    room = bring("first")
    assert room.title == "The kit waits for a signature"
    assert "Signed by mo; 1 signature is missing, of: flo, jo." in room.texts()
    room.press("G")
    room.wait()
    assert "It is the kit's first revision: there is none to compare it with." in room.texts()
    room.press("Space")
    room.sign()
    assert room.title == "Revision 1 is sealed"
    assert read_kit(kit_of(room)).manifest.signers == ("flo", "mo")
    assert not any("previous" in text for text in room.texts())


def test_changes_on_top_of_a_draft_take_its_place_and_all_sign_anew(bring):
    room = bring("two", RENAMED)
    half_signed(room)
    edit(room.preparing.folder, "Tomasz Wieczorek", "Tomasz W.")
    room.press("F5")
    room.wait()
    read(room)
    assert "It takes the place of the draft that waits, signed by flo: all sign anew." in room.texts()
    # What the draft brings is signed with it: whoever signs anew has read it, too.
    assert any(row.startswith("changed: custodian priya name: Priya Raman →") for row in room.rows())
    assert any(row.startswith("changed: custodian tomasz name: Tomasz Wieczorek →") for row in room.rows())
    room.press("Space", "F4")
    room.sign()
    room.press("F2")
    room.wait()
    draft = read_kit(draft_path(kit_of(room)), draft=True)
    assert (draft.body.revision, draft.manifest.signers) == (2, ("jo",))
    assert [entry.name for entry in draft.body.roster] == ["Amara Okafor", "Tomasz W.", "Priya Raman-Rao"]


def test_a_draft_that_nobody_signed_is_told_as_such_and_is_read_before_it_is_signed(bring):
    room = bring("one", RENAMED)
    kit = read_kit(kit_of(room))
    item = NewItem("slipped-in", "Slipped in", "rehearsal", make_content("secret", {"value": b"of a stranger"}))
    add_items(kit, [item], NOW, seeded("slipped")).save(kit_of(room), [])
    room.press("F5")
    room.wait()
    assert any(text.startswith("1 signature is missing, of: ") for text in room.texts())
    read(room)
    assert "It takes the place of the draft that waits, which nobody has signed." in room.texts()
    assert any(row.startswith("added: item slipped-in") for row in room.rows())
    room.press("F8")
    room.press("G")
    room.wait()
    assert "Nobody has signed it yet. Read it before you sign it." in room.texts()
    assert any(row.startswith("added: item slipped-in") for row in room.rows())


def test_what_only_a_ceremony_changes_is_told_and_not_offered(bring):
    room = bring("one", ('site = "pune"', 'site = "rome"'), RENAMED)
    assert room.title == "A ceremony is needed"
    assert "S" not in room.hints()
    room.preparing.revise()
    room.wait()
    said(room, "asks for what only a ceremony changes: priya label")
    room.press("F8")
    assert room.title == "A ceremony is needed"


def test_a_wrong_passphrase_a_foreign_file_a_revoked_signer_and_the_same_signer_twice(bring, tmp_path):
    room = bring("two", RENAMED)
    kit = read_kit(kit_of(room)).custody.kit
    files = {"foreign": new_signer("flo", bytes(32), seeded(1)), "revoked": new_signer("flo", kit, seeded(2))}
    for name, signer in files.items():
        write_signer(tmp_path / f"{name}.signer", signer, SIGNING.encode(), Kdf(64 * 1024, 1), seeded(name))
    at_signer(room)
    room.give("not that one")
    room.wait()
    said(room, "not the passphrase of the signer flo")
    for path, text in (
        (tmp_path / "nowhere.signer", "is not a signer's key file"),
        (tmp_path / "foreign.signer", "belongs to another kit"),
        (tmp_path / "revoked.signer", "is not a content signer of this kit's present epoch"),
    ):
        take_file(room, path)
        room.sign()
        said(room, text)
    take_file(room, room.preparing.folder / "flo.signer")
    room.sign()
    assert room.title == "jo, sign revision 2"
    take_file(room, room.preparing.folder / "flo.signer")
    room.sign()
    said(room, "flo has already signed")
    assert room.title == "jo, sign revision 2"
    assert not draft_path(kit_of(room)).exists()


def take_file(room, path):
    field = next(field for field in room.window.page.findChildren(QLineEdit) if field.accessibleName() == "Key file")
    field.setFocus()
    field.clear()
    room.type(str(path))
    room.press("Return")


def test_a_kit_that_moved_on_meanwhile_stays_theirs_and_the_change_is_made_on_it(bring):
    room = bring("one", RENAMED)
    at_signer(room)
    room.sign()
    kit = read_kit(kit_of(room))
    content = make_content("secret", {"value": b"theirs"})
    add_items(kit, [NewItem("theirs", "Theirs", "rehearsal", content)], NOW, seeded(3)).save(
        kit_of(room), [signer_of(room, "mo")]
    )
    theirs = kit_of(room).read_bytes()
    room.press("F2")
    room.wait()
    said(room, "was changed by somebody else in the meantime; nothing was written")
    assert kit_of(room).read_bytes() == theirs
    room.press("F8", "F5")
    room.wait()
    assert room.title == "Revision 3: what it changes"
    room.press("Space")
    assert room.title == "mo, sign revision 3"
    room.sign()
    room.press("F2")
    room.wait()
    after = read_kit(kit_of(room))
    assert after.body.revision == 3
    assert "theirs" in {item.id for item in after.body.items}


def test_a_draft_whose_kit_was_taken_away_is_not_called_the_first_revision(bring):
    room = bring("two", RENAMED)
    half_signed(room)
    kit_of(room).unlink()
    room.preparing.countersign()
    room.wait()
    assert room.title == "Revision 2 waits: what it changes"
    assert "The kit that it follows is not here: what it changes cannot be told." in room.texts()
    assert not any("first revision" in text for text in room.texts())


def test_a_draft_that_another_replaced_or_signed_meanwhile_is_not_signed(bring):
    room = bring("two", RENAMED)
    half_signed(room)
    room.press("G")
    room.wait()
    room.press("Space")
    waiting = read_for_edit(kit_of(room))
    remove_item(waiting, "rehearsal-sentence", NOW).save(kit_of(room), [signer_of(room, "flo")])
    theirs = draft_path(kit_of(room)).read_bytes()
    room.sign()
    said(room, "was changed by somebody else in the meantime; nothing was written")
    assert draft_path(kit_of(room)).read_bytes() == theirs
    room.press("F8", "F5")
    room.wait()
    assert any(row.startswith("removed: item rehearsal-sentence") for row in room.rows())
    sign_draft(kit_of(room), read_for_edit(kit_of(room)), signer_of(room, "jo"))
    room.press("Space")
    room.sign()
    said(room, "No draft of")


def test_a_stale_draft_is_told_and_nothing_is_offered(bring):
    room = bring("two", RENAMED)
    before = read_kit(kit_of(room))
    half_signed(room)
    draft = draft_path(kit_of(room)).read_bytes()
    draft_path(kit_of(room)).unlink()
    remove_item(before, "rehearsal-sentence", NOW).save(kit_of(room), [signer_of(room, "flo"), signer_of(room, "jo")])
    draft_path(kit_of(room)).write_bytes(draft)
    room.press("F5")
    room.wait()
    said(room, "was made from an older revision than the kit has now")
    assert {"S", "G"}.isdisjoint(room.hints())


def test_a_folder_that_got_a_fault_meanwhile_is_told_with_its_place_and_mended(bring):
    room = bring("one", RENAMED)
    edit(room.preparing.folder, 'any 3"', 'any 9"')
    read(room)
    assert room.title == "The next revision cannot be made"
    said(room, "kit.toml:")
    edit(room.preparing.folder, 'any 9"', 'any 3"')
    room.press("F5")
    room.wait()
    assert room.title == "Revision 2: what it changes"


def test_a_mode_that_still_holds_credentials_is_told_before_anybody_types(bring):
    room = bring("one")
    room.preparing.folder.joinpath("playbooks", "rehearsal.md").rename(room.preparing.folder / "drill.md")
    text = (room.preparing.folder / "drill.md").read_text().replace("id: rehearsal", "id: drill")
    (room.preparing.folder / "playbooks" / "drill.md").write_text(text)
    edit(room.preparing.folder, 'rehearsal = "rehearsal"', 'drill = "rehearsal"')
    room.press("F5")
    room.wait()
    read(room)
    assert room.title == "The next revision cannot be made"
    said(room, "rehearsal")


def test_a_full_disk_loses_no_signature_and_leaves_the_kit(bring):
    room = bring("one", RENAMED)
    before = kit_of(room).read_bytes()
    at_signer(room)
    room.sign()
    with full_disk():
        room.press("F2")
        room.wait()
    assert room.notices()
    assert kit_of(room).read_bytes() == before
    assert room.title == "Seal revision 2"
    room.press("F2")
    room.wait()
    assert read_kit(kit_of(room)).body.revision == 2


def test_an_older_kit_is_not_taken_for_the_newest(bring):
    room = bring("one", RENAMED)
    before = kit_of(room).read_bytes()
    at_signer(room)
    room.sign()
    room.press("F2")
    room.wait()
    kit_of(room).write_bytes(before)
    room.press("Space", "F5")
    room.wait()
    read(room)
    said(room, "this computer has seen epoch 1, revision 2")
    assert kit_of(room).read_bytes() == before


def test_what_is_typed_is_nowhere_and_the_key_is_wiped_when_it_has_signed(bring, monkeypatch):
    room, keys, opened = bring("two", RENAMED), [], revising.sign_with

    def kept(file, passphrase, sign):
        return opened(file, passphrase, lambda signer: keys.append(signer.private) or sign(signer))

    monkeypatch.setattr(revising, "sign_with", kept)
    at_signer(room)
    room.type(SIGNING)
    assert SIGNING not in room.everything()
    room.press("Return")
    room.wait()
    assert [any(key) for key in keys] == [False]
    room.type(SIGNING)
    room.press("F4")
    assert [field.text() for field in room.window.page.findChildren(QLineEdit) if SIGNING in field.text()] == []
    room.type(SIGNING)
    page = room.window.page
    fields = page.findChildren(QLineEdit)
    room.press("F8", "F8")
    assert room.title == "1 change can be sealed"
    assert [field for field in fields if SIGNING in field.text()] == []
    assert room.preparing.revising.revision is None


def test_nothing_of_it_is_done_on_the_windows_thread(bring, monkeypatch):
    room, threads = bring("two", RENAMED), []

    def watched(name):
        real = getattr(revising, name)
        monkeypatch.setattr(
            revising, name, lambda *given: (threads.append((name, threading.current_thread())), real(*given))[1]
        )

    for name in ("demand_sound", "revise", "sign_with", "save_signed", "read_to_sign", "countersign"):
        watched(name)
    half_signed(room)
    room.press("G")
    room.wait()
    room.press("Space")
    room.sign()
    assert room.title == "Revision 2 is sealed"
    assert {name for name, _ in threads} == {
        "demand_sound", "revise", "sign_with", "save_signed", "read_to_sign", "countersign"
    }  # fmt: skip
    assert threading.main_thread() not in {thread for _, thread in threads}
