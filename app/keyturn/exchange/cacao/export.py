"""Our playbook as a CACAO 2.0 playbook: all steps manual, all ids made from ours, nothing lost.

What CACAO has a key for stands there for people and programs that do not know Keyturn; the whole travels beside it
in our extension. Branches of ours may meet again in one step: they are written as the jumps that they are.
"""

import msgspec

from keyturn.custody.encoding import MAX_INTEGER
from keyturn.exchange.cacao import extension, ids
from keyturn.exchange.cacao.model import AgentTarget, CacaoPlaybook, Summary
from keyturn.exchange.cacao.spoken import case, instruction, reason, summary
from keyturn.exchange.cacao.steps import MANUAL, Action, Command, End, PlaybookAction, Start, Switch
from keyturn.exchange.cacao.steps import Step as CacaoStep
from keyturn.exchange.cacao.types import Variable, Variables, timestamp
from keyturn.exchange.cacao.variables import declared, names_of, referring, spelled, texts_in
from keyturn.kit.playbooks.graph import Graph
from keyturn.kit.playbooks.model import MODE_PREFIX, Playbook, Step

ACTIVITY = "restore-capabilities"
_AGENTS = {
    "doer": AgentTarget(type="individual", name="Doer", description="The one who acts at the computer."),
    "reader": AgentTarget(type="individual", name="Reader", description="The one who reads each step and watches."),
    "both": AgentTarget(type="group", name="Doer and Reader", description="Two people, who both confirm."),
}


def to_cacao(
    playbook: Playbook, *, created: int, modified: int | None = None, created_by: str = ids.KEYTURN
) -> CacaoPlaybook:
    """Return a playbook as CACAO 2.0.

    `created` and `modified` are seconds since the epoch, up to the year 9999; `created_by` is the id of a STIX
    identity. The same arguments give the same value. Every playbook has a CACAO form; one whose steps lead round
    for ever (the linter refuses it) makes a file that `read_cacao` refuses.
    """
    export = _Export(playbook)
    for place, step in enumerate(playbook.steps):
        export.add(step, place)
    kinds = {type(step) for step in export.workflow.values()}
    return CacaoPlaybook(
        spec_version="cacao-2.0",
        id=ids.playbook_id(playbook.id),
        name=playbook.title or playbook.id or "Playbook",
        description=export.told(summary(playbook)),
        playbook_types=["remediation"],
        playbook_activities=[ACTIVITY],
        playbook_processing_summary=Summary(
            manual_playbook=True,
            external_playbooks=PlaybookAction in kinds,
            switch_logic=Switch in kinds,
            temporal_logic=any(step.wait_s for step in playbook.steps),
            extensions=True,
        ),
        created_by=created_by,
        created=timestamp(created),
        modified=timestamp(created if modified is None else modified),
        labels=["break-glass"],
        playbook_variables=export.variables,
        workflow_start=export.start,
        workflow=export.workflow,
        playbook_extensions=extension.of_playbook(playbook, export.names),
        agent_definitions={_agent(role): _AGENTS[role] for role in sorted({step.role for step in playbook.steps})},
        extension_definitions={ids.EXTENSION: extension.DEFINITION},
    )


class _Export:
    """One export: the steps that are written so far, and the names that they use."""

    def __init__(self, playbook: Playbook) -> None:
        self._playbook = playbook
        self.names = [ids.step_id("action", playbook.id, step.id) for step in playbook.steps]
        self._by_id = {step.id: name for step, name in zip(playbook.steps, self.names, strict=True)}
        self._messages = {message.id: message.text for message in playbook.messages}
        self._following = Graph(playbook).following
        self._name_variables()
        self.start = ids.step_id("start", playbook.id)
        self.workflow: dict[str, CacaoStep] = {self.start: Start(on_completion=self.names[0])}

    def _name_variables(self) -> None:
        names = names_of(self._playbook, texts_in(msgspec.to_builtins(self._playbook)))
        asked = [step.id for step in self._playbook.steps if step.kind == "decide" and step.options]
        words = spelled([*names, *(f"answer-{step}" for step in asked)])
        self._spelling = dict(zip(names, words, strict=False))
        self._answers = dict(zip(asked, words[len(names) :], strict=True))
        answers = {
            word: Variable(type="string", description=f"The answer to step {step}.")
            for step, word in self._answers.items()
        }
        self.variables: Variables = declared(self._playbook, self._spelling) | answers

    def told(self, text: str) -> str:
        """Return a text with CACAO's references."""
        return referring(text, self._spelling)

    def add(self, step: Step, place: int) -> None:
        """Write one step: what is to be done, then, where it is a question, what follows each answer."""
        asked = step.id in self._answers
        follows = self._switch(step) if asked else self._way(step, "next", self._following[step.id])
        failed = self._way(step, "fail", step.on_fail) if step.on_fail else msgspec.UNSET
        self.workflow[self.names[place]] = Action(
            name=self.told(step.challenge) or step.kind,
            description=self.told(reason(step)),
            delay=min(step.wait_s * 1000, MAX_INTEGER),
            commands=[
                Command(
                    type=MANUAL,
                    command=self.told(instruction(step, self._messages.get(step.message, ""))),
                    playbook_activity=ACTIVITY,
                )
            ],
            agent=_agent(step.role),
            out_args=[self._answers[step.id]] if asked else [],
            on_completion=msgspec.UNSET if failed else follows,
            on_success=follows if failed else msgspec.UNSET,
            on_failure=failed,
            step_extensions=extension.of_step(step),
        )

    def _switch(self, step: Step) -> str:
        """Write the switch behind a question, and return its id."""
        cases = {case(number, option.say): option.go for number, option in enumerate(step.options, 1)}
        name = ids.step_id("switch-condition", self._playbook.id, step.id)
        self.workflow[name] = Switch(
            name=self.told(step.challenge),
            switch=self._answers[step.id] + ":value",
            cases={word: self._way(step, word, go) for word, go in cases.items()},
        )
        return name

    def _way(self, step: Step, which: str, goal: str) -> str:
        """Return the id of what follows; an end, or another playbook and an end, is written where there is none."""
        if goal in self._by_id and goal:
            return self._by_id[goal]
        end = ids.step_id("end", self._playbook.id, step.id, which)
        self.workflow[end] = End()
        if not goal:
            return end
        mode = goal.removeprefix(MODE_PREFIX)
        name = ids.step_id("playbook-action", self._playbook.id, step.id, which)
        self.workflow[name] = PlaybookAction(
            name=f"Go on with the playbook {mode}", playbook_id=ids.playbook_id(mode), on_completion=end
        )
        return name


def _agent(role: str) -> str:
    return ids.identifier(_AGENTS[role].type, _AGENTS[role].name)
