"""What a kit and the folder of its source hold of credentials: a line for each, and no value anywhere."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from keyturn.errors import KeyturnError
from keyturn.kit.manifest import ItemRecord
from keyturn.kit.playbooks.sealed import KIND as PLAYBOOK
from keyturn.kit.source.sealed_file import SealedFile, freshness
from keyturn.opening.freshness import Aged, aged, bears_secret
from keyturn.prepare.known import Known

State = Literal["unfit", "expired", "waiting", "sealed"]
# The order in which they are listed: what needs somebody comes first.
STATES: tuple[State, ...] = ("unfit", "expired", "waiting", "sealed")


@dataclass(frozen=True)
class Standing:
    """A credential's newest version, and how it stands.

    `mode` is empty where no failure mode has its compartment any more. `aged` is None where nothing of it is secret.
    State `waiting` is a file that the next seal takes over, `expired` a version in the kit that its rule wants
    replaced, or that was seen; `unfit` a file that cannot be taken over: `refusal` says why.
    """

    id: str
    title: str
    kind: str
    mode: str
    version: int
    state: State
    aged: Aged | None
    refusal: KeyturnError | None = None

    @property
    def new(self) -> bool:
        """Tell whether the kit has no version of it yet."""
        return self.state == "waiting" and self.version == 1


def credential_stock(known: Known, files: Iterable[SealedFile]) -> tuple[Standing, ...]:
    """Return every credential of a kit and of the files in its folder that read well: by state, then by title."""
    found = {standing.id: standing for standing in _in_kit(known)}
    found |= {standing.id: standing for standing in _in_folder(known, files)}
    return tuple(sorted(found.values(), key=lambda one: (STATES.index(one.state), one.title.casefold(), one.id)))


def _in_kit(known: Known) -> Iterator[Standing]:
    ages, modes = {entry.id: entry for entry in known.readiness.credentials.aged}, _modes(known)
    for record in known.kit.body.items:
        if record.kind != PLAYBOOK:
            age = ages.get(record.id)
            yield _standing(record, modes, "expired" if age is not None and age.rotate else "sealed", age)


def _in_folder(known: Known, files: Iterable[SealedFile]) -> Iterator[Standing]:
    is_fresh, modes = freshness(known.kit), _modes(known)
    for file in files:
        record = file.record
        age = aged(record, False, known.now, known.promises.rotation) if bears_secret(record) else None
        try:
            if is_fresh(file):
                yield _standing(record, modes, "waiting", age)
        except KeyturnError as refusal:
            yield _standing(record, modes, "unfit", age, refusal)


def _standing(
    record: ItemRecord, modes: Mapping[str, str], state: State, age: Aged | None, refusal: KeyturnError | None = None
) -> Standing:
    mode = modes.get(record.compartment, "")
    return Standing(record.id, record.title, record.kind, mode, record.version, state, age, refusal)


def _modes(known: Known) -> Mapping[str, str]:
    return {mode.compartment: mode.id for mode in known.kit.body.modes}
