"""`keyturn item import`: credentials from files, through the real command, until an opening shows them."""

import json
import time

import pytest

from credential_files import (
    ACCESS_KEYS,
    ACCOUNT,
    ADDRESS,
    CERTIFICATE,
    CREDENTIALS,
    CREDENTIALS_OLD,
    EXPIRED,
    KEY_ID,
    OTP_LINK,
    PASSWORD,
    SECRET_KEY,
    SECRETS,
    SEED_TEXT,
    SHORT_PASSWORD,
    bitwarden,
    bitwarden_login,
    one_password,
    pem,
    qr_png,
    saml,
)
from keepass_files import OPENS, VECTORS
from keyturn.kit.file import read_kit

MODE = "fm1-idp-down"
CAROL = "carol-break-glass"


def bring(desk, data, *more, typed="yes\n", status=0, name="export.file"):
    """Import a file as the kit's content signer; returns what was done, with no secret anywhere in it."""
    file = desk.folder / name
    file.write_bytes(data)
    signer = desk.secrets["signers"][0]
    done = desk.run(
        "item", "import", desk.kit, file, "--mode", MODE, "--signer", desk.folder / signer["file"], *more,
        typed=f"{typed}{signer['passphrase']}\n", status=status,
    )  # fmt: skip
    assert not [secret for secret in SECRETS if secret in done.stdout + done.stderr]
    assert file.read_bytes() == data
    return done


def ids(desk):
    return {record.id for record in read_kit(desk.kit).body.items}


def test_credentials_are_told_sealed_and_read_in_the_next_opening(desk):
    before = ids(desk)
    done = bring(desk, CREDENTIALS_OLD, name="credentials.csv")
    said = done.stdout.splitlines()
    assert said[0].startswith(f"To be added for {MODE}; names and titles stay readable")
    assert f"  {CAROL}  aws-console-user  Console user carol-BREAK-GLASS" in said
    assert f"  {CAROL}-key  aws-access-key  Access key of carol-BREAK-GLASS" in said
    assert "only names were compared" in done.stdout
    assert f"The plain file is still there, readable for anybody: {desk.folder / 'credentials.csv'}" in said
    assert "shred -u" in done.stdout
    assert ids(desk) == before | {CAROL, f"{CAROL}-key"}
    opened = desk.open(desk.answers(["amara", "chen"], int(time.time())))["items"]
    assert opened[CAROL] == {"account": ACCOUNT, "user": "carol-BREAK-GLASS", "password": PASSWORD,
                             "sign_in_url": ADDRESS}  # fmt: skip
    assert opened[f"{CAROL}-key"]["secret_access_key"] == SECRET_KEY


@pytest.mark.parametrize(
    ("data", "more", "added"),
    [
        (ACCESS_KEYS, ("--account", ACCOUNT, "--user", "eve"), {"eve-key"}),
        (CREDENTIALS, ("--as", "for-carol"), {"for-carol"}),
        (OTP_LINK.encode(), (), {"example-cloud-carol-example-com-totp"}),
        (qr_png(OTP_LINK), ("--as", "codes"), {"codes"}),
        (bitwarden(), (), {"mail-at-example", "mail-at-example-carol-totp", "mail-at-example-notes"}),
        (one_password(), (),
         {"mail-at-example", "example-cloud-carol-example-com-totp", "mail-at-example-notes"}),
        (saml(CERTIFICATE), (), {"saml-idp-example-com-saml"}),
        (pem(CERTIFICATE), (), {"idp-example-com"}),
    ],
    ids=["access keys", "credentials", "link", "picture", "bitwarden", "1password", "saml", "pem"],
)  # fmt: skip
def test_every_format_becomes_items_without_a_question(desk, data, more, added):
    before = ids(desk)
    bring(desk, data, *more, "--yes", typed="")
    assert ids(desk) - before == added
    desk.run("verify", desk.kit)


def test_a_keepass_database_is_opened_by_its_password_and_key_file(desk):
    before = ids(desk)
    data = (VECTORS / "keepassxc.kdbx").read_bytes()
    key = VECTORS / "keepassxc.keyx"
    done = bring(desk, data, "--key-file", key, typed=f"{OPENS}\nyes\n", name="team.kdbx")
    assert ids(desk) - before == {
        "console", "mail-at-example", "mail-at-example-notes", "example-cloud-carol-example-com-totp",
    }  # fmt: skip
    assert "Look at this: its owner let it expire." in done.stdout
    assert "Left out: an older version of an entry (2 times)" in done.stdout
    assert "The plain file" not in done.stdout
    assert f"The database is still there, with all that is in it: {desk.folder / 'team.kdbx'}" in done.stdout
    wrong = bring(desk, data, "--key-file", key, typed="guess\n", status=2)
    assert "keyturn: import-key-wrong: " in wrong.stderr
    assert "guess" not in wrong.stdout + wrong.stderr
    missing = bring(desk, data, "--key-file", desk.folder / "no.key", typed="x\n", status=2)
    assert "import-unreadable" in missing.stderr


def test_logins_of_a_browser_are_taken_and_one_password_in_two_of_them_is_told(desk):
    rows = (f"{site},https://{site}.example.com,carol,{PASSWORD},\r\n" for site in ("mail", "wiki"))
    data = f"name,url,username,password,note\r\n{''.join(rows)}".encode()
    done = bring(desk, data, "--yes", typed="")
    assert "Look at this: one and the same password stands in mail, wiki." in done.stdout
    unknown = bring(desk, b"name,password,colour\r\na,b,c\r\n", "--yes", typed="", status=2)
    assert "import-column-unknown: This file has a column that is not known: colour." in unknown.stderr


def test_nothing_is_sealed_without_a_yes(desk):
    kit = desk.kit.read_bytes()
    done = bring(desk, CREDENTIALS, typed="no\n")
    assert "Nothing was added." in done.stdout
    assert "The plain file is still there" in done.stdout
    assert desk.kit.read_bytes() == kit


def test_what_is_weak_over_twice_or_there_already_is_told(desk):
    weak = bitwarden_login(notes=None, fields=None, login={"password": SHORT_PASSWORD, "totp": None})
    again = weak | {"name": "The same again"}
    there = weak | {"name": "alice break glass", "login": weak["login"] | {"password": PASSWORD}}
    done = bring(desk, bitwarden(weak, again, there, {"type": 3, "name": "Visa"}), "--yes", typed="")
    assert "Look at this: its password is short: less than 14 characters." in done.stdout
    assert "Stands twice in the file with the same value, and is taken once: The same again" in done.stdout
    assert "has an item of this name already: alice-break-glass (alice break glass)" in done.stdout
    assert "Left out: a payment card" in done.stdout
    done = bring(desk, saml(EXPIRED), "--yes", typed="")
    assert "certificate of CN=idp.example.com: 2020-01-01 to 2020-12-31" in done.stdout
    assert "Look at this: a certificate has expired." in done.stdout


def test_a_second_import_of_the_same_file_adds_nothing(desk):
    bring(desk, CREDENTIALS, "--yes", typed="")
    kit = desk.kit.read_bytes()
    done = bring(desk, CREDENTIALS, "--yes", typed="", status=11)
    assert f"keyturn: import-nothing-new: Nothing was added: the kit has an item of every name in this file already" \
        f" ({CAROL})." in done.stderr  # fmt: skip
    assert desk.kit.read_bytes() == kit


@pytest.mark.parametrize(
    ("data", "more", "code", "status"),
    [
        (ACCESS_KEYS, (), "import-account-missing", 2),
        (ACCESS_KEYS, ("--account", ACCOUNT), "import-user-missing", 2),
        (ACCESS_KEYS[:-20], ("--account", ACCOUNT, "--user", "e", "--as", "No Id"), "item-name-malformed", 11),
        (CREDENTIALS_OLD, ("--as", "one"), "import-name-for-one", 2),
        (bitwarden(encrypted=True), (), "import-encrypted", 2),
        (one_password(version=9), (), "import-other-version", 2),
        (bitwarden({"type": 3, "name": "Visa"}), (), "import-empty", 2),
        (KEY_ID.encode(), (), "import-format-unknown", 2),
        (b"", (), "import-unreadable", 2),
        (CREDENTIALS, ("--mode", "fm0"), "mode-unknown", 11),
    ],
)
def test_what_cannot_be_taken_is_refused_in_one_line_and_changes_nothing(desk, data, more, code, status):
    kit = desk.kit.read_bytes()
    done = bring(desk, data, *more, "--yes", typed="", status=status)
    assert [line.split(": ")[1] for line in done.stderr.splitlines() if line.startswith("keyturn: ")] == [code]
    assert desk.kit.read_bytes() == kit


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_a_file_that_cannot_be_read_is_refused(desk, name):
    line = desk.refused("import-unreadable", "item", "import", desk.kit, desk.folder / name, "--mode", MODE, status=2)
    assert "cannot be taken in" in line


def test_what_stays_behind_holds_no_secret(desk):
    bring(desk, bitwarden(), "--yes", typed="")
    bring(desk, CREDENTIALS_OLD, "--yes", typed="")
    (desk.folder / "export.file").unlink()
    left = b"".join(path.read_bytes() for path in desk.folder.rglob("*") if path.is_file())
    assert not [secret for secret in (*SECRETS, SEED_TEXT) if secret.encode() in left]
    assert json.loads(desk.run("item", "list", desk.kit, "--json").stdout)["items"]
