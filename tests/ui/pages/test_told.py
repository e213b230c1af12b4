"""Who was told: by message and call, with when and by whom, on the stand-down and the last page."""

import copy
import json

import pytest
from pypdf import PdfReader

from act_walks import Desk, unlocked_once
from emergencies import PAIR, confirmed, wait_closed
from keyturn.report_file import save_report
from keyturn.ui.pages.told_row import ToldRow
from keyturn.ui.widgets.leader import LeaderRow


class Told(Desk):
    """A pair that told on Confirm, took one back, and called in the playbook."""

    def __init__(self, window, emergency, people, clock, qtbot):
        self.window, self.emergency, self.clock, self.qtbot = window, emergency, clock, qtbot
        confirmed(emergency)
        self.beside("tell")
        clock.now += 60
        self.beside("tell")
        self.beside("take_back")
        assert emergency.declare("INC-1", "nobody can sign in")
        self.open(copy.deepcopy(unlocked_once(emergency.kit, people)))

    def beside(self, name):
        emergency, work = self.emergency, getattr(self.emergency.before, name)
        emergency.beside(lambda: work(emergency.gate.mode, emergency.people))

    def settle_all(self):
        self.emergency.settle(lambda opening: opening.prove_normal_sign_in("Nora"))
        self.emergency.settle(lambda opening: opening.classify("drill"))
        self.emergency.settle(lambda opening: opening.reseal_by("2027-01-31"))
        wait_closed(self.emergency)

    def rows(self):
        self.settle()
        return [row.findChild(LeaderRow).text() for row in self.page.findChildren(ToldRow)]


@pytest.fixture
def told(window, emergency, people, clock, qtbot):
    return Told(window, emergency, people, clock, qtbot)


def at(seconds):
    return f"{seconds // 3600 % 24:02}:{seconds // 60 % 60:02} UTC"


def test_the_stand_down_tells_both_kinds_with_their_times_and_what_nobody_called(told, emergency, clock):
    now = clock.now
    clock.now += 60
    told.go("which")
    emergency.stand_down()
    assert told.rows() == [
        f"Leadership: told {at(now - 60)}", f"Peers: taken back {at(now)}", f"SOC: told {at(now + 60)}"
    ]  # fmt: skip
    assert told.sees(f"leadership · {', '.join(PAIR)}")
    assert told.sees("soc · ")
    assert told.sees("Customers · customers: not told")


def test_two_calls_of_one_audience_are_told_apart(told, emergency, clock):
    now = clock.now
    told.go("which")
    emergency.act(lambda walking: walking.undo(walking.asked))
    clock.now += 60
    emergency.act(lambda walking: walking.move("failed", walking.asked))
    clock.now += 60
    told.go("which")
    emergency.stand_down()
    assert told.rows()[2:] == [
        f"SOC: taken back {at(now)}", f"SOC: not reached {at(now + 60)}", f"SOC: told {at(now + 120)}"
    ]  # fmt: skip


def test_after_a_crash_and_without_cards_nothing_of_it_is_lost(told, emergency, tmp_path):
    told.go("which")
    emergency._begin_anew()
    assert emergency.resume_stand_down()
    before = told.rows()
    assert [row.split(":")[0] for row in before] == ["Leadership", "Peers", "SOC"]
    told.settle_all()
    assert told.rows() == before
    data, paper = save_report(emergency.report, tmp_path, emergency.kit)
    assert [one["audience"] for one in json.loads(data.read_text())["told"]] == ["Leadership", "Peers", "SOC"]
    text = " ".join(" ".join(page.extract_text() for page in PdfReader(paper).pages).split())
    assert "Who was told" in text
    assert "We have declared an emergency. (leadership) Amara, Chen Told" in text


def test_where_nobody_was_told_the_last_page_has_no_such_list(window, emergency, people, clock, qtbot):
    desk = Desk(window, emergency, people, clock, qtbot)
    emergency.stand_down()
    assert desk.sees("SOC · soc: not told")
    Told.settle_all(desk)
    assert not desk.sees("Who was told")
