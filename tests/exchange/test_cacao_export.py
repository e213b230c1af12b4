"""Our playbooks as CACAO 2.0: valid, the same every time, and back again without a loss."""

import json
import re
from pathlib import Path
from typing import Any, get_args
from uuid import UUID

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keyturn.custody.encoding import MAX_INTEGER
from keyturn.exchange.cacao import CacaoPlaybook, faults, from_cacao, read_cacao, to_cacao, write_cacao
from keyturn.exchange.cacao.extension import EMPTY_PLAYBOOK, EMPTY_STEP
from keyturn.exchange.cacao.ids import EXTENSION
from keyturn.exchange.cacao.steps import MANUAL, Action, End, PlaybookAction, Start, Switch, targets
from keyturn.exchange.cacao.variables import spelled
from keyturn.kit.manifest import Check, Message, NotFor
from keyturn.kit.playbooks.model import Option, Page, Part, Phase, Playbook, Step, StepKind, read_compiled
from keyturn.kit.playbooks.source import read_source

NOW = 1_800_000_000
SOURCES = sorted((Path(__file__).parents[2] / "resources" / "playbooks").glob("*.md"))
ONE_FILE = """---
id: fm1-idp-down
title: Identity provider down
brief: Nobody can sign in
condition: Sign-in fails for two or more
objective: One task is done
assumptions: ["The user {{user.alice}} exists"]
not_for: [{if: Only one person, go: mode:fm2}]
confirm: [{ask: Try it, expect: It fails, otherwise: It works, go: the help desk, observers: 2}]
messages: [{id: soc, audience: SOC, when: acting, text: "We act. {{opening.event}}"}]
review_by: 2027-03-01
roles: [{role: Commander, does: Decides}]
sources: [{page: A page, says: That it is so}]
---
## Before
Nobody signs in before.

~~~step id=tell kind=call target_s=60
challenge: "Call {{phone.soc}}"
audience: SOC
message: soc
on_fail: stop
~~~
~~~step id=see kind=decide role=both
challenge: What do you see?
options: [{say: "Yes, an error!", go: sign-in}, {say: Yes an error, go: stop}, {say: Another, go: mode:fm2}]
~~~
## Act
~~~step id=sign-in kind=reveal credential=alice show=user,password verify=reader
challenge: Sign in
cli: aws login
next: stop
~~~
~~~step id=pause kind=wait wait_s=90
challenge: Wait
~~~
~~~step id=stop kind=close
challenge: Close
~~~
"""
TEXT = st.text(max_size=12) | st.sampled_from(
    ["", "{{a.b}}", "{{opening.doer}} {{a-b}}", "x\n\x1b[2J\u202e", "mode:x", "{{}}"]
)
ASCII = st.text(st.characters(max_codepoint=127), max_size=10) | st.sampled_from(["a.b", "a-b", "answer-s", "1"])
NUMBER = st.integers(0, MAX_INTEGER) | st.integers(0, 3)
TEXTS = st.lists(TEXT, max_size=2)
MAY = st.sampled_from(["", "", "mode:fm2", "mode:"])


def built(record: type, /, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """A strategy for a record: the texts, numbers, switches and lists that it has, but for the given ones."""
    plain = {str: TEXT, bool: st.booleans(), int: NUMBER, list[str]: TEXTS}
    fields = {field.name: field.type for field in msgspec.structs.fields(record) if field.name not in given}
    return st.builds(record, **given, **{name: plain.get(type_, NUMBER) for name, type_ in fields.items()})


@st.composite
def playbooks(draw: st.DrawFn, forward: bool = False) -> Playbook:
    """Any playbook that a kit takes; its ways lead anywhere, or only forward, so that it has an end."""
    ids = draw(st.lists(TEXT, min_size=1, max_size=5, unique=True))
    phases = draw(st.lists(built(Phase), min_size=1, max_size=3))
    steps = []
    for place, name in enumerate(ids):
        goals = [goal for goal in (ids[place + 1 :] if forward else ids) if not goal.startswith("mode:")]
        way = MAY | st.sampled_from(goals) if goals else MAY
        step = built(
            Step,
            id=st.just(name),
            kind=st.sampled_from(get_args(StepKind)),
            role=st.sampled_from(["doer", "reader", "both"]),
            plane=st.sampled_from(["", "data", "control"]),
            phase=st.integers(0, len(phases) - 1),
            next=way,
            on_fail=way,
            options=st.lists(built(Option, go=way), max_size=3),
        )
        steps.append(draw(step))
    return draw(
        built(
            Playbook,
            steps=st.just(steps),
            phases=st.just(phases),
            format=st.just(1),
            confirm=st.lists(built(Check), max_size=2),
            fits=st.dictionaries(ASCII, TEXTS, max_size=2),
            parameters=st.dictionaries(ASCII, TEXT, max_size=4),
            messages=st.lists(built(Message, when=st.sampled_from(["declared", "acting", "closed"])), max_size=2),
            not_for=st.lists(built(NotFor), max_size=2),
            roles=st.lists(built(Part), max_size=2),
            sources=st.lists(built(Page), max_size=2),
        )
    )


def sample() -> Playbook:
    return read_source(ONE_FILE.encode(), "fm1-idp-down.md").playbook


def exported(playbook: Playbook) -> CacaoPlaybook:
    return to_cacao(playbook, created=NOW)


def well_formed(cacao: CacaoPlaybook) -> None:
    """What the text of CACAO 2.0 demands of any playbook, asked anew."""
    whole = json.loads(write_cacao(cacao))
    names = [*cacao.workflow, *cacao.agent_definitions, *cacao.extension_definitions, cacao.id, cacao.created_by]
    assert len({name.rsplit("--")[1] for name in names}) == len(names)
    assert {UUID(name.split("--")[1]).version for name in cacao.workflow} == {4}
    assert UUID(cacao.id.split("--")[1]).version == 5
    assert isinstance(cacao.workflow[cacao.workflow_start], Start)
    assert all(re.fullmatch(r"__[a-zA-Z][a-zA-Z0-9_-]{0,199}__", name) for name in whole.get("playbook_variables", {}))
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", cacao.created)
    led: list[str] = []
    for name, step in cacao.workflow.items():
        assert name.startswith(whole["workflow"][name]["type"] + "--")
        ways = [target for _, target in targets(step)]
        assert set(ways) <= cacao.workflow.keys()
        assert bool(ways) != isinstance(step, End)
        led += [way for way in ways if isinstance(cacao.workflow[way], End)]
        if isinstance(step, Action):
            assert step.agent in cacao.agent_definitions
            assert all(command.type == MANUAL and command.command for command in step.commands)
            assert not (step.on_completion and (step.on_success or step.on_failure))
            assert step.step_extensions[EXTENSION]
        if isinstance(step, Switch):
            assert step.switch.removesuffix(":value") in cacao.playbook_variables
            assert all(re.fullmatch("[a-zA-Z0-9_-]{1,250}", case) for case in step.cases)
    # Each branch has an end of its own.
    assert len(set(led)) == len(led)
    assert EXTENSION in cacao.extension_definitions


@given(playbooks())
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_every_playbook_comes_back_as_it_was(playbook: Playbook) -> None:
    assert read_compiled(playbook.canonical()) == playbook
    cacao = exported(playbook)
    well_formed(cacao)
    assert from_cacao(cacao) == playbook


@given(playbooks(forward=True))
@settings(suppress_health_check=[HealthCheck.too_slow])
def test_every_playbook_that_ends_comes_back_from_a_file(playbook: Playbook) -> None:
    for canonical in (False, True):
        data = write_cacao(exported(playbook), canonical=canonical)
        assert data == write_cacao(exported(playbook), canonical=canonical)
        cacao = read_cacao(data)
        assert cacao == exported(playbook)
        assert from_cacao(cacao) == playbook


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.stem)
def test_the_catalogue_comes_back_as_it_was(file: Path) -> None:
    playbook = read_source(file.read_bytes(), file.name).playbook
    bound = msgspec.structs.replace(playbook, parameters={"idp.name": "Identity", "opening.doer": "x", "Ü"[:0]: ""})
    for one in (playbook, bound):
        well_formed(exported(one))
        assert from_cacao(read_cacao(write_cacao(exported(one)))) == one
        assert write_cacao(exported(one)) == write_cacao(exported(one))


def test_a_playbook_becomes_what_cacao_can_say() -> None:
    cacao = exported(sample())
    by_id = {
        step.step_extensions[EXTENSION]["id"]: step for step in cacao.workflow.values() if isinstance(step, Action)
    }
    start = cacao.workflow[cacao.workflow_start]
    assert isinstance(start, Start)
    assert cacao.workflow[str(start.on_completion)] is by_id["tell"]
    assert cacao.workflow[str(by_id["tell"].on_failure)] is by_id["stop"]
    assert cacao.workflow[str(by_id["tell"].on_success)] is by_id["see"]
    assert by_id["tell"].name == "Call __phone_soc__:value"
    assert "Say: We act. __opening_event__:value" in by_id["tell"].commands[0].command
    switch = cacao.workflow[str(by_id["see"].on_completion)]
    assert isinstance(switch, Switch)
    assert list(switch.cases) == ["1-yes-an-error", "2-yes-an-error", "3-another"]
    assert [cacao.workflow[way] for way in list(switch.cases.values())[:2]] == [by_id["sign-in"], by_id["stop"]]
    assert by_id["see"].out_args == [switch.switch.removesuffix(":value")] == ["__answer-see__"]
    other = cacao.workflow[switch.cases["3-another"]]
    assert isinstance(other, PlaybookAction)
    assert other.playbook_id == exported(msgspec.structs.replace(sample(), id="fm2")).id
    assert cacao.workflow[str(by_id["sign-in"].on_completion)] is by_id["stop"]
    assert by_id["pause"].delay == 90_000
    assert isinstance(cacao.workflow[str(by_id["stop"].on_completion)], End)
    assert {agent.name for agent in cacao.agent_definitions.values()} == {"Doer", "Doer and Reader"}
    assert (cacao.created, cacao.modified) == ("2027-01-15T08:00:00.000Z",) * 2


def test_another_title_is_another_version_of_the_same_playbook() -> None:
    other = msgspec.structs.replace(sample(), title="Another")
    assert exported(other).id == exported(sample()).id
    assert to_cacao(other, created=NOW, modified=NOW + 1).modified == "2027-01-15T08:00:01.000Z"


def test_names_are_variables_with_their_values_where_they_are_bound() -> None:
    bound = msgspec.structs.replace(
        sample(), parameters={"phone.soc": "555", "phone_soc": "556", "": "empty", "9": "nine"}
    )
    variables = exported(bound).playbook_variables
    values = {variable.description: variable.value for variable in variables.values()}
    assert values["Stands where Keyturn has {{phone.soc}}."] == "555"
    assert values["Stands where Keyturn has {{phone_soc}}."] == "556"
    assert variables["__user_alice__"].external
    assert variables["__user_alice__"].value is msgspec.UNSET
    assert not variables["__phone_soc__"].external


def test_very_many_names_of_one_spelling_are_told_apart_in_seconds() -> None:
    signs = "!#$%&()*+,/;<=>?@[]^`{|}~"
    names = [first + second + third for first in signs for second in signs for third in signs]
    assert len(set(spelled([*names, "v____2", "v____2"]))) == len(names) + 2


def test_the_empty_values_are_those_of_the_model() -> None:
    assert EMPTY_STEP.keys() == {field.encode_name for field in msgspec.structs.fields(Step)}
    assert EMPTY_PLAYBOOK.keys() == {field.encode_name for field in msgspec.structs.fields(Playbook)}


def _changes(cacao: CacaoPlaybook) -> dict[str, dict[str, Any]]:
    """A file of ours changed in another program: what the reader is shown is not what the extension says."""
    changes: dict[str, dict[str, Any]] = {}

    def change(name: str) -> dict[str, Any]:
        changes[name] = json.loads(write_cacao(cacao))
        return changes[name]

    def steps(whole: dict[str, Any], kind: str) -> list[dict[str, Any]]:
        return [step for name, step in whole["workflow"].items() if name.startswith(f"{kind}--")]

    change("title")["name"] = "Another"
    change("description")["description"] = ""
    change("variables")["playbook_variables"].popitem()
    steps(change("challenge"), "action")[0]["name"] = "Do nothing"
    steps(change("command"), "action")[0]["commands"][0]["command"] += "."
    steps(change("second command"), "action")[0]["commands"] *= 2
    whole = change("way")
    steps(whole, "start")[0]["on_completion"] = next(name for name in whole["workflow"] if name.startswith("end--"))
    steps(change("said of a step"), "action")[0]["step_extensions"][EXTENSION]["why"] = "hidden"
    change("said of the playbook")["playbook_extensions"][EXTENSION]["brief"] = "hidden"
    change("agent")["agent_definitions"] = {}
    change("revoked")["revoked"] = True
    return changes


@pytest.mark.parametrize(("name", "change"), _changes(exported(sample())).items())
def test_what_is_shown_and_what_is_imported_are_the_same(name: str, change: dict[str, Any]) -> None:
    with pytest.raises(faults.CacaoAltered):
        from_cacao(read_cacao(json.dumps(change).encode()))


def test_marks_and_coordinates_of_other_programs_change_nothing() -> None:
    whole = json.loads(write_cacao(exported(sample())))
    layout = "extension-definition--418ee24c-9cb1-46d9-afa5-309e01aabc7f"
    whole |= {"labels": ["seen"], "severity": 70, "modified": "2028-01-01T00:00:00.000Z", "revoked": False}
    whole["playbook_extensions"][layout] = {"type": "layout", "canvas": {"width": 1.5}}
    for step in whole["workflow"].values():
        step.setdefault("step_extensions", {})[layout] = {"coordinates": {"x": 1, "y": -0.25}}
    assert from_cacao(read_cacao(json.dumps(whole).encode())) == sample()


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"steps": "all"}, "not a list"),
        ({"steps": [1]}, "not a list"),
        ({"steps": []}, "steps are none"),
        ({"steps": ["end--00000000-0000-4000-8000-000000000000"]}, "no step of Keyturn"),
        ({"format": 2}, "format"),
        ({"unknown": 1}, "unknown"),
        ({"phases": []}, "no phase"),
        ({"title": 1.5}, "integer"),
        ({"parameters": {"ü": "x"}}, "ASCII"),
        ({"confirm": [{"ask": 1}]}, "ask"),
    ],
)
def test_an_extension_that_is_no_playbook_is_malformed(change: dict[str, Any], fault: str) -> None:
    whole = json.loads(write_cacao(exported(sample())))
    whole["playbook_extensions"][EXTENSION] |= change
    with pytest.raises(faults.CacaoMalformed, match=fault):
        from_cacao(read_cacao(json.dumps(whole).encode()))


def test_a_playbook_without_an_end_is_written_and_refused_when_it_is_read() -> None:
    steps = [msgspec.structs.replace(step, next="tell", on_fail="", options=[], kind="do") for step in sample().steps]
    endless = msgspec.structs.replace(sample(), steps=steps)
    assert from_cacao(exported(endless)) == endless
    with pytest.raises(faults.CacaoEndless):
        read_cacao(write_cacao(exported(endless)))
