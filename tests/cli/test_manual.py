"""The manual's list of commands is what the program takes: every command and action, and every option that it names."""

import argparse
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from keyturn.cli.main import _parser

TEXT = (Path(__file__).parents[2] / "resources" / "manual" / "commands.md").read_text()
ROWS = [row for line in TEXT.splitlines() for row in re.findall(r"`keyturn ([^`]+)`", line.split(" | ")[0])
        if line.startswith("| `keyturn ")]  # fmt: skip
NAMED = re.compile(r"--[a-z][a-z-]+")


def below(parser: argparse.ArgumentParser) -> dict[str, argparse.ArgumentParser]:
    """Return the commands or actions of a parser; none where it has none."""
    found = [action for action in parser._actions if isinstance(action, argparse._SubParsersAction)]
    return dict(found[0].choices) if found else {}


COMMANDS = below(_parser([]))


def told(row: str) -> Iterator[tuple[str, ...]]:
    """Yield what a row speaks of: a command, or a command with each of its actions."""
    command, *rest = row.split()
    actions = below(COMMANDS.get(command, argparse.ArgumentParser()))
    if not actions:
        yield (command,)
        return
    yield from ((command, action) for action in rest[0].replace("\\", "").split("|"))


def test_every_command_and_every_action_stands_in_the_manual_and_no_other():
    there = {
        (name, action) if action else (name,) for name, parser in COMMANDS.items() for action in (below(parser) or [""])
    }
    assert {names for row in ROWS for names in told(row)} == there


@pytest.mark.parametrize("row", ROWS)
def test_a_row_names_options_that_there_are(row):
    for command, *action in told(row):
        parser = COMMANDS[command]
        for name in action:
            parser = below(parser)[name]
        options = {name for entry in parser._actions for name in entry.option_strings}
        assert set(NAMED.findall(row)) <= options


def test_every_usage_names_a_kit_as_the_manual_does():
    parsers = [leaf for parser in COMMANDS.values() for leaf in (below(parser) or {"": parser}).values()]
    places = [entry for parser in parsers for entry in parser._actions if entry.dest == "kit"]
    assert [entry.metavar for entry in places if not str(entry.metavar).startswith("KIT")] == []
