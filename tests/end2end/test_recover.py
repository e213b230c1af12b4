"""The second reader opens every kit by the specification alone, reads the same items, and refuses the same faults."""

import json
import re
import sys
import time

import pexpect
import pytest

from commands import answer
from keyturn import catalogue
from keyturn.kit.file import read_kit
from recovery import ISOLATED, RECOVER, opened, recover
from workshop import NOW, make_kit


def test_it_is_one_short_file_that_needs_cryptography_alone():
    text = RECOVER.read_text()
    assert len(text.splitlines()) < 400
    imported = set(re.findall(r"^(?:import|from) ([a-z0-9_]+)", text, re.MULTILINE))
    assert imported <= set(sys.stdlib_module_names) | {"cryptography"}
    assert "keyturn" not in imported


@pytest.mark.parametrize("mode", ["fm1-idp-down", "fm2-federation-broken", "fm3-identity-center-region", "rehearsal"])
def test_it_reads_the_same_items_as_the_program(desk, tmp_path, mode):
    people = json.loads(desk.answers(["amara", "chen", "divya"], int(time.time())).read_text())
    expected = {item["id"]: item["value"] for item in desk.secrets["items"] if item["mode"] == mode}
    read = opened(desk.kit, mode, people, tmp_path)
    playbook = read.pop(f"{mode}-playbook")
    assert read == expected
    assert playbook == {"json": catalogue.load().playbook(mode).canonical().decode()}


@pytest.mark.parametrize(("r", "skew"), [(2, 0), (2, 90), (3, -60)])
def test_it_opens_kits_of_other_shapes_with_wrong_clocks(tmp_path, r, skew):
    made = make_kit(tmp_path, people=3, r=r, key_people=[3])
    first, second, third = made.people
    phone = first.answer(NOW + 3000 + skew, r) | {"time": NOW + 3000}
    for people in ([phone, third.answer()], [phone, second.answer(NOW + 3000 + skew, r) | {"time": NOW + 3000}]):
        assert opened(made.path, "fm1", people, tmp_path) == {
            "alpha": {"value": "secret of alpha"}, "beta": {"value": "secret of beta"},
        }  # fmt: skip


def test_it_takes_cold_codes_of_phones_and_keys(tmp_path):
    made = make_kit(tmp_path, people=2, key_people=[2])
    people = [
        {"custodian": person.id, "card": person.words, "passphrase": person.passphrase, "cold_code": person.cold}
        for person in made.people
    ]
    assert set(opened(made.path, "fm1", people, tmp_path)) == {"alpha", "beta"}


def test_it_opens_a_kit_after_ceremonies_and_rotations(desk, tmp_path):
    signer = desk.secrets["signers"][0]
    now = int(time.time())
    desk.run(
        "rekey", desk.kit, "--answers", desk.answers(["amara", "bjorn", "chen"], now), "--add", "eve", "--name", "Eve",
        "--label", "site=oslo", "--drop", "divya", "--signer", desk.folder / signer["file"],
        "--out", desk.folder / "new.json", typed=signer["passphrase"] + "\n",
    )  # fmt: skip
    eve = json.loads((desk.folder / "new.json").read_text())["custodians"][0]
    tomasz = next(person for person in desk.secrets["custodians"] if person["id"] == "tomasz")
    items = opened(desk.kit, "fm1-idp-down", [answer(eve, now), answer(tomasz, now)], tmp_path)
    assert items["alice-break-glass"] == next(
        item["value"] for item in desk.secrets["items"] if item["id"] == "alice-break-glass"
    )


def test_what_is_public_needs_no_secret(desk):
    shown = recover(desk.kit, "--list").stdout
    assert "fm1-idp-down" in shown
    assert "alice-break-glass" in shown


@pytest.mark.parametrize(
    "change",
    [{"passphrase": "wrong"}, {"codes": ["000000", "000001"]}, {"card": "academic " * 22}, {"card": "nothing"},
     {"cold_code": "123456 123456 00"}, {"prf": "00" * 32}, {"codes": 5}, {"card": None}],
)  # fmt: skip
def test_wrong_factors_are_refused_in_one_line(desk, change):
    answers = desk.answers(["amara", "chen"], int(time.time()), **change)
    done = recover(desk.kit, "--mode", "fm1-idp-down", "--answers", answers, "--json", status=1)
    assert len(done.stderr.strip().splitlines()) == 1
    assert done.stdout == ""


def test_damage_is_refused_in_one_line_and_spares_the_rest(desk, tmp_path):
    kit = read_kit(desk.kit)
    data = bytearray(desk.kit.read_bytes())
    for name in ("item/alice-break-glass", "share/2", "table/5"):
        data[kit.places[name].offset + 300] ^= 1
    data[40] ^= 1
    desk.kit.write_bytes(data)
    people = json.loads(desk.answers(["amara", "chen"], int(time.time())).read_text())
    items = opened(desk.kit, "fm1-idp-down", people, tmp_path, "--item", "bob-break-glass-key")
    assert list(items) == ["bob-break-glass-key"]
    answers = tmp_path / "answers.json"
    recover(desk.kit, "--mode", "fm1-idp-down", "--answers", answers, "--json", status=1)
    for spoiled in (data[:-1], data + b"\0", data[:40], bytes(100), b""):
        desk.kit.write_bytes(spoiled)
        done = recover(desk.kit, "--list", status=1)
        assert len(done.stderr.strip().splitlines()) == 1


def test_a_forged_manifest_opens_only_with_unsigned(desk, tmp_path):
    kit = read_kit(desk.kit)
    data = desk.kit.read_bytes()
    forged = kit.head.manifest.replace(b"Practice kit", b"Practice kot")
    assert forged != kit.head.manifest
    desk.kit.write_bytes(data.replace(kit.head.manifest, forged))
    recover(desk.kit, "--list", status=1)
    assert "Practice kot" in recover(desk.kit, "--list", "--unsigned").stdout


def test_answers_on_standard_input(desk):
    people = desk.answers(["amara", "chen"], int(time.time())).read_text()
    done = recover(desk.kit, "--mode", "fm1-idp-down", "--answers", "-", typed=people)
    assert set(json.loads(done.stdout)["items"]) == {
        "alice-break-glass", "bob-break-glass-key", "fm1-idp-down-playbook"
    }  # fmt: skip


def test_it_asks_at_a_terminal_and_shows_no_secret_while_typed(desk):
    people = {person["id"]: person for person in desk.secrets["custodians"]}
    first, second = people["amara"], people["chen"]
    child = pexpect.spawn(sys.executable, ["-c", ISOLATED, str(RECOVER), str(desk.kit)], encoding="utf-8", timeout=60)
    child.expect("Failure mode: ")
    child.sendline("fm1-idp-down")
    for who in (first, second):
        child.expect("Card, its 22 words or QR text: ")
        child.sendline(who["card"])
        child.expect("Passphrase: ")
        child.sendline(who["passphrase"])
    codes = answer(first, int(time.time()))["codes"]
    child.expect("code now, or")
    child.sendline(codes[0])
    child.expect("The next code")
    child.sendline(codes[1])
    child.expect("code now, or")
    child.sendline("cold")
    child.expect("Cold code: ")
    child.sendline(second["cold_code"])
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert '"opened": "fm1-idp-down"' in child.before
    assert first["passphrase"] not in child.before
