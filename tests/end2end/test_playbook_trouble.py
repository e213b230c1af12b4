"""An opening whose playbook is missing, foreign, unreadable, changed, or names an item that is gone; and documents."""

import json
import time

import pytest

from commands import answer
from keyturn import catalogue

MODE = "fm1-idp-down"
PLAYBOOK = f"{MODE}-playbook"
KNOWN = catalogue.load()


def checks(mode):
    """Return the answers that declare a mode: everybody sees what is expected, and nobody is told yet."""
    return [*["1"] * sum(check.observers for check in KNOWN.playbook(mode).confirm), ""]


def signed(desk, *command):
    """Run a command that a content signer signs."""
    signer = desk.secrets["signers"][0]
    return desk.run(*command, "--signer", desk.folder / signer["file"], typed=signer["passphrase"] + "\n")


def replaced(desk, compiled):
    """Seal other bytes as the mode's playbook."""
    file = desk.folder / "playbook.json"
    file.write_bytes(compiled)
    signed(desk, "item", "replace", desk.kit, PLAYBOOK, "--file", f"json={file}")


def opening(desk, *acts, mode=MODE):
    """Open for a mode, by lines from a pipe, do what `acts` say, and stand down."""
    pair = [next(entry for entry in desk.secrets["custodians"] if entry["id"] == who) for who in ("amara", "chen")]
    now = int(time.time())
    cards = [line for who in pair for line in (who["card"], who["passphrase"])]
    codes = [code for who in pair for code in answer(who, now)["codes"]]
    lines = [*checks(mode), *cards, *codes, *acts, "Nora Normal", "drill", "2027-01-31"]
    declared = ("--mode", mode, "--event", "INC-7", "--reason", "a test", "--declared-by", "Amara", "Chen")
    return desk.run("open", desk.kit, *declared, typed="\n".join(lines) + "\n")


COMMANDS = (
    "list", "reveal alice-break-glass", "code alice-break-glass", "note told the bridge", "hide alice-break-glass",
    "code", "hide", "reveal nothing", "reveal", "note", "dance", "", "done",
)  # fmt: skip
REFUSED = ["no-sign-in-code", "item-unknown", "nothing-to-reveal", "open-command-unknown", "open-command-unknown"]


def refusals(done):
    return [line.split(": ")[1] for line in done.stderr.splitlines() if line.startswith("keyturn: ")]


def by_commands(desk, *before):
    """Open, and check that every command of an open kit does its work, after those refusals."""
    done = opening(desk, *COMMANDS)
    assert refusals(done) == [*before, *REFUSED]
    secret = next(item["value"] for item in desk.secrets["items"] if item["id"] == "alice-break-glass")
    assert done.stdout.count(secret["password"]) == 1
    events = desk.events()
    wanted = ["item-revealed", "item-hidden", "classified", "closed"]
    assert [event for event in events if event in wanted] == wanted


def test_a_kit_without_a_playbook_is_opened_by_commands(desk):
    signed(desk, "item", "remove", desk.kit, PLAYBOOK)
    by_commands(desk)


def test_a_playbook_of_another_mode_is_named_and_commands_are_left(desk):
    replaced(desk, KNOWN.playbook("fm2-federation-broken").canonical())
    by_commands(desk, "playbook-other-mode")


@pytest.mark.parametrize("compiled", [b"{}", b'{"steps":[]}'])
def test_what_is_no_playbook_is_named_and_commands_are_left(desk, compiled):
    replaced(desk, compiled)
    by_commands(desk, "playbook-unreadable")


def test_an_item_that_is_gone_is_told_at_the_start_with_its_place_and_again_at_its_step(desk):
    signed(desk, "item", "remove", desk.kit, "alice-break-glass")
    step = next(step for step in KNOWN.playbook(MODE).steps if step.credential == "alice-break-glass")
    done = opening(desk, "r alice-break-glass", "r bob-break-glass-key", "stop", "yes")
    assert f"fm1-idp-down.md:{step.line}: item-unknown: Step {step.id} shows alice-break-glass" in done.stderr
    assert refusals(done) == ["item-unknown"]
    assert "secret_access_key: " in done.stdout


def test_a_playbook_that_changed_while_an_opening_was_cut_off_begins_again(desk):
    cut = desk.run("open", desk.kit, "--mode", MODE, "--event", "INC-7", "--reason", "a test", "--declared-by", "Amara",
                   "Chen", typed="\n".join([*checks(MODE), ""]), status=2)  # fmt: skip
    assert refusals(cut) == ["input-ended"]
    pair = [next(entry for entry in desk.secrets["custodians"] if entry["id"] == who) for who in ("amara", "chen")]

    def unlocking(*acts):
        codes = [code for who in pair for code in answer(who, int(time.time()))["codes"]]
        cards = [line for who in pair for line in (who["card"], who["passphrase"])]
        return "\n".join([*cards, *codes, *acts]) + "\n"

    started = desk.run("open", desk.kit, "--resume", typed=unlocking(""), status=2)
    assert "step 2" in started.stdout
    text = KNOWN.playbook(MODE).canonical().replace(b"One task only.", b"One task, no more.")
    replaced(desk, text)
    again = desk.run("open", desk.kit, "--resume",
                     typed=unlocking("stop", "yes", "Nora Normal", "drill", "2027-01-31"))  # fmt: skip
    assert "The playbook was changed since this opening began to walk it." in again.stderr
    assert "Reader:  One task, no more." in again.stdout


def test_a_document_of_plain_lines_is_shown_and_another_is_counted(desk):
    sheet = next(item["value"] for item in desk.secrets["items"] if item["id"] == "network-sheet")
    picture = desk.folder / "fields.json"
    shown = opening(desk, "r network-sheet", "stop", "yes", mode="fm9-network-lost")
    lines = [line.strip() for line in shown.stdout.splitlines()]
    assert set(sheet["data"].splitlines()) <= {*lines, ""}
    picture.write_bytes(b"\x1b[2J\x00\xff")
    signed(desk, "item", "replace", desk.kit, "network-sheet", "--file", f"data={picture}", "--fields",
           _names(desk, sheet))  # fmt: skip
    counted = opening(desk, "r network-sheet", "stop", "yes", mode="fm9-network-lost")
    assert "data: 6 bytes" in counted.stdout
    assert "\x1b" not in counted.stdout


def _names(desk, sheet):
    file = desk.folder / "names.json"
    file.write_text(json.dumps({name: value for name, value in sheet.items() if name != "data"}))
    return file
