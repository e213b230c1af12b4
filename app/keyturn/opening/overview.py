"""A walk at a glance: its phases, the steps of each with their numbers, and how they stand."""

from dataclasses import dataclass

from keyturn.kit.playbooks.model import Playbook, Step
from keyturn.opening.walk import Status, Walk

BRIDGE = "bridge"


@dataclass(frozen=True)
class StepSeen:
    """A step, its number in the whole playbook (from 1), and how it stands."""

    number: int
    step: Step
    status: Status


@dataclass(frozen=True)
class PhaseSeen:
    """A phase, its steps, and whether the pair is in it; of a walk that is over, that is the last one it was in."""

    title: str
    steps: tuple[StepSeen, ...]
    open: bool

    @property
    def done(self) -> int:
        """How many of its steps are done or were tried and failed."""
        return sum(seen.status in ("done", "failed") for seen in self.steps)


def overview(walk: Walk) -> list[PhaseSeen]:
    """Return the phases of a walk in their order."""
    playbook = walk.playbook
    at = _phase(walk)
    seen = [StepSeen(number, step, walk.status(step.id)) for number, step in enumerate(playbook.steps, start=1)]
    return [
        PhaseSeen(phase.title, tuple(entry for entry in seen if entry.step.phase == place), place == at)
        for place, phase in enumerate(playbook.phases)
    ]


def number_of(playbook: Playbook, name: str) -> int:
    """Return a step's number in the whole playbook, from 1."""
    return [step.id for step in playbook.steps].index(name) + 1


def enters_phase(walk: Walk) -> bool:
    """Tell whether the step before the one in focus belongs to another phase, or there is none."""
    moves = [move for move in walk.moves if move.step != walk.step.id]
    return not moves or walk.graph.steps[moves[-1].step].phase != walk.step.phase


def failed_here(walk: Walk) -> bool:
    """Tell whether the step in focus has just failed and leads nowhere else."""
    return bool(walk.moves) and (walk.moves[-1].did, walk.moves[-1].step) == ("failed", walk.position.focus)


def bridge_of(playbook: Playbook) -> list[str]:
    """Return the values of a playbook that are named after the bridge: its number, its room."""
    named = {name: value for name, value in playbook.parameters.items() if name.split(".")[0] == BRIDGE}
    return [named[name] for name in sorted(named, key=lambda name: (not name.endswith("number"), name))]


def _phase(walk: Walk) -> int:
    if walk.position.focus:
        return walk.step.phase
    return walk.graph.steps[walk.moves[-1].step].phase if walk.moves else 0
