"""What is said of a credential that was typed: the same as of one that a file held."""

from datetime import UTC, datetime

import pytest

from credential_files import (
    CERTIFICATE,
    EXPIRED,
    KEY,
    OTHER_KEY,
    OTP_LINK,
    PASSWORD,
    SHORT_PASSWORD,
    key_pem,
    pem,
    saml,
)
from keyturn.exchange.credentials.review import remarks_on
from keyturn.exchange.credentials.typed import typed_entry
from keyturn.kit.kinds import Content

NOW = int(datetime(2026, 11, 27, tzinfo=UTC).timestamp())


def said(kind, **fields):
    return remarks_on(typed_entry("name", "Title", Content(kind, fields)), NOW)


def test_passwords_are_judged_wherever_they_stand():
    short = ("its password is short: less than 14 characters", "its password is made of what is guessed first")
    assert said("aws-root-user", password=SHORT_PASSWORD.encode()) == short
    assert said("secret", value=SHORT_PASSWORD.encode()) == short
    assert said("secret", value=PASSWORD.encode()) == ()


@pytest.mark.parametrize("value", [OTP_LINK.encode(), key_pem(), b"one\ntwo"], ids=["link", "key", "lines"])
def test_what_is_no_password_is_not_judged_as_one(value):
    assert said("secret", value=value) == ()


def test_certificates_are_judged_by_their_dates_and_their_key():
    assert said("certificate", pem=pem(CERTIFICATE), private_key=key_pem(key=KEY)) == ()
    assert said("certificate", pem=pem(EXPIRED)) == ("a certificate has expired",)
    other = said("certificate", pem=pem(CERTIFICATE), private_key=key_pem(key=OTHER_KEY))
    assert other == ("its private key does not belong to its first certificate",)
    assert said("certificate", pem=b"-----BEGIN CERTIFICATE-----\n") == ("a PEM block in it is cut off or damaged",)


def test_metadata_are_judged_by_their_certificates():
    assert said("saml-metadata", xml=saml(CERTIFICATE)) == ()
    assert said("saml-metadata", xml=saml(EXPIRED)) == ("a certificate has expired",)


def test_a_temporary_access_key_is_pointed_out():
    fields = {"access_key_id": b"ASIAIOSFODNN7EXAMPLE", "secret_access_key": b"x"}
    assert said("aws-access-key", **fields) == ("its access key is a temporary one, which ends within days",)


def test_things_and_files_have_nothing_to_look_at():
    assert said("physical", what=b"key", where=b"safe") == ()
