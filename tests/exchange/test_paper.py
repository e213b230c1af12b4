"""Paper: what the fonts lack stands as code points, and nothing that somebody typed passes for one, or for markup."""

import pytest

from keyturn import resources
from keyturn.exchange.paper import Paper
from keyturn.exchange.paper_fonts import Fonts
from keyturn.exchange.paper_sheet import A4_SHEET

NAMES = ("InterTabular-Regular.ttf", "InterTabular-SemiBold.ttf", "JetBrainsMono-SemiBold.ttf")


@pytest.fixture(scope="module")
def fonts() -> Fonts:
    return Fonts(*(resources.read(f"fonts/{name}") for name in NAMES))


@pytest.fixture
def paper(fonts: Fonts) -> Paper:
    return Paper(fonts)


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Amara Okafor", "Amara Okafor"),
        ("Tomasz Wiśniewski", "Tomasz Wiśniewski"),
        ("Nguyễn Thị Hương", "Nguyễn Thị Hương"),
        ("Ελένη Παπαδοπούλου", "Ελένη Παπαδοπούλου"),
        ("Олександр Ґудзь", "Олександр Ґудзь"),
        ("e\u0301", "é"),
        ("и\u0301", "и⁅U+0301⁆"),
        ("张伟", "⁅U+5F20 U+4F1F⁆"),
        ("王 小明 (Ops)", "⁅U+738B⁆ ⁅U+5C0F U+660E⁆ (Ops)"),
        ("محمد", "⁅U+0645 U+062D U+0645 U+062F⁆"),
        ("\U0001f511", "⁅U+1F511⁆"),
        ("a\u202eb\u200bc\x00", "a⁅U+202E⁆b⁅U+200B⁆c⁅U+0000⁆"),
        ("\ud800", "⁅U+D800⁆"),
        ("\ue000", "⁅U+E000⁆"),
        ("⁅U+0041⁆", "⁅U+2045⁆U+0041⁅U+2046⁆"),
    ],
)
def test_what_the_fonts_lack_stands_as_code_points(text: str, drawn: str, paper: Paper) -> None:
    assert paper.printable(text) == drawn
    assert paper.can_draw(text) == ("⁅" not in drawn)


def test_the_monospaced_font_is_asked_for_itself(paper: Paper) -> None:
    assert (paper.printable("№", mono=False), paper.printable("ἀ", mono=False)) == ("№", "ἀ")
    assert paper.printable("ἀ", mono=True) == "⁅U+1F00⁆"


def test_nothing_is_said_where_nothing_is_lacking(paper: Paper) -> None:
    paper.text("Ελένη")
    assert paper.lacking() == []


def test_the_scripts_that_are_lacking_are_named_once(paper: Paper) -> None:
    for text in ("محمد 张", "张伟", "ひらがな", "한글", "\u202e", "नमस्ते", "\ud800"):
        paper.text(text)
    (said,) = paper.lacking()
    assert "written: Arabic, Han, Hiragana, Hangul, signs and marks, Devanagari. What" in said.getPlainText()
    assert "brackets ⁅ ⁆ as" in said.getPlainText()


@pytest.mark.parametrize(
    "text",
    ["<b>bold</b>", "a &amp; b", "<br/>", "&lt;", "</para><para>", '<img src="/etc/passwd"/>', "<onDraw name='x'/>"],
)
def test_markup_in_a_text_is_text(text: str, paper: Paper) -> None:
    made = paper.text(text)
    assert made.getPlainText() == text
    assert {(frag.fontName, frag.fontSize, frag.rise, *frag.link) for frag in made.frags} == {("KeyturnText", 9.5, 0)}


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"])
def test_line_breaks_stay(end: str, paper: Paper) -> None:
    _, height = paper.text(f"one{end}two").wrap(A4_SHEET.line, 1000)
    _, single = paper.text("one").wrap(A4_SHEET.line, 1000)
    assert height == 2 * single


def test_a_word_that_is_too_long_is_broken(paper: Paper) -> None:
    made = paper.text("x" * 500)
    made.wrap(A4_SHEET.line, 1000)
    widths = [extra for extra, _ in made.blPara.lines]
    assert len(widths) > 4
    assert min(widths) >= 0
