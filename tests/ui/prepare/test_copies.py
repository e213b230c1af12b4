"""Copies of the kit made, read and forgotten in the window: by keys, on real folders, in the register of the kit."""

import json
import os
import shutil
import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit

from keyturn.kit.file import read_kit
from keyturn.prepare import copying, media
from keyturn.prepare.copies import CopyRecord, CopyState, register_of
from keyturn.ui.prepare.copies_table import CopiesTable
from keyturn.ui.prepare.rail import PrepareRail
from keyturn.ui.widgets.key_button import KeyButton
from keyturn.ui.widgets.mark import StatusMark
from prepare_room import prepare_room
from sealed_source import TWO_COPIES, seal_source
from workshop import NOW

KIT = "kestrel.keyturn"
DAY = 86_400


@pytest.fixture(scope="module")
def sealed_once(tmp_path_factory):
    return seal_source(tmp_path_factory.mktemp("sealed") / "source", TWO_COPIES).folder


@pytest.fixture
def source(sealed_once, tmp_path):
    return shutil.copytree(sealed_once, tmp_path / "source")


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture(autouse=True)
def _no_stick_of_this_computer(monkeypatch, tmp_path):
    monkeypatch.setattr(media, "MOUNTS", tmp_path / "mounts")


@pytest.fixture
def copies(room):
    """The room, at the copies."""
    room.press("K")
    assert room.title == "Copies of the kit"
    return room


def registered(source):
    kit = read_kit(source / KIT)
    return {record.name: record for record in register_of(kit.path, kit).load()}


def table(room):
    """Return what the table says, line by line."""
    (shown,) = [table for table in room.window.page.findChildren(CopiesTable) if table.isVisible()]
    return [label.text() for label in shown.findChildren(QLabel)]


def named(room, name):
    (field,) = [field for field in room.window.page.findChildren(QLineEdit) if name in field.accessibleName()]
    return field


def copy_to(room, key, folder, *keys):
    """Go to a copy by its number, type its folder, and copy the kit there."""
    room.press(key, *keys)
    room.give(str(folder))
    room.wait()


def test_what_kit_toml_wants_stands_there_before_anything_is_made(copies):
    assert copies.texts()[:2] == [
        "Copies of the kit", "The sealed kit is revision 1 of epoch 1. A copy counts when it was read back."
    ]  # fmt: skip
    assert table(copies) == [
        "Copy", "Standing",
        "safe", "Safe in Oslo, Ann Ek", "Never made", "vault", "Bank vault in Pune", "Never made",
    ]  # fmt: skip
    assert copies.focus.accessibleName() == "safe: Make it (1)"
    rail = copies.window.findChild(PrepareRail)
    assert [label.text() for label in rail.findChildren(QLabel) if label.text() == "Copies"] == ["Copies"]


def test_a_copy_that_is_wanted_is_made_by_its_number(copies, source, stick):
    copy_to(copies, "1", stick)
    assert copies.notices() == []
    assert (stick / KIT).read_bytes() == (source / KIT).read_bytes()
    assert os.listdir(stick) == [KIT]
    assert "safe: epoch 1, revision 1 was written, read back and verified." in copies.rows()[0]
    assert table(copies)[2:7] == [
        "safe", "Safe in Oslo, Ann Ek", "Current", "epoch 1, revision 1", "written 15 Jan, read 15 Jan"
    ]  # fmt: skip
    record = registered(source)["safe"]
    assert (record.place, record.holder, record.written_at) == ("Safe in Oslo", "Ann Ek", NOW)
    copies.press("B")
    copies.wait()
    assert "Copies: 1 of 2 current, to make or replace: vault (needs care)" in copies.everything()


def test_on_the_disk_of_the_kit_it_is_said(copies, stick):
    copy_to(copies, "1", stick)
    assert "It lies on the same disk as the kit: is the stick mounted there?" in copies.rows()[0]
    assert "(needs care)" in copies.rows()[0]


def test_recover_py_goes_with_it_where_that_is_wished(copies, stick):
    copy_to(copies, "1", stick, "F7")
    assert sorted(os.listdir(stick)) == ["RECOVERY.txt", KIT, "recover.py"]


def test_another_copy_gets_a_name_a_place_and_a_holder(copies, source, stick):
    copies.press("N")
    copies.type(str(stick))
    for name, text in (("Name", "red-stick"), ("Where", "Drawer \t7"), ("Who", "Bo Lind")):
        named(copies, name).setFocus()
        copies.type(text)
    copies.press("F2")
    copies.wait()
    record = registered(source)["red-stick"]
    assert (record.place, record.holder) == ("Drawer 7", "Bo Lind")
    assert "red-stick" in table(copies)


def test_without_a_name_the_folder_s_own_is_taken_and_one_that_gives_none_is_refused(copies, source, stick, tmp_path):
    copy_to(copies, "N", stick)
    assert "stick" in registered(source)
    strange = tmp_path / "__"
    strange.mkdir()
    copy_to(copies, "N", strange)
    assert "has no name of small letters" in copies.notices()[0]
    assert copies.focus.text() == str(strange)
    assert os.listdir(strange) == []


def test_a_copy_is_read_again_and_one_that_is_damaged_is_named(copies, source, stick, room):
    copy_to(copies, "1", stick)
    room.clock.now += 100 * DAY
    copies.press("1")
    assert "read 15 Jan: read it again" in " ".join(copies.texts())
    copies.give(str(stick))
    copies.wait()
    assert copies.rows()[0] == "safe: epoch 1, revision 1 is whole. (done)"
    record = registered(source)["safe"]
    assert (record.verified_at, record.written_at) == (NOW + 100 * DAY, NOW)
    data = bytearray((stick / KIT).read_bytes())
    data[len(data) // 2] ^= 1
    (stick / KIT).write_bytes(data)
    copies.press("1")
    copies.type(str(stick))
    copies.press("F4")
    copies.wait()
    assert "damaged" in copies.notices()[0]
    assert registered(source)["safe"] == record


@pytest.mark.parametrize(
    ("folder", "told"),
    [("", "No folder is named yet."), ("nowhere", "is no folder here"), ("source", "is where the kit itself lies")],
)
def test_a_folder_that_cannot_be_is_refused_and_the_page_stays(copies, source, tmp_path, folder, told):
    copy_to(copies, "1", tmp_path / folder if folder else "")
    assert told in copies.notices()[0]
    assert copies.title == "The copy safe"
    assert registered(source) == {}


def test_a_copy_is_forgotten_when_that_was_asked_once(copies, source, stick):
    copy_to(copies, "1", stick)
    copies.press("1", "F9")
    assert copies.title == "Forget the copy safe?"
    assert copies.focus.accessibleName() == "Keep it (B)"
    copies.press("B", "F9", "F8")
    copies.wait()
    assert "safe is forgotten. Destroy what may still lie there." in copies.rows()[0]
    assert registered(source) == {}
    assert (stick / KIT).exists()


def test_what_was_never_made_cannot_be_forgotten(copies):
    copies.press("1")
    assert "F9" not in copies.hints()


def test_a_mounted_stick_stands_in_the_field_and_the_next_comes_with_a_key(copies, tmp_path, monkeypatch):
    lines = [f"9{at} 1 0:9 / {tmp_path}/{name} rw - vfat /dev/x rw" for at, name in enumerate(("blue", "red"))]
    (tmp_path / "mounts").write_text(lines[0])
    monkeypatch.setattr(media, "PLACES", (tmp_path,))
    copies.press("1")
    assert copies.focus.text() == f"{tmp_path}/blue"
    (tmp_path / "mounts").write_text("\n".join(lines))
    copies.press("F5")
    assert copies.focus.text() == f"{tmp_path}/red"
    copies.press("F5")
    assert copies.focus.text() == f"{tmp_path}/blue"


# The dialog is a window of its own; the platform without a screen says that it cannot hint its size.
@pytest.mark.qt_log_ignore("propagateSizeHints")
def test_a_folder_is_chosen_in_a_dialog(copies, stick):
    copies.press("1", "F6")
    dialog = copies.window.page.findChild(QFileDialog)
    dialog.findChild(QLineEdit).setText(str(stick))
    dialog.accept()
    copies.settle()
    assert named(copies, "Folder").text() == str(stick)
    copies.press("F2")
    copies.wait()
    assert (stick / KIT).exists()


def test_the_stage_is_shown_and_the_copying_can_be_stopped(copies, source, stick, monkeypatch):
    """The worker waits at the first block, as at a slow stick, until somebody stopped it."""
    going, real = threading.Event(), copying.write_atomically

    def slow(path, blocks, **more):
        def one_by_one():
            for block in blocks:
                going.wait(60)
                yield block

        real(path, one_by_one() if path.parent == stick else blocks, **more)

    monkeypatch.setattr(copying, "write_atomically", slow)
    copies.press("1")
    copies.give(str(stick))
    copies.hands.waitUntil(lambda: "Writing it" in copies.texts())
    assert copies.window.page.findChildren(QLineEdit) == []
    copies.press("F8")
    going.set()
    copies.wait()
    assert copies.notices() == ["The copying was stopped: nothing was changed there. Copy again when you are ready."]
    assert os.listdir(stick) == []
    assert registered(source) == {}
    copies.give("")
    copies.wait()
    assert (stick / KIT).exists()


def test_a_stick_that_is_pulled_out_meanwhile_is_told_and_the_page_stays(copies, source, stick, monkeypatch):
    """It goes between two blocks, in the worker."""
    real = copying.write_atomically

    def pulled(path, blocks, **more):
        def one_by_one():
            yield from blocks
            stick.rename(stick.with_name("away"))

        real(path, one_by_one() if path.parent == stick else blocks, **more)

    monkeypatch.setattr(copying, "write_atomically", pulled)
    copy_to(copies, "1", stick)
    assert "the stick was taken out, or changed" in copies.notices()[0]
    assert (copies.title, copies.focus.text()) == ("The copy safe", str(stick))
    assert registered(source) == {}
    assert not (stick.with_name("away") / KIT).exists()


def test_nothing_is_read_or_written_on_the_windows_thread(copies, stick, monkeypatch):
    threads, real = [], copying.read_back
    monkeypatch.setattr(copying, "read_back", lambda path: threads.append(threading.current_thread()) or real(path))
    copy_to(copies, "1", stick)
    assert threads
    assert threading.main_thread() not in threads


def test_a_kit_that_is_older_than_this_computer_has_seen_is_not_copied(copies, source, stick, tmp_path):
    seen = tmp_path / "state" / "seen.json"
    copy_to(copies, "1", stick)
    text = json.loads(seen.read_text())
    (kit,) = text["kits"]
    kit["revision"] = 7
    seen.write_text(json.dumps(text, sort_keys=True, separators=(",", ":")))
    copy_to(copies, "2", stick)
    assert "this computer has seen epoch 1, revision 7" in copies.notices()[0]


def test_a_register_that_is_damaged_is_told_and_nothing_is_copied(room, source, stick):
    (source / f"{KIT}.copies").write_bytes(b"{")
    room.press("F5")
    room.wait()
    room.press("K")
    assert "which copies there are is not known" in room.notices()[0]
    copy_to(room, "1", stick)
    assert "which copies there are is not known" in room.notices()[0]
    assert os.listdir(stick) == []


def test_a_stick_on_which_recover_py_cannot_stand_has_the_copy_all_the_same(copies, source, stick):
    (stick / "recover.py").mkdir()
    copy_to(copies, "1", stick, "F7")
    assert "recover.py" in copies.notices()[0]
    assert "safe" in registered(source)
    copies.press("F8")
    assert table(copies)[4] == "Current"


def test_every_standing_is_told_in_words_and_by_a_mark(look, qtbot):
    def copy(name, standing, epoch=1, revision=1, written_at=NOW):
        record = CopyRecord(epoch=epoch, hash=b"h" * 32, holder="", name=name, place="", revision=revision,
                            verified_at=NOW, written_at=written_at)  # fmt: skip
        return CopyState(name, "", "", standing, None if standing == "never" else record)

    shown = CopiesTable(look, [
        copy("a", "current"), copy("b", "behind"), copy("c", "former"), copy("d", "ahead", written_at=0),
        copy("e", "never"),
    ], NOW)  # fmt: skip
    qtbot.addWidget(shown)
    words = [label.text() for label in shown.findChildren(QLabel)]
    assert [word for word in words if word[:3] in ("Cur", "Beh", "Of ", "New", "Nev")] == [
        "Current", "Behind: replace it", "Of a former epoch: destroy it, old cards open it", "Newer than this kit",
        "Never made",
    ]  # fmt: skip
    marks = [mark.accessibleName() for mark in shown.findChildren(StatusMark)]
    assert marks == ["done", "needs care", "stop", "needs care", "needs care"]
    assert words.count("written 15 Jan, read 15 Jan") == 3
    assert shown.next == 1
    assert [button.text() for button in shown.findChildren(KeyButton)] == [
        "Read it", "Replace it", "Replace it", "Read it", "Make it"
    ]  # fmt: skip


def test_without_a_sealed_kit_there_is_no_way_to_copies(tmp_path, source, qtbot, look):
    (source / KIT).unlink()
    with prepare_room(source, tmp_path / "state", look, hands=qtbot) as room:
        room.wait()
        assert "K" not in room.hints()
        room.hands.keyClick(room.focus, Qt.Key.Key_K)
        assert room.preparing.stop == "overview"
