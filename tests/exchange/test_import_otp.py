"""One-time codes: links in a text, in a picture, and in Google Authenticator's export."""

import sys

import pyotp
import pytest

from credential_files import (
    OTP_LINK,
    SEED,
    SEED_TEXT,
    migration,
    migration_of,
    otp_parameters,
    qr_clear_png,
    qr_png,
    wire,
)
from keyturn.exchange.credentials.entry import Found
from keyturn.exchange.credentials.faults import ImportEmpty, ImportOtherVersion, ImportTooLarge, ImportUnreadable
from keyturn.exchange.credentials.otp_link import OtpLink, entry_of, read_otp_link
from keyturn.exchange.credentials.otp_migration import read_migration
from keyturn.exchange.credentials.otp_text import read_otp_text
from keyturn.exchange.credentials.picture import read_picture
from pictures import beside, blank, png, png_bomb, qr_picture

EXAMPLE = OtpLink(SEED, "Example Cloud", "carol@example.com")
LONG = f"otpauth://totp/x?secret={SEED_TEXT}"


def value(entry):
    return bytes(entry.content.fields["value"]).decode()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (OTP_LINK, EXAMPLE),
        (f"OTPAUTH://TOTP/Example%20Cloud%3Acarol@example.com?secret={SEED_TEXT.lower()}", EXAMPLE),
        (f"{LONG}&algorithm=sha256&digits=8&period=60&image=https%3A%2F%2Fx", OtpLink(SEED, "", "x", "SHA256", 8, 60)),
        (f"otpauth://totp/J%C3%B6rg?secret={SEED_TEXT[:8]}%20{SEED_TEXT[8:]}&issuer=B", OtpLink(SEED, "B", "Jörg")),
        (f"otpauth://totp/?secret={SEED_TEXT}%3D%3D", OtpLink(SEED, "", "")),
    ],
)
def test_a_link_is_read_and_written_in_one_form(text, expected):
    link = read_otp_link(text)
    assert link == expected
    assert read_otp_link(link.uri) == link


def test_the_link_that_is_kept_makes_the_codes_of_the_one_that_came():
    kept = value(entry_of(1, read_otp_link(OTP_LINK)))
    assert pyotp.parse_uri(kept).at(1_795_000_000) == pyotp.parse_uri(OTP_LINK).at(1_795_000_000)


def test_a_seed_is_not_shown_by_a_trace():
    assert SEED_TEXT not in repr(EXAMPLE) + repr(entry_of(1, EXAMPLE))
    assert str(SEED) not in repr(EXAMPLE)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("https://example.com", "no otpauth link"),
        ("otpauth://totp/x", "no otpauth link"),
        (f"otpauth://hotp/x?secret={SEED_TEXT}&counter=1", "counted"),
        (f"otpauth://steam/x?secret={SEED_TEXT}", "counted"),
        ("otpauth://totp/x?issuer=b", "too short"),
        ("otpauth://totp/x?secret=GEZDGNBV", "too short"),
        (f"otpauth://totp/x?secret={'A' * 1000}", "too long"),
        ("otpauth://totp/x?secret=0189!!", "not base32"),
        (f"otpauth://totp/x?secret=%C3%9F{SEED_TEXT}", "not base32"),
        (f"{LONG}&secret={SEED_TEXT}", "twice"),
        (f"{LONG}&issuer=a&Issuer=b", "twice"),
        (f"{LONG}&algorithm=MD5", "making codes"),
        (f"{LONG}&digits=4", "number of digits"),
        (f"{LONG}&digits=six", "number of digits"),
        (f"{LONG}&digits=٦", "as links must be"),
        (f"{LONG}&period=0", "number of digits"),
        (f"{LONG}&period=99999999999999999999", "number of digits"),
        (f"{LONG}&issuer=%ZZ", "as links must be"),
        (f"{LONG}&issuer=%FF", "not UTF-8"),
    ],
)
def test_a_broken_link_is_refused_without_its_seed(text, why):
    with pytest.raises(ImportUnreadable, match=why) as refusal:
        read_otp_link(text)
    assert SEED_TEXT not in f"{refusal.value.message} {refusal.value!r}"


def test_a_short_seed_is_taken_and_told():
    link = read_otp_link("otpauth://totp/x?secret=GEZDGNBVGY3TQOJQ")
    assert entry_of(1, link).remarks == ("its seed has less than 112 bits",)
    assert not link.ordinary


@pytest.mark.parametrize(
    ("seed", "expected"),
    [
        (otp_parameters(), EXAMPLE),
        (otp_parameters(algorithm=0, digits=0), EXAMPLE),
        (otp_parameters(algorithm=3, digits=2), OtpLink(SEED, "Example Cloud", "carol@example.com", "SHA512", 8)),
        (otp_parameters() + wire((7, 0), (8, b"an id of newer versions")), EXAMPLE),
        (otp_parameters(name=b"carol@example.com"), EXAMPLE),
    ],
)
def test_a_seed_of_google_authenticators_export_is_read(seed, expected):
    read = read_migration(migration(seed))
    assert (read.links, read.unfit) == ((expected,), 0)


@pytest.mark.parametrize("change", [{"type": 1}, {"type": 0}, {"algorithm": 4}, {"digits": 9}])
def test_a_seed_of_another_sort_is_left_out_and_counted(change):
    found = read_otp_text(f"{migration(otp_parameters(), otp_parameters(**change))}\n".encode())
    assert len(found.entries) == 1
    assert found.left == ("one-time codes that no time makes, or made in an unknown way",)


def test_parts_of_an_export_that_are_missing_are_counted():
    other = otp_parameters(secret=bytes(20))
    first, third = (migration(seed, size=3, index=index) for seed, index in ((otp_parameters(), 0), (other, 2)))
    found = read_otp_text(f"{first}\n{third}\n{migration(other, batch=8)}\n".encode())
    assert found.left == ("1 of the 3 QR codes of this export, which are not in this file",)


@pytest.mark.parametrize(
    ("link", "fault", "why"),
    [
        (migration(otp_parameters(), version=3), ImportOtherVersion, "version 3"),
        (migration(otp_parameters(secret=b"short")), ImportUnreadable, "too short"),
        (migration(otp_parameters(secret=b"x" * 300)), ImportUnreadable, "too long"),
        (migration(otp_parameters(secret=5)), ImportUnreadable, "damaged"),
        (migration(otp_parameters(name=b"\xff")), ImportUnreadable, "not UTF-8"),
        (migration(otp_parameters(), size=2, index=2), ImportUnreadable, "counted rightly"),
        (migration(otp_parameters(), size=10**6), ImportUnreadable, "counted rightly"),
        (migration_of(wire((1, 5))), ImportUnreadable, "damaged"),
        (migration_of(wire((2, b"x"))), ImportUnreadable, "damaged"),
        (migration_of(b"\x0a\x7fshort"), ImportUnreadable, "damaged"),
        (migration_of(b"\x0a" + b"\xff" * 20), ImportUnreadable, "damaged"),
        (migration_of(b"\x08" + b"\xff" * 9 + b"\x7f"), ImportUnreadable, "damaged"),
        (migration_of(b"\x00\x01"), ImportUnreadable, "damaged"),
        (migration_of(b"\x0b\x01"), ImportUnreadable, "damaged"),
        (migration_of(b"\x31\x01"), ImportUnreadable, "damaged"),
        ("otpauth-migration://offline?data=%21%21", ImportUnreadable, "damaged"),
        ("otpauth-migration://offline?data=AAAAA", ImportUnreadable, "damaged"),
        ("otpauth-migration://offline?data=%C3%9F", ImportUnreadable, "damaged"),
        ("otpauth-migration://online?data=AAAA", ImportUnreadable, "no link"),
        ("otpauth-migration://offline", ImportUnreadable, "no link"),
    ],
)
def test_a_broken_export_is_refused(link, fault, why):
    with pytest.raises(fault, match=why):
        read_migration(link)


def test_a_text_may_hold_links_of_both_sorts_and_empty_lines():
    other = migration(otp_parameters(secret=bytes(20)))
    found = read_otp_text(f"\ufeff{OTP_LINK}\r\n\r\n  {other}  \r\n".encode())
    assert [value(entry)[:15] for entry in found.entries] == ["otpauth://totp/"] * 2


@pytest.mark.parametrize(
    ("text", "fault", "why"),
    [
        (f"{OTP_LINK}\nhello", ImportUnreadable, "no otpauth link"),
        (f"{LONG}\n" * 1001, ImportTooLarge, "thousand links"),
        (migration(*[otp_parameters()] * 1001), ImportTooLarge, "thousand links"),
        (migration(), ImportEmpty, "nothing"),
        ("x" * 2_200_000, ImportTooLarge, "megabytes"),
    ],
)
def test_another_text_is_refused(text, fault, why):
    with pytest.raises(fault, match=why):
        read_otp_text(text.encode())


@pytest.mark.parametrize(
    "data", [qr_png(OTP_LINK), qr_clear_png(OTP_LINK), png(beside(qr_picture(OTP_LINK), qr_picture(OTP_LINK)))]
)
def test_a_picture_is_read_like_the_link_in_it(data):
    assert read_picture(data) == read_otp_text(OTP_LINK.encode())


def test_a_picture_of_an_export_is_read():
    assert read_picture(qr_png(migration(otp_parameters()))) == Found((entry_of(1, EXAMPLE),))


@pytest.mark.parametrize(
    ("data", "fault", "why"),
    [
        (png(blank()), ImportUnreadable, "no QR code"),
        (qr_png("https://example.com"), ImportUnreadable, "not an authenticator app's"),
        (qr_png(OTP_LINK)[:200], ImportUnreadable, "decoded"),
        (b"\x89PNG\r\n\x1a\n" + b"x" * 50, ImportUnreadable, "decoded"),
        (b"\xff\xd8\xff" + b"x" * 50, ImportUnreadable, "decoded"),
        (png_bomb(), ImportUnreadable, "decoded"),
        (png_bomb(9000, 9000), ImportTooLarge, "pixels"),
        (b"\x89PNG\r\n\x1a\n" + bytes(33 << 20), ImportTooLarge, "megabytes"),
    ],
    ids=["blank", "other", "cut", "png-noise", "jpeg-noise", "huge bomb", "large bomb", "long"],
)
def test_a_picture_without_codes_is_refused(data, fault, why):
    with pytest.raises(fault, match=why):
        read_picture(data)


def test_without_the_reader_of_codes_a_picture_is_refused_by_name(monkeypatch):
    monkeypatch.setitem(sys.modules, "zxingcpp", None)
    with pytest.raises(ImportUnreadable, match="no reader of QR codes"):
        read_picture(qr_png(OTP_LINK))
