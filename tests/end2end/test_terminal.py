"""Opening by questions in a real terminal: hidden secrets, repair, patience, Ctrl-C, resume."""

import signal
import time

import pexpect
import pyotp
import pytest

from commands import KEYTURN, answer
from keyturn.custody.cards import read_card, to_file
from workshop import WORDS


def spawn(desk, *arguments):
    child = pexpect.spawn(
        KEYTURN[0], [str(part) for part in arguments], env=desk.environment, encoding="utf-8", timeout=60,
        dimensions=(40, 200),
    )  # fmt: skip
    child.delaybeforesend = 0.05
    return child


def person(desk, name):
    return next(entry for entry in desk.secrets["custodians"] if entry["id"] == name)


CHECKS = 6  # observations that the gate of fm1-idp-down asks for


def declare(child):
    child.expect("Who cannot get in")
    child.expect("Letter .*: ")
    child.sendline("b")
    child.expect("Letter .*: ")
    child.sendline("b")
    child.expect("Letter .*: ")
    child.sendline("")
    child.expect("> +1  fm1-idp-down")
    child.expect("Number or name: ")
    child.sendline("1")
    child.expect("Reader's name.*: ")
    child.sendline("Amara Okafor")
    child.expect("Doer's name.*: ")
    child.sendline("Chen Wei")
    child.expect("Do not use when")
    confirm(child)
    child.expect("Incident reference: ")
    child.sendline("INC-7")
    child.expect("Reason, in a few words: ")
    child.sendline("nobody can sign in")
    child.expect("Tell Leadership now: ")
    child.expect("Told by now .*: ")
    child.sendline("9")
    child.expect("Please type numbers from 1 to 4, or all, or nothing.")
    child.expect("Told by now .*: ")
    child.sendline("2, 1")


def confirm(child):
    for _ in range(CHECKS):
        child.expect("What did .* see .1, 2 or 3.: ")
        child.sendline("1")


def stop(child):
    child.expect("Enter: .*: ")
    child.sendline("stop")
    child.expect("stand down. .yes/no.: ")
    child.sendline("yes")


def bring(child, who):
    child.expect("Card: .* .not shown.: ")
    child.sendline(who["card"])
    child.expect(f"Passphrase of {who['name']} .not shown.: ")
    child.sendline(who["passphrase"])


def give_codes(child, who, now):
    for code in answer(who, now)["codes"]:
        child.expect(f"{who['name']}, the (code now|next code).*: ")
        child.sendline(code)


def settle(child):
    child.expect("ordinary user signed in.*: ")
    child.sendline("Nora Normal")
    child.expect("emergency, drill or misuse: ")
    child.sendline("dril")
    child.expect("Please type one of")
    child.expect("emergency, drill or misuse: ")
    child.sendline("drill")
    child.expect("YYYY-MM-DD.: ")
    child.sendline("tomorrow")
    child.expect("Please type a day")
    child.expect("YYYY-MM-DD.: ")
    child.sendline("2027-01-31")
    child.expect("witness words")
    child.expect(pexpect.EOF)
    child.close()


def unlock(child, desk):
    first, second = person(desk, "amara"), person(desk, "chen")
    bring(child, first)
    bring(child, second)
    now = int(time.time())
    give_codes(child, first, now)
    give_codes(child, second, now)
    child.expect("inner seal of the standard tier is open")


def test_a_pair_opens_reveals_and_stands_down(desk):
    child = spawn(desk, "open", desk.kit)
    seen = []
    child.logfile_read = type("Sink", (), {"write": lambda _, text: seen.append(text), "flush": lambda _: None})()
    declare(child)
    unlock(child, desk)
    child.expect("Reader:  One task only")
    child.expect("Chen Wei .Enter: One task .*: ")
    child.sendline("r alice-break-glass")
    secret = next(item["value"] for item in desk.secrets["items"] if item["id"] == "alice-break-glass")
    child.expect_exact(f"password: {secret['password']}")
    child.expect("Enter: .*: ")
    child.sendline("c")
    child.expect(r"(\d{6})  for (\d+) s, then (\d{6})")
    phone = pyotp.TOTP(secret["totp_seed"])
    now = int(time.time())
    assert child.match.group(1) in {phone.at(now), phone.at(now - 30)}
    for wrong, code in (
        ("r nothing", "item-unknown"), ("r", "nothing-to-reveal"), ("what", "walk-answer-unknown"),
        ("1", "option-unknown"), ("b", "nothing-to-undo"),
    ):  # fmt: skip
        child.expect("Enter: .*: ")
        child.sendline(wrong)
        child.expect(f"keyturn: {code}")
    for command in ("t", "p", "?", "n told the bridge", "h", "l", "s"):
        child.expect("Enter: .*: ")
        child.sendline(command)
    child.expect("Enter: .*: ")
    child.sendline("c")
    child.expect("keyturn: no-sign-in-code")
    stop(child)
    settle(child)
    assert child.exitstatus == 0
    shown = "".join(seen)
    for who in (person(desk, "amara"), person(desk, "chen")):
        assert who["passphrase"] not in shown
        # Two words in a row: one alone may by chance be a witness word, which comes from the same list.
        assert " ".join(who["card"].split()[4:6]) not in shown
    events = desk.events()
    assert events[:4] == ["log-segment", "told", "told", "declared"]
    assert events[-3:] == ["classified", "closed", "checkpoint"]


def test_mistakes_are_told_and_may_be_mended(desk):
    child = spawn(desk, "open", desk.kit)
    declare(child)
    first, second = person(desk, "amara"), person(desk, "chen")
    words = first["card"].split()
    words[3] = "?"
    child.expect("Card: .*: ")
    child.sendline("only three words")
    child.expect("keyturn: card-wrong-length")
    child.expect("Card: .*: ")
    child.sendline(" ".join(words))
    child.expect("word 4 is .(\\w+).")
    assert child.match.group(1) == first["card"].split()[3]
    child.expect("yes/no.: ")
    child.sendline("yes")
    child.expect("Passphrase of Amara Okafor.*: ")
    child.sendline("wrong")
    child.expect("keyturn: passphrase-wrong")
    child.expect("Passphrase of Amara Okafor.*: ")
    child.sendline(first["passphrase"])
    child.expect("Here so far: Amara Okafor")
    child.expect("Card: .*: ")
    child.sendline(first["card"])
    child.expect("keyturn: custodian-already-here")
    bring(child, second)
    now = int(time.time())
    give_codes(child, first, now - 7200)
    give_codes(child, second, now - 7200)
    child.expect("keyturn: codes-refused")
    child.expect("Date and time on the phones.*: ")
    child.sendline("")
    give_codes(child, first, int(time.time()))
    child.expect("next code|code now")
    child.sendline("cold")
    child.expect("Cold code of Chen Wei.*: ")
    child.sendline(second["cold_code"])
    child.expect("inner seal of the standard tier is open")
    stop(child)
    settle(child)
    events = desk.events()
    for refused in ("custodian-card-refused", "passphrase-refused", "factors-refused"):
        assert refused in events


PROMPTS = ("Letter", "Letter", "Letter", "Number or name", "Reader's name", "Doer's name", *["What did"] * CHECKS,
           "Incident", "Reason", "Told", "Card:", "Passphrase", "Card:", "Passphrase", "code now", "next code",
           "code now", "next code", "Enter: One task", "yes/no", "ordinary user", "emergency, drill",
           "YYYY")  # fmt: skip


def answers_to(desk):
    first, second = person(desk, "amara"), person(desk, "chen")
    now = int(time.time())
    codes = [code for who in (first, second) for code in answer(who, now)["codes"]]
    return ["", "", "", "1", "Amara", "Chen", *["1"] * CHECKS, "INC-7", "a reason", "", first["card"],
            first["passphrase"], second["card"], second["passphrase"], *codes, "stop", "yes",
            "Nora", "drill", "2027-01-31"]  # fmt: skip


@pytest.mark.parametrize("place", range(len(PROMPTS)), ids=lambda place: f"{place}-{PROMPTS[place].split()[0]}")
def test_ctrl_c_at_every_prompt_is_one_line_and_loses_nothing(desk, place):
    child = spawn(desk, "open", desk.kit)
    for prompt, line in zip(PROMPTS[:place], answers_to(desk), strict=False):
        child.expect(prompt)
        child.sendline(line)
    child.expect(PROMPTS[place] + ".*: ")
    child.sendintr()
    child.expect("keyturn: interrupted: ")
    rest = child.read()
    child.close()
    assert (child.exitstatus, child.signalstatus) == (130, None)
    assert "Traceback" not in rest
    if place >= PROMPTS.index("Card:"):
        assert desk.events()[-1] == "suspended"
        assert desk.kit.with_name(desk.kit.name + ".session").exists()


def test_an_opening_killed_while_open_is_resumed_at_its_step_and_closed(desk):
    child = spawn(desk, "open", desk.kit)
    declare(child)
    unlock(child, desk)
    child.expect("Enter: One task .*: ")
    child.sendline("")
    child.expect("Enter: All there .*: ")
    child.sendline("d")
    child.expect("Enter: Approved .*: ")
    child.sendline("r bob-break-glass-key")
    child.expect("secret_access_key")
    child.kill(signal.SIGKILL)
    child.close(force=True)
    line = desk.refused(
        "opening-unfinished", "open", desk.kit, "--mode", "fm1-idp-down", "--event", "X", "--reason", "x",
        "--answers", desk.answers(["amara", "chen"], int(time.time())), status=10,
    )  # fmt: skip
    assert "INC-7" in line
    child = spawn(desk, "open", desk.kit, "--resume")
    unlock(child, desk)
    child.expect("step 2 · .*1 put off")
    child.expect("Enter: Approved .*: ")
    child.sendline("t")
    child.expect("Reader:  Dial")
    stop(child)
    child.expect("bob-break-glass-key .version 1.")
    settle(child)
    assert child.exitstatus == 0
    desk.refused("opening-none-to-resume", "open", desk.kit, "--resume", status=10)


def test_an_opening_that_was_cut_off_can_be_closed_without_opening_again(desk):
    child = spawn(desk, "open", desk.kit)
    declare(child)
    unlock(child, desk)
    child.expect("Enter: One task .*: ")
    child.kill(signal.SIGKILL)
    child.close(force=True)
    child = spawn(desk, "open", desk.kit, "--stand-down")
    settle(child)
    assert child.exitstatus == 0
    assert desk.events()[-1] == "closed"


def test_a_check_that_speaks_against_it_leads_to_another_mode_or_ends(desk):
    child = spawn(desk, "open", desk.kit, "--mode", "fm2-federation-broken", "--declared-by", "Amara", "Chen")
    child.expect("What did Amara see .*: ")
    child.sendline("what")
    child.expect("What did Amara see .*: ")
    child.sendline("2")
    child.expect("keyturn: not-this-emergency: ")
    child.expect("Go on with fm1-idp-down. .yes/no.: ")
    child.sendline("yes")
    child.expect("Check 1 of 4")
    child.expect("What did Amara see .*: ")
    child.sendline("1")
    child.expect("What did Chen see .*: ")
    child.sendline("2")
    child.expect("keyturn: not-this-emergency: .*help desk")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 2
    assert not desk.kit.with_name(desk.kit.name + ".session").exists()
    assert desk.events() == ["log-segment", "confirm-refused", "confirm-refused"]


def test_the_card_check_opens_nothing(desk):
    who = person(desk, "divya")
    child = spawn(desk, "card", "check", desk.kit)
    bring(child, who)
    child.expect("Good: this is Divya Raman's card, generation 0")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    assert desk.events() == ["log-segment", "custodian-card-accepted", "passphrase-accepted", "card-checked"]


def test_a_card_may_lie_on_a_stick(desk):
    who = person(desk, "divya")
    (desk.folder / "divya.card").write_bytes(to_file(read_card(who["card"], WORDS)))
    typed = f"@{desk.folder / 'divya.card'}\n{who['passphrase']}\n"
    assert "Good: this is Divya Raman's card" in desk.run("card", "check", desk.kit, typed=typed).stdout
    desk.refused("card-file-unreadable", "card", "check", desk.kit, typed="@/no/such/file\n", status=3)


def test_the_input_may_come_from_a_pipe_and_its_end_is_told(desk):
    who = person(desk, "divya")
    desk.run("card", "check", desk.kit, typed=f"{who['card']}\n{who['passphrase']}\n")
    desk.refused("input-ended", "card", "check", desk.kit, typed=f"{who['card']}\n", status=2)
