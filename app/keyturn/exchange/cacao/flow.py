"""Where a workflow leads, branches and all: which steps can be reached, and what follows each.

A branch ends in an `end` of its own, and then goes on where the step that opened it goes on (CACAO 2.0,
sections 4.7 to 4.10). Here every such end is followed through, so that what remains is a plain graph: the one
that a reader walks. An id of an `end` is then the end of the whole workflow, and so is `STOP`.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from keyturn.exchange.cacao.faults import CacaoEndless, malformed
from keyturn.exchange.cacao.model import CacaoPlaybook
from keyturn.exchange.cacao.steps import Action, End, If, Parallel, PlaybookAction, Start, Step, Switch, While

STOP = "stop"
HOLDS, HOLDS_NOT, OTHERWISE = "It holds", "It does not hold", "None of these"


@dataclass(frozen=True)
class Ways:
    """What follows a step: `after` it, after it `failed`, and by each answer; empty where there is no such way."""

    after: str = ""
    failed: str = ""
    answers: tuple[tuple[str, str], ...] = ()

    def __iter__(self) -> Iterator[str]:
        """Yield every step that can follow."""
        ways = [self.after] if not self.answers else [target for _, target in self.answers]
        return iter([way for way in (*ways, self.failed) if way])


@dataclass
class Flow:
    """The steps that can be reached, in the order of a first reading, each with its ways.

    `merged` are steps that lie in several branches at once: of those the first one counts.
    """

    ways: dict[str, Ways] = field(default_factory=dict)
    merged: set[str] = field(default_factory=set)


# A step, and where its branch goes on when it ends; None outside all branches.
_Place = tuple[str, str | None]


def follow(playbook: CacaoPlaybook) -> Flow:
    """Walk a workflow whose steps all exist.

    Raises CacaoEndless where some step has no way to an end, CacaoMalformed where that is because branches meet.
    """
    flow = Flow()
    branch: dict[str, str | None] = {}
    waiting: list[_Place] = [(playbook.workflow_start, None)]
    if playbook.workflow_exception:
        waiting.insert(0, (playbook.workflow_exception, None))
    while waiting:
        name, back = waiting.pop()
        step = playbook.workflow.get(name)
        if step is None or isinstance(step, End):
            continue
        if name in flow.ways:
            if branch[name] != back:
                flow.merged.add(name)
            continue
        branch[name] = back
        flow.ways[name], places = _look(playbook.workflow, name, step, back)
        waiting += reversed(places)
    _demand_ends(playbook.workflow, flow)
    return flow


def _look(workflow: Mapping[str, Step], name: str, step: Step, back: str | None) -> tuple[Ways, list[_Place]]:
    """Return the ways of a step, and the places to go on from, each with the branch that it lies in."""

    def goes(target: str, behind: str | None) -> str:
        ends = isinstance(workflow.get(target), End)
        return behind if ends and behind is not None else target

    led = step.on_completion if isinstance(step, Start) else _led(step)
    after = goes(led, back) if led else ""
    on_failure = getattr(step, "on_failure", "") or ""
    failed = goes(on_failure, back) if on_failure else ""
    rest: list[_Place] = [(target, back) for target in (led, on_failure) if target]
    if isinstance(step, Start | Action | PlaybookAction):
        return Ways(after, failed), rest
    # Behind a branch the step itself goes on; where it says nothing, its own branch is at its end.
    behind = after or back
    on = behind if behind is not None else STOP
    if isinstance(step, Parallel):
        places: list[_Place] = []
        for target in reversed(dict.fromkeys(step.next_steps)):
            places.append((target, behind))
            on = behind = goes(target, behind)
        return Ways(on, failed), places[::-1] + rest
    inside = name if isinstance(step, While) else behind
    branches = list(_branches(step, on))
    answers = tuple((say, goes(target, inside) if target != on else on) for say, target in branches)
    return Ways(answers=answers, failed=failed), [(target, inside) for _, target in branches if target != on] + rest


def _led(step: Step) -> str:
    return getattr(step, "on_completion", "") or getattr(step, "on_success", "") or ""


def _branches(step: Step, on: str) -> Iterator[tuple[str, str]]:
    if isinstance(step, If | While):
        yield HOLDS, step.on_true
        yield HOLDS_NOT, (step.on_false or on) if isinstance(step, If) else on
    elif isinstance(step, Switch):
        for say, target in step.cases.items():
            yield (OTHERWISE if say == "default" else say), target
        if "default" not in step.cases:
            yield OTHERWISE, on


def _demand_ends(workflow: Mapping[str, Step], flow: Flow) -> None:
    before: dict[str, list[str]] = {}
    for name, ways in flow.ways.items():
        for way in ways:
            before.setdefault(way, []).append(name)
    waiting = [way for way in before if way == STOP or isinstance(workflow.get(way), End)]
    ending: set[str] = set()
    while waiting:
        name = waiting.pop()
        if name not in ending:
            ending.add(name)
            waiting += before.get(name, [])
    lost = [name for name in flow.ways if name not in ending]
    if not lost:
        return
    # Steps that parallel branches share would send each branch to the other, for ever.
    shared = [name for name in lost if name in flow.merged]
    if shared:
        raise malformed(f"workflow, {shared[0]}", "branches meet in it; each must have an end step of its own")
    raise CacaoEndless(step=lost[0])
