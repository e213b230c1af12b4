"""What is really drawn can be read: every text of every state of the window, in each palette, by its pixels."""

from PySide6.QtGui import QColor, QImage

from window_contrast import contrast_in

DRAWN = 7


def test_every_text_stands_out_from_what_it_stands_on(notes):
    assert len(notes.read) > 2000
    assert [read for read in notes.read if read.contrast < DRAWN] == []


def test_what_cannot_be_read_would_be_found():
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("#151A21"))
    assert contrast_in(picture) == 1
    picture.setPixelColor(3, 3, QColor("#303947"))
    assert contrast_in(picture) < 2
    picture.setPixelColor(4, 3, QColor("#F2F4F8"))
    assert contrast_in(picture) > 13
