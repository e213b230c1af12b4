"""The texts that the window shows and does not say itself: errors, their facts, and the words for signs.

The packages below the window know no Qt, so lupdate cannot see what they say. The window translates it at the moment
when it shows it; here it is gathered, by context.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import error_catalogue
import keyturn
from keyturn.exchange.read_aloud import DIGITS, SIGNS, SPACES
from keyturn.opening.stages import Phase
from keyturn.prepare.changes import ORDER, QUESTIONS
from keyturn.prepare.score_rules import RULES
from keyturn.prepare.view import LABELS

PACKAGE = Path(keyturn.__file__).parent
ABOVE = "cli"  # the one package that the window never calls


def package_texts() -> dict[str, list[str]]:
    """Return the texts of each context, each once, in a lasting order."""
    return {
        "aloud": _once([*DIGITS, *SIGNS.values(), *SPACES.values()]),
        "errors": _once(text for kind in _errors() for text in (kind.sentence, kind.cure)),
        "facts": _once([*(phase.value for phase in Phase), *_facts(), *_findings()]),
        "labels": _once([*LABELS, ORDER, QUESTIONS]),
    }


def as_source(texts: dict[str, list[str]]) -> str:
    """Return the texts as a source file that lupdate reads."""
    calls = [f"translate({_quoted(context)}, {_quoted(text)})" for context, found in texts.items() for text in found]
    return "\n".join(f"QCoreApplication.{call}" for call in calls) + "\n"


def _errors() -> list[type[keyturn.errors.KeyturnError]]:
    return [kind for kind in error_catalogue.error_classes() if not kind.__module__.startswith(f"keyturn.{ABOVE}.")]


def _facts() -> Iterator[str]:
    """Yield the phrases of the program among the facts of errors: given as they stand, or as a Phrase."""
    names = {kind.__name__ for kind in _errors()}
    for file in sorted(PACKAGE.rglob("*.py")):
        if file.relative_to(PACKAGE).parts[0] != ABOVE:
            for node in ast.walk(ast.parse(file.read_text())):
                if isinstance(node, ast.Call):
                    yield from _of_call(node, names)


def _findings() -> Iterator[str]:
    """Yield what the rules of the score say of a kit, and what is to be done."""
    for rule in RULES:
        yield from (rule.says, rule.do)


def _of_call(call: ast.Call, errors: set[str]) -> Iterator[str]:
    name = call.func.id if isinstance(call.func, ast.Name) else ""
    if name == "Phrase":
        yield from _literals(call.args[0])
    elif name in errors:
        for fact in call.keywords:
            yield from _literals(fact.value)


def _literals(value: ast.expr) -> Iterator[str]:
    """Yield the texts that an expression may have as its value."""
    if isinstance(value, ast.Constant) and isinstance(value.value, str):
        yield value.value
    elif isinstance(value, ast.IfExp):
        yield from (*_literals(value.body), *_literals(value.orelse))
    elif isinstance(value, ast.BoolOp):
        for part in value.values:
            yield from _literals(part)


def _once(texts: "Iterator[str] | list[str]") -> list[str]:
    return [text for text in dict.fromkeys(texts) if any(sign.isalpha() for sign in text)]


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
