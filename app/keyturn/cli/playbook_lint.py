"""`keyturn playbook lint`: every fault with its place, and what the triage questions leave out."""

from argparse import Namespace
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

from keyturn import catalogue
from keyturn.cli.context import Context
from keyturn.cli.playbook_files import Found, find, find_directory, find_questions
from keyturn.cli.text import counted
from keyturn.errors import ContentError
from keyturn.kit.file import KitFile
from keyturn.kit.playbooks.fault import Fault, PlaybookFaulty
from keyturn.kit.playbooks.lint.rules import lint
from keyturn.kit.playbooks.lint.surroundings import Surroundings
from keyturn.kit.playbooks.source import Source
from keyturn.kit.playbooks.triage import answers_by_question, unled


class LintFailed(ContentError):
    """Playbooks have faults; each was told in a line of its own."""

    code = "playbook-lint"
    sentence = "{faults} in {playbooks}."
    cure = "Mend each at its file and line; the manual's playbooks.md says what is demanded."


def lint_all(options: Namespace, context: Context) -> int:
    """Lint what was named; raises LintFailed where there is a fault."""
    found = list(find(options.names))
    kit = context.read(options.kit) if options.kit else None
    faults, sources = faults_of(found, options, kit, context)
    if not options.names or len(found) > 1:
        questions, file = find_questions(options.names)
        modes = {source.playbook.id: source.playbook.fits for source in sources}
        modes.pop(catalogue.REHEARSAL, None)  # a drill is on the calendar; no failure leads to it
        faults += () if faults else unled(file, questions, modes)
    demand_none(faults, found, context)
    context.terminal.tell(f"{counted(len(found), 'playbook')} without a fault.")
    return 0


def demand_none(faults: Sequence[Fault], found: Sequence[Found], context: Context) -> None:
    """Tell every fault of what was found, each in a line of its own; raises LintFailed where there is one."""
    for fault in faults:
        context.terminal.say(str(fault))
    if faults:
        raise LintFailed(faults=counted(len(faults), "fault"), playbooks=counted(len(found), "playbook"))


def faults_of(
    found: Sequence[Found], options: Namespace, kit: KitFile | None, context: Context
) -> tuple[list[Fault], list[Source]]:
    """Return the faults of playbooks, against a kit where there is one, and the sources that could be read."""
    faults: list[Fault] = []
    sources: list[Source] = []
    for file in found:
        try:
            sources.append(file.source())
        except PlaybookFaulty as faulty:
            faults += faulty.faults
    own = {source.playbook.id for source in sources}
    around = Surroundings(
        today=datetime.fromtimestamp(context.clock(), UTC).date(),
        directory=find_directory(options.directory, options.names),
        modes=own | ({mode.id for mode in kit.body.modes} if kit else set(catalogue.MODES)),
        questions=answers_by_question(find_questions(options.names)[0]),
    )
    for source in sources:
        faults += lint(source, replace(around, items=items_for(kit, source.playbook.id)))
    return faults, sources


def items_for(kit: KitFile | None, mode: str) -> dict[str, str] | None:
    """Return the kinds of a mode's items by id; None without a kit, or where the kit does not have the mode yet."""
    compartment = next((entry.compartment for entry in kit.body.modes if entry.id == mode), None) if kit else None
    if kit is None or compartment is None:
        return None
    return {record.id: record.kind for record in kit.body.items_of(compartment)}
