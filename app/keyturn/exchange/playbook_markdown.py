"""A playbook as Markdown and as HTML, for paper or a browser. Nothing in it is run or fetched."""

import re
from collections.abc import Iterable, Iterator

from markdown_it import MarkdownIt

from keyturn.kit.playbooks.model import MODE_PREFIX, Playbook, Step, filled

_SIGNS = re.compile(r"([\\`*_{}\[\]()#+\-.!|<>~&])")
_STYLE = """
body { font: 16px/1.5 Inter, "Noto Sans", "DejaVu Sans", sans-serif; color: #14171C; background: #FCFBF9;
       max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.75rem; line-height: 1.25; } h2 { border-top: 1px solid #CFCDC6; padding-top: 1rem; }
h3 { font-size: 1.1rem; margin-bottom: .25rem; } li { margin: .15rem 0; }
code, pre { font-family: "JetBrains Mono", "DejaVu Sans Mono", monospace; }
pre { background: #F1F0EC; padding: .5rem .75rem; white-space: pre-wrap; }
@media print { body { background: #fff; max-width: none; margin: 0; } h2, h3 { break-after: avoid; }
               pre { break-inside: avoid; } }
"""


def to_markdown(playbook: Playbook) -> str:
    """Return the whole playbook as Markdown, with its values filled in."""
    return "\n".join(_lines(playbook)) + "\n"


def to_html(playbook: Playbook) -> str:
    """Return the whole playbook as one HTML page that needs nothing else; markup in its texts is shown as text."""
    body = MarkdownIt("commonmark", {"html": False}).render(to_markdown(playbook))
    title = MarkdownIt("commonmark", {"html": False}).renderInline(_text(playbook, playbook.title))
    head = f'<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{title}</title>'
    return (
        f'<!DOCTYPE html>\n<html lang="en"><head>{head}<style>{_STYLE}</style></head>\n<body>\n{body}</body></html>\n'
    )


def _lines(playbook: Playbook) -> Iterator[str]:
    def say(text: str) -> str:
        return _text(playbook, text)

    yield f"# {say(playbook.title)}"
    yield from ("", say(playbook.condition), "", f"**Objective.** {say(playbook.objective)}", "")
    yield from _section(
        "Do not use when", (f"{say(entry.if_)} → {_place(say(entry.go))}" for entry in playbook.not_for)
    )
    yield from _section("Confirm together", (
        f"{say(check.ask)} → **{say(check.expect)}** (seen by {check.observers}). "
        f"{say(check.otherwise)} → {_place(say(check.go))}"
        for check in playbook.confirm
    ))  # fmt: skip
    yield from _section("What must be true", map(say, playbook.assumptions))
    yield from _section("Roles", (f"**{say(part.role)}**: {say(part.does)}" for part in playbook.roles))
    yield from _section("Messages", (
        f"**{say(message.audience)}** ({message.when}): {say(message.text)}" for message in playbook.messages
    ))  # fmt: skip
    numbers = {step.id: number for number, step in enumerate(playbook.steps, start=1)}
    for place, phase in enumerate(playbook.phases):
        yield from (f"## {say(phase.title)}", "")
        yield from ((say(phase.intro), "") if phase.intro else ())
        for step in playbook.steps:
            if step.phase == place:
                yield from _step_lines(playbook, step, numbers)
    yield from _section("Sources", (f"{say(entry.page)}: {say(entry.says)}" for entry in playbook.sources))
    yield f"Review by {say(playbook.review_by)}."


def _step_lines(playbook: Playbook, step: Step, numbers: dict[str, int]) -> Iterator[str]:
    def say(text: str) -> str:
        return _text(playbook, text)

    marks = [
        step.kind,
        *(["both confirm"] if step.needs_both else []),
        *([f"{step.target_s} s"] if step.target_s else []),
    ]
    yield from (f"### {numbers[step.id]}\\. {say(step.challenge)}", "", f"*{say(', '.join(marks))}*", "")
    entries = [
        (title, say(text))
        for title, text in (
            ("Why", step.why), ("Call", step.audience), ("Shows", step.credential), ("You then see", step.expect),
            ("If it fails", step.if_fails), ("Without the control plane", step.alternative),
            ("Rotates", ", ".join(step.rotates)), ("Answer", step.response),
        )
        if text
    ]  # fmt: skip
    entries += [(say(option.say), _way(option.go, numbers)) for option in step.options]
    entries += [("When it fails", _way(step.on_fail, numbers))] if step.on_fail else []
    entries += [("Then", _way(step.next, numbers))] if step.next else []
    yield from (f"- **{title}**: {text}" for title, text in entries)
    yield ""
    for title, text in (("Console", step.console), ("Command line", step.cli)):
        if text:
            plain = filled(text, playbook.on_paper)
            fence = "~" * max(3, 1 + max((len(run) for run in re.findall("~+", plain)), default=0))
            yield from (f"{title}:", "", fence, plain, fence, "")


def _section(title: str, entries: Iterable[str]) -> Iterator[str]:
    listed = [f"- {entry}" for entry in entries]
    if listed:
        yield from (f"## {title}", "", *listed, "")


def _text(playbook: Playbook, text: str) -> str:
    """Return a text on one line with its values filled in, so that no sign of it is markup."""
    return _escaped(" ".join(filled(text, playbook.on_paper).split()))


def _escaped(text: str) -> str:
    return _SIGNS.sub(r"\\\1", text)


def _place(go: str) -> str:
    prefix = _escaped(MODE_PREFIX)
    return f"playbook {go.removeprefix(prefix)}" if go.startswith(prefix) else go


def _way(way: str, numbers: dict[str, int]) -> str:
    if way in numbers:
        return f"step {numbers[way]}"
    return f"playbook {_escaped(way.removeprefix(MODE_PREFIX))}"
