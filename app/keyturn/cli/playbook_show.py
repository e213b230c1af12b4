"""`keyturn playbook show`: a playbook on one page, or step by step."""

from argparse import Namespace

from keyturn.cli.context import Context
from keyturn.cli.playbook_files import find_one
from keyturn.exchange.playbook_markdown import to_markdown
from keyturn.kit.playbooks.summary import summary


def show_one(options: Namespace, context: Context) -> int:
    """Show the summary, or every step."""
    playbook = find_one(options.name, options.directory)
    lines = to_markdown(playbook).splitlines() if options.steps else summary(playbook)
    for line in lines:
        context.terminal.say(line)
    return 0
