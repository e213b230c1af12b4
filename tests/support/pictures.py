"""Pictures of QR codes as grey pixels, and as files; made without a window."""

import struct
import zlib

import segno

from keyturn.exchange.qr_image import GreyPicture

WHITE, BLACK = b"\xff", b"\x00"


def qr_picture(text: str, scale: int = 6, border: int = 4) -> GreyPicture:
    """Return a picture of a QR code."""
    rows = [
        b"".join((BLACK if dark else WHITE) * scale for dark in row)
        for row in segno.make(text, micro=False).matrix_iter(border=border)
    ]
    return GreyPicture(len(rows[0]), len(rows) * scale, b"".join(row * scale for row in rows))


def turned(picture: GreyPicture) -> GreyPicture:
    """Return a picture turned by a quarter."""
    columns = (picture.pixels[at :: picture.width][::-1] for at in range(picture.width))
    return GreyPicture(picture.height, picture.width, b"".join(columns))


def beside(first: GreyPicture, second: GreyPicture) -> GreyPicture:
    """Return two pictures of one height side by side."""
    rows = (
        picture.pixels[at * picture.width : (at + 1) * picture.width]
        for at in range(first.height)
        for picture in (first, second)
    )
    return GreyPicture(first.width + second.width, first.height, b"".join(rows))


def blank(width: int = 200, height: int = 200) -> GreyPicture:
    """Return a picture of nothing."""
    return GreyPicture(width, height, WHITE * width * height)


def png(picture: GreyPicture) -> bytes:
    """Return a picture as a PNG file."""
    rows = (b"\0" + picture.pixels[at * picture.width : (at + 1) * picture.width] for at in range(picture.height))
    return _png(picture.width, picture.height, zlib.compress(b"".join(rows)))


def png_bomb(width: int = 60_000, height: int = 60_000) -> bytes:
    """Return a small PNG file that claims to be a huge picture."""
    return _png(width, height, zlib.compress(bytes(1000)))


def _png(width: int, height: int, data: bytes) -> bytes:
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + _chunk(b"IHDR", head) + _chunk(b"IDAT", data) + _chunk(b"IEND", b"")


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
