"""The word behind every page of practice: whatever is painted anew of it is what stood there."""

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QImage, QRegion

from keyturn.ui.frame import Sheet

PARTS = [QRect(0, 0, 60, 40), QRect(300, 200, 90, 30), QRect(0, 560, 800, 40), QRect(779, 0, 21, 600)]


def painted(sheet, part):
    image = QImage(sheet.size(), QImage.Format.Format_RGB32)
    image.fill(sheet.palette().window().color())
    sheet.render(image, part.topLeft(), QRegion(part))
    return image.copy(part)


@pytest.fixture
def sheet(look, qtbot):
    made = Sheet(look, "PRACTICE")
    qtbot.addWidget(made)
    made.resize(800, 600)
    return made


@pytest.mark.parametrize("part", PARTS)
def test_a_part_that_is_painted_alone_is_the_same_part_of_the_whole(sheet, part):
    assert painted(sheet, part) == painted(sheet, sheet.rect()).copy(part)


def test_it_is_written_everywhere(sheet):
    whole = painted(sheet, sheet.rect())
    ground = whole.pixel(QPoint(0, 0))
    for x in range(0, 800, 200):
        for y in range(0, 600, 200):
            square = whole.copy(x, y, 200, 200)
            assert any(square.pixel(i, j) != ground for i in range(0, 200, 3) for j in range(0, 200, 3))
