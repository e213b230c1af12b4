"""KeePass databases: those of other programs, what becomes of an entry, key files, and hostile files."""

import gzip
from base64 import b64encode
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from credential_files import ACCOUNT, ADDRESS, NOTES, OTP_LINK, PASSWORD, SECRETS, SEED, SEED_TEXT
from fuzz_targets import TARGETS, tried
from keepass_files import (
    BYTES,
    CHACHA20,
    OPENS,
    TEXT,
    U32,
    VECTORS,
    aes_kdf,
    argon2,
    dictionary,
    document,
    entry,
    header,
    inner,
    keepass,
    string,
    u32,
    u64,
    unopened,
)
from keyturn.errors import KeyturnError
from keyturn.exchange.credentials.faults import (
    ImportEmpty,
    ImportKeePassUnfit,
    ImportKeyFileUnfit,
    ImportKeyWrong,
    ImportTooLarge,
    ImportUnreadable,
)
from keyturn.exchange.credentials.keepass.key import KeePassKey, key_of_file
from keyturn.exchange.credentials.keepass.reading import read_keepass
from keyturn.exchange.credentials.login import NO_SEED

KEY = KeePassKey(OPENS)


def read(data, key=KEY):
    return read_keepass(data, lambda: key)


def entries(*texts, **more):
    return read(keepass(document(*texts, **more)))


def held(found):
    return {one.name: {name: bytes(text).decode() for name, text in one.content.fields.items()}
            for one in found.entries}  # fmt: skip


def vector(name, key_file=None):
    file = None if key_file is None else (VECTORS / key_file).read_bytes()
    return read((VECTORS / f"{name}.kdbx").read_bytes(), KeePassKey(OPENS, file))


# Files of other programs.

MAIL = {"value": PASSWORD, "note": "User: carol\nAddress: https://mail.example.com"}


@pytest.mark.parametrize(
    ("name", "key_file"),
    [("argon2d-aes", None), ("argon2id-chacha20", None), ("argon2d-keyfile", "any.key"),
     ("keepassxc", "keepassxc.keyx")],
)  # fmt: skip
def test_databases_of_other_programs_are_read(name, key_file):
    items = held(vector(name, key_file))
    assert items["mail-at-example"] == MAIL
    assert SEED_TEXT in items["example-cloud-carol-example-com-totp"]["value"]
    assert items["mail-at-example-notes"] == {"value": f"{NOTES}\nPIN: 4711"}


def test_what_keepassxc_keeps_beside_the_secrets_is_taken_or_told():
    found = vector("keepassxc", "keepassxc.keyx")
    assert held(found)["console"] == {"account": ACCOUNT, "user": "carol", "password": "Orbit-Tide-Lantern-39",
                                      "sign_in_url": ADDRESS, "totp_seed": SEED_TEXT}  # fmt: skip
    assert {one.name: one.expires for one in found.entries}["mail-at-example"] == 1_767_225_600
    assert sorted(found.left) == [
        "a document or attached file",
        "an entry in the bin",
        "an entry whose values are kept in another entry",
        "an older version of an entry",
        "an older version of an entry",
    ]


@pytest.mark.parametrize(
    ("name", "key"),
    [("argon2d-aes", KeePassKey("open")), ("argon2d-aes", KeePassKey("")), ("argon2d-keyfile", KEY),
     ("keepassxc", KeePassKey(OPENS, b"another file"))],
)  # fmt: skip
def test_another_password_or_key_file_opens_nothing(name, key):
    with pytest.raises(ImportKeyWrong):
        read((VECTORS / f"{name}.kdbx").read_bytes(), key)


# What becomes of an entry.


def test_chacha20_and_a_database_that_is_not_packed_are_read():
    xml = document(entry())
    assert held(read(keepass(xml, {2: CHACHA20, 7: bytes(12)})))["mail-at-example"]["value"] == PASSWORD
    plain = keepass(xml, {3: bytes(4)}, payload=inner(xml))
    assert held(read(plain))["mail-at-example"]["value"] == PASSWORD


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"otp": OTP_LINK.replace("&", "&amp;")}, "digits=6&period=30"),
        ({"otp": f"key={SEED_TEXT}&amp;size=8&amp;step=60"}, "SHA1&digits=8&period=60"),
        ({"TOTP__Seed": SEED_TEXT}, "SHA1&digits=6&period=30"),
        ({"TOTP__Seed": SEED_TEXT.lower(), "TOTP__Settings": "60;8"}, "SHA1&digits=8&period=60"),
        ({"TimeOtp_Secret_Base32": SEED_TEXT}, "SHA1&digits=6&period=30"),
        ({"TimeOtp_Secret_Hex": SEED.hex(), "TimeOtp_Length": "8", "TimeOtp_Period": "60",
          "TimeOtp_Algorithm": "HMAC-SHA-256"}, "SHA256&digits=8&period=60"),
        ({"TimeOtp_Secret_Base64": b64encode(SEED).decode()}, "SHA1&digits=6&period=30"),
    ],
)  # fmt: skip
def test_seeds_of_every_program_become_a_link(fields, codes):
    items = held(entries(entry(**fields)))
    (link,) = (item["value"] for name, item in items.items() if name.endswith("-totp"))
    assert f"secret={SEED_TEXT}" in link
    assert link.endswith(codes)
    assert set(items) - {"mail-at-example"} == {name for name in items if name.endswith("-totp")}


def test_a_seed_in_letters_is_read_as_keepass_reads_it():
    (link,) = (item["value"] for name, item in held(entries(entry(TimeOtp_Secret="0123456789"))).items()
               if name.endswith("-totp"))  # fmt: skip
    assert "secret=GAYTEMZUGU3DOOBZ" in link


@pytest.mark.parametrize(
    "fields",
    [{"TOTP__Seed": SEED_TEXT, "TOTP__Settings": "30;S"}, {"HmacOtp_Secret": "x"}, {"otp": "steam://x"},
     {"TimeOtp_Secret_Hex": "zz"}, {"otp": "key"}, {"TimeOtp_Secret_Base64": "*"}],
)  # fmt: skip
def test_codes_that_no_authenticator_makes_are_left_out_and_told(fields):
    found = entries(entry(**fields))
    assert found.left == (NO_SEED,)
    assert list(held(found)) == ["mail-at-example"]


def test_an_address_among_the_further_ones_makes_a_console_user():
    (console,) = held(entries(entry(URL="https://x", KP2A_URL_1=ADDRESS).replace("KP2A-URL-1", "KP2A_URL_1"))).values()
    assert console["account"] == ACCOUNT


@pytest.mark.parametrize("value", ["{REF:P@I:00}", "pre{ref:u@T:x}", "{Ref:"])
def test_a_value_that_stands_in_another_entry_is_never_sealed_as_if_it_were_one(value):
    found = entries(entry(), entry(Password=value))
    assert found.left == ("an entry whose values are kept in another entry",)
    assert [one.name for one in found.entries] == ["mail-at-example"]


def test_the_bin_is_left_out_with_all_that_is_in_it_and_nothing_else_is():
    bin_ = f"<Group><UUID>BBBB</UUID>{entry()}<Group><UUID>CCCC</UUID>{entry()}</Group></Group>"
    other = f"<Group><UUID>DDDD</UUID>{entry(Title='Kept')}</Group>"
    found = entries(groups=bin_ + other, meta="<RecycleBinUUID>BBBB</RecycleBinUUID>")
    assert [one.name for one in found.entries] == ["kept"]
    assert found.left == ("an entry in the bin",) * 2
    assert not entries(entry(), meta="<RecycleBinUUID>AAAA</RecycleBinUUID>").left


def test_hidden_values_are_read_in_their_order_through_older_versions():
    history = f"<History>{entry(Password='first')}</History>"
    found = entries(entry(history, Password="second"), entry(Title="Other", Password="third"))
    assert [item["value"] for item in held(found).values()] == ["second", "third"]


def expiry(data, expires="True"):
    return f"<Times><Expires>{expires}</Expires><ExpiryTime>{data}</ExpiryTime></Times>"


def seconds(number):
    return b64encode(number.to_bytes(8, "little")).decode()


@pytest.mark.parametrize(
    ("times", "expires"),
    [("", None), (expiry(seconds(62_135_596_800 + 5), "False"), None), (expiry(seconds(62_135_596_800 + 5)), 5),
     (expiry(seconds(0)), 0), (expiry(seconds(2**64 - 1)), 2**37)],
)  # fmt: skip
def test_when_an_entry_expires_is_kept(times, expires):
    assert entries(entry(times)).entries[0].expires == expires


# Key files.

RAW = bytes(range(32))
VERSION_1 = (
    "<?xml version='1.0'?><KeyFile><Meta><Version>1.00</Version></Meta>"
    f"<Key><Data>{b64encode(RAW).decode()}</Data></Key></KeyFile>"
)
VERSION_2 = VERSION_1.replace("1.00", "2.0").replace(b64encode(RAW).decode(), RAW.hex(" ", 4).upper())


@pytest.mark.parametrize(
    "file",
    [RAW, RAW.hex().encode(), VERSION_1.encode(), VERSION_2.encode(),
     VERSION_2.replace("<Data>", f'<Data Hash="{sha256(RAW).hexdigest()[:8].upper()}">').encode()],
)  # fmt: skip
def test_key_files_of_every_form_stand_for_their_key(file):
    assert key_of_file(file) == RAW


def test_a_key_file_alone_opens_a_database():
    data = keepass(document(entry()), composite=sha256(RAW).digest())
    assert read(data, KeePassKey("", RAW)).entries


@pytest.mark.parametrize(
    "file",
    [VERSION_1[:-10], VERSION_1.replace("<Key>", "<!DOCTYPE x><Key>"), "<!DOCTYPE x>" + VERSION_1[21:],
     VERSION_1.replace("AAEC", "AAE"), VERSION_2.replace("00010203", "0001020"),
     VERSION_2.replace("<Data>", '<Data Hash="00000000">'), VERSION_1.replace("Data", "Date"), "<KeyFile/>"],
)  # fmt: skip
def test_a_damaged_key_file_is_named(file):
    with pytest.raises(ImportKeyFileUnfit):
        key_of_file(file.encode())


# Hostile files. What a stranger's header asks for is judged before anybody types a password.


def never_asked():
    raise AssertionError("the password was asked for")


def kdf(parameters):
    return {11: dictionary(parameters)}


@pytest.mark.parametrize(
    ("data", "fault", "why"),
    [
        (unopened(kdf(argon2(M=u64(2**40)))), ImportKeePassUnfit, "MiB of memory"),
        (unopened(kdf(argon2(M=u64((2**20 + 1) << 10)))), ImportKeePassUnfit, "1024 MiB of memory"),
        (unopened(kdf(argon2(I=u64(2**63)))), ImportKeePassUnfit, "iterations"),
        (unopened(kdf(argon2(M=u64(2**30), I=u64(65)))), ImportKeePassUnfit, "65 iterations"),
        (unopened(kdf(argon2(P=u32(2**31)))), ImportUnreadable, "cannot be followed"),
        (unopened(kdf(argon2(P=u32(0)))), ImportUnreadable, "cannot be followed"),
        (unopened(kdf(argon2(M=u64(1024)))), ImportUnreadable, "cannot be followed"),
        (unopened(kdf(argon2(I=u64(0)))), ImportUnreadable, "cannot be followed"),
        (unopened(kdf(argon2(S=(BYTES, bytes(7))))), ImportUnreadable, "cannot be followed"),
        (unopened(kdf(argon2(S=(BYTES, bytes(65))))), ImportUnreadable, "cannot be followed"),
        (unopened(kdf(argon2(V=u32(0x10)))), ImportKeePassUnfit, "unusual"),
        (unopened(kdf(argon2(K=(BYTES, b"k")))), ImportKeePassUnfit, "unusual"),
        (unopened(kdf(argon2(A=(BYTES, b"a")))), ImportKeePassUnfit, "unusual"),
        (unopened(kdf(argon2(M=(TEXT, b"1")))), ImportUnreadable, "parameters are damaged"),
        (unopened(kdf(argon2(S=u32(1)))), ImportUnreadable, "parameters are damaged"),
        (unopened(kdf(argon2(M=(U32, b"1")))), ImportUnreadable, "parameters are damaged"),
        (unopened(kdf(argon2(M=(0x77, b"1")))), ImportUnreadable, "parameters are damaged"),
        (unopened(kdf(argon2() | {"$UUID": (BYTES, bytes(16))})), ImportKeePassUnfit, "not known"),
        (unopened(kdf(aes_kdf(R=u64(2**28 + 1)))), ImportKeePassUnfit, "268435457 rounds"),
        (unopened(kdf(aes_kdf(R=u64(0)))), ImportUnreadable, "cannot be followed"),
        (unopened(kdf(aes_kdf(S=(BYTES, bytes(16))))), ImportUnreadable, "cannot be followed"),
        (unopened({11: dictionary(argon2(), version=0x200)}), ImportUnreadable, "another version"),
        (unopened({11: dictionary(argon2())[:-1] * 2}), ImportUnreadable, "damaged"),
        (unopened({11: b""}), ImportUnreadable, "cut off"),
        (unopened({2: bytes.fromhex("ad68f29f576f4bb9a36ad47af965346c")}), ImportKeePassUnfit, "neither"),
        (unopened({3: (2).to_bytes(4, "little")}), ImportUnreadable, "beginning is damaged"),
        (unopened({3: b"\1"}), ImportUnreadable, "beginning is damaged"),
        (unopened({4: bytes(31)}), ImportUnreadable, "beginning is damaged"),
        (unopened({7: bytes(12)}), ImportUnreadable, "beginning is damaged"),
        (unopened({}, major=3), ImportKeePassUnfit, "KDBX 3"),
        (unopened({}, major=5), ImportKeePassUnfit, "KDBX 5"),
        (unopened({}, magic=b"\x03\xd9\xa2\x9a\x65\xfb\x4b\xb5"), ImportKeePassUnfit, "before KDBX"),
        (header({})[:-9] + header({})[12:], ImportUnreadable, "says something twice"),
        (header({}) + bytes(32), ImportUnreadable, "beginning is damaged"),
        ((VECTORS / "kdbx3.kdbx").read_bytes(), ImportKeePassUnfit, "KDBX 3"),
    ],
)  # fmt: skip
def test_a_header_that_cannot_be_followed_is_refused_before_the_password_is_asked(data, fault, why):
    with pytest.raises(fault, match=why):
        read_keepass(data, never_asked)


GOOD = keepass(document(entry()))


def test_a_database_cut_off_anywhere_is_refused():
    for length in range(len(GOOD)):
        with pytest.raises(KeyturnError):
            read(GOOD[:length])
    with pytest.raises(ImportUnreadable, match="after its end"):
        read(GOOD + b"\0")


def test_a_database_with_any_bit_changed_is_refused():
    for at in range(len(GOOD)):
        changed = bytearray(GOOD)
        changed[at] ^= 1 << at % 8
        with pytest.raises((ImportUnreadable, ImportKeePassUnfit, ImportKeyWrong)):
            read(bytes(changed))


BOMB = "<!DOCTYPE x [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>"
DEEP = "<KeePassFile><Root>" + "<Group>" * 200 + "</Group>" * 200 + "</Root></KeePassFile>"


@pytest.mark.parametrize(
    ("data", "fault", "why"),
    [
        (keepass(BOMB + document(entry())), ImportUnreadable, "DOCTYPE"),
        (keepass(DEEP), ImportUnreadable, "nested too deeply"),
        (keepass(document(entry())[:-3]), ImportUnreadable, "well-formed"),
        (keepass(b"\xff\xfe"), ImportUnreadable, "well-formed"),
        (keepass(b""), ImportUnreadable, "well-formed"),
        (keepass("<Root/>"), ImportUnreadable, "no database"),
        (keepass("<KeePassFile><Root/></KeePassFile>"), ImportUnreadable, "no database"),
        (keepass(document()), ImportEmpty, "nothing"),
        (keepass(document(*[entry()] * 1001)), ImportTooLarge, "1000 entries"),
        (keepass(document(entry(string("Title", "again")))), ImportUnreadable, "two fields"),
        (keepass(document(entry(expiry("*")))), ImportUnreadable, "a time that is none"),
        (keepass(document(entry()).encode()), ImportUnreadable, "hidden value"),
        (keepass("", payload=gzip.compress(bytes((64 << 20) + 1))), ImportTooLarge, "64 megabytes"),
        (keepass("", payload=gzip.compress(inner(document(entry())))[:-9]), ImportUnreadable, "packed"),
        (keepass("", payload=b"not packed"), ImportUnreadable, "packed"),
        (keepass("", payload=gzip.compress(inner(document(entry()), stream=2))), ImportKeePassUnfit, "hidden"),
        (keepass("", payload=gzip.compress(b"\1\xff\xff\xff\xff")), ImportUnreadable, "cut off"),
        (keepass("", payload=gzip.compress(b"")), ImportUnreadable, "cut off"),
    ],
)  # fmt: skip
def test_a_database_whose_owner_means_harm_is_refused(data, fault, why):
    with pytest.raises(fault, match=why) as refusal:
        read(data)
    said = f"{refusal.value.message} {refusal.value.remedy} {refusal.value!r}"
    assert not [secret for secret in SECRETS if secret in said]


TREE = st.recursive(
    st.text(alphabet="ab{}:;&<>é", max_size=6).map(lambda text: text.replace("&", "&amp;").replace("<", "&lt;")),
    lambda inside: st.tuples(
        st.sampled_from(["Group", "Entry", "String", "Key", "Value", "History", "Binary", "Times", "UUID"]),
        st.lists(inside, max_size=4),
    ).map(lambda made: f"<{made[0]}>{''.join(made[1])}</{made[0]}>"),
    max_leaves=20,
)


@given(TREE)
def test_any_tree_in_a_database_is_taken_or_refused(tree):
    tried(TARGETS["import-keepass-body"], inner(document(entry(), groups=tree)))


@given(st.dictionaries(
    st.sampled_from(["Title", "UserName", "Password", "URL", "Notes", "otp", "TOTP__Seed", "TOTP__Settings",
                     "TimeOtp_Secret", "TimeOtp_Length", "HmacOtp_Secret", "x"]),
    st.text(alphabet="aA7=;&:/{}% é\n", max_size=12).map(lambda text: text.replace("&", "&amp;")), max_size=6,
))  # fmt: skip
def test_any_values_in_an_entry_are_taken_or_refused(texts):
    tried(TARGETS["import-keepass-body"], inner(document(entry(**texts))))
