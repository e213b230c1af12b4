"""A card's QR code in a picture that somebody took of it.

The picture comes as grey pixels: whoever decodes image files stands outside. The reader of QR codes (zxing-cpp) is
imported when the first picture comes: without it, everything but pictures works.
"""

from dataclasses import dataclass, field
from importlib import import_module
from typing import Any

from keyturn.custody.cards import QR_PREFIX
from keyturn.errors import CardError, Phrase

MAX_BYTES = 32 << 20
MAX_PIXELS = 64_000_000


class PictureUnreadable(CardError):
    """The file is no picture, or a damaged one."""

    code = "card-picture-unreadable"
    sentence = "This file cannot be read as a picture: {why}."
    cure = "Take the picture again as PNG or JPEG, or type the card's 22 words."


class PictureTooLarge(CardError):
    """The picture is larger than any that is needed to read a card."""

    code = "card-picture-too-large"
    sentence = "This picture is too large to be read: {why}."
    cure = "Take it again with a smaller size, or cut it to the QR code."


class PictureWithoutQr(CardError):
    """No QR code was found in the picture."""

    code = "card-picture-without-qr"
    sentence = "No QR code can be read in this picture."
    cure = "Take it again in better light, from straight above, with the whole code in it; or type the 22 words."


class PictureOfOtherQr(CardError):
    """The picture's QR code is not a card's, or there are two cards."""

    code = "card-picture-other-qr"
    sentence = "This picture does not show one card: {why}."
    cure = "Take a picture of one card's QR code alone."


class NoQrReader(CardError):
    """The library that reads QR codes is not installed."""

    code = "card-picture-no-reader"
    sentence = "This computer cannot read QR codes: the library zxing-cpp is missing."
    cure = "Type the card's 22 words, use a USB scanner, or bring the card as a file."


@dataclass(frozen=True)
class GreyPicture:
    """A picture of `width` by `height` pixels, one byte of grey each, row by row without gaps."""

    width: int
    height: int
    pixels: bytes = field(repr=False)


def demand_size(width: int, height: int) -> None:
    """Raise PictureTooLarge unless a picture of these dimensions may be decoded; they come from its head alone."""
    if width * height > MAX_PIXELS:
        raise PictureTooLarge(why=Phrase("it has {width} by {height} pixels", width=width, height=height))


def read_card_qr(picture: GreyPicture) -> str:
    """Return the text of the one card's QR code in a picture.

    Raises PictureTooLarge, PictureWithoutQr, PictureOfOtherQr or NoQrReader.
    """
    texts = read_qr_texts(picture)
    cards = {text.strip() for text in texts if text.strip().upper().startswith(QR_PREFIX)}
    if not texts:
        raise PictureWithoutQr
    if len(cards) != 1:
        raise PictureOfOtherQr(why="there are several cards in it" if cards else "its QR code holds something else")
    return cards.pop()


def read_qr_texts(picture: GreyPicture) -> list[str]:
    """Return the texts of all QR codes in a picture; raises PictureTooLarge or NoQrReader."""
    demand_size(picture.width, picture.height)
    reader = _reader()
    pixels = memoryview(picture.pixels).cast("B", (picture.height, picture.width))
    found = reader.read_barcodes(pixels, formats=reader.BarcodeFormat.QRCode, text_mode=reader.TextMode.Plain)
    return [code.text for code in found if code.valid]


def _reader() -> Any:
    try:
        return import_module("zxingcpp")
    except ImportError:
        raise NoQrReader from None
