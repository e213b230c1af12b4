"""The report as files: beside what is there, whole or not at all, the same from terminal and window."""

import os
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pypdf import PdfReader

from keyturn import report_file
from keyturn.custody.records import Hash
from keyturn.kit import store
from keyturn.opening.report import Report
from keyturn.opening.session import Revealed
from keyturn.opening.walk import NOT_WALKED
from keyturn.report_file import ReportNotDrawn, ReportNotSaved, save_report, write_report

T = 1_800_000_000  # 2027-01-15 08:00:00 UTC
NAME = "keyturn-report-2027-01-15-0a1b2c3d4e5f"
KIT: Any = SimpleNamespace(body=SimpleNamespace(modes=[]), header=SimpleNamespace(is_practice=True))
REPORT = Report(
    classified="drill", closed_at=T + 90, declared_by=["Amara", "Chen"], event="INC-1", kit=Hash(bytes(32)),
    kit_name="Northwind kit", log_root=Hash(bytes(32)), log_size=9, mode="fm1", normal_sign_in="Nora", notes=["a note"],
    observed=[], opened_at=T + 30, opening="0a1b2c3d4e5f", reason="nobody can sign in", reseal_by="2027-02-01",
    revealed=[Revealed(item="alice", time=T + 40, version=1)], rotate=["alice"], started_at=T, told=[], walk=NOT_WALKED,
    witness_words=["academic", "gravity"],
)  # fmt: skip


def test_both_files_are_saved_and_say_the_same_as_the_terminals(tmp_path: Path) -> None:
    there, by_terminal = tmp_path / "stick", tmp_path / "terminal"
    there.mkdir()
    by_terminal.mkdir()
    data, paper = save_report(REPORT, there, KIT)
    assert (data, paper) == (there / f"{NAME}.json", there / f"{NAME}.pdf")
    for saved, name in ((data, "report.json"), (paper, "report.pdf")):
        write_report(REPORT, by_terminal / name, KIT)
        assert saved.read_bytes() == (by_terminal / name).read_bytes()
        assert saved.stat().st_mode & 0o777 == 0o600
    text = " ".join(page.extract_text() for page in PdfReader(BytesIO(paper.read_bytes())).pages)
    assert "INC-1" in text
    assert "academic" in text


@pytest.mark.parametrize("taken", [f"{NAME}.json", f"{NAME}.pdf"])
def test_what_is_there_is_never_overwritten(tmp_path: Path, taken: str) -> None:
    (tmp_path / taken).write_text("theirs")
    (tmp_path / f"{NAME}-2.pdf").symlink_to("nowhere")
    data, paper = save_report(REPORT, tmp_path, KIT)
    assert (data.name, paper.name) == (f"{NAME}-3.json", f"{NAME}-3.pdf")
    assert (tmp_path / taken).read_text() == "theirs"
    assert (tmp_path / f"{NAME}-2.pdf").is_symlink()


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path / "absent", tmp_path / "file"):
        with pytest.raises(ReportNotSaved) as caught:
            save_report(REPORT, folder, KIT)
        assert caught.value.message == f"The report was not saved in {folder}: there is no such folder."


@pytest.mark.parametrize(
    ("refusal", "why"),
    [
        (store.ReadOnly(path="x"), "it is read-only here"),
        (store.DiskFull(path="x"), "no space is left"),
        (store.NotWritten(path="x", why="Input/output fault"), "Input/output fault"),
    ],
    ids=lambda part: getattr(part, "code", ""),
)
def test_a_folder_that_cannot_be_written_is_one_clear_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, refusal: Exception, why: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise refusal

    monkeypatch.setattr(report_file, "write_atomically", refuse)
    with pytest.raises(ReportNotSaved) as caught:
        save_report(REPORT, tmp_path, KIT)
    assert caught.value.message == f"The report was not saved in {tmp_path}: {why}."


def test_the_system_itself_refuses_a_folder_that_takes_no_files() -> None:
    if not os.path.isdir("/proc/self/fd"):
        pytest.skip("this system has no folder that takes no files")
    with pytest.raises(ReportNotSaved):
        save_report(REPORT, Path("/proc/self/fd"), KIT)


def test_where_no_pdf_can_be_made_the_json_stands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keyturn.house_fonts.FILES", ("absent.ttf",) * 3)
    with pytest.raises(ReportNotDrawn) as caught:
        save_report(REPORT, tmp_path, KIT)
    assert caught.value.facts["path"] == tmp_path / f"{NAME}.json"
    assert [entry.name for entry in tmp_path.iterdir()] == [f"{NAME}.json"]
    assert (tmp_path / f"{NAME}.json").read_bytes() == REPORT.canonical() + b"\n"


def test_a_disk_that_does_not_confirm_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def doubt(folder: Path) -> None:
        raise OSError(5, "not sure")

    monkeypatch.setattr(store, "sync_folder", doubt)
    with pytest.raises(store.NotConfirmed):
        save_report(REPORT, tmp_path, KIT)
    assert (tmp_path / f"{NAME}.json").read_bytes() == REPORT.canonical() + b"\n"
