"""A person's line: everything is shown and said, however narrow the zone and however long the names."""

import pytest

from keyturn.ui.theme.colours import DARK
from keyturn.ui.theme.look import Look
from keyturn.ui.widgets.person_line import PersonLine

LONG = "Alexandria Montgomery-Featherstonehaugh", "an.address.that.is.long@a-long-host.example.com", "on call at nights"


def line(qtbot, name, word, below, large=False):
    made = PersonLine(Look(DARK, large), "done", name)
    qtbot.addWidget(made)
    made.show_facts(word, below)
    return made


def ink(shown, top, bottom):
    """Whether something is drawn between two lines, the mark aside."""
    image = shown.grab().toImage()
    ground = image.pixel(image.width() - 1, image.height() - 1)
    rows = range(top, bottom)
    return any(image.pixel(x, y) != ground for y in rows for x in range(30, image.width()))


def test_a_screen_reader_says_all_of_it_as_one_and_again_when_it_changes(qtbot):
    shown = line(qtbot, "Nora", "08:00", ["Lima", "nights"])
    assert shown.texts() == ["Nora", "08:00", "Lima", "nights"]
    assert shown.accessibleName() == "Nora, 08:00 · Lima · nights (done)"
    shown.show_facts("comes", ["Lima"])
    assert shown.accessibleName() == "Nora, comes · Lima (done)"


@pytest.mark.parametrize("large", [False, True])
def test_long_texts_wrap_and_the_line_grows(qtbot, large):
    name, *below = LONG
    shown = line(qtbot, name, "time unknown", below, large)
    wide, narrow = shown.heightForWidth(2000), shown.heightForWidth(216)
    assert narrow >= wide + 2 * shown.fontMetrics().height()
    assert shown.heightForWidth(shown.sizeHint().width()) >= wide


def test_every_line_is_drawn_within_its_room(qtbot):
    few, more = line(qtbot, "Nora", "08:00", []), line(qtbot, "Nora", "08:00", ["Lima", "nights"])
    for shown in (few, more):
        shown.resize(216, shown.heightForWidth(216))
    assert ink(few, 2, few.height())
    each = (more.height() - few.height()) // 2
    assert each > 0
    for number in range(2):
        assert ink(more, few.height() + number * each, few.height() + (number + 1) * each)


def test_the_word_takes_no_more_than_half(qtbot):
    shown = line(qtbot, "Nora", "a word that is a whole sentence and longer than the line", [])
    assert shown.heightForWidth(200) > line(qtbot, "Nora", "08:00", []).heightForWidth(200)
