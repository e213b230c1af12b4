"""Items' contents: every kind travels unharmed, and whatever the format does not allow is refused by name."""

import re
from base64 import b32encode
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyturn.custody.encoding import enc
from keyturn.errors import ContentError
from keyturn.kit.kinds import (
    KINDS,
    Content,
    ContentDamaged,
    FieldMalformed,
    FieldMissing,
    FieldUnknown,
    KindUnknown,
    base32_seed,
    decode,
    encode,
    make_content,
)

SAML = "urn:oasis:names:tc:SAML:2.0:metadata"
METADATA = f'<?xml version="1.0"?>\n<md:EntityDescriptor xmlns:md="{SAML}" entityID="idp"/>'.encode()
# Cut in two, so that no scanner takes the example for a leaked key.
KEY_HEADER = b"-----BEGIN " + b"PRIVATE KEY-----"

WHOLE: Mapping[str, Mapping[str, bytes]] = {
    "aws-console-user": {
        "account": b"123456789012",
        "user": b"break-glass-1",
        "password": "pässwörd with spaces".encode(),
        "sign_in_url": b"https://123456789012.signin.aws.amazon.com/console",
        "totp_seed": b"GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ",
        "role_arn": b"arn:aws:iam::123456789012:role/admin/break-glass",
        "note": b"first line\nsecond line",
    },
    "aws-access-key": {
        "account": b"123456789012",
        "user": b"robot",
        "access_key_id": b"AKIAIOSFODNN7EXAMPLE",
        "secret_access_key": b"wJalrXUtnFEMI/K7MDENG",
        "note": b"n",
    },
    "aws-root-user": {
        "account": b"123456789012",
        "email": b"root@example.org",
        "password": b"p",
        "totp_seed": b"gezdgnbvgy3tqojqgezdgnbvgy3tqojq",
        "note": b"n",
    },
    "saml-metadata": {"xml": METADATA, "note": b"n"},
    "certificate": {
        "pem": b"-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n",
        "private_key": KEY_HEADER + b"\nAA==\n",
        "note": b"n",
    },
    "recovery-codes": {"codes": b"1111\n2222", "service": b"payroll", "note": b"n"},
    "physical": {"what": b"the grey key", "where": b"safe 2\nupper shelf", "note": b"n"},
    "document": {"name": b"plan.pdf", "media_type": b"application/pdf", "data": b"\x00\xff%PDF", "note": b"n"},
    "playbook": {"json": b'{"format":1}', "note": b"n"},
    "secret": {"value": b"hunter2\n", "note": b"n"},
}


def test_the_table_is_the_one_in_the_format() -> None:
    text = (Path(__file__).parents[2] / "resources/manual/kit-format.md").read_text()
    section = text.split("## 10. Items")[1].split("## 11.")[0]
    rows = re.findall(r"^\| `([a-z-]+)` \| (.*) \|$", section, re.MULTILINE)
    documented = {}
    for kind, fields in rows:
        required, _, optional = fields.partition("[")
        named = [(name, True) for name in re.findall(r"`([a-z_]+)`", required)]
        documented[kind] = named + [(name, False) for name in re.findall(r"`([a-z_]+)`", optional)]
    assert {name: [(f.name, f.required) for f in kind.fields] for name, kind in KINDS.items()} == documented


def test_fields_that_must_stay_hidden_are_the_secret_ones() -> None:
    secret = {field.name for kind in KINDS.values() for field in kind.fields if field.secret}
    assert secret == {"password", "totp_seed", "secret_access_key", "private_key", "codes", "data", "value"}
    assert {field.name for kind in KINDS.values() for field in kind.fields if field.binary} == {"data"}


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_travels_unharmed(kind: str) -> None:
    content = make_content(kind, WHOLE[kind])
    assert decode(encode(content)) == content
    least = {field.name: WHOLE[kind][field.name] for field in KINDS[kind].fields if field.required}
    assert decode(bytearray(encode(make_content(kind, least)))).fields == least


def test_content_is_written_as_the_format_says_in_the_order_of_its_table() -> None:
    content = make_content("secret", {"note": b"n", "value": b"v"})
    assert encode(content) == enc("secret", "value", b"v", "note", b"n")


def test_values_that_were_read_can_be_wiped() -> None:
    content = decode(encode(make_content("secret", {"value": b"hunter2"})))
    value = content.fields["value"]
    assert isinstance(value, bytearray)
    content.wipe()
    assert value == bytes(7)


def test_no_value_stands_in_the_text_form() -> None:
    content = make_content("secret", {"value": b"hunter2"})
    assert repr(content) == str(content) == "Content(secret: value)"
    assert repr(make_content("secret", {"value": b"hunter2", "note": b"old"})) == "Content(secret: value, note)"


@pytest.mark.parametrize(
    ("kind", "fields", "refusal", "told"),
    [
        ("aws", {}, KindUnknown, "called “aws”"),
        ("secret", {}, FieldMissing, "needs the field value"),
        ("secret", {"note": b"n"}, FieldMissing, "needs the field value"),
        ("secret", {"value": b"v", "user": b"u"}, FieldUnknown, "no field called “user”"),
    ],
)
def test_fields_must_be_those_of_the_kind(
    kind: str, fields: dict[str, bytes], refusal: type[ContentError], told: str
) -> None:
    for refused in (lambda: make_content(kind, fields), lambda: encode(Content(kind, fields))):
        with pytest.raises(refusal, match=told):
            refused()
    with pytest.raises(refusal, match=told):
        decode(enc(kind, *(part for pair in fields.items() for part in pair)))


def test_the_cures_name_what_there_is() -> None:
    for kind, fields, cure in (
        ("aws", {}, "Use one of: aws-console-user, aws-access-key,"),
        ("aws-access-key", {}, "Give every required field: account, user, access_key_id, secret_access_key."),
        ("secret", {"value": b"v", "user": b"u"}, "Use only these fields: value, note."),
    ):
        with pytest.raises(ContentError) as refusal:
            make_content(kind, fields)
        assert refusal.value.remedy.startswith(cure)
    for kind, fields in (("secret", {}), ("secret", {"value": b"v", "user": b"u"})):
        with pytest.raises(ContentError, match="of the kind secret"):
            make_content(kind, fields)


DOCTYPE = b'<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/hostname">]>'


@pytest.mark.parametrize(
    ("kind", "field", "value", "why"),
    [
        ("aws-console-user", "account", b"1234-5678-9012", "12 digits"),
        ("aws-console-user", "account", b"123456789012\n", "line break"),
        ("aws-console-user", "account", ("\uff11" * 12).encode(), "12 digits"),
        ("aws-console-user", "user", b"", "empty"),
        ("aws-console-user", "password", b"hunter2\n", "line break"),
        ("aws-console-user", "password", b"hunter2\xff", "UTF-8"),
        ("aws-console-user", "sign_in_url", b"http://signin.aws.amazon.com", "https"),
        ("aws-console-user", "sign_in_url", b"https://signin.aws.amazon.com@evil.example", "https"),
        ("aws-console-user", "totp_seed", b"GEZDGNBVGY3TQOJQ0189", "base32"),
        ("aws-console-user", "totp_seed", b"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQA", "base32"),
        ("aws-console-user", "totp_seed", b"GEZDGNBVGY3TQOJQ", "too short"),
        ("aws-console-user", "role_arn", b"arn:aws:iam::123456789012:user/x", "role"),
        ("aws-access-key", "access_key_id", b"AKIAIOSFODNN7EXAMPL", "AKIA"),
        ("aws-access-key", "access_key_id", b"AIDAIOSFODNN7EXAMPLE", "AKIA"),
        ("aws-root-user", "email", b"root", "e-mail"),
        ("saml-metadata", "xml", METADATA[:-2], "well-formed XML"),
        ("saml-metadata", "xml", b"\xff\xfe<\x00", "UTF-8"),
        ("saml-metadata", "xml", b"<EntityDescriptor/>", "no SAML metadata EntityDescriptor"),
        ("saml-metadata", "xml", METADATA.replace(b"EntityDescriptor", b"Entity"), "root"),
        ("saml-metadata", "xml", b"<a>" + METADATA[22:] + b"</a>", "root"),
        ("saml-metadata", "xml", DOCTYPE + METADATA[22:].replace(b'"idp"', b'"&e;"'), "DOCTYPE"),
        ("saml-metadata", "xml", METADATA.replace(b'"idp"', b'"&e;"'), "well-formed"),
        ("certificate", "pem", b"0\x82\x01", "UTF-8"),
        ("certificate", "pem", b"Bag Attributes\n-----BEGIN CERTIFICATE-----", "PEM header"),
        ("certificate", "pem", b"-----BEGIN CERTIFICATE-----\n" + KEY_HEADER, "private_key"),
        ("certificate", "private_key", b"-----BEGIN CERTIFICATE-----", "PEM header"),
        ("document", "name", b"../plan.pdf", "file name"),
        ("document", "name", b"..", "file name"),
        ("document", "media_type", b"pdf", "media type"),
    ],
)
def test_a_malformed_value_is_refused_without_being_told(kind: str, field: str, value: bytes, why: str) -> None:
    with pytest.raises(FieldMalformed, match=why) as refusal:
        make_content(kind, {**WHOLE[kind], field: value})
    assert refusal.value.facts.keys() == {"field", "why"}
    assert refusal.value.facts["field"] == field
    said = refusal.value.message + refusal.value.remedy
    assert not value or value.decode(errors="replace") not in said


@pytest.mark.parametrize(
    "xml",
    [
        b"\xef\xbb\xbf" + METADATA,
        METADATA.replace(b"EntityDescriptor", b"EntitiesDescriptor"),
        METADATA.replace(b'version="1.0"', b'version="1.0" encoding="rot13"'),
        f'<EntityDescriptor xmlns="{SAML}"><a>&lt;</a></EntityDescriptor>'.encode(),
    ],
)
def test_metadata_of_every_usual_spelling_is_taken(xml: bytes) -> None:
    assert make_content("saml-metadata", {"xml": xml}).fields["xml"] == xml


def test_a_value_that_looks_wrong_can_still_be_read() -> None:
    odd = Content("aws-root-user", {"account": b"1234", "email": b"?", "password": b"p"})
    assert decode(encode(odd)) == odd


LONG = enc("secret", "value", b"hunter2")


@pytest.mark.parametrize(
    "data",
    [
        b"",
        LONG[:-1],
        LONG + b"\x00",
        LONG + b"\x00\x00\x00\x01",
        LONG + b"\xff\xff\xff\xff",
        enc("secret", "value"),
        enc("secret", "value", b"a", "value", b"b"),
        enc("secret", "välue", b"a"),
        enc("SECRET", "value", b"a"),
        enc("", "value", b"a"),
        enc("secret", "v" * 65, b"a"),
    ],
)
def test_damaged_content_is_refused(data: bytes) -> None:
    with pytest.raises(ContentDamaged):
        decode(data)


def test_what_is_damaged_is_said() -> None:
    for data, why in (
        (LONG[:-1], "a length does not fit"),
        (enc("secret", "value"), "a field has a name and no value"),
        (enc("secret", "value", b"a", "value", b"b"), "a field stands twice"),
        (enc("", "value", b"a"), "a name is none"),
    ):
        with pytest.raises(ContentDamaged, match=f"format 1 demands: {why}\\.$"):
            decode(data)


def test_an_empty_value_that_somebody_sealed_is_read() -> None:
    assert decode(enc("secret", "value", b"")).fields == {"value": b""}
    assert decode(enc("secret", "value", "a\u0080b".encode())).fields["value"] == "a\u0080b".encode()


def test_text_that_is_no_utf_8_is_refused_when_read() -> None:
    with pytest.raises(FieldMalformed, match="UTF-8"):
        decode(enc("secret", "value", b"\xff"))


@given(
    st.binary(max_size=64)
    | st.integers(0, len(LONG)).flatmap(
        lambda at: st.binary(max_size=4).map(lambda cut: LONG[:at] + cut + LONG[at + len(cut) :])
    )
)
def test_any_bytes_are_content_or_refused_by_name(data: bytes) -> None:
    try:
        content = decode(data)
    except ContentError:
        return
    assert decode(encode(content)) == content


@pytest.mark.parametrize("typed", [b"gezd gnbv gy3t qojq gezd gnbv gy3t qojq", b"GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ===="])
def test_a_seed_is_read_however_it_was_copied(typed: bytes) -> None:
    assert base32_seed(typed) == "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"


@pytest.mark.parametrize("last", "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")
def test_a_seed_keeps_its_last_letter(last: str) -> None:
    seed = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJ" + last
    assert base32_seed(seed.encode()) == seed


@pytest.mark.parametrize("size", [14, 15, 16, 19, 20, 21, 32, 64])
def test_a_seed_of_any_length_is_taken_with_and_without_padding(size: int) -> None:
    padded = b32encode(bytes(range(size)))
    assert base32_seed(padded) == base32_seed(padded.rstrip(b"=")) == padded.rstrip(b"=").decode()
    with pytest.raises(
        FieldMalformed, match=r"^The field totp_seed cannot be taken: it is too short for a TOTP seed\.$"
    ):
        base32_seed(b32encode(bytes(13)))
    with pytest.raises(FieldMalformed, match="the letters A to Z and the digits 2 to 7"):
        base32_seed(padded + b"1")


@pytest.mark.parametrize(("byte", "taken"), [(31, False), (32, True), (126, True), (127, False)])
def test_control_characters_end_where_they_end(byte: int, taken: bool) -> None:
    fields = {**WHOLE["aws-access-key"], "user": b"a" + bytes([byte]) + b"b"}
    if taken:
        assert make_content("aws-access-key", fields).fields["user"] == fields["user"]
        return
    with pytest.raises(FieldMalformed, match="it holds a line break or another control character"):
        make_content("aws-access-key", fields)


def test_a_letter_of_two_bytes_is_no_control_character() -> None:
    # U+20AC ends in the byte 0xAC, U+0100 in 0x80: as characters they are letters and signs.
    fields = {**WHOLE["aws-access-key"], "user": "\u0100\u20ac".encode()}
    assert make_content("aws-access-key", fields).fields["user"] == fields["user"]
