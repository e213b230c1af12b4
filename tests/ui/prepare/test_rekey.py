"""A ceremony on a sealed kit by the window alone: one leaves, one comes; cards, codes and paper are played."""

import json
import shutil
import signal
import subprocess
import sys

import pytest
from PySide6.QtCore import Qt

import rekey_process
from ceremony_room import SIGNING
from keyturn.kit.content import replace_item
from keyturn.kit.file import read_kit
from keyturn.kit.kinds import make_content
from keyturn.kit.signer import fingerprint
from keyturn.opening.unlock import NobodyOfThatNumber
from keyturn.places import Places
from keyturn.prepare.rekey_plan import Wishes
from keyturn.prepare.signer_files import make_key_file
from keyturn.prepare.signing import open_signer_file, signer_file
from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look
from prepare_room import prepare_room
from recovery import opened as opened_by_recovery
from rekey_room import FIRST, THEN, bring, come, enrol, go_on, seal, unlock
from workshop import CHEAP, seeded, unlock_with_answers


@pytest.fixture
def source(asks, tmp_path):
    return shutil.copytree(asks.folder, tmp_path / "source")


@pytest.fixture
def room(source, asks, tmp_path, qtbot):
    with prepare_room(source, tmp_path / "state", Look(DARK), hands=qtbot, seed="rekey") as made:
        made.held |= {name: dict(hand) for name, hand in asks.hands.items()}
        yield made


def answers(room, *names):
    return [
        {key: room.held[name][key] for key in ("card", "passphrase")}
        | {"custodian": name, "codes": room.codes_of(name, 3), "time": room.clock.now}
        for name in names
    ]


def test_one_leaves_and_one_comes_and_the_old_card_is_refused(room, source, tmp_path):
    room.wait()
    assert room.title == "A ceremony is needed"
    come(room)
    assert room.title == "What shall change?"
    assert {"Joins", "Dropped", "Stays"} <= set(room.texts())
    room.press("Space")
    room.wait()
    assert room.title == "What this means"
    assert "Frida Holm: card, passphrase, phone, cold code (now)" in room.rows()
    assert any("card and cold code of Priya Raman, who is dropped" in row for row in room.rows())
    room.press("Space")
    room.wait()
    unlock(room, "amara", "tomasz")
    assert room.title == "Who is at the table?"
    before = (source / "kestrel.keyturn").read_bytes()
    enrol(room, "1")
    assert (source / "kestrel.keyturn").read_bytes() == before
    assert room.title == "Everybody is done: seal the new epoch"
    room.press("Space")
    seal(room)
    assert room.title == "Epoch 2 is sealed"
    assert not room.preparing.is_open
    assert "Yes: it asks for nothing else (done)" in room.rows()
    kit = read_kit(source / "kestrel.keyturn")
    assert [entry.id for entry in kit.body.roster] == ["amara", "tomasz", "frida"]
    assert unlock_with_answers(kit, "standard", answers(room, "amara", "frida")).keys.compartments
    with pytest.raises(NobodyOfThatNumber):
        unlock_with_answers(kit, "standard", answers(room, "amara", "priya"))
    read = opened_by_recovery(source / "kestrel.keyturn", "rehearsal", answers(room, "tomasz", "frida"), tmp_path)
    assert "rehearsal-playbook" in read
    assert b'"ceremony":"add, drop"' in (source / "kestrel.keyturn.log").read_bytes()
    room.press("Space")
    room.wait()
    assert "The sealed kit is revision 2 of epoch 2." in room.texts()


NEW_SIGNERS = FIRST.replace('signers = ["mo"]', 'signers = ["flo"]')


def test_signers_that_kit_toml_names_anew_sign_the_epoch(room, source):
    (source / "kit.toml").write_text(NEW_SIGNERS)
    room.wait()
    room.press("F5")
    room.wait()
    come(room)
    assert room.preparing.stop == "overview"
    (refused,) = room.notices()
    assert "keyturn signer new" in refused
    kit = read_kit(source / "kestrel.keyturn")
    flo = make_key_file(source / "flo.signer", "flo", kit.custody.kit, "K", SIGNING, CHEAP, seeded("flo"))
    come(room)
    assert room.title == "What shall change?"
    assert {"Signers", "mo revoked, flo named"} <= set(room.texts())
    room.press("S")
    assert room.preparing.rekey.wishes == Wishes()
    room.press("S", "Space")
    room.wait()
    rows = room.rows()
    assert f"flo: new, key {fingerprint(flo.record)} (now)" in rows
    assert any(row.startswith("mo: signs no more") for row in rows)
    assert any("the key file of mo, who signs no more" in row for row in rows)
    room.press("Space")
    room.wait()
    unlock(room, "amara", "tomasz")
    assert room.title == "flo, sign what is sealed"
    room.give(SIGNING)
    room.wait()
    room.press("F2")
    room.wait()
    assert "Yes: it asks for nothing else (done)" in room.rows()
    sealed = read_kit(source / "kestrel.keyturn")
    assert (sealed.header.signers, sealed.manifest.signers) == ([flo.record], ("flo",))


def test_what_is_chosen_by_hand_turns_and_nothing_chosen_leads_nowhere(room, source):
    (source / "kit.toml").write_text(FIRST)
    room.wait()
    room.press("F5")
    room.wait()
    come(room)
    room.press("Space")
    assert room.title == "What shall change?"
    room.press("2")
    assert "New card" in room.texts()
    assert [entry.id for entry in room.preparing.rekey.wishes.replace] == ["tomasz"]
    room.press("2")
    assert room.preparing.rekey.wishes.drop == ("tomasz",)
    room.press("2", "N", "K")
    wishes = room.preparing.rekey.wishes
    assert (wishes.drop, wishes.replace, wishes.new_phones, wishes.new_keys) == ((), (), True, True)
    room.press("V")
    assert room.preparing.rekey.wishes.days == 1
    room.press("B")
    room.wait()
    assert room.preparing.stop == "overview"


def test_a_rule_that_nobody_could_fulfil_is_refused_before_anything_is_opened(room, source):
    (source / "kit.toml").write_text(THEN.replace('critical = "any 2"', 'critical = "any 2, at least 2 site=rome"'))
    room.wait()
    room.press("F5")
    room.wait()
    come(room)
    room.press("Space")
    room.wait()
    assert room.title == "What shall change?"
    assert len(room.notices()) == 1
    assert room.preparing.rekey.weighed is None


def test_a_kit_that_moved_on_since_it_was_weighed_is_not_opened(room, source):
    come(room)
    room.press("Space")
    room.wait()
    path = source / "kestrel.keyturn"
    kit = read_kit(path)
    signer = open_signer_file(signer_file(source / "mo.signer", kit.custody.kit, kit.header.signers), SIGNING)
    item = next(record for record in kit.body.items if record.kind == "secret")
    content = make_content("secret", {"value": b"another sentence"})
    replace_item(kit, item.id, content, room.clock.now, seeded("moved")).save(path, [signer])
    room.press("Space")
    room.wait()
    assert room.title == "What this means"
    assert len(room.notices()) == 1
    assert not room.preparing.is_open


def opened(room):
    """Bring the group in, and return every secret that is at hand then."""
    come(room)
    go_on(room)
    unlock(room, "amara", "tomasz")
    custody = room.preparing.rekey.held.opened
    found = [custody.outer.r1, custody.outer.key, custody.state.root_private]
    for keys in custody.tiers.values():
        found += [keys.k2, keys.log_seed, *keys.compartments.values()]
    assert all(any(secret) for secret in found)
    return found


@pytest.mark.parametrize("how", ["closed", "locked", "given up"])
def test_whatever_ends_it_wipes_what_was_opened_and_leaves_the_kit(room, source, how):
    before = (source / "kestrel.keyturn").read_bytes()
    secrets = opened(room)
    room.press("1")
    words = room.texts("word")
    if how == "closed":
        room.window.close()
    elif how == "locked":
        room.preparing.lock("idle")
        room.wait()
        assert room.title == "What shall change?"
        assert "It locked by itself: nobody pressed a key for a while." in room.texts()
        assert not set(words) & set(room.texts())
    else:
        room.press("F8", "F8")
        assert room.title == "Who is at the table?"
        room.press("D", "F8")
        room.wait()
        assert room.preparing.stop == "overview"
    assert not any(any(secret) for secret in secrets)
    assert not room.preparing.is_open
    assert room.preparing.enrolling is None
    assert (source / "kestrel.keyturn").read_bytes() == before


def test_a_group_that_gives_up_leaves_nothing_of_what_it_brought(room):
    come(room)
    go_on(room)
    bring(room, "amara")
    unlock_ = room.preparing.rekey.unlock
    (seat,) = unlock_.seats.values()
    share = seat.share
    assert any(share.s)
    room.hands.keyClick(room.focus, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    room.settle()
    assert room.title == "What shall change?"
    assert not any(share.s)
    assert not room.preparing.is_open
    assert unlock_.cancelled


def test_a_signing_key_is_wiped_when_it_locks(room):
    opened(room)
    enrol(room, "1")
    room.press("Space")
    room.give(SIGNING)
    room.wait()
    (signer,) = room.preparing.rekey.signers
    assert any(signer.private)
    room.preparing.lock("screen")
    assert not any(signer.private)


def test_killed_in_the_middle_the_kit_is_as_it_was(source, asks, tmp_path, room):
    before = (source / "kestrel.keyturn").read_bytes()
    hands = tmp_path / "hands.json"
    hands.write_text(json.dumps(asks.hands))
    with subprocess.Popen(
        [sys.executable, rekey_process.__file__, str(source), str(tmp_path / "other"), str(hands)],
        stdout=subprocess.PIPE, text=True,
    ) as process:  # fmt: skip
        assert process.stdout is not None
        assert process.stdout.readline() == "frida at the phone\n"
        process.send_signal(signal.SIGKILL)
    assert (source / "kestrel.keyturn").read_bytes() == before
    assert not list(source.glob("*.draft"))
    kit = read_kit(source / "kestrel.keyturn")
    assert unlock_with_answers(kit, "standard", answers(room, "amara", "priya")).keys.compartments
    report = Places(source / "kestrel.keyturn").journal(kit, room.preparing.host).structure()
    assert (report.problems, report.head.size > 5) == ((), True)


def test_what_kit_toml_does_not_say_afterwards_is_told(room, source):
    come(room)
    room.press("3", "3")
    assert room.preparing.rekey.wishes.replace[0].id == "priya"
    room.press("4")
    room.press("Space")
    room.wait()
    room.press("Space")
    room.wait()
    unlock(room, "amara", "tomasz")
    room.press("1")
    for step in (room.write_card, room.read_back, room.choose, room.scan, room.keep):
        step()
    room.press("Space", "Space")
    seal(room)
    assert room.title == "Epoch 2 is sealed"
    assert "Not yet: write it as it is sealed, or hold another ceremony." in room.texts()
    assert any("the old card and the old cold code of Priya Raman" in row for row in room.rows())
    assert read_kit(source / "kestrel.keyturn").header.custodian(3).g == 1
