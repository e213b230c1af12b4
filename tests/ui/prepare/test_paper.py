"""Cards and cold codes are printed from the wizard: printer, sheet and style chosen, and what a printer keeps told."""

from io import BytesIO
from math import sqrt

import pytest
from pypdf import PdfReader

from keyturn.custody.cards import from_words
from papers import scale_of
from print_service import STOPPED, print_service, printer
from workshop import WORDS

SPOOL = "What is printed stays for a while where Keyturn cannot wipe it."


@pytest.fixture
def service(tmp_path, monkeypatch):
    """A print service with two printers, the second of them the default one."""
    made = print_service(tmp_path / "service", printer("attic", STOPPED) + printer("desk", default=True))
    monkeypatch.setenv("PATH", f"{made.folder}:/usr/bin:/bin")
    return made


def at_card(room):
    room.begin()
    room.make_signer()
    room.press("1")


def ask(room):
    """Ask to print what is shown, and wait until the printers are known."""
    room.press("F6")
    room.wait()


def print_it(room):
    room.press("Space")
    room.wait()


def text_of(pdf):
    (page,) = PdfReader(BytesIO(pdf), strict=True).pages
    return " ".join(page.extract_text().split())


def choices(room):
    """Return what is chosen, by what it is called: the one stands below the other."""
    texts = room.texts()
    names = ("Printer", "Sheet", "Type", "Style", "What it gets")
    return {name: texts[texts.index(name) + 1] for name in names if name in texts}


def test_a_card_is_printed_as_the_command_line_prints_it(room, service):
    at_card(room)
    words = room.texts("word")
    ask(room)
    assert room.title == "Print the card of Amara Okafor"
    assert not set(words) & set(room.texts())
    assert SPOOL in room.texts()
    assert "PreserveJobFiles No" in room.everything()
    assert choices(room)["Printer"] == "desk, the default one"
    print_it(room)
    text = text_of(service.printed)
    assert from_words(words, WORDS).custodian == 1
    assert all(f"{place} {word}" in text for place, word in enumerate(words, start=1))
    assert "Your phone, or its cold code" in text
    assert "SOC +" in text
    assert {"-d", "desk", "media=a4", "Keyturn: card"} <= set(service.arguments)
    assert "Sent to the printer desk. Wait for the sheet, and let nobody else take it." in room.texts()
    assert room.texts("word") == words


def test_sheet_and_style_are_chosen_and_stay_chosen(room, service):
    at_card(room)
    ask(room)
    room.press("S", "T")
    assert choices(room)["Sheet"] == "Letter"
    assert choices(room)["Style"] == "Discreet: words and QR code alone"
    print_it(room)
    assert "Amara Okafor" not in text_of(service.printed)
    assert "PRACTICE CARD" in text_of(service.printed)
    assert "media=letter" in service.arguments
    ask(room)
    assert choices(room)["Sheet"] == "Letter"
    room.press("S", "T")
    assert choices(room)["Style"].startswith("Full: ")


def test_large_type_makes_a_card_of_twice_the_size(room, service):
    at_card(room)
    ask(room)
    assert choices(room)["Type"] == "Ordinary"
    print_it(room)
    assert scale_of(service.printed) == 1
    ask(room)
    room.press("L")
    assert choices(room)["Type"] == "Large"
    print_it(room)
    assert scale_of(service.printed) == pytest.approx(sqrt(2), abs=1e-3)


def test_a_printer_that_is_not_trusted_gets_only_the_fields(room, service):
    at_card(room)
    words = room.texts("word")
    ask(room)
    room.press("D")
    assert SPOOL not in room.texts()
    print_it(room)
    text = text_of(service.printed)
    assert "Card of Amara Okafor" in text
    assert not [word for place, word in enumerate(words, start=1) if f"{place} {word}" in text]
    assert "Blank fields were sent to the printer desk. Fill them in by hand." in room.texts()


def test_another_printer_is_chosen_and_one_that_is_stopped_is_told_and_refused(room, service):
    at_card(room)
    ask(room)
    room.press("P")
    assert choices(room)["Printer"] == "attic: it is stopped (Paper jam in tray 2)"
    print_it(room)
    assert service.printed is None
    assert "The printer attic does not print now" in room.notices()[0]
    room.press("P")
    print_it(room)
    assert service.printed is not None


def test_a_cold_code_is_printed_for_its_envelope(room, service):
    at_card(room)
    for step in (room.write_card, room.read_back, room.choose, room.scan):
        step()
    code = room.texts("word")[0]
    ask(room)
    assert room.title == "Print the cold code of Amara Okafor"
    assert "Style" not in choices(room)
    print_it(room)
    assert "".join(code.split())[:6] in "".join(text_of(service.printed).split())
    assert "Keyturn: cold code" in service.arguments
    room.keep()
    assert room.title == "Amara Okafor is enrolled"


def test_nothing_of_a_printed_secret_is_left_in_a_file(room, service, tmp_path):
    at_card(room)
    words = room.texts("word")
    ask(room)
    print_it(room)
    (service.folder / "printed.pdf").unlink()
    for file in (file for file in tmp_path.rglob("*") if file.is_file()):
        held = file.read_bytes()
        assert b"%PDF" not in held, file
        assert " ".join(words[:3]).encode() not in held, file


@pytest.mark.parametrize("told", ["", None], ids=["no printer", "no print service"])
def test_a_computer_that_cannot_print_says_so_and_the_words_stay(room, monkeypatch, tmp_path, told):
    if told is None:
        monkeypatch.setenv("PATH", str(tmp_path))
    else:
        monkeypatch.setenv("PATH", f"{print_service(tmp_path / 'service', told).folder}:/usr/bin:/bin")
    at_card(room)
    words = room.texts("word")
    ask(room)
    assert choices(room)["Printer"] == "None on this computer"
    assert ["This computer cannot print" in said for said in room.notices()] == ([True] if told is None else [])
    print_it(room)
    assert room.title == "Print the card of Amara Okafor"
    room.press("B")
    assert room.texts("word") == words
    room.write_card()
    assert room.title == "Amara Okafor, read your card back"


def test_a_source_with_a_fault_somewhere_still_prints_a_card(room, service, source):
    at_card(room)
    (source / "playbooks" / "rehearsal.md").write_text("no playbook")
    ask(room)
    print_it(room)
    assert "Card of Amara Okafor" in text_of(service.printed)
