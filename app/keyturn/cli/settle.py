"""The stand-down at a terminal: what is to be settled before an opening closes, and the report."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from keyturn import resources
from keyturn.cli.context import Context
from keyturn.errors import ProgramError
from keyturn.kit.file import KitFile
from keyturn.kit.store import write_atomically
from keyturn.opening.opening import Opening
from keyturn.opening.report import Report

CLASSES = ("emergency", "drill", "misuse")
PDF = ".pdf"
FONTS = ("InterTabular-Regular.ttf", "InterTabular-SemiBold.ttf", "JetBrainsMono-SemiBold.ttf")


class ReportNotDrawn(ProgramError):
    """The report could not be made into a PDF; it is kept as JSON."""

    code = "report-not-drawn"
    sentence = "The report could not be made into a PDF ({kind}); it was written as JSON instead: {path}."
    cure = "Keep that file: it is the whole report. The opening is closed."


def settle_by_questions(opening: Opening, report_path: Path | None, context: Context) -> int:
    """Ask for what the stand-down needs, close, and print the witness words."""
    terminal = context.terminal
    _rotation(opening, context)
    while opening.settled.missing:
        opening.prove_normal_sign_in(_text(context, "Which ordinary user signed in the normal way"))
        opening.classify(_one_of(context, "What was this: emergency, drill or misuse", CLASSES))  # type: ignore[arg-type]
        opening.reseal_by(_date(context, "By which day is the kit sealed again, rotated (YYYY-MM-DD)"))
    report = opening.close()
    terminal.say("Closed. Write these witness words down, away from this computer:")
    terminal.say("  " + " ".join(report.witness_words))
    write_report(report, report_path, opening.kit)
    return 0


def write_report(report: Report, path: Path | None, kit: KitFile) -> None:
    """Write the report where a path was given: as PDF where its name ends so, else as JSON.

    Raises ReportNotDrawn where there is only JSON to be had, or a StorageError.
    """
    if path is None:
        return
    if path.suffix.lower() != PDF:
        _write_json(report, path)
        return
    try:
        drawn = _drawn(report, kit)
    except Exception as problem:
        # The session is gone by now: whatever fails here, the report itself must not be lost.
        instead = path.with_name(f"{path.name}.json")
        _write_json(report, instead)
        raise ReportNotDrawn(path=instead, kind=type(problem).__name__) from problem
    write_atomically(path, [drawn], mode=0o600)


def _write_json(report: Report, path: Path) -> None:
    write_atomically(path, [report.canonical(), b"\n"], mode=0o600)


def _drawn(report: Report, kit: KitFile) -> bytes:
    # An emergency neither waits for the library that makes PDFs nor fails where it is missing.
    from keyturn.exchange.paper import Fonts
    from keyturn.exchange.report_pdf import Names, report_pdf

    mode = next((mode for mode in kit.body.modes if mode.id == report.mode), None)
    names = Names(mode=mode, practice=kit.header.purpose == "practice")
    return report_pdf(report, names, Fonts(*(resources.read(f"fonts/{name}") for name in FONTS)))


def _rotation(opening: Opening, context: Context) -> None:
    context.terminal.say("Rotate these, because they were seen:")
    for entry in opening.session.revealed:
        context.terminal.say(f"  [ ] {entry.item} (version {entry.version})")
    if not opening.session.revealed:
        context.terminal.say("  nothing was revealed")


def _text(context: Context, prompt: str) -> str:
    while not (typed := context.terminal.ask(prompt).strip()):
        continue
    return typed


def _one_of(context: Context, prompt: str, words: Sequence[str]) -> str:
    while (typed := context.terminal.ask(prompt).strip().lower()) not in words:
        context.terminal.say(f"Please type one of: {', '.join(words)}.")
    return typed


def _date(context: Context, prompt: str) -> str:
    while True:
        try:
            return date.fromisoformat(context.terminal.ask(prompt).strip()).isoformat()
        except ValueError:
            context.terminal.say("Please type a day like 2026-03-01.")
