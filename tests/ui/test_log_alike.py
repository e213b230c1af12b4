"""The log cannot tell whether a terminal or a window was used: before the declaration, both write the same lines."""

from argparse import Namespace
from io import StringIO

import pytest

from emergencies import PAIR
from keyturn.cli.context import Context
from keyturn.cli.declare import declare_by_questions
from keyturn.cli.terminal import Terminal
from keyturn.opening.beforehand import Beforehand
from keyturn.opening.confirm import NotThisEmergency
from keyturn.opening.log import LogNotWritable
from keyturn.opening.log_line import read_entries

AGAINST = {"mode": "fm1", "check": 2, "by": "Amara", "otherwise": "It works", "go": "mode:fm2",
           "error": "not-this-emergency"}  # fmt: skip


def lines(emergency):
    """What the log says, but for its head."""
    path = emergency.journal.path
    entries = read_entries(path) if path.exists() else ()
    return [(entry.event, entry.facts) for entry in entries if entry.event != "log-segment"]


def by_terminal(emergency, *typed):
    """Go to the declaration by questions, and say what becomes of it."""
    out = Terminal(StringIO("\n".join(typed) + "\n"), StringIO(), StringIO())
    host = emergency.host
    context = Context(host.tell, host.clock, host.random, host.state, host.worker, host.memory, out)
    options = Namespace(mode="fm1", declared_by=PAIR, event="INC-1", reason="nobody can sign in")
    before = Beforehand(emergency.journal.append, host.clock)
    return declare_by_questions(emergency.kit, options, context, before)


def told(name):
    return {"mode": "fm1", "message": name, "audience": name.title(), "by": list(PAIR)}


@pytest.fixture
def confirming(emergency):
    emergency.begin()
    emergency.name_people(*PAIR)
    emergency.choose("fm1")
    return emergency


def test_what_speaks_against_it_by_terminal(emergency):
    with pytest.raises(NotThisEmergency):
        by_terminal(emergency, "1", "1", "2", "no")
    assert lines(emergency) == [("confirm-refused", AGAINST)]


def test_what_speaks_against_it_by_window(confirming):
    for by in PAIR:
        assert confirming.observe(by, "as-expected")
    assert not confirming.observe("Amara", "otherwise")
    assert lines(confirming) == [("confirm-refused", AGAINST)]


def test_who_was_told_by_terminal(emergency):
    declared = by_terminal(emergency, "1", "1", "1", "all")
    emergency.opening.declare(declared)
    emergency.opening.suspend()
    assert [event for event, _ in lines(emergency)] == ["told"] * 3 + ["declared"] + ["confirm-check"] * 3 + [
        "suspended"
    ]
    assert [facts for event, facts in lines(emergency) if event == "told"] == [
        told("leadership"), told("peers"), told("partners")
    ]  # fmt: skip


def test_who_was_told_by_window(confirming):
    for by in ("Amara", "Chen", "Amara"):
        assert confirming.observe(by, "as-expected")
    for _ in range(3):
        confirming.before.tell(confirming.mode, confirming.people)
    assert confirming.declare("INC-1", "nobody can sign in")
    confirming.lock()
    assert [event for event, _ in lines(confirming)] == ["told"] * 3 + ["declared"] + ["confirm-check"] * 3 + [
        "suspended"
    ]
    assert [facts for event, facts in lines(confirming) if event == "told"] == [
        told("leadership"), told("peers"), told("partners")
    ]  # fmt: skip


def test_nobody_told_by_terminal_is_nobody_in_the_log(emergency):
    by_terminal(emergency, "1", "1", "1", "")
    assert lines(emergency) == []


def test_a_slip_stays_in_the_log(confirming):
    assert not confirming.observe("Chen", "otherwise")
    confirming.look_again()
    assert confirming.observe("Chen", "as-expected")
    assert [event for event, _ in lines(confirming)] == ["confirm-refused"]


def test_a_telling_beside_a_refusal_leaves_it_standing(confirming):
    assert not confirming.observe("Chen", "otherwise")
    refusal = confirming.refusal
    confirming.beside(lambda: confirming.before.tell(confirming.mode, confirming.people))
    assert confirming.refusal is refusal
    assert lines(confirming)[-1] == ("told", told("leadership"))


def test_a_log_that_takes_nothing_is_told_and_marks_nobody(confirming, monkeypatch):
    def refuse(event, **facts):
        raise LogNotWritable(path="log", why="the disk is gone")

    monkeypatch.setattr(confirming.before, "_record", refuse)
    confirming.beside(lambda: confirming.before.tell(confirming.mode, confirming.people))
    assert confirming.refusal.code == "log-not-writable"
    assert confirming.before.telling.told == ()
    assert not confirming.observe("Chen", "otherwise")
    assert confirming.refusal.code == "log-not-writable"
