"""Exports of password managers: what becomes of an entry, and hostile files."""

import json
import zipfile

import pytest

from credential_files import (
    ACCOUNT,
    ADDRESS,
    NOTES,
    OTP_LINK,
    PASSWORD,
    SECRETS,
    SEED_TEXT,
    archive,
    bitwarden,
    bitwarden_login,
    key_pem,
    one_password,
    one_password_item,
    one_password_of,
)
from keyturn.exchange.credentials.bitwarden import read_bitwarden
from keyturn.exchange.credentials.faults import (
    ImportEmpty,
    ImportEncrypted,
    ImportEntryUnfit,
    ImportOtherVersion,
    ImportTooLarge,
    ImportUnreadable,
)
from keyturn.exchange.credentials.one_password import read_one_password

CODES = "mail-at-example-carol-totp", "example-cloud-carol-example-com-totp"


def held(found):
    return {entry.name: {name: bytes(text).decode() for name, text in entry.content.fields.items()}
            for entry in found.entries}  # fmt: skip


@pytest.mark.parametrize(
    ("found", "codes"), [(read_bitwarden(bitwarden()), CODES[0]), (read_one_password(one_password()), CODES[1])]
)
def test_password_codes_and_notes_of_an_entry_are_items_of_their_own(found, codes):
    items = held(found)
    assert set(items) == {"mail-at-example", codes, "mail-at-example-notes"}
    assert items["mail-at-example"] == {"value": PASSWORD, "note": "User: carol\nAddress: https://mail.example.com"}
    assert SEED_TEXT in items[codes]["value"]
    assert items["mail-at-example-notes"] == {"value": f"{NOTES}\nPIN: 4711"}
    assert not found.left


def aws_bitwarden(**login):
    return bitwarden(bitwarden_login(notes=None, fields=None, login={"uris": [{"uri": ADDRESS}]} | login))


def test_a_login_of_aws_becomes_a_console_user_with_its_seed():
    items = held(read_bitwarden(aws_bitwarden()))
    assert items == {"mail-at-example": {"account": ACCOUNT, "user": "carol", "password": PASSWORD,
                                         "sign_in_url": ADDRESS, "totp_seed": SEED_TEXT}}  # fmt: skip


@pytest.mark.parametrize("codes", ["GEZDGNBVGY3TQOJQ", f"{OTP_LINK}&digits=8"])
def test_codes_that_aws_would_not_take_stay_beside_its_console_user(codes):
    items = held(read_bitwarden(aws_bitwarden(totp=codes)))
    assert "totp_seed" not in items.pop("mail-at-example")
    assert [name[-5:] for name in items] == ["-totp"]


@pytest.mark.parametrize(
    ("item", "left"),
    [
        ({"type": 3, "name": "Visa"}, "a payment card"),
        ({"type": 4, "name": "Me"}, "an identity"),
        ({"type": 1, "name": "Nothing", "login": {"username": "x"}}, "an entry without a secret"),
        ({"type": 1, "name": "Nothing"}, "an entry without a secret"),
        ({"type": 2, "name": "Nothing", "notes": " "}, "an entry without a secret"),
        (bitwarden_login(deletedDate="2026-01-01T00:00:00Z"), "an entry in the bin"),
        ({"type": 1, "name": "Game", "login": {"totp": "steam://ABCDEF"}},
         "the one-time codes of an entry, whose seed is not one that is known"),
        ({"type": 2, "name": "n", "notes": "x", "login": {"fido2Credentials": [{"keyValue": "x"}]}}, "a passkey"),
    ],
)  # fmt: skip
def test_what_bitwarden_has_and_a_kit_has_not_is_told(item, left):
    assert read_bitwarden(bitwarden(item)).left == (left,)


def test_an_ssh_key_of_bitwardens_is_kept_whole():
    key = key_pem().decode()
    found = read_bitwarden(bitwarden({"type": 5, "name": "Jump host", "sshKey": {"privateKey": key}}))
    assert held(found) == {"jump-host": {"value": key}}


@pytest.mark.parametrize(
    ("item", "left"),
    [
        (one_password_item(state="archived"), ("an entry in the archive",)),
        (one_password_item(categoryUuid="002"), ("a payment card",)),
        (one_password_item(categoryUuid="004"), ("an identity",)),
        (one_password_item(details={}), ("an entry without a secret",)),
        (one_password_item(details={"documentAttributes": {"fileName": "a.txt"}}),
         ("an entry without a secret", "a document or attached file")),
        (one_password_item(details={"password": "x", "sections": [{"fields": [{"value": {"file": {}}}]}]}),
         ("a document or attached file",)),
    ],
)  # fmt: skip
def test_what_one_password_has_and_a_kit_has_not_is_told(item, left):
    assert read_one_password(one_password_of(item)).left == left


def test_fields_of_every_kind_are_read_as_text():
    values = [{"sshKey": {"privateKey": "KEY"}}, {"email": {"email_address": "a@b"}}, {"date": 86400}, {"string": ""},
              {"concealed": None}, {"flag": True}, {"url": "https://x"}]  # fmt: skip
    fields = [{"title": f"t{at}", "value": value} for at, value in enumerate(values)]
    found = read_one_password(one_password_of(one_password_item(details={"sections": [{"fields": fields}]})))
    assert held(found)["mail-at-example-notes"]["value"] == "t0: KEY\nt1: a@b\nt2: 86400\nt6: https://x"


def test_titles_are_safe_on_a_screen_and_names_are_ids():
    names = "\x1b[2JÜber\nall\u202e " + "x" * 300, "日本"
    found = read_bitwarden(bitwarden(*({"type": 2, "name": name, "notes": "n"} for name in names)))
    first, second = found.entries
    assert first.title.startswith("Notes: [2JÜber all xxx")
    assert len(first.title) <= 120
    assert first.name.startswith("2juber-all-xxx")
    assert (second.name, len(first.name)) == ("entry-notes", 64)


DEEP = b'{"encrypted": false, "items": [], "x": ' + b"[" * 200_000


@pytest.mark.parametrize(
    ("data", "fault", "why"),
    [
        (bitwarden(encrypted=True), ImportEncrypted, "encrypted"),
        (b'{"encrypted": true, "passwordProtected": true, "salt": "x", "data": "2.x"}', ImportEncrypted, "encrypted"),
        (b'{"items": []}', ImportUnreadable, "missing"),
        (b'{"encrypted": false, "items": []}', ImportEmpty, "nothing"),
        (b'{"encrypted": false, "items": {}}', ImportUnreadable, "kind it must be"),
        (bitwarden({"type": 9, "name": "x"}), ImportUnreadable, "kind that is not known"),
        (bitwarden({"type": "1", "name": "x"}), ImportUnreadable, "kind it must be"),
        (bitwarden({"type": 1}), ImportUnreadable, "missing"),
        (bitwarden({"type": 1, "name": "x", "login": {"password": 5}}), ImportUnreadable, "kind it must be"),
        (bitwarden(*[bitwarden_login()] * 1001), ImportTooLarge, "1000 entries"),
        (bitwarden()[:-5], ImportUnreadable, "not JSON"),
        (b'{"encrypted": false, "items": [{"type": 2, "name": "\xff"}]}', ImportUnreadable, "not JSON"),
        (DEEP, ImportUnreadable, "nested too deeply|not JSON"),
        (bitwarden(bitwarden_login(login={"uris": [{"uri": ADDRESS}], "password": f"{PASSWORD}\x00"})),
         ImportEntryUnfit, "Entry 1 .*password: it holds a line break"),
        (b" " * (33 << 20), ImportTooLarge, "megabytes"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_broken_export_of_bitwarden_is_refused(data, fault, why):
    refused(read_bitwarden, data, fault, why)


def refused(reader, data, fault, why):
    with pytest.raises(fault, match=why) as refusal:
        reader(data)
    said = f"{refusal.value.message} {refusal.value.remedy} {refusal.value!r}"
    assert not [secret for secret in SECRETS if secret in said]


ATTRIBUTES = b'{"version": 3}'
EXPORT = json.dumps({"accounts": []}).encode()


def flagged(data: bytes) -> bytes:
    """Set the flag of encryption in every head of an archive."""
    return data.replace(b"PK\x01\x02\x14\x03\x14\x00\x00\x00", b"PK\x01\x02\x14\x03\x14\x00\x01\x00")


def twice() -> bytes:
    one = archive({"export.attributes": ATTRIBUTES, "export.data": EXPORT, "export.date": EXPORT})
    return one.replace(b"export.date", b"export.data")


@pytest.mark.parametrize(
    ("data", "fault", "why"),
    [
        (one_password(version=4), ImportOtherVersion, "version 4"),
        (one_password(b"x"), ImportUnreadable, "not JSON"),
        (one_password(b'{"accounts": 5}'), ImportUnreadable, "kind it must be"),
        (one_password(b'{"accounts": [{"vaults": [{"items": [{}]}]}]}'), ImportUnreadable, "missing"),
        (one_password(EXPORT), ImportEmpty, "nothing"),
        (one_password_of(*[one_password_item()] * 1001), ImportTooLarge, "1000 entries"),
        (one_password_of(one_password_item(details={"password": "\ud800"})), ImportUnreadable, "not JSON"),
        (archive({"export.attributes": ATTRIBUTES}), ImportUnreadable, "no export of 1Password"),
        (archive({"export.attributes": ATTRIBUTES, "export.data": EXPORT}, zipfile.ZIP_BZIP2), ImportUnreadable,
         "unusual way"),
        (flagged(archive({"export.attributes": ATTRIBUTES, "export.data": EXPORT})), ImportEncrypted, "encrypted"),
        (archive({"export.attributes": ATTRIBUTES, "export.data": b" " * (40 << 20)}), ImportTooLarge, "megabytes"),
        (archive({str(at): b"" for at in range(10_001)}), ImportTooLarge, "ten thousand"),
        (one_password()[:-30], ImportUnreadable, "damaged archive"),
        (b"PK\x03\x04", ImportUnreadable, "damaged archive"),
        (twice(), ImportUnreadable, "no export of 1Password"),
        (b"PK\x03\x04" + bytes(65 << 20), ImportTooLarge, "64 megabytes"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)  # fmt: skip
def test_a_broken_export_of_one_password_is_refused(data, fault, why):
    refused(read_one_password, data, fault, why)


def test_a_member_that_is_changed_is_not_believed():
    data = bytearray(archive({"export.attributes": ATTRIBUTES, "export.data": EXPORT}, zipfile.ZIP_STORED))
    data[data.index(b'"accounts"') + 1] ^= 1
    refused(read_one_password, bytes(data), ImportUnreadable, "damaged archive")
