"""The target under a security key's answer."""

import pytest
from msgspec import structs

from keyturn.custody.encoding import enc
from keyturn.custody.seal import SealBroken, unbox
from keyturn.custody.security_keys import KeysTooFew, check_keys, open_key, seal_key
from workshop import seeded

OUTPUT, KIT, CREDENTIAL, SALT, TARGET = b"o" * 32, b"k" * 32, b"c" * 24, b"s" * 32, b"t" * 32


def sealed(credential=CREDENTIAL, name="blue", output=OUTPUT):
    return seal_key(output, KIT, 7, credential, SALT, name, TARGET, seeded("key"))


def test_a_key_gives_the_target_back():
    key = sealed()
    assert (key.i, key.name, key.credential, key.salt) == (7, "blue", CREDENTIAL, SALT)
    assert open_key(OUTPUT, KIT, key) == TARGET
    assert unbox(OUTPUT, enc("key", KIT, 7, CREDENTIAL), key.box) == TARGET


def test_it_is_bound_to_output_kit_custodian_and_credential():
    key = sealed()
    for output, kit, moved in (
        (b"x" * 32, KIT, key),
        (OUTPUT, b"x" * 32, key),
        (OUTPUT, KIT, structs.replace(key, i=8)),
        (OUTPUT, KIT, structs.replace(key, credential=type(key.credential)(b"x" * 24))),
    ):
        with pytest.raises(SealBroken):
            open_key(output, kit, moved)


@pytest.mark.parametrize(
    ("keys", "count"),
    [
        ([], 0),
        ([("a", "blue")], 1),
        ([("a", "blue"), ("a", "red")], 1),
        ([("a", "blue"), ("b", "blue")], 1),
    ],
)
def test_one_key_is_too_few(keys, count):
    made = [sealed(credential.encode(), name) for credential, name in keys]
    with pytest.raises(KeysTooFew, match=f"{count} different"):
        check_keys(made)


def test_two_different_keys_suffice():
    check_keys([sealed(b"a", "blue"), sealed(b"b", "red")])
    check_keys([sealed(b"a", "blue"), sealed(b"b", "red"), sealed(b"b", "red")])
