"""Copies on sticks: what stands there is the old one or the new one, whole, and never an older one than before."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

import keyturn
from faults import full_disk, pulled_out
from keyturn.errors import KeyturnError, StorageError
from keyturn.kit.file import KitDamaged, KitReplaced, KitUnreadable, read_kit
from keyturn.prepare.copying import (
    CopyFolderGone,
    CopyForked,
    CopyNewer,
    CopyNone,
    CopyNotTheSame,
    CopyOntoItself,
    CopyOther,
    CopyPlaceTaken,
    copy_kit,
    put_beside,
    read_back,
    verify_copy,
)

NAME = "small.keyturn"
SUPPORT = Path(__file__).parents[1] / "support"


@pytest.fixture
def kit(revisions, tmp_path):
    """Revision 2, in a folder of its own."""
    return revisions.kit("2", tmp_path / "own")


@pytest.fixture
def stick(tmp_path):
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def test_a_copy_is_the_kit_byte_for_byte_and_nothing_else_is_left(kit, stick):
    copy = copy_kit(kit, stick)
    assert (stick / NAME).read_bytes() == kit.path.read_bytes()
    assert (copy.kit.body.revision, copy.hash, copy.found) == (2, read_back(kit.path), False)
    assert os.listdir(stick) == [NAME]


def test_an_older_revision_is_replaced(revisions, kit, stick):
    revisions.kit("1", stick)
    copy_kit(kit, stick)
    assert (stick / NAME).read_bytes() == revisions.data("2")
    assert os.listdir(stick) == [NAME]


def test_the_same_revision_is_read_and_left_as_it_is(revisions, kit, stick):
    revisions.kit("2", stick)
    before = (stick / NAME).stat()
    assert copy_kit(kit, stick).found
    assert (stick / NAME).stat().st_ino == before.st_ino


def test_the_same_revision_that_is_damaged_is_written_anew(revisions, kit, stick):
    data = bytearray(revisions.data("2"))
    data[len(data) // 2] ^= 1
    (stick / NAME).write_bytes(data)
    assert not copy_kit(kit, stick).found
    assert (stick / NAME).read_bytes() == revisions.data("2")


@pytest.mark.parametrize(
    ("there", "refusal"), [("3", CopyNewer), ("fork", CopyForked), ("other", CopyOther)], ids=["newer", "fork", "other"]
)
def test_a_newer_or_another_kit_is_refused_and_stays(revisions, kit, stick, there, refusal):
    revisions.kit(there, stick)
    for work in (copy_kit, verify_copy):
        with pytest.raises(refusal, match=str(stick)):
            work(kit, stick)
    assert (stick / NAME).read_bytes() == revisions.data(there)


def _pipe(path):
    os.mkfifo(path)


@pytest.mark.parametrize(
    "lay", [Path.mkdir, lambda path: path.write_bytes(b"no kit"), _pipe, lambda path: path.symlink_to("nowhere")],
    ids=["folder", "other file", "pipe", "dangling link"],
)  # fmt: skip
def test_what_is_no_kit_is_refused_by_its_path_and_stays(kit, stick, lay):
    lay(stick / NAME)
    with pytest.raises(CopyPlaceTaken, match=NAME):
        copy_kit(kit, stick)
    assert os.path.lexists(stick / NAME)


def test_a_stick_that_is_not_there_and_the_kits_own_folder_are_refused(kit, stick):
    with pytest.raises(CopyFolderGone):
        copy_kit(kit, stick / "gone")
    with pytest.raises(CopyFolderGone):
        copy_kit(kit, kit.path)
    with pytest.raises(CopyOntoItself):
        copy_kit(kit, kit.path.parent)


def test_a_full_stick_keeps_the_older_copy(revisions, kit, stick):
    revisions.kit("1", stick)
    with full_disk(), pytest.raises(StorageError, match=NAME):
        copy_kit(kit, stick)
    assert os.listdir(stick) == [NAME]
    assert (stick / NAME).read_bytes() == revisions.data("1")


def test_a_stick_that_takes_only_a_part_keeps_the_older_copy(revisions, kit, stick):
    revisions.kit("1", stick)
    code = (
        "import resource, sys; from pathlib import Path; from keyturn.kit.file import read_kit;"
        "from keyturn.errors import StorageError; from keyturn.prepare.copying import copy_kit;"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))\n"
        "try:\n    copy_kit(read_kit(Path(sys.argv[1])), Path(sys.argv[2]))\n"
        "except StorageError as refusal:\n    print(refusal.code)"
    )
    done = subprocess.run([sys.executable, "-c", code, kit.path, stick], capture_output=True, text=True, env=_env())
    assert (done.stdout, done.stderr) == ("storage-failed\n", "")
    assert os.listdir(stick) == [NAME]
    assert (stick / NAME).read_bytes() == revisions.data("1")


def test_a_kit_that_is_replaced_while_it_is_copied_does_not_count(revisions, kit, stick):
    kit.path.write_bytes(revisions.data("3"))
    with pytest.raises(KitReplaced):
        copy_kit(kit, stick)
    assert os.listdir(stick) == []


def test_a_kit_that_is_gone_or_damaged_meanwhile_is_named_and_not_the_stick(kit, stick):
    data = bytearray(kit.path.read_bytes())
    data[len(data) // 2] ^= 1
    kit.path.write_bytes(data)
    with pytest.raises(KitDamaged):
        copy_kit(kit, stick)
    with pulled_out(kit.path.parent), pytest.raises(KitUnreadable):
        copy_kit(kit, stick)
    assert os.listdir(stick) == []


def test_a_copy_is_verified_where_it_lies_and_may_be_older(revisions, kit, stick):
    with pytest.raises(CopyNone):
        verify_copy(kit, stick)
    revisions.kit("1", stick)
    copy = verify_copy(kit, stick)
    assert (copy.kit.body.revision, copy.found) == (1, True)


def test_a_damaged_copy_is_named_with_its_sections(revisions, kit, stick):
    data = bytearray(revisions.data("2"))
    data[len(data) // 2] ^= 1
    (stick / NAME).write_bytes(data)
    with pytest.raises(KitDamaged):
        verify_copy(kit, stick)


def test_a_file_of_the_program_is_put_beside_it_once(stick):
    put_beside(stick, "recover.py", b"print()")
    inode = (stick / "recover.py").stat().st_ino
    put_beside(stick, "recover.py", b"print()")
    assert (stick / "recover.py").stat().st_ino == inode
    put_beside(stick, "recover.py", b"print(1)")
    assert (stick / "recover.py").read_bytes() == b"print(1)"


def test_bytes_that_a_stick_does_not_give_back_are_noticed(kit, stick, monkeypatch):
    """A stick that lies is played by the system's own fsync: what was written is changed before it is read back."""
    real = os.fsync

    def lies(descriptor):
        real(descriptor)
        name = f"/proc/self/fd/{descriptor}"
        if os.readlink(name).endswith(".new"):
            with open(name, "r+b") as file:
                file.seek(1000)
                file.write(b"\xff\x00\xff\x00")

    monkeypatch.setattr(os, "fsync", lies)
    with pytest.raises(CopyNotTheSame, match=NAME):
        copy_kit(kit, stick)
    assert os.listdir(stick) == []
    with pytest.raises(CopyNotTheSame):
        put_beside(stick, "recover.py", bytes(5000))


def test_killed_at_any_call_the_stick_holds_the_old_copy_or_the_new_one(revisions, kit, stick):
    told = set()
    for n in range(1, 60):
        revisions.kit("1", stick)
        script = [sys.executable, SUPPORT / "copy_killed.py", kit.path, stick, str(n)]
        done = subprocess.run(script, capture_output=True, text=True, env=_env())
        assert done.returncode in (0, -9), done.stderr
        there = read_kit(stick / NAME)
        there.demand_whole()
        told.add((done.returncode, there.body.revision))
        copy_kit(kit, stick)
        assert os.listdir(stick) == [NAME], "what the killed one left behind stays"
        if done.returncode == 0:
            break
    assert told == {(-9, 1), (-9, 2), (0, 2)}


def _env():
    return os.environ | {"PYTHONPATH": str(Path(keyturn.__file__).parents[1])}


def test_every_refusal_is_told_with_a_cure():
    for kind in (CopyFolderGone, CopyOntoItself, CopyNone, CopyPlaceTaken, CopyNotTheSame):
        assert issubclass(kind, KeyturnError)
        assert kind.cure
