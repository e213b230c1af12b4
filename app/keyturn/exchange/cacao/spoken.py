"""What a step and a playbook of ours say to people who read them in another program."""

import re

from keyturn.kit.playbooks.model import Playbook, Step

_LABELS = {
    "console": "",
    "cli": "On the command line:\n",
    "credential": "Credential: ",
    "response": "Answer: ",
    "expect": "Then you see: ",
    "if_fails": "If it fails: ",
    "alternative": "Without the control plane: ",
    "audience": "Tell: ",
}


def instruction(step: Step, message: str) -> str:
    """Return what is to be done, with everything that a pair needs for it and the message to give; never empty."""
    said = [step.challenge or step.kind]
    for name, label in _LABELS.items():
        text = getattr(step, name)
        said += [label + text] if text else []
    said += [f"Say: {message}"] if message else []
    said += [f"{case(number, option.say)}: {option.say}" for number, option in enumerate(step.options, 1)]
    said += ["Reader and Doer both confirm."] if step.needs_both else []
    said += ["This cannot be undone."] if step.irreversible else []
    return "\n".join(said)


def reason(step: Step) -> str:
    """Return why a step is there, and how long it should take."""
    aim = f"Should take at most {step.target_s} s." if step.target_s else ""
    return "\n".join(text for text in (step.why, aim) if text)


def summary(playbook: Playbook) -> str:
    """Return what a playbook is for, and when not to use it."""
    said = [playbook.brief]
    said += [f"When: {playbook.condition}"] if playbook.condition else []
    said += [f"Aim: {playbook.objective}"] if playbook.objective else []
    said += [f"Not for: {entry.if_} (then: {entry.go})" for entry in playbook.not_for]
    said += [f"Confirm first: {check.ask} You see: {check.expect}" for check in playbook.confirm]
    said += [f"Assumed: {text}" for text in playbook.assumptions]
    return "\n".join(text for text in said if text)


def case(number: int, say: str) -> str:
    """Return the word for an answer: its number, which makes it the only one, and what it says in ASCII."""
    words = "-".join(re.findall("[a-z0-9]+", say.lower()))
    return f"{number}-{words}"[:80].rstrip("-")
