"""What `kit.toml` asks a first ceremony for, and what of it must not change meanwhile."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from msgspec import structs

from keyturn.custody.codes import STEP_SECONDS
from keyturn.custody.deal import Settings
from keyturn.custody.facts import TierFacts, tier_facts
from keyturn.custody.kdf import Kdf
from keyturn.custody.policy import Member
from keyturn.custody.records import Factor, Integer, Purpose, Record, SignerRecord
from keyturn.kit.manifest import RosterEntry
from keyturn.kit.source.model import KitToml

DAY_STEPS = 86400 // STEP_SECONDS


class FixedCustodian(Record, frozen=True):
    """What a custodian's card, passphrase and second factor are made for."""

    factor: Factor
    id: str
    labels: dict[str, str]


class Fixed(Record, frozen=True):
    """What cards, code tables and signers' files are made of: it cannot change any more once a ceremony has begun."""

    codes: Integer
    custodians: list[FixedCustodian]
    days: Integer
    iterations: Integer
    memory_mib: Integer
    purpose: Purpose
    signatures: Integer
    signers: list[str]


# What a change of each part is called in a refusal.
PARTS: Mapping[str, str] = {
    "codes": "how many codes a phone gives",
    "custodians": "the roster (ids, order, second factors, labels)",
    "days": "the validity",
    "iterations": "the derivation's iterations",
    "memory_mib": "the derivation's memory",
    "purpose": "the purpose",
    "signatures": "how many must sign",
    "signers": "the signers",
}


@dataclass(frozen=True)
class Plan:
    """A first ceremony as `kit.toml` asks for it; custodians are numbered from 1 in the file's order."""

    toml: KitToml

    @property
    def kdf(self) -> Kdf:
        """What one derivation costs."""
        return Kdf(self.toml.derivation.memory_mib * 1024, self.toml.derivation.iterations)

    @property
    def codes(self) -> int:
        """How many codes each phone gives."""
        return self.toml.validity.codes

    @property
    def days(self) -> int:
        """For how many days phone codes open the kit."""
        return self.toml.validity.days

    @cached_property
    def members(self) -> tuple[Member, ...]:
        """The custodians as rules see them."""
        return tuple(Member(i, entry.labels) for i, entry in enumerate(self.toml.custodian, start=1))

    @property
    def policies(self) -> dict[str, str]:
        """The rule of each tier."""
        return structs.asdict(self.toml.policy)

    def facts(self) -> tuple[TierFacts, ...]:
        """Return what the rules mean; raises what a refused policy names."""
        phones = [i for i, entry in enumerate(self.toml.custodian, start=1) if entry.factor == "phone"]
        return tier_facts(self.policies, self.members, phones, self.toml.validity.codes)

    def settings(self, first_step: int, signers: Sequence[SignerRecord]) -> Settings:
        """Return the settings of the first epoch, valid from a step on."""
        return Settings(
            purpose=self.toml.purpose,
            first_step=first_step,
            last_step=first_step + self.toml.validity.days * DAY_STEPS,
            r=self.toml.validity.codes,
            kdf=self.kdf,
            policies=self.policies,
            signers=tuple(sorted(signers, key=lambda signer: signer.id)),
            signatures=self.toml.signing.signatures,
        )

    def roster(self) -> tuple[RosterEntry, ...]:
        """Return the custodians as people know them."""
        return tuple(
            RosterEntry(
                contact=entry.contact, i=i, id=entry.id, name=entry.name, on_call=entry.on_call,
                time_zone=entry.time_zone,
            )
            for i, entry in enumerate(self.toml.custodian, start=1)
        )  # fmt: skip

    def compartments(self) -> tuple[tuple[str, str], ...]:
        """Return every compartment with its tier: one for each mode, then those to spare."""
        tiers = [*self.toml.modes.values(), *["standard"] * self.toml.spare.standard,
                 *["critical"] * self.toml.spare.critical]  # fmt: skip
        return tuple((f"c{place:02}", tier) for place, tier in enumerate(tiers, start=1))

    def compartment_of_mode(self) -> dict[str, str]:
        """Return the compartment that each mode opens."""
        return {mode: name for mode, (name, _) in zip(self.toml.modes, self.compartments(), strict=False)}

    def fixed(self) -> Fixed:
        """Return what must not change while a ceremony goes on."""
        toml = self.toml
        return Fixed(
            codes=toml.validity.codes,
            custodians=[FixedCustodian(entry.factor, entry.id, entry.labels) for entry in toml.custodian],
            days=toml.validity.days,
            iterations=toml.derivation.iterations,
            memory_mib=toml.derivation.memory_mib,
            purpose=toml.purpose,
            signatures=toml.signing.signatures,
            signers=sorted(toml.signing.signers),
        )


def changed_parts(before: Fixed, now: Fixed) -> list[str]:
    """Name the parts that differ."""
    return [called for part, called in PARTS.items() if getattr(before, part) != getattr(now, part)]
