"""A phone's table takes a while: the window tells how much of it is made, and goes on answering."""

from threading import Event

import pytest

from cut import cut
from keyturn.custody.codes import make_table
from keyturn.opening import enrolments
from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.meter import Meter
from prepare_room import make_source, prepare_room

SAID = "Making the table of this phone's codes: {} %"


@pytest.fixture
def half_made(monkeypatch):
    """A table that stands still when half of it is told, until it may go on."""
    go_on = Event()

    def slow(seed, target, first, count, tell):
        tell(count // 2)
        assert go_on.wait(60)
        return make_table(seed, target, first, count, tell)

    monkeypatch.setattr(enrolments, "make_table", slow)
    yield go_on
    go_on.set()


def at_half(room):
    """Lead the first custodian to the moment at which half of their table is made."""
    room.begin()
    room.make_signer()
    room.press("1")
    for step in (room.write_card, room.read_back, room.choose):
        step()
    room.hand["totp_uri"] = room.preparing.enrolling.phone_link
    for code in room.codes_of(room.here):
        room.give(code)
    room.hands.waitUntil(lambda: room.preparing.progress is not None and room.preparing.progress.done > 0)
    room.settle()


def test_the_share_that_is_made_is_told_in_words_and_by_a_bar(room, half_made):
    at_half(room)
    assert room.texts("strong")[-1] == SAID.format(50)
    (meter,) = (meter for meter in room.window.page.findChildren(Meter) if meter.isVisible())
    assert meter.accessibleName() == "This stage: 50 percent"
    half_made.set()
    room.wait()
    room.keep()
    room.press("Space")
    # The next one begins at nothing again.
    half_made.clear()
    room.press("1")
    for step in (room.write_card, room.read_back, room.choose):
        step()
    assert not room.preparing.busy
    assert not room.window.page.findChildren(Meter)


def test_wrong_codes_tell_of_no_table(room, half_made):
    room.begin()
    room.make_signer()
    room.press("1")
    for step in (room.write_card, room.read_back, room.choose):
        step()
    for _ in range(2):
        room.give("000000")
    room.wait()
    assert room.preparing.progress is None
    assert len(room.notices()) == 1


@pytest.mark.parametrize("large", [False, True], ids=["normal", "large"])
def test_it_is_told_in_german_and_nothing_is_cut(large, qapp, german, tmp_path, qtbot, half_made):
    with prepare_room(make_source(tmp_path / "source"), tmp_path / "state", Look(DARK, large), hands=qtbot) as room:
        at_half(room)
        assert "Die Codetabelle dieses Telefons entsteht: 50 %" in room.texts("strong")
        (meter,) = (meter for meter in room.window.page.findChildren(Meter) if meter.isVisible())
        assert not meter.visibleRegion().isEmpty(), "the bar is seen without scrolling"
        assert cut(room.window) == []
        half_made.set()
        room.wait()
