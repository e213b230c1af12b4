"""From an empty folder to a sealed kit with five custodians by command line alone; it opens without the program."""

import json
import re
import time

import pexpect
import pytest

from commands import KEYTURN, Desk, answer
from recovery import opened

FIVE = ("Ada Obi, lagos", "Bo Lind, oslo", "Cy Rao, pune", "Di Fox, oslo", "Ed Poe, lagos")
IDS = ("ada-obi", "bo-lind", "cy-rao", "di-fox", "ed-poe")
MAINTAINER = "seven quiet herons cross the copper bridge"
SIGNING = "the signer walks a violet mile at dusk"


@pytest.fixture
def source(tmp_path):
    """A source with five custodians at the least cost, valid for two days."""
    folder = tmp_path / "kit"
    people = [option for person in FIVE for option in ("--custodian", person)]
    Desk(tmp_path).run("new", folder, "--name", "Kestrel", "--purpose", "practice", *people, "--signer", "mo")
    toml = folder / "kit.toml"
    text = toml.read_text().replace("days = 548", "days = 2").replace("memory_mib = 256", "memory_mib = 64")
    toml.write_text(text.replace("iterations = 3", "iterations = 1"))
    return folder


def spawn(desk, *arguments):
    child = pexpect.spawn(
        KEYTURN[0], [str(part) for part in arguments], env=desk.environment, encoding="utf-8", timeout=60,
        dimensions=(100, 200),
    )  # fmt: skip
    child.delaybeforesend = 0.05
    return child


def say(child, *pairs):
    """Answer each prompt, given as a pattern."""
    for prompt, typed in pairs:
        child.expect(prompt)
        child.sendline(typed)


def ended(child, *told):
    for text in told:
        child.expect(text)
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0


def begin(desk, source):
    child = spawn(desk, "ceremony", "begin", source)
    child.expect("standard: any 2, never two with the same site: 8 groups; any 2 may be away")
    child.expect("critical: any 3, not all with the same site: 10 groups")
    child.expect("sealing takes about .* for 36 groups")
    say(child, ("New passphrase of the ceremony.*: ", MAINTAINER), ("again.*: ", MAINTAINER))
    ended(child, "The ceremony has begun", "Still to come: ada-obi")


def make_signer(desk, source):
    child = spawn(desk, "ceremony", "signer", source, "mo")
    say(child, ("Passphrase of the ceremony.*: ", MAINTAINER), ("New passphrase of the signer mo.*: ", SIGNING),
        ("again.*: ", SIGNING))  # fmt: skip
    ended(child, "is the key file of mo")


def enrol(desk, source, name):
    """Play the custodian: the paper, the memory, the phone and the envelope. Returns what they hold."""
    child = spawn(desk, "ceremony", "enrol", source, name)
    say(child, ("Passphrase of the ceremony.*: ", MAINTAINER))
    child.expect("Card of .*by hand:")
    child.expect("Read the card back from the paper.*: ")
    words = re.findall(r"^ *\d+  ([a-z]+)\r", child.before, re.MULTILINE)
    child.sendline(" ".join(words))
    child.expect(r"Offered passphrase: ([a-z -]+)\r")
    passphrase = child.match.group(1)
    say(child, ("Passphrase .empty: the offered one.*: ", ""))
    child.expect("About 64 bits: strong")
    say(child, ("The same passphrase again.*: ", passphrase))
    child.expect(r"or type this key: ([A-Z2-7 ]+)\r")
    held = {"id": name, "card": " ".join(words), "passphrase": passphrase,
            "totp_uri": f"otpauth://totp/x?secret={child.match.group(1).replace(' ', '')}"}  # fmt: skip
    codes = answer(held, int(time.time()))["codes"]
    say(child, ("shows now.*: ", codes[0]), ("when it changes.*: ", codes[1]))
    child.expect(r"of its own: ([0-9 ]+)\r")
    held["cold_code"] = child.match.group(1)
    say(child, ("in its envelope: ", ""))
    ended(child, "is enrolled")
    return held


def test_five_custodians_from_an_empty_folder_to_a_sealed_kit(source, tmp_path):
    desk = Desk(tmp_path)
    begin(desk, source)
    make_signer(desk, source)
    people = {name: enrol(desk, source, name) for name in reversed(IDS)}
    assert "5 of 5 custodians" in desk.run("ceremony", "status", source).stdout
    child = spawn(desk, "seal", source, "--signer", source / "mo.signer")
    say(child, ("Passphrase of the ceremony.*: ", MAINTAINER), ("Passphrase of the signer mo.*: ", SIGNING),
        ("Seal .* now.*: ", "yes"))  # fmt: skip
    ended(child, "Rehearsing", "Sealed and rehearsed", "Done")
    assert not list(source.glob("*.ceremony")) + list(source.glob(".*.new"))
    script = json.loads((source / "kestrel.keyturn.script.json").read_text())
    assert [act["who"] for act in script["acts"] if act["what"] == "custodian-enrolled"] == list(reversed(IDS))
    kit, now = source / "kestrel.keyturn", int(time.time())
    two = [answer(people[name], now) for name in ("ada-obi", "cy-rao")]
    read = opened(kit, "rehearsal", two, tmp_path)
    assert read["rehearsal-sentence"] == {"value": "You opened the rehearsal compartment together."}
    by_cold = [
        {key: people[name][key] for key in ("card", "passphrase", "cold_code")} | {"custodian": name}
        for name in ("bo-lind", "di-fox", "ed-poe")
    ]
    assert "fm4-root-locked-out-playbook" in opened(kit, "fm4-root-locked-out", by_cold, tmp_path)


def test_two_maintainers_at_once_are_told_apart(source, tmp_path):
    desk = Desk(tmp_path)
    begin(desk, source)
    child = spawn(desk, "ceremony", "enrol", source, "ada-obi")
    say(child, ("Passphrase of the ceremony.*: ", MAINTAINER))
    child.expect("Read the card back")
    desk.refused("ceremony-busy", "ceremony", "enrol", source, "bo-lind", status=11)
    desk.refused("ceremony-busy", "ceremony", "drop", source, status=11)
    child.close(force=True)
    desk.run("ceremony", "drop", source, typed="yes\n")
    assert not list(source.glob("*.ceremony"))


def test_a_sealed_folder_is_sealed_again_and_what_needs_a_ceremony_is_refused_by_name(source, tmp_path):
    desk, toml = Desk(tmp_path), source / "kit.toml"
    desk.run("seal", source, "--practice-out", tmp_path / "practice.json")
    signer = json.loads((tmp_path / "practice.json").read_text())["signers"][0]
    text = toml.read_text()
    toml.write_text(text.replace('name = "Ada Obi"', 'name = "Ada O."'))
    arguments = ("seal", source, "--signer", source / "mo.signer")
    assert "Nothing was changed" in desk.run(*arguments, typed="no\n").stdout
    done = desk.run(*arguments, "--yes", typed=signer["passphrase"] + "\n")
    assert "custodian ada-obi name: Ada Obi → Ada O." in done.stdout
    info = desk.run("info", source / "kestrel.keyturn").stdout
    assert "Ada O." in info
    toml.write_text(text.replace("days = 2", "days = 3").replace('id = "ed-poe"', 'id = "eve"'))
    line = desk.refused("seal-needs-ceremony", *arguments, status=11)
    assert "ed-poe" in line
    assert "eve" in line
    assert "validity" in line
    desk.refused("ceremony-kit-exists", "ceremony", "begin", source, status=11)
    desk.refused("seal-options", "seal", source, status=2)


def test_a_real_kit_is_never_founded_by_a_script(source, tmp_path):
    toml = source / "kit.toml"
    toml.write_text(toml.read_text().replace('"practice"', '"real"'))
    Desk(tmp_path).refused("seal-options", "seal", source, "--practice-out", tmp_path / "x.json", status=2)
    assert not (tmp_path / "x.json").exists()


def test_the_second_signer_reads_what_the_draft_changes_and_signs_it(source, tmp_path):
    desk, toml, kit = Desk(tmp_path), source / "kit.toml", source / "kestrel.keyturn"
    text = toml.read_text().replace("signatures = 1", "signatures = 2")
    toml.write_text(text.replace('signers = ["mo"]', 'signers = ["jo", "mo"]'))
    desk.run("seal", source, "--practice-out", tmp_path / "practice.json")
    passphrases = {
        entry["id"]: entry["passphrase"] for entry in json.loads((tmp_path / "practice.json").read_text())["signers"]
    }
    toml.write_text(toml.read_text().replace('name = "Ada Obi"', 'name = "Ada O."'))
    one = desk.run("seal", source, "--signer", source / "mo.signer", "--yes", typed=passphrases["mo"] + "\n")
    assert "waits as a draft for 1 more signature:" in one.stdout
    again = desk.run("seal", source, "--signer", source / "mo.signer", typed="no\n")
    assert "It takes the place of the draft that waits, signed by mo." in again.stdout
    assert "custodian ada-obi name: Ada Obi → Ada O." in again.stdout
    desk.refused("signed-already", "sign", kit, "--signer", source / "mo.signer", status=11)
    kit.rename(source / "away")
    told = desk.run("sign", kit, "--signer", source / "jo.signer", typed="not that one\n", status=11).stderr
    assert "The kit that it follows is not here: what it changes cannot be told." in told
    (source / "away").rename(kit)
    other = desk.run("sign", kit, "--signer", source / "jo.signer", typed=passphrases["jo"] + "\n")
    assert "Revision 2 of epoch 1, signed by mo." in other.stderr
    assert "custodian ada-obi name: Ada Obi → Ada O." in other.stderr
    assert f"Signed by jo and mo: {kit} is revision 2." in other.stdout
    desk.refused("draft-none", "sign", kit, "--signer", source / "jo.signer", status=11)
