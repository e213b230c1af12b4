"""Security keys, through the real FIDO2 client and a software authenticator."""

import hmac
from hashlib import sha256
from threading import Event

import pytest

from keyturn.custody.seal import SealBroken
from keyturn.custody.security_keys import KeysTooFew, check_keys, open_key, seal_key
from keyturn.exchange.key_devices import KeyNone, KeyNoPermission, connected, fido_nodes
from keyturn.exchange.security_key import (
    KeyCancelled,
    KeyFailed,
    KeyNotEnrolled,
    KeyPinBlocked,
    KeyPinWrong,
    KeyTimeout,
    KeyWithoutPrf,
    KeyWithoutVerification,
    enrol,
    touch,
)
from software_key import SoftwareKey
from workshop import seeded

KIT = bytes(range(32))
SALT, OTHER_SALT = bytes(32), b"\1" * 32
TARGET = bytes(range(6))


class Person:
    """Somebody who knows the PIN and touches when asked."""

    def __init__(self, pin="1234"):
        self.typed = pin
        self.asked = []

    def pin(self):
        self.asked.append("pin")
        return self.typed

    def touch(self):
        self.asked.append("touch")


@pytest.fixture
def random():
    return seeded("security key")


@pytest.fixture
def device(random):
    return SoftwareKey(random)


@pytest.fixture
def credential(device, random):
    return enrol(device, KIT, 1, "Amara", Person(), random)


def test_one_key_gives_one_output_for_one_salt(device, credential, random):
    person = Person()
    name, output = touch(device, {credential: SALT}, "Amara", person, random)
    assert (name, len(output)) == (credential, 32)
    assert person.asked == ["pin", "touch"]
    assert touch(device, {credential: SALT}, "Amara", person, random)[1] == output
    assert touch(device, {credential: OTHER_SALT}, "Amara", person, random)[1] != output


def test_the_output_is_hmac_secret_of_the_verified_user_over_the_prf_salt(device, credential, random):
    salt = sha256(b"WebAuthn PRF\0" + SALT).digest()
    output = touch(device, {credential: SALT}, "Amara", Person(), random)[1]
    secrets = device.credentials[credential]
    assert output == hmac.digest(secrets.verified, salt, "sha256")
    assert output != hmac.digest(secrets.unverified, salt, "sha256")


def test_a_key_that_answers_for_an_unverified_user_opens_nothing(device, credential, random):
    output = touch(device, {credential: SALT}, "Amara", Person(), random)[1]
    key = seal_key(output, KIT, 1, credential, SALT, "blue", TARGET, random)
    assert open_key(output, KIT, key) == TARGET
    device.ignores_verification = True
    with pytest.raises(SealBroken):
        open_key(touch(device, {credential: SALT}, "Amara", Person(), random)[1], KIT, key)


def test_either_of_two_keys_opens_and_each_is_asked_with_its_own_salt(device, credential, random):
    second = SoftwareKey(random)
    other = enrol(second, KIT, 1, "Amara", Person(), random)
    salts = {credential: SALT, other: OTHER_SALT}
    keys = {}
    for name, key in (("blue", device), ("red", second)):
        credential_id, output = touch(key, salts, "Amara", Person(), random)
        keys[name] = seal_key(output, KIT, 1, credential_id, salts[credential_id], name, TARGET, random)
        assert open_key(output, KIT, keys[name]) == TARGET
        with pytest.raises(SealBroken):
            open_key(output, bytes(32), keys[name])
    check_keys(list(keys.values()))
    with pytest.raises(KeysTooFew):
        check_keys([keys["blue"], keys["blue"]])


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ({"has_prf": False}, KeyWithoutPrf),
        ({"has_pin": False}, KeyWithoutVerification),
        ({"touched": False}, KeyTimeout),
        ({"pulled_out": True}, KeyFailed),
        ({"retries": 0}, KeyPinBlocked),
        ({"code": "9999"}, KeyPinWrong),
        ({"code": "9999", "retries": 1}, KeyPinBlocked),
        ({"credentials": {}}, KeyNotEnrolled),
    ],
)
def test_what_a_key_can_refuse_has_a_name(device, credential, random, fault, error):
    for name, value in fault.items():
        setattr(device, name, value)
    with pytest.raises(error):
        touch(device, {credential: SALT}, "Amara", Person(), random)


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ({"has_prf": False}, KeyWithoutPrf),
        ({"has_pin": False}, KeyWithoutVerification),
        ({"touched": False}, KeyTimeout),
    ],
)
def test_enrolling_refuses_keys_that_will_not_do(device, random, fault, error):
    for name, value in fault.items():
        setattr(device, name, value)
    with pytest.raises(error):
        enrol(device, KIT, 1, "Amara", Person(), random)


def test_no_pin_given_is_a_wrong_pin(device, credential, random):
    with pytest.raises(KeyPinWrong):
        touch(device, {credential: SALT}, "Amara", Person(""), random)


def test_asking_can_be_cancelled(device, credential, random):
    event = Event()
    event.set()
    with pytest.raises((KeyCancelled, KeyTimeout)):
        touch(device, {credential: SALT}, "Amara", Person(), random, event)


def plug_in(tmp_path, descriptor, mode):
    node = tmp_path / "sys" / "hidraw3" / "device"
    node.mkdir(parents=True)
    (node / "report_descriptor").write_bytes(descriptor)
    (tmp_path / "dev").mkdir()
    (tmp_path / "dev" / "hidraw3").touch(mode=mode)
    return tmp_path / "sys", tmp_path / "dev"


def test_a_keyboard_is_no_security_key(tmp_path):
    sysfs, dev = plug_in(tmp_path, b"\x05\x01\x09\x06", 0o666)
    assert fido_nodes(sysfs, dev) == []
    with pytest.raises(KeyNone):
        connected(lambda: [], sysfs, dev)


def test_the_missing_udev_rule_is_told_with_its_cure(tmp_path, monkeypatch):
    sysfs, dev = plug_in(tmp_path, b"\x06\xd0\xf1\x09\x01", 0o000)
    # Root may open everything, so what the kernel would say to a person is said here.
    monkeypatch.setattr("os.access", lambda path, mode: False)
    with pytest.raises(KeyNoPermission) as refusal:
        connected(lambda: [], sysfs, dev)
    assert "udev" in refusal.value.message
    assert "70-keyturn-security-keys.rules" in refusal.value.remedy


def test_a_key_that_may_be_opened_is_given(tmp_path, device):
    sysfs, dev = plug_in(tmp_path, b"\x06\xd0\xf1\x09\x01", 0o666)
    assert connected(lambda: [device], sysfs, dev) == [device]
    with pytest.raises(KeyNone):
        connected(lambda: [], tmp_path / "nothing", dev)
