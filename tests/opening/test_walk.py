"""Walking a playbook: focus, branches, two people, deferred steps, undo, timers, and the same place after a crash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs

from keyturn.custody.records import Hash, read_record
from keyturn.errors import MoveError
from keyturn.kit.playbooks.lint.rules import lint
from keyturn.kit.playbooks.source import read_source
from keyturn.opening.walk import (
    DeferredLeft,
    NotDeferrable,
    NotDeferred,
    NothingToUndo,
    OptionNeeded,
    OptionUnknown,
    OtherPersonNeeded,
    Walk,
    Walked,
    WalkOver,
    kept,
)
from keyturn.opening.walking import Pair, PlaybookChanged, Walking, walk_of
from playbook_samples import SAMPLE, sample, surroundings

PLAYBOOK = sample()


def begun():
    return Walk(PLAYBOOK, 1000)


def done(walk, count=1, by="Dora"):
    for _ in range(count):
        walk = walk.move("confirmed", by, 1000)
        while not walk.over and walk.position.confirmed:
            walk = walk.move("confirmed", "Rita", 1000)
    return walk


def at(name, *moves):
    """Return a walk with a step in focus, by its shortest way: everything is done, `which` takes an option."""
    walk = begun()
    while walk.position.focus != name:
        options = {"sign-in": 1, "wait": 2}
        walk = walk.move("chose", "Dora", 1000, options.get(name, 1)) if walk.step.kind == "decide" else done(walk)
    return walk


def test_the_first_step_is_in_focus_and_the_next_follows():
    walk = begun()
    assert (walk.step.id, walk.over, walk.deferred) == ("mind", False, [])
    assert done(walk).step.id == "tell"
    assert done(walk, 2).step.id == "which"


def test_a_decision_leads_where_its_option_says_and_cannot_be_ticked():
    walk = at("which")
    with pytest.raises(OptionNeeded):
        walk.move("confirmed", "Dora", 1000)
    for wrong in (0, 4, -1):
        with pytest.raises(OptionUnknown):
            walk.move("chose", "Dora", 1000, wrong)
    assert walk.move("chose", "Dora", 1000, 2).step.id == "wait"
    away = walk.move("chose", "Dora", 1000, 3)
    assert (away.over, away.position.mode) == (True, "fm2")
    with pytest.raises(OptionUnknown):
        begun().move("chose", "Dora", 1000, 1)


def test_a_step_for_two_takes_two_different_people():
    walk = at("sign-in")
    assert walk.persons_needed == 2
    half = walk.move("confirmed", "Dora", 1000)
    assert (half.step.id, half.persons_needed) == ("sign-in", 1)
    with pytest.raises(OtherPersonNeeded):
        half.move("confirmed", "Dora", 1000)
    assert half.move("confirmed", "Rita", 1000).step.id == "readback"


def test_a_failure_leads_to_its_step_or_stays_where_there_is_none():
    walk = at("sign-in")
    other = walk.move("failed", "Dora", 1000)
    assert other.step.id == "other"
    stays = done(walk).move("failed", "Dora", 1005)
    assert (stays.step.id, stays.status("readback")) == ("readback", "now")
    assert done(stays).status("readback") == "done"
    assert other.status("sign-in") == "failed"


def test_what_is_put_off_blocks_the_close_until_it_is_taken_up():
    walk = begun().move("deferred", "Dora", 1000)
    assert ([step.id for step in walk.deferred], walk.status("mind")) == (["mind"], "deferred")
    walk = done(walk).move("chose", "Dora", 1000, 2)
    while walk.step.id != "end":
        walk = done(walk)
    with pytest.raises(DeferredLeft) as refusal:
        walk.move("confirmed", "Dora", 1000)
    assert "mind" in refusal.value.message
    with pytest.raises(NotDeferred):
        walk.move("took-up", "Dora", 1000, step="tell")
    taken = walk.move("took-up", "Dora", 1000, step="mind")
    assert taken.step.id == "mind"
    back = done(taken)
    assert (back.step.id, back.deferred) == ("end", [])
    assert done(back).over


def test_a_step_taken_up_may_be_put_off_again_and_another_taken_up():
    walk = at("wait").move("deferred", "Dora", 1000).move("deferred", "Dora", 1000)
    assert (walk.step.id, [step.id for step in walk.deferred]) == ("normal", ["wait", "write"])
    again = walk.move("took-up", "Dora", 1000, step="write").move("deferred", "Dora", 1000)
    assert (again.step.id, len(again.deferred)) == ("normal", 2)
    other = walk.move("took-up", "Dora", 1000, step="write").move("took-up", "Dora", 1000, step="wait")
    assert done(other).step.id == "normal"
    assert [step.id for step in done(other).deferred] == ["write"]
    failed = walk.move("took-up", "Dora", 1000, step="write").move("failed", "Dora", 1000)
    assert (failed.step.id, len(failed.deferred)) == ("write", 2)
    assert done(failed).step.id == "normal"


@pytest.mark.parametrize("name", ["sign-in", "readback", "change", "look", "normal", "end", "tell"])
def test_what_must_be_done_now_cannot_be_put_off(name):
    with pytest.raises(NotDeferrable):
        at(name).move("deferred", "Dora", 1000)


def test_a_decision_that_is_put_off_is_asked_for_its_option():
    with pytest.raises(OptionNeeded):
        at("which").move("deferred", "Dora", 1000)


def test_undo_takes_back_one_move_at_a_time():
    walk = at("sign-in").move("confirmed", "Dora", 1000)
    assert walk.undo().position.confirmed == ()
    assert walk.undo().undo().step.id == "which"
    with pytest.raises(NothingToUndo):
        begun().undo()


def test_nothing_is_done_after_the_end():
    walk = at("end")
    over = done(walk)
    assert over.over
    for did in ("confirmed", "failed", "deferred", "took-up", "chose"):
        with pytest.raises(WalkOver):
            over.move(did, "Dora", 1000)
    with pytest.raises(WalkOver):
        _ = over.step
    assert over.undo().step.id == "end"


def test_times_are_counted_from_the_moment_the_step_came():
    walk = at("wait")
    assert (walk.elapsed(1010), walk.wait_left(1010), walk.wait_left(1061)) == (10, 50, 0)
    assert walk.elapsed(900) == 0
    later = walk.move("confirmed", "Dora", 1070)
    assert (later.elapsed(1075), later.wait_left(1075)) == (5, 0)


def test_every_option_and_failure_of_the_sample_is_walked():
    seen = set()
    waiting = [begun()]
    while waiting:
        walk = waiting.pop()
        if walk.over or walk.step.id in seen:
            continue
        seen.add(walk.step.id)
        step = walk.step
        waiting += [walk.move("chose", "Dora", 1000, n) for n in range(1, len(step.options) + 1)]
        waiting += [] if step.options else [done(walk)]
        waiting += [walk.move("failed", "Dora", 1000)]
    assert seen == {step.id for step in PLAYBOOK.steps}


MOVES = st.lists(st.tuples(st.sampled_from(["confirmed", "failed", "deferred", "took-up", "chose", "undo"]),
                           st.sampled_from(["Dora", "Rita"]), st.integers(0, 4),
                           st.sampled_from(["", "mind", "wait", "write", "customers"])), max_size=40)  # fmt: skip


@given(MOVES)
def test_a_walk_kept_and_read_again_stands_at_the_same_place(moves):
    walk = begun()
    for place, (did, by, option, step) in enumerate(moves):
        try:
            walk = walk.undo() if did == "undo" else walk.move(did, by, 1000 + place, option, step)
        except MoveError:
            continue
        assert walk.over or walk.step.id in walk.graph.steps
        assert len(set(walk.position.deferred)) == len(walk.position.deferred)
    again = walk_of(Walk(PLAYBOOK, 5), read_record(Walked, kept(walk).canonical(), "walk"))
    assert (again.position, again.started) == (walk.position, 1000)


def test_a_walk_of_another_text_or_that_cannot_be_is_not_continued():
    walked = kept(done(begun()))
    other = sample(SAMPLE.replace("Wait a minute", "Wait two minutes"))
    with pytest.raises(PlaybookChanged):
        walk_of(Walk(other, 5), walked)
    with pytest.raises(PlaybookChanged):
        walk_of(Walk(PLAYBOOK, 5), structs.replace(walked, playbook=Hash(bytes(32))))
    moves = [structs.replace(walked.moves[0], did="chose", option=7)]
    with pytest.raises(PlaybookChanged):
        walk_of(Walk(PLAYBOOK, 5), structs.replace(walked, moves=moves))


def test_a_walking_pair_keeps_and_logs_each_move_before_the_next():
    kept_walks, logged = [], []
    walking = Walking(
        begun(), Pair("Rita", "Dora"), {"opening.event": "INC-1"}, kept_walks.append,
        lambda event, **facts: logged.append((event, facts)), lambda: 1000,
    )  # fmt: skip
    assert walking.say("{{opening.reader}}, {{opening.doer}}, {{opening.event}}, {{x}}") == "Rita, Dora, INC-1, {{x}}"
    for _ in range(2):
        walking.confirm()
    walking.move("chose", "Dora", 1)
    walking.confirm()
    walking.confirm()
    walking.undo("Dora")
    assert [len(walked.moves) for walked in kept_walks] == [1, 2, 3, 4, 5, 4]
    assert [(facts["step"], facts["result"], facts["by"]) for _, facts in logged] == [
        ("mind", "done", ["Dora"]),
        ("tell", "done", ["Dora"]),
        ("which", "chose: It loads", ["Dora"]),
        ("sign-in", "confirmed by one of two", ["Dora"]),
        ("sign-in", "done", ["Rita"]),
        ("sign-in", "taken back", ["Dora"]),
    ]


def test_the_sample_is_sound():
    assert lint(read_source(SAMPLE.encode(), "sample.md"), surroundings()) == ()
