"""One flipped bit anywhere in a kit: a named error, or every untouched section readable and right."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from pathlib import Path
from unittest import mock

from keyturn.custody.kdf import Kdf
from keyturn.errors import KeyturnError
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.items import ItemDamaged, open_item
from kitvectors.base import OPENS, SECRETS, Base, load_base
from workshop import unlock_with_answers

NEEDED = {"share/1", "share/2", "table/1", "table/2", "inner"}


class Flipper:
    """Flips bits of the base kit and reads what comes of it, as an opening for `fm1` does."""

    def __init__(self, folder: Path) -> None:
        """Read the base kit; `folder` takes the flipped copies."""
        self.base: Base = load_base()
        self.data = self.base.data
        self.path = folder / "flipped.keyturn"
        values = json.loads(SECRETS.read_text())
        self.items = {name: values["items"][name].encode() for name in ("alpha", "beta")}
        self.answers = [person for person in values["answers"] if person["custodian"] in OPENS]

    def flip(self, bit: int) -> str:
        """Flip one bit, read, and return what was said: an error's code, `told`, or `items read`.

        Raises AssertionError where a wrong plaintext is read or damage is not told.
        """
        data = bytearray(self.data)
        data[bit // 8] ^= 1 << bit % 8
        self.path.write_bytes(data)
        try:
            kit = read_kit(self.path)
        except KeyturnError as refusal:
            return refusal.code
        damages = [damage.name for damage in kit.damages()]
        assert len(damages) == 1, f"bit {bit}: {damages}"
        if damages[0] not in kit.places:
            assert kit.head == self.base.kit.head, f"bit {bit}: another head"
            return "the other head used"
        return self._open(kit, damages[0])

    def _open(self, kit: KitFile, damaged: str) -> str:
        try:
            keys = unlock_with_answers(kit, "standard", self.answers).keys
        except KeyturnError as refusal:
            assert damaged in NEEDED, f"{damaged} keeps an opening from people who do not need it"
            return refusal.code
        # A damaged piece that was not read keeps nobody out.
        return self._read_items(kit, damaged, keys.compartments["c1"])

    def _read_items(self, kit: KitFile, damaged: str, seed: bytearray) -> str:
        for name, value in self.items.items():
            record = kit.body.item(name)
            try:
                content = open_item(kit.custody.kit, seed, record, kit.item(record))
            except ItemDamaged:
                assert damaged == f"item/{name}"
                continue
            assert content.fields["value"] == value, f"a wrong plaintext of {name}"
            assert damaged != f"item/{name}"
        return "the rest read"


def remembered_derivations() -> AbstractContextManager[object]:
    """Derive each key once: a flipped bit hardly ever changes what goes into a derivation."""
    known: dict[tuple[Kdf, bytes, bytes], bytes] = {}
    derive: Callable[[Kdf, bytes, bytes], bytearray] = Kdf.derive

    def remembered(kdf: Kdf, password: bytes, salt: bytes) -> bytearray:
        key = (kdf, bytes(password), bytes(salt))
        if key not in known:
            known[key] = bytes(derive(kdf, password, salt))
        return bytearray(known[key])

    return mock.patch.object(Kdf, "derive", remembered)
