"""Reading CACAO 2.0: what is formed otherwise, leads nowhere or never ends is refused, each with its one error."""

import json
from typing import Any

import pytest

from keyturn.errors import ContentError
from keyturn.exchange.cacao import faults, from_cacao, read_cacao, write_cacao
from keyturn.exchange.cacao.flow import STOP, follow
from keyturn.exchange.cacao.types import moment, timestamp

Json = dict[str, Any]


def name(kind: str, number: int) -> str:
    return f"{kind}--00000000-0000-4000-8000-{number:012d}"


START, A1, A2, END = name("start", 1), name("action", 2), name("action", 3), name("end", 9)
PERSON = name("individual", 20)


def action(follows: str = END, **more: Any) -> Json:
    led = {} if "on_success" in more or not follows else {"on_completion": follows}
    command = {"type": "manual", "command": "Do it"}
    return {"type": "action", "commands": [command], "agent": PERSON} | led | more


def playbook(steps: Json | None = None, **more: Any) -> Json:
    workflow: Json = {START: {"type": "start", "on_completion": A1}, A1: action(), END: {"type": "end"}}
    return {
        "type": "playbook",
        "spec_version": "cacao-2.0",
        "id": name("playbook", 0),
        "name": "A playbook",
        "created_by": name("identity", 30),
        "created": "2023-02-19T01:09:00.000Z",
        "modified": "2023-02-19T01:09:00.000Z",
        "workflow_start": START,
        "workflow": workflow | (steps or {}),
        "agent_definitions": {PERSON: {"type": "individual", "name": "Anna"}},
    } | more


def read(value: Json) -> Any:
    return read_cacao(json.dumps(value).encode())


def marking(**more: Any) -> Json:
    mark = name("marking-tlp", 40)
    return {mark: {"type": "marking-tlp", "id": mark, "created_by": name("identity", 30),
                   "created": "2023-02-19T01:09:00.000Z", "tlpv2_level": "TLP:RED"} | more}  # fmt: skip


FULL = playbook(
    {
        A1: action("", on_success=A2, on_failure=END, delay=1, timeout=0, name="n", description="d"),
        A2: action(
            commands=[
                {"type": "http-api", "command": "GET / HTTP/1.1", "headers": {"a": ["b", "c"]}, "content": "x"},
                {"type": "never-heard-of", "command_b64": "YQ==", "version": "1", "description": "d"},
            ],
            targets=[name("security-category", 21)],
            in_args=["__a__"],
            step_variables={"__a__": {"type": "string", "value": None}},
        ),
    },
    playbook_types=["mitigation", "of-our-own"],
    playbook_processing_summary={},
    valid_from="2023-02-19T01:09:00Z",
    valid_until="2023-02-19T01:09:60.5Z",
    priority=100,
    playbook_variables={"__ip__": {"type": "ipv4-addr", "value": "", "constant": True}, "__b__": {"type": "string"}},
    target_definitions={
        name("security-category", 21): {"type": "security-category", "name": "s", "category": ["switch"]},
        name("linux", 22): {"type": "linux", "name": "l", "address": {"ipv4": ["10.0.0.1"], "vlan": [7]}, "port": "22"},
    },
    authentication_info_definitions={name("user-auth", 23): {"type": "user-auth", "username": "u", "password": "p"}},
    extension_definitions={name("extension-definition", 24): {
        "type": "extension-definition", "name": "e", "created_by": name("identity", 3), "schema": "s", "version": "1"}},
    playbook_extensions={name("extension-definition", 24): {"any": [None, 1.5, {"x": True}]}},
    data_marking_definitions=marking(),
    markings=[name("marking-tlp", 40)],
    external_references=[{"name": "a", "url": "https://example.org/"}],
)  # fmt: skip


@pytest.mark.parametrize("value", [playbook(), FULL])
def test_a_good_playbook_is_read_and_written_again(value: Json) -> None:
    cacao = read(value)
    assert read_cacao(write_cacao(cacao)) == cacao
    assert read_cacao(write_cacao(cacao, canonical=True)) == cacao
    assert write_cacao(cacao).endswith(b"}\n")


def test_nothing_that_is_said_is_lost() -> None:
    written = json.loads(write_cacao(read(FULL)))
    assert written == FULL


@pytest.mark.parametrize(
    ("change", "where", "fault"),
    [
        ({"unknown": 1}, "the playbook", "unknown field unknown"),
        ({"type": "bundle"}, "the playbook", "bundle"),
        ({"spec_version": "cacao-1.1"}, "the playbook", "spec_version"),
        ({"spec_version": "2.0"}, "the playbook", "spec_version"),
        ({"id": "playbook--1"}, "the playbook", "id"),
        ({"id": name("action", 0)}, "the playbook", "id"),
        ({"id": name("playbook", 0) + "\n"}, "the playbook", "id"),
        ({"name": None}, "the playbook", "name"),
        ({"name": ["x"]}, "the playbook", "name"),
        ({"created": "2023-02-19"}, "the playbook", "created"),
        ({"created": "2023-02-30T00:00:00.000Z"}, "the playbook", "created is no time"),
        ({"created": "2023-02-19T01:09:00.000+01:00"}, "the playbook", "created"),
        ({"modified": "2023-02-18T01:09:00.000Z"}, "the playbook", "modified is before created"),
        ({"valid_from": "2024-01-01T00:00:00Z", "valid_until": "2023-01-01T00:00:00Z"}, "the playbook", "valid_until"),
        ({"priority": 101}, "the playbook", "priority"),
        ({"severity": -1}, "the playbook", "severity"),
        ({"impact": 1.5}, "the playbook", "impact"),
        ({"impact": True}, "the playbook", "impact"),
        ({"revoked": "no"}, "the playbook", "revoked"),
        ({"workflow": []}, "the playbook", "workflow"),
        ({"workflow_start": END}, "workflow_start", "start step"),
        ({"playbook_variables": {"ip": {"type": "string"}}}, "the playbook", "playbook_variables"),
        ({"playbook_variables": {"__ip__": {"type": "string", "value": 1}}}, "playbook_variables, __ip__", "value"),
        ({"playbook_variables": {"__ip__": {"value": "1"}}}, "playbook_variables, __ip__", "type"),
        ({"agent_definitions": {PERSON: {"type": "group", "name": "x"}}}, "agent_definitions", "begin with its type"),
        ({"agent_definitions": {PERSON: {"type": "individual"}}}, f"agent_definitions, {PERSON}", "name"),
        ({"target_definitions": {name("linux", 5): {"type": "linux", "name": "x", "address": {"ip": ["1"]}}}},
         "target_definitions", "address"),
        ({"data_marking_definitions": marking(tlpv2_level="TLP:WHITE")}, "data_marking_definitions", "tlpv2_level"),
        ({"data_marking_definitions": marking(type="marking-x")}, "data_marking_definitions", "marking-x"),
        ({"data_marking_definitions": marking(created="2023-13-01T00:00:00Z")}, "marking-tlp", "created"),
        ({"playbook_extensions": {name("action", 1): {}}}, "the playbook", "playbook_extensions"),
        ({"playbook_extensions": {name("extension-definition", 1): []}}, "the playbook", "playbook_extensions"),
        ({"signatures": [{"type": "jss"}]}, "the playbook", "signatures"),
    ],
)  # fmt: skip
def test_what_a_playbook_must_not_say_is_named_with_its_place(change: Json, where: str, fault: str) -> None:
    with pytest.raises(faults.CacaoMalformed) as caught:
        read(playbook(**change))
    assert where in str(caught.value.facts["where"])
    assert fault in str(caught.value.facts["fault"])


@pytest.mark.parametrize(
    ("step", "fault"),
    [
        ({"type": "single"}, "single"),
        ({"type": "step"}, "step"),
        ({}, "type"),
        ({"type": 1}, "type"),
        ([], "object"),
        (None, "null"),
        (action(**{"on-completion": END}), "on-completion"),
        (action(on_true=END), "on_true"),
        (action(delay=-1), "delay"),
        (action(timeout=-1), "timeout"),
        (action(timeout="5"), "timeout"),
        (action(timeout=None), "timeout"),
        (action(on_failure=END), "stands beside"),
        (action(on_success=END) | {"on_completion": END}, "stands beside"),
        (action(commands=[]), "commands"),
        (action(commands=[{"command": "x"}]), "type"),
        (action(commands=[{"type": "bash"}]), "needs command or command_b64"),
        (action(commands=[{"type": "sigma", "command": "x"}]), "needs command_b64"),
        (action(commands=[{"type": "http-api", "command_b64": "YQ=="}]), "needs command"),
        (action(commands=[{"type": "ba sh", "command": "x"}]), "type"),
        (action(commands=[{"type": "bash", "command": "x", "shell": "sh"}]), "shell"),
        ({key: part for key, part in action().items() if key != "agent"}, "agent"),
        (action(agent="anna"), "agent"),
        (action(step_variables={"x": {}}), "step_variables"),
        ({"type": "end"}, "begin with its type"),
    ],
)
def test_what_a_step_must_not_say_is_named_with_its_step(step: object, fault: str) -> None:
    with pytest.raises(faults.CacaoMalformed) as caught:
        read(playbook({A1: step}))
    assert A1 in str(caught.value.facts["where"])
    assert fault in str(caught.value.facts["fault"])


@pytest.mark.parametrize("step", [{"type": "end", "on_completion": A1}, {"type": "end", "on_success": A1}])
def test_nothing_follows_an_end(step: Json) -> None:
    with pytest.raises(faults.CacaoMalformed, match="unknown field on_"):
        read(playbook({END: step}))


LOST = name("action", 99)
IF, WHILE = name("if-condition", 50), name("while-condition", 51)
SWITCH, PARALLEL = name("switch-condition", 52), name("parallel", 53)
CHOICE: dict[str, Json] = {
    IF: {"type": "if-condition", "condition": "c", "on_true": A2, "on_false": END},
    WHILE: {"type": "while-condition", "condition": "c", "on_true": A2, "on_completion": END},
    SWITCH: {"type": "switch-condition", "switch": "__v__", "cases": {"a": A2, "default": END}},
    PARALLEL: {"type": "parallel", "next_steps": [A2, END], "on_completion": END},
}
BRANCHING = {A1: action(IF), A2: action()}


@pytest.mark.parametrize(
    ("steps", "where"),
    [
        ({A1: action(LOST)}, "on_completion"),
        ({A1: action(on_success=LOST)}, "on_success"),
        ({A1: action("", on_success=END, on_failure=LOST)}, "on_failure"),
        ({START: {"type": "start", "on_completion": LOST}}, "on_completion"),
        ({A2: action(), IF: CHOICE[IF] | {"on_true": LOST}}, "on_true"),
        ({A2: action(), IF: CHOICE[IF] | {"on_false": LOST}}, "on_false"),
        ({A2: action(), WHILE: CHOICE[WHILE] | {"on_true": LOST}}, "on_true"),
        ({A2: action(), SWITCH: CHOICE[SWITCH] | {"cases": {"a": LOST}}}, "cases"),
        ({A2: action(), PARALLEL: CHOICE[PARALLEL] | {"next_steps": [A2, LOST]}}, "next_steps"),
    ],
)
def test_a_step_that_is_not_there_is_named(steps: Json, where: str) -> None:
    with pytest.raises(faults.CacaoStepMissing, match=f"{where} leads to {LOST}"):
        read(playbook(steps))


def test_the_steps_that_a_playbook_names_are_there() -> None:
    with pytest.raises(faults.CacaoStepMissing, match="workflow_start"):
        read(playbook(workflow_start=name("start", 77)))
    with pytest.raises(faults.CacaoStepMissing, match="workflow_exception"):
        read(playbook(workflow_exception=LOST))


@pytest.mark.parametrize(
    ("steps", "lost"),
    [
        ({A1: action(A1)}, A1),
        ({A1: action(A2), A2: action(A1)}, A1),
        ({A1: action("")}, A1),
        ({START: {"type": "start"}}, START),
        ({START: {"type": "start", "on_completion": START}}, START),
        ({A1: action("", on_success=END, on_failure=A2), A2: action(A2)}, A2),
        (BRANCHING | {IF: CHOICE[IF] | {"on_false": A1}, A2: action(IF)}, A1),
        (BRANCHING | {IF: CHOICE[IF] | {"on_completion": A1}}, A1),
        ({A1: action(WHILE), A2: action(), WHILE: CHOICE[WHILE] | {"on_completion": WHILE}}, A1),
        ({A1: action(PARALLEL), A2: action(), PARALLEL: CHOICE[PARALLEL] | {"on_completion": A1}}, A1),
        ({A1: action(SWITCH), A2: action(SWITCH), SWITCH: CHOICE[SWITCH] | {"cases": {"a": A2, "default": A1}}}, A1),
        ({A1: action(IF), A2: action(A2), IF: CHOICE[IF]}, A2),
    ],
)
def test_a_workflow_that_cannot_end_is_refused(steps: Json, lost: str) -> None:
    with pytest.raises(faults.CacaoEndless) as caught:
        read(playbook(steps))
    assert caught.value.facts["step"] in (lost, START)


def test_a_workflow_without_an_end_step_is_refused() -> None:
    with pytest.raises(faults.CacaoEndless):
        read(playbook(workflow={START: {"type": "start", "on_completion": A1}, A1: action(A1)}))


@pytest.mark.parametrize(
    "steps",
    [
        {A1: action("", on_success=END, on_failure=A1)},
        BRANCHING | {IF: CHOICE[IF], A2: action(A1)},
        BRANCHING | {IF: CHOICE[IF]},
        {A1: action(WHILE), A2: action(WHILE), WHILE: CHOICE[WHILE]},
        {A1: action(SWITCH), A2: action(A1), SWITCH: CHOICE[SWITCH]},
        {A1: action(PARALLEL), A2: action(), PARALLEL: CHOICE[PARALLEL]},
        {A2: action(A2)},
    ],
)
def test_a_cycle_with_an_exit_and_steps_that_nothing_leads_to_are_fine(steps: Json) -> None:
    assert from_cacao(read(playbook(steps))).steps


def test_a_branch_goes_on_where_its_step_goes_on() -> None:
    last = name("action", 4)
    steps = BRANCHING | {IF: CHOICE[IF] | {"on_completion": last, "on_false": END}, last: action(END)}
    flow = follow(read(playbook(steps)))
    assert flow.ways[IF].answers == (("It holds", A2), ("It does not hold", last))
    assert flow.ways[A2].after == last
    assert flow.ways[last].after == END
    steps = {A1: action(WHILE), A2: action(), WHILE: CHOICE[WHILE] | {"on_completion": last}, last: action(END)}
    flow = follow(read(playbook(steps)))
    assert flow.ways[A2].after == WHILE
    assert flow.ways[WHILE].answers == (("It holds", A2), ("It does not hold", last))
    bare = {key: part for key, part in CHOICE[IF].items() if key != "on_false"}
    assert follow(read(playbook(BRANCHING | {IF: bare}))).ways[IF].answers[1] == ("It does not hold", STOP)


def test_parallel_branches_come_one_after_another() -> None:
    last = name("action", 4)
    steps = {
        A1: action(PARALLEL), A2: action(), LOST: action(), last: action(),
        PARALLEL: {"type": "parallel", "next_steps": [A2, LOST], "on_completion": last},
    }  # fmt: skip
    flow = follow(read(playbook(steps)))
    ways = [flow.ways[step].after for step in (PARALLEL, A2, LOST, last)]
    assert ways == [A2, LOST, last, END]
    assert list(flow.ways) == [START, A1, PARALLEL, A2, LOST, last]


def test_parallel_branches_that_meet_are_refused_for_that() -> None:
    split = {"type": "parallel", "next_steps": [A2, LOST], "on_completion": END}
    meet = name("action", 4)
    with pytest.raises(faults.CacaoMalformed, match="branches meet in it"):
        read(playbook({A1: action(PARALLEL), PARALLEL: split, A2: action(meet), LOST: action(meet), meet: action()}))
    same = {A1: action(PARALLEL), PARALLEL: split | {"next_steps": [A2, A2]}, A2: action()}
    assert follow(read(playbook(same))).ways[A2].after == END


def test_a_long_workflow_is_read_without_going_down_a_level_for_each_step() -> None:
    chain = {name("action", 1000 + n): action(name("action", 1001 + n) if n < 4999 else END) for n in range(5000)}
    cacao = read(playbook(chain | {A1: action(name("action", 1000))}))
    assert len(from_cacao(cacao).steps) == 5002
    nest: Json = {A1: action(name("if-condition", 1000))}
    for n in range(1000):
        inner = name("if-condition", 1001 + n) if n < 999 else END
        nest[name("if-condition", 1000 + n)] = {"type": "if-condition", "condition": "c", "on_true": inner}
    assert len(from_cacao(read(playbook(nest))).steps) == 1003


def test_a_file_that_is_large_in_one_thing_is_read_in_seconds() -> None:
    crowd = {f"__v{n}__": {"type": "s"} for n in range(30_000)}
    ends = {name("end", 10_000 + n): {"type": "end"} for n in range(10_000)}
    many = playbook(
        ends | {A1: action(PARALLEL), PARALLEL: CHOICE[PARALLEL] | {"next_steps": [*ends]}},
        playbook_variables=crowd,
        external_references=[{"name": str(n)} for n in range(30_000)],
    )
    assert len(from_cacao(read(many)).sources) == 30_000
    switch = {"type": "switch-condition", "switch": "v", "cases": {str(n): A2 for n in range(30_000)}}
    assert (
        len(from_cacao(read(playbook({A1: action(SWITCH), A2: action(), SWITCH: switch}))).steps[1].options) == 30_001
    )


def test_no_error_holds_a_control_character_or_a_long_text_of_the_file() -> None:
    evil = "\x1b[2J\u202e" + "x" * 5000
    for value in (
        playbook({evil: {}}),
        playbook(**{evil: 1}),
        playbook({A1: action(agent=evil)}),
        playbook({A1: action(**{evil: 1})}),
    ):
        with pytest.raises(ContentError) as caught:
            read(value)
        assert str(caught.value).isprintable()
        assert len(str(caught.value)) < 600


@pytest.mark.parametrize("seconds", [0, 1, 1_800_000_000, 253_402_300_799])
def test_times_are_written_as_they_are_read(seconds: int) -> None:
    assert moment(timestamp(seconds)).timestamp() == seconds
