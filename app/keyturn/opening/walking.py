"""The playbook of an opening as it is walked: every move is logged and kept on the disk before it counts."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from keyturn.errors import MoveError
from keyturn.kit.playbooks.model import filled
from keyturn.opening.stages import Recorder
from keyturn.opening.walk import Did, Walk, Walked, kept

RESULTS = {"confirmed": "done", "failed": "failed", "deferred": "put off", "took-up": "taken up again"}


class PlaybookChanged(MoveError):
    """The walk that was cut off belongs to another text of the playbook."""

    code = "playbook-changed"
    sentence = "The playbook was changed since this opening began to walk it."
    cure = "Begin it at its first step; what was revealed stays on the rotation list."


@dataclass(frozen=True)
class Pair:
    """Who reads and who does."""

    reader: str
    doer: str


class Walking:
    """A walk that keeps and logs itself; `keep` writes it to the session, `record` to the log.

    `facts` are what texts say of the opening: `opening.event` and `opening.reason`.
    """

    def __init__(
        self,
        walk: Walk,
        people: Pair,
        facts: Mapping[str, str],
        keep: Callable[[Walked], None],
        record: Recorder,
        clock: Callable[[], int],
    ) -> None:
        self.walk = walk
        self.people = people
        self._keep = keep
        self._record = record
        self._clock = clock
        self._facts = facts

    @property
    def values(self) -> Mapping[str, str]:
        """What the names in texts stand for; the pair may swap roles on the way."""
        said = {"opening.reader": self.people.reader, "opening.doer": self.people.doer}
        return {**self.walk.playbook.parameters, **self._facts, **said}

    def say(self, text: str) -> str:
        """Return a text of the playbook with its values filled in."""
        return filled(text, self.values)

    def move(self, did: Did, by: str, option: int = 0, step: str = "") -> None:
        """Make a move; raises what `Walk.move` raises, OpeningElsewhere, or a LogError."""
        before = self.walk
        after = before.move(did, by, self._clock(), option, step)
        self._record("step-done", step=after.moves[-1].step, result=self._result(before, after), by=[by])
        self._take(after)

    def confirm(self) -> None:
        """Confirm the step in focus for the one who is asked next."""
        self.move("confirmed", self.asked)

    @property
    def asked(self) -> str:
        """Who answers for the step in focus: whose it is; of two, the Doer first."""
        doers_turn = self.people.doer not in self.walk.position.confirmed
        of_the_reader = self.walk.step.role == "reader" and not self.walk.step.needs_both
        return self.people.doer if doers_turn and not of_the_reader else self.people.reader

    def undo(self, by: str) -> None:
        """Take back the last move; raises NothingToUndo, OpeningElsewhere, or a LogError."""
        taken_back = self.walk.undo()
        step = self.walk.moves[-1].step
        self._record("step-done", step=step, result="taken back", by=[by])
        self._take(taken_back)

    def _take(self, walk: Walk) -> None:
        self._keep(kept(walk))
        self.walk = walk

    def _result(self, before: Walk, after: Walk) -> str:
        made = after.moves[-1]
        if made.did == "chose":
            return f"chose: {self.say(before.step.options[made.option - 1].say)}"
        if made.did == "confirmed" and before.persons_needed > 1:
            return "confirmed by one of two"
        return RESULTS[made.did]


def walk_of(playbook_walk: Walk, walked: Walked) -> Walk:
    """Return the walk that a session kept, on the same playbook; raises PlaybookChanged."""
    if not walked.started:
        return playbook_walk
    if walked.playbook != playbook_walk.playbook.hash:
        raise PlaybookChanged
    walk = Walk(playbook_walk.playbook, walked.started, tuple(walked.moves))
    try:
        _ = walk.position
    except MoveError:
        raise PlaybookChanged from None
    return walk
