"""No text of the window goes round the translation, and none is written so that lupdate cannot see it."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from translations import SOURCE, WINDOW, entries, ts_file

WORD = re.compile(r"[^\W\d_]{2,}")
# What shows a text, and which of its arguments that is; names are those of the arguments.
SHOWN = {
    "label": (0, "text"), "button": (0, "text", "hint"), "bind": (1, "label"), "Hint": (1, "label"),
    "Key": (1, "label"), "Doing": (1, "label", "hint"), "KeyButton": (1, "text"), "HoldButton": (1, "name"),
    "CapButton": (2, "does"), "CapLine": (2, "does"), "cap_line": (2, "does"), "LeaderRow": (1, "challenge"),
    "Meter": (1, "what"), "Pills": (1, "what"), "Dots": (1, "what"), "CredentialGlyphs": (1, "what"),
    "QrCode": (2, "name"), "Entry": (2, "name"), "QFileDialog": (1, ""), "QLabel": (0, ""), "say": (0, "name"),
    "setText": (0, ""), "setAccessibleName": (0, ""), "setAccessibleDescription": (0, ""), "setToolTip": (0, ""),
    "setPlaceholderText": (0, ""), "setWindowTitle": (0, ""), "setNameFilter": (0, ""), "show_text": (0, "text"),
}  # fmt: skip
SECOND = {"LeaderRow": 2}  # where a second argument is a text too
TRANSLATING = ("self.tr", "QCoreApplication.translate")
NAMES = {"Keyturn"}


def called(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def shown_by(call: ast.Call) -> Iterator[ast.expr]:
    """Yield the arguments of a call that people see."""
    name = called(call)
    if name not in SHOWN:
        return
    place, *names = SHOWN[name]
    places = {place, SECOND.get(name, place)}
    yield from (value for at, value in enumerate(call.args) if at in places)
    yield from (keyword.value for keyword in call.keywords if keyword.arg in names and keyword.arg)


def literals(value: ast.AST) -> Iterator[str]:
    """Yield the words of the program in an expression, but for those that it hands to a translation."""
    if isinstance(value, ast.Constant):
        if isinstance(value.value, str):
            yield value.value
    elif isinstance(value, ast.Call):
        # The arguments of other calls are their own matter; what is filled in afterwards is not.
        if called(value) in ("format", "join"):
            for part in (value.func, *value.args):
                yield from literals(part)
    elif isinstance(value, ast.Subscript | ast.Compare):
        return
    elif isinstance(value, ast.IfExp):
        yield from (*literals(value.body), *literals(value.orelse))
    else:
        for part in ast.iter_child_nodes(value):
            yield from literals(part)


def bare(source: str) -> list[str]:
    """Return the words that a source shows without a translation, with their lines."""
    calls = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]
    return [
        f"{call.lineno}: {text}"
        for call in calls
        for argument in shown_by(call)
        for text in literals(argument)
        if set(WORD.findall(text)) - NAMES
    ]


def translated(tree: ast.AST) -> Iterator[tuple[ast.Call, ast.expr]]:
    """Yield each call that translates, with the text that it hands over."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in TRANSLATING:
            yield node, node.args[0 if ast.unparse(node.func) == "self.tr" else 1]


FILES = sorted(WINDOW.rglob("*.py"))
# These translate what the packages below the window say: their texts are gathered elsewhere.
OF_PACKAGES = {"refusals.py", "act_secret.py"}


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(WINDOW).as_posix())
def test_whatever_is_shown_is_translated(file: Path) -> None:
    assert bare(file.read_text()) == []


@pytest.mark.parametrize(
    "line",
    ['label("Some words")', 'self.bind("B", "Back", run)', 'x.setText(f"{name} is here")', 'label("" if x else "cd")',
     'button(self.tr("Yes"), "Y", run, hint="Yes")', 'LeaderRow(look, name, "is here")', 'label("{0} in".format(x))'],
)  # fmt: skip
def test_a_bare_text_would_be_found(line: str) -> None:
    assert bare(line) != []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(WINDOW).as_posix())
def test_lupdate_can_see_every_text(file: Path) -> None:
    """It is blind to f-strings, to translations under another name, and to texts in variables."""
    tree = ast.parse(file.read_text())
    inside = [node for string in ast.walk(tree) if isinstance(string, ast.JoinedStr) for node in translated(string)]
    assert [ast.unparse(call) for call, _ in inside] == []
    texts = [text for _, text in translated(tree)]
    variable = [ast.unparse(text) for text in texts if not isinstance(text, ast.Constant)]
    assert variable == [] or file.name in OF_PACKAGES
    handed_on = {ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Attribute) and node.attr == "tr"}
    assert handed_on <= {"self.tr"}
    calls = {id(call.func) for call, _ in translated(tree)}
    named = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute) and ast.unparse(node) in TRANSLATING]
    assert [node.lineno for node in named if id(node) not in calls] == []
    known = {entry.source for entry in entries(ts_file("de"))}
    assert {text.value for text in texts if isinstance(text, ast.Constant)} <= known


def test_what_is_counted_is_written_with_n() -> None:
    counted = {entry.source for entry in entries(ts_file("de")) if entry.counts}
    assert counted == {entry.source for entry in entries(ts_file(SOURCE))}
    assert all("%n" in source or "%Ln" in source for source in counted)
