"""Walking a playbook: every move is kept, and where the pair stands is worked out from the moves alone.

Undo is the moves without the last one, and a crash loses nothing that was kept. It knows no screen and no clock.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Literal

from keyturn.custody.records import Hash, Integer, Record
from keyturn.errors import MoveError, Phrase
from keyturn.kit.playbooks.graph import Graph, leads_away
from keyturn.kit.playbooks.model import MODE_PREFIX, Playbook, Step

Did = Literal["confirmed", "failed", "chose", "deferred", "took-up"]
Status = Literal["to-do", "now", "done", "failed", "deferred"]
BOTH = 2


class WalkOver(MoveError):
    """Nothing is in focus any more."""

    code = "walk-over"
    sentence = "The playbook is at its end."
    cure = "Go on with the stand-down."


class NotDeferrable(MoveError):
    """The step in focus cannot be put off."""

    code = "step-not-deferrable"
    sentence = "Step {step} cannot be put off."
    cure = "Do it now, or say that it failed."


class DeferredLeft(MoveError):
    """A close with steps that were put off and not taken up."""

    code = "steps-deferred"
    sentence = "These steps were put off and are still to be done: {steps}."
    cure = "Take each of them up, then close."


class NotDeferred(MoveError):
    """A step that was not put off cannot be taken up."""

    code = "step-not-deferred"
    sentence = "There is no step {step} that was put off; there are: {steps}."
    cure = "Name one of those."


class OptionUnknown(MoveError):
    """The step in focus has no such option, or is no decision."""

    code = "option-unknown"
    sentence = "Step {step} has {count} options to choose from."
    cure = "Choose one of them by its number."


class OptionNeeded(MoveError):
    """A decision cannot be ticked."""

    code = "option-needed"
    sentence = "Step {step} is a decision."
    cure = "Choose one of its options by its number."


class OtherPersonNeeded(MoveError):
    """The same person confirmed before, and two are needed."""

    code = "other-person-needed"
    sentence = "{person} has confirmed step {step} already; it needs the other person as well."
    cure = "Let the other person look and confirm."


class NothingToUndo(MoveError):
    """The first step is in focus and nothing was done."""

    code = "nothing-to-undo"
    sentence = "There is nothing to take back."
    cure = "Go on with the step in focus."


class Move(Record, frozen=True):
    """One move: who did what at which step, when (seconds since the epoch); `option` counts from 1, else 0."""

    by: str
    did: Did
    option: Integer
    step: str
    time: Integer


@dataclass(frozen=True)
class Position:
    """Where a walk stands after its moves.

    `focus` is the step in focus and empty at the end; `since` the moment it came there. `back` is the step to
    go back to when one that was put off is done. `mode` is the failure mode that the playbook led to instead.
    """

    focus: str
    since: int
    back: str = ""
    confirmed: tuple[str, ...] = ()
    deferred: tuple[str, ...] = ()
    mode: str = ""
    done: Mapping[str, Did] = field(default_factory=dict)


@dataclass(frozen=True)
class Walk:
    """A playbook and the moves that were made in it since it was begun (seconds since the epoch)."""

    playbook: Playbook
    started: int
    moves: tuple[Move, ...] = ()

    @cached_property
    def graph(self) -> Graph:
        """The ways between the steps."""
        return Graph(self.playbook)

    @cached_property
    def position(self) -> Position:
        """Where the pair stands; raises what `move` raises where the moves are none of this playbook's."""
        position = Position(self.graph.first, self.started)
        for move in self.moves:
            position = _after(self.graph, position, move)
        return position

    @property
    def step(self) -> Step:
        """The step in focus; raises WalkOver."""
        if not self.position.focus:
            raise WalkOver
        return self.graph.steps[self.position.focus]

    @property
    def over(self) -> bool:
        """Tell whether a close was reached, or another mode."""
        return not self.position.focus

    @property
    def deferred(self) -> list[Step]:
        """The steps that were put off and wait, oldest first."""
        return [self.graph.steps[name] for name in self.position.deferred]

    @property
    def persons_needed(self) -> int:
        """How many more people must confirm the step in focus."""
        return (BOTH if self.step.needs_both else 1) - len(self.position.confirmed)

    def status(self, name: str) -> Status:
        """Tell how a step stands."""
        if name == self.position.focus:
            return "now"
        if name in self.position.deferred:
            return "deferred"
        did = self.position.done.get(name)
        return "to-do" if did is None else "failed" if did == "failed" else "done"

    def elapsed(self, now: int) -> int:
        """Return how long the step in focus has been there, in seconds."""
        return max(0, now - self.position.since)

    def wait_left(self, now: int) -> int:
        """Return how many seconds of a `wait` step are left."""
        return max(0, self.step.wait_s - self.elapsed(now))

    def move(self, did: Did, by: str, now: int, option: int = 0, step: str = "") -> "Walk":
        """Return the walk after a move at the step in focus, or at a named one that was put off.

        Raises WalkOver, NotDeferrable, DeferredLeft, NotDeferred, OptionUnknown, OptionNeeded or OtherPersonNeeded.
        """
        made = Move(by=by, did=did, option=option, step=step or self.step.id, time=now)
        after = replace(self, moves=(*self.moves, made))
        _ = after.position
        return after

    def undo(self) -> "Walk":
        """Return the walk without its last move; raises NothingToUndo."""
        if not self.moves:
            raise NothingToUndo
        return replace(self, moves=self.moves[:-1])


def may_put_off(step: Step) -> bool:
    """Tell whether a step may be put off."""
    return step.defer and not step.irreversible and step.kind != "decide"


class Walked(Record, frozen=True):
    """A walk as a session keeps it: the moves, and the hash of the playbook that they belong to."""

    moves: list[Move]
    playbook: Hash
    started: Integer


NOT_WALKED = Walked(moves=[], playbook=Hash(bytes(32)), started=0)


def kept(walk: Walk) -> Walked:
    """Return a walk as a session keeps it."""
    return Walked(moves=list(walk.moves), playbook=Hash(walk.playbook.hash), started=walk.started)


def _after(graph: Graph, position: Position, move: Move) -> Position:
    if not position.focus:
        raise WalkOver
    if move.did == "took-up":
        return _took_up(position, move)
    step = graph.steps[position.focus]
    if move.did == "deferred":
        return _deferred(graph, position, step, move)
    if move.did == "failed":
        return _led(graph, position, step, move, step.on_fail or step.id)
    if step.kind == "decide":
        return _led(graph, position, step, move, _chosen(step, move))
    return _confirmed(graph, position, step, move)


def _took_up(position: Position, move: Move) -> Position:
    if move.step not in position.deferred:
        raise NotDeferred(step=move.step[:64], steps=_names(position.deferred))
    return replace(position, focus=move.step, since=move.time, confirmed=(), back=position.back or position.focus)


def _deferred(graph: Graph, position: Position, step: Step, move: Move) -> Position:
    if step.kind == "decide":
        raise OptionNeeded(step=step.id)
    if not may_put_off(step):
        raise NotDeferrable(step=step.id)
    waiting = tuple(dict.fromkeys((*position.deferred, step.id)))
    onward = position.back or graph.following[step.id]
    return replace(position, focus=onward, since=move.time, confirmed=(), back="", deferred=waiting)


def _chosen(step: Step, move: Move) -> str:
    if move.did != "chose":
        raise OptionNeeded(step=step.id)
    if not 1 <= move.option <= len(step.options):
        raise OptionUnknown(step=step.id, count=len(step.options))
    return step.options[move.option - 1].go


def _confirmed(graph: Graph, position: Position, step: Step, move: Move) -> Position:
    if move.did == "chose":
        raise OptionUnknown(step=step.id, count=0)
    if step.kind == "close" and position.deferred:
        raise DeferredLeft(steps=_names(position.deferred))
    confirmed = (*position.confirmed, move.by)
    if step.needs_both:
        if move.by in position.confirmed:
            raise OtherPersonNeeded(person=move.by, step=step.id)
        if len(confirmed) < BOTH:
            return replace(position, confirmed=confirmed)
    return _led(graph, position, step, move, graph.following[step.id])


def _led(graph: Graph, position: Position, step: Step, move: Move, way: str) -> Position:
    """Return the position after a step that counts; one that was put off leads back to where the pair was."""
    settled = () if way == step.id else (step.id,)
    goes_back = position.back and move.did == "confirmed"
    mode = way.removeprefix(MODE_PREFIX) if leads_away(way) else ""
    return Position(
        focus="" if mode else position.back if goes_back else way,
        since=move.time,
        back=position.back if move.did == "failed" else "",
        deferred=tuple(name for name in position.deferred if name not in settled),
        mode=mode,
        done={**position.done, step.id: move.did},
    )


def _names(names: Iterable[str]) -> str:
    return ", ".join(names) or Phrase("none")
