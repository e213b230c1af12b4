"""Names whose signs must be shaped or run from right to left: drawn as their readers write them, or as code points."""

import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from reportlab.platypus import Flowable

from keyturn.exchange.paper import About, Paper, document
from keyturn.exchange.paper_fonts import Fonts
from keyturn.exchange.paper_shaping import Shaped
from keyturn.exchange.paper_signs import phrases
from keyturn.exchange.paper_text import Text
from papers import FONTS

PARTS = Path(__file__).parents[1] / "vectors" / "fonts"
ARABIC, HEBREW, DEVANAGARI, THAI = "محمد علي", "דוד כהן", "प्रिया", "ปิ่น"
GEORGE = "\u05d2\u05f3\u05d5\u05e8\u05d2\u05f3 \u05db\u05d4\u05df"
FILES = {ARABIC: "NaskhArabic", HEBREW: "SansHebrew", DEVANAGARI: "SansDevanagari", THAI: "SansThai"}


def fonts_for(name: str) -> Fonts:
    return replace(FONTS, spare=(PARTS / f"Noto{FILES[name]}-part.ttf").read_bytes())


def words(text: Text) -> list[Shaped]:
    """Return the shaped words of a text."""
    return [frag.cbDefn.image.shaped for frag in text.frags if hasattr(frag, "cbDefn")]


def one_word(name: str, text: str) -> Shaped:
    (word,) = words(Paper(fonts_for(name)).text(text))
    return word


def pdf(fonts: Fonts, *texts: str) -> bytes:
    def make(paper: Paper) -> list[Flowable]:
        return [*paper.heading(texts[0]), *map(paper.text, texts[1:])]

    return document(fonts, About("Title", "left", "right", 0), make)


def copied(data: bytes) -> list[str]:
    """Return the shaped words as whoever selects and copies them gets them. Source: ISO 32000-1, 14.9.4."""
    pages = (page.get_contents() for page in PdfReader(BytesIO(data)).pages)
    found = [text for page in pages if page is not None for text in re.findall(rb"<FEFF([0-9A-F]+)>", page.get_data())]
    return [bytes.fromhex(text.decode()).decode("utf-16-be") for text in found]


@pytest.mark.parametrize("name", FILES)
def test_a_name_is_drawn_with_the_further_font_and_copied_as_it_was_written(name: str) -> None:
    paper = Paper(fonts_for(name))
    assert paper.can_draw(name)
    assert not paper.can_draw(name, further=False)
    assert paper.text(f"Name: {name}, Pune").said == f"Name: {name}, Pune"
    (said,) = paper.lacking()
    assert said.getPlainText().startswith("Written with a further font, not the program's own: ")
    made = pdf(fonts_for(name), name)
    assert copied(made) == [name]
    assert PdfReader(BytesIO(made)).outline[0].title == name  # type: ignore[union-attr]


@pytest.mark.parametrize("name", FILES)
def test_the_same_names_give_the_same_bytes_whatever_was_drawn_before(name: str) -> None:
    first = pdf(fonts_for(name), name)
    pdf(fonts_for(name), name[::-1], name)
    assert pdf(fonts_for(name), name) == first


def test_letters_are_joined_to_their_neighbours() -> None:
    joined = {glyph.sign for glyph in one_word(ARABIC, "محمد").glyphs}
    alone = {glyph.sign for letter in "محمد" for glyph in one_word(ARABIC, letter).glyphs}
    assert len(joined & alone) <= 1  # dal, after a letter that joins it, may look as it does alone


def test_what_runs_from_right_to_left_does_so_over_its_words() -> None:
    first, second = (one_word(HEBREW, word).glyphs for word in HEBREW.split())
    both = one_word(HEBREW, HEBREW).glyphs
    assert (both[: len(second)], both[len(second) + 1 :]) == (second, first)
    assert one_word(HEBREW, "דו").glyphs == one_word(HEBREW, "\u05d5").glyphs + one_word(HEBREW, "ד").glyphs


def test_a_vowel_that_stands_before_its_letters_does_so_and_a_mark_above_does_not_move_on() -> None:
    signs = [glyph.sign for glyph in one_word(DEVANAGARI, "प्रि").glyphs]
    assert signs[1:] == [glyph.sign for glyph in one_word(DEVANAGARI, "प्र").glyphs]
    assert one_word(THAI, "ปิ").width == one_word(THAI, "ป").width


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        (f"Name: {ARABIC}, Pune", [("", "Name: "), ("ARABIC", ARABIC), ("", ", Pune")]),
        ("محمد-علي", [("ARABIC", "محمد-علي")]),
        (GEORGE, [("HEBREW", GEORGE)]),
        (f"{ARABIC}, {ARABIC}", [("ARABIC", ARABIC), ("", ", "), ("ARABIC", ARABIC)]),
        (f"{ARABIC} {HEBREW}", [("ARABIC", ARABIC), ("", " "), ("HEBREW", HEBREW)]),
        ("علي ٤٢ علي", [("ARABIC", "علي"), ("", " ٤٢ "), ("ARABIC", "علي")]),
        ("प्रिया कृष्ण", [("DEVANAGARI", "प्रिया"), ("", " "), ("DEVANAGARI", "कृष्ण")]),
        ("क्\u200dष", [("DEVANAGARI", "क्\u200dष")]),
        ("علي\u202e", [("ARABIC", "علي"), ("", "\u202e")]),
        (" - ", [("", " - ")]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_what_is_shaped_as_a_whole(text: str, pieces: list[tuple[str, str]]) -> None:
    assert list(phrases(text)) == pieces


@pytest.mark.parametrize("text", ["گ", "محمد گ", "שלום", "नम"])
def test_what_the_font_lacks_stands_as_code_points(text: str) -> None:
    paper = Paper(fonts_for(ARABIC))
    assert not paper.can_draw(text)
    assert words(paper.text(text)) == []
    assert f"U+{ord(text[-1]):04X}⁆" in paper.text(text).said


def test_the_order_marks_of_a_text_stay_code_points() -> None:
    assert "⁅U+202E⁆" in Paper(fonts_for(ARABIC)).text("علي\u202eabc").said


def test_without_a_further_font_nothing_is_shaped() -> None:
    assert words(Paper(FONTS).text(ARABIC)) == []


def test_a_name_that_is_wider_than_its_column_becomes_smaller() -> None:
    made = Paper(fonts_for(ARABIC)).text(" ".join([ARABIC] * 20))
    (place,) = [frag.cbDefn for frag in made.frags if hasattr(frag, "cbDefn")]
    for room in (100, 300):
        made.wrap(room, 1000)
        assert place.width == pytest.approx(room)
        assert place.height < 9.5
    made.wrap(5000, 1000)
    assert place.height == 9.5


def test_a_text_that_goes_on_over_a_page_keeps_its_names() -> None:
    made = pdf(fonts_for(ARABIC), "Long", " ".join(f"{number} {ARABIC}" for number in range(1500)))
    assert len(PdfReader(BytesIO(made)).pages) > 2
    assert copied(made) == [ARABIC] * 1500
