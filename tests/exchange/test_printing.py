"""Printing: the document goes to `lp` and into no file; what keeps it from being printed is told before it is sent."""

import os
from pathlib import Path

import pytest

from keyturn.errors import StorageError
from keyturn.exchange.printing import (
    PrinterAbsent,
    PrinterStopped,
    PrintRefused,
    PrintServiceMissing,
    print_pdf,
    printers,
)
from print_service import REJECTS, STOPPED, PrintService, print_service, printer

PDF = b"%PDF-1.4 of a card, 22 words and all \xff\x00" * 50_000
TWO = printer("Laser", default=True) + printer("Old_Jet", STOPPED)


@pytest.fixture
def service(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> PrintService:
    made = print_service(tmp_path / "service", getattr(request, "param", TWO))
    monkeypatch.setenv("PATH", str(made.folder), prepend=os.pathsep)
    return made


def test_the_printers_are_listed_with_what_stops_them(service: PrintService) -> None:
    listed = [(one.name, one.is_default, one.stopped) for one in printers()]
    assert listed == [("Laser", True, ""), ("Old_Jet", False, "it is stopped (Paper jam in tray 2)")]


@pytest.mark.parametrize("name", ["", "Laser"])
def test_a_document_reaches_the_printer_whole_at_its_true_size(name: str, service: PrintService) -> None:
    assert print_pdf(PDF, "Keyturn: card", name, "letter").name == "Laser"
    assert service.printed == PDF
    assert service.arguments == [
        "-d", "Laser", "-t", "Keyturn: card",
        "-o", "media=letter", "-o", "sides=one-sided", "-o", "print-scaling=none",
    ]  # fmt: skip


def test_no_other_file_holds_what_was_printed(service: PrintService, tmp_path: Path) -> None:
    before = set(tmp_path.rglob("*"))
    print_pdf(PDF, "Keyturn: card", "", "a4")
    assert {path.name for path in tmp_path.rglob("*") if path not in before} == {"printed.pdf", "arguments"}


@pytest.mark.parametrize(
    ("service", "name", "kind", "said"),
    [
        ("", "", PrinterAbsent, "this computer has no printer."),
        (TWO, "Lazer", PrinterAbsent, "there is no printer Lazer."),
        (TWO, "-o", PrinterAbsent, "there is no printer -o."),
        (printer("Laser"), "", PrinterAbsent, "no printer is the default one here."),
        (TWO, "Old_Jet", PrinterStopped, "Old_Jet does not print now: it is stopped (Paper jam in tray 2)."),
        (printer("Laser", takes=REJECTS, default=True), "", PrinterStopped, "it takes no documents (Rejecting Jobs)"),
    ],
    indirect=["service"],
)
def test_what_cannot_be_printed_is_not_sent(
    service: PrintService, name: str, kind: type[StorageError], said: str
) -> None:
    with pytest.raises(kind) as refusal:
        print_pdf(PDF, "Keyturn: card", name, "a4")
    assert said in refusal.value.message
    assert service.printed is None


@pytest.mark.parametrize("service", [""], indirect=True)
def test_no_printer_is_no_failure_of_the_service(service: PrintService) -> None:
    service.fails("lpstat", "lpstat: No destinations added.\n")
    assert printers() == ()


@pytest.mark.parametrize("service", [""], indirect=True)
def test_a_service_that_does_not_run_is_told(service: PrintService) -> None:
    service.fails("lpstat", "lpstat: Connection refused\n")
    with pytest.raises(PrintRefused, match="Connection refused"):
        printers()


def test_what_the_service_refuses_is_told_in_its_words(service: PrintService) -> None:
    service.fails("lp", "lp: Unsupported document-format\n   “application/pdf”.\n")
    with pytest.raises(PrintRefused, match="Unsupported document-format “application/pdf”"):
        print_pdf(PDF, "Keyturn: card", "", "a4")


@pytest.mark.parametrize("missing", ["lp", "lpstat"])
def test_a_command_that_is_missing_is_named(
    missing: str, service: PrintService, monkeypatch: pytest.MonkeyPatch
) -> None:
    (service.folder / missing).unlink()
    # What the other one is made of stays within reach.
    (service.folder / "cat").symlink_to("/bin/cat")
    monkeypatch.setenv("PATH", str(service.folder))
    with pytest.raises(PrintServiceMissing, match=f"no command {missing}") as refusal:
        print_pdf(PDF, "Keyturn: card", "", "a4")
    assert "--out FILE" in refusal.value.remedy
    assert service.printed is None
