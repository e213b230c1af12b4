"""Another program's playbook as a draft of ours: its steps in the order of reading, its gaps left open.

Commands for machines are shown, decoded, and never run: nothing here starts, fetches or evaluates anything.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import msgspec

from keyturn.exchange.cacao.extension import EMPTY_PLAYBOOK, EMPTY_STEP
from keyturn.exchange.cacao.flow import STOP, Flow
from keyturn.exchange.cacao.foreign_front import front
from keyturn.exchange.cacao.foreign_steps import Piece, pieces
from keyturn.exchange.cacao.model import CacaoPlaybook
from keyturn.exchange.cacao.reading import check
from keyturn.exchange.cacao.steps import End
from keyturn.exchange.cacao.words import challenge
from keyturn.kit.playbooks.model import NEVER_DEFERRED, Playbook

_PHASE = {"intro": "", "title": "Imported from CACAO"}
_CLOSE = "Close the playbook"


def draft(cacao: CacaoPlaybook) -> Playbook:
    """Return the draft; raises the errors of `read_cacao`."""
    flow = check(cacao)
    layout = _Layout()
    for name in flow.ways:
        layout.place(name, pieces(cacao, flow, name))
    for name in _ends(cacao, flow):
        layout.place(name, [_close(cacao, name)])
    steps = [_step(layout, flow, place, piece) for place, piece in enumerate(layout.pieces)]
    whole = EMPTY_PLAYBOOK | front(cacao) | {"phases": [_PHASE], "steps": steps}
    return msgspec.convert(whole, Playbook)


@dataclass
class _Layout:
    """The pieces in their order; each is a step of ours, called s1, s2 and so on."""

    pieces: list[Piece] = field(default_factory=list)
    first: dict[str, int] = field(default_factory=dict)

    def place(self, name: str, made: list[Piece]) -> None:
        """Put what one step of CACAO becomes at the end."""
        if made:
            self.first[name] = len(self.pieces)
            self.pieces += made

    def of(self, flow: Flow, target: str) -> int:
        """Return the place that a way of CACAO leads to."""
        passed = []
        while target not in self.first:
            # A start step is none of ours: who leads to it leads to what it starts.
            passed.append(target)
            target = flow.ways[target].after
        self.first |= dict.fromkeys(passed, self.first[target])
        return self.first[target]


def _ends(cacao: CacaoPlaybook, flow: Flow) -> Iterator[str]:
    """Yield the ends that the whole workflow can come to."""
    led = [way for ways in flow.ways.values() for way in ways]
    led += [cacao.workflow_exception] if cacao.workflow_exception else []
    return (name for name in dict.fromkeys(led) if name == STOP or isinstance(cacao.workflow.get(name), End))


def _close(cacao: CacaoPlaybook, name: str) -> Piece:
    end = cacao.workflow.get(name)
    return Piece("close", {"challenge": challenge(end.name if end else "") or _CLOSE})


def _step(layout: _Layout, flow: Flow, place: int, piece: Piece) -> dict[str, Any]:
    """Return one step of ours as plain values."""

    def go(target: str) -> str:
        return f"s{layout.of(flow, target) + 1}" if target else ""

    follows = go(piece.after)
    return EMPTY_STEP | {
        **piece.said,
        "role": "doer",
        "id": f"s{place + 1}",
        "kind": piece.kind,
        "defer": piece.kind not in NEVER_DEFERRED,
        # What follows is named where it is not simply the step below.
        "next": "" if follows == f"s{place + 2}" else follows,
        "on_fail": go(piece.failed),
        "options": [{"go": go(target), "say": say} for say, target in piece.answers],
    }
