"""A letter to each custodian: what they hold, where to keep it, what to do when called or when it is lost."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, PageBreak, Spacer

from keyturn.custody.records import Factor
from keyturn.exchange.binder_people import Person
from keyturn.exchange.edition import Edition
from keyturn.exchange.paper import Paper, document
from keyturn.exchange.paper_fonts import Fonts
from keyturn.exchange.paper_sheet import A4_SHEET, Sheet

_FACTORS = {
    "phone": (
        "An authenticator app that shows six digits. They open nothing without your card.",
        "Leave its clock on automatic. Call before you change or reset it.",
    ),
    "key": (
        "Two security keys. Each works by itself, with its PIN and a touch.",
        "Carry one, and keep the other where you find it after a fire. Know the PIN of both.",
    ),
}
_DEVICE = {"phone": "phone", "key": "security key"}
_BLANK = "______________________________"


@dataclass(frozen=True)
class Holder:
    """A custodian and what they hold; `generation` is their card's, None before it is made."""

    person: Person
    factor: Factor
    generation: int | None = None


def letters_pdf(
    edition: Edition, holders: Sequence[Holder], call: Sequence[str], fonts: Fonts, sheet: Sheet = A4_SHEET
) -> bytes:
    """Return a letter to each custodian as PDF; `call` are the lines that say whom to call. Raises FontRefused."""

    def parts(paper: Paper) -> list[Flowable]:
        return [part for holder in holders for part in _letter(paper, edition, holder, call)]

    return document(fonts, edition.about("Letter to a custodian"), parts, sheet)


def _letter(paper: Paper, edition: Edition, holder: Holder, call: Sequence[str]) -> Iterator[Flowable]:
    calls = "\n".join(call) or _BLANK
    facts = [("Kit", f"{edition.kit_name} ({edition.kind.lower()})"), ("Call", calls)]
    yield paper.text("To the custodian", "label")
    yield from paper.heading(holder.person.name, style="title")
    yield paper.text(
        f"You are one of those who together can open {edition.kit_name}. Nobody can do it alone, and without enough of "
        "you nobody can at all. This letter holds no secret; keep it with your papers.",
        "subtitle",
    )
    yield paper.facts(facts, label=30)
    for title, said in _sections(holder):
        yield paper.text(title, "subheading")
        yield paper.facts(said, "cell", 30)
    if not paper.can_draw(holder.person.name):
        yield from paper.lacking()
    yield Spacer(0, 14)
    yield paper.text(f"Read and understood   {_BLANK}   Date   ______________", "strong")
    yield PageBreak()


def _sections(holder: Holder) -> Iterator[tuple[str, list[tuple[str, str]]]]:
    """Yield the title of each part of a letter, and what it says."""
    device, (has, keep) = _DEVICE[holder.factor], _FACTORS[holder.factor]
    named = device.capitalize()
    yield (
        "What you hold",
        [
            ("Card", f"{_card(holder)}. 22 words and a QR code; whoever has it has one part of what is needed."),
            ("Passphrase", "In your head. It is written nowhere, and nobody can look it up or reset it."),
            (named, has),
            ("Cold code", f"Replaces your {device} where that fails. It lies in a sealed envelope, and not with you."),
        ],
    )
    yield (
        "Where to keep it",
        [
            (
                "Card",
                "In a locked place that you reach at any hour, not with the laptop. Never copied or photographed.",
            ),
            (named, keep),
            ("Apart", f"Card and {device} do not travel in one bag, but for an opening or a drill."),
        ],
    )
    yield (
        "When you are called",
        [
            ("First", "Ask who calls and for which incident, and call back on a number that you know."),
            (
                "Bring",
                f"Card and {device}. Nobody but you types your card, passphrase and codes at the laptop.",
            ),
            ("Listen", "Do your part only when two people have said aloud what has failed, and why it cannot wait."),
            ("Leave", "Take everything with you. Say no where something is wrong: nobody overrules you."),
        ],
    )
    yield (
        "When something is lost, seen by others, or forgotten",
        [
            ("Now", "Call one of the numbers above, at any hour."),
            ("Then", "A ceremony replaces it. Old cards still open old copies: say where you know of any."),
        ],
    )
    yield (
        "Four times a year",
        [
            ("Check", "“keyturn card check KIT” tells whether card and passphrase still work. It opens nothing."),
            ("Away", "Say so before you are away for long, move, or leave us: somebody takes over in good time."),
        ],
    )


def _card(holder: Holder) -> str:
    return "The paper card" if holder.generation is None else f"The paper card of generation {holder.generation}"
