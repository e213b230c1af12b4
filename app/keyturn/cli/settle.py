"""The stand-down at a terminal: what is to be settled before an opening closes, and the report."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.opening.opening import Opening
from keyturn.report_file import write_report

CLASSES = ("emergency", "drill", "misuse")


def settle_by_questions(opening: Opening, report_path: Path | None, context: Context) -> int:
    """Ask for what the stand-down needs, close, and print the witness words."""
    terminal = context.terminal
    _rotation(opening, context)
    while opening.settled.missing:
        opening.prove_normal_sign_in(_text(context, "Which ordinary user signed in the normal way"))
        opening.classify(_one_of(context, "What was this: emergency, drill or misuse", CLASSES))  # type: ignore[arg-type]
        opening.reseal_by(_date(context, "By which day is the kit sealed again, rotated (YYYY-MM-DD)"))
    report = opening.close()
    terminal.say("Closed. Write these witness words down, away from this computer:")
    terminal.say("  " + " ".join(report.witness_words))
    write_report(report, report_path, opening.kit)
    return 0


def _rotation(opening: Opening, context: Context) -> None:
    context.terminal.say("Rotate these, because they were seen:")
    for entry in opening.session.revealed:
        context.terminal.say(f"  [ ] {entry.item} (version {entry.version})")
    if not opening.session.revealed:
        context.terminal.say("  nothing was revealed")


def _text(context: Context, prompt: str) -> str:
    while not (typed := context.terminal.ask(prompt).strip()):
        continue
    return typed


def _one_of(context: Context, prompt: str, words: Sequence[str]) -> str:
    while (typed := context.terminal.ask(prompt).strip().lower()) not in words:
        context.terminal.say(f"Please type one of: {', '.join(words)}.")
    return typed


def _date(context: Context, prompt: str) -> str:
    while True:
        try:
            return date.fromisoformat(context.terminal.ask(prompt).strip()).isoformat()
        except ValueError:
            context.terminal.say("Please type a day like 2026-03-01.")
