"""The session file of another kit, damaged, or of somebody who went on elsewhere: told at Home, and never lost."""

import json

import pytest
from PySide6.QtWidgets import QWidget

from emergencies import PAIR, confirmed, opened
from keyturn.opening.session import ASIDE
from keyturn.ui.emergency import Emergency
from keyturn.ui.pages import PAGES
from keyturn.ui.showing import window_on
from keyturn.ui.widgets.notice import Notice
from workshop import make_kit


def of_another_kit(path, kit):
    path.write_bytes(path.read_bytes().replace(bytes(kit).hex().encode(), b"ab" * 32))


def cut(path, kit):
    path.write_bytes(path.read_bytes()[:-20])


def flipped(path, kit):
    data = bytearray(path.read_bytes())
    data[10] ^= 4
    path.write_bytes(data)


def empty(path, kit):
    path.write_bytes(b"")


def of_one_person(path, kit):
    told = json.loads(path.read_bytes()) | {"declared_by": ["Amara"]}
    path.write_text(json.dumps(told, sort_keys=True, separators=(",", ":")))


def a_folder(path, kit):
    path.unlink()
    path.mkdir()


SPOILT = [of_another_kit, cut, flipped, empty, of_one_person, a_folder]


@pytest.fixture
def start(emergency, look, qtbot):
    """Start again on the same files."""

    def started():
        again = Emergency(emergency.host, emergency.places, *emergency.places.kit_and_log(emergency.host))
        window = window_on(again, look, PAGES, "No network, enforced")
        qtbot.addWidget(window)
        window.show()
        return again, window

    return started


def texts(window):
    return [part.accessibleName() or getattr(part, "text", str)() for part in window.findChildren(QWidget)]


@pytest.mark.parametrize("spoil", SPOILT, ids=lambda spoil: spoil.__name__)
def test_a_session_that_is_none_of_this_kit_is_told_and_set_aside_by_the_next_opening(
    emergency, people, clock, qtbot, start, spoil
):
    opened(emergency, people, clock, qtbot)
    emergency.reveal("alpha")
    emergency.lock()
    path = emergency.places.session.path
    spoil(path, emergency.kit.custody.kit)
    kept = path.read_bytes() if path.is_file() else b""
    again, window = start()
    told = [notice.accessibleName() for notice in window.findChildren(Notice)]
    assert told == [f"{path} is damaged or belongs to another kit: what it says of an opening that was cut off is not "
                    "read."]  # fmt: skip
    assert any("Look into the log for what was shown" in text for text in texts(window))
    assert not again.waiting
    confirmed(again)
    assert again.declare("INC-2", "again")
    aside = path.with_name(path.name + ASIDE)
    assert aside.read_bytes() == kept if kept or aside.is_file() else aside.is_dir()
    again.lock()
    assert again.waiting
    _, window = start()
    assert window.findChildren(Notice) == []


def test_each_strange_session_is_kept_under_a_name_of_its_own(emergency, start):
    path = emergency.places.session.path
    for number in range(3):
        path.write_text(f"strange {number}")
        again, _ = start()
        confirmed(again)
        assert again.declare("INC-2", "again")
        again.lock()
        path.unlink()
    kept = sorted(path.parent.glob(path.name + ASIDE + "*"))
    assert [file.read_text() for file in kept] == ["strange 0", "strange 1", "strange 2"]


def test_an_opening_of_another_kit_is_not_resumed_on_this_one(emergency, people, clock, qtbot, start, tmp_path):
    opened(emergency, people, clock, qtbot)
    emergency.reveal("alpha")
    emergency.lock()
    emergency.places.log.unlink()
    before = emergency.places.session.path.read_bytes()
    other = make_kit(tmp_path, people=2, seed="other", name="other.keyturn")
    other.path.replace(emergency.places.kit)
    again, window = start()
    assert not again.waiting
    assert len(window.findChildren(Notice)) == 1
    assert not again.resume()
    assert again.refusal.code == "opening-none-to-resume"
    again.begin()
    again.name_people(*PAIR)
    again.choose("fm1")
    again.observe("Amara", "as-expected")
    assert again.declare("INC-3", "the other kit")
    assert emergency.places.session.path.with_name(emergency.places.session.path.name + ASIDE).read_bytes() == before


def test_who_went_on_elsewhere_keeps_both_lists_and_locking_leads_to_going_on(
    emergency, people, clock, qtbot, start, window
):
    opened(emergency, people, clock, qtbot)
    emergency.reveal("alpha")
    second, _ = start()
    assert second.resume()
    second.opening.note("taken over")
    assert not emergency.reveal("beta")
    assert emergency.refusal.code == "opening-elsewhere"
    assert set(emergency.shown) == {"alpha"}
    emergency.lock()
    assert (emergency.stop, emergency.waiting) == ("home", True)
    assert emergency.resume()
    assert [entry.item for entry in emergency.opening.session.revealed] == ["alpha"]
    assert emergency.opening.session.notes == ["taken over"]
