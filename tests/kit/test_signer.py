"""A signer's key file: what is in it, who can open it, for which kit and epoch it is good."""

import json
import stat

import pytest
from msgspec import structs

from keyturn.custody import signature
from keyturn.custody.encoding import NotCanonical, canonical, enc
from keyturn.custody.kdf import KdfOutOfBounds
from keyturn.custody.records import Hash, RecordMalformed, SignerRecord
from keyturn.custody.seal import unbox
from keyturn.kit.signer import (
    MAX_SIGNER_FILE,
    SignerOtherKit,
    SignerPassphraseWrong,
    SignerRevoked,
    SignerUnreadable,
    check_signer,
    fingerprint,
    new_signer,
    open_signer,
    read_signer_file,
    write_signer,
)
from workshop import CHEAP, make_kit, seeded

PASSPHRASE = b"a signer's own words"


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("made"), people=2)


@pytest.fixture
def made(made_once, tmp_path):
    return made_once.copied(tmp_path)


@pytest.fixture
def path(made, tmp_path):
    path = tmp_path / "signer-1.signer"
    write_signer(path, made.signers[0], PASSPHRASE, CHEAP, seeded("signer file"))
    return path


def test_the_file_gives_the_key_back_to_its_passphrase_alone(made, path):
    file = read_signer_file(path)
    opened = open_signer(file, PASSPHRASE)
    assert opened == made.signers[0]
    assert opened.record == made.signers[0].record
    check_signer(file, made.read().custody.kit, made.read().header)
    with pytest.raises(SignerPassphraseWrong, match="signer-1"):
        open_signer(file, PASSPHRASE + b" ")


def test_the_file_says_what_it_is_and_not_the_key(made, path):
    value = json.loads(path.read_bytes())
    signer = made.signers[0]
    assert (value["format"], value["signer"], value["kit"]) == (1, "signer-1", signer.kit.hex())
    assert value["public_key"] == signature.verifying_key(signer.private).hex()
    assert value["kdf"] == {"iterations": 1, "lanes": 1, "memory_kib": 65536}
    assert bytes(signer.private).hex() not in path.read_text()
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    # kit-format names no signer file: this is how another program would open one.
    derived = CHEAP.derive(PASSPHRASE, bytes.fromhex(value["salt"]))
    sealed = bytes.fromhex(value["box"])
    assert unbox(derived, enc("signer", signer.kit, "signer-1"), sealed) == signer.private


def test_two_files_of_one_key_differ_in_salt_and_box(made, path, tmp_path):
    other = tmp_path / "again.signer"
    write_signer(other, made.signers[0], PASSPHRASE, CHEAP, seeded("another"))
    first, second = read_signer_file(path), read_signer_file(other)
    assert first.salt != second.salt
    assert first.box != second.box


def test_a_file_moved_to_another_name_or_kit_does_not_open(path):
    file = read_signer_file(path)
    for moved in (structs.replace(file, signer="signer-2"), structs.replace(file, kit=type(file.kit)(bytes(32)))):
        with pytest.raises(SignerPassphraseWrong):
            open_signer(moved, PASSPHRASE)


def test_another_kit_and_a_revoked_signer_are_named(made, path):
    file, kit = read_signer_file(path), made.read()
    with pytest.raises(SignerOtherKit, match="signer-1"):
        check_signer(file, bytes(32), kit.header)
    with pytest.raises(SignerRevoked, match="signer-1"):
        check_signer(file, kit.custody.kit, structs.replace(kit.header, signers=[]))
    stranger = new_signer("signer-1", kit.custody.kit, seeded("stranger"))
    with pytest.raises(SignerRevoked):
        check_signer(file, kit.custody.kit, structs.replace(kit.header, signers=[stranger.record]))


def test_what_is_no_signer_file_is_named(path, tmp_path):
    missing, kit, large = tmp_path / "missing.signer", tmp_path / "other.signer", tmp_path / "large.signer"
    kit.write_bytes(b"\x89KTN")
    large.write_bytes(canonical(json.loads(path.read_bytes()) | {"box": "00" * MAX_SIGNER_FILE}))
    with pytest.raises(SignerUnreadable, match=r"missing\.signer.*No such file"):
        read_signer_file(missing)
    with pytest.raises(SignerUnreadable, match="another form"):
        read_signer_file(kit)
    with pytest.raises(NotCanonical):
        read_signer_file(large)


@pytest.mark.parametrize(
    ("change", "error"),
    [
        ({"format": 2}, RecordMalformed),
        ({"kdf": {"iterations": 1, "lanes": 2, "memory_kib": 65536}}, RecordMalformed),
        ({"more": 1}, RecordMalformed),
        ({"salt": "00"}, RecordMalformed),
    ],
)
def test_a_file_of_another_shape_is_refused(path, change, error):
    path.write_bytes(canonical(json.loads(path.read_bytes()) | change))
    with pytest.raises(error, match="signer file"):
        read_signer_file(path)


def test_absurd_costs_are_refused_before_anything_is_derived(path):
    value = json.loads(path.read_bytes())
    value["kdf"]["memory_kib"] = 2**40
    path.write_bytes(canonical(value))
    with pytest.raises(KdfOutOfBounds):
        open_signer(read_signer_file(path), PASSPHRASE)


def test_a_key_is_told_by_its_first_eighty_bits_in_groups_of_four_digits():
    record = SignerRecord(id="mo", public_key=Hash(bytes(range(32))))
    assert fingerprint(record) == "0001 0203 0405 0607 0809"
