"""`keyturn playbook lint|show|run|export|import|seal`: playbooks as their authors work on them."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Mapping
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.playbook_exchange import FORMATS, export_one, import_one
from keyturn.cli.playbook_lint import lint_all
from keyturn.cli.playbook_run import run_one
from keyturn.cli.playbook_seal import seal_all
from keyturn.cli.playbook_show import show_one
from keyturn.custody.records import TIER_NAMES

SUMMARY = "lint, show, run, export, import or seal playbooks"
WORK: Mapping[str, Callable[[Namespace, Context], int]] = {
    "lint": lint_all,
    "show": show_one,
    "run": run_one,
    "export": export_one,
    "import": import_one,
    "seal": seal_all,
}


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="|".join(WORK))

    def add(name: str, summary: str) -> ArgumentParser:
        action = actions.add_parser(name, help=summary, description=summary)
        if name != "import":
            action.add_argument("--directory", type=Path, metavar="FILE", help="the values that {{names}} stand for")
        return action

    lint = add("lint", "name every fault as file:line: code: message")
    lint.add_argument("names", nargs="*", metavar="NAME|FILE|FOLDER", help="without one: the catalogue")
    lint.add_argument(
        "--kit", type=Path, metavar="KIT", help="the kit that shall hold them: its items and modes must fit"
    )
    for name, summary in (
        ("show", "the summary on one page"),
        ("run", "walk it here, without a kit: nothing is revealed, nothing is kept"),
        ("export", "write it for paper, a browser, or another tool"),
    ):
        add(name, summary).add_argument("name", metavar="NAME|FILE")
    actions.choices["show"].add_argument("--steps", action="store_true", help="every step, not the summary")
    for person in ("reader", "doer"):
        actions.choices["run"].add_argument(f"--{person}", default=person.title(), metavar="NAME", help="their name")
    actions.choices["export"].add_argument("--as", dest="format", choices=sorted(FORMATS), required=True)
    actions.choices["export"].add_argument("--out", type=Path, metavar="FILE", help="write here, not to the terminal")
    taken = add("import", "turn a CACAO 2.0 playbook into an authored one")
    taken.add_argument("file", type=Path, metavar="FILE")
    taken.add_argument(
        "--key", type=Path, metavar="FILE", help="its author's public key (PEM): it must be signed by it"
    )
    taken.add_argument("--out", type=Path, metavar="FILE", help="write here, not to the terminal")
    seal = add("seal", "lint them against a kit, and seal them into it without opening it")
    seal.add_argument("kit", type=Path, metavar="KIT")
    seal.add_argument("names", nargs="+", metavar="NAME|FILE|FOLDER")
    seal.add_argument("--signer", type=Path, action="append", default=[], metavar="FILE", help="a signer's key file")
    seal.add_argument("--tier", choices=TIER_NAMES[:-1], default="standard", help="of a mode that the kit has not yet")


def run(options: Namespace, context: Context) -> int:
    """Carry out one action."""
    return WORK[options.action](options, context)
