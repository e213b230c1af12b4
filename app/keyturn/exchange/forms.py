"""Forms that are filled in by hand: the script of a ceremony, and the record of what was destroyed.

Both hold what is known beforehand, and blank lines for the rest; with nothing known they are blank forms.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, Spacer

from keyturn.exchange.edition import Edition
from keyturn.exchange.paper import Paper, document
from keyturn.exchange.paper_fonts import Fonts
from keyturn.exchange.paper_sheet import A4_SHEET, Sheet

_SPARE_PEOPLE, _SPARE_BAGS, _SPARE_LINES, _SPARE_COPIES = 2, 3, 3, 6
_ROWS_BY_HAND = 12
KIT_WORDS = 26  # 256 bits in words of 10
_BLANK = "______________________________"


@dataclass(frozen=True)
class Line:
    """A line of a ceremony's script: the step's name, what is done, by whom, and when it was; empty is filled in."""

    step: str
    activity: str
    who: str = ""
    at: str = ""


@dataclass(frozen=True)
class Script:
    """What is known of a ceremony: its lines, who is there (role and name), what goes into bags, the kit's words.

    `kit_words` are the kit's full id as words, where there is a kit; else they are written down when it has one.
    """

    lines: Sequence[Line] = ()
    people: Sequence[tuple[str, str]] = ()
    bags: Sequence[str] = ()
    kit_words: Sequence[str] = ()


@dataclass(frozen=True)
class OldCopy:
    """Something that must not be used any more: what it is, and where it lies."""

    what: str
    where: str = ""


def script_pdf(edition: Edition, script: Script, fonts: Fonts, sheet: Sheet = A4_SHEET) -> bytes:
    """Return the script of a ceremony as PDF: step, activity, initials, time; bags and seals; signatures.

    Raises FontRefused.
    """

    def parts(paper: Paper) -> list[Flowable]:
        rest = [
            *_kit_words(paper, script.kit_words),
            *_people(paper, script.people),
            *_lines(paper, script.lines),
            *_bags(paper, script.bags),
            *_exceptions(paper),
        ]
        return [*_head(paper, "Ceremony script", edition, ("Place", "Began (UTC)", "Ended (UTC)")), *rest]

    return document(fonts, edition.about("Ceremony script"), parts, sheet)


def destruction_pdf(edition: Edition, copies: Sequence[OldCopy], fonts: Fonts, sheet: Sheet = A4_SHEET) -> bytes:
    """Return the form on which the destruction of old copies and cards is recorded, as PDF; raises FontRefused."""

    def parts(paper: Paper) -> list[Flowable]:
        known = [("□", copy.what, copy.where, "", "", "", "") for copy in copies]
        blank = _SPARE_COPIES if known else _ROWS_BY_HAND
        head = ("", "What", "Where it lies", "How destroyed", "When (UTC)", "By", "Witness")
        rows = [*known, *[("□", *[""] * 6)] * blank]
        table = paper.table(head, rows, (8, 40, 36, 28, 22, 18), first="box", by_hand=True)
        return [
            *_head(paper, "Destruction of old copies", edition, ("Because of",)),
            paper.text(
                "Old copies open under old cards as they always did. Destroy every copy of the former epoch, and every "
                "card that was replaced; rotate what a copy held that cannot be found. Sticks are broken, not erased; "
                "paper is shredded or burnt."
            ),
            Spacer(0, 6),
            table,
            *_signatures(paper, "Everything above is destroyed, or noted as not found", ("Responsible", "Witness")),
        ]

    return document(fonts, edition.about("Destruction form"), parts, sheet)


def _head(paper: Paper, title: str, edition: Edition, blanks: Sequence[str]) -> list[Flowable]:
    # What the fonts lack is known once every text was made: the head is made last.
    kit = f"{edition.kit_name} ({edition.kind.lower()}), {edition.told}"
    facts = [("Kit", kit), *((name, _BLANK) for name in blanks)]
    return [
        paper.text("To be filled in by hand, in ink", "label"),
        *paper.heading(title, style="title"),
        paper.facts(facts, label=30),
        Spacer(0, 6),
        *paper.lacking(),
    ]


def _kit_words(paper: Paper, words: Sequence[str]) -> Iterator[Flowable]:
    yield from paper.heading("The kit's full id, in words")
    if words:
        yield paper.text("Whoever seals without opening compares these words with those that “keyturn info” shows.")
        yield Spacer(0, 3)
        yield paper.grid(_rows(words, 6), "mono")
        return
    yield paper.text("Write them down when the kit has its id; “keyturn info” shows them again.")
    blank = [f"{number} ______________" for number in range(1, KIT_WORDS + 1)]
    yield paper.grid(_rows(blank, 4), "notice")


def _rows(texts: Sequence[str], columns: int) -> list[Sequence[str]]:
    return [texts[at : at + columns] for at in range(0, len(texts), columns)]


def _people(paper: Paper, people: Sequence[tuple[str, str]]) -> Iterator[Flowable]:
    yield from paper.heading("Who is there")
    rows = [(role, name, "", "") for role, name in people]
    rows += [("Witness", "", "", "")] * _SPARE_PEOPLE
    yield paper.table(("Role", "Name", "Signature", "Initials"), rows, (34, 58, 56), first="label", by_hand=True)


def _lines(paper: Paper, lines: Sequence[Line]) -> Iterator[Flowable]:
    yield from paper.heading("Step by step", least=60)
    yield paper.text("Each line is done, then initialled by whoever did it and by a witness, with the time.")
    yield Spacer(0, 3)
    rows = [(str(at), line.step, _activity(line), "", "", line.at) for at, line in enumerate(lines, start=1)]
    blank = _SPARE_LINES if lines else _ROWS_BY_HAND
    rows += [(str(len(lines) + at), "", "", "", "", "") for at in range(1, blank + 1)]
    head = ("No.", "Step", "Activity", "Initials", "Witness", "Time (UTC)")
    yield paper.table(head, rows, (10, 28, 58, 20, 20), first="label", by_hand=True)


def _activity(line: Line) -> str:
    return f"{line.who}: {line.activity}" if line.who else line.activity


def _bags(paper: Paper, bags: Sequence[str]) -> Iterator[Flowable]:
    yield from paper.heading("Bags and seals", least=50)
    blank = _SPARE_BAGS if bags else _ROWS_BY_HAND
    rows = [(bag, "", "", "", "") for bag in bags] + [("", "", "", "", "")] * blank
    head = ("What is in it", "Bag or envelope no.", "Seal no.", "Handed to, or put where", "Witness")
    yield paper.table(head, rows, (52, 32, 28, 38), by_hand=True)


def _exceptions(paper: Paper) -> Iterator[Flowable]:
    yield from paper.heading("What went otherwise than written above", least=50)
    yield paper.table(
        ("Line", "What happened, and what was done", "Initials"), [("", "", "")] * 4, (16, 130), by_hand=True
    )
    yield from _signatures(paper, "This is what happened", ("Maintainer", "Maintainer", "Witness"))


def _signatures(paper: Paper, title: str, roles: Sequence[str]) -> Iterator[Flowable]:
    yield from paper.heading(title, least=50)
    rows = [(role, "", "", "") for role in roles]
    yield paper.table(("", "Name", "Signature", "Date"), rows, (34, 52, 54), first="label", by_hand=True)
