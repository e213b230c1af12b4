"""The main job through the real command, as README and issue tell it."""

import json
import time

from keyturn.kit.store import previous_path


def test_two_custodians_open_and_get_exactly_their_modes_items(desk):
    opened = desk.open(desk.answers(["amara", "chen"], int(time.time())))
    expected = {item["id"]: item["value"] for item in desk.secrets["items"] if item["mode"] == "fm1-idp-down"}
    assert opened["items"] == expected
    assert opened["opened"] == "fm1-idp-down"
    head = json.loads(desk.run("log", "head", desk.kit, "--json").stdout)
    assert head["root"] == opened["log_head"]
    assert head["witness_words"] == opened["witness_words"]
    assert {"card", "passphrase", "open", "closed"} <= set(opened["timings"])
    desk.run("log", "verify", desk.kit)


def test_three_from_two_sites_open_the_critical_tier(desk):
    opened = desk.open(desk.answers(["amara", "chen", "divya"], int(time.time())), "fm3-identity-center-region")
    assert set(opened["items"]) == {"idp-emergency-admin"}


def test_only_what_was_asked_for_is_revealed_and_logged(desk):
    answers = desk.answers(["bjorn", "tomasz"], int(time.time()))
    opened = desk.open(answers, "fm1-idp-down", "--reveal", "bob-break-glass-key")
    assert list(opened["items"]) == ["bob-break-glass-key"]
    events = [json.loads(line) for line in desk.run("log", "export", desk.kit).stdout.splitlines()]
    revealed = [event["facts"]["item"] for event in events if event["event"] == "item-revealed"]
    assert revealed == ["bob-break-glass-key"]
    assert [event["facts"]["item"] for event in events if event["event"] == "rotation-due"] == revealed


def test_cold_codes_open_without_phones(desk):
    people = desk.secrets["custodians"][:2]
    entries = [
        {"custodian": person["id"], "card": person["card"], "passphrase": person["passphrase"],
         "cold_code": person["cold_code"]}
        for person in people
    ]  # fmt: skip
    assert desk.open(desk.write_answers(entries))["opened"] == "fm1-idp-down"


def test_a_credential_is_replaced_without_opening_and_read_in_the_next_opening(desk):
    signer = desk.secrets["signers"][0]
    fields = {"account": "123456789012", "user": "carol-BREAK-GLASS-EXAMPLE", "password": "rotated, just now",
              "sign_in_url": "https://123456789012.signin.aws.amazon.com/console"}  # fmt: skip
    (desk.folder / "fields.json").write_text(json.dumps(fields))
    desk.run(
        "item", "replace", desk.kit, "alice-break-glass", "--signer", desk.folder / signer["file"],
        "--fields", desk.folder / "fields.json", typed=signer["passphrase"] + "\n",
    )  # fmt: skip
    opened = desk.open(desk.answers(["amara", "bjorn"], int(time.time())))
    assert opened["items"]["alice-break-glass"] == fields
    assert previous_path(desk.kit).exists()


def rekey(desk, people, *options):
    signer = desk.secrets["signers"][0]
    answers = desk.answers(people, int(time.time()), "ceremony.json")
    desk.run(
        "rekey", desk.kit, "--answers", answers, "--signer", desk.folder / signer["file"],
        "--out", desk.folder / "new.json", *options, typed=signer["passphrase"] + "\n",
    )  # fmt: skip
    return json.loads((desk.folder / "new.json").read_text())["custodians"]


def test_a_custodian_is_added_with_two_absent_and_another_is_dropped(desk):
    from commands import answer

    ceremony = ["amara", "bjorn", "chen"]
    (eve,) = rekey(
        desk, ceremony, "--add", "eve", "--name", "Eve Adeyemi", "--label", "site=oslo", "--label", "team=security"
    )
    now = int(time.time())
    divya = next(person for person in desk.secrets["custodians"] if person["id"] == "divya")
    assert desk.open(desk.write_answers([answer(eve, now), answer(divya, now)]))["opened"] == "fm1-idp-down"
    rekey(desk, ceremony, "--drop", "tomasz")
    line = desk.refused(
        "custodian-not-on-roster", "open", desk.kit, "--mode", "fm1-idp-down", "--event", "INC-2", "--reason", "x",
        "--answers", desk.answers(["tomasz", "amara"], now), status=5,
    )  # fmt: skip
    assert "number 5" in line
    assert desk.open(desk.write_answers([answer(eve, now), answer(divya, now)]))["opened"] == "fm1-idp-down"
    assert json.loads(desk.run("info", desk.kit, "--json").stdout)["epoch"] == 3
    desk.run("verify", desk.kit)
    desk.run("log", "verify", desk.kit)


def test_the_demo_ends_well_and_leaves_nothing(desk):
    done = desk.run("demo")
    assert "Witness words:" in done.stdout
    assert "The inner seal of the standard tier is open." in done.stderr
    assert str(desk.folder) not in done.stdout


def test_what_is_public_is_shown_while_locked(desk):
    public = json.loads(desk.run("info", desk.kit, "--json").stdout)
    assert public["purpose"] == "practice"
    assert [mode["id"] for mode in public["modes"]] == desk.secrets["modes"]
    # The ceremony's script has people compare these words.
    told = desk.run("info", desk.kit).stdout
    assert public["kit_words"] in " ".join(told.split())
    assert "whole" in desk.run("verify", desk.kit).stdout
    show = json.loads(desk.run("custody", "show", desk.kit, "--json").stdout)
    assert [tier["guess"] for tier in show["tiers"]] == ["2^80"] * 4
    assert "still opens" in desk.run("custody", "resilience", desk.kit).stdout
    assert len(json.loads(desk.run("item", "list", desk.kit, "--json").stdout)["items"]) == 28
