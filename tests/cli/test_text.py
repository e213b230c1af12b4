"""Counts that people read are right in singular and plural."""

import ast
import re
from pathlib import Path

import keyturn
from keyturn.cli.text import counted


def test_one_is_one_and_none_and_more_are_many():
    assert [counted(count, "fault") for count in (0, 1, 2)] == ["0 faults", "1 fault", "2 faults"]


def test_no_text_leaves_the_number_to_its_reader():
    package = Path(keyturn.__file__).parent
    texts = [node.value for file in package.rglob("*.py") for node in ast.walk(ast.parse(file.read_text()))
             if isinstance(node, ast.Constant) and isinstance(node.value, str)]  # fmt: skip
    assert [text for text in texts if re.search(r"\w\(s\)", text)] == []
