"""The kit binder: the paper twin of a kit, for when the laptop is not at hand; no password, key or code is in it.

Plain values come in and a PDF goes out: the same values, the same bytes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from reportlab.platypus import Flowable, PageBreak, Spacer

from keyturn.exchange.binder_mode import Failure, mode_page
from keyturn.exchange.binder_people import Person, call_tree, directory
from keyturn.exchange.binder_playbook import playbook_pages
from keyturn.exchange.edition import REPLACED, Edition
from keyturn.exchange.paper import Paper, document
from keyturn.exchange.paper_fonts import Fonts
from keyturn.exchange.paper_sheet import A4_SHEET, Sheet

_NEEDED = (
    "The laptop with Keyturn and a copy of the kit, and power for it. It needs no network.",
    "Custodians enough for the rule below, each with card and passphrase.",
    "Each one's phone with its authenticator app, or security key; or the cold code from its sealed envelope.",
    "A clean workstation for the steps at AWS, and a telephone that works without our own network.",
)


@dataclass(frozen=True)
class Binder:
    """Everything that stands in a binder; `rules` are those of the tiers, `values` the directory's."""

    edition: Edition
    rules: Mapping[str, str]
    people: Sequence[Person]
    failures: Sequence[Failure]
    values: Mapping[str, str] = field(default_factory=dict)


def binder_pdf(binder: Binder, fonts: Fonts, sheet: Sheet = A4_SHEET) -> bytes:
    """Return the binder as PDF: cover, a page for each failure mode, playbooks, directory, and last the call tree.

    Raises FontRefused.
    """

    def parts(paper: Paper) -> list[Flowable]:
        titles = {failure.mode.id: failure.mode.title for failure in binder.failures}
        modes = [part for failure in binder.failures for part in mode_page(paper, failure, titles)]
        books = [part for failure in binder.failures for part in playbook_pages(paper, failure.playbook, titles)]
        last = [*directory(paper, binder.values), *call_tree(paper, binder.people, binder.values)]
        cover = _cover(paper, binder)
        # What the fonts lack is known once every text was made; it is said on the first page.
        return [*cover, *paper.lacking(), *_contents(paper, binder), *modes, *books, *last]

    return document(fonts, binder.edition.about("Kit binder"), parts, sheet)


def _cover(paper: Paper, binder: Binder) -> list[Flowable]:
    edition = binder.edition
    facts = [
        (
            "Edition",
            f"{edition.told[0].upper()}{edition.told[1:]}{f', epoch {edition.epoch}' if edition.epoch else ''}",
        ),
        ("Kit", edition.kind),
        ("Phone codes", f"They open the kit until {edition.valid_until}." if edition.valid_until else ""),
        ("Also needed", "\n".join(_NEEDED)),
        ("Who may open", "\n".join(f"{tier}: {rule}" for tier, rule in binder.rules.items())),
        ("This copy", "Whose ____________________\nNumber ______  Kept at ____________________"),
    ]
    return [
        paper.text("Kit binder", "label"),
        paper.text(edition.kit_name, "title"),
        paper.text("What to do when nobody can sign in, on paper. It holds no password, key or code.", "subtitle"),
        paper.facts([fact for fact in facts if fact[1]], label=30),
        Spacer(0, 6),
        paper.text(
            f"{REPLACED} Compare revision and date with those on the laptop, and destroy this copy when a newer one is "
            "at hand. It tells how we work in an emergency: keep it where custodians alone can reach it, at any hour.",
            "strong",
        ),
    ]


def _contents(paper: Paper, binder: Binder) -> list[Flowable]:
    rows = [
        (
            failure.mode.title,
            failure.mode.brief,
            paper.page_of(f"mode {failure.mode.id}"),
            paper.page_of(f"playbook {failure.mode.id}"),
        )
        for failure in binder.failures
    ]
    rows += [
        (title, says, paper.page_of(name), "")
        for title, says, name in (
            ("Directory", "Accounts, roles, places", "directory"),
            ("Call tree", "Custodians and telephone numbers: the last page", "call tree"),
        )
        if name == "call tree" or binder.values
    ]
    head = ("What fails", "", "Page", "Playbook")
    last = 16 * paper.sheet.scale
    rest = paper.sheet.line / 72 * 25.4 - 55 - 2 * last
    return [
        *paper.heading("Contents", least=75),
        paper.table(head, rows, (55, rest, last), first="strong", tight=True),
        PageBreak(),
    ]
