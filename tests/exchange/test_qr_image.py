"""Cards in pictures: the QR code however it lies, and what is no card's told apart."""

import subprocess
import sys

import pytest

from keyturn.custody.cards import from_qr_text, to_qr_text
from keyturn.exchange.qr_image import (
    MAX_PIXELS,
    GreyPicture,
    NoQrReader,
    PictureOfOtherQr,
    PictureTooLarge,
    PictureWithoutQr,
    read_card_qr,
)
from pictures import beside, blank, qr_picture, turned
from workshop import make_kit


@pytest.fixture(scope="module")
def cards(tmp_path_factory):
    return [person.card for person in make_kit(tmp_path_factory.mktemp("qr"), people=2).people]


@pytest.fixture(scope="module")
def picture(cards):
    return qr_picture(to_qr_text(cards[0]))


def test_a_card_is_read_from_a_picture(cards, picture):
    assert from_qr_text(read_card_qr(picture)) == cards[0]


@pytest.mark.parametrize("quarters", [1, 2, 3])
def test_a_picture_may_be_turned(cards, picture, quarters):
    for _ in range(quarters):
        picture = turned(picture)
    assert from_qr_text(read_card_qr(picture)) == cards[0]


def test_a_picture_may_be_dim_and_upside_down(cards, picture):
    dim = bytes(90 + grey // 4 for grey in picture.pixels)
    assert from_qr_text(read_card_qr(GreyPicture(picture.width, picture.height, dim))) == cards[0]


def test_the_same_card_twice_in_a_picture_is_one_card(cards, picture):
    assert from_qr_text(read_card_qr(beside(picture, picture))) == cards[0]


def test_two_cards_in_a_picture_are_refused(cards, picture):
    with pytest.raises(PictureOfOtherQr, match="several cards"):
        read_card_qr(beside(picture, qr_picture(to_qr_text(cards[1]))))


def test_a_qr_code_that_holds_something_else_is_refused_without_its_content():
    with pytest.raises(PictureOfOtherQr, match="something else") as refusal:
        read_card_qr(qr_picture("otpauth://totp/x?secret=ABC"))
    assert "otpauth" not in str(refusal.value)


def test_a_picture_without_a_qr_code_says_so():
    with pytest.raises(PictureWithoutQr):
        read_card_qr(blank())


def test_a_huge_picture_is_refused_before_it_is_looked_at():
    with pytest.raises(PictureTooLarge, match="pixels"):
        read_card_qr(GreyPicture(MAX_PIXELS, 2, b""))


def test_a_picture_does_not_show_its_pixels_in_a_trace(picture):
    assert "pixels" not in repr(picture)


def test_without_the_library_the_other_ways_are_named(picture, monkeypatch):
    monkeypatch.setitem(sys.modules, "zxingcpp", None)
    with pytest.raises(NoQrReader) as refusal:
        read_card_qr(picture)
    assert "22 words" in refusal.value.remedy


def test_the_library_is_not_imported_before_a_picture_comes():
    command = "import sys, keyturn.exchange.qr_image; sys.exit('zxingcpp' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", command], check=False).returncode == 0
