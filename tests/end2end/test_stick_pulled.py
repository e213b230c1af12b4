"""A stick is pulled out in the middle of a copy: one line, the kit untouched, the copy from before whole, no new claim.

The real command is stopped at one call; then a folder is renamed, a file system detached, or a disk fails altogether.
"""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest

import copy_stopped
from commands import Desk
from keyturn.kit.file import read_kit
from keyturn.prepare.kept_copies import KeptCopies, Target
from sticks import KINDS, stick_in
from workshop import NOW

BEFORE = [("open", 1), ("write", 1), ("write", 2), ("fsync", 1), ("posix_fadvise", 1), ("replace", 1)]
CODES = {"storage-failed", "storage-read-only", "copy-medium-gone", "kit-unreadable", "storage-not-confirmed"}


@pytest.fixture(scope="module")
def revised(made_desk, tmp_path_factory):
    """A desk on which the kit is revision 2, and the one before is kept."""
    folder = tmp_path_factory.mktemp("revised") / "desk"
    shutil.copytree(made_desk, folder)
    desk, fields = Desk(folder), folder / "fields.json"
    fields.write_text(json.dumps({"value": "x"}))
    phrase = desk.secrets["signers"][0]["passphrase"]
    desk.run("item", "replace", desk.kit, "rehearsal-sentence", "--signer", folder / "maintainer-1.signer",
             "--fields", fields, typed=f"{phrase}\n")  # fmt: skip
    return folder


@pytest.fixture
def at_desk(revised, tmp_path):
    folder = tmp_path / "desk"
    shutil.copytree(revised, folder)
    return Desk(folder)


def copy_and_pull(desk, stick, call, count, *more):
    """Copy, pull the stick out at a call, and return the command's status and what it said in lines."""
    script = [sys.executable, copy_stopped.__file__, stick.folder, call, str(count)]
    command = [*script, "copy", desk.kit, stick.folder, "--name", "red", *more]
    with subprocess.Popen(
        [str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        env=desk.environment | {"PYTHONPATH": os.pathsep.join(sys.path)},
    ) as process:  # fmt: skip
        _, stopped = os.waitpid(process.pid, os.WUNTRACED)
        assert os.WIFSTOPPED(stopped), "it was over before it came to the call"
        stick.pull()
        process.send_signal(signal.SIGCONT)
        said, told = process.communicate(timeout=120)
    assert "Traceback" not in said + told
    return process.returncode, said, [line for line in told.splitlines() if line.startswith("keyturn: ")]


def registered(desk):
    """Return revision and hash of each copy that is claimed; nothing where there is no register yet."""
    register = desk.kit.with_name(desk.kit.name + ".copies")
    copies = json.loads(register.read_text())["copies"] if register.exists() else []
    return [(copy["name"], copy["revision"], copy["hash"]) for copy in copies]


def first(desk) -> bytes:
    return desk.kit.with_name(desk.kit.name + ".previous").read_bytes()


@pytest.mark.parametrize(("call", "count"), BEFORE, ids=lambda value: str(value))
@pytest.mark.parametrize("kind", KINDS)
def test_pulled_out_before_the_copy_stands_nothing_is_claimed_and_the_one_before_is_whole(at_desk, kind, call, count):
    desk = at_desk
    kit = desk.kit.read_bytes()
    with stick_in(kind, desk.folder / "red") as stick:
        (stick.folder / desk.kit.name).write_bytes(first(desk))
        os.sync()
        KeptCopies(read_kit(desk.kit), (), lambda: NOW).read_again(Target(stick.folder, "red"))
        before = registered(desk)
        assert before == [("red", 1, hashlib.sha256(first(desk)).hexdigest())]
        status, said, told = copy_and_pull(desk, stick, call, count)
        assert (status, said, len(told)) == (9, "", 1), told
        assert told[0].split(": ")[1] in CODES
        assert desk.kit.read_bytes() == kit
        assert registered(desk) == before
        assert (stick.look() / desk.kit.name).read_bytes() == first(desk)
        assert not left_behind(desk.folder / "red", stick, desk)


def left_behind(folder: Path, stick, desk) -> list[str]:
    """Return what was written to the computer's own disk, in the place of the stick."""
    return os.listdir(folder) if folder.is_dir() and folder != stick.look() else []


@pytest.mark.parametrize("kind", KINDS)
def test_put_in_again_it_is_copied_as_if_nothing_had_been(at_desk, kind):
    desk = at_desk
    with stick_in(kind, desk.folder / "red") as stick:
        copy_and_pull(desk, stick, "write", 2)
        there = stick.look()
        again = desk.folder / "again"
        if there != stick.folder:
            shutil.copytree(there, again, dirs_exist_ok=True)
            there = again
        desk.run("copy", desk.kit, there, "--name", "red")
        assert (there / desk.kit.name).read_bytes() == desk.kit.read_bytes()
        assert [name for name in os.listdir(there) if name.endswith(".new")] == []
    assert [name for name, _, _ in registered(desk)] == ["red"]


@pytest.mark.parametrize("kind", KINDS)
def test_pulled_out_while_recover_py_is_written_the_copy_counts_and_the_file_is_named(at_desk, kind):
    desk = at_desk
    with stick_in(kind, desk.folder / "red") as stick:
        status, _, told = copy_and_pull(desk, stick, "replace", 3, "--with-recovery")
        assert (status, len(told)) == (9, 1), told
        assert "recover.py" in told[0]
    assert [(name, revision) for name, revision, _ in registered(desk)] == [("red", 2)]


def test_a_stick_that_is_full_in_the_middle_keeps_the_copy_from_before(at_desk):
    desk = at_desk
    with stick_in("detached", desk.folder / "red", str(len(first(desk)) * 3 // 2)) as stick:
        (stick.folder / desk.kit.name).write_bytes(first(desk))
        KeptCopies(read_kit(desk.kit), (), lambda: NOW).read_again(Target(stick.folder, "red"))
        before = registered(desk)
        line = desk.refused("disk-full", "copy", desk.kit, stick.folder, "--name", "red", status=9)
        assert str(stick.folder / desk.kit.name) in line
        assert registered(desk) == before
        assert os.listdir(stick.folder) == [desk.kit.name]
        assert (stick.folder / desk.kit.name).read_bytes() == first(desk)
