"""Failure modes: each has a playbook and a tier, its playbook is sound, questions lead to it, its credentials exist."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from keyturn.kit.playbooks.fault import Fault
from keyturn.kit.playbooks.lint.rules import lint
from keyturn.kit.playbooks.lint.surroundings import Surroundings
from keyturn.kit.playbooks.model import Playbook
from keyturn.kit.playbooks.source import Source
from keyturn.kit.playbooks.triage import answers_by_question, unled
from keyturn.kit.source.lint.subject import Findings, Subject
from keyturn.kit.source.reading import DIRECTORY, TRIAGE

REVIEW_SOON = timedelta(days=30)
MAX_NAMED = 3
EXAMPLE = re.compile(r"EXAMPLE|\.example\b")  # the catalogue's users, and the domains of RFC 2606
CONSOLE_USER = "aws-console-user"


def modes_have_playbooks(subject: Subject) -> Findings:
    """Yield a kit without modes, modes without a playbook, and those of the tier that no emergency opens."""
    if not subject.toml.modes:
        yield subject.at("modes-none", "No failure mode is named: MODE = TIER.", "modes")
    playbooks = {source.playbook.id for source in subject.survey.playbooks} | subject.unread_playbooks
    for mode, tier in subject.toml.modes.items():
        if mode not in playbooks:
            why = f"The mode {mode} has no playbook: no file in playbooks/ has this id."
            yield subject.at("mode-no-playbook", why, "modes", mode)
        if tier == "ceremony":
            why = "No emergency opens the ceremony tier; a mode is of the standard, critical or rehearsal tier."
            yield subject.at("mode-tier", why, "modes", mode)


def playbooks_have_tiers(subject: Subject) -> Findings:
    """Yield the playbooks whose mode kit.toml gives no tier."""
    for source in subject.survey.playbooks:
        if source.playbook.id not in subject.toml.modes:
            why = f"kit.toml does not say which tier opens it: {source.playbook.id} = TIER below [modes]."
            yield Fault(source.file, source.lines["id"], "playbook-no-tier", why)


def playbooks_are_sound(subject: Subject) -> Findings:
    """Yield what the linter of playbooks says of each one, by the directory and questions of this folder."""
    survey = subject.survey
    modes = {source.playbook.id for source in survey.playbooks} | set(subject.toml.modes) | subject.unread_playbooks
    questions = None if survey.questions is None else answers_by_question(survey.questions)
    for source in survey.playbooks:
        items = _named_items(source.playbook, subject)
        yield from lint(source, Surroundings(subject.today, survey.directory, items, modes, questions))


def questions_lead_on(subject: Subject) -> Findings:
    """Yield the modes to which no answers lead and the answers that lead nowhere, once all playbooks read well."""
    survey = subject.survey
    if survey.questions is None or subject.unread_playbooks or not survey.playbooks:
        return
    # A drill is on the calendar; no failure leads to it.
    drills = {mode for mode, tier in subject.toml.modes.items() if tier == "rehearsal"}
    modes = {
        source.playbook.id: source.playbook.fits for source in survey.playbooks if source.playbook.id not in drills
    }
    yield from unled(str(survey.folder / TRIAGE), survey.questions, modes)


def drills_are_possible(subject: Subject) -> Findings:
    """Yield a kit that cannot be rehearsed with; a ceremony proves a new kit by its rehearsal tier."""
    if subject.toml.modes and "rehearsal" not in subject.toml.modes.values():
        why = "No mode is of the rehearsal tier: the real cards could not be tried in a drill."
        yield subject.at("rehearsal-none", why, "modes")


def questions_are_asked(subject: Subject) -> Findings:
    """Yield a source without triage questions."""
    if subject.survey.questions is None and not _faulty(subject, TRIAGE):
        why = "There is no triage.yaml: nobody is asked what they see, and everybody chooses from a list."
        yield Fault(str(subject.survey.folder / TRIAGE), 1, "triage-none", why)


def directory_is_yours(subject: Subject) -> Findings:
    """Yield a directory that still holds values of the example."""
    directory = subject.survey.directory
    values = directory.values.items() if directory else ()
    left = [name for name, value in values if EXAMPLE.search(value)]
    if left:
        names = ", ".join(left[:MAX_NAMED]) + (f" and {len(left) - MAX_NAMED} more" if len(left) > MAX_NAMED else "")
        why = f"These values are still the example's: {names}."
        yield Fault(str(subject.survey.folder / DIRECTORY), 1, "directory-example", why)


def reviews_are_near(subject: Subject) -> Findings:
    """Yield the playbooks whose review is due within 30 days."""
    for source in subject.survey.playbooks:
        day = date.fromisoformat(source.playbook.review_by)
        if subject.today <= day <= subject.today + REVIEW_SOON:
            why = f"The review is due by {day.isoformat()}."
            yield Fault(source.file, source.lines["review_by"], "review-soon", why)


def credentials_are_there(subject: Subject) -> Findings:
    """Yield the credentials that a playbook shows and nobody has sealed: they must exist before the day."""
    for source in subject.survey.playbooks:
        # A ceremony makes what a drill shows: a sentence that is no secret.
        if subject.toml.modes.get(source.playbook.id) == "rehearsal":
            continue
        there = subject.items_of(source.playbook.id)
        for line, name in _first_uses(source):
            if name not in there:
                why = f"Neither the kit nor credentials/ has {name} for this mode; make it before the day."
                yield Fault(source.file, line, "credential-missing", why)


def two_users_exist(subject: Subject) -> Findings:
    """Yield a kit in which one emergency user alone is sealed; a kit without any is for something else."""
    kinds = [kind for items in subject.kinds.values() for kind in items.values()]
    if subject.kit is not None and kinds.count(CONSOLE_USER) == 1:
        why = "Only one emergency user is sealed (aws-console-user); where that one fails there is no other."
        yield subject.at("emergency-users-few", why, "modes")


def _first_uses(source: Source) -> Iterator[tuple[int, str]]:
    """Yield each credential with the line of the step that shows it first."""
    seen: set[str] = set()
    for step in source.playbook.steps:
        if step.credential and step.credential not in seen:
            seen.add(step.credential)
            yield step.line, step.credential


def _named_items(playbook: Playbook, subject: Subject) -> dict[str, str]:
    """Return the kinds of the items that a playbook names; empty for one that is not sealed, which is advice."""
    names = {name for step in playbook.steps for name in (step.credential, *step.rotates) if name}
    known = subject.items_of(playbook.id)
    return {name: known.get(name, "") for name in names}


def _faulty(subject: Subject, name: str) -> bool:
    return any(fault.file == str(subject.survey.folder / name) for fault in subject.survey.faults)
