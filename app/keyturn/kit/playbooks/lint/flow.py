"""Every branch ends, nothing is out of reach, every way leads somewhere."""

from keyturn.kit.playbooks.graph import leads_away
from keyturn.kit.playbooks.lint.surroundings import Findings, Subject
from keyturn.kit.playbooks.model import Step


def ways_exist(subject: Subject) -> Findings:
    """Yield every way to a step that is not there, and the steps behind which nothing follows."""
    for step in subject.graph.playbook.steps:
        for way in (step.next, step.on_fail, *(option.go for option in step.options)):
            if way and way not in subject.graph.steps and not leads_away(way):
                yield subject.at(step.line, "way-unknown", f"Step {step.id} leads to {way}, which is no step.")
        if step.next and step.kind in ("decide", "close"):
            yield subject.at(step.line, "next-needless", f"A step of the kind {step.kind} has no next.")
        if leads_away(step.next):
            yield subject.at(step.line, "next-needless", "Only an option and on_fail can lead to another mode.")
    last = subject.graph.playbook.steps[-1]
    if last.kind not in ("close", "decide") and not last.next:
        yield subject.at(last.line, "end-missing", f"Nothing follows step {last.id}; a branch ends with a close.")


def nothing_unreachable(subject: Subject) -> Findings:
    """Yield every step that no way leads to."""
    for step in subject.graph.playbook.steps:
        if step.id not in subject.graph.reachable:
            yield subject.at(step.line, "step-unreachable", f"No way leads to step {step.id}.")


def every_branch_ends(subject: Subject) -> Findings:
    """Yield the steps from which no close can be reached."""
    for step in subject.graph.playbook.steps:
        if step.id in subject.graph.reachable - subject.graph.ending:
            yield subject.at(step.line, "branch-endless", f"From step {step.id} no way leads to a close.")


def options_differ(subject: Subject) -> Findings:
    """Yield the decisions that leave no choice."""
    for step in subject.graph.playbook.steps:
        said = [option.say.casefold() for option in step.options]
        if step.kind == "decide" and len(said) < 2:
            yield subject.at(step.line, "options-few", f"Step {step.id} needs at least two options.")
        if len(set(said)) < len(said):
            yield subject.at(step.line, "options-alike", f"Two options of step {step.id} say the same.")


def failures_lead_on(subject: Subject) -> Findings:
    """Yield the steps that do not say what is seen when they worked, or what to do when they did not."""
    for step in subject.graph.playbook.steps:
        if step.kind in ("do", "check", "reveal") and not step.expect:
            yield subject.at(step.line, "expect-missing", f"Step {step.id} does not say what is seen (expect).")
        if step.kind in ("do", "check", "reveal", "readback", "gate") and not (step.on_fail or step.if_fails):
            what = "what to do when it fails (if_fails, on_fail)"
            yield subject.at(step.line, "fail-missing", f"Step {step.id} does not say {what}.")
        if step.kind == "check" and not step.on_fail:
            yield subject.at(step.line, "check-idle", f"Check {step.id} leads nowhere when it fails (on_fail).")


def deferred_may_wait(subject: Subject) -> Findings:
    """Yield the steps that are said to be deferrable and cannot be."""
    for step in subject.graph.playbook.steps:
        if step.defer and _cannot_wait(step):
            yield subject.at(step.line, "defer-refused", f"Step {step.id} cannot be put off: {step.kind}.")


def _cannot_wait(step: Step) -> bool:
    return step.kind in ("check", "decide", "reveal", "readback", "gate", "close") or step.irreversible
