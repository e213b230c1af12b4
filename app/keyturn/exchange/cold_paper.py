"""A cold code on paper, for a sealed envelope of its own: the code, whose it is, and the record of its sealing."""

import re
from collections.abc import Iterator, Sequence

from reportlab.platypus import Flowable, Spacer

from keyturn.custody.cold import CHECK_WORDS, KEY_WORDS
from keyturn.custody.records import Factor
from keyturn.exchange.cut_sheet import HEIGHT, INSET, WIDTH, Cut, Label, Piece, cut_sheet, fact_table
from keyturn.exchange.paper import Paper
from keyturn.exchange.paper_fonts import Fonts
from keyturn.exchange.paper_sheet import A4_SHEET, MONO, Sheet

PRACTICE = "PRACTICE COLD CODE  ·  opens nothing real"
_CODE_TOP = 103.0
_RECORD = ("Bag or envelope no.", "Seal no.", "Date and time", "Sealed by", "Witness")
_HINTS = (
    "Cut along the line, fold it inwards, and seal it at once in an opaque envelope of its own, away from the card.",
)
_STANDS_FOR = {"phone": "the phone", "key": "the security keys"}


def cold_code_pdf(
    code: str, label: Label, factor: Factor, fonts: Fonts, sheet: Sheet = A4_SHEET, by_hand: bool = False
) -> bytes:
    """Return a cold code (as `write_cold_code` gives it) as one page of PDF; `by_hand` prints only fields for it.

    What is printed by hand shows how many digits or words there are, and no check. Raises FontRefused.
    """
    parts = code.split()
    blank = [re.sub(".", "_", part) for part in parts]
    shown = blank if by_hand else parts

    def draw(piece: Piece) -> None:
        top = HEIGHT - INSET
        if label.purpose == "practice":
            piece.band(PRACTICE, top - 8)
            top -= 11
        piece.column(list(_label(piece.paper, label, factor)), INSET, top, WIDTH - 2 * INSET, top - _CODE_TOP - 1)
        (_draw_words if factor == "key" else _draw_digits)(piece, shown, by_hand)
        _draw_record(piece, 5.8 if factor == "key" else 8.0)

    cut = Cut(WIDTH, HEIGHT, 0, _HINTS)
    return cut_sheet(fonts, f"Cold code of {label.name}", sheet, cut, draw)


def _label(paper: Paper, label: Label, factor: Factor) -> Iterator[Flowable]:
    yield paper.text("Cold code of", "head")
    yield paper.text(label.name, "number")
    yield Spacer(0, 3)
    facts = (
        ("Kit", label.kit_name),
        ("Code", f"{label.kind}, of {label.made_on}; kit tag {label.kit_tag}"),
        ("Stands for", f"{_STANDS_FOR[factor]} of this custodian, for good: open it only when they fail."),
    )
    yield fact_table(paper, facts)


def _draw_digits(piece: Piece, groups: Sequence[str], by_hand: bool) -> None:
    """Draw the groups of digits below each other: each is read aloud, and typed, by itself."""
    for row, group in enumerate(groups):
        base = _CODE_TOP - 12 - row * 11
        piece.number(row + 1, INSET, base)
        for at, digit in enumerate(group):
            left = INSET + 9 + at * 8 + (2 if at > 2 else 0)
            if by_hand:
                piece.rule(left, base - 1, 6.5)
            else:
                piece.line(digit, left, base, 20, MONO)


def _draw_words(piece: Piece, words: Sequence[str], by_hand: bool) -> None:
    rows = (KEY_WORDS + CHECK_WORDS) // 2
    width = (WIDTH - 2 * INSET) / 2
    for at, word in enumerate(words):
        column, row = divmod(at, rows)
        left, base = INSET - 1 + column * (width + 1), _CODE_TOP - 4 - row * 4.6
        if by_hand:
            piece.number(at + 1, left, base)
            piece.rule(left + 6, base - 0.6, width - 8)
        else:
            piece.numbered(at + 1, word, left, base, 9)


def _draw_record(piece: Piece, step: float) -> None:
    """Draw what is written down when the envelope is closed."""
    for row, name in enumerate(reversed(_RECORD)):
        base = INSET + row * step
        piece.line(name, INSET, base + 0.8, 7.5)
        piece.rule(INSET + 30, base, WIDTH - 2 * INSET - 30)
