"""A custodian's card on paper: its 22 words and its QR code, with or without what tells whose it is.

A computer or a printer that is not trusted gets neither words nor code: 22 blank fields are filled in by hand. Not
even the check words are printed then, since they would give the blanks away (SECURITY.md, "Cards").
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from reportlab.platypus import Flowable, Spacer

from keyturn.custody.cards import CARD_WORDS, Card, to_qr_text, to_words
from keyturn.custody.words import Wordlist
from keyturn.exchange.cut_sheet import HEIGHT, INSET, WIDTH, Cut, Label, Piece, cut_sheet, fact_table
from keyturn.exchange.paper import Paper
from keyturn.exchange.paper_fonts import Fonts
from keyturn.exchange.paper_sheet import A4_SHEET, Sheet

CardStyle = Literal["full", "discreet"]

FOLD = HEIGHT / 2
PRACTICE = "PRACTICE CARD  ·  opens nothing real"
_ROWS = CARD_WORDS // 2
_QR = 36.0
_HINTS = (
    "Cut along the line. The card may be laminated. It is a secret: let nobody copy or photograph it, and destroy the "
    "waste of a print that failed.",
)
_FOLD_HINT = "Folded inwards at the marks, it hides its words."
_HAND_HINT = "Write every word by hand, in capitals or clear small letters, and have it read back."


def card_pdf(
    card: Card,
    label: Label,
    words: Wordlist,
    fonts: Fonts,
    sheet: Sheet = A4_SHEET,
    style: CardStyle = "full",
    by_hand: bool = False,
) -> bytes:
    """Return a card as one page of PDF; `by_hand` prints nothing of its secret, only the fields for it.

    In the style "discreet" nothing tells whose it is, or of which kit; but a practice card always says so. The large
    type of a sheet makes an A5 card of an A6 one. Raises FontRefused.
    """
    secret = None if by_hand else card
    hints = [*_HINTS, *([_FOLD_HINT] if style == "full" else []), *([_HAND_HINT] if by_hand else [])]
    fold, title = (FOLD, f"Card of {label.name}") if style == "full" else (0.0, "Card")
    # What is not folded is as high as its words and, where it says that it is for practice, the band above them.
    height = HEIGHT if style == "full" else FOLD + (8 if card.purpose == "practice" else 0)

    def draw(piece: Piece) -> None:
        if style == "full":
            _draw_label(piece, label)
        elif card.purpose == "practice":
            piece.band(PRACTICE, FOLD - 4)
        if secret is None:
            _draw_fields(piece)
        else:
            _draw_secret(piece, to_words(secret, words), to_qr_text(secret))

    return cut_sheet(fonts, title, sheet, Cut(WIDTH, height, fold, hints), draw)


def _draw_label(piece: Piece, label: Label) -> None:
    top = HEIGHT - INSET
    if label.purpose == "practice":
        piece.band(PRACTICE, top - 8)
        top -= 11
    piece.column(list(_label(piece.paper, label)), INSET, top, WIDTH - 2 * INSET, top - FOLD - 3)


def _label(paper: Paper, label: Label) -> Iterator[Flowable]:
    yield paper.text("Card of", "head")
    yield paper.text(label.name, "number")
    yield Spacer(0, 4)
    facts = (
        ("Kit", label.kit_name),
        ("Card", f"{label.kind}, generation {label.generation}, of {label.made_on}; kit tag {label.kit_tag}"),
        ("Also needed", "\n".join(label.needs)),
        ("Call", "\n".join(label.call)),
    )
    yield fact_table(paper, facts)
    yield Spacer(0, 4)
    yield paper.text("Found it? It opens nothing by itself. Please give it back to the person named above.", "small")


def _draw_secret(piece: Piece, words: Sequence[str], qr_text: str) -> None:
    for at, word in enumerate(words):
        column, row = divmod(at, _ROWS)
        piece.numbered(at + 1, word, INSET - 1 + column * 28.5, _base(row), 9.5)
    piece.qr(qr_text, WIDTH - INSET - _QR, (FOLD - _QR) / 2, _QR)


def _draw_fields(piece: Piece) -> None:
    width = (WIDTH - 2 * INSET) / 2
    for at in range(CARD_WORDS):
        column, row = divmod(at, _ROWS)
        left = INSET - 1 + column * (width + 1)
        piece.number(at + 1, left, _base(row))
        piece.rule(left + 6, _base(row) - 0.6, width - 8)


def _base(row: int) -> float:
    """Return the base line of a row of words (millimetres)."""
    return FOLD - 9.5 - row * 5.75
