"""A custodian's security keys: the target, sealed under what each key alone can answer.

The box is bound to kit, custodian and credential, not to the epoch: a ceremony carries it over
unchanged for a custodian who is absent. Source: kit-format.md, section 8.
"""

from collections.abc import Sequence

from keyturn.custody.encoding import enc
from keyturn.custody.inner import SealedKey
from keyturn.custody.records import Hex
from keyturn.custody.seal import Random, box, unbox
from keyturn.errors import FactorError

SALT = 32
FEWEST = 2


class KeysTooFew(FactorError):
    """A custodian without a phone needs a second key for the day the first one is lost."""

    code = "security-keys-too-few"
    sentence = "A custodian who uses security keys needs at least two; {count} different ones were enrolled."
    cure = "Enrol another key and keep it elsewhere."


def seal_key(
    output: bytes, kit: bytes, i: int, credential: bytes, salt: bytes, name: str, target: bytes, random: Random
) -> SealedKey:
    """Seal custodian i's target under a key's 32-byte prf output."""
    sealed = box(output, _info(kit, i, credential), target, random)
    return SealedKey(box=Hex(sealed), credential=Hex(credential), i=i, name=name, salt=Hex(salt))


def open_key(output: bytes, kit: bytes, key: SealedKey) -> bytearray:
    """Return the target that a key's 32-byte prf output opens; raises SealBroken."""
    return unbox(output, _info(kit, key.i, key.credential), key.box)


def check_keys(keys: Sequence[SealedKey]) -> None:
    """Raise KeysTooFew unless two different keys, with different names, are there."""
    different = min(len({key.credential for key in keys}), len({key.name for key in keys}))
    if different < FEWEST:
        raise KeysTooFew(count=different)


def _info(kit: bytes, i: int, credential: bytes) -> bytes:
    return enc("key", kit, i, credential)
