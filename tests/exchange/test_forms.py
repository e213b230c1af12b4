"""Letters and forms: who they are for, what must be written into them, and that they hold for any number of people."""

from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from keyturn.exchange.binder_people import Person
from keyturn.exchange.edition import Edition
from keyturn.exchange.forms import Line, OldCopy, Script, destruction_pdf, script_pdf
from keyturn.exchange.letter_paper import Holder, letters_pdf
from keyturn.exchange.paper_sheet import LARGE, SHEETS
from papers import EDITION, FONTS
from workshop import WORDS

CALL = ["SOC +48 12 555 01 11"]
PHONE = Holder(Person("Amara Okafor", "amara@kestrel.example", "weekdays", "Africa/Lagos"), "phone", 2)
KEY = Holder(Person("Björn Lindqvist", "", "", "UTC"), "key")
SCRIPT = Script(
    lines=(Line("Room", "No camera is in the room"), Line("Card", "the card is read back", "Amara", "09:15")),
    people=(("Maintainer", "Chen Wei"), ("Custodian", "Amara Okafor")),
    bags=("Cold code of Amara Okafor",),
    kit_words=WORDS.from_bytes(bytes(range(32))),
)


def texts(pdf: bytes) -> list[str]:
    return [" ".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf), strict=True).pages]


@pytest.mark.parametrize("size", ["a4", "letter"])
def test_each_custodian_gets_one_page(size: str) -> None:
    first, second = texts(letters_pdf(EDITION, [PHONE, KEY], CALL, FONTS, SHEETS[size]))
    assert "To the custodian Amara Okafor" in first
    assert "To the custodian Björn Lindqvist" in second
    assert "Björn" not in first


@pytest.mark.parametrize(
    "said",
    [
        "What you hold", "The paper card of generation 2", "Passphrase In your head", "Phone An authenticator app",
        "Where to keep it", "When you are called", "call back on a number that you know",
        "When something is lost, seen by others, or forgotten", "Call SOC +48 12 555 01 11", "keyturn card check KIT",
        "Read and understood ____", "This letter holds no secret",
    ],
)  # fmt: skip
def test_a_letter_says_what_a_custodian_must_know(said: str) -> None:
    assert said in texts(letters_pdf(EDITION, [PHONE], CALL, FONTS))[0]


def test_a_holder_of_security_keys_is_told_of_keys() -> None:
    (letter,) = texts(letters_pdf(EDITION, [KEY], [], FONTS))
    assert "Security key Two security keys" in letter
    assert "phone" not in letter
    assert "Call ______" in letter


@pytest.mark.parametrize(
    "said",
    [
        "Kit Kestrel break-glass kit (real, tag a1b2), revision 7 of 2027-01-15", "Place ____",
        " ".join(SCRIPT.kit_words), "Maintainer Chen Wei", "No. Step Activity Initials Witness Time (UTC)",
        "1 Room No camera is in the room", "2 Card Amara: the card is read back 09:15", "Bag or envelope no. Seal no.",
        "Cold code of Amara Okafor", "What went otherwise than written above", "Name Signature Date",
    ],
)  # fmt: skip
def test_a_script_has_step_activity_initials_time_bags_and_witnesses(said: str) -> None:
    assert said in " ".join(texts(script_pdf(EDITION, SCRIPT, FONTS)))


@pytest.mark.parametrize("size", ["a4", "letter"])
@pytest.mark.parametrize("scale", [1.0, LARGE])
def test_a_day_is_never_broken_within_itself(size: str, scale: float) -> None:
    script = Script(lines=(Line("Card", "the card is read back", "Amara", "2026-11-27 13:44"),))
    assert "2026-11-27 13:44" in " ".join(texts(script_pdf(EDITION, script, FONTS, SHEETS[size].scaled(scale))))


def test_a_blank_script_can_be_filled_in_by_hand() -> None:
    text = " ".join(texts(script_pdf(EDITION, Script(), FONTS)))
    assert "26 ______" in text
    assert "27 ______" not in text
    assert "10 11 12" in text


def test_a_destruction_form_lists_old_copies_with_room_for_more() -> None:
    copies = [OldCopy("Copy “safe” of the kit", "the Stockholm safe"), OldCopy("Amara's card before generation 2")]
    text = " ".join(texts(destruction_pdf(EDITION, copies, FONTS)))
    assert "□ Copy “safe” of the kit the Stockholm safe" in text
    assert "What Where it lies How destroyed When (UTC) By Witness" in text
    assert text.count("□") == 2 + 6
    assert " ".join(texts(destruction_pdf(EDITION, [], FONTS))).count("□") == 12


@pytest.mark.parametrize("size", ["a4", "letter"])
@pytest.mark.parametrize("scale", [1.0, LARGE])
def test_twelve_custodians_and_long_names_go_over_pages_that_each_say_what_they_are(size: str, scale: float) -> None:
    name = "Wolfeschlegelsteinhausenbergerdorff 张伟 " * 4
    lines = [Line("Card", "the card is read back from the paper", name) for _ in range(60)]
    script = Script(lines, [("Custodian", name)] * 12, [name] * 12)
    pages = texts(script_pdf(EDITION, script, FONTS, SHEETS[size].scaled(scale)))
    assert all(f"Page {number} of {len(pages)}" in page for number, page in enumerate(pages, start=1))
    assert "do not have everything that was written: Han" in pages[0]
    assert "".join("".join(pages).split()).count("U+5F20") == (60 + 12 + 12) * 4


@pytest.mark.parametrize("make", [
    lambda edition: letters_pdf(edition, [PHONE, KEY], CALL, FONTS),
    lambda edition: script_pdf(edition, SCRIPT, FONTS),
    lambda edition: destruction_pdf(edition, [], FONTS),
])  # fmt: skip
def test_practice_is_told_and_the_same_values_are_the_same_file(make: Any) -> None:
    practice = Edition("Kestrel", "practice", "2027-01-15", EDITION.moment)
    assert all("PRACTICE · nothing in this kit is real" in page for page in texts(make(practice)))
    assert not any("PRACTICE" in page for page in texts(make(EDITION)))
    assert make(practice) == make(practice)
