"""SAML metadata and PEM: certificates with their dates, keys that fit, and XML that means harm."""

from base64 import b64encode
from datetime import UTC, datetime

import pytest
from cryptography.hazmat.primitives.serialization import Encoding, PrivateFormat

from credential_files import CERTIFICATE, EXPIRED, OTHER_KEY, compressed_ssh_key, encrypted_ssh_key, key_pem, pem, saml
from keyturn.exchange.credentials.entry import Certificate
from keyturn.exchange.credentials.faults import ImportTooLarge, ImportUnreadable
from keyturn.exchange.credentials.pem import ENCRYPTED, read_pem
from keyturn.exchange.credentials.saml import read_saml


def seconds(year):
    return int(datetime(year, 1, 1, tzinfo=UTC).timestamp())


GOOD = Certificate("CN=idp.example.com", seconds(2025), seconds(2025) + 3650 * 86_400)
OLD = Certificate("CN=idp.example.com", seconds(2020), seconds(2020) + 365 * 86_400)
KEY = key_pem()


def test_metadata_is_kept_as_it_stands_and_its_dates_are_read():
    data = saml(CERTIFICATE, EXPIRED, CERTIFICATE)
    (entry,) = read_saml(data).entries
    assert (entry.name, entry.title) == ("saml-idp-example-com-saml", "SAML metadata of idp.example.com/saml")
    assert (entry.content.kind, entry.content.fields["xml"]) == ("saml-metadata", data)
    assert (entry.certificates, entry.remarks) == ((GOOD, OLD), ())


@pytest.mark.parametrize("byte", [0, 7, 28])
def test_a_certificate_of_no_known_version_is_refused(byte):
    der = CERTIFICATE.public_bytes(Encoding.DER)
    wrong = der.replace(b"\xa0\x03\x02\x01\x02", b"\xa0\x03\x02\x01" + bytes([byte]))
    changed = saml(CERTIFICATE).replace(b64encode(der), b64encode(wrong))
    with pytest.raises(ImportUnreadable, match="certificate in it is damaged"):
        read_saml(changed)


def test_a_mark_before_the_xml_is_dropped():
    (entry,) = read_saml(b"\xef\xbb\xbf" + saml()).entries
    assert entry.content.fields["xml"] == saml()


def test_metadata_of_no_identity_provider_is_told():
    (entry,) = read_saml(saml().replace(b"IDPSSO", b"SPSSO")).entries
    assert entry.remarks == ("it describes no identity provider",)


DOCTYPE = b'<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>\n'


@pytest.mark.parametrize(
    ("data", "fault", "why"),
    [
        (saml(CERTIFICATE).replace(b"?>\n", b"?>\n" + DOCTYPE), ImportUnreadable, "DOCTYPE"),
        (DOCTYPE + b"<x>&b;&c;</x>", ImportUnreadable, "DOCTYPE"),
        (b'<!DOCTYPE x SYSTEM "http://example.com/x.dtd"><x/>', ImportUnreadable, "DOCTYPE"),
        (saml().replace(b"protocolSupport", b"&undeclared; protocolSupport"), ImportUnreadable, "well-formed"),
        (saml()[:-5], ImportUnreadable, "well-formed"),
        (saml().decode().encode("utf-16"), ImportUnreadable, "UTF-8"),
        (b"<html/>", ImportUnreadable, "no SAML metadata"),
        (saml().replace(b"entityID", b"id"), ImportUnreadable, "no SAML metadata"),
        (saml().replace(b"SAML:2.0:metadata", b"SAML:1.1:metadata"), ImportUnreadable, "no SAML metadata"),
        (saml(CERTIFICATE).replace(b"MII", b"MIX"), ImportUnreadable, "certificate in it is damaged"),
        (saml(CERTIFICATE).replace(b"MII", b"!!!"), ImportUnreadable, "certificate in it is damaged"),
        (b"<x>" * 5000, ImportUnreadable, "nested too deeply"),
        (saml(*[CERTIFICATE] * 101), ImportTooLarge, "hundred certificates"),
        (b"<" + b" " * (5 << 20), ImportTooLarge, "megabytes"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_xml_is_refused(data, fault, why):
    with pytest.raises(fault, match=why):
        read_saml(data)


def test_a_chain_with_its_key_is_one_certificate():
    bags = b"Bag Attributes\n  friendlyName: x\n"
    (entry,) = read_pem(bags + pem(CERTIFICATE, EXPIRED) + KEY).entries
    assert (entry.name, entry.content.kind, entry.certificates) == ("idp-example-com", "certificate", (GOOD, OLD))
    assert dict(entry.content.fields) == {"pem": pem(CERTIFICATE, EXPIRED), "private_key": KEY}
    assert not entry.remarks


def test_a_certificate_with_windows_line_ends_is_read():
    (entry,) = read_pem(pem(CERTIFICATE).replace(b"\n", b"\r\n")).entries
    assert entry.certificates == (GOOD,)


@pytest.mark.parametrize(
    ("key", "remarks"),
    [
        (KEY, ()),
        (key_pem(form=PrivateFormat.TraditionalOpenSSL), ()),
        (key_pem(form=PrivateFormat.OpenSSH), ()),
        (key_pem(b"words"), (ENCRYPTED,)),
        (key_pem(b"words", PrivateFormat.TraditionalOpenSSL), (ENCRYPTED,)),
        (encrypted_ssh_key(), (ENCRYPTED,)),
    ],
)
def test_a_key_alone_is_a_secret_and_an_encrypted_one_is_told(key, remarks):
    (entry,) = read_pem(key).entries
    assert (entry.content.kind, entry.content.fields["value"]) == ("secret", key)
    assert entry.remarks == remarks


def test_an_encrypted_key_beside_its_certificate_is_told():
    (entry,) = read_pem(pem(CERTIFICATE) + key_pem(b"words")).entries
    assert entry.remarks == (ENCRYPTED,)


def test_public_parts_are_left_out():
    public = b"-----BEGIN PUBLIC KEY-----\nMFkw\n-----END PUBLIC KEY-----\n"
    found = read_pem(pem(CERTIFICATE) + public)
    assert (len(found.entries), found.left) == (1, ("a public part or request, which is no secret",))


@pytest.mark.parametrize(
    ("data", "fault", "why"),
    [
        (pem(CERTIFICATE) + key_pem(key=OTHER_KEY), ImportUnreadable, "does not belong"),
        (KEY + KEY, ImportUnreadable, "several private keys"),
        (compressed_ssh_key(), ImportUnreadable, "private key is damaged"),
        (KEY.replace(b"MIG", b"MIX"), ImportUnreadable, "private key is damaged"),
        (pem(CERTIFICATE).replace(b"MII", b"MIX"), ImportUnreadable, "certificate in it is damaged"),
        (pem(CERTIFICATE).replace(b"MII", b"!!!"), ImportUnreadable, "cut off or damaged"),
        (pem(CERTIFICATE)[:-20], ImportUnreadable, "cut off or damaged"),
        (pem(CERTIFICATE)[:200] + KEY, ImportUnreadable, "cut off or damaged"),
        (pem(CERTIFICATE).replace(b"END C", b"END X"), ImportUnreadable, "cut off or damaged"),
        (b"-----BEGIN X509 CRL-----\nAAAA\n-----END X509 CRL-----\n", ImportUnreadable, "neither a certificate nor"),
        (b"-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", ImportUnreadable, "no certificate and no"),
        (b"", ImportUnreadable, "no certificate and no"),
        (b"\xff" + KEY, ImportUnreadable, "UTF-8"),
        (pem(*[CERTIFICATE] * 101), ImportTooLarge, "hundred PEM blocks"),
        (b"-----BEGIN A-----\n" * 50_000, ImportUnreadable, "cut off or damaged"),
        (b"-" * 2_200_000, ImportTooLarge, "megabytes"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_other_pem_is_refused(data, fault, why):
    with pytest.raises(fault, match=why):
        read_pem(data)
