"""What every ceremony does for those who enrol, the first and all that follow: cards, phones and keys become custody.

Nothing here knows a screen. What a ceremony must answer itself stands in the methods that raise NotImplementedError.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from keyturn.custody.cards import SECRET, Card
from keyturn.custody.ceremony import (
    MAX_GENERATION,
    Enrolment,
    FactorSecret,
    custodian_record,
    new_phone,
)
from keyturn.custody.codes import make_table
from keyturn.custody.cold import KEY_TARGET, write_cold_code
from keyturn.custody.deal import Listener, Progress, Settings, silent
from keyturn.custody.header_rules import steps_with_margin
from keyturn.custody.inner import SealedKey
from keyturn.custody.records import CustodianRecord, Factor
from keyturn.custody.root import TAG
from keyturn.custody.seal import Random
from keyturn.custody.security_keys import check_keys, seal_key
from keyturn.custody.target import numbers_to_bytes
from keyturn.custody.words import Wordlist
from keyturn.errors import PolicyError


class GenerationsUsedUp(PolicyError):
    """A custodian's card was replaced 255 times."""

    code = "card-generations-used-up"
    sentence = "{id} has had 256 cards in this kit, which is all that a number can have."
    cure = "Drop this custodian and add them anew, under a new number."


@dataclass(frozen=True)
class NewPhone:
    """A phone that was just made: the 20-byte seed for its QR code, and its target in bytes."""

    seed: bytearray = field(repr=False)
    target: bytes = field(repr=False)
    numbers: tuple[int, ...] = field(repr=False)


@dataclass(frozen=True)
class KeyOutput:
    """What a security key gave at its enrolment: its name, credential, salt, and 32 bytes of output."""

    name: str
    credential: bytes
    salt: bytes
    output: bytes = field(repr=False)


class Enrolments:
    """Takes what custodians enrol with, for the kit of 32 bytes `kit_id` under the settings of its next epoch."""

    def __init__(self, kit_id: bytes, settings: Settings, random: Random) -> None:
        self.kit_id = kit_id
        self.settings = settings
        self._random = random
        self._enrolments: dict[int, Enrolment] = {}

    def id_of(self, i: int) -> str:
        """Return custodian i's id on the roster."""
        raise NotImplementedError

    def name_of(self, i: int) -> str:
        """Return custodian i's name on the roster."""
        raise NotImplementedError

    @property
    def kit_name(self) -> str:
        """The kit's name, under which an authenticator app lists its codes."""
        raise NotImplementedError

    def _next_generation(self, i: int) -> int:
        raise NotImplementedError

    def noted(self, what: str, i: int, note: str = "") -> None:
        """Hear what custodian i has done; a ceremony that keeps a script of its acts writes it down."""

    def completed(self, i: int) -> None:
        """Hear that custodian i has everything in hand and is done."""

    def new_card(self, i: int) -> Card:
        """Return a fresh card for custodian i, of the next generation; raises GenerationsUsedUp."""
        g = self._next_generation(i)
        if g > MAX_GENERATION:
            raise GenerationsUsedUp(id=self.id_of(i))
        return Card(self.settings.purpose, i, g, self.kit_id[:TAG], self._random(SECRET))

    def new_phone(self) -> NewPhone:
        """Return a fresh phone: a new target always comes with a new seed."""
        seed, numbers = new_phone(self._random, self.settings.r)
        return NewPhone(bytearray(seed), numbers_to_bytes(numbers), numbers)

    def enrol_card(self, card: Card, passphrase: bytes, labels: Mapping[str, str], factor: Factor) -> None:
        """Take a card and its passphrase for the card's custodian; takes one Argon2id derivation."""
        i, g = card.custodian, card.generation
        record = custodian_record(
            self.settings.kdf, self.kit_id, i, g, factor, labels, card.secret, passphrase, self._random
        )
        self._enrol(i, record=record)

    def enrol_phone(self, i: int, phone: NewPhone, listener: Listener = silent) -> None:
        """Take a phone for custodian i; makes its code table for the whole validity, told as the stage `table`."""
        first, count = steps_with_margin(self.settings.first_step, self.settings.last_step)
        listener(Progress("table", 0, count))
        table = make_table(
            phone.seed, phone.numbers, first, count, lambda done: listener(Progress("table", done, count))
        )
        self._enrol(i, factor=FactorSecret(phone.target, table))

    def new_key_target(self) -> bytes:
        """Return a fresh target for a custodian who has security keys and no phone."""
        return self._random(KEY_TARGET)

    def enrol_key(self, i: int, device_output: KeyOutput, target: bytes) -> SealedKey:
        """Seal custodian i's target under one security key's output."""
        entry = device_output
        return seal_key(entry.output, self.kit_id, i, entry.credential, entry.salt, entry.name, target, self._random)

    def enrol_keys(self, i: int, target: bytes, keys: Sequence[SealedKey]) -> None:
        """Take custodian i's security keys as their second factor; raises KeysTooFew."""
        check_keys(keys)
        self._enrol(i, factor=FactorSecret(target, None, tuple(keys)))

    def cold_code(self, i: int, target: bytes, factor: Factor, words: Wordlist) -> str:
        """Return custodian i's cold code: the target on paper."""
        return write_cold_code(target, self.kit_id, i, factor, words)

    def _enrol(self, i: int, record: CustodianRecord | None = None, factor: FactorSecret | None = None) -> None:
        known = self._enrolments.get(i, Enrolment(i, None, None))
        self._enrolments[i] = replace(known, record=record or known.record, factor=factor or known.factor)
