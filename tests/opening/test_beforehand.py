"""Before a declaration: what speaks against it, and who was told, is in the log when it happens, and stays there."""

import pytest
from msgspec import structs

from keyturn.kit.manifest import Check, Message, RosterEntry
from keyturn.opening.beforehand import Beforehand
from keyturn.opening.confirm import ConfirmGate, NotThisEmergency, ObservedAlready
from keyturn.opening.event import Outcome
from keyturn.opening.events import EVENTS, event_named
from keyturn.opening.log import LogNotWritable
from keyturn.opening.reachable import others
from keyturn.opening.telling import due
from workshop import modes

NOW = 1_800_000_000
PAIR = ("Amara Okafor", "Chen Wei")


class Log:
    """A log that knows the table of events; it may be gone."""

    def __init__(self):
        self.lines = []
        self.gone = False

    def append(self, event, **facts):
        if self.gone:
            raise LogNotWritable(path="log", why="the disk is gone")
        event_named(event).refuse(facts)
        self.lines.append((event, facts))


def mode():
    texts = (("soc", "acting"), ("leadership", "declared"), ("peers", "declared"), ("partners", "declared"))
    return structs.replace(
        modes()[0],
        confirm=[Check(ask="Look", expect="It fails", go="mode:fm2", observers=2, otherwise="It works")],
        messages=[Message(audience=name.title(), id=name, text=f"For {name}.", when=when) for name, when in texts],
    )


@pytest.fixture
def log():
    return Log()


@pytest.fixture
def before(log):
    return Beforehand(log.append, lambda: NOW)


def told(before):
    return [entry.message for entry in before.telling.told if not entry.taken_back]


def test_an_observation_against_it_is_logged_and_leads_away(before, log):
    with pytest.raises(NotThisEmergency):
        before.observe(ConfirmGate(mode()), "Chen Wei", "otherwise")
    assert log.lines == [
        ("confirm-refused", {"mode": "fm1", "check": 1, "by": "Chen Wei", "otherwise": "It works", "go": "mode:fm2",
                             "error": "not-this-emergency"}),
    ]  # fmt: skip


def test_what_speaks_for_it_waits_for_the_declaration(before, log):
    gate = before.observe(ConfirmGate(mode()), "Chen Wei", "as-expected")
    gate = before.observe(gate, "Amara Okafor", "not-possible")
    assert [(entry.by, entry.seen, entry.time) for entry in gate.observed] == [
        ("Chen Wei", "as-expected", NOW), ("Amara Okafor", "not-possible", NOW)
    ]  # fmt: skip
    assert log.lines == []


def test_one_who_has_looked_already_is_refused_and_nothing_is_logged(before, log):
    gate = before.observe(ConfirmGate(mode()), "Chen Wei", "as-expected")
    with pytest.raises(ObservedAlready):
        before.observe(gate, "chen wei", "otherwise")
    assert log.lines == []


def test_who_was_told_is_logged_in_the_order_in_which_it_was_done(before, log):
    before.tell(mode(), PAIR, due(mode())[2])
    before.tell(mode(), PAIR)
    assert told(before) == ["partners", "leadership"]
    assert log.lines == [
        ("told", {"mode": "fm1", "message": name, "audience": name.title(), "by": list(PAIR)})
        for name in ("partners", "leadership")
    ]


def test_when_all_are_told_nothing_more_is_logged(before, log):
    for _ in range(4):
        before.tell(mode(), PAIR)
    assert [facts["message"] for _, facts in log.lines] == ["leadership", "peers", "partners"]


def test_a_mark_that_was_a_mistake_is_taken_back_and_the_log_has_both(before, log):
    before.take_back(mode(), PAIR)
    before.tell(mode(), PAIR)
    before.take_back(mode(), PAIR)
    assert told(before) == []
    assert [(event, facts["message"]) for event, facts in log.lines] == [
        ("told", "leadership"), ("told-taken-back", "leadership")
    ]  # fmt: skip


def test_what_the_log_does_not_take_is_not_marked(before, log):
    before.tell(mode(), PAIR)
    log.gone = True
    for work in (lambda: before.tell(mode(), PAIR), lambda: before.take_back(mode(), PAIR),
                 lambda: before.observe(ConfirmGate(mode()), "Chen Wei", "otherwise")):  # fmt: skip
        with pytest.raises(LogNotWritable):
            work()
    assert told(before) == ["leadership"]


def test_the_log_says_them_in_words_and_a_refused_confirm_is_a_failed_attempt():
    facts = {"mode": "fm1", "check": 2, "by": "Chen", "otherwise": "It works", "go": "mode:fm2"}
    row = EVENTS["confirm-refused"]
    assert row.outcome is Outcome.FAILURE
    assert row.describe(facts) == (
        "Chen observed check 2 of fm1 and it speaks against it: It works; the way out is mode:fm2."
    )
    facts = {"mode": "fm1", "message": "soc", "audience": "the SOC", "by": ["Amara", "Chen"]}
    assert EVENTS["told"].describe(facts) == "Amara, Chen told the SOC: message soc of fm1."
    assert EVENTS["told-taken-back"].describe(facts) == (
        "Amara, Chen took back that the SOC was told: message soc of fm1."
    )


def test_calls_and_their_answers_are_logged_as_they_happen(before, log):
    before.answer("comes")
    before.call("Priya Raman")
    before.call("Kenji Mori")
    before.answer("comes")
    before.call("Lucia Herrera")
    before.answer("no-answer")
    before.answer("comes")
    assert [(event, *facts.values()) for event, facts in log.lines] == [
        ("approval", "Priya Raman", "called", 1), ("approval", "Priya Raman", "no-answer", 1),
        ("approval", "Kenji Mori", "called", 2), ("approval", "Kenji Mori", "comes", 2),
        ("approval", "Lucia Herrera", "called", 3), ("approval", "Lucia Herrera", "no-answer", 3),
    ]  # fmt: skip


def test_the_next_call_goes_to_the_likeliest_and_where_nobody_is_left_nobody_answered(before):
    roster = [
        RosterEntry(contact="", i=i, id=name.lower(), name=name, on_call="", time_zone=zone)
        for i, (name, zone) in enumerate((("Priya", "Asia/Kolkata"), ("Kenji", "UTC")), start=1)
    ]
    people = others(roster, (), NOW)
    before.call_next(people)
    before.call_next(people)
    before.answer("comes")
    before.call_next(people)
    before.call_next(people)
    assert [(call.who, call.answer) for call in before.ladder.calls] == [
        ("Priya", "no-answer"), ("Kenji", "comes"), ("Priya", "no-answer")
    ]  # fmt: skip
    assert before.ladder.waiting is None


def test_a_call_that_cannot_be_logged_is_none(before, log):
    log.gone = True
    with pytest.raises(LogNotWritable):
        before.call("Priya Raman")
    assert before.ladder.calls == ()
