"""The manual names every finding that the reader and the linter of a source can tell."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from keyturn import resources
from keyturn.kit.source import reading

TELLING = ("at", "fault", "_fault", "Fault")
CODE = re.compile(r"[a-z]+(-[a-z]+)+|toml")
# Made of a table's name, or a refusal of custody that is told under its own code.
MADE = {"custodian-twice", "copy-twice", "policy-unreadable", "policy-unsatisfiable", "policy-single-person",
        "policy-too-many-groups", "rehearsal-too-small", "ceremony-too-lenient", "ceremony-needed",
        "kit-unreadable", "file-large", "file-unreadable"}  # fmt: skip


def codes() -> Iterator[str]:
    for file in Path(reading.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text())):
            called = getattr(getattr(node, "func", None), "attr", getattr(getattr(node, "func", None), "id", ""))
            if isinstance(node, ast.Call) and called in TELLING:
                values = [argument.value for argument in node.args if isinstance(argument, ast.Constant)]
                yield from (value for value in values if isinstance(value, str) and CODE.fullmatch(value))


def test_every_finding_stands_in_the_manual() -> None:
    told = set(re.findall(r"`([a-z-]+)`", resources.text("manual/source.md")))
    found = set(codes())
    assert len(found) > 40
    assert (found | MADE) - told == set()


def test_the_manual_names_no_finding_that_there_is_not() -> None:
    tables = resources.text("manual/source.md").partition("| faults | codes |")[2].partition("Three of the")[0]
    assert set(re.findall(r"`([a-z]+(?:-[a-z]+)+)`", tables)) - set(codes()) - MADE == set()
