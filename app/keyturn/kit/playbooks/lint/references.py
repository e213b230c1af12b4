"""What a playbook names outside itself exists: values, systems, items, modes, questions; and it is not overdue."""

from datetime import date

from keyturn.kit.kinds import KINDS
from keyturn.kit.playbooks.graph import leads_away
from keyturn.kit.playbooks.lint.surroundings import Findings, Subject
from keyturn.kit.playbooks.model import LONGEST_REVIEW, MODE_PREFIX, OF_THE_OPENING, references


def values_are_known(subject: Subject) -> Findings:
    """Yield every `{{name}}` that the directory does not have."""
    directory = subject.around.directory
    for text in (text for text in subject.source.texts if "{{" in text.text):
        for number, line in enumerate(text.text.split("\n")):
            names = list(references(line))
            if len(names) != line.count("{{"):
                yield subject.at(text.line + number, "parameter-malformed", "A value is written {{name}}, on one line.")
            for name in names:
                if directory is not None and name not in directory.values and name not in OF_THE_OPENING:
                    why = f"The directory has no value {name[:64]}."
                    yield subject.at(text.line + number, "parameter-unknown", why)


def systems_work(subject: Subject) -> Findings:
    """Yield the steps that need what this mode says has failed, however indirectly."""
    playbook, directory = subject.graph.playbook, subject.around.directory
    for name in playbook.failed_systems:
        if directory is not None and name not in directory.systems:
            yield subject.at_key("failed_systems", "system-unknown", f"The directory has no system {name}.")
    for step in playbook.steps:
        for name in step.needs:
            if directory is not None and name not in directory.systems:
                yield subject.at(step.line, "system-unknown", f"The directory has no system {name}.")
            behind = directory.behind(name) if directory else {name}
            for failed in sorted(behind & set(playbook.failed_systems)):
                how = "has failed" if failed == name else f"depends on {failed}, which has failed"
                yield subject.at(
                    step.line, "needs-failed-system", f"Step {step.id} needs {name}: it {how} in this mode."
                )


def items_exist(subject: Subject) -> Findings:
    """Yield the items that the kit does not have, and fields that their kind does not have."""
    items = subject.around.items
    if items is None:
        return
    for step in subject.graph.playbook.steps:
        for name in filter(None, (step.credential, *step.rotates)):
            if name not in items:
                yield subject.at(step.line, "item-unknown", f"The kit has no item {name} in this mode.")
        kind = items.get(step.credential, "")
        known = {field.name for field in KINDS[kind].fields} if kind in KINDS else set(step.show)
        for name in step.show:
            if name not in known:
                yield subject.at(step.line, "field-unknown", f"The item {step.credential} has no field {name}.")


def modes_exist(subject: Subject) -> Findings:
    """Yield the failure modes that there are not, and those that lead back to this one."""
    playbook, modes = subject.graph.playbook, subject.around.modes
    named = [(subject.source.lines["not_for"], entry.go) for entry in playbook.not_for]
    named += [(subject.source.lines["confirm"], check.go) for check in playbook.confirm]
    named += [(step.line, way) for step in playbook.steps for way in (step.on_fail, *(o.go for o in step.options))]
    for line, way in named:
        name = way.removeprefix(MODE_PREFIX)
        if leads_away(way) and name == playbook.id:
            yield subject.at(line, "mode-itself", "This way out leads back to this mode.")
        elif leads_away(way) and modes is not None and name not in modes:
            yield subject.at(line, "mode-unknown", f"There is no failure mode {name}.")
    if modes is not None and playbook.id not in modes:
        yield subject.at_key("id", "mode-unknown", f"There is no failure mode {playbook.id}.")


def questions_exist(subject: Subject) -> Findings:
    """Yield the triage questions and answers that there are not."""
    questions = subject.around.questions
    if questions is None:
        return
    for name, answers in subject.graph.playbook.fits.items():
        if name not in questions:
            yield subject.at_key("fits", "question-unknown", f"There is no question {name}.")
        for answer in answers:
            if name in questions and answer not in questions[name]:
                yield subject.at_key("fits", "answer-unknown", f"The question {name} has no answer {answer}.")


def review_is_due(subject: Subject) -> Findings:
    """Yield a playbook whose review is overdue, or further off than a year."""
    today, day = subject.around.today, date.fromisoformat(subject.graph.playbook.review_by)
    if day < today:
        yield subject.at_key("review_by", "review-stale", f"The review was due by {day.isoformat()}.")
    elif day - today > LONGEST_REVIEW:
        yield subject.at_key("review_by", "review-far", f"A review is due within {LONGEST_REVIEW.days} days.")
