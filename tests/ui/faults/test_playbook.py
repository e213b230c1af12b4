"""A playbook that is missing, of another mode, unreadable, or names an item that is gone: Act says so and goes on."""

import shutil

import pytest

from act_walks import Desk, act_items
from keyturn import catalogue
from keyturn.kit.content import remove_item, replace_item
from keyturn.kit.file import read_kit
from keyturn.kit.kinds import make_content
from keyturn.kit.playbooks.directory import read_directory
from keyturn.kit.playbooks.edit import seal_playbooks
from keyturn.kit.playbooks.sealed import KIND, bind
from keyturn.ui.emergency import Emergency
from keyturn.ui.pages import PAGES
from keyturn.ui.showing import window_on
from keyturn.ui.trying import _proving
from playbook_samples import DIRECTORY, sample
from workshop import NOW, Shelf, items, make_kit, modes, seeded

PLAYBOOK = "fm1-playbook"


@pytest.fixture(scope="session")
def made_once(tmp_path_factory):
    """A kit whose mode fm1 has the sample playbook."""
    shelf = Shelf((("c1", "standard"), ("c2", "standard"), ("c3", "rehearsal")), modes(), (*items(), *act_items()))
    made = make_kit(tmp_path_factory.mktemp("faults-playbook"), people=2, shelf=shelf)
    playbook = bind(sample(), read_directory(DIRECTORY, "d.yaml"))
    edit = seal_playbooks(made.read(), [playbook], "standard", catalogue.load_questions(), NOW, seeded("window"))
    edit.save(made.path, made.signers)
    return made


CHANGES = {
    "gone": lambda kit: remove_item(kit, PLAYBOOK, NOW),
    "unreadable": lambda kit: replace_item(kit, PLAYBOOK, make_content(KIND, {"json": b"{}"}), NOW, seeded(1)),
    "without its item": lambda kit: remove_item(kit, "alice", NOW),
}


class Pair(Desk):
    """The pair, who open as the worker does: what cannot be read as playbook is a refusal and not the end."""

    def open(self, unlocked):
        self.emergency._trying.stop()
        self.emergency.desk = None
        done = self.emergency.host.worker.submit(_proving, self.emergency.opening.prove, unlocked)
        self.qtbot.waitUntil(done.done)
        self.emergency.entered(done)


@pytest.fixture
def desk_of(made_once, tmp_path, emergency, people, clock, look, qtbot):
    """The pair in Act, on a kit that was changed and signed before they opened it."""

    def desk(change, spoil_log=False):
        path = tmp_path / "changed" / made_once.path.name
        path.parent.mkdir()
        shutil.copy(made_once.path, path)
        CHANGES[change](read_kit(path)).save(path, made_once.signers)
        places = type(emergency.places)(path)
        changed = Emergency(emergency.host, places, *places.kit_and_log(emergency.host))
        window = window_on(changed, look, PAGES, "")
        qtbot.addWidget(window)
        window.resize(1280, 800)
        with qtbot.waitActive(window):
            window.show()
            window.activateWindow()
        if spoil_log:
            changed.journal.append("kit-verified", epoch=1, revision=1)
            log = places.log.read_bytes()
            places.log.write_bytes(log.replace(b'"revision":1', b'"revision":7'))
        return Pair(window, changed, people, clock, qtbot)

    return desk


def noticed(desk):
    return [entry for entry in desk.seen() if entry.startswith(("The playbook", "The log"))]


def test_without_a_playbook_the_items_are_there(desk_of):
    desk = desk_of("gone")
    assert (desk.emergency.walking, desk.emergency.refusal) == (None, None)
    assert desk.sees("Console user alice")


def test_what_is_no_playbook_is_told_and_the_items_are_there(desk_of):
    desk = desk_of("unreadable")
    assert desk.emergency.refusal.code == "playbook-unreadable"
    assert desk.sees("The playbook fm1-playbook cannot be read")
    assert desk.sees("The items still open")
    assert desk.sees("Console user alice")
    desk.press("S")
    desk.press("Y")
    assert desk.emergency.stop == "stand-down"


def test_an_item_that_is_gone_is_told_at_the_start_and_again_at_its_step(desk_of):
    desk = desk_of("without its item")
    assert "The playbook: Step sign-in shows alice, which this kit does not hold." in noticed(desk)
    desk.press("Space")
    assert noticed(desk) == []
    desk.go("sign-in")
    desk.press("Space")
    assert desk.emergency.refusal.code == "item-unknown"
    assert desk.step == "sign-in"
    # It can be gone past, failed, or put down: nobody is stuck.
    desk.press("G")
    desk.press("Y")
    assert "sign-in" in [move.step for move in desk.walk.moves]


def test_a_log_that_is_not_whole_is_told_and_opens(desk_of):
    desk = desk_of("gone", spoil_log=True)
    assert any(entry.startswith("The log is not whole: ") for entry in desk.seen())
    assert desk.sees("It is written down, and this opening goes on.")
