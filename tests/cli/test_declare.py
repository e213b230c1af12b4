"""The questions before a declaration say whom to call, in which order, and when to go on to the next."""

from argparse import Namespace
from io import StringIO
from types import SimpleNamespace

import pytest

import workshop
from keyturn.cli.declare import declare_by_questions
from keyturn.cli.terminal import Terminal
from keyturn.kit.manifest import RosterEntry
from keyturn.opening.beforehand import Beforehand

NIGHT = 1_800_054_000  # 2027-01-15, 23:00 UTC
LIVE = {
    1: ("Amara", "+44 1", "", "Europe/London"), 2: ("Chen", "+65 2", "", "Asia/Singapore"),
    3: ("Lucia", "+57 3", "nights", "America/Bogota"), 4: ("Nora", "", "", "No/Where"),
    5: ("Kenji", "+81 5", "", "Asia/Tokyo"),
}  # fmt: skip


def entry(held):
    name, contact, on_call, zone = LIVE[held.i]
    return RosterEntry(contact=contact, i=held.i, id=held.id, name=name, on_call=on_call, time_zone=zone)


@pytest.fixture
def make(tmp_path, monkeypatch):
    monkeypatch.setattr(workshop, "roster_entry", entry)
    return lambda people: workshop.make_kit(tmp_path, people=people).read()


def said(kit, pair):
    terminal = Terminal(StringIO("\n".join(["1"] * 9)), StringIO(), StringIO())
    options = Namespace(mode="fm1", declared_by=pair, event="INC-1", reason="nobody can sign in")
    before = Beforehand(lambda *_, **__: None, lambda: NIGHT)
    declare_by_questions(kit, options, SimpleNamespace(terminal=terminal, clock=lambda: NIGHT), before)
    return terminal.stdout.getvalue().splitlines()


def test_whom_to_call_stands_before_the_first_check_who_is_on_call_and_awake_first(make):
    lines = said(make(5), ("Amara", "Chen"))
    at = lines.index("Call in this order; where nobody answers in 5 minutes, call the next:")
    assert lines[at + 1 : at + 4] == [
        "  1  Lucia: +57 3; nights; 18:00 in Bogota, evening",
        "  2  Kenji: +81 5; 08:00 in Tokyo, weekend",
        "  3  Nora: local time unknown",
    ]
    assert lines[at + 4].startswith("Check 1 of ")


def test_where_everybody_is_here_there_is_nobody_to_call(make):
    assert not [line for line in said(make(2), ("Amara", "Chen")) if "Call in" in line]
