"""`keyturn log verify|export|head KIT`: the log beside a kit."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterable, Iterator
from importlib import metadata
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.text import counted
from keyturn.exchange.cef import cef_lines
from keyturn.exchange.jsonlines import json_lines
from keyturn.exchange.ocsf import ocsf_lines
from keyturn.kit.file import read_kit
from keyturn.opening.journal import Journal
from keyturn.opening.log_line import Entry, read_entries
from keyturn.opening.log_verify import LogReport
from keyturn.places import Places

SUMMARY = "verify, export or name the head of a kit's log"
FORMATS = ("jsonl", "ocsf", "cef")


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="verify|export|head")
    for name, summary in (
        ("verify", "check that the log is whole (an opening also checks every line's MAC)"),
        ("export", "write the log for another program"),
        ("head", "print the log's tree hash and its witness words"),
    ):
        action = actions.add_parser(name, help=summary, description=summary)
        action.add_argument("kit", type=Path, metavar="KIT")
        action.add_argument("--log-dir", type=Path, metavar="DIR", help="where the log is kept, if not beside the kit")
        if name == "export":
            action.add_argument("--format", choices=FORMATS, default="jsonl", help="JSON lines, OCSF or CEF")
        else:
            action.add_argument("--json", action="store_true", help="print JSON")


def run(options: Namespace, context: Context) -> int:
    """Carry out one action on the log."""
    kit = read_kit(options.kit)
    journal = Places(options.kit, options.log_dir).journal(kit, context)
    if options.action == "export":
        for line in _writer(options.format)(read_entries(journal.path)):
            context.terminal.stdout.write(line)
        return 0
    report = journal.structure()
    if options.action == "head":
        return _head(report, journal, options.json, context)
    return _verify(report, options.json, context)


def _writer(name: str) -> Callable[[Iterable[Entry]], Iterator[str]]:
    version = metadata.version("keyturn")
    if name == "ocsf":
        return lambda entries: ocsf_lines(entries, version)
    if name == "cef":
        return lambda entries: cef_lines(entries, version)
    return json_lines


def _head(report: LogReport, journal: Journal, as_json: bool, context: Context) -> int:
    words = " ".join(journal.witness_words())
    if as_json:
        context.terminal.json({"lines": report.head.size, "root": report.head.root.hex(), "witness_words": words})
        return 0
    context.terminal.say(f"{counted(report.head.size, 'line')}, tree hash {report.head.root.hex()}")
    context.terminal.say(f"Witness words: {words}")
    return 0


def _verify(report: LogReport, as_json: bool, context: Context) -> int:
    problems = [f"{problem.code}: {problem.message}" for problem in report.problems]
    if as_json:
        context.terminal.json(
            {
                "lines": report.head.size,
                "root": report.head.root.hex(),
                "segments": report.segments,
                "checkpoints": report.checkpoints,
                "signed_by_this_epoch": report.signatures,
                "problems": problems,
            }
        )
    if report.problems:
        for problem in problems[1:]:
            context.terminal.tell(problem)
        raise report.problems[0]
    if not as_json:
        lines = counted(report.head.size, "line")
        segments, checkpoints = counted(report.segments, "segment"), counted(report.checkpoints, "checkpoint")
        context.terminal.say(
            f"The log is whole: {lines} in {segments}, {checkpoints} "
            f"right, {report.signatures} of them signed by this epoch. Only an opening checks the MACs."
        )
    return 0
