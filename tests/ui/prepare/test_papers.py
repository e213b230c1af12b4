"""The kit's papers in the window: the command line's, saved as PDF or printed, and what is not the kit's is told."""

import subprocess
import sys
import threading
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt

from commands import Desk
from keyturn.prepare import paper_set
from keyturn.prepare.paper_kinds import PAPER_KINDS
from prepare_room import KIT_TOML, make_source
from print_service import STOPPED, print_service, printer


@pytest.fixture(autouse=True)
def service(tmp_path, monkeypatch):
    """A print service with two printers, the second of them the default one."""
    made = print_service(tmp_path / "service", printer("attic", STOPPED) + printer("desk", default=True))
    monkeypatch.setenv("PATH", f"{made.folder}:/usr/bin:/bin")
    return made


def text_of(pdf):
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf), strict=True).pages).split())


def papers(room, *keys):
    """Go to the papers and press keys."""
    room.press("A")
    room.wait()
    for key in keys:
        room.press(key)
        room.wait()


@pytest.mark.parametrize(
    ("key", "kind", "said"),
    [
        ("1", "binder", "Draft of 2027-01-15"),
        ("2", "letters", "To the custodian Amara Okafor"),
        ("3", "script", "Amara Okafor: scans the QR code"),
        ("4", "destruction", "Destruction of old copies"),
    ],
)
def test_every_paper_of_a_source_is_saved_where_it_is_offered(room, source, key, kind, said):
    papers(room, key, "F2")
    file = source / f"kestrel-{kind}.pdf"
    assert said in text_of(file.read_bytes())
    assert file.stat().st_mode & 0o777 == 0o600
    assert room.rows() == [f"kestrel-{kind}.pdf: saved (done)", "A draft: no kit is sealed yet (to do)"]
    room.press("F8")
    assert room.title == "Hold the first ceremony"


def test_a_sealed_kit_has_the_papers_of_the_command_line_byte_by_byte(room, source, tmp_path):
    room.hold_first_ceremony()
    papers(room)
    assert "Revision 1 of epoch 1: sealed on 2027-01-15 (done)" in room.rows()
    room.press("T", "S")
    desk = Desk(tmp_path)
    for place, kind in enumerate(PAPER_KINDS, start=1):
        room.press(str(place), "F2")
        room.wait()
        out = tmp_path / f"{kind}.pdf"
        desk.run("paper", kind, source, "--out", out, "--large", "--size", "letter")
        assert out.read_bytes() == (source / f"kestrel-{kind}.pdf").read_bytes()
    script = text_of((tmp_path / "script.pdf").read_bytes())
    assert "Amara Okafor: A card is made (generation 0)" in script
    secrets = [word for held in room.held.values() for word in (held["card"], held["passphrase"], held["cold_code"])]
    texts = [text_of((tmp_path / f"{kind}.pdf").read_bytes()) for kind in PAPER_KINDS]
    assert not [secret for secret in secrets for text in texts if secret in text]


def test_what_of_a_source_differs_and_a_damaged_register_are_told(room, source):
    room.hold_first_ceremony()
    make_source(source, KIT_TOML.replace("Priya Raman", "Priya Raman-Rao").replace('"any 3"', '"any 2"', 1))
    (source / "kestrel.keyturn.copies").write_text("{")
    papers(room)
    assert "A draft: kestrel.keyturn differs in: the rules, the custodians (needs care)" in room.rows()
    assert "which copies there are is not known" in room.notices()[0]
    room.press("1", "F2")
    room.wait()
    assert "not sealed yet" in text_of((source / "kestrel-binder.pdf").read_bytes())


def test_what_changed_since_the_page_came_up_is_told_with_the_paper(room, source):
    papers(room)
    make_source(source, KIT_TOML.replace("Priya Raman", "Priya Raman-Rao"))
    room.press("2", "F2")
    room.wait()
    assert "Priya Raman-Rao" in text_of((source / "kestrel-letters.pdf").read_bytes())


def test_a_file_that_is_there_is_replaced_only_where_somebody_says_so(room, source):
    file = source / "kestrel-binder.pdf"
    file.write_bytes(b"mine")
    papers(room, "F2")
    assert file.read_bytes() == b"mine"
    assert "is there already, and stays as it is" in room.notices()[0]
    room.press("F2")
    room.wait()
    assert file.read_bytes().startswith(b"%PDF")
    assert room.notices() == []


def type_over(room, path):
    """Give another path in the field that has the keyboard."""
    room.hands.keyClick(room.focus, "a", Qt.KeyboardModifier.ControlModifier)
    room.give(str(path))
    room.wait()


def test_another_name_is_typed_and_what_was_refused_of_the_first_is_over(room, source, tmp_path):
    for name in ("kestrel-binder.pdf", "other.pdf"):
        (source / name).write_bytes(b"mine")
    papers(room, "F2")
    while room.focus.accessibleName() != "File":
        room.press("Tab")
    type_over(room, source / "other.pdf")
    assert (source / "other.pdf").read_bytes() == b"mine"
    assert "other.pdf is there already" in room.notices()[0]
    type_over(room, tmp_path / "new.pdf")
    assert (tmp_path / "new.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("typed", ["absent/x.pdf", "", "."])
def test_a_place_that_takes_no_file_is_refused_and_the_page_stays(room, source, typed):
    papers(room)
    room.preparing.papers.path = str(source / typed) if typed else ""
    room.press("F2")
    room.wait()
    assert len(room.notices()) == 1
    assert room.title == "Papers of the kit"


def test_a_paper_is_printed_on_the_chosen_printer_without_a_file(room, source, service):
    before = set(source.iterdir())
    papers(room, "2", "S", "F6")
    assert "Amara Okafor" in text_of(service.printed)
    assert {"-d", "desk", "media=letter", "Keyturn: letters"} <= set(service.arguments)
    assert "desk: sent to the printer (done)" in room.rows()
    assert set(source.iterdir()) == before
    room.press("P", "F6")
    room.wait()
    assert "The printer attic does not print now" in room.notices()[0]


def test_without_a_printer_a_paper_is_still_saved(room, source, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    papers(room)
    assert "None on this computer" in room.texts()
    assert "F6" not in room.hints()
    room.press("F2")
    room.wait()
    assert (source / "kestrel-binder.pdf").exists()


def test_a_source_with_a_fault_has_no_papers_until_it_is_mended(room, source):
    (source / "playbooks" / "rehearsal.md").write_text("no playbook")
    papers(room)
    assert "The kit's source cannot be read" in room.notices()[0]
    assert "F2" not in room.hints()
    make_source(source)
    room.press("F8")
    papers(room, "F2")
    assert (source / "kestrel-binder.pdf").exists()


def test_papers_are_drawn_by_the_worker(room, monkeypatch):
    threads, gather, draw = [], paper_set.set_of_folder, paper_set.binder_pdf
    for name, done in (("set_of_folder", gather), ("binder_pdf", draw)):
        note = lambda *given, done=done: threads.append(threading.current_thread()) or done(*given)  # noqa: E731
        monkeypatch.setattr(paper_set, name, note)
    papers(room, "F2")
    assert len(threads) == 3
    assert threading.main_thread() not in threads


def test_the_window_does_not_wait_for_the_library_that_draws():
    pages = "from keyturn.ui.prepare import enrol, entry, papers; import sys; print('reportlab' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", pages], capture_output=True, text=True, check=True)
    assert done.stdout == "False\n"
