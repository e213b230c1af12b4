"""Whatever is refused is said on its page, in plain words, and leaves a way on."""

import pytest

from ceremony_room import MAINTAINER, SIGNING
from keyturn.kit.store import write_atomically
from keyturn.prepare.draft_file import DraftFile
from prepare_room import KIT_TOML, make_source, prepare_room
from workshop import seeded


def at_card(room):
    room.begin()
    room.make_signer()
    room.press("1")


def at_passphrase(room):
    at_card(room)
    room.write_card()
    room.read_back()


def said(room, text):
    assert text in " ".join(room.notices())


def test_a_weak_passphrase_before_it_is_typed_again(room):
    room.press("C")
    room.give("password1")
    said(room, "too easy to guess")
    assert room.focus.accessibleName() == "Passphrase"


def test_a_passphrase_that_is_typed_differently(room):
    room.press("C")
    room.give(MAINTAINER)
    room.give("something else")
    said(room, "not the passphrase that was typed before")
    room.give(MAINTAINER)
    room.wait()
    assert room.title == "Who is at the table?"


def test_a_wrong_passphrase_of_the_draft(room):
    room.begin()
    room.press("L")
    room.wait()
    room.press("C")
    room.give("not that one at all")
    room.wait()
    said(room, "does not open the draft")
    room.give(MAINTAINER)
    room.wait()
    assert room.title == "Who is at the table?"


def test_somebody_else_works_on_the_ceremony(room, source):
    room.begin()
    room.press("L")
    room.wait()
    other = DraftFile(source / "kestrel.keyturn.ceremony", source / "kit.toml", seeded(1))
    room.press("C")
    room.give(MAINTAINER)
    room.wait()
    said(room, "Somebody else is working on the ceremony")
    other.close()
    room.give(MAINTAINER)
    room.wait()
    assert room.title == "Who is at the table?"


def test_a_plan_that_was_changed_meanwhile(room, source):
    room.begin()
    room.press("L")
    room.wait()
    make_source(source, KIT_TOML.replace("days = 1", "days = 2"))
    room.press("F5")
    room.wait()
    room.resume()
    said(room, "the validity")


def test_a_key_file_that_is_there_already(room, source):
    (source / "mo.signer").touch()
    room.begin()
    room.make_signer()
    said(room, "exists already; a key file is never overwritten")
    assert room.title == "mo, choose a passphrase for your signing key"


def test_a_card_that_reads_differently_and_one_with_a_wrong_word(room):
    at_card(room)
    words = room.texts("word")
    room.write_card()
    room.words(" ".join(reversed(words)))
    assert room.notices()
    assert room.title == "Amara Okafor, read your card back"
    wrong = "academic" if words[4] != "academic" else "acid"
    room.words(" ".join([*words[:4], wrong, *words[5:]]))
    assert room.title == "Amara Okafor, correct your card"
    assert room.texts("word") == [words[4]]
    room.press("F4")
    room.words(" ".join(words))
    assert room.title == "Amara Okafor, choose your passphrase"


def test_a_card_that_is_corrected_on_the_paper(room):
    at_card(room)
    words = room.texts("word")
    room.write_card()
    wrong = "academic" if words[9] != "academic" else "acid"
    room.words(" ".join([*words[:9], wrong, *words[10:]]))
    room.press("F2")
    assert room.title == "Amara Okafor, choose your passphrase"


def test_a_card_is_shown_again_where_the_paper_is_gone(room):
    at_card(room)
    words = room.texts("word")
    room.write_card()
    room.press("F4")
    assert room.texts("word") == words


def test_a_passphrase_of_ones_own_that_is_weak_then_one_that_is_strong(room):
    at_passphrase(room)
    room.give("amara okafor 1")
    said(room, "too easy to guess")
    room.press("F3")
    room.hand["passphrase"] = "gravel lantern uncle orbit twelve maps"
    room.window.page.first_focus().clear()
    room.give(room.hand["passphrase"])
    assert room.title == "Amara Okafor, type your passphrase again"
    room.give("gravel lantern")
    room.wait()
    said(room, "not the passphrase that was typed before")
    room.give(room.hand["passphrase"])
    room.wait()
    assert room.title == "Amara Okafor, scan this with your phone"


def test_codes_that_the_phone_does_not_show(room):
    at_passphrase(room)
    room.choose()
    room.give("000000")
    room.give("000001")
    room.wait()
    said(room, "not the codes")
    room.scan()
    assert room.title == "Amara Okafor, write your cold code down"


def test_a_draft_that_moved_on_elsewhere(room, source):
    at_passphrase(room)
    room.choose()
    room.scan()
    draft = source / "kestrel.keyturn.ceremony"
    write_atomically(draft, [draft.read_bytes() + b"x"])
    room.keep()
    said(room, "was changed by somebody else")
    assert room.title == "Amara Okafor, write your cold code down"


def test_a_wrong_passphrase_of_the_signing_key_and_a_file_that_is_not_there(room):
    room.enrol_everybody()
    room.give("not that one")
    room.wait()
    assert room.notices()
    room.press("Tab")
    room.window.focusWidget().clear()
    room.give("nowhere.signer")
    room.give(SIGNING)
    room.wait()
    said(room, "nowhere.signer")


def test_playbooks_that_are_not_those_of_the_plan(room, source):
    room.enrol_everybody()
    room.sign()
    (source / "playbooks" / "rehearsal.md").unlink()
    room.press("F2")
    room.wait()
    said(room, "rehearsal")
    make_source(source)
    room.press("F2")
    room.wait()
    assert room.title == "The kit is sealed"


def test_a_kit_that_lies_there_already(room, source):
    room.enrol_everybody()
    room.sign()
    (source / "kestrel.keyturn").write_bytes(b"somebody's")
    room.press("F2")
    room.wait()
    said(room, "There is a kit already")
    assert (source / "kestrel.keyturn").read_bytes() == b"somebody's"


def test_rules_that_nobody_can_satisfy(source, tmp_path, qtbot, look):
    make_source(source, KIT_TOML.replace('critical = "any 3"', 'critical = "any 7"'))
    with prepare_room(source, tmp_path / "state", look, hands=qtbot) as room:
        room.wait()
        assert room.title == "Mend the rules first"
        assert "C" not in room.hints()
        assert room.notices()


@pytest.mark.parametrize("text", ["name = ", "name = 7\n", ""])
def test_a_kit_toml_that_does_not_read(source, tmp_path, qtbot, look, text):
    (source / "kit.toml").write_text(text)
    with prepare_room(source, tmp_path / "state", look, hands=qtbot) as room:
        room.wait()
        assert room.title == "Mend kit.toml first"
        assert any("kit.toml:1" in row for row in room.rows())


def test_a_source_that_is_gone(tmp_path, qtbot, look):
    with prepare_room(tmp_path / "nowhere", tmp_path / "state", look, hands=qtbot) as room:
        room.wait()
        said(room, "is no folder that can be read")
        make_source(tmp_path / "nowhere")
        room.press("F5")
        room.wait()
        assert room.title == "Hold the first ceremony"
