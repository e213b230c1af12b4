"""How long the kit opens, what a guess costs, when credentials are renewed, what is kept to spare."""

from keyturn.kit.kinds import KINDS
from keyturn.kit.source.demands import shown
from keyturn.kit.source.lint.subject import Findings, Subject
from keyturn.kit.source.model import Derivation, Validity

LONGEST_ROTATION = 90  # days (MISSION: validated at least every 90 days)


def kinds_exist(subject: Subject) -> Findings:
    """Yield the rotation rules for kinds of items that there are not."""
    for kind in subject.toml.rotation.kinds:
        if kind not in KINDS:
            why = f"There is no kind of item called {shown(kind)}; known are {', '.join(KINDS)}."
            yield subject.at("kind-unknown", why, "rotation", "kinds", kind)


def items_of_rotation_exist(subject: Subject) -> Findings:
    """Yield the rotation rules for items that no playbook shows and nobody sealed."""
    known = {item for source in subject.survey.playbooks for item in source.playbook.credentials}
    known.update(item for items in subject.kinds.values() for item in items)
    for item in subject.toml.rotation.items:
        if item not in known and not subject.unread_playbooks:
            why = f"No playbook shows an item {item}, and none is sealed."
            yield subject.at("rotation-item-unknown", why, "rotation", "items", item)


def terms_are_usual(subject: Subject) -> Findings:
    """Yield a validity that is longer, a derivation that is cheaper, a rotation that is rarer than is usual."""
    toml = subject.toml
    if toml.validity.days > Validity().days:
        why = f"Phone codes would open the kit for {toml.validity.days} days; {Validity().days} are usual."
        yield subject.at("validity-long", why, "validity", "days")
    if toml.purpose == "real" and toml.derivation.memory_mib < Derivation().memory_mib:
        why = f"A guess costs {toml.derivation.memory_mib} MiB; {Derivation().memory_mib} are usual."
        yield subject.at("derivation-cheap", why, "derivation", "memory_mib")
    if toml.rotation.days > LONGEST_ROTATION:
        why = f"Credentials may be {toml.rotation.days} days old; {LONGEST_ROTATION} are usual."
        yield subject.at("rotation-rare", why, "rotation", "days")


def compartments_are_spare(subject: Subject) -> Findings:
    """Yield the tiers in which a failure mode that comes later would need a ceremony."""
    for tier in ("standard", "critical"):
        if getattr(subject.toml.spare, tier) == 0:
            why = f"The {tier} tier has no compartment to spare: the next failure mode would need a ceremony."
            yield subject.at("spare-none", why, "spare", tier)
