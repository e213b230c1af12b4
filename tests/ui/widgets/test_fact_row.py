"""One row of Home: the same places in each, whatever chart it has; said as one sentence."""

import pytest
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from keyturn.ui.widgets.fact_row import FactRow
from keyturn.ui.widgets.meter import Dots, Meter, Pills


def pills(look):
    made = Pills(look)
    made.show_pills(("done", "care"), ("r41", "r40"))
    return made


def dots(look):
    made = Dots(look)
    made.show_dots(2, 5)
    return made


@pytest.fixture
def page(qtbot):
    """A page as wide as the sheet, inside a window: without a screen a window of its own warns of sizes."""
    window = QWidget()
    qtbot.addWidget(window)
    inner = QWidget(window)
    QVBoxLayout(inner).setContentsMargins(0, 0, 0, 0)
    inner.resize(704, 400)
    yield inner
    window.close()


@pytest.fixture
def rows(look, page):
    """Rows of every kind of chart below each other."""
    charts = (Meter(look), pills(look), dots(look))
    made = [FactRow(look, "done", "Validity", chart, ("298 days left", "re-key by 12 Sep")) for chart in charts]
    made.append(FactRow(look, "care", "A name of some length", Meter(look), ("Rotate 1", "oldest 81 days " * 4)))
    for row in made:
        page.layout().addWidget(row)
    page.layout().addStretch(1)
    page.window().show()
    return made


def left(row, kind):
    child = row.findChild(kind)
    return child.mapTo(row, child.rect().topLeft()).x()


@pytest.mark.parametrize(
    ("state", "said"), [("done", "Copies: 1 is behind, r40 (done)"), ("stop", "Copies: 1 is behind, r40 (stop)")]
)
def test_it_is_said_as_one_sentence(look, qtbot, state, said):
    row = FactRow(look, state, "Copies", Meter(look), ("1 is behind", "r40"))
    qtbot.addWidget(row)
    assert row.accessibleName() == said


@pytest.mark.parametrize(("state", "tone"), [("done", "text"), ("care", "amber"), ("stop", "red")])
def test_the_word_has_the_tone_of_its_state(look, qtbot, state, tone):
    row = FactRow(look, state, "Copies", Meter(look), ("1 is behind", "r40"))
    qtbot.addWidget(row)
    tones = {child.text(): child.property("tone") for child in row.findChildren(QLabel)}
    assert tones == {"Copies": "text", "1 is behind": tone, "r40": "text_2"}


def test_charts_begin_at_the_same_place_in_every_row(rows):
    at = [left(row, kind) for row, kind in zip(rows, (Meter, Pills, Dots), strict=False)]
    assert len(set(at)) == 1
    assert at[0] > 100


def test_rows_are_equally_high_and_grow_with_long_texts(rows, look):
    assert {row.height() for row in rows[:3]} == {look.px(62)}
    for row in rows:
        for text in row.findChildren(QLabel):
            assert text.height() >= (text.heightForWidth(text.width()) if text.wordWrap() else 0)


def test_a_chart_keeps_to_the_width_it_is_given(look, page):
    chart = pills(look)
    page.layout().addWidget(FactRow(look, "done", "Copies", chart, ("a", "b"), chart_width=100))
    page.window().show()
    assert chart.width() == look.px(100)
