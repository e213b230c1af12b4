"""Reading: hostile Markdown and YAML are refused in one line with its place; texts come out as they stand."""

import random
import time
import tracemalloc
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyturn.kit.playbooks.directory import read_directory
from keyturn.kit.playbooks.fault import PlaybookFaulty
from keyturn.kit.playbooks.source import read_source
from keyturn.kit.playbooks.strict_yaml import YamlFault, read_yaml
from keyturn.kit.playbooks.triage import read_triage
from playbook_samples import DIRECTORY, SAMPLE, changed, line_of, sample


def refusal(data, read=read_source):
    with pytest.raises(PlaybookFaulty) as refused:
        read(data, "file.md")
    for fault in refused.value.faults:
        assert "\n" not in str(fault)
        assert str(fault).startswith(f"file.md:{fault.line}: {fault.code}: ")
    return [(fault.code, fault.line) for fault in refused.value.faults]


def faults_of(data):
    try:
        read_source(data, "file.md")
    except PlaybookFaulty as faulty:
        return faulty.faults
    return ()


def test_a_playbook_is_read_as_it_stands():
    playbook = sample()
    assert (playbook.id, playbook.title, playbook.file) == ("fm1", "Identity provider down", "sample.md")
    assert [phase.title for phase in playbook.phases] == ["Before", "Act", "Close"]
    assert playbook.phases[0].intro == "Nobody signs in before the SOC knows."
    step = playbook.step("sign-in")
    assert (step.credential, step.show, step.verify, step.target_s, step.plane) == (
        "alice", ["user", "password"], True, 0, "data")  # fmt: skip
    assert step.console == "Open the page.\nType what is read."
    assert step.line == line_of(SAMPLE, "id=sign-in")
    assert [option.go for option in playbook.step("which").options] == ["sign-in", "wait", "mode:fm2"]
    assert playbook.message("soc").when == "acting"
    assert playbook.credentials == ["alice", "spare"]


def test_windows_lines_and_a_byte_order_mark_change_nothing():
    data = b"\xef\xbb\xbf" + SAMPLE.replace("\n", "\r\n").encode()
    assert read_source(data, "sample.md").playbook == sample()


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "front-matter", 1),
        (b"# A title\n", "front-matter", 1),
        (b"---\nid: x\n", "front-matter", 1),
        (b"\xff\xfe" + SAMPLE.encode("utf-16-le"), "file-encoding", 1),
        (SAMPLE.encode("utf-16"), "file-encoding", 1),
        (SAMPLE.replace("Decides", "Entschließt").encode("latin-1"), "file-encoding", line_of(SAMPLE, "Decides")),
        (SAMPLE.encode() + b"\n" * 2**18, "file-large", 1),
        (SAMPLE.encode() + b"x" * 10_000_000, "file-large", 1),
        (changed("Decides.", "Decides\x1b[2J.").encode(), "text-unusable", line_of(SAMPLE, "Decides")),
        (changed("Decides.", "Decides\u202e.").encode(), "text-unusable", line_of(SAMPLE, "Decides")),
        (b"---\n- a\n---\n", "yaml", 2),
        (b"---\n? [a]\n: b\n---\n", "yaml", 2),
        (b"---\na: &x [1]\nb: *x\n---\n", "yaml-alias", 2),
        (b"---\na: !!binary aGk=\n---\n", "yaml-tag", 2),
        (b"---\n<<: {a: 1}\n---\n", "key-unknown", 2),
        (b"---\na: " + b"[" * 20 + b"]" * 20 + b"\n---\n", "yaml", 2),
        (b"---\na: " + b"9" * 400 + b"\n---\n", "yaml-value", 2),
        (b"---\na: 0x1F\n---\n", "yaml-value", 2),
        (b"---\na: 1_000\n---\n", "yaml-value", 2),
        (b"---\na: ~\n---\n", "yaml-value", 2),
        (b"---\na: .nan\n---\n", "yaml-value", 2),
        (b"---\na: \x00\n---\n", "text-unusable", 2),
        (b"---\na: b: c\n---\n", "yaml", 2),
        (b"---\na: 'b\n---\n", "yaml", 2),
        (b"---\n%YAML 9.9\n---\n", "yaml", 2),
        (b"---\na: 1\n...\nb: 1\n---\n", "yaml", 4),
    ],
)
def test_what_is_no_playbook_is_refused_at_its_line(data, code, line):
    assert (code, line) in refusal(data)


def test_bombs_cost_no_more_than_their_bytes():
    laughs = "---\na: &a [x, x]\n" + "".join(f"k{n}: &k{n} [*a, *a]\n" for n in range(60)) + "---\n"
    deep = "---\na: " + "{b: " * 30_000 + "1" + "}" * 30_000 + "\n---\n"
    quotes = "---\nid: x\n---\n" + "> " * 60_000 + "x\n"
    lists = "---\nid: x\n---\n" + "".join(" " * n + "- x\n" for n in range(400))
    fences = "---\nid: x\n---\n" + "~~~step\n" * 20_000
    tracemalloc.start()
    began = time.process_time()
    for bomb in (laughs, deep, quotes, lists, fences):
        assert refusal(bomb.encode())
    spent = time.process_time() - began
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 200 * 2**20, peak
    assert spent < 60, spent  # a bomb would take hours; this is no measurement


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_by_name(data):
    for read in (read_source, read_directory, read_triage):
        with suppress(PlaybookFaulty):
            read(data, "file.md")


def test_a_playbook_with_any_line_lost_doubled_or_swapped_is_read_or_refused_by_name():
    lines = SAMPLE.splitlines()
    dice = random.Random(4)
    for place in range(len(lines)):
        other = dice.randrange(len(lines))
        swapped = list(lines)
        swapped[place], swapped[other] = swapped[other], swapped[place]
        for changed_lines in (lines[:place] + lines[place + 1 :], lines[: place + 1] + lines[place:], swapped):
            faults = faults_of("\n".join(changed_lines).encode())
            assert all(1 <= fault.line <= len(lines) + 2 for fault in faults)


@given(st.text(max_size=60))
def test_any_text_is_yaml_that_is_read_or_refused(text):
    with suppress(YamlFault):
        read_yaml(text)


def test_a_directory_is_flattened_and_knows_what_lies_behind_a_system():
    directory = read_directory(DIRECTORY, "d.yaml")
    assert directory.values == {"account.emergency": "123456789012", "phone.soc": "+48 12 555 01 11"}
    assert directory.behind("chat") == {"chat", "wiki", "idp"}
    assert directory.behind("unknown") == {"unknown"}


def test_systems_that_depend_on_each_other_end():
    directory = read_directory(b"values: {a: b}\nsystems: {x: [y], y: [x]}\n", "d.yaml")
    assert directory.behind("x") == {"x", "y"}


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"values: {A B: x}\n", "name-malformed", 1),
        (b"values: {a: [x]}\n", "value-kind", 1),
        (b"values:\n  a: yes\n", "yaml-value", 2),
        (b"values:\n  a: true\n", "value-kind", 2),
        (b"values:\n  a: ''\n", "value-kind", 2),
        (b"values: {a: x}\nother: 1\n", "key-unknown", 2),
        (b"systems: {a: b}\n", "value-kind", 1),
        (b"x" * 300_000, "file-large", 1),
        (b"\xff", "file-encoding", 1),
    ],
)
def test_a_directory_that_is_none_is_refused_at_its_line(data, code, line):
    assert (code, line) in refusal(data, read_directory)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"questions: []\n", "key-missing"),
        (b"questions: [{id: a, ask: b, answers: [{id: c, say: d}]}]\n", "answers-count"),
        (b"questions:\n" + b"- {id: a, ask: b, answers: [{id: c, say: d}, {id: e, say: f}]}\n" * 4, "questions-many"),
        (b"questions: [{id: a, ask: b, answers: [{id: c, say: d, go: x}, {id: e, say: f}]}]\n", "key-unknown"),
    ],
)
def test_triage_that_is_none_is_refused(data, code):
    assert code in {told for told, _ in refusal(data, read_triage)}
