"""The binder's directory and call tree: whom to call, at which hour, and what the names in the playbooks stand for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportlab.platypus import Flowable, PageBreak

from keyturn.exchange.paper import Paper

# These groups of the directory are numbers to call; they stand with the people, on the last page.
NUMBERS = ("bridge", "phone")


@dataclass(frozen=True)
class Person:
    """A custodian as people reach them; every text may be empty or an alias."""

    name: str
    contact: str
    on_call: str
    time_zone: str


def directory(paper: Paper, values: Mapping[str, str]) -> list[Flowable]:
    """Return the values that are no telephone numbers, group by group; nothing where there are none."""
    shown = [(name, text) for name, text in values.items() if _group(name) not in NUMBERS]
    if not shown:
        return []
    return [
        *paper.heading("Directory", "directory", "title"),
        paper.text("What stands in the playbooks, name by name. Telephone numbers: the last page.", "subtitle"),
        paper.table(("Name", "What it is"), [(_said(name), text) for name, text in shown], (58,)),
        PageBreak(),
    ]


def call_tree(paper: Paper, people: Sequence[Person], values: Mapping[str, str]) -> list[Flowable]:
    """Return the page with whom to call: the custodians, and the numbers of the directory."""
    rows = [(person.name, person.contact, person.on_call, _zone(person.time_zone), "", "") for person in people]
    head = ("Custodian", "Contact", "On call", "Time zone", "Called at", "Answer")
    return [
        *paper.heading("Call tree", "call tree", "title"),
        paper.text(
            "Begin with those who are awake and on call. Write down when you called, and what they said.", "subtitle"
        ),
        paper.table(head, rows, (33, 45, 27, 25, 18), by_hand=True, first="strong"),
        *_numbers(paper, values),
    ]


def _numbers(paper: Paper, values: Mapping[str, str]) -> Iterator[Flowable]:
    rows = [(_said(name.removeprefix("phone.")), text) for name, text in values.items() if _group(name) in NUMBERS]
    if rows:
        yield from paper.heading("Numbers")
        yield paper.table(("Who", "Number"), rows, (58,))


def _group(name: str) -> str:
    return name.partition(".")[0]


def _zone(name: str) -> str:
    """Return a time zone as a place that a line can be broken in: Europe/Stockholm is “Stockholm, Europe”."""
    region, _, place = name.replace("_", " ").rpartition("/")
    return f"{place}, {region}" if region else place


def _said(name: str) -> str:
    """Return a name of the directory in words: `account.emergency` is “account: emergency”."""
    return name.replace(".", ": ").replace("-", " ")
