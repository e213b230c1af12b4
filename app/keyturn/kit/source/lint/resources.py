"""What must be made beforehand exists: directory.yaml says when somebody last looked."""

from datetime import date, timedelta

from keyturn.kit.playbooks.directory import NEVER
from keyturn.kit.playbooks.fault import Fault
from keyturn.kit.playbooks.sealed import bind
from keyturn.kit.source.lint.subject import Findings, Subject
from keyturn.kit.source.reading import DIRECTORY

LOOK_WITHIN = timedelta(days=90)
ROLES = "role."


def resources_are_there(subject: Subject) -> Findings:
    """Yield what playbooks use and nobody has seen exist, or not for 90 days; once the directory lists anything."""
    survey, directory = subject.survey, subject.survey.directory
    if directory is None or not directory.prepared:
        return
    file = str(survey.folder / DIRECTORY)
    for name in sorted({name for source in survey.playbooks for name in bind(source.playbook, directory).parameters}):
        seen = directory.prepared.get(name)
        if seen is None:
            if name.startswith(ROLES):
                why = f"Below prepared nothing says when somebody last saw that {name} exists."
                yield Fault(file, 1, "resource-unverified", why)
        elif seen.day == NEVER:
            why = f"A playbook uses {name}, and nobody has seen that it exists; make it before the day."
            yield Fault(file, seen.line, "resource-missing", why)
        elif not subject.today - LOOK_WITHIN <= date.fromisoformat(seen.day) <= subject.today:
            why = f"That {name} exists was seen on {seen.day}; look at it within every {LOOK_WITHIN.days} days."
            yield Fault(file, seen.line, "resource-unverified", why)
