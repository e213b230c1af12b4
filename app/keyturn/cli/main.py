"""The entry point: one parser, one place where errors become a line and an exit status."""

import argparse
import os
import sys
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from importlib import import_module
from types import ModuleType
from typing import NoReturn

from keyturn import process
from keyturn.cli.context import Context, real_context
from keyturn.cli.terminal import Terminal, standard_terminal
from keyturn.defect import unforeseen
from keyturn.errors import KeyturnError, StorageError, UsageError

INTERRUPTED = 130
COMMANDS = (
    "open", "info", "verify", "card", "item", "playbook", "custody", "rekey", "sign", "signer", "new", "lint",
    "diff", "ceremony", "seal", "copy", "copies", "status", "calendar", "paper", "log", "demo",
)  # fmt: skip


class CommandLineWrong(UsageError):
    """The command line does not parse."""

    code = "usage"
    sentence = "{why}."
    cure = "See: {program} --help"


class Interrupted(UsageError):
    """Somebody pressed Ctrl-C."""

    code = "interrupted"
    sentence = "Stopped by Ctrl-C; nothing is lost."
    cure = "An opening that was begun goes on with: keyturn open KIT --resume"
    exit_status = INTERRUPTED


class OutputFailed(StorageError):
    """Standard output does not take what is written."""

    code = "output-failed"
    sentence = "The output could not be written: {why}."
    cure = "Check where the output goes, and run the command again."


class OneLineParser(argparse.ArgumentParser):
    """A parser that raises instead of printing its usage and leaving."""

    def error(self, message: str) -> NoReturn:
        """Raise CommandLineWrong."""
        raise CommandLineWrong(why=message.rstrip("."), program=self.prog)

    # The parser of a command would leave what it does not know to the parser above it, which has other help.
    def parse_known_args(self, args=None, namespace=None):  # type: ignore[no-untyped-def]
        """Refuse what this parser does not know itself."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return found, unknown


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; return its exit status."""
    terminal = standard_terminal()
    typed = sys.argv[1:] if arguments is None else list(arguments)
    try:
        parser = _parser(typed)
        options = parser.parse_args(typed)
        if options.command is None:
            parser.print_help()
            return 0
        _harden(terminal)
        with ThreadPoolExecutor(max_workers=1) as worker:
            return run(options, real_context(terminal, worker))
    except KeyturnError as error:
        terminal.complain(error)
        return error.exit_status
    except KeyboardInterrupt:
        return _interrupted(terminal)
    except OSError as problem:
        return _output_failed(problem, terminal)
    except Exception as defect:
        return _unforeseen(defect, terminal)


def run(options: argparse.Namespace, context: Context) -> int:
    """Run the chosen command in given surroundings."""
    status: int = _module(options.command).run(options, context)
    return status


def _parser(typed: Sequence[str]) -> argparse.ArgumentParser:
    """Return the parser; only the command that was typed is imported, all of them where none was."""
    chosen = next((word for word in typed if word in COMMANDS), None)
    parser = OneLineParser(prog="keyturn", description="A break-glass kit that several custodians open together.")
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", parser_class=OneLineParser)
    for name in COMMANDS:
        if chosen in (None, name):
            module = _module(name)
            module.arguments(commands.add_parser(name, help=module.SUMMARY, description=module.SUMMARY))
        else:
            commands.add_parser(name)
    return parser


def _module(command: str) -> ModuleType:
    return import_module(f"keyturn.cli.{command}")


class _Version(argparse.Action):
    """Prints the version and leaves."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        # The reader of package metadata costs a tenth of a start, and nothing else needs it.
        metadata = import_module("importlib.metadata")
        print(f"keyturn {metadata.version('keyturn')}")
        parser.exit()


def _harden(terminal: Terminal) -> None:
    """Harden the process before any thread starts, and say where the kernel does not deny the network."""
    hardened = process.harden()
    if not hardened.network_denied:
        terminal.tell(f"Note: the kernel does not deny this process the network: {hardened.reason}")


def _output_failed(problem: OSError, terminal: Terminal) -> int:
    """Tell that the output could not be written; what was gone must not be flushed again at the end."""
    with suppress(OSError, ValueError), open(os.devnull, "w") as nowhere:
        os.dup2(nowhere.fileno(), sys.stdout.fileno())
    failed = OutputFailed(why=problem.strerror)
    if not isinstance(problem, BrokenPipeError):
        terminal.complain(failed)
    return failed.exit_status


def _unforeseen(defect: Exception, terminal: Terminal) -> int:
    """Tell where the program failed, and nothing of what it held."""
    told = unforeseen(defect)
    terminal.complain(told)
    return told.exit_status


def _interrupted(terminal: Terminal) -> int:
    terminal.tell("")
    terminal.complain(Interrupted())
    return INTERRUPTED
