"""Enrolling by questions in a real terminal: card read back, phone confirmed, cold code shown once."""

import base64
import re
import time

import pexpect
import pyotp

from commands import KEYTURN, answer


def enrolment(desk):
    """Bring the ceremony to the moment at which Frida's card is written."""
    signer = desk.secrets["signers"][0]
    ceremony = desk.answers(["amara", "bjorn", "chen"], int(time.time()), "ceremony.json")
    child = pexpect.spawn(
        KEYTURN[0],
        ["rekey", str(desk.kit), "--add", "frida", "--name", "Frida Holm", "--label", "site=oslo", "--answers",
         str(ceremony), "--signer", str(desk.folder / signer["file"])],
        env=desk.environment, encoding="utf-8", timeout=60, dimensions=(80, 200),
    )  # fmt: skip
    child.expect("Passphrase of the signer maintainer-1.*: ")
    child.sendline(signer["passphrase"])
    child.expect("Card of Frida Holm, generation 0.*by hand:")
    child.expect("Read the card back from the paper.*: ")
    return child


def test_an_enrolment_that_is_cut_off_says_what_becomes_of_the_card(desk):
    child = enrolment(desk)
    child.sendintr()
    child.expect("Frida Holm is not enrolled: destroy the card that was begun.\r")
    child.expect("keyturn: interrupted: ")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 130


def test_a_custodian_is_enrolled_by_hand_and_opens(desk):
    child = enrolment(desk)
    words = re.findall(r"^ *\d+  ([a-z]+)\r", child.before, re.MULTILINE)
    assert len(words) == 22
    child.sendline(" ".join(words[:21]))
    child.expect("keyturn: card-wrong-length")
    child.expect("Read the card back.*: ")
    child.sendline(" ".join(words))
    child.expect(r"Offered passphrase: ([a-z -]+)\r")
    passphrase = child.match.group(1)
    child.expect("Passphrase .empty: the offered one.*: ")
    child.sendline("")
    child.expect("The same passphrase again.*: ")
    child.sendline("another")
    child.expect("keyturn: passphrase-differs")
    child.expect("The same passphrase again.*: ")
    child.sendline(passphrase)
    child.expect(r"or type this key: ([A-Z2-7 ]+)\r")
    phone = pyotp.TOTP(child.match.group(1).replace(" ", ""))
    assert len(base64.b32decode(phone.secret)) == 20
    child.expect("shows now.*: ")
    child.sendline("000000")
    child.expect("when it changes.*: ")
    child.sendline("000001")
    child.expect("keyturn: phone-not-confirmed")
    now = int(time.time())
    child.expect("shows now.*: ")
    child.sendline(phone.at(now))
    child.expect("when it changes.*: ")
    child.sendline(phone.at(now + 30))
    child.expect(r"s  Making the table of this phone's codes .[0-9]+. …\r")
    child.expect("s  … done.\r")
    child.expect(r"Cold code of Frida Holm, for a sealed envelope of its own: ([0-9 ]+)\r")
    cold = child.match.group(1)
    child.expect("in its envelope: ")
    child.sendline("")
    child.expect("is now epoch 2, revision 2")
    child.expect("destroy every copy")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    frida = {"id": "frida", "card": " ".join(words), "passphrase": passphrase, "totp_uri": phone.provisioning_uri()}
    divya = next(person for person in desk.secrets["custodians"] if person["id"] == "divya")
    now = int(time.time())
    assert desk.open(desk.write_answers([answer(frida, now), answer(divya, now)]))["opened"] == "fm1-idp-down"
    by_cold = {key: frida[key] for key in ("card", "passphrase")} | {"custodian": "frida", "cold_code": cold}
    assert desk.open(desk.write_answers([by_cold, answer(divya, now)]))["opened"] == "fm1-idp-down"
