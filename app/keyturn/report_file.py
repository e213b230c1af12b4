"""The report of an opening as files: PDF for people, JSON for machines; the same from the terminal and the window."""

import os
from datetime import UTC, datetime
from itertools import count
from pathlib import Path

from keyturn.errors import ProgramError, StorageError
from keyturn.house_fonts import house_fonts
from keyturn.kit.file import KitFile
from keyturn.kit.store import DiskFull, NotConfirmed, ReadOnly, write_atomically
from keyturn.opening.report import Report

PDF, JSON = ".pdf", ".json"


class ReportNotDrawn(ProgramError):
    """The report could not be made into a PDF; it is kept as JSON."""

    code = "report-not-drawn"
    sentence = "The report could not be made into a PDF ({kind}); it was written as JSON instead: {path}."
    cure = "Keep that file: it is the whole report. The opening is closed."


class ReportNotSaved(StorageError):
    """A folder does not take the report."""

    code = "report-not-saved"
    sentence = "The report was not saved in {folder}: {why}."
    cure = "Name another folder, a stick's for example, and save it again."


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
        instead = path.with_name(f"{path.name}{JSON}")
        _write_json(report, instead)
        raise ReportNotDrawn(path=instead, kind=type(problem).__name__) from problem
    write_atomically(path, [drawn], mode=0o600)


def save_report(report: Report, folder: Path, kit: KitFile) -> tuple[Path, Path]:
    """Save the report in a folder, as JSON and as PDF, and return both files; nothing that is there is overwritten.

    Raises ReportNotSaved; or, and then the JSON stands, ReportNotDrawn or NotConfirmed.
    """
    if not os.path.isdir(folder):
        raise ReportNotSaved(folder=folder, why="there is no such folder")
    stem = _unused(folder, report)
    data, paper = folder / f"{stem}{JSON}", folder / f"{stem}{PDF}"
    try:
        _write_json(report, data)
        write_atomically(paper, [_drawn_beside(report, data, kit)], mode=0o600)
    except NotConfirmed:
        raise
    except StorageError as refusal:
        raise ReportNotSaved(folder=folder, why=_why(refusal)) from None
    return data, paper


def _unused(folder: Path, report: Report) -> str:
    """Return a name that no file in the folder has; it says the day and the opening."""
    day = datetime.fromtimestamp(report.started_at, UTC).strftime("%Y-%m-%d")
    name = f"keyturn-report-{day}-{report.opening}"
    names = (name if number == 1 else f"{name}-{number}" for number in count(1))
    return next(
        name for name in names if not any(os.path.lexists(folder / f"{name}{suffix}") for suffix in (JSON, PDF))
    )


def _why(refusal: StorageError) -> str:
    known: dict[type[StorageError], str] = {DiskFull: "no space is left", ReadOnly: "it is read-only here"}
    return known.get(type(refusal)) or str(refusal.facts["why"])


def _write_json(report: Report, path: Path) -> None:
    write_atomically(path, [report.canonical(), b"\n"], mode=0o600)


def _drawn_beside(report: Report, data: Path, kit: KitFile) -> bytes:
    try:
        return _drawn(report, kit)
    except Exception as problem:
        raise ReportNotDrawn(path=data, kind=type(problem).__name__) from problem


def _drawn(report: Report, kit: KitFile) -> bytes:
    # An emergency neither waits for the library that makes PDFs nor fails where it is missing.
    from keyturn.exchange.report_pdf import Names, report_pdf

    mode = next((mode for mode in kit.body.modes if mode.id == report.mode), None)
    names = Names(mode=mode, practice=kit.header.is_practice)
    return report_pdf(report, names, house_fonts())
