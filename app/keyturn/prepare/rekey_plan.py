"""What a ceremony on an existing kit shall change, and what that means, told before anything is opened.

wishes = wishes_of(kit, toml, folder)  # what kit.toml asks for and the kit does not have; or made by hand
plan = RekeyPlan(kit, wishes)          # raises what does not fit together
plan.facts()                           # what the rules mean afterwards; raises what a refused rule names
plan.people                            # who enrols, and with what
plan.signers                           # who signs afterwards, the new epoch too
plan.destroyed(file)                   # what must be destroyed once it is sealed, in words
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from msgspec import structs

from keyturn.custody.ceremony import MAX_GENERATION, free_number
from keyturn.custody.codes import STEP_SECONDS
from keyturn.custody.facts import TierFacts, tier_facts
from keyturn.custody.kdf import Kdf
from keyturn.custody.policy import Member
from keyturn.custody.records import TIER_NAMES, Factor, SignerRecord
from keyturn.errors import Phrase, PolicyError
from keyturn.kit.file import KitFile
from keyturn.kit.manifest import RosterEntry
from keyturn.kit.playbooks.sealed import KIND as PLAYBOOK
from keyturn.kit.source.model import Custodian, KitToml
from keyturn.kit.store import previous_path
from keyturn.opening.ceremony import CustodianExists, CustodianUnknown
from keyturn.opening.enrolments import GenerationsUsedUp
from keyturn.prepare.enrolling import Wanted
from keyturn.prepare.rekey_signers import signers_after
from keyturn.prepare.signer_files import keys_beside
from keyturn.prepare.view import rule_text

MOST_DAYS = 1100
DAY = 86_400


class RekeyContradicts(PolicyError):
    """The same custodian is to be changed in two ways."""

    code = "rekey-contradicts"
    sentence = "The ceremony would change {id} in two ways at once."
    cure = "A custodian is added, gets a new card, or is dropped: choose one of these for each."


class ValidityUnusable(PolicyError):
    """The validity that was asked for is none that a kit can have."""

    code = "rekey-validity"
    sentence = "Phone codes cannot open a kit for {days} days."
    cure = "Choose 1 to 1100 days."


@dataclass(frozen=True)
class Newcomer:
    """Somebody who becomes a custodian: as the roster shows them (the number is given later), and how they enrol."""

    entry: RosterEntry
    factor: Factor = "phone"
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class NewCard:
    """A custodian who gets a new card, passphrase and second factor; without `labels`, the present ones stay."""

    id: str
    factor: Factor = "phone"
    labels: Mapping[str, str] | None = None


@dataclass(frozen=True)
class Wishes:
    """What a ceremony shall change; `policies` are rules by tier, `days` the new validity from today on.

    `revoke` are signers by id, `named` new ones by id and public key, `signatures` how many must sign.
    """

    add: tuple[Newcomer, ...] = ()
    replace: tuple[NewCard, ...] = ()
    drop: tuple[str, ...] = ()
    policies: Mapping[str, str] = field(default_factory=dict)
    new_phones: bool = False
    new_keys: bool = False
    days: int | None = None
    revoke: tuple[str, ...] = ()
    named: tuple[SignerRecord, ...] = ()
    signatures: int | None = None

    @property
    def phones(self) -> bool:
        """Tell whether every phone is enrolled anew."""
        return self.new_phones or self.days is not None

    @property
    def signing(self) -> bool:
        """Tell whether something changes in who signs what the kit holds."""
        return bool(self.revoke or self.named or self.signatures)

    @property
    def name(self) -> str:
        """What the log calls the ceremony; where nothing is wished, shares alone are dealt anew."""
        done = {
            "add": self.add, "replace": self.replace, "drop": self.drop, "policy": self.policies,
            "new-phones": self.phones, "new-keys": self.new_keys,
            "revoke-signer": self.revoke, "name-signer": self.named, "signatures": self.signatures,
        }  # fmt: skip
        return ", ".join(name for name, so in done.items() if so) or "re-key"


@dataclass(frozen=True)
class Renewal:
    """Somebody who enrols in the ceremony: by roster id and name, with what is wanted."""

    id: str
    name: str
    wanted: Wanted


def wishes_of(kit: KitFile, toml: KitToml, folder: Path) -> Wishes:
    """Return what `kit.toml` asks for and only a ceremony on this kit changes: people, rules, validity, signers.

    Whoever is a new signer has their key file in the folder; raises what `keys_beside` names.
    """
    sealed = {entry.id: kit.header.custodian(entry.i) for entry in kit.body.roster}
    asked = {person.id: person for person in toml.custodian}
    changed = [
        person
        for person in toml.custodian
        if (record := sealed.get(person.id)) is not None
        and (record.factor, dict(record.labels)) != (person.factor, person.labels)
    ]
    rules: dict[str, str] = {tier.name: tier.policy for tier in kit.header.tiers}
    wanted = {tier: getattr(toml.policy, tier) for tier in TIER_NAMES}
    signers, signing = [signer.id for signer in kit.header.signers], toml.signing
    new_signers = dict.fromkeys(name for name in signing.signers if name not in signers)
    return Wishes(
        add=tuple(newcomer_of(person) for person in toml.custodian if person.id not in sealed),
        replace=tuple(NewCard(person.id, person.factor, person.labels) for person in changed),
        drop=tuple(name for name in sealed if name not in asked),
        policies={tier: rule for tier, rule in wanted.items() if rule_text(rule) != rules[tier]},
        days=toml.validity.days if toml.validity.days != days_of(kit) else None,
        revoke=tuple(name for name in signers if name not in signing.signers),
        named=keys_beside(folder, new_signers, kit),
        signatures=signing.signatures if signing.signatures != kit.header.signatures else None,
    )


def newcomer_of(person: Custodian) -> Newcomer:
    """Return somebody of a `kit.toml` as a custodian whom the kit does not have yet."""
    entry = RosterEntry(
        contact=person.contact, i=0, id=person.id, name=person.name, on_call=person.on_call, time_zone=person.time_zone
    )
    return Newcomer(entry, person.factor, person.labels)


def days_of(kit: KitFile) -> int:
    """Return for how many days phone codes open a kit, from its ceremony on."""
    return (kit.header.last_step - kit.header.first_step) * STEP_SECONDS // DAY


class RekeyPlan:
    """A ceremony on a kit as it is wished: who is a custodian afterwards, and who enrols with what."""

    def __init__(self, kit: KitFile, wishes: Wishes) -> None:
        """Take the wishes.

        Raises CustodianUnknown, CustodianExists, RekeyContradicts, NumbersUsedUp, GenerationsUsedUp,
        ValidityUnusable, or what `signers_after` names.
        """
        self.kit = kit
        self.wishes = wishes
        if wishes.days is not None and not 1 <= wishes.days <= MOST_DAYS:
            raise ValidityUnusable(days=wishes.days)
        self._records = {record.i: record for record in kit.header.custodians}
        self._numbers = {entry.id: entry.i for entry in kit.body.roster}
        self._demand_one_change_each()
        self.dropped = tuple(self._number(name) for name in wishes.drop)
        stay = {entry.i: entry for entry in kit.body.roster if entry.i not in self.dropped}
        self.roster: dict[int, RosterEntry] = stay | self._newcomers(stay)
        self.people = (*self._with_new_cards(), *self._with_new_phones())
        self.signers = signers_after(kit.header, wishes.revoke, wishes.named, wishes.signatures)

    @property
    def fresh_keys(self) -> bool:
        """Tell whether compartments and log get new keys, so that every item is sealed again."""
        return self.wishes.new_keys or bool(self.dropped)

    @property
    def kdf(self) -> Kdf:
        """What one derivation costs."""
        return Kdf(self.kit.header.kdf.memory_kib, self.kit.header.kdf.iterations)

    @property
    def codes(self) -> int:
        """How many codes each phone gives."""
        return self.kit.header.r

    @property
    def days(self) -> int:
        """For how many days phone codes open it, from the ceremony that enrols the phones on."""
        return self.wishes.days if self.wishes.days is not None else days_of(self.kit)

    @property
    def credentials(self) -> int:
        """How many things the kit holds that can be rotated: everything but its playbooks."""
        return sum(record.kind != PLAYBOOK for record in self.kit.body.items)

    def facts(self) -> tuple[TierFacts, ...]:
        """Return what the rules mean afterwards; raises what a refused rule names."""
        rules = {tier.name: tier.policy for tier in self.kit.header.tiers} | dict(self.wishes.policies)
        factors = {i: self._records[i].factor for i in self.roster if i in self._records}
        labels = {i: dict(self._records[i].labels) for i in factors}
        for person in self.people:
            factors[person.wanted.i] = person.wanted.factor
            if person.wanted.card:
                labels[person.wanted.i] = dict(person.wanted.labels)
        members = [Member(i, labels[i]) for i in sorted(self.roster)]
        phones = [i for i in sorted(self.roster) if factors[i] == "phone"]
        return tier_facts(rules, members, phones, self.codes)

    def name_of(self, i: int) -> str:
        """Return a custodian's name, of before the ceremony or after it."""
        return self.roster[i].name if i in self.roster else self.kit.body.custodian_name(i)

    def destroyed(self, file: str) -> tuple[Phrase, ...]:
        """Return what must be destroyed once the new epoch is sealed; `file` is the kit's name."""
        epoch = self.kit.header.epoch
        return (
            Phrase("every copy of epoch {epoch} and of those before: they open with the old cards", epoch=epoch),
            Phrase("{file}, which is such a copy", file=previous_path(Path(file)).name),
            *(Phrase("card and cold code of {name}, who is dropped", name=self.name_of(i)) for i in self.dropped),
            *(found for person in self.people for found in self._superseded(person)),
            *self.signers.destroyed(),
        )

    def _superseded(self, person: Renewal) -> Iterator[Phrase]:
        """Yield what a new card or phone takes the place of."""
        present = self._records.get(person.wanted.i)
        if present is None:
            return
        if person.wanted.card:
            yield Phrase("the old card and the old cold code of {name}", name=person.name)
        else:
            yield Phrase("the old cold code of {name}", name=person.name)
        if present.factor == "phone":
            yield Phrase("the old account in {name}'s authenticator app", name=person.name)

    def _number(self, name: str) -> int:
        if name not in self._numbers:
            raise CustodianUnknown(id=name[:64], known=", ".join(self._numbers))
        return self._numbers[name]

    def _demand_one_change_each(self) -> None:
        wishes = self.wishes
        named = [*(entry.id for entry in wishes.replace), *wishes.drop, *(new.entry.id for new in wishes.add)]
        for name in named:
            if named.count(name) > 1:
                raise RekeyContradicts(id=name[:64])

    def _newcomers(self, stay: Mapping[int, RosterEntry]) -> dict[int, RosterEntry]:
        """Number those who are new: no number is ever given twice."""
        roster: dict[int, RosterEntry] = {}
        taken = [*self._records, *self.kit.header.retired]
        for new in self.wishes.add:
            if new.entry.id in self._numbers:
                raise CustodianExists(id=new.entry.id)
            i = free_number([*stay, *roster], taken)
            roster[i] = structs.replace(new.entry, i=i)
        return roster

    def _with_new_cards(self) -> Iterator[Renewal]:
        for entry in self.wishes.replace:
            i = self._number(entry.id)
            record = self._records[i]
            if record.g >= MAX_GENERATION:
                raise GenerationsUsedUp(id=entry.id)
            labels = record.labels if entry.labels is None else entry.labels
            yield Renewal(entry.id, self.roster[i].name, Wanted(i, entry.factor, labels))
        numbers = {entry.id: i for i, entry in self.roster.items()}
        for new in self.wishes.add:
            yield Renewal(new.entry.id, new.entry.name, Wanted(numbers[new.entry.id], new.factor, new.labels))

    def _with_new_phones(self) -> Iterator[Renewal]:
        """Yield those who keep their card and enrol their phone anew."""
        renewed = {self._numbers.get(entry.id) for entry in self.wishes.replace}
        for i, entry in self.roster.items():
            record = self._records.get(i)
            if self.wishes.phones and record is not None and record.factor == "phone" and i not in renewed:
                yield Renewal(entry.id, entry.name, Wanted(i, "phone", card=False))
