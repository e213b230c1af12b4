"""The small charts show what they were told, and say it."""

from itertools import groupby

import pytest

from keyturn.ui.widgets.meter import Dots, Meter, Pills


@pytest.mark.parametrize(("fraction", "filled"), [(0, 0), (0.25, 50), (1, 200), (-1, 0), (7, 200)])
@pytest.mark.parametrize("tone", ["text_2", "amber"])
def test_a_meter_is_filled_up_to_its_fraction(look, paint, fraction, filled, tone):
    meter = Meter(look)
    meter.show_fraction(fraction, tone=tone)
    picture = paint(meter, 200)
    row = picture.row(picture.image.height() / 2)
    assert row.count(picture.colour(tone)) == pytest.approx(filled, abs=1)
    assert row.count(picture.colour("track")) == pytest.approx(200 - filled, abs=1)


def test_the_target_is_a_tick_that_stands_out_of_the_bar(look, paint):
    meter = Meter(look)
    meter.show_fraction(0.1, target=0.5)
    picture = paint(meter, 202)
    assert [x for x, colour in enumerate(picture.row(0)) if colour == picture.colour("text")] == [100, 101]
    meter.show_fraction(0.1)
    assert set(paint(meter, 202).row(0)) == {picture.colour("ground")}


@pytest.mark.parametrize("target", [0, 1, 5])
def test_a_target_at_the_end_is_not_cut_off(look, paint, target):
    meter = Meter(look)
    meter.show_fraction(0, target=target)
    picture = paint(meter, 200)
    assert picture.row(0).count(picture.colour("text")) == 2


@pytest.mark.parametrize(
    ("what", "shown", "said"),
    [
        ("", (0.124,), "12 percent"),
        ("Validity", (0.124, 2 / 3), "Validity: 12 percent, target at 67 percent"),
        ("Validity", (3.0, 3.0), "Validity: 100 percent, target at 100 percent"),
    ],
)
def test_a_meter_says_its_fraction(look, qtbot, what, shown, said):
    meter = Meter(look, what)
    qtbot.addWidget(meter)
    meter.show_fraction(*shown)
    assert meter.accessibleName() == said


def test_a_pill_is_filled_when_done_and_hollow_when_it_needs_care(look, paint):
    pills = Pills(look)
    pills.show_pills(("done", "care", "done"))
    picture = paint(pills, 216)
    middles = [picture.at(x, 7) for x in (34, 108, 182)]
    assert middles == [picture.colour("green"), picture.colour("ground"), picture.colour("green")]
    assert picture.count("amber") > 20


@pytest.mark.parametrize("count", [1, 9, 36])
def test_every_pill_can_be_counted(look, paint, count):
    pills = Pills(look)
    pills.show_pills(("done",) * count)
    assert pills.minimumSizeHint().width() <= pills.sizeHint().width()
    picture = paint(pills)
    row = picture.row(picture.image.height() / 2)
    assert [colour for colour, _ in groupby(row)].count(picture.colour("green")) == count


def test_pills_with_words_are_outlined_and_large_enough_for_them(look, paint):
    pills = Pills(look, "Copies")
    pills.show_pills(("done", "care"), ("r41", "a much longer name"))
    assert pills.accessibleName() == "Copies: r41 done, a much longer name needs care"
    assert pills.minimumSizeHint().width() > 2 * pills.fontMetrics().horizontalAdvance("a much longer name")
    picture = paint(pills)
    assert picture.count("text") > 20
    assert picture.is_at("ground", 6, 12)
    assert picture.count("green") > 40
    assert picture.count("amber") > 40


def test_pills_say_how_many_need_care(look, qtbot):
    pills = Pills(look, "Playbooks")
    qtbot.addWidget(pills)
    pills.show_pills(("done",) * 9)
    assert pills.accessibleName() == "Playbooks: 9 of 9 done"
    pills.show_pills(("done", "care", "care"))
    assert pills.accessibleName() == "Playbooks: 1 of 3 done, 2 need care"


def test_words_for_other_than_all_pills_are_refused(look, qtbot):
    pills = Pills(look)
    qtbot.addWidget(pills)
    with pytest.raises(ValueError, match="as many"):
        pills.show_pills(("done", "care"), ("r41",))


def test_charts_of_nothing_draw_nothing(look, paint):
    for chart in (Pills(look), Dots(look)):
        assert set(paint(chart, 100, 20).row(10)) == {look.colour("ground").name().upper()}


@pytest.mark.parametrize(("filled", "total", "kept"), [(2, 5, 2), (0, 3, 0), (4, 4, 4), (7, 3, 3), (-1, 2, 0)])
def test_the_first_dots_are_filled_the_others_hollow(look, paint, filled, total, kept):
    dots = Dots(look, "Quorum")
    dots.show_dots(filled, total)
    picture = paint(dots)
    middles = [picture.at(28 * place + 10, 10) for place in range(total)]
    assert middles == [picture.colour("green")] * kept + [picture.colour("ground")] * (total - kept)
    assert not any(picture.is_at("ground", 28 * place, 10) for place in range(total))
    assert dots.accessibleName() == f"Quorum: {kept} of {total}"


def test_dots_in_little_room_are_smaller_and_all_there(look, paint):
    dots = Dots(look)
    dots.show_dots(12, 12)
    picture = paint(dots, dots.minimumSizeHint().width())
    runs = [colour for colour, _ in groupby(picture.row(10))]
    assert runs.count(picture.colour("green")) == 12


@pytest.mark.parametrize("width", [120, 216, 300])
def test_the_last_of_many_dots_is_not_cut_off(look, paint, width):
    dots = Dots(look)
    dots.show_dots(12, 12)
    picture = paint(dots, width)
    sizes = [len(list(group)) for colour, group in groupby(picture.row(10)) if colour == picture.colour("green")]
    assert len(sizes) == 12
    assert sizes[-1] == pytest.approx(sizes[0], abs=1)
