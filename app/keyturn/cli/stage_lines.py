"""Telling stages in plain words, with the time that each took."""

import time
from dataclasses import dataclass, field

from keyturn.cli.terminal import Terminal
from keyturn.cli.text import counted
from keyturn.kit.manifest import ManifestBody
from keyturn.opening.stages import Stage

WORDS = {
    "declared": "The emergency is declared and logged.",
    "resumed": "The opening goes on where it stopped.",
    "card": "{name}'s card fits this kit.",
    "passphrase": "{name}'s passphrase fits the card.",
    "outer-open": "The outer seal is open: {done} shares of {total} needed.",
    "code": "{name}: code {done} of {total} taken.",
    "factor": "{name}'s second factor is taken.",
    "open": "The inner seal of the {detail} tier is open.",
    "log-problem": "Look at the log afterwards: {detail}",
    "playbook-problem": "The playbook: {detail}",
    "revealed": "Revealed: {detail}. It is on the rotation list.",
    "hidden": "Hidden: {detail}.",
    "standing-down": "Standing down: {items} to rotate.",
    "closed": "The opening is closed.",
    "suspended": "Locked. The opening is kept: go on with --resume, or close it with --stand-down.",
}


@dataclass
class StageLines:
    """A listener that writes each stage as a line; remembers when each was first reached, in seconds."""

    terminal: Terminal
    body: ManifestBody
    quiet: bool = False
    started: float = field(default_factory=time.monotonic)
    reached: dict[str, float] = field(default_factory=dict)

    def __call__(self, stage: Stage) -> None:
        """Write one stage."""
        passed = time.monotonic() - self.started
        self.reached[stage.name] = passed
        if self.quiet or stage.name not in WORDS:
            return
        name = self.body.custodian_name(stage.custodian) if stage.custodian else ""
        items = counted(stage.total, "item")
        text = WORDS[stage.name].format(name=name, done=stage.done, total=stage.total, items=items, detail=stage.detail)
        self.terminal.tell(f"{passed:7.2f} s  {text}")
