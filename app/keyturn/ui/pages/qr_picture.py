"""A picture file as grey pixels: its size is looked at before anything is decoded."""

from PySide6.QtCore import QBuffer, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QPainter

from keyturn.errors import Phrase
from keyturn.exchange.card_file import CardFileUnreadable, read_start
from keyturn.exchange.qr_image import (
    MAX_BYTES,
    GreyPicture,
    PictureTooLarge,
    PictureUnreadable,
    demand_size,
    read_card_qr,
)

FORMATS = ("png", "jpeg", "jpg", "bmp", "gif", "webp", "pbm", "pgm", "ppm")


def read_card_picture(path: str) -> str:
    """Return the text of the card's QR code in a picture file; to be called in a worker.

    Raises PictureUnreadable, PictureTooLarge or what `read_card_qr` names.
    """
    return read_card_qr(grey_picture(path))


def grey_picture(path: str) -> GreyPicture:
    """Return a picture file as grey pixels, turned as its camera says, on white where it is transparent.

    Raises PictureUnreadable or PictureTooLarge.
    """
    # The buffer keeps a copy of its own; one that is only handed bytes would look at them after they are gone.
    reader, buffer = QImageReader(), QBuffer()
    buffer.setData(_content(path))
    buffer.open(QIODevice.OpenModeFlag.ReadOnly)
    reader.setDevice(buffer)
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    # Drawings and other formats that Qt may know are programs rather than pictures: they are not tried.
    if not reader.canRead() or reader.format().toStdString() not in FORMATS:
        raise PictureUnreadable(why="it is no photograph or scan")
    _demand_size(reader.size())
    picture = reader.read()
    if picture.isNull():
        raise PictureUnreadable(why="it is damaged")
    return _grey(picture)


def _content(path: str) -> bytes:
    try:
        content = read_start(path, MAX_BYTES + 1)
    except CardFileUnreadable as problem:
        raise PictureUnreadable(**problem.facts) from None
    if len(content) > MAX_BYTES:
        raise PictureTooLarge(why=Phrase("the file has more than {most} megabytes", most=MAX_BYTES >> 20))
    return content


def _demand_size(size: QSize) -> None:
    if size.isEmpty():
        raise PictureUnreadable(why="its size cannot be told")
    demand_size(size.width(), size.height())


def _grey(picture: QImage) -> GreyPicture:
    if picture.hasAlphaChannel():
        picture = _on_white(picture)
    picture = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    width, height, line = picture.width(), picture.height(), picture.bytesPerLine()
    pixels = picture.constBits()
    return GreyPicture(width, height, b"".join(pixels[at * line : at * line + width] for at in range(height)))


def _on_white(picture: QImage) -> QImage:
    paper = QImage(picture.size(), QImage.Format.Format_RGB32)
    paper.fill(Qt.GlobalColor.white)
    painter = QPainter(paper)
    painter.drawImage(0, 0, picture)
    painter.end()
    return paper
