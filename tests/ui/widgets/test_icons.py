"""The program's icons: plain lines in the colour of the text beside them, and nothing else inside."""

from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from keyturn import resources
from keyturn.ui.theme.icons import draw_icon, icon

NAMES = [
    "emergency", "practice", "prepare", "idp", "federation", "identity-center", "root", "policy", "card", "account",
    "region", "network", "reader", "doer", "phone", "call", "clock", "swap", "scanner", "picture", "file", "key",
    "qr", "bell", "report", "calendar", "no-network", "help", "keyturn", "lock", "hidden", "eye",
]  # fmt: skip
SVG = "{http://www.w3.org/2000/svg}"
SHAPES = {SVG + name for name in ("path", "circle", "rect", "ellipse")}
ROOT = {
    "viewBox": "0 0 24 24", "fill": "none", "stroke": "currentColor", "stroke-width": "1.75",
    "stroke-linecap": "round", "stroke-linejoin": "round",
}  # fmt: skip
PLACES = {"d", "cx", "cy", "r", "rx", "ry", "x", "y", "width", "height"}
each = pytest.mark.parametrize("name", NAMES)


@each
def test_an_icon_is_lines_on_the_grid_and_nothing_else(name):
    root = ElementTree.fromstring(resources.text(f"icons/{name}.svg"))
    assert root.tag == SVG + "svg"
    assert root.attrib == ROOT
    assert {shape.tag for shape in root} <= SHAPES
    assert not [shape for shape in root if len(shape) or (shape.text or "").strip()]


@each
def test_an_icon_has_no_colour_of_its_own(name):
    root = ElementTree.fromstring(resources.text(f"icons/{name}.svg"))
    odd = {(key, value) for shape in root for key, value in shape.attrib.items() if key not in PLACES}
    # The logo's disc is the one filled shape.
    filled = {("fill", "currentColor"), ("stroke", "none"), ("fill-rule", "evenodd")}
    assert odd == (filled if name == "keyturn" else set())


def drawn(name: str, colour: str, side: int = 96) -> QImage:
    image = QImage(side, side, QImage.Format.Format_RGB32)
    image.fill(QColor("#000000"))
    painter = QPainter(image)
    draw_icon(painter, name, QColor(colour), QRectF(0, 0, side, side))
    painter.end()
    return image


def colours(image: QImage) -> list[str]:
    pixels = memoryview(image.constBits()).cast("B").cast("I").tolist()
    return [f"#{pixel & 0xFFFFFF:06x}" for pixel in pixels]


@each
def test_an_icon_is_drawn_in_the_colour_it_is_given_and_inside_its_square(name, qapp):
    assert QSvgRenderer(QByteArray(resources.read(f"icons/{name}.svg"))).isValid()
    image = drawn(name, "#ff0000")
    assert colours(image).count("#ff0000") > 200
    assert not [colour for colour in colours(image) if colour[3:] != "0000"]
    edge = [image.pixelColor(*at).name() for n in range(96) for at in ((n, 0), (n, 95), (0, n), (95, n))]
    assert set(edge) == {"#000000"}


def test_no_two_icons_are_alike(qapp):
    pictures = {name: drawn(name, "#ffffff", 24) for name in NAMES}
    alike = [(a, b) for a in NAMES for b in NAMES if a < b and pictures[a] == pictures[b]]
    assert alike == []


@pytest.mark.parametrize(("size", "ratio"), [(16, 1.0), (24, 2.0)])
def test_an_icon_for_a_button_is_as_sharp_as_the_screen(qapp, size, ratio):
    pixmap = icon("lock", QColor("#ffffff"), size, ratio).pixmap(size, size)
    assert not pixmap.isNull()
