"""What is really drawn can be read: every text of every state of the window, in each palette, by its pixels."""

import pytest
from PySide6.QtGui import QColor, QImage

from keyturn.ui.theme.colours import PALETTES
from keyturn.ui.theme.look import Look
from window_contrast import contrast_in, contrasts
from window_tour import party, states

DRAWN = 7


@pytest.mark.parametrize("palette", PALETTES, ids=lambda palette: palette.name)
def test_every_text_stands_out_from_what_it_stands_on(palette, qapp, tour_kit, tmp_path):
    weak, count = [], 0
    with party(tour_kit, tmp_path, Look(palette)) as there:
        for state, window in states(there):
            for name, ratio in contrasts(window):
                count += 1
                if ratio < DRAWN:
                    weak.append((state, name, round(ratio, 1)))
    assert count > 2000
    assert weak == []


def test_what_cannot_be_read_would_be_found():
    picture = QImage(40, 20, QImage.Format.Format_RGB32)
    picture.fill(QColor("#151A21"))
    assert contrast_in(picture) == 1
    picture.setPixelColor(3, 3, QColor("#303947"))
    assert contrast_in(picture) < 2
    picture.setPixelColor(4, 3, QColor("#F2F4F8"))
    assert contrast_in(picture) > 13
