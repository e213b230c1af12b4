"""What a rule looks at: the folder as it was read, the sealed kit where there is one, and the time."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from keyturn.custody.policy import Groups, Member, compile_groups, parse_policy
from keyturn.custody.records import TIER_NAMES
from keyturn.errors import PolicyError
from keyturn.kit.file import KitFile
from keyturn.kit.playbooks.fault import Fault
from keyturn.kit.source.model import KitToml
from keyturn.kit.source.reading import KIT_TOML, PLAYBOOKS, Survey

Findings = Iterable[Fault]


@dataclass(frozen=True)
class Subject:
    """A source whose kit.toml reads well; `now` in seconds since the epoch."""

    survey: Survey
    toml: KitToml
    kit: KitFile | None
    now: int

    def at(self, code: str, message: str, *path: str | int) -> Fault:
        """Return a finding at a key of kit.toml."""
        return Fault(str(self.survey.folder / KIT_TOML), self.survey.places.line(*path), code, message)

    @property
    def today(self) -> date:
        """The day of `now`."""
        return datetime.fromtimestamp(self.now, UTC).date()

    @property
    def members(self) -> tuple[Member, ...]:
        """The custodians as rules see them, numbered from 1 as they stand in the file."""
        return tuple(Member(i, person.labels) for i, person in enumerate(self.toml.custodian, start=1))

    def names(self, numbers: Iterable[int]) -> str:
        """Return custodians by name."""
        return ", ".join(self.toml.custodian[i - 1].name for i in numbers)

    @cached_property
    def compiled(self) -> Mapping[str, Groups | PolicyError]:
        """The minimal groups of each tier, or what its rule is refused with."""
        return {tier: _compiled(getattr(self.toml.policy, tier), self.members) for tier in TIER_NAMES}

    @property
    def groups(self) -> Mapping[str, Groups]:
        """The groups of those tiers whose rule holds."""
        return {tier: groups for tier, groups in self.compiled.items() if not isinstance(groups, PolicyError)}

    @cached_property
    def kinds(self) -> Mapping[str, Mapping[str, str]]:
        """For each compartment the items that the kit or a sealed credential has in it: kinds by id.

        What the folder has removed is not there any more.
        """
        found: dict[str, dict[str, str]] = {}
        removed = {removal.item for removal in self.survey.credentials.removals}
        for record in self.kit.body.items if self.kit else ():
            if record.id not in removed:
                found.setdefault(record.compartment, {})[record.id] = record.kind
        for file in self.survey.credentials.sealed:
            found.setdefault(file.record.compartment, {})[file.record.id] = file.record.kind
        return found

    def items_of(self, mode: str) -> Mapping[str, str]:
        """Return what a mode's compartment holds; nothing where the kit does not have the mode yet.

        Where the sealed kit is kept elsewhere, nobody can tell what belongs to which mode: everything may.
        """
        if self.kit is None:
            return {name: kind for items in self.kinds.values() for name, kind in items.items()}
        modes = {entry.id: entry.compartment for entry in self.kit.body.modes}
        return self.kinds.get(modes.get(mode, ""), {})

    @property
    def unread_playbooks(self) -> frozenset[str]:
        """The names of the files of playbooks that did not read, without their ending."""
        folder = self.survey.folder / PLAYBOOKS
        paths = (Path(fault.file) for fault in self.survey.faults)
        return frozenset(path.stem for path in paths if path.parent == folder or path == folder)


def _compiled(rule: str, members: tuple[Member, ...]) -> Groups | PolicyError:
    try:
        return compile_groups(parse_policy(rule), members)
    except PolicyError as refusal:
        return refusal
