"""`keyturn-demo` without a screen: a scripted pair plays the whole path through the real widgets, as a process."""

import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

KEYTURN_DEMO = str(Path(sys.executable).with_name("keyturn-demo"))
STAGES = ("Home:", "Choose:", "Confirm:", "Unlock:", "Act:", "Stand down:", "Closed:")
PAGES = {"home", "choose", "confirm", "declare", "card", "codes", "act-do", "act-shown", "stand-down", "closed"}


def run(*arguments, folder, **environment):
    return subprocess.run(
        [KEYTURN_DEMO, *map(str, arguments)],
        capture_output=True,
        text=True,
        timeout=600,
        env=os.environ | {"XDG_STATE_HOME": str(folder / "state"), "PYTHONWARNINGS": "error"} | environment,
    )


@pytest.fixture(scope="module")
def played(tmp_path_factory):
    folder = tmp_path_factory.mktemp("demo")
    done = run("--out", folder / "kit", "--shots", folder / "shots", folder=folder)
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return folder, done.stdout


def test_each_stage_is_told_in_its_order(played):
    _, told = played
    places = [told.index(stage) for stage in STAGES]
    assert places == sorted(places)
    assert "Witness words: " in told


def test_there_is_a_picture_of_every_page_in_dark_and_in_light(played):
    folder, _ = played
    pictures = sorted((folder / "shots").glob("*.png"))
    assert {path.stem.rpartition("-")[0][3:] for path in pictures} >= PAGES
    by_palette = {name: [path for path in pictures if path.stem.endswith(name)] for name in ("dark", "light")}
    assert len(by_palette["dark"]) == len(by_palette["light"]) == len(pictures) // 2
    assert len({hashlib.sha256(path.read_bytes()).digest() for path in pictures}) == len(pictures)


def test_the_log_is_whole_and_tells_what_was_done(played):
    folder, _ = played
    kit = folder / "kit" / "practice.keyturn"
    keyturn = Path(sys.executable).with_name("keyturn")
    subprocess.run([keyturn, "log", "verify", kit], check=True, capture_output=True)
    exported = subprocess.run([keyturn, "log", "export", kit], check=True, capture_output=True, text=True).stdout
    events = [json.loads(line)["event"] for line in exported.splitlines()]
    assert [event for event in events if event in ("declared", "opened", "closed")] == ["declared", "opened", "closed"]
    assert {"confirm-check", "opened", "playbook-read", "item-revealed", "classified"} <= set(events)
    assert not (folder / "kit" / "practice.keyturn.session").exists()


def test_no_secret_of_the_kit_is_told(played):
    folder, told = played
    secrets = json.loads((folder / "kit" / "practice-secrets.json").read_text())
    for person in secrets["custodians"]:
        assert person["passphrase"] not in told
        assert person["card"].split()[3] + " " + person["card"].split()[4] not in told


def test_a_kit_that_is_there_is_never_overwritten(played):
    folder, _ = played
    before = (folder / "kit" / "practice.keyturn").read_bytes()
    done = run("--out", folder / "kit", "--shots", folder / "again", folder=folder)
    assert done.returncode == 2
    assert done.stderr.startswith("keyturn: demo-folder-taken: ")
    assert len(done.stderr.splitlines()) == 1
    assert (folder / "kit" / "practice.keyturn").read_bytes() == before


def test_a_signers_key_file_that_is_there_is_never_overwritten(tmp_path):
    # `keyturn new` names the first signer as the practice kit does: a team's own key may lie there.
    own = tmp_path / "maintainer-1.signer"
    own.write_text("the team's own key")
    done = run("--out", tmp_path, "--shots", tmp_path / "shots", folder=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith(f"keyturn: demo-folder-taken: {own} exists already; the demo overwrites nothing.")
    assert own.read_text() == "the team's own key"
