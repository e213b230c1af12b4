"""What each step of another program's playbook becomes: one step of ours, or several."""

from collections import ChainMap
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from keyturn.exchange.cacao.commands import command_text
from keyturn.exchange.cacao.flow import Flow, Ways
from keyturn.exchange.cacao.model import CacaoPlaybook
from keyturn.exchange.cacao.steps import (
    MANUAL,
    Action,
    Command,
    If,
    Parallel,
    PlaybookAction,
    Start,
    Step,
    Switch,
    While,
)
from keyturn.exchange.cacao.variables import resolved
from keyturn.exchange.cacao.words import challenge, line, shown
from keyturn.kit.playbooks.fields import MAX_NUMBER
from keyturn.kit.playbooks.model import StepKind

_NEVER_RUN = "This command is shown, and is never run by Keyturn"


@dataclass(frozen=True)
class Piece:
    """A step of ours in the making; its ways still bear the names of CACAO."""

    kind: StepKind
    said: dict[str, Any]
    after: str = ""
    failed: str = ""
    answers: tuple[tuple[str, str], ...] = field(default=())


def pieces(cacao: CacaoPlaybook, flow: Flow, name: str) -> list[Piece]:
    """Return what a step becomes; nothing for a start step."""
    step = cacao.workflow[name]
    if isinstance(step, Start):
        return []
    ways = flow.ways[name]
    failed = ways.failed
    if isinstance(step, Action) and not failed and name != cacao.workflow_exception:
        failed = cacao.workflow_exception or ""
    made = list(_made(cacao, step, ways))
    if name in flow.merged:
        made = [_with_why(piece, "Several branches lead here: check what follows.") for piece in made]
    wait = [_wait(step.delay)] if step.delay else []
    made = [*wait, *(replace(piece, failed=failed) for piece in made)]
    return [*made[:-1], replace(made[-1], after="" if made[-1].answers else ways.after)]


def _made(cacao: CacaoPlaybook, step: Step, ways: Ways) -> Iterator[Piece]:
    if isinstance(step, Action):
        for place, command in enumerate(step.commands, 1):
            yield _done(cacao, step, command, f"{place} of {len(step.commands)}: " if len(step.commands) > 1 else "")
        return
    kind: StepKind = "decide" if ways.answers else "note"
    asked, told, remark = _asked(step)
    # Values are put in first, so that they too are cleaned and counted.
    said = _titled(_known(cacao, step, step.name or asked), _known(cacao, step, told))
    about = _known(cacao, step, "\n".join(_about(step)))
    said["why"] = shown(f"{remark}\n{about}")
    yield Piece(kind, said, answers=tuple((line(say) or "?", target) for say, target in ways.answers))


def _asked(step: Step) -> tuple[str, str, str]:
    """Return for a step without commands: what to say if it has no name, the text to show, and a remark."""
    if isinstance(step, If):
        return "Does this condition hold?", step.condition, ""
    if isinstance(step, While):
        return "Does this condition still hold?", step.condition, "As long as it holds, the same steps come again."
    if isinstance(step, Switch):
        return "Which of these is it?", step.switch, ""
    if isinstance(step, Parallel):
        remark = f"The {len(step.next_steps)} branches were made to go on at once; here they come one after another."
        return "Several branches follow", "", remark
    if isinstance(step, PlaybookAction):
        version = f", version {step.playbook_version}" if step.playbook_version else ""
        return "Go through another playbook", f"CACAO playbook {step.playbook_id}{version}", ""
    return "", "", ""


def _done(cacao: CacaoPlaybook, step: Action, command: Command, place: str) -> Piece:
    text = _known(cacao, step, command_text(command))
    who = f"for {_named(cacao, step.agent)}" + "".join(f", on {_named(cacao, name)}" for name in step.targets)
    about = _known(cacao, step, "\n".join([*_about(step), command.description]))
    name = _known(cacao, step, step.name)
    if command.type == MANUAL:
        said = _titled(place + (name or text), text if name else "") | {"why": shown(f"{about}\nManual, {who}.")}
        return Piece("do", said)
    said = _titled(place + (name or "Look at the command shown"), "")
    why = f"{_NEVER_RUN}: {command.type}, {who}.\n{about}"
    return Piece("do", said | {"cli": shown(text), "why": shown(why)})


def _titled(title: str, text: str) -> dict[str, str]:
    """Return a short challenge, and what it leaves out with the text below it."""
    short = challenge(title) or "Do what stands here"
    whole = "" if short == shown(title) else title
    return {"challenge": short, "console": shown("\n".join(part for part in (whole, text) if part))}


def _about(step: Step) -> list[str]:
    """Return what a step says of itself."""
    about = [step.description] if step.description else []
    if step.timeout:
        about.append(f"Counts as failed after {_seconds(step.timeout)} s.")
    return about


def _wait(delay: int) -> Piece:
    seconds = _seconds(delay)
    said = {"challenge": f"Wait for {seconds} seconds", "wait_s": min(seconds, MAX_NUMBER)}
    return Piece("wait", said)


def _seconds(milliseconds: int) -> int:
    return -(-milliseconds // 1000)


def _named(cacao: CacaoPlaybook, name: str) -> str:
    agent = cacao.agent_definitions.get(name) or cacao.target_definitions.get(name)
    return f"{line(agent.name) or 'somebody'} ({agent.type})" if agent else name


def _known(cacao: CacaoPlaybook, step: Step, text: str) -> str:
    return resolved(text, ChainMap(step.step_variables, cacao.playbook_variables))


def _with_why(piece: Piece, more: str) -> Piece:
    why = "\n".join(part for part in (more, str(piece.said.get("why", ""))) if part)
    return replace(piece, said=piece.said | {"why": shown(why)})
