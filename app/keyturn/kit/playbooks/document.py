"""A playbook's file as pieces with their lines: front matter, phases, steps. What they say is read elsewhere.

Source: CommonMark, of which a playbook uses three parts: headings of the second level, paragraphs, fenced blocks.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

from keyturn.kit.playbooks.fields import Notes

MAX_FILE = 2**18
FENCE = "---"
STEP = "step "
# Texts are shown as they stand, so what is inside a line is left unparsed.
PARSER = MarkdownIt("commonmark").disable("inline")


@dataclass(frozen=True)
class Text:
    """A piece of text and the line of the file where it begins."""

    line: int
    text: str


@dataclass(frozen=True)
class StepBlock:
    """A fenced step: what stands behind the word `step`, and the text between the fences."""

    line: int
    attributes: str
    body: Text


@dataclass(frozen=True)
class PhaseBlock:
    """A heading, the paragraphs below it, and the steps below those."""

    line: int
    title: str
    intro: tuple[Text, ...]
    steps: tuple[StepBlock, ...]


@dataclass(frozen=True)
class Document:
    """The pieces of a file."""

    front: Text
    phases: tuple[PhaseBlock, ...]


def read_document(data: bytes, notes: Notes) -> Document:
    """Cut a file into its pieces; whatever has no place in a playbook is noted with its line."""
    text = _decoded(data, notes)
    front, body = _front_matter(text, notes)
    return Document(front, tuple(_phases(body, notes)))


def _decoded(data: bytes, notes: Notes) -> str:
    if len(data) > MAX_FILE:
        notes.fault(1, "file-large", f"The file is larger than {MAX_FILE // 1024} KiB.")
        return ""
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as problem:
        line = data[: problem.start].count(b"\n") + 1
        notes.fault(line, "file-encoding", "The file is not UTF-8 text.")
        return ""
    for number, line_text in enumerate(text.split("\n"), 1):
        if not line_text.replace("\t", "").isprintable():
            notes.fault(number, "text-unusable", "The line has characters that cannot be shown.")
            return ""
    return text


def _front_matter(text: str, notes: Notes) -> tuple[Text, Text]:
    lines = text.split("\n")
    ends = [number for number, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE]
    if lines[0].rstrip() != FENCE or not ends:
        if text or not notes.faults:
            notes.fault(1, "front-matter", f"A playbook begins with front matter between two lines {FENCE}.")
        return Text(1, ""), Text(1, "")
    end = ends[0]
    return Text(2, "\n".join(lines[1:end])), Text(end + 2, "\n".join(lines[end + 1 :]))


def _phases(body: Text, notes: Notes) -> Iterator[PhaseBlock]:
    phase: PhaseBlock | None = None
    for token, inner in _blocks(body.text):
        line = body.line + (token.map[0] if token.map else 0)
        if token.type == "heading_open" and token.tag == "h2":
            if phase is not None:
                yield phase
            phase = PhaseBlock(line, inner, (), ())
        elif phase is None:
            notes.fault(line, "phase-missing", "Before the first phase (## Title) there is nothing but front matter.")
        elif token.type == "paragraph_open" and not phase.steps:
            phase = PhaseBlock(phase.line, phase.title, (*phase.intro, Text(line, inner)), ())
        elif token.type == "fence" and token.info.strip().startswith(STEP):
            steps = (*phase.steps, _step(token, line))
            phase = PhaseBlock(phase.line, phase.title, phase.intro, steps)
        else:
            what = "a phase (## Title), a paragraph below it, or a step (~~~step …)"
            notes.fault(line, "markdown", f"Only these have a place here: {what}.")
    if phase is not None:
        yield phase


def _blocks(text: str) -> Iterator[tuple[Token, str]]:
    """Yield each block at the top level with the text inside it; what lies in lists and quotes belongs to them."""
    tokens = PARSER.parse(text)
    for place, token in enumerate(tokens):
        if token.level == 0 and token.nesting >= 0:
            inner = tokens[place + 1].content if token.nesting == 1 and place + 1 < len(tokens) else token.content
            yield token, " ".join(inner.split()) if token.nesting == 1 else inner


def _step(token: Token, line: int) -> StepBlock:
    return StepBlock(line, token.info.strip().removeprefix(STEP), Text(line + 1, token.content))
