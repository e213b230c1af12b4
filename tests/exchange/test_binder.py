"""The binder: what a pair needs is in it, every "go to" leads where it says, and it is the same each time."""

import hashlib
import os
import re
import subprocess
import sys
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path

import pypdfium2
import pytest
from msgspec import structs
from pypdf import PdfReader
from reportlab.lib.units import mm

from keyturn import catalogue
from keyturn.exchange.binder import Binder, binder_pdf
from keyturn.exchange.binder_playbook import UNDONE
from keyturn.exchange.edition import Edition
from keyturn.exchange.paper_sheet import LARGE, MARGIN, SHEETS, Sheet
from keyturn.kit.playbooks.model import filled
from papers import EDITION, FONTS, catalogue_binder

KINDS = ["a4", "letter large"]
BINDER = catalogue_binder()
ONE = replace(BINDER, failures=BINDER.failures[:1])


def sheet(kind: str) -> Sheet:
    name, *large = kind.split()
    return SHEETS[name].scaled(LARGE) if large else SHEETS[name]


@cache
def whole(kind: str = "a4") -> bytes:
    return binder_pdf(BINDER, FONTS, sheet(kind))


@cache
def pages(kind: str = "a4") -> list[str]:
    return texts(whole(kind))


def texts(pdf: bytes) -> list[str]:
    """The text of each page on one line, as lines wrap where they will."""
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf), strict=True).pages]


def made(binder: Binder) -> str:
    return " ".join(texts(binder_pdf(binder, FONTS)))


def test_the_same_values_are_the_same_file_in_another_process_and_time_zone(tmp_path: Path) -> None:
    code = (
        "import hashlib; from papers import FONTS, catalogue_binder\n"
        "from keyturn.exchange.binder import binder_pdf\n"
        "print(hashlib.sha256(binder_pdf(catalogue_binder(), FONTS)).hexdigest())"
    )
    changed = {"TZ": "Pacific/Apia", "PYTHONHASHSEED": "7", "SOURCE_DATE_EPOCH": "86400", "LC_ALL": "C"}
    changed["PYTHONPATH"] = os.pathsep.join(path for path in sys.path if path)
    done = subprocess.run(
        [sys.executable, "-c", code], env=os.environ | changed, check=True, capture_output=True, text=True, cwd=tmp_path
    )
    assert done.stdout.strip() == hashlib.sha256(whole()).hexdigest()
    assert binder_pdf(replace(BINDER, edition=replace(EDITION, revision=8)), FONTS) != whole()


@pytest.mark.parametrize("kind", ["a4", "letter"])
def test_every_failure_mode_is_one_page_behind_the_cover(kind: str) -> None:
    found = pages(kind)
    assert found[0].split("Kit binder")[0] == "Kestrel break-glass kit, revision 7 of 2027-01-15 "
    for number, mode in enumerate(catalogue.MODES, start=1):
        page = found[number]
        assert f"If this fails · {mode}" in page
        for said in ("Do not use this when", "Confirm together", "First actions", "Go on with step 6", "Tell"):
            assert said in page, (mode, said)
    assert "Playbook · fm1-idp-down" in found[len(catalogue.MODES) + 1]


@pytest.mark.parametrize("kind", KINDS)
def test_every_page_says_what_it_is_and_that_a_newer_one_replaces_it(kind: str) -> None:
    count = len(pages(kind))
    for number, page in enumerate(pages(kind), start=1):
        assert "Kestrel break-glass kit, revision 7 of 2027-01-15" in page
        assert f"Page {number} of {count}" in page
        assert "Any newer copy replaces this one." in page


@pytest.mark.parametrize(
    "said",
    [
        "Revision 7 of 2027-01-15, epoch 2", "Real, tag a1b2", "They open the kit until 2028-07-16.",
        "each with card and passphrase", "phone with its authenticator app, or security key", "standard: any 2",
        "This copy Whose", "It holds no password, key or code",
    ],
)  # fmt: skip
def test_the_cover_says_what_else_is_needed_and_whose_copy_it_is(said: str) -> None:
    assert said in pages()[0]


@pytest.mark.parametrize("kind", KINDS)
def test_the_contents_lead_to_the_right_pages(kind: str) -> None:
    found = pages(kind)
    contents = " ".join(found[:2])
    for failure in BINDER.failures:
        mode = failure.mode
        listed = re.search(rf"{re.escape(mode.title)} {re.escape(mode.brief)} (\d+) (\d+)", contents)
        assert listed, mode.title
        assert f"If this fails · {mode.id}" in found[int(listed[1]) - 1]
        assert f"Playbook · {mode.id}" in found[int(listed[2]) - 1]


def test_every_step_stands_there_with_number_challenge_and_answer() -> None:
    text = " ".join(pages()).replace("\N{NO-BREAK SPACE}", " ")
    for failure in BINDER.failures:
        book = failure.playbook
        assert book
        for number, step in enumerate(book.steps, start=1):
            assert f"{number} {filled(step.challenge, book.on_paper)}" in text, (book.id, step.id)
            answer = filled(step.response, book.on_paper)
            if 0 < len(answer) < 20 and step.kind != "decide":
                boxes = "□ □" if step.needs_both else "□"
                assert f"{boxes} {answer}" in text, (book.id, step.id)


def test_no_reference_is_left_without_its_value() -> None:
    assert "{{" not in " ".join(pages())


def test_every_step_that_cannot_be_undone_says_so() -> None:
    books = [failure.playbook for failure in BINDER.failures if failure.playbook]
    assert " ".join(pages()).count(UNDONE) == sum(step.irreversible for book in books for step in book.steps) > 0


def test_a_branch_says_which_step_or_page_it_goes_to() -> None:
    text = " ".join(pages())
    assert "The first user fails, the second was not tried → Go to step 19." in text
    went = re.search(r"Errors in one Region only → Go to Region or KMS outage, page (\d+)\.", text)
    assert went
    assert "If this fails · fm8-region-outage" in pages()[int(went[1]) - 1]


def test_the_last_page_is_the_call_tree() -> None:
    last = pages()[-1]
    for said in ("Call tree", "Amara Okafor amara@kestrel.example weekdays 08:00 to 18:00 Lagos, Africa", "Called at",
                 "soc +48 12 555 01 11", "bridge: number +48 12 555 01 90"):  # fmt: skip
        assert said in last


def test_the_directory_lists_what_names_stand_for() -> None:
    text = " ".join(pages()[-4:])
    assert "account: emergency 123456789012" in text
    assert "region: home eu-central-1" in text


def test_a_practice_binder_says_so_on_every_page() -> None:
    practice = texts(binder_pdf(replace(ONE, edition=replace(EDITION, purpose="practice")), FONTS))
    assert all("PRACTICE · nothing in this kit is real" in page for page in practice)
    assert not any("PRACTICE" in page for page in pages())


def test_what_is_not_sealed_yet_is_a_draft() -> None:
    text = made(replace(ONE, edition=Edition("Kestrel", "real", "2027-01-15", EDITION.moment)))
    assert "Draft of 2027-01-15, not sealed yet" in text
    assert "tag" not in text.split("Contents")[0]
    assert "They open the kit until" not in text


def test_without_its_playbook_a_mode_points_to_the_kit() -> None:
    text = made(replace(BINDER, failures=[replace(BINDER.failures[0], playbook=None)], values={}))
    assert "Follow the playbook on the laptop's screen: it is sealed in the kit." in text
    assert "Playbook ·" not in text
    assert "Directory" not in text


def test_what_somebody_wrote_is_text_and_what_no_font_has_is_told() -> None:
    first = BINDER.failures[0]
    mode = structs.replace(first.mode, condition="<b>x</b> &amp; {braces} 张")
    text = made(replace(ONE, failures=[replace(first, mode=mode)]))
    assert "<b>x</b> &amp; {braces} ⁅U+5F20⁆" in text
    assert "do not have everything that was written: Han" in text


def test_every_font_is_inside_and_nothing_is_run() -> None:
    reader = PdfReader(BytesIO(whole()), strict=True)
    fonts = [font.get_object() for page in reader.pages for font in page["/Resources"]["/Font"].values()]
    assert all("/FontFile2" in font["/FontDescriptor"] for font in fonts)
    assert not re.search(rb"/(JavaScript|JS|Launch|URI|EmbeddedFile|AcroForm)\b", whole())


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_is_drawn_beyond_the_margins(kind: str) -> None:
    dpi = 36
    side = int((MARGIN - 2 * mm) * dpi / 72)
    for page in pypdfium2.PdfDocument(whole(kind)):
        picture = page.render(scale=dpi / 72).to_pil().convert("L")
        for left in (0, picture.width - side):
            strip = picture.crop((left, 0, left + side, picture.height))
            assert strip.getextrema()[0] > 200


def test_large_type_is_larger() -> None:
    assert len(pages("letter large")) > 1.4 * len(pages("a4"))
