"""A team's first day: a new folder is judged, edited, judged again, and laid beside the kit that it belongs to."""

import json
import os
import re
from pathlib import Path

import pytest

from commands import Desk
from keyturn import catalogue

UNSATISFIED = 'critical = "any 2, at least 4 different site"'
SATISFIED = 'critical = "any 2, at least 2 different site"'
FM9 = 'fm9-network-lost = "standard"'
ANSWERS = "Kestrel Payments\nÅsa Öberg, stockholm\nBob = x, a=b\nBob Ade, lagos\nChidi Rossi, rome\n\nno\n"


def edit(path: Path, old: str, new: str) -> None:
    """Change one place of a file."""
    text = path.read_text()
    assert text.count(old) == 1
    path.write_text(text.replace(old, new))


def test_a_folder_is_made_by_questions_judged_broken_and_mended(tmp_path: Path) -> None:
    desk, folder = Desk(tmp_path), tmp_path / "kestrel"
    made = desk.run("new", folder, typed=ANSWERS)
    assert "source-wish-refused: The folder cannot be made so: a site has no comma" in made.stderr
    assert made.stdout.splitlines()[-1] == f"  keyturn lint {folder}"
    first = desk.run("lint", folder)
    assert all(": advice: " in line for line in first.stdout.splitlines())
    assert "No fault; advice: " in first.stderr

    edit(folder / "kit.toml", SATISFIED, UNSATISFIED)
    edit(folder / "kit.toml", 'fm8-region-outage = "standard"\n', "")
    edit(folder / "playbooks" / "fm1-idp-down.md", "title: Identity provider down", "titel: Identity provider down")
    edit(folder / "triage.yaml", "id: who", "id: Who")
    done = desk.run("lint", folder, status=11)
    text = (folder / "kit.toml").read_text().splitlines()
    faults = [line.removeprefix(f"{folder}/") for line in done.stdout.splitlines() if ": advice: " not in line]
    assert [re.match(r"[^ ]+: [a-z-]+", line)[0] for line in faults] == [  # type: ignore[index]
        f"kit.toml:{text.index(UNSATISFIED) + 1}: policy-unsatisfiable",
        "playbooks/fm1-idp-down.md:2: key-missing",
        "playbooks/fm1-idp-down.md:3: key-unknown",
        "playbooks/fm8-region-outage.md:2: playbook-no-tier",
        "triage.yaml:4: name-malformed",
    ]
    assert done.stderr.splitlines()[-1].startswith(f"keyturn: source-lint: 5 faults in {folder}")

    edit(folder / "kit.toml", UNSATISFIED, SATISFIED)
    edit(folder / "kit.toml", FM9, f'fm8-region-outage = "standard"\n{FM9}')
    edit(folder / "playbooks" / "fm1-idp-down.md", "titel:", "title:")
    edit(folder / "triage.yaml", "id: Who", "id: who")
    assert desk.run("lint", folder).stdout == first.stdout


def test_a_script_asks_nothing_and_nothing_is_overwritten(tmp_path: Path) -> None:
    desk, folder = Desk(tmp_path), tmp_path / "kit"
    options = ("--name", "Kit", "--purpose", "practice", "--custodian", "A, x", "--custodian", "B, y", "--signer", "m")
    desk.run("new", folder, *options)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    desk.refused("source-taken", "new", folder, *options, status=2)
    desk.refused("source-wish-refused", "new", tmp_path / "other", *options, "--custodian", "a, z", status=2)
    assert not (tmp_path / "other").exists()
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


def test_a_folder_that_is_none_is_refused_by_name(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    for path, why in ((tmp_path / "nowhere", "there is none"), (Path(__file__), "it is a file")):
        assert f"is no folder that can be read: {why}." in desk.refused("source-missing", "lint", path, status=2)


def test_findings_are_told_to_programs_too(tmp_path: Path) -> None:
    desk, folder = Desk(tmp_path), tmp_path / "kit"
    desk.run("new", folder, "--name", "K", "--purpose", "real", "--custodian", "A, x", "--custodian", "B, y")
    edit(folder / "kit.toml", 'purpose = "real"', 'purpose = "unreal"')
    found = json.loads(desk.run("lint", folder, "--json", status=11).stdout)
    assert [(fault["file"], fault["line"], fault["code"]) for fault in found["faults"]] == [
        (str(folder / "kit.toml"), 5, "value-kind")
    ]


def source_of(desk: Desk) -> Path:
    """Return a source whose kit is the desk's practice kit, and whose playbooks are the catalogue's."""
    folder = desk.folder / "source"
    people = ("--custodian", "Amara Okafor, lagos", "--custodian", "Eve New, rome")
    desk.run("new", folder, "--name", "Practice kit", "--purpose", "practice", *people, "--signer", "maintainer-1")
    os.link(desk.kit, folder / "practice.keyturn")
    edit(folder / "kit.toml", '"practice-kit.keyturn"', '"practice.keyturn"')
    edit(folder / "kit.toml", '"amara-okafor"', '"amara"')
    return folder


def test_a_source_is_laid_beside_its_kit(desk: Desk) -> None:
    folder = source_of(desk)
    edit(folder / "playbooks" / "fm1-idp-down.md", "title: Identity provider down", "title: Nobody signs in")
    done = desk.run("lint", folder)
    told = [line for line in done.stdout.splitlines() if "ceremony-needed" in line]
    assert [line for line in told if "Eve New is not in the sealed kit: a ceremony adds them." in line]
    assert [line for line in told if "chen is a custodian of the sealed kit, and not of the folder" in line]
    (folder / "practice.keyturn").rename(folder / "practice.keyturn.draft")
    assert desk.run("lint", folder).stdout == done.stdout
    # Every credential of the catalogue is in the practice kit.
    assert "credential-missing" not in done.stdout
    lines = desk.run("diff", desk.kit, folder).stdout.splitlines()
    assert lines[1] == f"to the source in {folder}, once it is sealed into it"
    assert lines[2] == "Who may open, which needs a ceremony:"
    assert "  custodian chen: removed: phone, site=singapore, team=platform" in lines
    assert "  custodian eve-new: added: phone, site=rome" in lines
    assert "  mode fm1-idp-down title: Identity provider down → Nobody signs in" in lines
    assert not [line for line in lines if "mode fm2" in line]


def test_a_kit_that_cannot_be_read_is_a_fault_of_its_file(desk: Desk) -> None:
    folder = source_of(desk)
    (folder / "practice.keyturn").unlink()
    (folder / "practice.keyturn").write_bytes(b"no kit")
    (first, *_) = [line for line in desk.run("lint", folder, status=11).stdout.splitlines() if ": advice: " not in line]
    assert first.startswith(f"{folder}/practice.keyturn:1: kit-")
    (folder / "practice.keyturn").unlink()
    os.mkfifo(folder / "practice.keyturn")
    assert f"{folder}/practice.keyturn:1: kit-unreadable" in desk.run("lint", folder, status=11).stdout


def test_changes_are_told_before_anybody_signs_and_no_value_is(desk: Desk) -> None:
    before = desk.folder / "before.keyturn"
    before.write_bytes(desk.kit.read_bytes())
    assert "Nothing changes that can be seen" in desk.run("diff", before, desk.kit).stdout
    passphrase = desk.secrets["signers"][0]["passphrase"]
    add = ("item", "add", desk.kit, "extra", "--mode", catalogue.MODES[0], "--kind", "secret", "--title", "Extra")
    desk.run(*add, "--signer", desk.folder / "maintainer-1.signer", typed=f"hush-93\n\n{passphrase}\n")
    told = desk.run("diff", before, desk.kit).stdout
    assert "  item extra: added: Extra, secret, fm1-idp-down, version 1, sealed on " in told
    assert "Note: the second was not made from the first" not in told
    backwards = desk.run("diff", desk.kit, before).stdout
    assert "  item extra: removed: Extra" in backwards
    assert "Note: the second was not made from the first" in backwards
    (change,) = json.loads(desk.run("diff", before, desk.kit, "--json").stdout)["changes"]
    assert (change["area"], change["what"], change["name"], change["ceremony"]) == ("item", "added", "extra", False)
    assert "hush" not in told + backwards + str(change)


def test_what_an_unsigned_draft_brings_is_told_to_whoever_signs_on_top_of_it(desk: Desk) -> None:
    signer, passphrase = desk.folder / "maintainer-1.signer", desk.secrets["signers"][0]["passphrase"]
    add = ("item", "add", desk.kit)
    kind = ("--mode", catalogue.MODES[0], "--kind", "secret", "--title", "Extra")
    desk.run(*add, "slipped-in", *kind, typed="hush-93\n\n")
    done = desk.run(*add, "extra", *kind, "--signer", signer, typed=f"hush-94\n\n{passphrase}\n")
    head = "It goes on top of the draft that waits, signed by nobody, and is signed together with this:"
    lines = done.stderr.splitlines()
    assert lines[lines.index(head) + 2].startswith("  item slipped-in: added: Extra, secret, fm1-idp-down, version 1")
    desk.run(*add, "third", *kind, typed="hush-95\n\n")
    told = desk.run("sign", desk.kit, "--signer", signer, typed=f"{passphrase}\n").stderr
    assert "Revision 3 of epoch 1, signed by nobody." in told
    assert "hush" not in told + done.stderr + done.stdout


@pytest.mark.parametrize("swapped", [False, True])
def test_a_kit_that_is_none_is_refused(desk: Desk, swapped: bool) -> None:
    other = desk.folder / "other.keyturn"
    other.write_bytes(b"no kit")
    pair = (other, desk.kit) if swapped else (desk.kit, other)
    line = desk.run("diff", *pair, status=6).stderr.splitlines()[-1]
    assert line.startswith("keyturn: kit-")
