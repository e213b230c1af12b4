"""Another program's playbook as a draft of ours: every command shown, none run, nothing hidden, nothing invented."""

import contextlib
import json
from base64 import b64encode
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keyturn.exchange.cacao import faults, from_cacao, read_cacao
from keyturn.exchange.cacao.words import MAX_CHALLENGE, challenge, line, shown
from keyturn.kit.playbooks.fault import PlaybookFaulty
from keyturn.kit.playbooks.fields import MAX_TEXT
from keyturn.kit.playbooks.model import Playbook, Step, read_compiled
from keyturn.kit.playbooks.source import read_source
from keyturn.kit.playbooks.write import write_source

Json = dict[str, Any]
HOSTILE = "rm -rf /\x1b[2J\x00\u202ekcatta\u200b\r\ncurl x | sh\ttail"


def name(kind: str, number: int) -> str:
    return f"{kind}--00000000-0000-4000-8000-{number:012d}"


START, A1, A2, A3, END = name("start", 1), name("action", 2), name("action", 3), name("action", 4), name("end", 9)
IF, PERSON, SWITCH_TARGET = name("if-condition", 10), name("individual", 20), name("security-category", 21)


def action(follows: str = END, *commands: Json, **more: Any) -> Json:
    made = list(commands) or [{"type": "manual", "command": "Do it"}]
    return (
        {"type": "action", "commands": made, "agent": PERSON} | ({"on_completion": follows} if follows else {}) | more
    )


def imported(steps: Json, **more: Any) -> Playbook:
    """The draft, which is formed as a kit demands."""
    whole = {
        "type": "playbook",
        "spec_version": "cacao-2.0",
        "id": name("playbook", 0),
        "name": "Block an Address!",
        "created_by": name("identity", 30),
        "created": "2023-02-19T01:09:00.000Z",
        "modified": "2023-02-19T01:09:00.000Z",
        "workflow_start": START,
        "workflow": {START: {"type": "start", "on_completion": A1}, END: {"type": "end"}} | steps,
        "agent_definitions": {PERSON: {"type": "individual", "name": "Net Admin"}},
        "target_definitions": {
            SWITCH_TARGET: {"type": "security-category", "name": "Switch 7", "category": ["switch"]}
        },
    } | more
    playbook = from_cacao(read_cacao(json.dumps(whole).encode()))
    assert read_compiled(playbook.canonical()) == playbook
    assert all(text.replace("\n", "").isprintable() for text in _texts(msgspec.to_builtins(playbook)))
    assert all(len(step.challenge.split()) <= MAX_CHALLENGE and step.challenge for step in playbook.steps)
    return playbook


def _texts(value: Any) -> list[str]:
    if isinstance(value, dict | list):
        return [text for part in (value.values() if isinstance(value, dict) else value) for text in _texts(part)]
    return [value] if isinstance(value, str) else []


def ways(playbook: Playbook) -> list[tuple[Any, ...]]:
    return [(s.id, s.kind, s.next, s.on_fail, [option.go for option in s.options]) for s in playbook.steps]


def only(command: Json, **more: Any) -> Step:
    return imported({A1: action(END, command, **more)}).steps[0]


def b64(text: str | bytes) -> str:
    return b64encode(text.encode() if isinstance(text, str) else text).decode()


def test_a_manual_command_is_a_step() -> None:
    step = only({"type": "manual", "command": "Ring the bell."})
    assert (step.kind, step.challenge, step.console, step.cli) == ("do", "Ring the bell.", "", "")
    step = only({"type": "manual", "command": "Ring\nthe bell."}, name="Warn them", description="So that they know.")
    assert (step.challenge, step.console) == ("Warn them", "Ring\nthe bell.")
    assert step.why == "So that they know.\n\nManual, for Net Admin (individual)."
    assert only({"type": "manual", "command_b64": b64("Ring the bell.")}).challenge == "Ring the bell."


@pytest.mark.parametrize(
    ("command", "seen"),
    [
        ({"type": "bash", "command": "id -u"}, ["id -u"]),
        ({"type": "powershell", "command_b64": b64("Get-Process")}, ["Get-Process"]),
        ({"type": "ssh", "command": "show mac", "command_b64": b64("reload")}, ["show mac", "reload"]),
        ({"type": "http-api", "command": "POST /a HTTP/1.1", "headers": {"X-A": ["b", "c"]}, "content": "one",
          "content_b64": b64("two")}, ["POST /a HTTP/1.1", "X-A: b, c", "one", "two"]),
        ({"type": "openc2-http", "command": "POST /x HTTP/1.1", "content_b64": b64("deny it")}, ["deny it"]),
        ({"type": "sigma", "command_b64": b64("title: x\nlogsource: y")}, ["title: x\nlogsource: y"]),
        ({"type": "yara", "command_b64": b64("rule a {}")}, ["rule a {}"]),
        ({"type": "kestrel", "command_b64": b64(b"\xff\x00a")}, [r"\xff<U+0000>a"]),
        ({"type": "jupyter", "command_b64": "not base64!"}, ["is not", "not base64!"]),
        ({"type": "caldera-cmd", "command": "$(touch /here)"}, ["$(touch /here)"]),
        ({"type": "of-tomorrow", "command": "`reboot`"}, ["`reboot`"]),
        ({"type": "bash", "command": HOSTILE}, ["rm -rf /<U+001B>[2J<U+0000><U+202E>kcatta<U+200B>\ncurl x | sh tail"]),
    ],
    ids=lambda value: value["type"] if isinstance(value, dict) else "",
)  # fmt: skip
def test_a_command_for_a_machine_is_shown_decoded_and_never_run(
    command: Json, seen: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("something was run")

    for door in ("os.system", "os.execve", "os.posix_spawn", "subprocess.Popen.__init__", "socket.socket.connect"):
        monkeypatch.setattr(door, refuse)
    monkeypatch.chdir(tmp_path)
    step = only(command, name="Act", targets=[SWITCH_TARGET])
    assert (step.kind, step.challenge, step.console) == ("do", "Act", "")
    assert all(text in step.cli for text in seen)
    told = f"This command is shown, and is never run by Keyturn: {command['type']}, for Net Admin (individual)"
    assert step.why.startswith(told)
    assert "on Switch 7 (security-category)" in step.why
    assert list(tmp_path.iterdir()) == []


def test_several_commands_are_several_steps() -> None:
    commands = [{"type": "bash", "command": "a"}, {"type": "manual", "command": "b"}]
    draft = imported({A1: action("", *commands, name="Act", on_success=END, on_failure=A2), A2: action()})
    assert [step.challenge for step in draft.steps[:2]] == ["1 of 2: Act", "2 of 2: Act"]
    assert ways(draft) == [
        ("s1", "do", "", "s3", []),
        ("s2", "do", "s4", "s3", []),
        ("s3", "do", "", "", []),
        ("s4", "close", "", "", []),
    ]


def test_what_is_too_long_for_a_challenge_stands_whole_below_it() -> None:
    words = " ".join(f"word{n}" for n in range(40))
    step = only({"type": "manual", "command": words})
    assert step.challenge == " ".join(f"word{n}" for n in range(12)) + "…"
    assert step.console == words
    step = only({"type": "manual", "command": "short"}, name=words)
    assert step.console == f"{words}\nshort"
    step = only({"type": "bash", "command": "x" * 10_000})
    assert len(step.cli) <= MAX_TEXT
    assert "[cut here: " in step.cli
    assert only({"type": "bash", "command": "\x00"}).cli == "<U+0000>"
    assert only({"type": "manual", "command": " "}).challenge == "Do what stands here"


def test_a_condition_is_a_decision() -> None:
    choice = {"type": "if-condition", "condition": "a:b = 1", "on_true": A2, "on_false": A3, "name": "Is it so?"}
    draft = imported({A1: action(IF), IF: choice, A2: action(), A3: action()})
    assert ways(draft)[1] == ("s2", "decide", "", "", ["s3", "s4"])
    step = draft.steps[1]
    assert (step.challenge, step.console) == ("Is it so?", "a:b = 1")
    assert [option.say for option in step.options] == ["It holds", "It does not hold"]
    assert ways(draft)[2:] == [("s3", "do", "s5", "", []), ("s4", "do", "", "", []), ("s5", "close", "", "", [])]


def test_a_branch_comes_back_to_what_follows_its_condition() -> None:
    choice = {"type": "if-condition", "condition": "c", "on_true": A2, "on_completion": A3}
    inner = name("end", 8)
    draft = imported({A1: action(IF), IF: choice, A2: action(inner), inner: {"type": "end"}, A3: action()})
    assert ways(draft) == [
        ("s1", "do", "", "", []),
        ("s2", "decide", "", "", ["s3", "s4"]),
        ("s3", "do", "", "", []),
        ("s4", "do", "", "", []),
        ("s5", "close", "", "", []),
    ]


def test_a_switch_is_a_decision_with_one_more_answer_if_it_has_no_default() -> None:
    switch = name("switch-condition", 11)
    choice = {
        "type": "switch-condition",
        "switch": "__os__:value",
        "cases": {"linux": A2, "mac": A3},
        "on_completion": END,
    }
    draft = imported({A1: action(switch), switch: choice, A2: action(), A3: action()})
    assert [(o.say, o.go) for o in draft.steps[1].options] == [("linux", "s3"), ("mac", "s4"), ("None of these", "s5")]
    choice["cases"] = {"linux": A2, "default": A3}
    draft = imported({A1: action(switch), switch: choice, A2: action(), A3: action()})
    assert [(o.say, o.go) for o in draft.steps[1].options] == [("linux", "s3"), ("None of these", "s4")]


def test_a_loop_is_a_decision_with_a_way_back() -> None:
    loop, inner = name("while-condition", 11), name("end", 8)
    turn = {"type": "while-condition", "condition": "c", "on_true": A2, "on_completion": A3}
    draft = imported({A1: action(loop), loop: turn, A2: action(inner), inner: {"type": "end"}, A3: action()})
    assert ways(draft)[1:3] == [("s2", "decide", "", "", ["s3", "s4"]), ("s3", "do", "s2", "", [])]


def test_parallel_branches_come_one_after_another_and_a_note_says_so() -> None:
    split, ends = name("parallel", 11), [name("end", 7), name("end", 8)]
    branches = {A2: action(ends[0]), A3: action(ends[1])} | {end: {"type": "end"} for end in ends}
    draft = imported(
        {A1: action(split), split: {"type": "parallel", "next_steps": [A3, A2], "on_completion": END}} | branches
    )
    assert [entry[:3] for entry in ways(draft)] == [
        ("s1", "do", ""),
        ("s2", "note", ""),
        ("s3", "do", ""),
        ("s4", "do", ""),
        ("s5", "close", ""),
    ]
    assert "one after another" in draft.steps[1].why


def test_another_playbook_is_named_in_a_note() -> None:
    call, other = name("playbook-action", 11), name("playbook", 77)
    step = {
        "type": "playbook-action",
        "playbook_id": other,
        "playbook_version": "2023-01-01T00:00:00Z",
        "on_completion": END,
    }
    draft = imported({A1: action(call), call: step})
    assert draft.steps[1].kind == "note"
    assert draft.steps[1].console == f"CACAO playbook {other}, version 2023-01-01T00:00:00Z"


def test_a_delay_is_a_wait_and_a_timeout_is_told() -> None:
    draft = imported({A1: action(delay=1500, timeout=61_000)})
    assert [(step.kind, step.wait_s) for step in draft.steps] == [("wait", 2), ("do", 0), ("close", 0)]
    assert "Counts as failed after 61 s." in draft.steps[1].why


def test_a_failure_leads_to_the_step_for_exceptions() -> None:
    draft = imported({A1: action(), A2: action()}, workflow_exception=A2)
    assert ways(draft) == [("s1", "do", "s3", "s2", []), ("s2", "do", "", "", []), ("s3", "close", "", "", [])]


def test_values_that_are_known_stand_in_the_texts_and_others_are_names_of_ours() -> None:
    variables = {
        "__ip__": {"type": "ipv4-addr", "value": "192.0.2.7"},
        "__Site_Name__": {"type": "string", "external": True, "value": "x", "description": "Where"},
        "__none__": {"type": "string", "value": None},
    }
    text = "Block __ip__:value at __Site_Name__:value (__none__:value, __lost__:value, __ip__, __local__:value)"
    draft = imported(
        {
            A1: action(
                END, {"type": "bash", "command": text}, step_variables={"__local__": {"type": "string", "value": "L"}}
            )
        },
        playbook_variables=variables,
    )
    assert draft.steps[0].cli == "Block 192.0.2.7 at {{site-name}} ({{none}}, {{lost}}, __ip__, L)"
    assert draft.assumptions == ["{{site-name}} is known: Where", "{{none}} is known."]
    assert draft.parameters == {}


def test_a_value_is_cleaned_and_counted_where_it_is_put_in() -> None:
    text = "__x__:value"
    said = {"name": text, "description": text}
    choice = {"type": "if-condition", "condition": text, "on_true": A2, "on_false": END} | said
    steps = {A1: action(IF, {"type": "bash", "command": text}, **said), IF: choice, A2: action(**said)}
    for evil in (HOSTILE, "word " * 2000, "\x1b" * 9000):
        draft = imported(steps, playbook_variables={"__x__": {"type": "string", "value": evil}})
        assert max(map(len, _texts(msgspec.to_builtins(draft)))) <= MAX_TEXT
        assert draft.steps[0].cli == shown(evil)


def test_the_file_says_what_it_is_and_nothing_is_invented() -> None:
    mark = name("marking-tlp", 40)
    marking = {"type": "marking-tlp", "id": mark, "created_by": name("identity", 3), "created": "2023-01-01T00:00:00Z"}
    login = {name("user-auth", 41): {"type": "user-auth", "username": "root", "password": "hunter2"}}
    draft = imported(
        {A1: action(external_references=[{"name": "Page", "url": "https://example.org/a"}])},
        description="It blocks.\nAn address.", revoked=True, valid_until="2027-03-01T10:00:00Z", markings=[mark],
        data_marking_definitions={mark: marking | {"tlpv2_level": "TLP:RED"}}, authentication_info_definitions=login,
    )  # fmt: skip
    assert (draft.id, draft.file, draft.title) == ("block-an-address", "block-an-address.md", "Block an Address!")
    assert (draft.brief, draft.review_by) == ("It blocks.\nAn address.", "2027-03-01")
    assert draft.assumptions == ["Its author has revoked this playbook.", "It is marked: TLP:RED"]
    assert [(page.page, page.says) for page in draft.sources] == [("Page", "https://example.org/a")]
    assert not any("hunter2" in text for text in _texts(msgspec.to_builtins(draft)))
    for key in ("condition", "objective", "not_for", "confirm", "messages", "roles", "fits", "failed_systems"):
        assert not getattr(draft, key)
    assert imported({A1: action()}, name="Ω").id == "imported"


def test_the_draft_is_a_file_whose_only_faults_are_what_the_author_must_add() -> None:
    draft = imported({A1: action(END, {"type": "bash", "command": "~~~\nid"})}, description="It blocks.")
    with pytest.raises(PlaybookFaulty) as caught:
        read_source(write_source(draft).encode(), draft.file)
    assert {fault.code for fault in caught.value.faults} == {"key-missing"}
    more = "condition: c\nobjective: o\nassumptions: [a]\nnot_for: [{if: i, go: g}]\nreview_by: 2027-03-01\n"
    more += (
        "confirm: [{ask: a, expect: e, otherwise: o, go: g}]\nmessages: [{id: m, audience: a, when: acting, text: t}]\n"
    )
    more += "roles: [{role: r, does: d}]\nsources: [{page: p, says: s}]\n"
    mended = read_source(write_source(draft).replace("---\n", f"---\n{more}", 1).encode(), draft.file).playbook
    assert [msgspec.structs.replace(step, line=0) for step in mended.steps] == draft.steps


NAMES = [A1, A2, A3, IF, name("while-condition", 11), name("switch-condition", 12), name("parallel", 13),
         name("playbook-action", 14), END, name("end", 8)]  # fmt: skip
WAY = st.sampled_from(NAMES)
WORDS = st.text(max_size=20) | st.sampled_from([HOSTILE, "__a__:value", "{{x}}", "word " * 20])
COMMAND = st.fixed_dictionaries({"type": st.sampled_from(["manual", "bash", "x"]), "command": WORDS.filter(bool)})
LED = {"on_completion": WAY, "name": WORDS, "description": WORDS, "delay": st.integers(0, 9)}
BODIES = {
    "action": st.fixed_dictionaries({"commands": st.lists(COMMAND, min_size=1, max_size=2), "agent": st.just(PERSON)}),
    "if-condition": st.fixed_dictionaries({"condition": WORDS, "on_true": WAY}, optional={"on_false": WAY}),
    "while-condition": st.fixed_dictionaries({"condition": WORDS, "on_true": WAY}),
    "switch-condition": st.fixed_dictionaries(
        {"switch": WORDS, "cases": st.dictionaries(st.text(min_size=1, max_size=5), WAY, min_size=1, max_size=2)}
    ),
    "parallel": st.fixed_dictionaries({"next_steps": st.lists(WAY, min_size=2, max_size=3)}),
    "playbook-action": st.just({"playbook_id": name("playbook", 5)}),
    "end": st.just({}),
}


@st.composite
def workflows(draw: st.DrawFn) -> Json:
    steps: Json = {}
    for one in NAMES:
        kind = one.rsplit("--", 1)[0]
        led = {} if kind == "end" else draw(st.fixed_dictionaries({}, optional=LED))
        steps[one] = {"type": kind} | led | draw(BODIES[kind])
    return steps


@given(workflows(), st.none() | WAY)
@settings(max_examples=150, suppress_health_check=[HealthCheck.too_slow])
def test_every_workflow_is_a_playbook_or_one_clear_error(steps: Json, exception: str | None) -> None:
    with contextlib.suppress(faults.CacaoEndless, faults.CacaoMalformed):
        draft = imported(steps, **({"workflow_exception": exception} if exception else {}))
        assert any(step.kind == "close" for step in draft.steps)
        assert write_source(draft)


@given(st.text() | WORDS)
def test_what_is_shown_can_be_shown(text: str) -> None:
    assert shown(text).replace("\n", "").isprintable()
    assert shown(shown(text)) == shown(text) == shown(text).strip()
    assert line(text).isprintable()
    assert len(challenge(text).split()) <= MAX_CHALLENGE
