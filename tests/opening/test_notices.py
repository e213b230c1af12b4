"""Who was told: a call that was made, failed, put off or taken back is kept with the walk, and a report has it all."""

import json

import pytest
from msgspec import structs

from keyturn.custody.encoding import canonical
from keyturn.custody.records import Hash
from keyturn.opening.notices import Notice, after_walk
from keyturn.opening.session import SessionFile
from keyturn.opening.walk import NOT_WALKED, Walk, kept
from playbook_samples import sample

BOOK = sample()
PAIR = ["Amara", "Chen"]
BEFORE = Notice("Leadership", PAIR, "told", "leadership", "fm1", "", 0, 900)


class Pair:
    """Two people who walk the sample, and what is kept of whom they told; a second passes with each move."""

    def __init__(self, book=BOOK):
        self.book, self.walk, self.walked, self.told, self.now = book, Walk(book, 1000), NOT_WALKED, (BEFORE,), 1000

    def take(self, walk):
        after = kept(walk)
        self.told = after_walk(self.told, self.book, "fm1", (self.walked, after), self.now)
        self.walk, self.walked, self.now = walk, after, self.now + 1

    def move(self, did, by="Chen", **more):
        self.take(self.walk.move(did, by, self.now, **more))

    def undo(self):
        self.take(self.walk.undo())

    @property
    def calls(self):
        assert self.told[0] == BEFORE
        return [(one.audience, one.what, one.how, one.by, one.time, one.taken_back) for one in self.told[1:]]


@pytest.fixture
def pair():
    return Pair()


def test_only_a_call_tells_somebody(pair):
    pair.move("confirmed")
    assert pair.calls == []
    pair.move("confirmed")
    pair.move("chose", option=1)
    assert pair.calls == [("SOC", "soc", "told", ["Chen"], 1001, 0)]


def test_a_call_that_was_not_answered_and_then_was(pair):
    pair.move("confirmed")
    pair.move("failed")
    pair.move("confirmed", by="Amara")
    assert [call[2:5] for call in pair.calls] == [("not-reached", ["Chen"], 1001), ("told", ["Amara"], 1002)]


def test_what_is_taken_back_stays_and_says_so(pair):
    for _ in range(2):
        pair.move("confirmed")
    pair.undo()
    pair.undo()
    assert pair.calls == [("SOC", "soc", "told", ["Chen"], 1001, 1002)]
    for _ in range(2):
        pair.move("confirmed")
    assert [call[4:] for call in pair.calls] == [(1001, 1002), (1005, 0)]


def test_a_call_of_both_is_made_by_the_second():
    steps = [structs.replace(step, verify=step.kind == "call") for step in BOOK.steps]
    pair = Pair(structs.replace(BOOK, steps=steps))
    pair.move("confirmed")
    if pair.walk.step.id == "mind":
        pair.move("confirmed", by="Amara")
    pair.move("confirmed")
    assert pair.calls == []
    pair.move("confirmed", by="Amara")
    assert [call[2:4] for call in pair.calls] == [("told", ["Chen", "Amara"])]
    pair.undo()
    pair.undo()
    assert len(pair.calls) == 1
    assert pair.calls[0][5] > 0


def test_one_that_was_put_off_is_told_later(pair):
    moves = {"which": lambda: pair.move("chose", option=2), "customers": lambda: pair.move("deferred")}
    while pair.walk.position.focus != "end":
        by = "Amara" if pair.walk.position.confirmed else "Chen"
        moves.get(pair.walk.position.focus, lambda by=by: pair.move("confirmed", by=by))()
    pair.move("took-up", step="customers")
    pair.undo()
    pair.move("took-up", step="customers")
    pair.move("confirmed")
    assert [(call[0], call[2], bool(call[5])) for call in pair.calls] == [
        ("SOC", "told", False), ("Customers", "put-off", False), ("Customers", "told", False)
    ]  # fmt: skip


def test_a_playbook_that_was_changed_begins_anew_and_forgets_nobody(pair):
    for _ in range(2):
        pair.move("confirmed")
    pair.walk = Walk(BOOK, 2000)
    pair.move("confirmed")
    assert [call[:3] for call in pair.calls] == [("SOC", "soc", "told")]


def test_the_session_of_an_older_program_is_read(tmp_path):
    old = {
        "declared_by": PAIR, "event": "INC-1", "format": 1, "kit": bytes(32).hex(), "mode": "fm1", "notes": [],
        "observed": [], "opened_at": 0, "opening": "0a1b2c3d4e5f", "phase": "declared", "reason": "r", "revealed": [],
        "started_at": 5, "walk": json.loads(NOT_WALKED.canonical()),
    }  # fmt: skip
    file = SessionFile(tmp_path / "kit.session")
    file.path.write_bytes(canonical(old))
    session = file.load(bytes(32))
    assert session is not None
    assert session.told == []
    told = structs.replace(session, kit=Hash(bytes(32)), told=[BEFORE])
    file.save(told, session)
    assert file.load(bytes(32)) == told
    file.path.write_bytes(structs.replace(told, told=[structs.replace(BEFORE, time=-1)]).canonical())
    assert file.load(bytes(32)) is None
