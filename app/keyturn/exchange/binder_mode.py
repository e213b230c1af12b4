"""A failure mode on one page of the binder: when it is one, when not, what is checked, done and told first."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import islice

from reportlab.platypus import Flowable, PageBreak, Spacer

from keyturn.exchange.paper import Paper
from keyturn.kit.manifest import Check, Mode
from keyturn.kit.playbooks.model import MODE_PREFIX, Playbook, filled

FIRST = 5
WHEN = {"declared": "When it is declared", "acting": "Before you act", "closed": "When it is over"}


@dataclass(frozen=True)
class Failure:
    """A failure mode: its public text, the tier that opens it with its rule, and its playbook where there is one."""

    mode: Mode
    tier: str
    rule: str
    playbook: Playbook | None = None


def mode_page(paper: Paper, failure: Failure, titles: Mapping[str, str]) -> list[Flowable]:
    """Return the page of a failure mode; `titles` are those of all modes, by id."""
    mode = failure.mode
    return [
        paper.text(f"If this fails  ·  {mode.id}", "label"),
        *paper.heading(mode.title, f"mode {mode.id}", "title"),
        paper.text(mode.condition, "subtitle"),
        *_not_for(paper, mode, titles),
        *_checks(paper, mode.confirm, titles),
        *_first(paper, failure),
        *_tell(paper, mode),
        PageBreak(),
    ]


def place_of(paper: Paper, go: str, titles: Mapping[str, str]) -> str:
    """Say where a way leads; a playbook is named with the page on which its failure mode stands."""
    if not go.startswith(MODE_PREFIX):
        return go
    name = go.removeprefix(MODE_PREFIX)
    page = paper.page_of(f"mode {name}")
    return f"{titles.get(name, name)}{f', page {page}' if page else ''}"


def _not_for(paper: Paper, mode: Mode, titles: Mapping[str, str]) -> Iterator[Flowable]:
    if mode.not_for:
        yield paper.text("Do not use this when", "subheading")
        rows = [(entry.if_, place_of(paper, entry.go, titles)) for entry in mode.not_for]
        yield paper.table(("What you see", "Go to"), rows, (100,), tight=True)


def _checks(paper: Paper, checks: list[Check], titles: Mapping[str, str]) -> Iterator[Flowable]:
    if checks:
        yield paper.text("Confirm together: the Reader asks, each says what they see", "subheading")
        rows = [
            (
                "□" * check.observers,
                check.ask,
                check.expect,
                f"{check.otherwise}: go to {place_of(paper, check.go, titles)}",
            )
            for check in checks
        ]
        yield paper.table(("", "Check", "It is so", "It is not so"), rows, (12, 72, 36), first="box", tight=True)


def _first(paper: Paper, failure: Failure) -> Iterator[Flowable]:
    yield paper.text("First actions", "subheading")
    book = failure.playbook
    opens = f"1. Open the kit: tier {failure.tier}, {failure.rule}."
    if book is None:
        yield paper.text(f"{opens} 2. Follow the playbook on the laptop's screen: it is sealed in the kit.")
        return
    yield paper.text(f"Open the kit: tier {failure.tier}, {failure.rule}. Then, with Reader and Doer:")
    steps = list(islice(book.steps, FIRST))
    rows = [("□", filled(step.challenge, book.on_paper), filled(step.response, book.on_paper)) for step in steps]
    yield paper.table(("", "Reader reads", "Doer answers"), rows, (9, 110), first="box", tight=True)
    if len(book.steps) > FIRST:
        yield Spacer(0, 4)
        page = paper.page_of(f"playbook {book.id}")
        yield paper.text(f"Go on with step {FIRST + 1} of the playbook, on page {page}.", "strong")


def _tell(paper: Paper, mode: Mode) -> Iterator[Flowable]:
    if mode.messages:
        yield paper.text("Tell", "subheading")
        told = [
            (said, ", ".join(dict.fromkeys(entry.audience for entry in mode.messages if entry.when == when)))
            for when, said in WHEN.items()
        ]
        yield paper.text("  ".join(f"{said}: {who}." for said, who in told if who))
