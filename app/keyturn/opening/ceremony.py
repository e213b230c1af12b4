"""A custody change on an existing kit, held by a ceremony group; the others may be absent."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from msgspec import structs

from keyturn.custody.ceremony import Change, OpenCustody, free_number, hold, open_custody
from keyturn.custody.deal import Listener, Settings
from keyturn.custody.kdf import Kdf
from keyturn.custody.records import CustodianRecord, Header, SignerRecord
from keyturn.custody.seal import Random
from keyturn.errors import PolicyError
from keyturn.kit.content import demand_unmoved
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import RosterEntry
from keyturn.kit.reseal import NewEpoch, save_epoch
from keyturn.kit.signer import Signer
from keyturn.opening.enrolments import Enrolments
from keyturn.opening.unlock import Unlocked


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


class Ceremony(Enrolments):
    """Collects what changes, then seals a new epoch; nothing is written before `seal`."""

    def __init__(self, kit: KitFile, unlocked: Unlocked, clock: Callable[[], int], random: Random) -> None:
        """Open the whole custody with the ceremony group's keys; takes one derivation per other tier."""
        super().__init__(kit.custody.kit, settings_of(kit.header), random)
        self.kit = kit
        self.opened: OpenCustody = open_custody(unlocked.outer, kit.genesis.root, unlocked.keys, unlocked.shares)
        self.roster: dict[int, RosterEntry] = {entry.i: entry for entry in kit.body.roster}
        self.dropped: set[int] = set()
        self._retired = list(kit.header.retired)
        self._clock = clock

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

    def set_signers(self, signers: Sequence[SignerRecord], signatures: int) -> None:
        """Change who signs what the kit holds, by id, and how many of them must; the new epoch is signed by these."""
        self.settings = replace(self.settings, signers=tuple(signers), signatures=signatures)

    def phones(self) -> set[int]:
        """Return the numbers of those who have a phone in the present epoch."""
        return {record.i for record in self.kit.header.custodians if record.factor == "phone"}

    def id_of(self, i: int) -> str:
        """Return custodian i's id on the roster."""
        return self.roster[i].id

    def name_of(self, i: int) -> str:
        """Return custodian i's name on the roster."""
        return self.roster[i].name

    @property
    def kit_name(self) -> str:
        """The kit's name."""
        return self.kit.body.name

    def discard(self, i: int) -> None:
        """Forget what custodian i has enrolled with: an enrolment that was broken off counts for nothing."""
        self._enrolments.pop(i, None)

    def close(self) -> None:
        """Wipe the opened custody; nothing can be sealed with it any more."""
        self.opened.wipe()
        self._enrolments.clear()

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
        try:
            return save_epoch(path, self.kit, NewEpoch(self.opened, sealed, roster, now), signers, self._random, told)
        finally:
            sealed.wipe()

    def _next_generation(self, i: int) -> int:
        present = self._record(i)
        return present.g + 1 if present else 0

    def _record(self, i: int) -> CustodianRecord | None:
        return {record.i: record for record in self.kit.header.custodians}.get(i)


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
