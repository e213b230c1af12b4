"""What the values of `kit.toml` must keep among themselves: names that differ, labels that rules can name."""

import re
from collections.abc import Iterable

from keyturn.kit.playbooks.fields import IDENTIFIER, Notes
from keyturn.kit.source.demands import shown
from keyturn.kit.source.model import KitToml
from keyturn.kit.source.toml_places import Places

# What a rule can name: custody/policy.py reads labels and values so.
LABEL = re.compile(r"[!-+\--<>-~]+")
LABEL_VALUE = re.compile(r"[^ ,=][^,=]*(?<! )")


def check_names(toml: KitToml, places: Places, notes: Notes) -> None:
    """Note names that stand twice, names that are none, and signatures that nobody is there to give."""
    _differ("custodian", "id", (person.id for person in toml.custodian), places, notes)
    _differ("custodian", "name", (person.name.strip().casefold() for person in toml.custodian), places, notes)
    _differ("copy", "name", (copy.name for copy in toml.copy), places, notes)
    for number, signer in enumerate(toml.signing.signers):
        if signer in toml.signing.signers[:number]:
            notes.fault(places.line("signing", "signers", number), "signer-twice", f"The signer {signer} stands twice.")
    if toml.signing.signatures > len(set(toml.signing.signers)):
        why = f"{toml.signing.signatures} signatures are asked for, and there is one signer."
        notes.fault(places.line("signing", "signatures"), "signers-few", why)
    _check_labels(toml, places, notes)
    _are_names(toml.modes, ("modes",), places, notes)
    _are_names(toml.rotation.items, ("rotation", "items"), places, notes)
    _are_names(toml.rotation.kinds, ("rotation", "kinds"), places, notes)


def _are_names(names: Iterable[str], table: tuple[str, ...], places: Places, notes: Notes) -> None:
    for name in names:
        if not IDENTIFIER.fullmatch(name):
            why = f"{shown(name)} is no name: 1 to 64 small letters, digits and hyphens."
            notes.fault(places.line(*table, name), "name-malformed", why)


def _differ(table: str, key: str, names: Iterable[str], places: Places, notes: Notes) -> None:
    seen: set[str] = set()
    for number, name in enumerate(names):
        if name in seen:
            line = places.line(table, number, key)
            notes.fault(line, f"{table}-twice", f"The {key} {shown(name)} stands twice.")
        seen.add(name)


def _check_labels(toml: KitToml, places: Places, notes: Notes) -> None:
    for number, person in enumerate(toml.custodian):
        for label, value in person.labels.items():
            if not LABEL.fullmatch(label) or not LABEL_VALUE.fullmatch(value):
                line = places.line("custodian", number, "labels", label)
                why = "has no comma and no “=”; its name is ASCII without spaces, and its value is not empty"
                notes.fault(line, "label-malformed", f"A label {why}.")
