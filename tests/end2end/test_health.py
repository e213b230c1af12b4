"""Copies, status and calendar as a maintainer uses them: real commands, real folders, a real small stick."""

import json
import os
import shutil
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

import pytest
from icalendar import Calendar

DAY = 86_400


@pytest.fixture
def sticks(desk):
    for name in ("red", "blue"):
        (desk.folder / name).mkdir()
    return desk.folder / "red", desk.folder / "blue"


@contextmanager
def mounted(folder: Path, size: str):
    """Mount a file system of its own in memory; skips where that is not allowed."""
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={size}", "tmpfs", folder], capture_output=True).returncode:
        pytest.skip("mounting needs rights of its own")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def status(desk, *more):
    return json.loads(desk.run("status", desk.kit, "--json", *more).stdout)


def lost(desk):
    return {finding["rule"]: finding["cost"] for finding in status(desk)["findings"]}


def test_two_sticks_get_the_kit_and_what_opens_it_without_the_program(desk, sticks):
    red, blue = sticks
    said = desk.run("copy", desk.kit, red, blue, "--with-recovery").stdout
    assert said.count("written, read back and verified") == 2
    for stick in sticks:
        assert sorted(os.listdir(stick)) == ["RECOVERY.txt", "practice.keyturn", "recover.py"]
        assert (stick / desk.kit.name).read_bytes() == desk.kit.read_bytes()
        assert desk.run("verify", stick / desk.kit.name).stdout.startswith("Good")
    listed = json.loads(desk.run("copies", "list", desk.kit, "--json").stdout)["copies"]
    assert [(copy["name"], copy["standing"]) for copy in listed] == [("blue", "current"), ("red", "current")]
    assert "copies-none" not in lost(desk)


def test_one_stick_that_is_refused_keeps_no_other_from_its_copy(desk, sticks):
    red, blue = sticks
    (red / desk.kit.name).write_bytes(b"holiday pictures")
    done = desk.run("copy", desk.kit, red, desk.folder / "gone", blue, desk.folder, status=9)
    codes = [line.split(": ")[1] for line in done.stderr.splitlines() if line.startswith("keyturn: ")]
    assert codes == ["copy-place-taken", "copy-folder-gone", "copy-onto-itself"]
    assert done.stdout.startswith("blue: ")
    assert (red / desk.kit.name).read_bytes() == b"holiday pictures"


def test_a_full_and_a_write_protected_stick_are_named_and_the_third_is_written(desk, sticks):
    red, blue = sticks
    third = desk.folder / "third"
    third.mkdir()
    with mounted(red, "1m"), mounted(blue, "20m"):
        subprocess.run(["mount", "-o", "remount,ro", blue], check=True)
        done = desk.run("copy", desk.kit, red, blue, third, status=9)
        assert os.listdir(red) == os.listdir(blue) == []
    codes = [line.split(": ")[1] for line in done.stderr.splitlines() if line.startswith("keyturn: ")]
    assert codes == ["disk-full", "storage-read-only"]
    assert (third / desk.kit.name).read_bytes() == desk.kit.read_bytes()


def test_a_copy_falls_behind_and_is_brought_up_and_read_again(desk, sticks):
    red, _ = sticks
    desk.run("copy", desk.kit, red, "--name", "red-stick", "--place", "Safe in Oslo", "--holder", "Ann Ek")
    typed = json.dumps({"value": "x"})
    fields = desk.folder / "fields.json"
    fields.write_text(typed)
    signer = desk.folder / "maintainer-1.signer"
    phrase = desk.secrets["signers"][0]["passphrase"]
    desk.run("item", "replace", desk.kit, "rehearsal-sentence", "--signer", signer, "--fields", fields,
             typed=f"{phrase}\n")  # fmt: skip
    assert lost(desk)["copy-behind"] == 3
    assert "behind: replace it" in desk.run("copies", "verify", desk.kit, red, "--name", "red-stick").stdout
    desk.run("copy", desk.kit, red, "--name", "red-stick")
    assert "copy-behind" not in lost(desk)
    (line,) = desk.run("copies", "list", desk.kit).stdout.splitlines()
    assert line.endswith("(Safe in Oslo, Ann Ek)")
    shutil.copy(desk.kit.with_name(desk.kit.name + ".previous"), desk.kit)
    said = desk.refused("copy-newer", "copy", desk.kit, red, "--name", "red-stick", "--accept-older", status=7)
    assert str(red / desk.kit.name) in said


@pytest.mark.parametrize(
    ("more", "folders", "code"),
    [
        (["--name", "Red Stick"], ["red"], "copy-name-wanted"),
        (["--name", "x"], ["red", "blue"], "copy-targets-unfit"),
        ([], ["red", "x/red"], "copy-targets-unfit"),
    ],
)
def test_names_that_would_not_tell_copies_apart_are_refused(desk, sticks, more, folders, code):
    (desk.folder / "x" / "red").mkdir(parents=True)
    paths = [desk.folder / name for name in folders]
    desk.refused(code, "copy", desk.kit, *paths, *more, status=2)
    assert os.listdir(sticks[0]) == []


def test_a_damaged_register_is_named_before_anything_is_copied_and_counted(desk, sticks):
    register = desk.kit.with_name(desk.kit.name + ".copies")
    register.write_bytes(b"{")
    for command in (("copy", desk.kit, sticks[0]), ("copies", "list", desk.kit), ("copies", "verify", desk.kit, "/")):
        desk.refused("copies-register-strange", *command, status=9)
    assert os.listdir(sticks[0]) == []
    assert lost(desk)["copies-register-lost"] == 5


@pytest.mark.usefixtures("same_day")
def test_a_drill_brings_points_back_and_the_calendar_moves_its_days(desk, tmp_path):
    before = status(desk)
    out = tmp_path / "due.ics"
    desk.run("calendar", desk.kit, "--out", out)
    first = {str(event["uid"]): event for event in Calendar.from_ical(out.read_bytes()).walk("VEVENT")}
    names = ["amara", "bjorn"]
    desk.open(desk.answers(names, int(time.time())), "rehearsal")
    after = status(desk)
    assert after["score"] > before["score"]
    assert {entry["id"]: entry["days"] for entry in after["custodians"] if entry["days"] is not None} == dict.fromkeys(
        names, 0
    )
    desk.run("calendar", desk.kit, "--out", out)
    second = {str(event["uid"]): event for event in Calendar.from_ical(out.read_bytes()).walk("VEVENT")}
    assert first.keys() == second.keys()
    moved = {uid.split(".")[0] for uid in first if first[uid].decoded("dtstart") != second[uid].decoded("dtstart")}
    assert moved >= {"prove-amara", "prove-bjorn"}
    assert "prove-chen" not in moved


@pytest.mark.usefixtures("same_day")
@pytest.mark.parametrize(("suffix", "begins"), [("svg", b"<?xml"), ("png", b"\x89PNG"), ("pdf", b"%PDF")])
def test_the_score_is_kept_once_a_day_and_drawn(desk, tmp_path, suffix, begins):
    picture = tmp_path / f"score.{suffix}"
    for _ in range(2):
        said = desk.run("status", desk.kit, "--plot", picture).stdout
    assert picture.read_bytes().startswith(begins)
    (line,) = desk.kit.with_name(desk.kit.name + ".history").read_text().splitlines()
    assert f": {json.loads(line)['score']} of 100. It would open." in said
    desk.refused("usage", "status", desk.kit, "--plot", tmp_path / "score.gif", status=2)


def test_status_prints_no_secret_and_a_kit_that_cannot_be_written_beside_is_told(desk, sticks):
    red, _ = sticks
    desk.run("copy", desk.kit, red)
    (red / (desk.kit.name + ".history")).mkdir()
    done = desk.run("status", red / desk.kit.name)
    assert "the score was not written down" in done.stderr
    for person in desk.secrets["custodians"]:
        assert person["passphrase"] not in done.stdout + done.stderr
