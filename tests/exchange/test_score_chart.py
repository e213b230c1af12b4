"""The chart of the score: its headline is the finding, every form of it holds it, the same points the same bytes."""

from io import BytesIO
from xml.etree import ElementTree

import pytest
from PIL import Image
from pypdf import PdfReader
from reportlab.graphics.shapes import Circle, String

from keyturn import resources
from keyturn.exchange.drawing import Typefaces, as_pdf, as_png, as_svg
from keyturn.exchange.score_chart import HEIGHT, PAPER, REGULAR, SCREEN, STRONG, WIDTH, Point, headline, score_chart

DAY = 86_400
FACES = Typefaces(
    {
        REGULAR: resources.read("fonts/InterTabular-Regular.ttf"),
        STRONG: resources.read("fonts/InterTabular-SemiBold.ttf"),
    },
    frozenset([STRONG]),
)


def points(*scores):
    return [Point(1_800_000_000 + n * DAY, score, {"Custodians": 100 - score, "Copies": 0}) for n, score in
            enumerate(scores)]  # fmt: skip


@pytest.mark.parametrize(
    ("scores", "said"),
    [((70,), "Readiness is 70 of 100"), ((70, 90, 70), "Readiness is 70 of 100"),
     ((50, 40, 90), "Readiness rose from 50 to 90"), ((100, 0), "Readiness fell from 100 to 0")],
)  # fmt: skip
def test_the_headline_is_the_finding(scores, said):
    assert headline(points(*scores)) == said
    texts = [shape.text for shape in score_chart("Kit", points(*scores), SCREEN).contents if isinstance(shape, String)]
    assert texts[0] == said
    assert texts[1].startswith("Kit  ·  20")


@pytest.mark.parametrize("scores", [(70,), (0, 100), (100, 0), tuple(range(100)) * 8])
def test_nothing_stands_outside_the_sheet(scores):
    drawing = score_chart("W" * 200, points(*scores), SCREEN)
    FACES.register()
    left, low, right, high = drawing.getBounds()
    assert 0 <= left <= right <= WIDTH
    assert 0 <= low <= high <= HEIGHT


def test_only_the_latest_point_is_blue_and_of_many_only_that_is_drawn():
    def circles(*scores):
        drawing = score_chart("Kit", points(*scores), SCREEN)
        return [shape.strokeColor.hexval() for shape in drawing.contents if isinstance(shape, Circle)]

    assert circles(1, 2, 3).count("0x7cc4ff") == 3  # one in the large chart, one in each small one
    assert len(circles(1, 2, 3)) == 9
    assert len(circles(*range(90))) == 3


def test_each_form_holds_the_finding():
    drawing = score_chart("Kestrel <&> 張", points(50, 90), PAPER)
    svg = as_svg(drawing, "Readiness rose", "first 50 & last 90", FACES)
    tree = ElementTree.fromstring(svg)
    said = {node.tag.rpartition("}")[2]: node.text for node in tree.iter() if node.text and node.text.strip()}
    assert said["title"] == "Readiness rose"
    assert said["desc"] == "first 50 & last 90"
    assert b"Inter, " in svg
    assert b"None" not in svg
    pdf = PdfReader(BytesIO(as_pdf(drawing, "Readiness rose", FACES)))
    assert "Readiness rose from 50 to 90" in pdf.pages[0].extract_text()
    image = Image.open(BytesIO(as_png(drawing, FACES)))
    assert image.size == (2 * WIDTH, 2 * HEIGHT)
    assert image.getpixel((2, 2)) == (255, 255, 255)
    assert len(image.getcolors(1 << 20)) > 20


@pytest.mark.parametrize("form", [lambda d: as_svg(d, "t", "d", FACES), lambda d: as_pdf(d, "t", FACES),
                                  lambda d: as_png(d, FACES)], ids=["svg", "pdf", "png"])  # fmt: skip
def test_the_same_drawing_gives_the_same_bytes(form):
    assert form(score_chart("Kit", points(5, 6), SCREEN)) == form(score_chart("Kit", points(5, 6), SCREEN))
