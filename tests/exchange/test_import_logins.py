"""CSV files of password managers and browsers: told by their columns, and whatever is not quite one of them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credential_files import ACCOUNT, ADDRESS, NOTES, OTP_LINK, PASSWORD, SECRETS, SEED_TEXT
from fuzz_targets import TARGETS, tried
from keepass_files import VECTORS
from keyturn.exchange.credentials.faults import (
    ImportColumnUnknown,
    ImportEmpty,
    ImportEntryUnfit,
    ImportTooLarge,
    ImportUnreadable,
)
from keyturn.exchange.credentials.login import NO_SEED
from keyturn.exchange.credentials.login_csv import is_login_csv, read_login_csv

SITE = "https://mail.example.com"
MAIL = {"value": PASSWORD, "note": f"User: carol\nAddress: {SITE}"}
HEADS = {
    "1password": "Title,Url,Username,Password,OTPAuth,Favorite,Archived,Tags,Notes",
    "bitwarden": "folder,favorite,type,name,notes,fields,reprompt,login_uri,login_username,login_password,login_totp",
    "safari": "Title,URL,Username,Password,Notes,OTPAuth",
    "chrome": "name,url,username,password,note",
    "old chrome": "name,url,username,password",
    "firefox": '"url","username","password","httpRealm","formActionOrigin","guid","timeCreated","timeLastUsed",'
               '"timePasswordChanged"',
}  # fmt: skip
ROWS = {
    "1password": f'Mail at Example,{SITE},carol,{PASSWORD},{OTP_LINK},false,false,,"{NOTES}"',
    "bitwarden": f",,login,Mail at Example,{NOTES},,0,{SITE},carol,{PASSWORD},{SEED_TEXT}",
    "safari": f"Mail at Example,{SITE},carol,{PASSWORD},{NOTES},{OTP_LINK}",
    "chrome": f"Mail at Example,{SITE},carol,{PASSWORD},{NOTES}",
    "old chrome": f"Mail at Example,{SITE},carol,{PASSWORD}",
    "firefox": f'"{SITE}","carol","{PASSWORD}",,"{SITE}","{{0b1c}}","1","2","3"',
}


def file(name, *rows):
    return "\r\n".join((HEADS[name], *(rows or (ROWS[name],)), "")).encode()


def held(found):
    return {entry.name: {name: bytes(text).decode() for name, text in entry.content.fields.items()}
            for entry in found.entries}  # fmt: skip


@pytest.mark.parametrize(
    ("name", "login", "others"),
    [
        ("1password", "mail-at-example", {"example-cloud-carol-example-com-totp", "mail-at-example-notes"}),
        ("bitwarden", "mail-at-example", {"mail-at-example-carol-totp", "mail-at-example-notes"}),
        ("safari", "mail-at-example", {"example-cloud-carol-example-com-totp", "mail-at-example-notes"}),
        ("chrome", "mail-at-example", {"mail-at-example-notes"}),
        ("old chrome", "mail-at-example", set()),
        ("firefox", "mail-example-com", set()),
    ],
)
def test_every_program_s_columns_are_known(name, login, others):
    data = file(name)
    assert is_login_csv(data.decode())
    items = held(read_login_csv(data))
    assert items.pop(login) == MAIL
    assert items.keys() == others


def test_what_keepassxc_exports_is_read_as_its_database_is():
    found = read_login_csv((VECTORS / "keepassxc.csv").read_bytes())
    items = held(found)
    assert items["mail-at-example"] == MAIL
    assert items["console"] == {"account": ACCOUNT, "user": "carol", "password": "Orbit-Tide-Lantern-39",
                                "sign_in_url": ADDRESS, "totp_seed": SEED_TEXT}  # fmt: skip
    assert found.left == ("an entry whose values are kept in another entry", "an entry in the bin")


@pytest.mark.parametrize(
    ("name", "row", "left"),
    [
        ("1password", f"Old,,carol,{PASSWORD},,false,true,,", "an entry in the archive"),
        ("1password", "Nothing,,carol,,,false,false,,", "an entry without a secret"),
        ("bitwarden", f",,login,Game,,,0,,carol,,steam://{SEED_TEXT}", NO_SEED),
        ("chrome", ",,,,", "an entry without a secret"),
    ],
)
def test_what_a_kit_cannot_keep_is_told(name, row, left):
    found = read_login_csv(file(name, row))
    assert (found.entries, found.left) == ((), (left,))


def test_one_of_several_addresses_makes_a_console_user():
    row = f',,login,Console,,"PIN: 4711",0,"{SITE},{ADDRESS}",carol,{PASSWORD},{SEED_TEXT}'
    items = held(read_login_csv(file("bitwarden", row)))
    assert items["console"]["account"] == ACCOUNT
    assert items["console-notes"] == {"value": "PIN: 4711"}


@pytest.mark.parametrize(
    ("data", "fault", "why"),
    [
        (b"name,url,username,password,colour\na,b,c,d,e\n", ImportColumnUnknown, "not known: colour"),
        (f"name,{PASSWORD},password\na,b,c\n".encode(), ImportColumnUnknown, "not known: …"),
        (b"name,password,Name\na,b,c\n", ImportUnreadable, "stands twice"),
        (b"name,password\n", ImportEmpty, "nothing"),
        (b"name,password\na,b,c\n", ImportUnreadable, "as many cells"),
        (b'name,password\na,"b\n', ImportUnreadable, "well-formed CSV"),
        (b"name,password\n" + b"a,b\n" * 1000, ImportTooLarge, "thousand rows"),
        (b"name,password\na,\xff\n", ImportUnreadable, "UTF-8"),
        (b"name,type,password\na,card,b\n", ImportUnreadable, "kind that is not known"),
        (f"name,url,username,password\na,{ADDRESS},carol,\x01{PASSWORD}\n".encode(), ImportEntryUnfit, "password"),
    ],
)  # fmt: skip
def test_a_file_that_is_not_quite_one_is_refused(data, fault, why):
    with pytest.raises(fault, match=why) as refusal:
        read_login_csv(data)
    said = f"{refusal.value.message} {refusal.value.remedy} {refusal.value!r}"
    assert not [secret for secret in SECRETS if secret in said]


@pytest.mark.parametrize("head", ["user,key", "password", "name,url", "Access key ID,Secret access key"])
def test_other_columns_are_no_logins(head):
    assert not is_login_csv(f"{head}\na,b\n")


@given(st.sampled_from(sorted(HEADS)), st.lists(st.text(max_size=9), min_size=4, max_size=11))
def test_any_cells_are_taken_or_refused(name, cells):
    tried(TARGETS["import-logins"], file(name, ",".join(cells)))
