"""`keyturn playbook seal`: playbooks into a kit, without opening it."""

from argparse import Namespace
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.playbook_files import find, find_directory, find_questions
from keyturn.cli.playbook_lint import demand_none, faults_of
from keyturn.cli.signers import known_files, sign_and_save, tell_draft
from keyturn.kit.playbooks.edit import seal_playbooks
from keyturn.kit.playbooks.sealed import bind
from keyturn.kit.source.reading import TRIAGE
from keyturn.prepare.signing import read_to_edit


def seal_all(options: Namespace, context: Context) -> int:
    """Seal what was named; nothing is written where anything has a fault. Raises LintFailed."""
    kit = read_to_edit(options.kit, context.seen)
    found = list(find(options.names))
    faults, sources = faults_of(found, options, kit, context)
    demand_none(faults, found, context)
    directory = find_directory(options.directory, options.names)
    playbooks = [bind(source.playbook, directory) for source in sources]
    own = any((Path(name) / TRIAGE).is_file() for name in options.names)
    questions = find_questions(options.names)[0] if own or not kit.body.triage else None
    edit = seal_playbooks(kit, playbooks, options.tier, questions, context.clock(), context.random)
    files = known_files(kit, options.signer)
    tell_draft(kit, options.kit, context)
    return sign_and_save(edit, options.kit, files, context)
