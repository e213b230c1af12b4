"""Choosing by hand what a ceremony changes: what becomes of each custodian; `kit.toml` says how they enrol."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from keyturn.custody.records import Factor
from keyturn.kit.file import KitFile
from keyturn.kit.source.model import KitToml
from keyturn.prepare.rekey_plan import NewCard, Wishes, newcomer_of

Fate = Literal["stays", "new-card", "dropped", "joins", "left-out"]

# What comes after each choice, for somebody on the roster and for somebody whom kit.toml adds.
NEXT: Mapping[Fate, Fate] = {
    "stays": "new-card", "new-card": "dropped", "dropped": "stays", "joins": "left-out", "left-out": "joins",
}  # fmt: skip


@dataclass(frozen=True)
class Chosen:
    """Somebody of the roster or of `kit.toml`, how they enrol if they do, and what the ceremony does with them."""

    id: str
    name: str
    factor: Factor
    fate: Fate


@dataclass(frozen=True)
class Choice:
    """The wishes for a kit whose source asks for this `kit.toml`."""

    kit: KitFile
    toml: KitToml
    wishes: Wishes

    @property
    def people(self) -> tuple[Chosen, ...]:
        """Everybody on the roster, then those whom `kit.toml` adds."""
        sealed = [entry.id for entry in self.kit.body.roster]
        names = {entry.id: entry.name for entry in self.kit.body.roster}
        new = [person.id for person in self.toml.custodian if person.id not in sealed]
        asked = {person.id: person for person in self.toml.custodian}
        return tuple(
            Chosen(name, names[name] if name in names else asked[name].name, self._factor(name), self._fate(name))
            for name in (*sealed, *new)
        )

    def turn(self, name: str) -> Wishes:
        """Return the wishes with the next choice for somebody."""
        fate, wishes = NEXT[self._fate(name)], self.wishes
        asked = {person.id: person for person in self.toml.custodian}
        add = tuple(new for new in wishes.add if new.entry.id != name)
        cards = tuple(entry for entry in wishes.replace if entry.id != name)
        drop = tuple(other for other in wishes.drop if other != name)
        if fate == "joins":
            add = (*add, newcomer_of(asked[name]))
        elif fate == "new-card":
            labels = asked[name].labels if name in asked else None
            cards = (*cards, NewCard(name, self._factor(name), labels))
        elif fate == "dropped":
            drop = (*drop, name)
        return replace(wishes, add=add, replace=cards, drop=drop)

    def _fate(self, name: str) -> Fate:
        wishes = self.wishes
        if name not in {entry.id for entry in self.kit.body.roster}:
            return "joins" if name in {new.entry.id for new in wishes.add} else "left-out"
        if name in wishes.drop:
            return "dropped"
        return "new-card" if name in {entry.id for entry in wishes.replace} else "stays"

    def _factor(self, name: str) -> Factor:
        """Return the second factor with which somebody enrols: as kit.toml has it, else as it is now."""
        asked = {person.id: person.factor for person in self.toml.custodian}
        if name in asked:
            return asked[name]
        entry = next(entry for entry in self.kit.body.roster if entry.id == name)
        return self.kit.header.custodian(entry.i).factor
