"""What a room may see of an emergency on a second screen: how far it is, and nothing that was revealed or typed in.

While the kit is locked that is public in any case. Of a playbook it is the titles of phases, the lines that are read
aloud, and how the steps stand. What a `{{name}}` in them stands for is sealed with the playbook (numbers of bridges,
users, places of envelopes): the room sees the name in brackets, and the Reader says the rest. The incident's reference
and the names of the pair are shown; the reason, notes and messages are not.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from keyturn.kit.file import KitFile
from keyturn.kit.playbooks.model import REFERENCE
from keyturn.opening.confirm import ConfirmGate
from keyturn.opening.desk import Desk
from keyturn.opening.opening import THINGS, Opening
from keyturn.opening.overview import number_of, overview
from keyturn.opening.session import Session
from keyturn.opening.stages import Phase
from keyturn.opening.walk import Status
from keyturn.opening.walking import Walking


class Underway(Protocol):
    """An emergency, and the only parts of it that a view for the room is made from."""

    @property
    def kit(self) -> KitFile:
        """The kit."""

    @property
    def stop(self) -> str:
        """The page on which the pair is."""

    @property
    def people(self) -> tuple[str, str]:
        """Reader and Doer; empty where they are not named yet."""

    @property
    def gate(self) -> ConfirmGate | None:
        """The checks, once a failure mode was chosen."""

    @property
    def desk(self) -> Desk | None:
        """Who unlocks, once it was declared."""

    @property
    def opening(self) -> Opening:
        """The opening."""

    @property
    def walking(self) -> Walking | None:
        """The playbook, once the kit is open."""


@dataclass(frozen=True)
class PublicStep:
    """A step: its number in the whole playbook (from 1), the line that is read aloud, and how it stands."""

    number: int
    line: str
    status: Status


@dataclass(frozen=True)
class PublicPhase:
    """A phase, its steps, how many of them count as done, and whether the pair is in it."""

    title: str
    steps: tuple[PublicStep, ...]
    done: int
    open: bool


@dataclass(frozen=True)
class PublicView:
    """What may be shown; empty or None is what is not there yet.

    `progress` is how many of how many checks were seen, people are in, or things are settled. `since` is when it was
    declared (seconds since the epoch). `asked` is who answers the step in focus.
    """

    kit: str
    practice: bool
    stop: str
    mode: str = ""
    incident: str = ""
    reader: str = ""
    doer: str = ""
    since: int | None = None
    progress: tuple[int, int] | None = None
    phases: tuple[PublicPhase, ...] = ()
    step: PublicStep | None = None
    steps: int = 0
    asked: str = ""
    deferred: int = 0


def public_view(underway: Underway) -> PublicView:
    """Return what the room may see of an emergency now."""
    kit, (reader, doer) = underway.kit, underway.people
    session = _session(underway.opening)
    walking = underway.walking if underway.opening.phase is Phase.OPEN else None
    words = _Words(walking) if walking is not None else None
    return PublicView(
        kit=kit.body.name,
        practice=kit.header.is_practice,
        stop=underway.stop,
        mode=_mode(underway, session),
        incident=session.event if session is not None else "",
        reader=reader,
        doer=doer,
        since=session.started_at if session is not None else None,
        progress=_progress(underway),
        phases=words.phases if words is not None else (),
        step=words.step if words is not None else None,
        steps=len(walking.walk.playbook.steps) if walking is not None else 0,
        asked=walking.asked if walking is not None and not walking.walk.over else "",
        deferred=len(walking.walk.deferred) if walking is not None else 0,
    )


def elapsed(view: PublicView, now: int) -> int | None:
    """Return for how many seconds the declared emergency lasts; None where it is not declared, or over."""
    return max(0, now - view.since) if view.since is not None and view.stop not in ("home", "closed") else None


def for_the_room(text: str, values: Mapping[str, str]) -> str:
    """Return a text with the given values filled in, and of every other value its name in brackets."""
    return REFERENCE.sub(lambda found: values.get(found[1]) or _named(found[1]), text)


class _Words:
    """The texts of a playbook as the room sees them."""

    def __init__(self, walking: Walking) -> None:
        known = ("opening.event", "opening.reader", "opening.doer")
        self._values = {name: walking.values[name] for name in known}
        self._walk = walking.walk

    @property
    def phases(self) -> tuple[PublicPhase, ...]:
        return tuple(
            PublicPhase(
                self._say(phase.title),
                tuple(PublicStep(seen.number, self._say(seen.step.challenge), seen.status) for seen in phase.steps),
                phase.done,
                phase.open,
            )
            for phase in overview(self._walk)
        )

    @property
    def step(self) -> PublicStep | None:
        if self._walk.over:
            return None
        step = self._walk.step
        return PublicStep(number_of(self._walk.playbook, step.id), self._say(step.challenge), "now")

    def _say(self, text: str) -> str:
        return for_the_room(text, self._values)


def _named(name: str) -> str:
    """Return a value's name as words: `bridge.number` is [bridge number]."""
    return f"[{name.removeprefix('opening.').replace('.', ' ').replace('-', ' ')}]"


def _session(opening: Opening) -> Session | None:
    return None if opening.phase is Phase.LOCKED else opening.session


def _mode(underway: Underway, session: Session | None) -> str:
    """Return the title of the failure mode, which is public; of one that this kit does not have, its name."""
    if session is None:
        return underway.gate.mode.title if underway.gate is not None and underway.stop == "confirm" else ""
    titles = {mode.id: mode.title for mode in underway.kit.body.modes}
    return titles.get(session.mode, session.mode)


def _progress(underway: Underway) -> tuple[int, int] | None:
    gate, desk = underway.gate, underway.desk
    if underway.stop == "confirm" and gate is not None:
        current = gate.next()
        return (current[0] - 1 if current is not None else len(gate.mode.confirm)), len(gate.mode.confirm)
    if underway.stop == "unlock" and desk is not None:
        return desk.inside, desk.needed
    if underway.stop == "stand-down":
        return THINGS - len(underway.opening.settled.lacking), THINGS
    return None
