"""A whole playbook in the binder: each step as a pair goes through it, with challenge, answer, and where it leads."""

from collections.abc import Iterator, Mapping, Sequence

from reportlab.lib.colors import black
from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, PageBreak, Spacer

from keyturn.exchange.binder_mode import WHEN, place_of
from keyturn.exchange.paper import Look, Paper, plain_table
from keyturn.kit.playbooks.model import Playbook, Role, Step, StepKind, filled

NUMBER, LABEL, ANSWER = 10.0, 24.0, 46.0
UNDONE = "CANNOT BE UNDONE"
_KINDS: Mapping[StepKind, str] = {
    "memory": "Keep in mind", "do": "Do", "check": "Look", "decide": "Choose", "reveal": "Show from the kit",
    "readback": "Read back", "wait": "Wait", "call": "Call", "note": "Write down", "gate": "Agree", "close": "Close",
}  # fmt: skip
_ROLES: Mapping[Role, str] = {"doer": "Doer", "reader": "Reader", "both": "both of you"}


def playbook_pages(paper: Paper, playbook: Playbook | None, titles: Mapping[str, str]) -> list[Flowable]:
    """Return a playbook from a page of its own on; nothing where it is not at hand."""
    return list(_Told(paper, playbook, titles).parts()) if playbook else []


class _Told:
    """A playbook with its values, and the numbers of its steps."""

    def __init__(self, paper: Paper, playbook: Playbook, titles: Mapping[str, str]) -> None:
        self.paper, self.playbook, self.titles = paper, playbook, titles
        self.numbers = {step.id: number for number, step in enumerate(playbook.steps, start=1)}
        self.read_out = {step.message for step in playbook.steps}
        self.values = {name: _unbroken(text) for name, text in playbook.on_paper.items()}

    def parts(self) -> Iterator[Flowable]:
        """Yield everything from top to bottom."""
        paper, book = self.paper, self.playbook
        yield paper.text(f"Playbook  ·  {book.id}", "label")
        yield from paper.heading(self.say(book.title), f"playbook {book.id}", "title")
        yield paper.text(self.say(book.objective), "subtitle")
        facts = [(self.say(part.role), self.say(part.does)) for part in book.roles]
        yield paper.facts([*facts, ("Review by", book.review_by)], label=30)
        yield Spacer(0, 6)
        yield paper.text(
            "The Reader reads the line in bold. The Doer does it, and says the answer at the right; then it is ticked. "
            "Go on with the next step unless a line says otherwise."
        )
        for place, phase in enumerate(book.phases):
            yield from paper.heading(self.say(phase.title), least=50)
            if phase.intro:
                yield paper.text(self.say(phase.intro))
            for step in book.steps:
                if step.phase == place:
                    yield KeepTogether(list(self.step(step)))
        yield from self.section("Messages", self.messages())
        yield from self.section("What must be true beforehand", [("•", self.say(text)) for text in book.assumptions], 6)
        yield PageBreak()

    def step(self, step: Step) -> Iterator[Flowable]:
        """Yield one step: its head, and what helps to do it."""
        paper, line = self.paper, self.paper.sheet.line
        scale = paper.sheet.scale
        number, answer, label = NUMBER * mm * scale, ANSWER * mm, LABEL * mm * scale
        yield Spacer(0, 5)
        body = [paper.text(self.say(step.challenge), "challenge"), paper.text(self.marks(step), "small")]
        ticked = paper.text(self.answer(step), "strong")
        head: list[Look] = [
            ("LINEABOVE", (0, 0), (-1, 0), 0.6, black),
            ("TOPPADDING", (0, 0), (-1, 0), 4),
            ("RIGHTPADDING", (0, 0), (0, -1), 0),
        ]
        bar: list[Look] = [("LINEBEFORE", (0, 0), (0, -1), 3, black)] if step.irreversible else []
        inset: list[Look] = [("LEFTPADDING", (0, 0), (0, -1), 6)] if step.irreversible else []
        rows = [[paper.text(str(self.numbers[step.id]), "number"), body, ticked]]
        yield plain_table(rows, (number, line - number - answer, answer), [*head, *bar, *inset])
        details = [["", paper.text(name, "head"), self.detail(name, text)] for name, text in self.details(step)]
        if step.irreversible:
            details.insert(0, ["", *self.warning()])
        if details:
            tight: list[Look] = [("TOPPADDING", (0, 0), (-1, -1), 0), ("BOTTOMPADDING", (0, 0), (-1, -1), 3)]
            yield plain_table(details, (number, label, line - number - label), [*tight, *bar])

    def answer(self, step: Step) -> str:
        """Return what the Doer says, with a box for each who confirms it; an option has a box of its own."""
        if step.kind == "decide":
            return "Choose one"
        return f"{'□ □' if step.needs_both else '□'}  {self.say(step.response) or 'Done'}"

    def warning(self) -> tuple[Flowable, Flowable]:
        """Return the line that says that a step cannot be undone."""
        paper = self.paper
        box = plain_table([[paper.text(UNDONE, "warning")]], [62 * mm * paper.sheet.scale], [
            ("BACKGROUND", (0, 0), (-1, -1), black),
            ("LEFTPADDING", (0, 0), (-1, -1), 5), ("TOPPADDING", (0, 0), (-1, -1), 1),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 2),
        ])  # fmt: skip
        return paper.text("", "head"), box

    def detail(self, name: str, text: str) -> list[Flowable]:
        """Return what stands beside a label; a command that is too long for a line goes on further to the right."""
        if name == "Command line":
            return [self.paper.text(line, "command") for line in text.splitlines()]
        return [self.paper.text(text, "cell")]

    def marks(self, step: Step) -> str:
        """Return what kind of step it is, whose, and how long it should take."""
        marks = [_KINDS[step.kind], _ROLES[step.role]]
        marks += ["both confirm"] if step.needs_both and step.role != "both" else []
        marks += [f"about {_span(step.target_s)}"] if step.target_s else []
        marks += [f"wait {_span(step.wait_s)}"] if step.wait_s else []
        return "  ·  ".join(marks)

    def details(self, step: Step) -> Iterator[tuple[str, str]]:
        """Yield label and text of everything that helps to do a step, and of every way that leads from it."""
        message = self.playbook.message(step.message).text if step.message else ""
        fails = " ".join(text for text in (step.if_fails, self.way(step.on_fail)) if text)
        for name, text in (
            ("Why", step.why), ("To", step.audience), ("Say", message), ("Shows", step.credential),
            ("Console", step.console), ("Command line", step.cli), ("You then see", step.expect),
            ("If it fails", fails), ("If no changes", step.alternative), ("Replaces", ", ".join(step.rotates)),
        ):  # fmt: skip
            if text:
                yield name, self.say(text)
        for option in step.options:
            yield "□", f"{self.say(option.say)}  →  {self.way(option.go)}"
        if step.next:
            yield "Then", self.way(step.next)

    def messages(self) -> list[tuple[str, str]]:
        """Return the messages that no step reads out."""
        left = [message for message in self.playbook.messages if message.id not in self.read_out]
        return [(f"{self.say(entry.audience)}. {WHEN[entry.when]}", self.say(entry.text)) for entry in left]

    def section(self, title: str, facts: Sequence[tuple[str, str]], label: float = 38) -> Iterator[Flowable]:
        """Yield a heading and labelled texts; nothing where there are none."""
        if facts:
            yield from self.paper.heading(title)
            yield self.paper.facts(facts, label=label)

    def way(self, way: str) -> str:
        """Say where a way leads."""
        if not way:
            return ""
        if way in self.numbers:
            return f"Go to step {self.numbers[way]}."
        return f"Go to {place_of(self.paper, way, self.titles)}."

    def say(self, text: str) -> str:
        """Return a text with its values filled in."""
        return filled(text.rstrip("\n"), self.values)


def _unbroken(text: str) -> str:
    """Return a value so that no line ends inside a number that is dialled."""
    return text.replace(" ", "\N{NO-BREAK SPACE}") if text.lstrip("+")[:1].isdigit() else text


def _span(seconds: int) -> str:
    return f"{seconds} s" if seconds < 120 else f"{seconds // 60} min"
