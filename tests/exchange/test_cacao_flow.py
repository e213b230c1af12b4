"""Branches of CACAO against drafts of ours: whatever people answer, the same actions come in the same order.

Workflows are made as nested blocks, each branch with an end of its own as CACAO demands; what they mean is then
worked out on the blocks themselves, and not by the code that is tried.
"""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from hypothesis import given, settings
from hypothesis import strategies as st

from keyturn.exchange.cacao import from_cacao, read_cacao
from keyturn.kit.playbooks.graph import Graph
from keyturn.kit.playbooks.model import Playbook

# An action is its number; other blocks are a kind and the branches inside.
Block: TypeAlias = "int | tuple[str, list[list[Block]]]"
AGENT = "individual--00000000-0000-4000-8000-000000000001"


def _branching(inner: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    branch = st.lists(inner, min_size=1, max_size=3)
    two = st.lists(branch, min_size=2, max_size=2)
    return (
        st.tuples(st.sampled_from(["if", "switch"]), two)
        | st.tuples(st.just("parallel"), st.lists(branch, min_size=2, max_size=3))
        | st.tuples(st.sampled_from(["if", "while", "switch"]), st.lists(branch, min_size=1, max_size=1))
    )


BLOCKS = st.lists(st.recursive(st.integers(0, 99), _branching, max_leaves=8), min_size=1, max_size=4)


@dataclass
class _Made:
    """The workflow that blocks become."""

    workflow: dict[str, Any] = field(default_factory=dict)

    def name(self, kind: str) -> str:
        name = f"{kind}--00000000-0000-4000-8000-{len(self.workflow) + 100:012d}"
        self.workflow[name] = {}
        return name

    def branch(self, blocks: list[Block]) -> str:
        """Write blocks one after another with an end of their own; return the id of the first."""
        follows = self.name("end")
        self.workflow[follows] = {"type": "end"}
        for block in reversed(blocks):
            follows = self.step(block, follows)
        return follows

    def step(self, block: Block, follows: str) -> str:
        if isinstance(block, int):
            name = self.name("action")
            command = {"type": "manual", "command": f"Do {block}"}
            self.workflow[name] = {"type": "action", "agent": AGENT, "commands": [command], "on_completion": follows}
            return name
        kind, inside = block
        name = self.name({"parallel": "parallel"}.get(kind, f"{kind}-condition"))
        branches = [self.branch(blocks) for blocks in inside]
        said: dict[str, Any] = {
            "if": dict(zip(("on_true", "on_false"), branches, strict=False)) | {"condition": "c"},
            "while": {"condition": "c", "on_true": branches[0]},
            "switch": {"switch": "v", "cases": dict(zip("ab", branches, strict=False))},
            "parallel": {"next_steps": branches},
        }[kind]
        self.workflow[name] = said | {"type": name.rsplit("--", 1)[0], "on_completion": follows}
        return name


def meant(blocks: list[Block], answers: Iterator[int]) -> Iterator[int]:
    """Yield the actions that blocks mean, when questions are answered so: 0 is the first branch."""
    for block in blocks:
        if isinstance(block, int):
            yield block
            continue
        kind, inside = block
        if kind == "parallel":
            for branch in inside:
                yield from meant(branch, answers)
        elif kind == "while":
            while next(answers) == 0:
                yield from meant(inside[0], answers)
        else:
            answer = next(answers)
            yield from meant(inside[answer], answers) if answer < len(inside) else ()


def walked(playbook: Playbook, answers: Iterator[int]) -> Iterator[int]:
    """Yield the actions of a draft as its pair would come to them."""
    graph = Graph(playbook)
    step = playbook.steps[0]
    while step.kind != "close":
        if step.kind == "do":
            yield int(step.challenge.removeprefix("Do "))
        if step.kind == "decide":
            # Where a way is missing, the last answer is that none holds.
            step = graph.steps[step.options[min(next(answers), len(step.options) - 1)].go]
        else:
            step = graph.steps[graph.following[step.id]]


@given(BLOCKS, st.lists(st.integers(0, 1), max_size=30))
@settings(max_examples=200)
def test_a_draft_leads_where_the_workflow_leads(blocks: list[Block], answers: list[int]) -> None:
    made = _Made()
    first = made.branch(blocks)
    start = made.name("start")
    made.workflow[start] = {"type": "start", "on_completion": first}
    whole = {
        "type": "playbook",
        "spec_version": "cacao-2.0",
        "id": "playbook--00000000-0000-4000-8000-000000000002",
        "name": "Blocks",
        "created_by": "identity--00000000-0000-4000-8000-000000000003",
        "created": "2023-02-19T01:09:00.000Z",
        "modified": "2023-02-19T01:09:00.000Z",
        "workflow_start": start,
        "workflow": made.workflow,
    }
    draft = from_cacao(read_cacao(json.dumps(whole).encode()))
    # In the end everybody says that nothing holds, so that every loop is left.
    given_answers = [*answers, *[1] * 1000]
    assert list(walked(draft, iter(given_answers))) == list(meant(blocks, iter(given_answers)))
    assert not any("Several branches lead here" in step.why for step in draft.steps)
