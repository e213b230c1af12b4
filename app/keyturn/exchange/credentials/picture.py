"""A picture of authenticator apps' QR codes, as a phone's camera or a screenshot makes it.

Pillow decodes the picture, and is imported when the first one comes.
"""

import warnings
from importlib import import_module
from io import BytesIO
from typing import Any

from keyturn.errors import CardError, Phrase
from keyturn.exchange.credentials.entry import Found
from keyturn.exchange.credentials.faults import ImportTooLarge, ImportUnreadable
from keyturn.exchange.credentials.otp_text import found_in, is_otp_text
from keyturn.exchange.qr_image import MAX_BYTES, GreyPicture, PictureTooLarge, demand_size, read_qr_texts

FORMATS = ("PNG", "JPEG")
STARTS = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def is_picture(data: bytes) -> bool:
    """Tell whether bytes begin as a PNG or JPEG picture does."""
    return data.startswith(STARTS)


def read_picture(data: bytes) -> Found:
    """Read the links in a picture's QR codes; raises ImportUnreadable, ImportTooLarge or what their reader names."""
    if len(data) > MAX_BYTES:
        raise ImportTooLarge(why=Phrase("it has more than {most} megabytes", most=MAX_BYTES >> 20))
    try:
        texts = read_qr_texts(_grey(data))
    except PictureTooLarge as refusal:
        raise ImportTooLarge(**refusal.facts) from None
    except CardError:
        raise ImportUnreadable(why="this computer has no reader of QR codes") from None
    if not texts:
        raise ImportUnreadable(why="no QR code can be read in this picture")
    if not all(is_otp_text(text) for text in texts):
        raise ImportUnreadable(why="a QR code in this picture is not an authenticator app's")
    return found_in(sorted(set(texts)))


def _grey(data: bytes) -> GreyPicture:
    try:
        with warnings.catch_warnings():
            # A damaged picture may only be warned of; its size is judged here.
            warnings.simplefilter("ignore")
            return _decoded(data)
    except PictureTooLarge:
        raise
    # Decoders of pictures say in many ways that one is damaged.
    except Exception:
        raise ImportUnreadable(why="it is no picture that can be decoded") from None


def _decoded(data: bytes) -> GreyPicture:
    image: Any = import_module("PIL.Image")
    with image.open(BytesIO(data), formats=FORMATS) as picture:
        demand_size(*picture.size)
        on_white = image.new("RGBA", picture.size, "white")
        on_white.alpha_composite(picture.convert("RGBA"))
        width, height = picture.size
        return GreyPicture(width, height, on_white.convert("L").tobytes())
