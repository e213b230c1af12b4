"""A custody change on an existing kit, held by a ceremony group; the others may be absent."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from msgspec import structs

from keyturn.custody.cards import Card
from keyturn.custody.ceremony import (
    MAX_GENERATION,
    Change,
    Enrolment,
    FactorSecret,
    OpenCustody,
    custodian_record,
    free_number,
    hold,
    new_phone,
    open_custody,
)
from keyturn.custody.codes import make_table
from keyturn.custody.deal import Listener, Settings
from keyturn.custody.header_rules import steps_with_margin
from keyturn.custody.inner import SealedKey
from keyturn.custody.kdf import Kdf
from keyturn.custody.records import CustodianRecord, Factor, Header
from keyturn.custody.root import TAG
from keyturn.custody.seal import Random
from keyturn.custody.security_keys import check_keys, seal_key
from keyturn.custody.target import numbers_to_bytes
from keyturn.errors import PolicyError
from keyturn.kit.content import demand_unmoved
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import RosterEntry
from keyturn.kit.reseal import NewEpoch, save_epoch
from keyturn.kit.signer import Signer
from keyturn.opening.unlock import Unlocked

CARD_SECRET = 16
KEY_TARGET = 32


class CustodianUnknown(PolicyError):
    """Nobody of this id is on the roster."""

    code = "custodian-unknown"
    sentence = "The roster has no {id}; it has: {known}."
    cure = "Name one of those."


class CustodianExists(PolicyError):
    """Somebody of this id is on the roster already."""

    code = "custodian-exists"
    sentence = "The roster already has {id}."
    cure = "Choose another id, or replace that custodian: --replace {id}"


class GenerationsUsedUp(PolicyError):
    """A custodian's card was replaced 255 times."""

    code = "card-generations-used-up"
    sentence = "{id} has had 256 cards in this kit, which is all that a number can have."
    cure = "Drop this custodian and add them anew, under a new number."


@dataclass(frozen=True)
class NewPhone:
    """A phone that was just made: the 20-byte seed for its QR code, and its target in bytes."""

    seed: bytes = field(repr=False)
    target: bytes = field(repr=False)
    numbers: tuple[int, ...] = field(repr=False)


@dataclass(frozen=True)
class KeyOutput:
    """What a security key gave at its enrolment: its name, credential, salt, and 32 bytes of output."""

    name: str
    credential: bytes
    salt: bytes
    output: bytes = field(repr=False)


class Ceremony:
    """Collects what changes, then seals a new epoch; nothing is written before `seal`."""

    def __init__(self, kit: KitFile, unlocked: Unlocked, clock: Callable[[], int], random: Random) -> None:
        """Open the whole custody with the ceremony group's keys; takes one derivation per other tier."""
        self.kit = kit
        self.opened: OpenCustody = open_custody(unlocked.outer, kit.genesis.root, unlocked.keys, unlocked.shares)
        self.settings = settings_of(kit.header)
        self.roster: dict[int, RosterEntry] = {entry.i: entry for entry in kit.body.roster}
        self.dropped: set[int] = set()
        self._enrolments: dict[int, Enrolment] = {}
        self._retired = list(kit.header.retired)
        self._clock = clock
        self._random = random

    def number_of(self, name: str) -> int:
        """Return the number of a custodian by roster id; raises CustodianUnknown."""
        numbers = {entry.id: i for i, entry in self.roster.items()}
        if name not in numbers:
            raise CustodianUnknown(id=name[:64], known=", ".join(numbers))
        return numbers[name]

    def add(self, entry: RosterEntry) -> int:
        """Give a new custodian a number, never given before; raises CustodianExists or NumbersUsedUp."""
        if any(other.id == entry.id for other in self.roster.values()):
            raise CustodianExists(id=entry.id)
        i = free_number(list(self.roster), [*self._retired, *self.dropped])
        self.roster[i] = structs.replace(entry, i=i)
        return i

    def drop(self, name: str) -> None:
        """Drop a custodian: all compartments and the log get new keys, every item is sealed again."""
        i = self.number_of(name)
        del self.roster[i]
        self.dropped.add(i)

    def set_policies(self, policies: Mapping[str, str]) -> None:
        """Change the rules of some tiers."""
        self.settings = replace(self.settings, policies={**self.settings.policies, **policies})

    def set_validity(self, first_step: int, last_step: int) -> None:
        """Change the validity; every phone must then be enrolled anew."""
        self.settings = replace(self.settings, first_step=first_step, last_step=last_step)

    def phones(self) -> set[int]:
        """Return the numbers of those who have a phone in the present epoch."""
        return {record.i for record in self.kit.header.custodians if record.factor == "phone"}

    def new_card(self, i: int) -> Card:
        """Return a fresh card for custodian i, of the next generation; raises GenerationsUsedUp."""
        present = self._record(i)
        g = present.g + 1 if present else 0
        if g > MAX_GENERATION:
            raise GenerationsUsedUp(id=self.roster[i].id)
        tag = self.kit.custody.kit[:TAG]
        return Card(self.settings.purpose, i, g, tag, self._random(CARD_SECRET))

    def new_phone(self) -> NewPhone:
        """Return a fresh phone: a new target always comes with a new seed."""
        seed, numbers = new_phone(self._random, self.settings.r)
        return NewPhone(seed, numbers_to_bytes(numbers), numbers)

    def enrol_card(self, card: Card, passphrase: bytes, labels: Mapping[str, str], factor: Factor) -> None:
        """Take a card and its passphrase for the card's custodian; takes one Argon2id derivation."""
        present = self._record(card.custodian)
        kept = present.labels if present and not labels else labels
        record = custodian_record(
            self.settings.kdf,
            self.kit.custody.kit,
            card.custodian,
            card.generation,
            factor,
            kept,
            card.secret,
            passphrase,
            self._random,
        )
        self._enrol(card.custodian, record=record)

    def enrol_phone(self, i: int, phone: NewPhone) -> None:
        """Take a phone for custodian i; makes its code table for the whole validity."""
        first, count = steps_with_margin(self.settings.first_step, self.settings.last_step)
        table = make_table(phone.seed, phone.numbers, first, count)
        self._enrol(i, factor=FactorSecret(phone.target, table))

    def new_key_target(self) -> bytes:
        """Return a fresh target for a custodian who has security keys and no phone."""
        return self._random(KEY_TARGET)

    def enrol_key(self, i: int, device_output: KeyOutput, target: bytes) -> SealedKey:
        """Seal custodian i's target under one security key's output."""
        kit, entry = self.kit.custody.kit, device_output
        return seal_key(entry.output, kit, i, entry.credential, entry.salt, entry.name, target, self._random)

    def enrol_keys(self, i: int, target: bytes, keys: Sequence[SealedKey]) -> None:
        """Take custodian i's security keys as their second factor; raises KeysTooFew."""
        check_keys(keys)
        self._enrol(i, factor=FactorSecret(target, None, tuple(keys)))

    def seal(
        self,
        path: Path,
        signers: Sequence[Signer],
        fresh_keys: bool,
        listener: Listener,
        told: Callable[[str], None],
    ) -> Path:
        """Seal the new epoch and write it.

        Raises KitMovedOn, or what a refused policy names, and then nothing has changed.
        """
        demand_unmoved(path, self.kit)
        now = self._clock()
        enrolments = tuple(entry for i, entry in self._enrolments.items() if i in self.roster)
        change = Change(self.settings, now, enrolments, frozenset(self.dropped), fresh_keys)
        sealed = hold(self.opened, change, self._random, listener)
        roster = tuple(self.roster[i] for i in sorted(self.roster))
        epoch = NewEpoch(self.opened, sealed, roster, now)
        return save_epoch(path, self.kit, epoch, signers, self._random, told)

    def _record(self, i: int) -> CustodianRecord | None:
        return {record.i: record for record in self.kit.header.custodians}.get(i)

    def _enrol(self, i: int, record: CustodianRecord | None = None, factor: FactorSecret | None = None) -> None:
        known = self._enrolments.get(i, Enrolment(i, None, None))
        self._enrolments[i] = replace(known, record=record or known.record, factor=factor or known.factor)


def settings_of(header: Header) -> Settings:
    """Return the settings of an epoch, for the next one to begin with."""
    return Settings(
        purpose=header.purpose,
        first_step=header.first_step,
        last_step=header.last_step,
        r=header.r,
        kdf=Kdf(header.kdf.memory_kib, header.kdf.iterations),
        policies={tier.name: tier.policy for tier in header.tiers},
        signers=tuple(header.signers),
        signatures=header.signatures,
    )
