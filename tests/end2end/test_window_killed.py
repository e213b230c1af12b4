"""A battery that dies under the window at every stage: the next start says where it was, and goes on there."""

import json

import pytest

from window_process import running

ITEM = "alice-break-glass"


def pair(desk):
    return [next(entry for entry in desk.secrets["custodians"] if entry["id"] == who) for who in ("amara", "chen")]


def to_home(window, people):
    assert window("see")["stop"] == "home"


def to_choose(window, people):
    window("press", "E")
    assert window("see")["stop"] == "choose"


def to_confirm(window, people):
    window("confirm")


def to_unlock(window, people):
    window("confirm")
    assert window("declare")["done"]


def to_act(window, people):
    to_unlock(window, people)
    assert window("unlock", people)["done"]
    assert window("go_on")["done"]
    assert window("reveal", ITEM)["done"]


def to_stand_down(window, people):
    to_act(window, people)
    assert window("stand_down")["done"]


def to_closed(window, people):
    to_stand_down(window, people)
    assert window("close_it")["done"]


@pytest.mark.parametrize("way", [to_home, to_choose, to_confirm, to_closed], ids=lambda way: way.__name__)
def test_killed_before_the_declaration_or_after_the_closing_it_begins_anew(desk, way):
    with running(desk) as window:
        way(window, pair(desk))
        window.kill()
    with running(desk) as window:
        assert window.sees("The normal way into the cloud is broken.")
        assert not window.sees("An emergency was cut off")
    desk.run("log", "verify", desk.kit) if way is to_closed else None


@pytest.mark.parametrize("way", [to_unlock, to_act], ids=lambda way: way.__name__)
def test_killed_in_between_it_goes_on_at_its_step(desk, way):
    people = pair(desk)
    with running(desk) as window:
        way(window, people)
        at = window("see")
        window.kill()
    with running(desk) as window:
        assert window.sees("An emergency was cut off")
        window("press", "E")
        assert window("see")["stop"] == "unlock"
        assert window("unlock", people)["done"]
        if at["step"]:
            assert window("see")["step"] == at["step"]
        window("stand_down")
        assert window("close_it")["done"]
        assert window.sees(ITEM) == (way is to_act)
    desk.run("log", "verify", desk.kit)
    assert desk.events().count("declared") == 1
    assert ("rotation-due" in desk.events()) == (way is to_act)


def test_killed_while_closing_it_goes_on_closing_without_cards(desk):
    with running(desk) as window:
        to_stand_down(window, pair(desk))
        window.kill()
    session = json.loads(desk.kit.with_name(desk.kit.name + ".session").read_text())
    assert (session["phase"], [entry["item"] for entry in session["revealed"]]) == ("standing-down", [ITEM])
    with running(desk) as window:
        window("press", "C")
        assert window("see")["stop"] == "stand-down"
        assert window.sees(ITEM)
        assert window("close_it")["done"]
    assert desk.events()[-1] == "closed"


def test_who_was_told_outlasts_a_kill_and_a_closing_without_cards(desk):
    with running(desk) as window:
        window("confirm")
        window("tell")
        assert window("declare")["done"]
        assert window("unlock", pair(desk))["done"]
        window.kill()
    report = desk.kit.with_name("report.json")
    desk.run("open", desk.kit, "--stand-down", "--report", report, typed="Nora\ndrill\n2030-01-01\n")
    told = json.loads(report.read_text())["told"]
    assert [(one["how"], one["step"], one["taken_back"]) for one in told] == [("told", "", 0)]


def test_killed_while_the_worker_derives_nothing_is_lost(desk):
    people = pair(desk)
    with running(desk) as window:
        to_unlock(window, people)
        window("bring", people)
        window.kill()
    with running(desk) as window:
        window("press", "E")
        assert window("unlock", people)["done"]
    desk.run("log", "verify", desk.kit)
