"""Where the folder and the sealed kit say different things, and which of them only a ceremony settles."""

from collections.abc import Iterator
from datetime import timedelta
from functools import partial
from pathlib import Path

from keyturn.custody.codes import STEP_SECONDS
from keyturn.custody.policy import parse_policy
from keyturn.custody.records import TIER_NAMES
from keyturn.errors import KeyturnError, refused_by
from keyturn.kit.file import KitFile
from keyturn.kit.playbooks.fault import Fault
from keyturn.kit.source.lint.subject import Findings, Subject
from keyturn.kit.source.removal import leaver
from keyturn.kit.source.sealed_file import freshness, removed_path, sealed_path

DAY = 86_400
REKEY_AFTER = 365  # days: SECURITY, Opening
ENDS_SOON = 90  # days
CEREMONY = "ceremony-needed"


def credentials_fit(subject: Subject) -> Findings:
    """Yield the sealed credentials and the removals that do not fit into the kit's next revision."""
    kit, folder, credentials = subject.kit, subject.survey.folder, subject.survey.credentials
    if kit is None:
        return
    is_fresh, leaves = freshness(kit), leaver(kit)
    for file in credentials.sealed:
        if refusal := refused_by(partial(is_fresh, file)):
            yield _unfit(sealed_path(folder, file.record.id), refusal)
    for removal in credentials.removals:
        if refusal := refused_by(partial(leaves, removal)):
            yield _unfit(removed_path(folder, removal.item), refusal)


def purpose_is_that_of_the_kit(subject: Subject) -> Findings:
    """Yield a source of real things for a practice kit, or the reverse."""
    if subject.kit is not None and subject.kit.header.purpose != subject.toml.purpose:
        why = f"The sealed kit's purpose is {subject.kit.header.purpose}, for good; name another kit."
        yield subject.at("purpose-differs", why, "purpose")


def people_are_those_of_the_kit(subject: Subject) -> Findings:
    """Yield the custodians who are in the folder or in the kit alone, and whose labels or factor differ."""
    if subject.kit is None:
        return
    sealed = {entry.id: subject.kit.header.custodian(entry.i) for entry in subject.kit.body.roster}
    for number, person in enumerate(subject.toml.custodian):
        if person.id not in sealed:
            why = f"{person.name} is not in the sealed kit: a ceremony adds them."
            yield subject.at(CEREMONY, why, "custodian", number, "id")
        elif (person.factor, person.labels) != (sealed[person.id].factor, sealed[person.id].labels):
            why = f"{person.name} has another factor or other labels in the sealed kit: a ceremony changes it."
            yield subject.at(CEREMONY, why, "custodian", number)
    for entry in subject.kit.body.roster:
        if entry.id not in {person.id for person in subject.toml.custodian}:
            why = f"{entry.id} is a custodian of the sealed kit, and not of the folder: a ceremony drops them."
            yield subject.at(CEREMONY, why, "custodian")


def rules_are_those_of_the_kit(subject: Subject) -> Findings:
    """Yield the rules, signers and terms that differ from the sealed kit's."""
    if subject.kit is None:
        return
    header, toml = subject.kit.header, subject.toml
    for tier in TIER_NAMES:
        if tier in subject.groups and header.tier(tier).policy != str(parse_policy(getattr(toml.policy, tier))):
            why = f"The sealed kit's rule is “{header.tier(tier).policy}”: a ceremony changes it."
            yield subject.at(CEREMONY, why, "policy", tier)
    signers = sorted(entry.id for entry in header.signers)
    if (signers, header.signatures) != (sorted(toml.signing.signers), toml.signing.signatures):
        why = f"The sealed kit asks for {header.signatures} of {', '.join(signers)}: a ceremony changes it."
        yield subject.at(CEREMONY, why, "signing")
    if (header.r, header.kdf.memory_kib, header.kdf.iterations) != _terms(subject):
        why = "The codes a phone gives, or the cost of a guess, differ from the sealed kit's"
        yield subject.at(CEREMONY, f"{why}: a ceremony changes it.", "derivation")


def modes_have_compartments(subject: Subject) -> Findings:
    """Yield the modes that moved to another tier, and those for which no compartment is left."""
    if subject.kit is None:
        return
    tiers = {entry.id: entry.tier for entry in subject.kit.header.compartments}
    sealed = {mode.id: tiers[mode.compartment] for mode in subject.kit.body.modes}
    spare = list(_spare(subject.kit))
    for mode, tier in subject.toml.modes.items():
        if mode in sealed and sealed[mode] != tier:
            why = f"The sealed kit opens {mode} with the {sealed[mode]} tier; its credentials must be typed in again."
            yield subject.at("mode-moved", why, "modes", mode)
        elif mode not in sealed and tier in spare:
            spare.remove(tier)
        elif mode not in sealed:
            why = f"The sealed kit has no compartment of the {tier} tier to spare: a ceremony makes one."
            yield subject.at(CEREMONY, why, "modes", mode)


def the_kit_lasts(subject: Subject) -> Findings:
    """Yield a sealed kit that has expired, soon will, or has been under the same keys for a year."""
    if subject.kit is None:
        return
    header = subject.kit.header
    left = header.last_step * STEP_SECONDS - subject.now
    if left <= 0:
        why = "The sealed kit's phone codes have expired; only cold codes open it. Hold a ceremony now."
        yield subject.at("kit-expired", why, "kit")
    elif left <= ENDS_SOON * DAY:
        end = subject.today + timedelta(seconds=left)
        why = f"The sealed kit's phone codes end on {end.isoformat()}; hold a ceremony before."
        yield subject.at("kit-ends-soon", why, "kit")
    elif subject.now - header.first_step * STEP_SECONDS >= REKEY_AFTER * DAY:
        why = f"The sealed kit has been under the same keys for {REKEY_AFTER} days; a new ceremony is due."
        yield subject.at("rekey-due", why, "kit")


def _unfit(path: Path, refusal: KeyturnError) -> Fault:
    return Fault(str(path), 1, refusal.code, f"{refusal.message} {refusal.remedy}")


def _spare(kit: KitFile) -> Iterator[str]:
    used = {mode.compartment for mode in kit.body.modes} | {record.compartment for record in kit.body.items}
    return (entry.tier for entry in kit.header.compartments if entry.id not in used)


def _terms(subject: Subject) -> tuple[int, int, int]:
    derivation = subject.toml.derivation
    return subject.toml.validity.codes, derivation.memory_mib * 1024, derivation.iterations
