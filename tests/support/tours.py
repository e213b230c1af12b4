"""Every branch of a playbook as lines that a pair types: each way on is taken once, and taken back."""

from collections.abc import Iterator
from dataclasses import dataclass

from keyturn.kit.playbooks.model import Playbook
from keyturn.opening.walk import Walk


@dataclass(frozen=True)
class Way:
    """One way on from a step: what is typed for it (`f`, a number, or nothing: done)."""

    step: str
    typed: str


def ways(walk: Walk) -> list[Way]:
    """Return every way on from the step in focus, the failure first."""
    step = walk.step
    onward = [str(number) for number in range(1, len(step.options) + 1)] or [""]
    return [Way(step.id, typed) for typed in ("f", *onward)]


def take(walk: Walk, way: Way) -> tuple[list[str], Walk]:
    """Return the lines that take a way, and the walk behind it."""
    if way.typed == "f":
        return ["f"], walk.move("failed", "Doer", 0)
    if way.typed:
        return [way.typed], walk.move("chose", "Doer", 0, int(way.typed))
    lines: list[str] = ["r"] if walk.step.kind == "reveal" else []
    moves = len(walk.moves)
    for person in ("Doer", "Reader")[: walk.persons_needed]:
        lines += ["", *(["yes"] if walk.step.wait_s else [])]
        walk = walk.move("confirmed", person, 0)
    assert len(walk.moves) > moves
    return lines, walk


def tour(playbook: Playbook) -> tuple[list[str], set[Way]]:
    """Return lines that take every way that does not end the walk, once each, and the ways that do end it."""
    typed: list[str] = []
    seen: set[Way] = set()
    ends: set[Way] = set()

    def visit(walk: Walk) -> None:
        for way in ways(walk):
            if way in seen:
                continue
            seen.add(way)
            lines, after = take(walk, way)
            if after.over:
                ends.add(way)
                continue
            typed.extend(lines)
            visit(after)
            typed.extend(["b"] * (len(after.moves) - len(walk.moves)))

    visit(Walk(playbook, 0))
    assert {way.step for way in seen} == {step.id for step in playbook.steps}
    return typed, ends


def shortest_to(playbook: Playbook, end: Way) -> list[str]:
    """Return the lines of a shortest walk that ends with one way."""
    return next(_search(playbook, end))


def _search(playbook: Playbook, end: Way) -> Iterator[list[str]]:
    waiting: list[tuple[list[str], Walk]] = [([], Walk(playbook, 0))]
    seen = {waiting[0][1].step.id}
    for lines, walk in waiting:
        for way in ways(walk):
            more, after = take(walk, way)
            if way == end:
                yield [*lines, *more]
            if not after.over and after.step.id not in seen:
                seen.add(after.step.id)
                waiting.append(([*lines, *more], after))
