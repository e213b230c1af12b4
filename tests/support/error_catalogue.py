"""Every error of the program, read off its classes; run as a script it writes the manual's page anew.

python tests/support/error_catalogue.py
"""

import importlib
import pkgutil
from pathlib import Path

import keyturn
from keyturn import errors
from keyturn.errors import KeyturnError

PAGE = Path(__file__).parents[2] / "resources" / "manual" / "errors.md"
INTRO = """# Errors

Every refusal is one line: `keyturn: CODE: what happened. What to do.` The code never changes its meaning.
The exit status tells the class. No message holds a secret: the words in braces are names, numbers and
identifiers. Ctrl-C ends a command with status 130.
"""


def error_classes() -> list[type[KeyturnError]]:
    """Return every concrete error, by exit status and code."""
    for module in pkgutil.walk_packages(keyturn.__path__, "keyturn."):
        if "._resources" not in module.name:
            importlib.import_module(module.name)
    found: list[type[KeyturnError]] = []
    waiting = [KeyturnError]
    while waiting:
        kind = waiting.pop()
        waiting += kind.__subclasses__()
        found += [kind] if kind.code and kind.__module__.startswith("keyturn.") else []  # no error of a test
    return sorted(found, key=lambda kind: (kind.exit_status, kind.code))


def page() -> str:
    """Return the manual's page."""
    groups = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, KeyturnError)]
    lines = [INTRO]
    for group in sorted((kind for kind in groups if kind is not KeyturnError), key=lambda kind: kind.exit_status):
        lines += [
            f"## Exit status {group.exit_status}: {group.__doc__}\n",
            "| code | what happened | what to do |",
            "|---|---|---|",
        ]
        mine = [kind for kind in error_classes() if issubclass(kind, group)]
        lines += [f"| `{kind.code}` | {_cell(kind.sentence)} | {_cell(kind.cure)} |" for kind in mine]
        lines.append("")
    return "\n".join(lines)


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("{{", "{").replace("}}", "}")


if __name__ == "__main__":
    PAGE.write_text(page())
