"""Credentials by hand in the maintainers' window: listed, added and replaced by keys alone, sealed into the folder."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPlainTextEdit

from credential_files import CERTIFICATE, EXPIRED, OTHER_KEY, key_pem, pem, saml
from credential_tour import NAME, sealed_source
from faults import full_disk
from keyturn.kit.content import remove_item
from keyturn.kit.items import open_item
from keyturn.kit.source.removal import read_removal
from keyturn.kit.source.sealed_file import read_sealed_file, removed_path, sealed_path
from keyturn.opening.freshness import DAY
from keyturn.prepare import credential_folder
from keyturn.ui.prepare.credential_words import StandingWords
from prepare_room import KIT_TOML, make_source, prepare_room
from workshop import NOW, large_shelf, make_kit, unlock_tier

GOOD = "Tide-Lantern-Orbit-93"


@pytest.fixture
def source(made):
    return made.path.parent


@pytest.fixture
def room(source, tmp_path, qtbot, look):
    """The window at the credentials."""
    with prepare_room(source, tmp_path / "state", look, hands=qtbot) as there:
        there.wait()
        there.press("D")
        yield there


def lines(room):
    view = room.window.page.findChild(QListView)
    model = view.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def begin(room, kind, mode=0):
    """Begin a new credential of the kind at a place of the list."""
    room.press("F2")
    room.press(*["Down"] * kind, "Return", *["Down"] * mode, "Return")


def fill(room, *texts):
    for text in texts:
        room.give(text)


def seal(room):
    room.press("F2")
    room.wait()


def ask_removal(room, name):
    room.type(name)
    room.press("F4")


def remove(room):
    room.press("F8")
    room.wait()


def held(made, name):
    """Return what an opening reads from an item's file."""
    file = read_sealed_file(sealed_path(made.path.parent, name))
    keys = unlock_tier(made.read(), "standard", made.people).keys
    return open_item(made.read().custody.kit, keys.compartments["c1"], file.record, file.data).fields


def fields_of(room):
    return [*room.window.page.findChildren(QLineEdit), *room.window.page.findChildren(QPlainTextEdit)]


def test_the_list_tells_title_id_kind_mode_version_age_and_state_and_no_value(room):
    assert room.title == "Credentials"
    assert lines(room)[0] == "Alpha, alpha · Secret · fm1, Sealed, version 1 · 0 of 90 days, done"
    assert len(lines(room)) == 4
    assert "secret of alpha" not in room.everything()


def test_what_is_typed_finds_and_enter_replaces(room):
    room.type("fm2 gam")
    assert [line.split(",")[0] for line in lines(room)] == ["Gamma"]
    room.press("Return")
    assert room.title == "Replace Gamma"
    room.press("F8")
    assert room.title == "Credentials"


def test_a_new_one_is_sealed_into_the_folder_and_only_an_opening_reads_it(room, made, source):
    begin(room, 0)
    assert room.title == "AWS console user for fm1"
    fill(room, "Console of Carol", "", "123456789012", "carol", GOOD, "https://example.com/console")
    seal(room)
    assert room.title == "Credentials"
    assert any("console-of-carol.sealed" in text for text in room.texts())
    assert lines(room)[0].startswith("Console of Carol, console-of-carol · AWS console user · fm1, New file, version 1")
    assert GOOD.encode() not in sealed_path(source, "console-of-carol").read_bytes()
    assert held(made, "console-of-carol")["password"] == GOOD.encode()
    assert made.path.read_bytes() == (source / NAME).read_bytes()


def test_a_rotation_is_the_next_version_under_the_same_title(room, made, source):
    room.type("alpha")
    room.press("Return")
    room.give(GOOD)
    room.type("new since May")
    seal(room)
    assert read_sealed_file(sealed_path(source, "alpha")).record.version == 2
    assert lines(room)[0].startswith("Alpha, alpha · Secret · fm1, Next version, version 2")
    assert bytes(held(made, "alpha")["value"]) == GOOD.encode()
    room.type("alpha")
    room.press("Return")
    room.give(GOOD + "4")
    seal(room)
    assert read_sealed_file(sealed_path(source, "alpha")).record.version == 3


def test_a_weak_value_is_pointed_out_once_and_sealed_when_it_is_given_again(room, source):
    begin(room, 8)
    fill(room, "Wiki", "", "hunter2")
    seal(room)
    assert "its password is short: less than 14 characters" in room.texts()
    assert not sealed_path(source, "wiki").exists()
    seal(room)
    assert sealed_path(source, "wiki").exists()


def test_what_was_pointed_out_is_over_when_the_value_changes(room, source):
    begin(room, 8)
    fill(room, "Wiki", "", "hunter2")
    seal(room)
    room.press("Tab", "Tab")
    room.type("x")
    assert "Look at this:" not in room.texts()
    seal(room)
    assert "Look at this:" in room.texts()
    assert not sealed_path(source, "wiki").exists()


def test_the_id_follows_the_title_until_somebody_types_another(room):
    begin(room, 8)
    room.type("Old Wiki")
    title, name = fields_of(room)[:2]
    assert name.text() == "old-wiki"
    name.setText("mine")
    title.setText("Other")
    assert name.text() == "mine"


@pytest.mark.parametrize(
    ("kind", "name", "data", "field"),
    [(3, "metadata.xml", saml(CERTIFICATE), "xml"), (4, "chain.pem", pem(CERTIFICATE), "pem")],
    ids=["saml", "pem"],
)
def test_files_are_named_by_their_path_or_pasted(room, made, tmp_path, kind, name, data, field):
    (tmp_path / name).write_bytes(data)
    begin(room, kind)
    fill(room, "By path", "", str(tmp_path / name))
    seal(room)
    assert bytes(held(made, "by-path")[field]) == data
    begin(room, kind)
    fill(room, "Pasted", "")
    QGuiApplication.clipboard().setText(data.decode())
    room.focus.paste()
    seal(room)
    assert bytes(held(made, "pasted")[field]) == data


def test_a_certificate_that_has_expired_and_a_key_of_another_are_pointed_out(room, tmp_path):
    (tmp_path / "old.pem").write_bytes(pem(EXPIRED))
    begin(room, 4)
    fill(room, "Old", "", str(tmp_path / "old.pem"))
    seal(room)
    assert "a certificate has expired" in room.texts()
    room.press("F8", "Return")
    (tmp_path / "key.pem").write_bytes(key_pem(key=OTHER_KEY))
    fill(room, "Mixed", "", str(tmp_path / "old.pem"))
    room.press("Tab")
    room.type(str(tmp_path / "key.pem"))
    seal(room)
    assert "its private key does not belong to its first certificate" in room.texts()


def test_any_file_is_a_document(room, made, tmp_path):
    (tmp_path / "plan.bin").write_bytes(bytes(range(256)))
    begin(room, 7)
    fill(room, "Plan", "", "plan.bin", "application/octet-stream", str(tmp_path / "plan.bin"))
    seal(room)
    assert bytes(held(made, "plan")["data"]) == bytes(range(256))


def test_lines_of_a_masked_field_stay_lines(room, made):
    begin(room, 5)
    fill(room, "Codes", "")
    room.type("one")
    room.hands.keyClick(room.focus, Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ShiftModifier)
    room.type("two")
    seal(room)
    seal(room)
    assert bytes(held(made, "codes")["codes"]) == b"one\ntwo"


def test_an_age_past_its_rule_comes_first_and_a_rotation_takes_it_away(made, source, tmp_path, qtbot, look):
    rules = KIT_TOML + "\n[rotation.items]\nbeta = 30\n"
    (source / "kit.toml").write_text(rules)
    with prepare_room(source, tmp_path / "state", look, hands=qtbot) as room:
        room.clock.now = NOW + 31 * DAY
        room.wait()
        room.press("F5")
        room.wait()
        room.press("D")
        assert lines(room)[0] == "Beta, beta · Secret · fm1, Overdue, version 1 · 31 of 30 days, needs care"
        room.type("beta")
        room.press("Return")
        room.give(GOOD)
        seal(room)
        assert lines(room)[0].startswith("Beta, beta · Secret · fm1, Next version, version 2 · 0 of 30 days")


# Faults


def test_what_the_kit_has_is_left_out_by_a_file_after_one_question(room, source):
    ask_removal(room, "alpha")
    assert room.title == "Remove Alpha?"
    assert "alpha · Secret · fm1" in room.texts()
    room.press("B")
    assert room.title == "Credentials"
    assert not (source / "credentials").exists()
    ask_removal(room, "alpha")
    remove(room)
    assert room.title == "Credentials"
    assert read_removal(removed_path(source, "alpha")).item == "alpha"
    assert "Alpha is removed" in room.texts()
    assert any(text.startswith("credentials/alpha.removed, to commit,") for text in room.texts())
    assert any(line.startswith("Alpha, alpha · Secret · fm1, Left out") for line in lines(room))
    ask_removal(room, "alpha")
    assert room.title == "Credentials"


def test_a_file_that_the_kit_never_had_is_deleted(room, source):
    begin(room, 8)
    fill(room, "Wiki", "", GOOD)
    seal(room)
    ask_removal(room, "wiki")
    assert any("its file is deleted from the folder" in text for text in room.texts())
    remove(room)
    assert not sealed_path(source, "wiki").exists()
    assert not removed_path(source, "wiki").exists()
    assert any("there is nothing to seal" in text for text in room.texts())
    assert len(lines(room)) == 4


def test_a_version_that_waits_in_the_folder_goes_with_what_the_kit_has(room, source):
    room.type("alpha")
    room.press("Return")
    room.give(GOOD)
    seal(room)
    ask_removal(room, "alpha")
    assert any("Its file in the folder goes too." in text for text in room.texts())
    remove(room)
    assert not sealed_path(source, "alpha").exists()
    assert removed_path(source, "alpha").exists()


def test_a_removal_that_cannot_be_written_says_why_and_can_be_tried_again(room, source):
    ask_removal(room, "alpha")
    with full_disk():
        remove(room)
    assert room.title == "Remove Alpha?"
    assert room.notices()
    assert not removed_path(source, "alpha").exists()
    remove(room)
    assert removed_path(source, "alpha").exists()


def test_a_name_that_exists_is_refused_before_the_value_is_judged_and_nothing_typed_is_lost(room):
    begin(room, 8)
    fill(room, "Alpha", "", "hunter2")
    seal(room)
    assert "already has an item alpha" in room.notices()[0]
    assert [field.text() for field in fields_of(room)[:3]] == ["Alpha", "alpha", "hunter2"]


def test_a_value_of_the_wrong_shape_is_named_and_its_field_has_the_keyboard(room):
    begin(room, 0)
    fill(room, "Console", "", "1234", "carol", GOOD, "https://example.com")
    seal(room)
    assert "12 digits" in room.notices()[0]
    assert room.focus.accessibleName() == "Account"


def test_a_mode_that_the_kit_has_no_more_is_refused(room, made, monkeypatch):
    begin(room, 8)
    fill(room, "Wiki", "", GOOD)
    room.preparing.crediting.mode = "fm9"
    seal(room)
    assert "no failure mode fm9" in room.notices()[0]


def test_an_item_that_went_meanwhile_is_refused(room, made):
    room.type("alpha")
    room.press("Return")
    remove_item(made.read(), "alpha", NOW).save(made.path, made.signers)
    room.give(GOOD)
    seal(room)
    assert "The kit has no item alpha" in room.notices()[0]


def test_a_full_disk_loses_nothing_and_is_tried_again(room, source):
    room.type("alpha")
    room.press("Return")
    room.give(GOOD)
    with full_disk():
        seal(room)
    assert room.notices()
    assert not sealed_path(source, "alpha").exists()
    assert fields_of(room)[0].text() == GOOD
    seal(room)
    assert read_sealed_file(sealed_path(source, "alpha")).record.version == 2


@pytest.mark.parametrize("name", ["nowhere", "."])
def test_a_file_of_a_field_that_cannot_be_read_is_named(room, tmp_path, name):
    begin(room, 4)
    fill(room, "Chain", "", str(tmp_path / name))
    seal(room)
    assert "cannot be read" in room.notices()[0]


def test_a_file_that_cannot_be_taken_over_is_listed_with_its_reason(made, source, tmp_path, qtbot, look):
    with prepare_room(source, tmp_path / "state", look, hands=qtbot) as room:
        room.wait()
        room.press("D")
        room.type("alpha")
        room.press("Return")
        room.give(GOOD)
        seal(room)
        foreign = make_kit(make_source(tmp_path / "foreign"), name=NAME, seed="foreign")
        made.path.write_bytes(foreign.path.read_bytes())
        room.press("F5")
        room.wait()
        assert lines(room)[0].startswith("Alpha, alpha · Secret")
        assert lines(room)[0].endswith("stop")
        assert any("was made for another kit" in label for label in aside(room))


def aside(room):
    return [label.text() for label in room.window.page.aside_zone.findChildren(QLabel) if label.isVisible()]


def test_without_a_sealed_kit_the_page_says_why(tmp_path, qtbot, look):
    with prepare_room(make_source(tmp_path / "bare"), tmp_path / "state", look, hands=qtbot) as room:
        room.wait()
        room.press("D")
        assert room.title == "No credential can be taken in yet"
        assert any("hold the first ceremony" in text for text in room.texts())
        assert "F2" not in room.hints()
        room.press("F8")
        assert room.preparing.stop == "overview"


def test_a_kit_that_cannot_be_read_is_told(source, tmp_path, qtbot, look):
    (source / NAME).write_bytes(b"no kit")
    with prepare_room(source, tmp_path / "state", look, hands=qtbot) as room:
        room.wait()
        room.press("D")
        assert room.title == "No credential can be taken in"
        assert room.notices()


def test_modes_of_the_folder_that_the_kit_has_not_are_named(source, tmp_path, qtbot, look):
    (source / "kit.toml").write_text(KIT_TOML.replace("[modes]\n", '[modes]\nfm7 = "critical"\n'))
    with prepare_room(source, tmp_path / "state", look, hands=qtbot) as room:
        room.wait()
        room.press("D", "F2", "Return")
        assert any("before its next revision: fm7" in text for text in room.texts())


# How it is done


def test_nothing_is_sealed_on_the_windows_thread(room, monkeypatch):
    threads, write = [], credential_folder.write_sealed_file
    monkeypatch.setattr(
        credential_folder,
        "write_sealed_file",
        lambda *given: threads.append(threading.current_thread()) or write(*given),
    )
    room.type("alpha")
    room.press("Return")
    room.give(GOOD)
    seal(room)
    assert threads
    assert threading.main_thread() not in threads


def test_of_a_long_list_only_the_lines_in_sight_are_made(tmp_path, qtbot, look, monkeypatch):
    made, line = [], StandingWords.line
    monkeypatch.setattr(StandingWords, "line", lambda self, one: made.append(one) or line(self, one))
    sealed_source(tmp_path / "many", large_shelf(20, 2000))
    with prepare_room(tmp_path / "many", tmp_path / "state", look, hands=qtbot) as room:
        room.wait()
        room.press("D")
        assert room.window.page.findChild(QListView).model().rowCount() == 2000
        qtbot.waitUntil(lambda: bool(made))
        assert len(made) < 200
        room.type("item 1999")
        assert [line.split(",")[0] for line in lines(room)] == ["Item 1999"]
