"""Paper: what the fonts lack stands as code points, and nothing that somebody typed passes for one, or for markup."""

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from keyturn import resources
from keyturn.exchange.paper import About, Paper, document
from keyturn.exchange.paper_fonts import FontRefused, Fonts
from keyturn.exchange.paper_sheet import A4_SHEET
from small_font import font_with

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


def test_a_further_font_draws_names_whose_signs_stand_one_after_the_other(fonts: Fonts) -> None:
    paper = Paper(replace(fonts, spare=font_with("张伟Հ")))
    made = paper.text("Chen <张伟> Հ")
    assert made.getPlainText() == "Chen <张伟> Հ"
    assert [frag.text for frag in made.frags if frag.fontName.startswith("KeyturnSpare")] == ["张伟", "Հ"]
    assert paper.can_draw("张伟")
    assert not paper.can_draw("张伟", further=False)
    (said,) = paper.lacking()
    assert said.getPlainText() == "Written with a further font, not the program's own: Han, Armenian."


def test_two_further_fonts_are_never_taken_for_each_other(fonts: Fonts) -> None:
    def made(signs: str) -> bytes:
        return document(
            replace(fonts, spare=font_with(signs)), About("", "", "", 0), lambda paper: [paper.text("张伟")]
        )

    first, second = made("张伟"), made("乙张伟")  # another place in the table of signs: another glyph
    assert first != second
    assert made("张伟") == first


@pytest.mark.parametrize("text", ["محمد", "नमस्ते", "ไทย"])
def test_scripts_that_must_be_shaped_stand_as_code_points_where_the_font_has_no_rules_for_them(
    fonts: Fonts, text: str
) -> None:
    paper = Paper(replace(fonts, spare=font_with(text)))
    assert not paper.can_draw(text)
    assert set(paper.text(text).getPlainText()) <= set("⁅U+0123456789ABCDEF ⁆")


def test_a_document_with_a_further_font_is_the_same_each_time_and_holds_it(fonts: Fonts) -> None:
    further = replace(fonts, spare=font_with("张伟"))
    about = About("Title", "张伟", "right", 0)
    first, second = (document(further, about, lambda paper: [paper.text("张伟")]) for _ in range(2))
    assert first == second
    (page,) = PdfReader(BytesIO(first)).pages
    assert "张伟" in page.extract_text()
    # The foot is drawn with the house's font alone.
    assert "⁅U+5F20 U+4F1F⁆" in page.extract_text()


@pytest.mark.parametrize("data", [b"no font", font_with("张")[:5000], resources.read("fonts/Inter-Regular.otf")])
def test_what_is_no_font_of_this_kind_is_refused(fonts: Fonts, data: bytes) -> None:
    with pytest.raises(FontRefused):
        Paper(replace(fonts, spare=data))


def test_pages_are_named_as_they_come_out_in_the_end(fonts: Fonts) -> None:
    """The number of a page moves the page that it names: the last pass must agree with what came of it."""

    def parts(paper: Paper) -> list[Any]:
        named = paper.page_of("end")
        # Three lines are missing on the first page as long as the number is not known.
        lines = [paper.text(f"line {at}") for at in range(50 if named else 47)]
        return [paper.text(f"ends on page {named}"), *lines, *paper.heading("The end", "end")]

    pages = PdfReader(BytesIO(document(fonts, About("Title", "", "", 0), parts))).pages
    assert "ends on page 2" in pages[0].extract_text()
    assert "The end" in pages[1].extract_text()
