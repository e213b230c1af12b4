"""The kit's file under an open window: gone, back, replaced by a newer copy, an older one, another kit, garbage."""

import os
import shutil

import pytest
from PySide6.QtCore import Qt

from emergencies import declared, opened, unlocked
from faults import pulled_out
from keyturn.kit.content import replace_item
from keyturn.kit.file import read_kit
from keyturn.kit.kinds import make_content
from unlock_room import CONTROL, Room
from workshop import NOW, make_kit, seeded


@pytest.fixture
def room(window, emergency, people, clock, qtbot):
    return Room(window, emergency, people, clock, qtbot)


def newer(made, kit, tmp_path):
    copy = tmp_path / "newer.keyturn"
    shutil.copy(made.path, copy)
    edit = replace_item(read_kit(copy), "gamma", make_content("secret", {"value": b"new"}), NOW, seeded("newer"))
    edit.save(copy, made.signers)
    os.replace(copy, kit)


def another(made, kit, tmp_path):
    os.replace(make_kit(tmp_path, people=2, seed="another", name="another.keyturn").path, kit)


def garbage(made, kit, tmp_path):
    spoilt = tmp_path / "garbage"
    spoilt.write_bytes(os.urandom(kit.stat().st_size))
    os.replace(spoilt, kit)


def in_place(made, kit, tmp_path):
    kit.write_bytes(os.urandom(kit.stat().st_size))


REPLACED = [newer, another, garbage, in_place]


@pytest.mark.parametrize("replace", REPLACED, ids=lambda replace: replace.__name__)
def test_a_replaced_kit_is_told_when_something_of_it_is_shown_and_the_former_one_goes_on(
    room, emergency, made_once, people, clock, qtbot, tmp_path, replace
):
    opened(emergency, people, clock, qtbot)
    step = emergency.walking.walk.step.id
    kept = tmp_path / "kept.keyturn"
    shutil.copy(emergency.places.kit, kept)
    replace(made_once, emergency.places.kit, tmp_path)
    assert not emergency.reveal("alpha")
    assert emergency.refusal.code == "kit-replaced"
    room.settle()
    assert [notice for notice in room.notices() if "another one was put in its place" in notice]
    assert emergency.opening.session.revealed == []
    # The playbook is at hand: it goes on, and what was shown before is not forgotten.
    assert emergency.act(lambda walking: walking.confirm())
    assert emergency.walking.walk.step.id != step
    shutil.copy(kept, emergency.places.kit)
    assert emergency.reveal("alpha")


@pytest.mark.parametrize("replace", REPLACED, ids=lambda replace: replace.__name__)
def test_a_kit_replaced_while_people_unlock_is_told_and_the_former_one_opens(
    room, emergency, made_once, people, clock, qtbot, tmp_path, replace
):
    room.begin()
    kept = tmp_path / "kept.keyturn"
    shutil.copy(emergency.places.kit, kept)
    room.bring(people[0])
    room.wait_shares()
    replace(made_once, emergency.places.kit, tmp_path)
    room.press(Qt.Key.Key_Tab)
    room.bring(people[1])
    room.wait_shares()
    assert [notice for notice in room.notices() if "another one was put in its place" in notice]
    shutil.copy(kept, emergency.places.kit)
    room.give(people[1].passphrase)
    room.wait_shares()
    assert room.notices() == []
    assert emergency.unlock.outer is not None


def turn_to(room, place):
    room.desk.turn_to(room.desk.lanes[place])
    room.page.refresh()
    room.settle()


def given(room, place, text, done):
    """Give what a lane's field asks for; where it stands there from before, Enter alone gives it."""
    turn_to(room, place)
    if not done():
        room.focus.selectAll()
        room.give(text)
        room.wait_shares()


MOMENTS = ("passphrase 0", "passphrase 1", "code 0", "code 1", "last code 0", "last code 1")


@pytest.mark.parametrize("moment", MOMENTS)
def test_a_stick_pulled_out_at_every_moment_of_the_unlock_and_put_back(room, emergency, people, clock, moment):
    room.begin()
    for place, person in enumerate(people):
        turn_to(room, place)
        room.paste(person.words)
    codes = [person.codes(clock.now) for person in people]
    seats = [lane.seat for lane in room.desk.lanes]
    acts = [(f"passphrase {n}", n, people[n].passphrase, lambda n=n: seats[n].share is not None) for n in (0, 1)]
    acts += [(f"code {n}", n, codes[n][0], lambda n=n: len(seats[n].readings) > 0) for n in (0, 1)]
    acts += [(f"last code {n}", n, codes[n][1], lambda n=n: len(seats[n].readings) > 1) for n in (0, 1)]
    for name, *act in acts:
        if name == moment:
            with pulled_out(emergency.places.kit.parent):
                given(room, *act)
                room.wait(room.notices)
                room.page.refresh()
                room.page.tick()
                assert emergency.stop == "unlock"
        given(room, *act)
    room.wait(lambda: emergency.stop == "act")
    assert emergency.journal.structure().problems == ()


def test_what_can_be_read_only_after_the_codes_is_waited_for(room, emergency, people, clock, monkeypatch):
    """The table on a kit that is away while its folder is there: the notice goes when it is back, and it opens."""
    room.begin()
    for place, person in enumerate(people):
        turn_to(room, place)
        room.bring(person)
    room.wait(lambda: emergency.unlock.outer is not None)
    kit = emergency.places.kit
    away = kit.with_name("away")
    kit.rename(away)
    for place, person in enumerate(people):
        turn_to(room, place)
        room.give_codes(person)
    room.wait(lambda: room.notices())
    assert "cannot be read: No such file or directory" in room.notices()[0]
    seen = []
    emergency.moved.connect(lambda: seen.append(1))
    for _ in range(3):
        emergency._trying._poll()
    assert seen == []
    away.rename(kit)
    room.wait(lambda: emergency.stop == "act")


def test_a_kit_that_is_away_when_it_opens_leaves_the_items_and_a_way_to_lock(room, emergency, people, clock, qtbot):
    declared(emergency)
    kit = emergency.places.kit
    away = kit.with_name("away")
    real = emergency.opening.take

    def take(unlocked):
        real(unlocked)
        kit.rename(away)

    emergency.opening.take = take
    unlocked(emergency, people, clock, qtbot)
    assert emergency.refusal.code == "kit-unreadable"
    assert emergency.walking is None
    away.rename(kit)
    room.settle()
    room.press(Qt.Key.Key_K, modifier=CONTROL)
    assert emergency.stop == "home"
    assert emergency.resume()
    unlocked(emergency, people, clock, qtbot)
    assert emergency.walking is not None
