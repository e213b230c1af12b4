"""Cards and cold codes on paper: what must be read back can be, and what must not be there is not."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from PIL import Image, ImageDraw
from pypdf import PdfReader
from reportlab.lib.units import mm

from keyturn.custody.cards import Card, from_qr_text, from_words, to_words
from keyturn.custody.cold import read_cold_code, write_cold_code
from keyturn.custody.target import numbers_to_bytes
from keyturn.exchange.card_paper import card_pdf
from keyturn.exchange.cold_paper import cold_code_pdf
from keyturn.exchange.cut_sheet import Label
from keyturn.exchange.paper_sheet import LARGE, SHEETS
from keyturn.exchange.qr_image import PictureWithoutQr, read_card_qr
from keyturn.house_fonts import house_fonts
from scans import rendered, scanned
from workshop import WORDS, seeded

DPI = 150
KIT = bytes(range(32))
FONTS = house_fonts()
CARD = Card("real", 3, 2, KIT[:2], seeded("a card on paper")(16))
OTHER = replace(CARD, secret=seeded("another card on paper")(16))
PRACTICE = replace(CARD, purpose="practice")
PHONE = numbers_to_bytes([123456, 7890])
KEY = seeded("a cold code on paper")(32)
SHEET_NAMES = ("a4", "letter")


def label(card: Card = CARD, name: str = "Priya Venkataraman", **changes: Any) -> Label:
    needs = ("Your passphrase", "Your phone, or its cold code")
    made = Label.of(card, name, "Kestrel break-glass kit", ("SOC +48 12 555 01 11",), needs, "2027-01-15")
    return replace(made, **changes)


def card(shown: Card = CARD, said: Label | None = None, **options: Any) -> bytes:
    return card_pdf(shown, said or label(shown), WORDS, FONTS, **options)


def text_of(pdf: bytes) -> str:
    (page,) = PdfReader(BytesIO(pdf), strict=True).pages
    return " ".join(page.extract_text().split())


@pytest.mark.parametrize("sheet", SHEET_NAMES)
@pytest.mark.parametrize("style", ["full", "discreet"])
@pytest.mark.parametrize(
    ("skew", "blur", "noise"), [(0, 0, 0), (2, 0.8, 60), (-4, 1.2, 80), (9, 1.0, 40), (93, 1.0, 60)]
)
def test_the_qr_code_is_read_back_from_a_scan(sheet: str, style: str, skew: float, blur: float, noise: int) -> None:
    page = rendered(card(sheet=SHEETS[sheet], style=style), DPI)
    assert from_qr_text(read_card_qr(scanned(page, skew, blur, noise))) == CARD


@pytest.mark.parametrize("place", [0.25, 0.5, 0.75])
def test_the_qr_code_is_read_back_from_a_card_that_was_folded_and_stained(place: float) -> None:
    page = rendered(card(), DPI)
    scale = DPI / 25.4
    # The code lies at the lower right of the card, 36 mm wide; the card begins 30 mm below the sheet's top.
    left, top = (210 - 105) / 2 + 105 - 7 - 36, 30 + 74 + (74 - 36) / 2
    draw = ImageDraw.Draw(page)
    crease = (top + 36 * place) * scale
    draw.line([(left * scale, crease), ((left + 36) * scale, crease)], fill=200, width=5)
    stain = ((left + 16) * scale, (top + 14) * scale, (left + 23) * scale, (top + 21) * scale)
    draw.ellipse(stain, fill=70)
    assert from_qr_text(read_card_qr(scanned(page, 3, 0.8, 40))) == CARD


def test_a_page_without_a_qr_code_gives_none() -> None:
    with pytest.raises(PictureWithoutQr):
        read_card_qr(scanned(rendered(card(by_hand=True), DPI), 0, 0, 0))


@pytest.mark.parametrize("style", ["full", "discreet"])
def test_the_22_words_stand_on_the_card_with_their_numbers(style: str) -> None:
    text = text_of(card(style=style))
    words = to_words(CARD, WORDS)
    assert all(f"{number} {word}" in text for number, word in enumerate(words, start=1))
    assert from_words(list(words), WORDS) == CARD


@pytest.mark.parametrize(
    "said",
    [
        "Card of Priya Venkataraman", "Kit Kestrel break-glass kit", "Real, generation 2, of 2027-01-15; kit tag 0001",
        "Also needed Your passphrase Your phone, or its cold code", "Call SOC +48 12 555 01 11",
    ],
)  # fmt: skip
def test_a_full_card_says_what_it_is_and_what_else_is_needed(said: str) -> None:
    assert said in text_of(card())


def test_a_discreet_card_says_nothing_but_its_words() -> None:
    made = card(style="discreet")
    numbered = {str(number) for number in range(1, 23)}
    assert set(text_of(made).split(" Cut along")[0].split()) | {*to_words(CARD, WORDS)} == {
        *to_words(CARD, WORDS), *numbered,
    }  # fmt: skip
    for said in (b"Priya", b"Kestrel"):
        assert said not in made
    assert card(said=label(name="Somebody Else", kit_name="Other"), style="discreet") == made


@pytest.mark.parametrize("style", ["full", "discreet"])
@pytest.mark.parametrize("by_hand", [False, True])
def test_a_practice_card_says_so_whatever_its_style(style: str, by_hand: bool) -> None:
    assert "PRACTICE CARD" in text_of(card(PRACTICE, style=style, by_hand=by_hand))
    assert "PRACTICE" not in text_of(card(style=style, by_hand=by_hand))


@pytest.mark.parametrize("style", ["full", "discreet"])
def test_what_is_written_by_hand_leaves_nothing_of_the_secret_on_the_printer(style: str) -> None:
    made = card(style=style, by_hand=True)
    assert made == card(OTHER, style=style, by_hand=True)
    assert card(style=style) != card(OTHER, style=style)
    text = text_of(made)
    assert all(f" {number} " in f" {text} " for number in range(1, 23))


@pytest.mark.parametrize("sheet", SHEET_NAMES)
def test_a_card_is_one_page_of_its_sheet_and_the_same_each_time(sheet: str) -> None:
    made = card(sheet=SHEETS[sheet])
    (page,) = PdfReader(BytesIO(made)).pages
    assert (page.mediabox.width, page.mediabox.height) == pytest.approx((SHEETS[sheet].width, SHEETS[sheet].height))
    assert made == card(sheet=SHEETS[sheet])


def ink(page: Image.Image) -> tuple[float, float]:
    """Return the width and height of what is drawn on a page (millimetres), seen at 150 dpi."""
    left, top, right, bottom = page.point(lambda value: 255 if value < 200 else 0).getbbox()
    return (right - left) * 25.4 / DPI, (bottom - top) * 25.4 / DPI


def test_the_large_type_makes_an_a5_card() -> None:
    for sheet in SHEETS.values():
        large = rendered(card(sheet=sheet.scaled(LARGE)), DPI)
        width, height = ink(large)
        # The card, the marks beyond it (its fold's reach 11.5 mm), and what stands below it.
        assert width == pytest.approx((105 + 2 * 11.5) * 2**0.5, abs=1)
        assert 148 * 2**0.5 < height < sheet.height / mm - 30
        assert from_qr_text(read_card_qr(scanned(large, 2, 1, 60))) == CARD


def test_long_names_push_nothing_off_the_card() -> None:
    long = label(name="Wolfeschlegelsteinhausen " * 8, kit_name="K" * 200, call=["+48 12 555 01 11"] * 12)
    made = card(said=long)
    assert from_qr_text(read_card_qr(scanned(rendered(made, DPI), 1, 0.8, 40))) == CARD
    assert text_of(made).count("+48 12 555 01 11") == 12
    assert "22 " + to_words(CARD, WORDS)[21] in text_of(made)


def test_a_name_that_the_fonts_lack_stands_as_code_points() -> None:
    assert "Card of ⁅U+5F20 U+4F1F⁆" in text_of(card(said=label(name="张伟")))


@pytest.mark.parametrize(("factor", "target"), [("phone", PHONE), ("key", KEY)])
def test_a_cold_code_is_read_back_from_its_paper(factor: Any, target: bytes) -> None:
    code = write_cold_code(target, KIT, 3, factor, WORDS)
    text = text_of(cold_code_pdf(code, label(), factor, FONTS))
    assert "Cold code of Priya Venkataraman" in text
    assert "Seal no." in text
    if factor == "phone":
        # Digits are drawn one by one, each group behind its number.
        assert all(" ".join(group) in text for group in code.split())
    else:
        assert all(f"{number} {word}" in text for number, word in enumerate(code.split(), start=1))
    assert read_cold_code(code, KIT, 3, factor, 2, WORDS) == target


@pytest.mark.parametrize(("factor", "target", "other"), [("phone", PHONE, numbers_to_bytes([1, 2])), ("key", KEY, KIT)])
def test_a_cold_code_that_is_written_by_hand_leaves_nothing_on_the_printer(
    factor: Any, target: bytes, other: bytes
) -> None:
    first, second = (
        cold_code_pdf(write_cold_code(of, KIT, 3, factor, WORDS), label(), factor, FONTS, by_hand=True)
        for of in (target, other)
    )
    assert first == second


def test_a_practice_cold_code_says_so() -> None:
    code = write_cold_code(PHONE, KIT, 3, "phone", WORDS)
    assert "PRACTICE COLD CODE" in text_of(cold_code_pdf(code, label(PRACTICE), "phone", FONTS))
    assert "PRACTICE" not in text_of(cold_code_pdf(code, label(), "phone", FONTS))
