"""Cards and cold codes printed while people enrol: on paper alone where that works, by hand where it does not."""

import os
import re
import time
from io import BytesIO
from math import sqrt
from pathlib import Path

import pexpect
import pytest
from pypdf import PdfReader

from commands import KEYTURN, Desk, answer
from keyturn.custody.cards import from_words
from papers import scale_of
from print_service import STOPPED, print_service, printer
from workshop import WORDS

FONT = Path(__file__).parents[1] / "vectors" / "fonts" / "NotoSansHebrew-part.ttf"
DAVID = "\u05d3\u05d5\u05d3 \u05db\u05d4\u05df"
MAINTAINER = "seven quiet herons cross the copper bridge"


@pytest.fixture
def source(tmp_path):
    """A source whose ceremony has begun, at the least cost."""
    return begun(tmp_path)


def begun(tmp_path, ada="Ada Obi"):
    folder, desk = tmp_path / "kit", Desk(tmp_path)
    desk.run("new", folder, "--name", "Kestrel", "--purpose", "practice", "--custodian", "Ada Obi, lagos",
             "--custodian", "Bo Lind, oslo", "--custodian", "Cy Rao, pune", "--signer", "mo")  # fmt: skip
    toml = folder / "kit.toml"
    text = toml.read_text().replace("days = 548", "days = 2").replace("memory_mib = 256", "memory_mib = 64")
    toml.write_text(text.replace("iterations = 3", "iterations = 1").replace('"Ada Obi"', f'"{ada}"'))
    desk.run("ceremony", "begin", folder, typed=f"{MAINTAINER}\n{MAINTAINER}\n")
    return folder


def begin(service, source, *more):
    """Begin to enrol Ada at a terminal; return the terminal."""
    environment = Desk(source.parent).environment | {"PATH": f"{service.folder}{os.pathsep}{os.environ['PATH']}"}
    child = pexpect.spawn(
        KEYTURN[0], ["ceremony", "enrol", str(source), "ada-obi", *more], env=environment, encoding="utf-8",
        timeout=60, dimensions=(100, 250),
    )  # fmt: skip
    child.delaybeforesend = 0.05
    child.expect("Passphrase of the ceremony.*: ")
    child.sendline(MAINTAINER)
    return child


def prove(child, words, typed=""):
    """Read the card back, by its words if nothing else is typed, and go on to the cold code."""
    child.expect("from the paper.*: ")
    child.sendline(typed or " ".join(words))
    child.expect(r"Offered passphrase: ([a-z -]+)\r")
    passphrase = child.match.group(1)
    child.expect("the offered one.*: ")
    child.sendline("")
    child.expect("The same passphrase again.*: ")
    child.sendline(passphrase)
    child.expect(r"or type this key: ([A-Z2-7 ]+)\r")
    held = {"id": "ada-obi", "card": " ".join(words), "passphrase": passphrase,
            "totp_uri": f"otpauth://totp/x?secret={child.match.group(1).replace(' ', '')}"}  # fmt: skip
    first, second = answer(held, int(time.time()))["codes"]
    child.expect("shows now.*: ")
    child.sendline(first)
    child.expect("when it changes.*: ")
    child.sendline(second)


def ended(child):
    child.expect("in its envelope: ")
    shown = child.before
    child.sendline("")
    child.expect("is enrolled")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == 0
    return shown


def text_of(pdf):
    (page,) = PdfReader(BytesIO(pdf), strict=True).pages
    return " ".join(page.extract_text().split())


def words_of(text):
    """Return the words that stand behind their numbers, as on a printed card."""
    found = dict(re.findall(r"\b(\d{1,2}) ([a-z]{4,8})\b", text))
    return [found[str(number)] for number in range(1, 23)]


@pytest.mark.parametrize("style", ["full", "discreet"])
def test_a_printed_card_is_read_back_and_its_words_are_never_shown(source, tmp_path, style):
    service = print_service(tmp_path / "service", printer("Laser", default=True))
    child = begin(service, source, "--print", "--size", "letter", *(["--discreet"] if style == "discreet" else []))
    child.expect("Note: the print service keeps .*PreserveJobFiles No")
    child.expect("Card of Ada Obi, generation 0. Sent to Laser.")
    child.expect("Is it on paper.*: ")
    card = text_of(service.printed)
    words = words_of(card)
    assert from_words(words, WORDS).custodian == 1
    assert ("Card of Ada Obi" in card) == (style == "full")
    assert "PRACTICE CARD" in card
    assert {"media=letter", "Keyturn: card"} <= set(service.arguments)
    child.sendline("yes")
    (tmp_path / "a.card").write_text(" ".join(words))
    prove(child, words, "" if style == "full" else f"@{tmp_path / 'a.card'}")
    child.expect("Cold code of Ada Obi. Sent to Laser.")
    child.expect("Is it on paper.*: ")
    child.sendline("yes")
    assert "Cold code of Ada Obi" in text_of(service.printed)
    shown = ended(child)
    assert not re.search(r"\d{4,}", shown)
    assert [path.name for path in tmp_path.rglob("*.pdf")] == ["printed.pdf"]


def test_a_card_is_printed_in_large_type(source, tmp_path):
    service = print_service(tmp_path / "service", printer("Laser", default=True))
    child = begin(service, source, "--print", "--large")
    child.expect("Sent to Laser.")
    child.expect("Is it on paper.*: ")
    assert scale_of(service.printed) == pytest.approx(sqrt(2), abs=1e-3)
    child.close(force=True)


def test_a_name_that_our_fonts_lack_is_printed_with_one_that_has_it(tmp_path):
    source = begun(tmp_path, DAVID)
    service = print_service(tmp_path / "service", printer("Laser", default=True))
    child = begin(service, source, "--print", "--font", str(FONT))
    child.expect("Sent to Laser.")
    assert "\u2045" not in text_of(service.printed)
    assert b"KeyturnSpare" in service.printed
    child.close(force=True)


def test_a_font_that_is_none_is_refused_before_a_card_is_made(source, tmp_path):
    (tmp_path / "font.ttf").write_bytes(b"no font")
    service = print_service(tmp_path / "service", printer("Laser", default=True))
    child = begin(service, source, "--print", "--font", str(tmp_path / "font.ttf"))
    child.expect("keyturn: paper-font-refused: ")
    child.expect(pexpect.EOF)
    assert service.printed is None


def numbered(words):
    """Return the words behind their numbers, as a printed card has them."""
    return [f"{number} {word}" for number, word in enumerate(words, 1)]


def shown_words(child):
    child.expect("Write it by hand:")
    child.expect("Read the card back")
    return re.findall(r"^ *\d+  ([a-z]+)\r", child.before, re.MULTILINE)


def went_on_by_hand(child):
    words = shown_words(child)
    assert len(words) == 22
    prove(child, words)
    child.expect(r"of its own: [0-9 ]+\r")
    ended(child)
    return words


@pytest.mark.parametrize(
    ("told", "chosen", "code"),
    [
        (printer("Laser", STOPPED, default=True), [], "printer-stopped"),
        (printer("Laser"), ["Inkjet"], "printer-absent"),
        ("", [], "printer-absent"),
    ],
)
def test_a_printer_that_does_not_print_costs_one_line_and_the_words_are_shown(source, tmp_path, told, chosen, code):
    service = print_service(tmp_path / "service", told)
    child = begin(service, source, "--print", *chosen)
    child.expect(f"keyturn: {code}: [^\r]* It is written by hand instead.\r")
    went_on_by_hand(child)
    assert service.printed is None


def test_a_print_that_failed_is_shown_to_be_written_by_hand(source, tmp_path):
    service = print_service(tmp_path / "service", printer("Laser", default=True))
    child = begin(service, source, "--print")
    child.expect("Is it on paper.*: ")
    child.sendline("no")
    child.expect("Destroy whatever came out")
    printed = text_of(service.printed)
    words = shown_words(child)
    assert words == words_of(printed)
    assert all(entry in printed for entry in numbered(words))


def test_a_printer_that_is_not_trusted_gets_no_word_of_the_secret(source, tmp_path):
    service = print_service(tmp_path / "service", printer("Laser", default=True))
    child = begin(service, source, "--print", "--by-hand")
    child.expect("Blank fields sent to Laser.")
    assert "PreserveJobFiles" not in child.before
    card = text_of(service.printed)
    assert "Card of Ada Obi" in card
    words = went_on_by_hand(child)
    cold = text_of(service.printed)
    assert "Cold code of Ada Obi" in cold
    # Behind its number: alone, one of the words may by chance stand in what the sheet says anyway.
    assert not [entry for entry in numbered(words) if entry in card or entry in cold]


@pytest.mark.parametrize("option", [["--by-hand"], ["--large"], ["--discreet"], ["--size", "a4"], ["--font", "x.ttf"]])
def test_an_option_of_printing_without_printing_is_refused(source, tmp_path, option):
    Desk(tmp_path).refused("card-printing-options", "ceremony", "enrol", source, "ada-obi", *option, status=2)


def test_a_ceremony_on_an_existing_kit_prints_too(desk):
    service = print_service(desk.folder / "service", printer("Laser", default=True))
    signer = desk.secrets["signers"][0]
    ceremony = desk.answers(["amara", "bjorn", "chen"], int(time.time()), "ceremony.json")
    child = pexpect.spawn(
        KEYTURN[0],
        ["rekey", str(desk.kit), "--replace", "divya", "--answers", str(ceremony), "--signer",
         str(desk.folder / signer["file"]), "--print", "Laser"],
        env=desk.environment | {"PATH": f"{service.folder}{os.pathsep}{os.environ['PATH']}"}, encoding="utf-8",
        timeout=60, dimensions=(100, 250),
    )  # fmt: skip
    child.expect("Passphrase of the signer maintainer-1.*: ")
    child.sendline(signer["passphrase"])
    child.expect("generation 1. Sent to Laser.")
    child.expect("Is it on paper.*: ")
    assert from_words(words_of(text_of(service.printed)), WORDS).generation == 1
    child.close(force=True)


def test_a_ceremony_by_a_script_prints_nothing(desk):
    arguments = ("rekey", desk.kit, "--new-phones", "--out", desk.folder / "out.json", "--print")
    desk.refused("rekey-options", *arguments, status=2)
