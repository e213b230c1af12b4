"""A secret that is shown is read without a slip; one that is hidden is gone."""

import gc

import pytest
from PySide6.QtCore import QRect

from keyturn import resources
from keyturn.exchange.read_aloud import groups
from keyturn.ui.widgets.glyphs import CELL, NARROW, TALL, WIDE, CredentialGlyphs, GlyphLegend, shape_of

SECRET = "kR7#mQ2wHt9=pVx4b6Nd"
APART, SIDE = WIDE.apart, WIDE.side
ABOVE, STEP, GROUP_WIDE, GROUP_HIGH, NEXT_ROW = 8, CELL + WIDE.between, 2 * SIDE + 4 * CELL + 3 * WIDE.between, 75, 83
SHEET = 704  # px: the width of the page


def shown(look, text: str, group: int | None = None) -> CredentialGlyphs:
    glyphs = CredentialGlyphs(look)
    glyphs.show_text(text)
    glyphs.show_group(group)
    return glyphs


def cell(place: int, row: int = 0) -> QRect:
    """Where a sign stands, counted in its row."""
    group, within = divmod(place, 4)
    left = group * (GROUP_WIDE + APART) + SIDE + within * STEP
    return QRect(left, ABOVE + row * NEXT_ROW, CELL, TALL)


def strip(at: QRect, side: str) -> QRect:
    """The three topmost or lowest lines of a cell, where the bars are."""
    return QRect(at.left(), at.top() if side == "top" else at.bottom() - 2, at.width(), 3)


BOXED = ("sign", "sign", "sign")


@pytest.mark.parametrize(
    ("sign", "marks"),
    [
        ("k", ("", "", "")),
        ("R", ("text", "", "")),
        ("7", ("", "digit", "")),
        ("#", BOXED),
        (" ", BOXED),
        ("ż", BOXED),
    ],
)
@pytest.mark.parametrize("place", [0, 6, 19])
def test_each_kind_of_sign_has_its_bar_or_box(look, paint, sign, marks, place):
    picture = paint(shown(look, "a" * place + sign))
    at, (top, bottom, box) = cell(place), marks
    for side, token in (("top", top), ("bottom", bottom)):
        drawn = {token: picture.count(token, strip(at, side)) > 15 for token in ("text", "digit", "sign")}
        assert drawn == {name: name == token for name in drawn}, side
    edge = {picture.at(x, at.center().y()) for x in (at.left(), at.right())}
    assert (edge == {picture.colour("sign")}) == bool(box)


@pytest.mark.parametrize(("sign", "tone"), [("k", "text"), ("R", "text"), ("7", "digit"), ("#", "sign"), (" ", "sign")])
def test_each_sign_has_its_colour(look, paint, sign, tone):
    inside = cell(0).adjusted(3, 5, -3, -4)
    assert paint(shown(look, sign)).count(tone, inside) > 8


def test_signs_are_marked_as_they_are_read_aloud():
    words = resources.text("wordlist/slip39.txt").split()
    printable = "".join(map(chr, range(0x20, 0x7F))) + "żÉ٣"
    said = {spoken.sign: spoken.kind for group in groups(printable, words) for spoken in group.signs}
    plain = ("small", "capital", "digit")
    assert {sign: shape_of(sign) for sign in printable} == {
        sign: kind if kind in plain else "sign" for sign, kind in said.items()
    }


def ink(picture, area: QRect) -> int:
    """How many pixels of an area are not empty."""
    return area.width() * area.height() - picture.count("ground", area)


def test_each_sign_has_its_number_below(look, paint):
    picture = paint(shown(look, "a" * 20))
    below = [QRect(cell(place).left() - 2, cell(place).bottom() + 3, CELL + 4, 20) for place in range(20)]
    inks = [ink(picture, area) for area in below]
    assert min(inks) > 5
    assert picture.count("text_2", below[1]) > 3
    assert min(inks[9:]) > max(inks[0], 20)


@pytest.mark.parametrize("group", range(5))
def test_the_group_that_is_read_is_framed_and_no_other(look, paint, group):
    picture = paint(shown(look, SECRET, group))
    middle, step = GROUP_HIGH // 2, GROUP_WIDE + APART
    framed = [{picture.at(at * step + x, middle) for x in (0, 1, GROUP_WIDE - 1)} for at in range(5)]
    lines = {picture.colour("blue")}
    assert [colours == lines for colours in framed] == [at == group for at in range(5)]
    assert picture.is_at("now_tint", group * step + 4, 5)


@pytest.mark.parametrize("group", [None, -1, 5, 99])
def test_a_group_that_is_not_there_frames_none(look, paint, group):
    glyphs = shown(look, SECRET, group)
    assert paint(glyphs).count("blue") == 0
    assert glyphs.accessibleName() == "password, 20 signs in 5 groups"


def test_hidden_texts_look_all_the_same_and_nothing_of_them_is_drawn(look, paint):
    pictures = []
    for text in (SECRET, "a" * 20, "#" * 20):
        glyphs = shown(look, text, 1)
        glyphs.conceal()
        pictures.append(paint(glyphs))
    first = pictures[0]
    assert all(picture.image == first.image for picture in pictures)
    assert first.count("track") > 20 * 200
    assert [first.count(token) for token in ("digit", "sign", "blue", "green")] == [0] * 4
    assert first.count("text") == 0 or look.palette.outlined


def test_hidden_blocks_have_outlines_in_high_contrast(look, paint):
    glyphs = shown(look, SECRET)
    glyphs.conceal()
    assert (paint(glyphs).count("line") > 20 * 20) or not look.palette.outlined


def holders(secret: str) -> list[object]:
    """Objects that hold a text, apart from this test's own frames."""
    return [held for held in gc.get_referrers(secret) if isinstance(held, dict | list | tuple | set)]


@pytest.mark.parametrize("forget", ["conceal", "hide", "another"])
def test_a_hidden_text_is_not_held(look, qtbot, forget):
    secret = "".join(["zq", "8!" * 9])
    glyphs = CredentialGlyphs(look)
    qtbot.addWidget(glyphs)
    glyphs.show()
    glyphs.show_text(secret)
    assert secret in vars(glyphs).values()
    assert glyphs.shown
    before = len(holders(secret))
    if forget == "another":
        glyphs.show_text("b")
    else:
        getattr(glyphs, forget)()
        assert not glyphs.shown
    assert secret not in vars(glyphs).values()
    assert len(holders(secret)) < before


def test_a_text_that_was_hidden_is_not_there_when_the_page_comes_back(look, qtbot):
    glyphs = shown(look, SECRET, 0)
    qtbot.addWidget(glyphs)
    glyphs.show()
    glyphs.hide()
    glyphs.show()
    assert (glyphs.shown, glyphs.accessibleName()) == (False, "password, hidden")


def test_hiding_moves_nothing(look, qtbot):
    glyphs = shown(look, SECRET)
    qtbot.addWidget(glyphs)
    before = glyphs.sizeHint(), glyphs.heightForWidth(300)
    glyphs.conceal()
    assert (glyphs.sizeHint(), glyphs.heightForWidth(300)) == before


@pytest.mark.parametrize(
    ("text", "group", "said"),
    [
        ("", None, "password, nothing to show"),
        ("x", None, "password, 1 sign in 1 group"),
        ("abcd", 0, "password, 4 signs in 1 group; group 1 is being read"),
        (SECRET, 1, "password, 20 signs in 5 groups; group 2 is being read"),
        ("abcde", 1, "password, 5 signs in 2 groups; group 2 is being read"),
    ],
)
def test_it_says_what_is_shown_and_never_the_secret(look, qtbot, text, group, said):
    glyphs = shown(look, text, group)
    qtbot.addWidget(glyphs)
    assert glyphs.accessibleName() == said
    assert glyphs.accessibleDescription() == glyphs.toolTip() == ""


def test_it_says_what_kind_of_secret_it_is(look, qtbot):
    glyphs = CredentialGlyphs(look, "access key")
    qtbot.addWidget(glyphs)
    glyphs.show_text("AKIA")
    assert glyphs.accessibleName() == "access key, 4 signs in 1 group"


@pytest.mark.parametrize(
    ("signs", "width", "rows"),
    [(20, 702, 1), (20, 699, 1), (20, 583, 2), (20, 300, 3), (20, 132, 5), (20, 10, 5), (21, 701, 2), (0, 702, 1)],
)
def test_groups_wrap_where_there_is_less_room(look, qtbot, signs, width, rows):
    glyphs = shown(look, "a" * signs)
    qtbot.addWidget(glyphs)
    assert glyphs.hasHeightForWidth()
    assert glyphs.heightForWidth(width) == rows * NEXT_ROW - 8


@pytest.mark.parametrize(("signs", "rows"), [(21, 1), (24, 1), (25, 2), (40, 2), (44, 2), (48, 2), (49, 3)])
def test_groups_stand_closer_where_that_saves_a_row(look, qtbot, signs, rows):
    glyphs = shown(look, "a" * signs)
    qtbot.addWidget(glyphs)
    assert glyphs.heightForWidth(SHEET) == rows * NEXT_ROW - 8


def test_where_groups_stand_close_boxes_keep_apart_and_the_group_that_is_read_is_framed(look, paint):
    glyphs = shown(look, "#" * 24, 5)
    glyphs.resize(SHEET, GROUP_HIGH)
    picture = paint(glyphs, SHEET)
    left, wide = 5 * (4 * CELL + 2 * NARROW.side + NARROW.apart), 4 * CELL + 2 * NARROW.side
    middle = ABOVE + 21
    assert [picture.is_at("blue", x, middle) for x in (left - 1, left, left + wide - 1, left + wide)] == [
        False, True, True, False
    ]  # fmt: skip
    for place in range(4):
        cell_left = left + NARROW.side + place * CELL
        edge = [picture.is_at("sign", cell_left + x, middle) for x in (0, 1, 2, CELL - 3, CELL - 2, CELL - 1)]
        assert edge == [False, False, True, True, False, False]


@pytest.mark.parametrize("width", [132, 300, 702])
@pytest.mark.parametrize("large", [False, True])
def test_the_last_sign_is_drawn_inside(look, paint, width, large):
    look.large = large
    width = round(width * 1.3) if large else width
    plain, marked = shown(look, "a" * 27 + "a", 6), shown(look, "a" * 27 + "7", 6)
    first, second = paint(plain, width), paint(marked, width)
    assert second.count("digit") > first.count("digit") + 60 * look.scale
    # The frame of the last group closes, so its foot is inside too.
    assert second.row(second.image.height() - 1).count(second.colour("blue")) > 100


def test_the_size_it_asks_for_holds_five_groups_on_one_line(look, qtbot):
    glyphs = shown(look, SECRET)
    qtbot.addWidget(glyphs)
    assert glyphs.sizeHint().width() <= 702
    assert glyphs.heightForWidth(glyphs.sizeHint().width()) == GROUP_HIGH == glyphs.sizeHint().height()
    assert glyphs.minimumSizeHint().width() == GROUP_WIDE


def test_the_legend_shows_and_says_all_four_kinds(look, paint):
    legend = GlyphLegend(look)
    picture = paint(legend)
    assert picture.count("digit") > 20
    assert picture.count("sign") > 30
    assert picture.count("text") > 30
    assert picture.count("text_2") > 30
    assert set(picture.column(picture.image.width() - 1)) == {picture.colour("ground")}
    assert all(word in legend.accessibleName() for word in ("Small", "capitals", "digits", "signs"))
