"""What a kit and the folder of its source hold of credentials: a line for each with its age, and no value anywhere."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from keyturn.errors import KeyturnError
from keyturn.kit.source.reading import Credentials
from keyturn.kit.source.standing import standings
from keyturn.opening.freshness import Age, age_of, bears_secret
from keyturn.prepare.known import Known

State = Literal["refused", "expired", "new", "newer", "removed", "sealed"]
# The order in which they are listed: what needs somebody comes first.
STATES: tuple[State, ...] = ("refused", "expired", "new", "newer", "removed", "sealed")


@dataclass(frozen=True)
class Credential:
    """A credential's newest version, and how it stands.

    `mode` is empty where no failure mode has its compartment any more. `age` is None where nothing of it is secret.
    The next seal takes over what is `new` or `newer`, and leaves out what is `removed`; `expired` is a version in the
    kit that its rule wants replaced, or that was seen; `refused` a file that does not fit: `refusal` says why.
    """

    id: str
    title: str
    kind: str
    mode: str
    version: int
    state: State
    age: Age | None
    refusal: KeyturnError | None = None


def credential_stock(known: Known, credentials: Credentials) -> tuple[Credential, ...]:
    """Return every credential of a kit and of the files in its folder that read well: by state, then by title."""
    found = _credentials(known, credentials)
    return tuple(sorted(found, key=lambda one: (STATES.index(one.state), one.title.casefold(), one.id)))


def _credentials(known: Known, credentials: Credentials) -> Iterator[Credential]:
    ages = {entry.id: entry.age for entry in known.readiness.credentials.aged}
    modes = {mode.compartment: mode.id for mode in known.kit.body.modes}
    for one in standings(known.kit, credentials):
        record, state, age = one.record, one.state, ages.get(one.record.id)
        if state == "new" or state == "newer" or state == "refused":
            age = age_of(record, False, known.now, known.promises.rotation) if bears_secret(record) else None
            stands: State = state
        elif state == "removed":
            stands = state
        else:
            stands = "expired" if age is not None and age.rotate else "sealed"
        mode = modes.get(record.compartment, "")
        yield Credential(record.id, record.title, record.kind, mode, record.version, stands, age, one.refusal)
