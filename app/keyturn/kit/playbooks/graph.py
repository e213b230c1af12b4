"""Where the steps of a playbook lead: what can be reached, and what can be reached around certain steps."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from keyturn.kit.playbooks.model import MODE_PREFIX, Playbook, Step


@dataclass(frozen=True)
class Graph:
    """The steps of a playbook and the ways between them; ways to other modes and to no step are left out."""

    playbook: Playbook

    @cached_property
    def steps(self) -> Mapping[str, Step]:
        """The steps by id."""
        return {step.id: step for step in self.playbook.steps}

    @cached_property
    def following(self) -> Mapping[str, str]:
        """The step that follows each one that is done; empty behind a close, a decision and the last."""
        below = [*[step.id for step in self.playbook.steps[1:]], ""]
        return {
            step.id: "" if step.kind in ("close", "decide") else step.next or next_one
            for step, next_one in zip(self.playbook.steps, below, strict=True)
        }

    @cached_property
    def ways(self) -> Mapping[str, tuple[str, ...]]:
        """The steps that can follow each step."""
        return {
            step.id: tuple(way for way in dict.fromkeys((self.following[step.id], *_others(step))) if way in self.steps)
            for step in self.playbook.steps
        }

    @property
    def first(self) -> str:
        """The id of the first step."""
        return self.playbook.steps[0].id

    @cached_property
    def reachable(self) -> frozenset[str]:
        """The steps that can be reached from the first."""
        return self.reach([self.first])

    @cached_property
    def ending(self) -> frozenset[str]:
        """The steps from which a close, or another mode, can be reached."""
        ends = [step.id for step in self.playbook.steps if step.kind == "close" or any(map(leads_away, _others(step)))]
        back: dict[str, list[str]] = {}
        for start, ways in self.ways.items():
            for way in ways:
                back.setdefault(way, []).append(start)
        return _closure(ends, lambda name: back.get(name, ()))

    def reach(self, starts: Iterable[str], around: Callable[[Step], bool] = lambda _: False) -> frozenset[str]:
        """Return the steps that can be reached from the starts, themselves included, on ways that avoid some.

        The steps that `around` names are reached, and not left again.
        """
        return _closure(starts, lambda name: () if around(self.steps[name]) else self.ways[name])

    def after(self, name: str, around: Callable[[Step], bool]) -> frozenset[str]:
        """Return the steps that can be reached from behind a step on ways that avoid some."""
        return self.reach(self.ways[name], around)


def leads_away(way: str) -> bool:
    """Tell whether a way leads to another failure mode."""
    return way.startswith(MODE_PREFIX)


def _others(step: Step) -> tuple[str, ...]:
    """Return where a step can lead besides the one that follows: its options, and its failure."""
    return (*(option.go for option in step.options), step.on_fail)


def _closure(starts: Iterable[str], ways: Callable[[str], Iterable[str]]) -> frozenset[str]:
    found: set[str] = set()
    waiting = list(starts)
    while waiting:
        name = waiting.pop()
        if name not in found:
            found.add(name)
            waiting.extend(ways(name))
    return frozenset(found)
