"""From a source folder to a sealed kit by the window alone: keys pressed, paper and phones played."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

import prepare_process
from ceremony_room import MAINTAINER, SIGNING
from keyturn.kit.file import read_kit
from keyturn.prepare.draft_file import peek
from keyturn.ui.widgets.key_button import KeyButton
from prepare_room import KIT_TOML, make_source, prepare_room
from workshop import unlock_with_answers

PEOPLE = ("amara", "tomasz", "priya")


def answers(room, names):
    return [
        {key: room.held[name][key] for key in ("card", "passphrase")}
        | {"custodian": name, "codes": room.codes_of(name, 3), "time": room.clock.now}
        for name in names
    ]


def whole(room):
    """Lead everybody through, up to the seal."""
    room.begin()
    room.make_signer()
    for _ in PEOPLE:
        room.enrol("1")


def test_a_source_becomes_a_sealed_kit_by_the_wizard_alone(room, source):
    assert room.title == "Hold the first ceremony"
    whole(room)
    assert room.title == "Everybody is done: seal the kit"
    room.press("Space")
    room.sign()
    (signer,) = room.preparing.signers
    assert any(signer.private)
    room.press("F2")
    room.wait()
    assert room.title == "The kit is sealed"
    assert not any(signer.private)
    kit = read_kit(source / "kestrel.keyturn")
    assert [entry.name for entry in kit.body.roster] == ["Amara Okafor", "Tomasz Wieczorek", "Priya Raman"]
    assert not list(source.glob("*.ceremony"))
    opened = unlock_with_answers(kit, "rehearsal", answers(room, ("tomasz", "priya")))
    assert opened.keys.compartments
    room.press("Space")
    room.wait()
    assert "The sealed kit is revision 1 of epoch 1." in room.texts()


def test_the_ceremony_is_closed_and_goes_on_another_day(room, source):
    room.begin()
    room.make_signer()
    room.enrol("1")
    room.press("L")
    room.wait()
    assert room.title == "The ceremony has begun"
    assert not room.preparing.is_open
    room.resume()
    assert room.title == "Who is at the table?"
    assert room.enrol("1") == "tomasz"


def test_killed_in_the_middle_it_goes_on_with_whoever_was_done(source, tmp_path, qtbot, look):
    script = Path(prepare_process.__file__)
    with subprocess.Popen(
        [sys.executable, str(script), str(source), str(tmp_path / "state")], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "amara is done, tomasz at the phone\n"
        process.send_signal(signal.SIGKILL)
    assert peek(source / "kestrel.keyturn.ceremony").done == ["amara"]
    with prepare_room(source, tmp_path / "state", look, hands=qtbot, seed="again") as room:
        room.wait()
        assert "1 of 3 custodians are done. It goes on with the passphrase of its draft." in room.texts()
        room.resume()
        assert "phone; begun before: its card counts for nothing" in room.texts()
        assert room.enrol("1") == "tomasz"
        assert room.enrol("1") == "priya"
        room.press("Space")
        room.sign()
        room.press("F2")
        room.wait()
        assert room.title == "The kit is sealed"


def test_a_kit_that_two_must_sign_waits_for_the_other(source, tmp_path, qtbot, look):
    make_source(source, KIT_TOML.replace('signers = ["mo"]', 'signers = ["mo", "jo"]\nsignatures = 2'))
    with prepare_room(source, tmp_path / "state", look, hands=qtbot) as room:
        room.begin()
        room.make_signer()
        whole_of_others(room)
        room.press("Space")
        assert room.title == "mo, sign what is sealed"
        room.press("F4")
        assert room.title == "jo, sign what is sealed"
        room.press("F4")
        room.sign()
        room.press("F2")
        room.wait()
        assert room.title == "The kit waits for a signature"
        draft = read_kit(source / "kestrel.keyturn.draft", draft=True)
        assert room.preparing.host.seen.newest(draft.custody.kit) is None
        room.press("Space")
        room.wait()
        assert room.title == "The kit waits for a signature"
        assert not {"C", "K"} & set(room.hints())
        assert "when it is signed" in room.everything()


def whole_of_others(room):
    room.make_signer()
    for _ in PEOPLE:
        room.enrol("1")


def test_two_security_keys_in_place_of_a_phone(source, tmp_path, qtbot, look, monkeypatch):
    from keyturn.exchange import key_devices
    from software_key import SoftwareKey
    from workshop import seeded

    make_source(source, KIT_TOML.replace('name = "Amara Okafor"', 'name = "Amara Okafor"\nfactor = "key"'))
    keys = [SoftwareKey(seeded(f"key {number}")) for number in (1, 2)]
    plugged = [keys[0]]
    monkeypatch.setattr(key_devices, "connected", lambda: plugged)
    with prepare_room(source, tmp_path / "state", look, hands=qtbot) as room:
        room.begin()
        room.make_signer()
        room.press("1")
        room.write_card()
        room.read_back()
        room.choose()
        assert room.title == "Amara Okafor, plug in key 1 of 2"
        room.give("0000")
        room.wait()
        assert len(room.notices()) == 1
        room.give("1234")
        room.wait()
        assert room.title == "Amara Okafor, plug in key 2 of 2"
        plugged[0] = keys[1]
        room.give("1234")
        room.wait()
        room.keep()
        assert room.title == "Amara Okafor is enrolled"
        assert len(room.held["amara"]["cold_code"].split()) > 6


def test_a_dropped_ceremony_leaves_nothing_and_is_asked_about_first(room, source):
    room.begin()
    room.press("D")
    room.press("B")
    assert room.title == "Who is at the table?"
    room.press("D")
    assert room.title == "Drop this ceremony?"
    room.press("F8")
    room.wait()
    assert room.title == "Hold the first ceremony"
    assert not list(source.glob("*.ceremony"))


def test_an_enrolment_that_is_broken_off_counts_for_nothing_and_is_asked_about_first(room):
    room.begin()
    room.make_signer()
    room.press("1")
    room.press("F8")
    assert room.title == "Break off the enrolment of Amara Okafor?"
    room.press("B")
    assert room.title == "Amara Okafor, write these words on your card"
    room.press("F8")
    room.press("F8")
    assert room.title == "Who is at the table?"
    assert [person.done for person in room.preparing.ceremony.people] == [False, False, False]


def test_a_custodian_who_is_done_enrols_anew_and_until_then_the_present_card_counts(room):
    room.begin()
    room.make_signer()
    room.enrol("1")
    first = room.held["amara"]["card"]
    new = next(button for button in room.window.page.findChildren(KeyButton) if button.text() == "New card")
    new.setFocus()
    room.press("Return")
    assert room.title == "Enrol Amara Okafor anew?"
    room.press("F8")
    room.press("F8", "F8")
    assert [person.done for person in room.preparing.ceremony.people] == [True, False, False]
    new = next(button for button in room.window.page.findChildren(KeyButton) if button.text() == "New card")
    new.click()
    room.settle()
    room.press("F8")
    for step in (room.write_card, room.read_back, room.choose, room.scan, room.keep):
        step()
    assert room.held["amara"]["card"] != first
    room.press("Space")
    assert "phone; card of generation 2" in room.texts()


@pytest.mark.parametrize("key", ["F2", "F3"])
def test_offered_words_are_taken_or_replaced_by_others(room, key):
    room.begin()
    room.make_signer()
    room.press("1")
    room.write_card()
    room.read_back()
    offered = room.texts("value")[0]
    room.press(key)
    if key == "F3":
        assert room.texts("value")[0] != offered
    else:
        assert room.title == "Amara Okafor, type your passphrase again"
        room.press("F4")
        assert room.title == "Amara Okafor, choose your passphrase"


def test_signing_key_and_draft_have_other_passphrases(room, source):
    room.begin()
    room.make_signer()
    assert MAINTAINER != SIGNING
    assert (source / "mo.signer").stat().st_mode & 0o777 == 0o600
    assert (source / "kestrel.keyturn.ceremony").stat().st_mode & 0o777 == 0o600
