"""Any file of credentials: told apart by what it holds, never anything but an answer or a named refusal."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credential_files import (
    ACCESS_KEYS,
    ACCOUNT,
    CERTIFICATE,
    CREDENTIALS,
    CREDENTIALS_OLD,
    OTP_LINK,
    SECRETS,
    bitwarden,
    bitwarden_login,
    migration,
    migration_of,
    one_password,
    one_password_item,
    one_password_of,
    otp_parameters,
    pem,
    qr_png,
    saml,
)
from fuzz_targets import TARGETS, tried
from keepass_files import OPENS, document, entry, keepass
from keyturn.errors import refused_by
from keyturn.exchange.credentials.aws_csv import Owner
from keyturn.exchange.credentials.faults import ImportTooLarge, ImportUnknown, ImportUnreadable
from keyturn.exchange.credentials.keepass.key import KeePassKey
from keyturn.exchange.credentials.reading import MOST, read_credentials
from keyturn.exchange.qr_image import GreyPicture

OWNER = Owner(ACCOUNT, "bob")


def key():
    return KeePassKey(OPENS)


FILES = {
    "import-aws": (ACCESS_KEYS, CREDENTIALS, CREDENTIALS_OLD),
    "import-otp": (OTP_LINK.encode(), migration(otp_parameters()).encode()),
    "import-picture": (qr_png(OTP_LINK),),
    "import-bitwarden": (bitwarden(),),
    "import-one-password": (one_password(),),
    "import-saml": (saml(CERTIFICATE),),
    "import-pem": (pem(CERTIFICATE),),
    "import-keepass": (keepass(document(entry())),),
}
EVERY = [file for files in FILES.values() for file in files]


@pytest.mark.parametrize("data", EVERY)
def test_a_file_is_told_apart_whatever_its_name(data):
    assert read_credentials(data, OWNER, key).entries


@pytest.mark.parametrize(
    ("data", "fault", "why"),
    [
        (b"", ImportUnreadable, "empty"),
        (b" \r\n", ImportUnreadable, "empty"),
        (b"hello", ImportUnknown, "no kind"),
        (b"username,password\na,b", ImportUnknown, "no kind"),
        (b"\x7fELF" + bytes(500), ImportUnknown, "no kind"),
        (b"\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5", ImportUnreadable, "cut off"),
        (bytes(MOST + 1), ImportTooLarge, "64 megabytes"),
    ],
    ids=["nothing", "blank", "text", "other csv", "program", "keepass", "huge"],
)
def test_a_file_of_no_known_kind_is_refused_by_name(data, fault, why):
    with pytest.raises(fault, match=why):
        read_credentials(data, OWNER, key)


def test_many_entries_are_too_many_however_they_are_hidden():
    seeds = [{"title": "t", "value": {"totp": OTP_LINK}}] * 1200
    with pytest.raises(ImportTooLarge, match="1000 entries"):
        read_credentials(one_password_of(one_password_item(details={"sections": [{"fields": seeds}]})), OWNER, key)


def test_neither_a_picture_nor_what_is_found_shows_itself_in_a_trace():
    shown = [repr(read_credentials(data, OWNER, key)) for data in EVERY] + [repr(GreyPicture(1, 1, b"x"))]
    assert not [secret for secret in SECRETS if any(secret in text for text in shown)]


# Files that are nearly right, and refusals that tell nothing of them.


@pytest.mark.parametrize("name", FILES)
def test_spoiled_files_are_taken_or_refused_without_their_secrets(name):
    @given(st.data())
    def spoil(data):
        file = data.draw(st.sampled_from(FILES[name]))
        start = data.draw(st.integers(0, len(file)))
        end = data.draw(st.integers(start, min(len(file), start + 40)))
        between = data.draw(st.one_of(st.binary(max_size=8), st.just(file[start:end] * 2)))
        spoiled = file[:start] + between + file[end:]
        refusal = refused_by(lambda: TARGETS[name](spoiled))
        said = f"{refusal.message} {refusal.remedy} {refusal!r}" if refusal else ""
        assert not [secret for secret in SECRETS if secret in said]

    spoil()


@given(st.binary(max_size=120))
def test_any_data_in_an_export_link_is_taken_or_refused(data):
    tried(TARGETS["import-otp"], migration_of(data).encode())


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=8,
)
KEYS = st.sampled_from([*bitwarden_login(), "sshKey", "deletedDate", "state", "categoryUuid", "details", "overview"])


@given(st.dictionaries(KEYS, JSON, max_size=3))
def test_any_values_in_an_entry_are_taken_or_refused(changes):
    tried(TARGETS["import-bitwarden"], bitwarden(bitwarden_login() | changes))
    tried(TARGETS["import-one-password"], one_password_of(one_password_item() | changes))


@given(st.text(max_size=40), st.text(max_size=40), st.text(max_size=40))
def test_any_title_user_and_password_are_taken_or_refused(title, user, password):
    login = {"username": user, "password": password, "totp": password}
    tried(TARGETS["import-bitwarden"], bitwarden(bitwarden_login(name=title, login=login)))
    tried(TARGETS["import-aws"], f"User name,Password,Console sign-in URL\r\n{user},{password},{title}".encode())
