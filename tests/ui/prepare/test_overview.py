"""What the overview tells of a source, and of the kit in it."""

import threading

from PySide6.QtWidgets import QLabel

from keyturn.ui.prepare import glance
from keyturn.ui.theme.colours import DARK, LIGHT
from keyturn.ui.widgets.fact_row import FactRow
from prepare_room import KIT_TOML, make_source, prepare_room


def facts(room):
    return [row.accessibleName() for row in room.window.page.findChildren(FactRow) if row.isVisible()]


def test_rules_are_told_in_words(room):
    assert room.rows()[:4] == [
        "Standard: any 2, never two with the same site: 3 groups; any 1 may be away (done)",
        "Critical: any 3: 1 group; some people may not be away (needs care)",
        "Rehearsal: any 2: 3 groups; any 1 may be away (done)",
        "Ceremony: any 3: 1 group; some people may not be away (needs care)",
    ]
    assert "Quorum: 1 may be away, 3 groups open the standard tier (done)" in facts(room)


def test_custodians_stand_at_the_right_with_site_and_factor(room):
    aside = "\n".join(label.text() for label in room.window.page.aside_zone.findChildren(QLabel))
    assert "Amara Okafor\nlagos · phone" in aside
    assert "1 of 1 must sign" in aside


def test_faults_and_advice_stand_with_file_and_line_and_are_read_again(room, source):
    assert any(row.endswith("kit.toml:7 (needs care)") for row in room.rows())
    text = (source / "playbooks" / "rehearsal.md").read_text()
    (source / "playbooks" / "rehearsal.md").write_text(text.replace("go: hard}", 'go: "mode:nowhere"}', 1))
    room.press("F5")
    room.wait()
    assert any("There is no failure mode nowhere" in row and "(stop)" in row for row in room.rows())
    make_source(source)
    room.press("F5")
    room.wait()
    assert not any("(stop)" in row for row in room.rows())


def test_a_practice_source_looks_like_practice_and_a_real_one_does_not(room, source, look):
    assert "Practice. This kit is for practice: nothing in it is real." in room.everything()
    make_source(source, KIT_TOML.replace('purpose = "practice"\n', ""))
    room.press("F5")
    room.wait()
    assert "Practice" not in room.everything()


def test_the_sealed_kit_tells_what_changes_its_score_what_is_due_and_its_copies(room, source):
    room.hold_first_ceremony()
    names = [fact.split(":")[0] for fact in facts(room)]
    assert names == ["Source", "Quorum", "Changes", "Health", "Due", "Copies"]
    assert "Changes: None, the source is what is sealed (done)" in facts(room)
    assert "Copies: None registered, the key K makes one (needs care)" in facts(room)
    make_source(source, KIT_TOML.replace("Priya Raman", "Priya Raman-Rao"))
    room.press("F5")
    room.wait()
    assert any(row.startswith("changed: custodian priya name") and "Priya Raman-Rao" in row for row in room.rows())


def test_a_sealed_kit_that_is_damaged_is_told(room, source):
    (source / "kestrel.keyturn").write_bytes(b"no kit")
    room.press("F5")
    room.wait()
    assert room.notices()
    assert "C" not in room.hints()


def test_a_draft_that_is_damaged_is_told(room, source):
    (source / "kestrel.keyturn.ceremony").write_bytes(b"no draft")
    room.press("F5")
    room.wait()
    assert "is no draft of a ceremony" in " ".join(room.notices())


def test_nothing_is_read_on_the_windows_thread(source, tmp_path, qtbot, look, monkeypatch):
    threads, survey = [], glance.survey
    monkeypatch.setattr(glance, "survey", lambda folder: threads.append(threading.current_thread()) or survey(folder))
    with prepare_room(source, tmp_path / "state", look, hands=qtbot) as room:
        room.wait()
    assert threads
    assert threading.main_thread() not in threads


def test_the_overview_wears_what_the_system_asks_for_at_once_and_a_page_with_a_field_the_next_time(room):
    look = room.window._look
    room.wait()
    look.ask_for(LIGHT)
    assert look.palette is LIGHT
    room.settle()
    room.press("C")
    room.type("half a pass")
    look.ask_for(DARK)
    room.settle()
    assert (look.palette, room.focus.text()) == (LIGHT, "half a pass")
    room.preparing.go_and_look("overview")
    assert look.palette is DARK
    room.settle()
    room.window.hide()
    look.ask_for(LIGHT)
    assert look.palette is DARK
