"""The report on paper: everything that it must say is there as text, the same each time, whatever people typed."""

import hashlib
import os
import re
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from msgspec import structs
from pypdf import PdfReader

from keyturn.custody.records import Hash, read_record
from keyturn.errors import StorageError
from keyturn.exchange.report_pdf import Names, report_pdf
from keyturn.house_fonts import house_fonts
from keyturn.kit.manifest import Mode
from keyturn.opening.confirm import Observation
from keyturn.opening.notices import Notice
from keyturn.opening.report import Report
from keyturn.opening.session import Revealed
from keyturn.opening.walk import NOT_WALKED, Move, Walked
from keyturn.report_file import ReportNotDrawn, write_report
from playbook_samples import sample

T = 1_800_000_000  # 2027-01-15 08:00:00 UTC
BOOK = structs.replace(sample(), parameters={"account.emergency": "123456789012"})
MODE = Mode(
    brief="", compartment="c", condition="", confirm=BOOK.confirm, fits={}, id="fm1", messages=BOOK.messages,
    not_for=[], title="Identity provider down",
)  # fmt: skip
FONTS = house_fonts()
WORDS = "academic gravity timber velvet harvest junior scholar evening".split()  # noqa: SIM905


def move(step: str, at: int, by: str = "Amara Okafor", did: Any = "confirmed", option: int = 0) -> Move:
    return Move(by=by, did=did, option=option, step=step, time=T + at)


REPORT = Report(
    classified="emergency",
    closed_at=T + 4350,
    declared_by=["Amara Okafor", "Tomasz Wiśniewski"],
    event="INC-2027-0017",
    kit=Hash(bytes(range(32))),
    kit_name="Northwind break-glass kit",
    log_root=Hash(bytes(range(100, 132))),
    log_size=1284,
    mode="fm1",
    normal_sign_in="priya.shah@northwind.example",
    notes=["The first number rang out.", "Two lines:\nthe second one"],
    observed=[
        Observation(by="Amara Okafor", check=1, seen="as-expected", time=T - 90),
        Observation(by="Tomasz Wiśniewski", check=1, seen="as-expected", time=T - 60),
        Observation(by="Amara Okafor", check=2, seen="not-possible", time=T - 30),
    ],
    opened_at=T + 252,
    opening="3f9ac1d27be0",
    reason="Nobody can sign in; the payment service must be rolled back.",
    reseal_by="2027-01-18",
    revealed=[Revealed(item="alice", time=T + 700, version=3), Revealed(item="spare", time=T + 900, version=1)],
    rotate=["alice", "spare"],
    started_at=T,
    told=[
        Notice("Leadership", ["Amara Okafor", "Tomasz Wiśniewski"], "told", "leadership", "fm1", "", 0, T - 40),
        Notice("Peers", ["Amara Okafor", "Tomasz Wiśniewski"], "told", "peers", "fm1", "", T - 10, T - 20),
        Notice("SOC", ["Amara Okafor"], "not-reached", "", "fm1", "tell", 0, T + 350),
    ],
    walk=Walked(
        moves=[
            move("mind", 300),
            move("which", 400, did="chose", option=2),
            move("sign-in", 700, by="Tomasz Wiśniewski", did="failed"),
            move("customers", 900, did="deferred"),
            move("customers", 1000, did="took-up"),
        ],
        playbook=Hash(BOOK.hash),
        started=T + 260,
    ),
    witness_words=WORDS,
)


def made(names: Names | None = None, **changes: object) -> PdfReader:
    """The PDF of the report with some of its facts changed, read again."""
    data = report_pdf(structs.replace(REPORT, **changes), names or Names(MODE, BOOK), FONTS)
    return PdfReader(BytesIO(data), strict=True)


def text_of(reader: PdfReader) -> str:
    """All text on one line, as lines wrap where they will."""
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_the_same_report_is_the_same_file() -> None:
    first, second = (report_pdf(REPORT, Names(MODE, BOOK), FONTS) for _ in range(2))
    assert first == second
    assert report_pdf(structs.replace(REPORT, log_size=1285), Names(MODE, BOOK), FONTS) != first


def test_clock_time_zone_and_hash_seed_do_not_matter(tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    report.write_bytes(REPORT.canonical())
    code = (
        "import hashlib, sys; from pathlib import Path; from keyturn.house_fonts import house_fonts\n"
        "from keyturn.custody.records import read_record; from keyturn.opening.report import Report\n"
        "from keyturn.exchange.report_pdf import Names, report_pdf\n"
        "report = read_record(Report, Path(sys.argv[1]).read_bytes(), 'report')\n"
        "print(hashlib.sha256(report_pdf(report, Names(), house_fonts())).hexdigest())"
    )
    changed = {"TZ": "Pacific/Apia", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "86400", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-c", code, str(report)],
        env=os.environ | changed, check=True, capture_output=True, text=True, cwd=tmp_path,
    )  # fmt: skip
    here = report_pdf(read_record(Report, REPORT.canonical(), "report"), Names(), FONTS)
    assert done.stdout.strip() == hashlib.sha256(here).hexdigest()


@pytest.mark.parametrize(
    "said",
    [
        "Report of an opening Northwind break-glass kit",
        "Emergency of 2027-01-15. Open for 1 h 8 min; 2 items are to be rotated.",
        "Class of use Emergency",
        "Failure mode Identity provider down (fm1)",
        "Incident INC-2027-0017",
        "Reason Nobody can sign in; the payment service must be rolled back.",
        "Declared by, Reader Amara Okafor",
        "Declared by, Doer Tomasz Wiśniewski",
        "Normal sign-in priya.shah@northwind.example",
        "Seal the kit again by 2027-01-18",
        "Declared 2027-01-15 08:00:00",
        "Opened 2027-01-15 08:04:12 4 min 12 s",
        "First item shown 2027-01-15 08:11:40 11 min 40 s",
        "Closed 2027-01-15 09:12:30 1 h 12 min",
        "1 Try the primary page. Expected: It fails Amara Okafor As expected 2027-01-15 07:58:30",
        "07:58:30 Tomasz Wiśniewski As expected 2027-01-15 07:59:00",
        "2 Try the standby page. Expected: It fails Amara Okafor Not possible 2027-01-15 07:59:30",
        "2027-01-15 07:59:20 Leadership We have declared an emergency. (leadership) "
        "Amara Okafor, Tomasz Wiśniewski Told",
        "07:59:40 Peers Do not change federation now. (peers) Amara Okafor, Tomasz Wiśniewski "
        "Told; taken back 2027-01-15 07:59:50",
        "2027-01-15 08:05:50 SOC Call the SOC. (tell) Amara Okafor Not reached",
        "□ alice 3 2027-01-15 08:11:40",
        "□ spare 1 2027-01-15 08:15:00",
        "Begun at 2027-01-15 08:04:20 UTC; 5 moves were made.",
        "1 2027-01-15 08:05:00 Touch nothing that you need not touch. (mind) Confirmed Amara Okafor",
        "2 2027-01-15 08:06:40 Does the sign-in page load? (which) Chose: It does not Amara Okafor",
        "3 2027-01-15 08:11:40 Sign in as the emergency user. (sign-in) Failed Tomasz Wiśniewski",
        "4 2027-01-15 08:15:00 Tell the customers. (customers) Put off Amara Okafor",
        "5 2027-01-15 08:16:40 Tell the customers. (customers) Taken up again Amara Okafor",
        "1 The first number rang out. 2 Two lines: the second one",
        "the kit's log had 1,284 lines",
        "1 academic 3 timber 5 harvest 7 scholar 2 gravity 4 velvet 6 junior 8 evening",
        f"Tree hash {bytes(range(100, 132)).hex()}",
        f"Kit {bytes(range(32)).hex()}",
        "Opening 3f9ac1d27be0",
        f"Playbook, SHA-256 {BOOK.hash.hex()}",
        "Reviewed by",
    ],
)
def test_everything_is_said(said: str, whole: str) -> None:
    assert said in whole


@pytest.fixture(scope="module")
def whole() -> str:
    return text_of(made())


def test_the_file_says_what_it_is() -> None:
    reader = made()
    assert reader.metadata is not None
    assert reader.metadata.title == "Report of an opening: Northwind break-glass kit, INC-2027-0017"
    assert reader.metadata.creation_date_raw == "D:20270115091230Z"
    assert reader.metadata.modification_date_raw == "D:20270115091230Z"
    assert reader.trailer["/Root"]["/Lang"] == "en"
    other = made(opening="0123456789ab").trailer["/ID"][0]
    assert reader.trailer["/ID"][0] != other
    assert [entry.title for entry in reader.outline] == [
        "Times", "Checks before the opening", "Who was told", "Revealed, and to be rotated",
        "The playbook, as it was walked", "Notes", "Proof", "Review",
    ]  # fmt: skip
    assert {(round(page.mediabox.width), round(page.mediabox.height)) for page in reader.pages} == {(595, 842)}


def test_every_font_is_inside() -> None:
    fonts = [font.get_object() for page in made().pages for font in page["/Resources"]["/Font"].values()]
    assert {font["/BaseFont"].split("+")[-1] for font in fonts} == {
        "InterTabular-Regular", "InterTabular-SemiBold", "JetBrainsMono-SemiBold",
    }  # fmt: skip
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)


def test_nothing_but_text_and_lines_is_in_the_file() -> None:
    data = report_pdf(REPORT, Names(MODE, BOOK), FONTS)
    assert not re.search(rb"/(JavaScript|JS|Launch|URI|EmbeddedFile|XObject /Subtype /Image|AcroForm)\b", data)


def test_500_steps_go_over_pages_that_each_say_what_they_are() -> None:
    moves = [move(f"step-{number}", number) for number in range(500)]
    reader = made(walk=structs.replace(REPORT.walk, moves=moves))
    pages = [page.extract_text() for page in reader.pages]
    count = len(pages)
    assert count > 10
    for number, page in enumerate(pages, start=1):
        assert f"Opening 3f9ac1d27be0 · Page {number} of {count}" in " ".join(page.split())
        assert "Northwind break-glass kit" in page
        if re.search(r"\bstep-\d", page):
            assert "When (UTC)" in page
    assert re.findall(r"\bstep-\d+", " ".join(pages)) == [entry.step for entry in moves]


@pytest.mark.parametrize("name", ["Ελένη Παπαδοπούλου", "Олександр Ґудзь", "Nguyễn Thị Hương"])
def test_names_that_the_fonts_have_are_drawn(name: str) -> None:
    whole = text_of(made(declared_by=[name, "Chen"], walk=structs.replace(REPORT.walk, moves=[move("x", 1, by=name)])))
    assert f"Declared by, Reader {name}" in whole
    assert f"Confirmed {name}" in whole
    assert "⁅" not in whole


@pytest.mark.parametrize(
    ("name", "drawn", "script"),
    [
        (
            "محمد بن سلمان",
            "⁅U+0645 U+062D U+0645 U+062F⁆ ⁅U+0628 U+0646⁆ ⁅U+0633 U+0644 U+0645 U+0627 U+0646⁆",
            "Arabic",
        ),
        ("张伟", "⁅U+5F20 U+4F1F⁆", "Han"),
    ],
)
def test_names_that_the_fonts_lack_are_code_points_and_roles(name: str, drawn: str, script: str) -> None:
    moves = [move("x", 1, by=name), move("x", 2, by="Chen")]
    whole = text_of(made(declared_by=["Chen", name], walk=structs.replace(REPORT.walk, moves=moves)))
    assert f"Declared by, Doer {drawn} Normal" in whole
    assert "x Confirmed Doer" in whole
    assert "x Confirmed Chen" in whole
    assert f"do not have everything that was written: {script}. What is missing stands in brackets ⁅ ⁆" in whole


def test_a_stranger_whose_name_the_fonts_lack_stands_as_code_points() -> None:
    seen = Observation(by="李", check=1, seen="otherwise", time=T)
    assert "It fails ⁅U+674E⁆ Otherwise" in text_of(made(observed=[seen]))


def test_what_people_typed_is_shown_and_does_nothing() -> None:
    hostile = '</para><b>x</b>&amp;<img src="/etc/passwd"/>{opening.event}{{opening.event}} \x1b[2J\u202e\x00'
    drawn = '</para><b>x</b>&amp;<img src="/etc/passwd"/>{opening.event}{{opening.event}} ⁅U+001B⁆[2J⁅U+202E U+0000⁆'
    whole = text_of(made(reason=hostile, notes=[hostile], normal_sign_in=hostile, kit_name=hostile, event=hostile))
    assert "".join(whole.split()).count("".join(drawn.split())) >= 5


@pytest.mark.parametrize(
    ("changes", "drawn", "count"),
    [
        ({"declared_by": ["王" * 500, "x" * 500]}, "U+738B", 1000),
        ({"declared_by": ["王" * 500, "x" * 500]}, "x" * 500, 1),
        ({"observed": [Observation(by="王" * 500, check=1, seen="otherwise", time=T)]}, "U+738B", 500),
        ({"notes": ["word " * 5000]}, "word", 5000),
        ({"notes": ["~" * 5000]}, "~", 5000),
        ({"normal_sign_in": "z " * 5000}, "z", 5000),
        ({"kit_name": "Ж" * 300}, "Ж" * 300, 1),
        ({"event": "&" * 500}, "&" * 500, 1),
        ({"rotate": [f"item-{number}" for number in range(200)]}, "item-", 200),
    ],
)
def test_long_texts_wrap_and_lose_nothing(changes: dict[str, object], drawn: str, count: int) -> None:
    together = "".join(text_of(made(**changes)).split())
    assert together.count(drawn) >= count


def test_an_opening_that_showed_nothing_says_so() -> None:
    nothing: dict[str, object] = {"notes": [], "observed": [], "revealed": [], "rotate": [], "walk": NOT_WALKED}
    whole = text_of(made(opened_at=0, witness_words=[], closed_at=T - 50, **nothing))
    for said in (
        "It was not opened; nothing was revealed.",
        "Opened It was not opened —",
        "First item shown Nothing was shown —",
        "Closed 2027-01-15 07:59:10 50 s earlier",
        "No check was observed.",
        "Nothing was revealed. Nothing is to be rotated.",
        "No playbook was walked.",
        "No notes were kept.",
    ):
        assert said in whole
    assert "Playbook, SHA-256" not in whole


def test_a_time_that_is_no_date_is_shown_as_the_number_that_it_is() -> None:
    reader = made(started_at=-(2**53) + 1, closed_at=2**53 - 1)
    assert "Declared -9007199254740991 s" in text_of(reader)
    assert reader.metadata is not None
    assert reader.metadata.creation_date_raw == "D:19700101000000Z"


def test_an_item_that_is_only_on_the_rotation_list_is_rotated_too() -> None:
    assert "□ extra — —" in text_of(made(rotate=["alice", "spare", "extra"]))
    assert "one item is to be rotated" in text_of(made(revealed=[], rotate=["extra"]))


@pytest.mark.parametrize(
    "names",
    [
        Names(),
        Names(structs.replace(MODE, id="fm2"), structs.replace(BOOK, title="Another")),
        Names(structs.replace(MODE, confirm=[]), None),
    ],
)
def test_words_that_are_not_the_reports_own_are_not_used(names: Names) -> None:
    whole = text_of(made(names))
    assert "1 Check 1 of the failure mode Amara Okafor As expected" in whole
    assert "2 2027-01-15 08:06:40 which Chose option 2 Amara Okafor" in whole
    assert "Touch nothing" not in whole


def test_texts_of_the_playbook_are_filled_in() -> None:
    steps = [structs.replace(step, challenge="{{opening.doer}}: {{account.emergency}} {{x}}") for step in BOOK.steps]
    book = structs.replace(BOOK, steps=steps)
    walk = structs.replace(REPORT.walk, playbook=Hash(book.hash))
    assert "Tomasz Wiśniewski: 123456789012 {{x}} (mind)" in text_of(made(Names(MODE, book), walk=walk))


def test_an_option_that_the_playbook_does_not_have_stays_a_number() -> None:
    walk = structs.replace(REPORT.walk, moves=[move("which", 1, did="chose", option=9)])
    assert "(which) Chose option 9" in text_of(made(walk=walk))


@pytest.mark.parametrize("practice", [True, False])
def test_practice_says_so_on_every_page(practice: bool) -> None:
    reader = made(Names(MODE, practice=practice))
    assert ("This kit holds nothing real." in text_of(reader)) == practice
    assert all(("Practice · Opening" in " ".join(page.extract_text().split())) == practice for page in reader.pages)


# As a file: --report FILE.

KIT: Any = SimpleNamespace(body=SimpleNamespace(modes=[MODE]), header=SimpleNamespace(is_practice=True))


def test_a_file_that_ends_in_pdf_gets_the_paper(tmp_path: Path) -> None:
    for name in ("report.pdf", "REPORT.PDF"):
        write_report(REPORT, tmp_path / name, KIT)
        assert (tmp_path / name).read_bytes() == report_pdf(REPORT, Names(MODE, practice=True), FONTS)
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("name", ["report.json", "report", "report.pdf.txt"])
def test_every_other_file_gets_json(name: str, tmp_path: Path) -> None:
    write_report(REPORT, tmp_path / name, KIT)
    assert (tmp_path / name).read_bytes() == REPORT.canonical() + b"\n"


def test_no_file_gets_nothing(tmp_path: Path) -> None:
    write_report(REPORT, None, KIT)
    assert not list(tmp_path.iterdir())


def test_a_report_that_cannot_be_drawn_is_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("keyturn.house_fonts.FILES", ("absent.ttf",) * 3)
    with pytest.raises(ReportNotDrawn) as caught:
        write_report(REPORT, tmp_path / "report.pdf", KIT)
    assert caught.value.message.endswith(
        f"(ResourceMissing); it was written as JSON instead: {tmp_path}/report.pdf.json."
    )
    assert (tmp_path / "report.pdf.json").read_bytes() == REPORT.canonical() + b"\n"
    assert not (tmp_path / "report.pdf").exists()


def test_a_library_that_is_missing_does_not_lose_it_either(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyturn.exchange.report_pdf", None)
    with pytest.raises(ReportNotDrawn):
        write_report(REPORT, tmp_path / "report.pdf", KIT)
    assert (tmp_path / "report.pdf.json").exists()


def test_a_place_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        write_report(REPORT, tmp_path / "absent" / "report.pdf", KIT)
