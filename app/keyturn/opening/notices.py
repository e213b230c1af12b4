"""Who was told what, by whom and when: the messages of the declaration, and the calls of the playbook.

The session keeps it, and the report has it from there; what is taken back stays in it, and says so.
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from msgspec import structs

from keyturn.custody.records import Integer, Record
from keyturn.kit.playbooks.model import Playbook, filled
from keyturn.opening.walk import Did, Move, Walk, Walked

How = Literal["told", "not-reached", "put-off"]

_HOW: Mapping[Did, How] = {"confirmed": "told", "failed": "not-reached", "deferred": "put-off"}


class Notice(Record, frozen=True):
    """That somebody was told, or why not; times are seconds since the epoch, and `taken_back` is 0 where it stands.

    `message` is the one that was said; it may be empty where `step`, a call of the playbook, has words of its own.
    `step` is empty where it was told before the opening.
    """

    audience: str
    by: list[str]
    how: How
    message: str
    mode: str
    step: str
    taken_back: Integer
    time: Integer

    @property
    def what(self) -> str:
        """The identifier of what was said, which tells two calls of one audience apart."""
        return self.message or self.step


def take_back(told: Sequence[Notice], notice: Notice | None, now: int) -> tuple[Notice, ...]:
    """Return notices of which one is taken back."""
    return tuple(structs.replace(entry, taken_back=now) if entry is notice else entry for entry in told)


def after_walk(
    told: Sequence[Notice], playbook: Playbook, mode: str, moves: tuple[Walked, Walked], now: int
) -> tuple[Notice, ...]:
    """Return the notices after a walk went from one state to another: by a move more, or by its last one less."""
    before, after = moves
    earlier = before.moves if before.started == after.started else []
    if len(after.moves) > len(earlier):
        return (*told, *_of_move(playbook, mode, after))
    undone = earlier[-1] if len(after.moves) < len(earlier) else None
    return take_back(told, _made_by(undone, told) if undone else None, now)


def _of_move(playbook: Playbook, mode: str, walked: Walked) -> list[Notice]:
    """Return the notice that the last move of a walk makes: none but at a call, and of two people by the second."""
    *earlier, made = walked.moves
    before = Walk(playbook, walked.started, tuple(earlier))
    step, how = before.graph.steps[made.step], _HOW.get(made.did)
    if step.kind != "call" or how is None or (how == "told" and before.persons_needed > 1):
        return []
    by = [*before.position.confirmed, made.by] if how == "told" else [made.by]
    audience = filled(step.audience, playbook.parameters)
    return [Notice(audience, by, how, step.message, mode, step.id, taken_back=0, time=made.time)]


def _made_by(move: Move, told: Sequence[Notice]) -> Notice | None:
    """Return the notice that stands since a move."""
    made = (move.step, _HOW.get(move.did), move.time)
    standing = (entry for entry in reversed(told) if not entry.taken_back)
    return next((entry for entry in standing if (entry.step, entry.how, entry.time) == made), None)
