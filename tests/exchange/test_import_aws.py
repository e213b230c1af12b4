"""AWS's CSV files: both generations of credentials.csv, accessKeys.csv, and whatever is not quite one of them."""

import pytest

from credential_files import (
    ACCESS_KEYS,
    ACCOUNT,
    ADDRESS,
    CREDENTIALS,
    CREDENTIALS_OLD,
    KEY_ID,
    PASSWORD,
    SECRET_KEY,
    SECRETS,
)
from keyturn.errors import KeyturnError
from keyturn.exchange.credentials.aws_csv import Owner, account_in, read_aws_csv
from keyturn.exchange.credentials.faults import (
    ImportAccountMissing,
    ImportEmpty,
    ImportEntryUnfit,
    ImportTooLarge,
    ImportUnreadable,
    ImportUserMissing,
)

NOBODY, BOB = Owner(), Owner(ACCOUNT, "bob")
USER_HEAD = "User name,Password,Console sign-in URL\r\n"
OLD_HEAD = "User name,Password,Access key ID,Secret access key,Console login link\r\n"
KEY_HEAD = "Access key ID,Secret access key\r\n"


def fields(entry):
    return {name: bytes(value).decode() for name, value in entry.content.fields.items()}


CONSOLE = {"account": ACCOUNT, "user": "carol-BREAK-GLASS", "password": PASSWORD, "sign_in_url": ADDRESS}
KEY = {"account": ACCOUNT, "user": "carol-BREAK-GLASS", "access_key_id": KEY_ID, "secret_access_key": SECRET_KEY}


@pytest.mark.parametrize(
    ("data", "owner", "expected"),
    [
        (ACCESS_KEYS, BOB, [("bob-key", "aws-access-key", KEY | {"user": "bob"})]),
        (CREDENTIALS, NOBODY, [("carol-break-glass", "aws-console-user", CONSOLE)]),
        (CREDENTIALS.replace(b"\r\n", b"\n").lstrip(b"\xef\xbb\xbf"), NOBODY,
         [("carol-break-glass", "aws-console-user", CONSOLE)]),
        (CREDENTIALS_OLD, NOBODY, [("carol-break-glass", "aws-console-user", CONSOLE),
                                   ("carol-break-glass-key", "aws-access-key", KEY)]),
        (CREDENTIALS_OLD.replace(PASSWORD.encode(), b""), NOBODY, [("carol-break-glass-key", "aws-access-key", KEY)]),
        (f'{USER_HEAD}eve,"a ""quoted"", word",{ADDRESS}\r\n'.encode(), NOBODY,
         [("eve", "aws-console-user", CONSOLE | {"user": "eve", "password": 'a "quoted", word'})]),
        (f"{USER_HEAD}eve,{PASSWORD},https://our-alias.signin.aws.amazon.com/console\r\n".encode(), BOB,
         [("eve", "aws-console-user", CONSOLE | {"user": "eve",
                                                 "sign_in_url": "https://our-alias.signin.aws.amazon.com/console"})]),
        (f"{USER_HEAD}eve,{PASSWORD},\r\n".encode(), BOB, [("eve", "aws-console-user", CONSOLE | {"user": "eve"})]),
    ],
)  # fmt: skip
def test_what_aws_writes_becomes_items(data, owner, expected):
    found = read_aws_csv(data, owner)
    assert [(entry.name, entry.content.kind, fields(entry)) for entry in found.entries] == expected


def test_the_account_in_the_file_is_believed_before_the_one_that_was_typed():
    (entry,) = read_aws_csv(CREDENTIALS, Owner("999999999999", "bob")).entries
    assert (fields(entry)["account"], fields(entry)["user"]) == (ACCOUNT, "carol-BREAK-GLASS")


def test_a_user_with_nothing_is_left_out_by_name_of_the_reason():
    found = read_aws_csv(f"{OLD_HEAD}eve,,,,{ADDRESS}\r\n".encode(), NOBODY)
    assert (found.entries, found.left) == ((), ("a user without a password and without an access key",))


@pytest.mark.parametrize(
    ("data", "owner", "fault", "why"),
    [
        (ACCESS_KEYS, NOBODY, ImportAccountMissing, "account"),
        (ACCESS_KEYS, Owner(ACCOUNT), ImportUserMissing, "user"),
        (ACCESS_KEYS, Owner("1234", "bob"), ImportEntryUnfit, "Entry 1 .*account: an account has 12 digits"),
        (f"{USER_HEAD}eve,{PASSWORD},https://alias.signin.aws.amazon.com/console".encode(), NOBODY,
         ImportAccountMissing, "account"),
        (f"{USER_HEAD}eve,{PASSWORD},javascript:alert(1)".encode(), BOB, ImportEntryUnfit, "sign_in_url"),
        (f'{USER_HEAD}eve,"{PASSWORD}\r\n",{ADDRESS}'.encode(), NOBODY, ImportEntryUnfit, "control character"),
        (KEY_HEAD.encode(), BOB, ImportEmpty, "nothing"),
        (f"{KEY_HEAD}{KEY_ID}\r\n".encode(), BOB, ImportUnreadable, "as many cells"),
        (f"{KEY_HEAD}{KEY_ID},{SECRET_KEY},more\r\n".encode(), BOB, ImportUnreadable, "as many cells"),
        (f"{KEY_HEAD}{KEY_ID},\r\n".encode(), BOB, ImportUnreadable, "two halves"),
        (f"{KEY_HEAD}{SECRET_KEY},{KEY_ID}\r\n".encode(), BOB, ImportEntryUnfit, "access_key_id"),
        (f'{KEY_HEAD}{KEY_ID},"{SECRET_KEY}'.encode(), BOB, ImportUnreadable, "well-formed CSV"),
        (f'{KEY_HEAD}{KEY_ID},"{SECRET_KEY}"x'.encode(), BOB, ImportUnreadable, "well-formed CSV"),
        (f"{KEY_HEAD}{KEY_ID},{'x' * 200_000}".encode(), BOB, ImportUnreadable, "well-formed CSV"),
        (b"Secret access key,Access key ID\r\na,b", BOB, ImportUnreadable, "columns"),
        (b"User name,Password\r\na,b", BOB, ImportUnreadable, "columns"),
        (b"\r\n\r\n", BOB, ImportUnreadable, "empty"),
        (ACCESS_KEYS + b"\xff,\xfe", BOB, ImportUnreadable, "UTF-8"),
        (ACCESS_KEYS.decode().encode("utf-16"), BOB, ImportUnreadable, "UTF-8"),
        (KEY_HEAD.encode() + b"a,b\r\n" * 1001, BOB, ImportTooLarge, "thousand rows"),
        (KEY_HEAD.encode() + b"a,b\r\n" * 500_000, BOB, ImportTooLarge, "2 megabytes"),
    ],
)  # fmt: skip
def test_anything_else_is_refused_by_name_and_without_a_secret(data, owner, fault, why):
    with pytest.raises(fault, match=why) as refusal:
        read_aws_csv(data, owner)
    assert_silent(refusal.value)


def assert_silent(error: KeyturnError):
    said = f"{error.message} {error.remedy} {error!r}"
    assert not [secret for secret in SECRETS if secret in said]
    assert error.__cause__ is None


@pytest.mark.parametrize(
    ("address", "account"),
    [
        (ADDRESS, ACCOUNT),
        (f"https://{ACCOUNT}.signin.aws.amazon.com/console?region=eu-north-1", ACCOUNT),
        (f"https://{ACCOUNT}.signin.amazonaws.cn/console", ACCOUNT),
        (f"https://{ACCOUNT}.signin.aws.amazon.com.evil.example/", ""),
        (f"https://{ACCOUNT}.signin.aws.amazon.community/", ""),
        (f"http://{ACCOUNT}.signin.aws.amazon.com/console", ""),
        (f"https://x{ACCOUNT}.signin.aws.amazon.com/console", ""),
        ("https://our-alias.signin.aws.amazon.com/console", ""),
    ],
)
def test_only_an_address_of_aws_names_an_account(address, account):
    assert account_in(address) == account
