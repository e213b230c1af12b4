"""What is seen is rotated, the SOC knows beforehand, and the control plane is not counted on."""

from keyturn.kit.playbooks.lint.surroundings import Findings, Subject
from keyturn.kit.playbooks.model import Step


def reveals_are_rotated(subject: Subject) -> Findings:
    """Yield every reveal from which a way leads to a close past no rotation, and rotations of what nobody sees."""
    graph = subject.graph
    for step in _reveals(subject):
        beyond = graph.after(step.id, lambda other: step.credential in other.rotates)  # noqa: B023
        ends = [name for name in beyond if graph.steps[name].kind == "close"]
        if any(step.credential not in graph.steps[name].rotates for name in ends):
            why = f"Step {step.id} shows {step.credential}, and a way to the close rotates it nowhere (rotates=)."
            yield subject.at(step.line, "reveal-unrotated", why)
    seen = set(graph.playbook.credentials)
    for step in graph.playbook.steps:
        for item in step.rotates:
            if item not in seen:
                yield subject.at(step.line, "rotation-needless", f"Step {step.id} rotates {item}, which no step shows.")


def soc_is_told_first(subject: Subject) -> Findings:
    """Yield the reveals that can be reached before the security operations centre was called."""
    before = subject.graph.reach([subject.graph.first], _tells_soc)
    for step in _reveals(subject):
        if step.id in before:
            why = f"Step {step.id} can be reached before anybody called the SOC; tell them before the sign-in."
            yield subject.at(step.line, "soc-late", why)


def closes_through_a_gate(subject: Subject) -> Findings:
    """Yield the reveals from which a close can be reached through no gate: normal sign-in must be proven first."""
    graph = subject.graph
    for step in _reveals(subject):
        beyond = graph.after(step.id, lambda other: other.kind == "gate")
        if any(graph.steps[name].kind == "close" for name in beyond):
            why = f"From step {step.id} a close is reached through no gate that proves normal sign-in."
            yield subject.at(step.line, "gate-missing", why)


def planes_are_known(subject: Subject) -> Findings:
    """Yield the steps at AWS that name no plane, and those of the control plane without another way."""
    for step in subject.graph.playbook.steps:
        if (step.cli or step.console) and not step.plane:
            why = f"Step {step.id} has a console or cli way and does not say plane=data or plane=control."
            yield subject.at(step.line, "plane-missing", why)
        if step.plane == "control" and not step.alternative:
            why = f"Step {step.id} needs the control plane and has no alternative for when that is down."
            yield subject.at(step.line, "control-plane-alone", why)


def _reveals(subject: Subject) -> list[Step]:
    return [
        step for step in subject.graph.playbook.steps if step.kind == "reveal" and step.id in subject.graph.reachable
    ]


def _tells_soc(step: Step) -> bool:
    return step.kind == "call" and is_soc(step.audience)


def is_soc(audience: str) -> bool:
    """Tell whether an audience is the security operations centre."""
    return "soc" in audience.casefold().split() or "security operations" in audience.casefold()
