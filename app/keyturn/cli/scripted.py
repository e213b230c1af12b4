"""A whole opening from an answers file, in one go."""

from argparse import Namespace
from collections.abc import Sequence

from keyturn.cli.context import Context
from keyturn.cli.from_answers import load_answers, unlock_from_answers
from keyturn.cli.stage_lines import StageLines
from keyturn.cli.times import day
from keyturn.custody.encoding import Json
from keyturn.errors import KeyturnError, UsageError
from keyturn.exchange.answers import Answer
from keyturn.exchange.item_fields import fields_as_text
from keyturn.opening.declaration import Declaration
from keyturn.opening.opening import Opening
from keyturn.opening.report import Report
from keyturn.report_file import write_report

RESEAL_DAYS = 5
NOBODY = "a script, for want of a second person"


class ScriptIncomplete(UsageError):
    """A scripted opening lacks an option."""

    code = "open-options-missing"
    sentence = "With --answers, an opening needs {missing} as well."
    cure = "Give --mode, --event and --reason."


def open_scripted(opening: Opening, options: Namespace, context: Context, lines: StageLines) -> int:
    """Declare, unlock, reveal and stand down; a real kit's opening stays to be closed by people."""
    answers = load_answers(options.answers, opening.kit, context)
    unlock = opening.resume() if options.resume else opening.declare(_declaration(options, answers))
    try:
        opening.enter(unlock_from_answers(unlock, answers, context.clock()))
        revealed = _reveal(opening, options.reveal)
        report = _finish(opening, context)
    except (KeyturnError, KeyboardInterrupt):
        opening.suspend()
        raise
    result: Json = {
        "opened": opening.session.mode,
        "items": revealed,
        "log_head": opening.log_head[1].hex(),
        "witness_words": " ".join(opening.witness_words()),
        "timings": {name: round(seconds, 4) for name, seconds in lines.reached.items()},
    }
    if options.json:
        context.terminal.json(result)
    else:
        _print(result, context)
    if report is not None:
        write_report(report, options.report, opening.kit)
    return 0


def _declaration(options: Namespace, answers: Sequence[Answer]) -> Declaration:
    missing = [name for name in ("mode", "event", "reason") if not getattr(options, name)]
    if missing:
        raise ScriptIncomplete(missing=" and ".join(f"--{name}" for name in missing))
    people = options.declared_by or list(dict.fromkeys(answer.custodian for answer in answers))
    return Declaration(options.mode, options.event, options.reason, (*people, *([] if len(people) > 1 else [NOBODY])))


def _reveal(opening: Opening, names: list[str]) -> Json:
    shown = {}
    for name in names or [record.id for record in opening.items()]:
        shown[name] = fields_as_text(opening.reveal(name))
        opening.hide(name)
    return shown


def _finish(opening: Opening, context: Context) -> Report | None:
    """Close a practice kit's opening; a real one waits, suspended, for people to stand it down."""
    if opening.kit.header.purpose == "real":
        context.terminal.tell("Not closed yet: keyturn open KIT --stand-down, when normal sign-in works again.")
        opening.suspend()
        return None
    opening.stand_down()
    opening.prove_normal_sign_in("nobody: a scripted opening of a practice kit")
    opening.classify("drill")
    opening.reseal_by(day(context.clock() + RESEAL_DAYS * 86400))
    return opening.close()


def _print(result: Json, context: Context) -> None:
    say = context.terminal.say
    say(f"Opened: {result['opened']}")
    for item, fields in result["items"].items():
        say(f"  {item}")
        for name, value in fields.items():
            say(f"    {name}: {value if isinstance(value, str) else '(binary)'}")
    say(f"Log head: {result['log_head']}")
    say(f"Witness words: {result['witness_words']}")
