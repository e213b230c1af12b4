"""Who takes part, who confirms, who is told."""

from keyturn.kit.playbooks.lint.safety import is_soc
from keyturn.kit.playbooks.lint.surroundings import Findings, Subject

ROLES = ("commander", "reader", "doer")
AUDIENCES = ("peers", "leadership", "soc", "customers", "partners")
MAX_OBSERVERS = 4


def roles_are_named(subject: Subject) -> Findings:
    """Yield the roles that nobody has."""
    named = {part.role.casefold() for part in subject.graph.playbook.roles}
    for role in ROLES:
        if role not in named:
            yield subject.at_key("roles", "role-missing", f"The roles do not name the {role}.")


def two_people_confirm(subject: Subject) -> Findings:
    """Yield a confirmation that one person alone can give."""
    checks = subject.graph.playbook.confirm
    if any(not 1 <= check.observers <= MAX_OBSERVERS for check in checks):
        yield subject.at_key("confirm", "observers-wrong", f"A check has 1 to {MAX_OBSERVERS} observers.")
    elif max((check.observers for check in checks), default=0) < 2:
        why = "At least one check must be seen by two people (observers: 2)."
        yield subject.at_key("confirm", "confirm-alone", why)


def everybody_is_told(subject: Subject) -> Findings:
    """Yield the audiences without a message, and the messages that nobody sends."""
    playbook = subject.graph.playbook
    told = {"soc" if is_soc(message.audience) else message.audience.casefold() for message in playbook.messages}
    for audience in AUDIENCES:
        if audience not in told:
            yield subject.at_key("messages", "message-missing", f"There is no message for {audience}.")
    sent = {step.message for step in playbook.steps}
    for message in playbook.messages:
        if message.when != "declared" and message.id not in sent:
            yield subject.at_key("messages", "message-unsent", f"No call step sends the message {message.id}.")
    known = {message.id for message in playbook.messages}
    for step in playbook.steps:
        if step.message and step.message not in known:
            yield subject.at(step.line, "message-unknown", f"Step {step.id} sends {step.message}, which is no message.")
