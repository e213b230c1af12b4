"""Picture files as grey pixels: what is refused is refused before it is decoded."""

import os

import pytest
from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter

from keyturn.exchange.qr_image import PictureTooLarge, PictureUnreadable
from keyturn.ui.pages import qr_picture as module
from keyturn.ui.pages.qr_picture import grey_picture, read_card_picture
from pictures import png, png_bomb, qr_picture

TEXT = "KEYTURN1:ABCDEFGH"


def saved(path, picture, kind):
    """Save a QR code as another kind of picture, in colour, and maybe transparent."""
    plain = QImage.fromData(QByteArray(png(picture)))
    painted = QImage(plain.size(), QImage.Format.Format_ARGB32)
    painted.fill(Qt.GlobalColor.transparent if kind == "PNG" else Qt.GlobalColor.white)
    painter = QPainter(painted)
    for y in range(plain.height()):
        for x in range(plain.width()):
            if plain.pixelColor(x, y).lightness() < 128:
                painter.fillRect(x, y, 1, 1, Qt.GlobalColor.darkBlue)
    painter.end()
    assert painted.save(str(path), kind)


def test_a_grey_picture_keeps_its_pixels_without_gaps(tmp_path):
    picture = qr_picture(TEXT, scale=3, border=3)
    assert picture.width % 4
    (tmp_path / "a.png").write_bytes(png(picture))
    assert grey_picture(str(tmp_path / "a.png")) == picture


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "BMP"])
def test_colour_and_transparency_are_read(tmp_path, kind):
    saved(tmp_path / "a", qr_picture(TEXT, scale=4), kind)
    assert read_card_picture(str(tmp_path / "a")) == TEXT


@pytest.mark.parametrize(
    ("make", "error", "why"),
    [
        (lambda path: None, PictureUnreadable, "No such file"),
        (lambda path: os.mkfifo(path), PictureUnreadable, "no ordinary file"),
        (lambda path: path.write_bytes(b""), PictureUnreadable, "no photograph or scan"),
        (lambda path: path.write_bytes(b"KEYTURN1:AAAA"), PictureUnreadable, "no photograph or scan"),
        (lambda path: path.write_text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'),
         PictureUnreadable, "no photograph or scan"),
        (lambda path: path.write_bytes(png(qr_picture(TEXT))[:60]), PictureUnreadable, "damaged"),
        (lambda path: path.write_bytes(png_bomb()), PictureTooLarge, "60000 by 60000"),
    ],
)  # fmt: skip
def test_what_is_no_picture_of_a_card_is_refused(tmp_path, make, error, why):
    make(tmp_path / "a.png")
    with pytest.raises(error, match=why):
        grey_picture(str(tmp_path / "a.png"))


def test_a_huge_file_is_not_read_to_its_end(tmp_path, monkeypatch):
    monkeypatch.setattr(module, "MAX_BYTES", 1 << 20)
    with (tmp_path / "a.png").open("wb") as file:
        file.truncate(2 << 20)
    with pytest.raises(PictureTooLarge, match="more than 1 megabytes"):
        grey_picture(str(tmp_path / "a.png"))
