"""Cards and cold codes are printed from the wizard, straight to the default printer, or as empty fields."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from keyturn.ui.prepare.paper import DefaultPrinter

PRINTER = """#!/bin/sh
printf 'system default destination: desk\\nprinter desk is idle.  enabled since today\\ndesk accepting requests\\n'
"""


@pytest.fixture
def printed(tmp_path, monkeypatch):
    """A print service whose only printer writes what it gets into a file."""
    out, commands = tmp_path / "printed.pdf", tmp_path / "bin"
    commands.mkdir()
    for name, text in (("lpstat", PRINTER), ("lp", f'#!/bin/sh\ncat > "{out}"\necho request id is desk-1\n')):
        (commands / name).write_text(text)
        (commands / name).chmod(0o755)
    monkeypatch.setenv("PATH", f"{commands}:/usr/bin:/bin")
    return out


def at_card(room):
    room.preparing.paper = DefaultPrinter(room.preparing.host.words)
    room.begin()
    room.make_signer()
    room.press("1")


def text_of(pdf):
    return "\n".join(page.extract_text() for page in PdfReader(BytesIO(pdf.read_bytes())).pages)


def test_a_card_is_printed_whole(room, printed):
    at_card(room)
    words = room.texts("word")
    room.press("F6")
    room.wait()
    text = text_of(printed)
    assert "Amara Okafor" in text
    assert all(word in text for word in words)
    assert "Sent to the printer desk. Wait for the sheet, and let nobody else take it." in room.texts()
    assert room.texts("word") == words


def test_a_printer_that_is_not_trusted_gets_only_the_fields(room, printed):
    at_card(room)
    words = room.texts("word")
    room.press("F7")
    room.wait()
    text = text_of(printed)
    assert "Amara Okafor" in text
    assert not any(f"\n{word}\n" in text for word in words)


def test_a_cold_code_is_printed_for_its_envelope(room, printed):
    at_card(room)
    for step in (room.write_card, room.read_back, room.choose, room.scan):
        step()
    code = room.texts("word")[0]
    room.press("F6")
    room.wait()
    assert "".join(code.split())[:6] in "".join(text_of(printed).split())


def test_a_computer_that_cannot_print_says_so_and_the_words_stay(room, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    at_card(room)
    words = room.texts("word")
    room.press("F6")
    room.wait()
    assert "This computer cannot print" in room.notices()[0]
    assert room.texts("word") == words
    room.write_card()
    assert room.title == "Amara Okafor, read your card back"


def test_without_a_printer_joined_nothing_is_offered(room):
    room.begin()
    room.make_signer()
    room.press("1")
    assert "F6" not in room.hints()
