"""Challenge and response: joined by dots, never shortened, never over each other."""

from itertools import pairwise

import pytest

from keyturn.ui.widgets.leader import LeaderRow

LONG = "The provider may be in hostile hands, and somebody has seen the settings of the sign-in change today"


def inked(picture, top: int = 0, bottom: int = 0) -> list[bool]:
    """For each column whether something is drawn in it, from one line of pixels to another."""
    rows = [picture.row(y) for y in range(top, bottom or picture.image.height())]
    ground = picture.colour("ground")
    return [any(row[x] != ground for row in rows) for x in range(picture.image.width())]


def dots(picture) -> list[int]:
    """Where dots stand: single marks of at most three columns, with four or more empty ones on both sides."""
    found, columns = [], inked(picture)
    for x in range(4, len(columns) - 7):
        length = next((n for n in range(1, 5) if not columns[x + n]), 9)
        if columns[x] and not any(columns[x - 4 : x]) and length <= 3 and not any(columns[x + length : x + length + 3]):
            found.append(x)
    return found


def test_dots_join_challenge_and_response(look, paint):
    places = dots(paint(LeaderRow(look, "Primary sign-in", "Fails"), 400))
    assert len(places) > 20
    assert {after - before for before, after in pairwise(places)} == {7}


def test_dots_of_rows_below_each_other_stand_in_columns(look, paint):
    first = dots(paint(LeaderRow(look, "Declared", "03:47"), 216))
    second = dots(paint(LeaderRow(look, "First credential", "4"), 216))
    assert {place % 7 for place in first} == {place % 7 for place in second}


def test_the_response_ends_at_the_right_edge_and_the_challenge_begins_at_the_left(look, paint):
    columns = inked(paint(LeaderRow(look, "Healed", "Fail"), 300))
    assert any(columns[:4])
    assert any(columns[-3:])


def test_without_a_response_there_are_no_dots(look, paint):
    columns = inked(paint(LeaderRow(look, "Try it"), 400))
    assert not any(columns[100:])


@pytest.mark.parametrize("tone", ["text", "amber", "red", "green", "text_2"])
def test_the_response_has_its_tone(look, paint, tone):
    assert paint(LeaderRow(look, "ii", "MMM 888", tone=tone, type_="section"), 300).count(tone) > 15


def test_a_mark_stands_before_the_row(look, paint):
    row = LeaderRow(look, "Tell leadership", "1 deferred", "deferred", "amber")
    assert inked(paint(row, 400), 5, 20)[:16].count(True) > 10
    assert row.accessibleName() == "Tell leadership: 1 deferred (deferred)"


@pytest.mark.parametrize("state", ["", None])
def test_a_row_without_a_mark_is_named_by_both_texts(look, qtbot, state):
    row = LeaderRow(look, "Incident", "INC-20931", state)
    qtbot.addWidget(row)
    assert row.accessibleName() == row.text() == "Incident: INC-20931"
    alone = LeaderRow(look, "Incident")
    qtbot.addWidget(alone)
    assert alone.accessibleName() == "Incident"


def test_what_is_to_do_stands_back_and_what_is_now_is_bold(look, paint):
    now = paint(LeaderRow(look, "HHHH", state="now"), 200)
    then = paint(LeaderRow(look, "HHHH", state="to-do"), 200)
    assert now.count("text") > then.count("text_2") > 10
    assert then.count("text") == 0 or look.palette.outlined


@pytest.mark.parametrize(("challenge", "response"), [(LONG, "Playbook 7"), ("Playbook 7", LONG), (LONG, LONG)])
@pytest.mark.parametrize("width", [160, 216, 400])
def test_long_texts_wrap_and_stay_inside(look, paint, challenge, response, width):
    row = LeaderRow(look, challenge, response, "done")
    assert row.minimumSizeHint().width() <= width
    assert row.heightForWidth(width) >= 3 * 24
    assert row.heightForWidth(width) > row.heightForWidth(900)
    picture = paint(row, width)
    ground = {picture.colour("ground")}
    assert set(picture.row(0)) == set(picture.row(picture.image.height() - 1)) == ground
    assert set(picture.column(width - 1)) <= ground | {picture.at(width - 1, y) for y in range(4, row.height() - 4)}


def test_no_line_of_wrapped_texts_is_over_another(look, paint):
    """Challenge and response share one line of pixels at most: the one on which the dots join them."""
    row = LeaderRow(look, "Hhh " * 12, "Www " * 12, tone="amber")
    picture = paint(row, 300)
    both = 0
    for top in range(2, row.height() - 2, 24):
        columns = inked(picture, top, top + 24)
        both += any(columns[:20]) and any(columns[-20:])
    assert both == 1


def test_a_word_wider_than_the_row_is_broken_and_not_cut(look, qtbot):
    row = LeaderRow(look, "x" * 100, "yes")
    qtbot.addWidget(row)
    assert row.heightForWidth(200) >= 5 * 24


def test_one_line_is_as_high_as_its_type(look, qtbot):
    for type_, line in (("caption", 20), ("small", 22), ("body", 24)):
        row = LeaderRow(look, "Before", "4 of 4", type_=type_)
        qtbot.addWidget(row)
        assert row.heightForWidth(300) == row.sizeHint().height() == line + 4


def test_a_row_that_gets_more_height_stands_in_its_middle(look, paint):
    picture = paint(LeaderRow(look, "HHH"), 100, 100)
    drawn = [y for y in range(100) if set(picture.row(y)) != {picture.colour("ground")}]
    assert (drawn[0] + drawn[-1]) / 2 == pytest.approx(50, abs=2)
