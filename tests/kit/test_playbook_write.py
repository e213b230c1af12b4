"""Writing the authored file of a playbook: what is read back is what was written, and people can read it."""

from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from keyturn.kit.manifest import Check, Message, NotFor
from keyturn.kit.playbooks.fault import PlaybookFaulty
from keyturn.kit.playbooks.model import Option, Page, Part, Phase, Playbook, Step
from keyturn.kit.playbooks.source import read_source
from keyturn.kit.playbooks.steps import KINDS
from keyturn.kit.playbooks.write import write_source

FOLDER = Path(__file__).parents[2] / "resources" / "playbooks"
# The templates' folder also has a page about them.
SOURCES = [file for file in sorted(FOLDER.glob("**/*.md")) if file.name != "README.md"]
# Texts that YAML or Markdown would like to read as something else.
TRAPS = [
    "yes", "no", "true", "null", "~", "1", "1.5", "0x1f", "1e3", "2027-03-01", "12:30:45", "=", "<<", "- a", "a: b",
    "a:", "a #b", "# a", "'a'", '"a"', "[a]", "{a}", "{{a.b}}", "&a", "*a", "!a", "%a", "@a", "`a`", "|", ">", "? a",
    "---", "...", "a\n---\nb", "~~~", "a\n~~~\nb", "~~~~~~", "a\n  b\n\n    c", "a\n   \nb", "a\\b", "C:\\x",
    "é 日本 😀", "a" * 4000, "a \nb", "key: |-\n  x", "R&D *now*!", "a, b", "mode:fm2", "x: {y: z}", "Null", "on",
    "<b>", "&amp;", "key", "=a", "a =", "a  b", "#", "\\n", "'", '"', "a'b", 'a"b', "a]", "}a", ",", ":", ": a",
]  # fmt: skip
INTROS = [
    "Plain.", "- a", "1. a", "# a", "> a", "[a]: /url", "[a]: /url then more", "** **", "a ** **", "* * *", "=== a",
    "<div> a", "~~~ a", "``` a", "a --- b", "--- a", "+ a", "1) a", "\\# a", "[a]:", "* a", "a  b", "&amp; <b>",
]  # fmt: skip
LINE = st.text(
    st.characters(exclude_categories=("C", "Zs", "Zl", "Zp"), include_characters=" "), min_size=1, max_size=30
)
TEXT = (st.lists(LINE, min_size=1, max_size=3).map("\n".join) | st.sampled_from(TRAPS)).map(str.strip).filter(bool)
TEXT = TEXT.filter(lambda text: text.replace("\n", "").isprintable())
MAYBE = st.just("") | TEXT
ID = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True) | st.sampled_from(
    ["true", "null", "1", "2027-03-01", "1e3"]
)
IDS = st.lists(ID, max_size=3)
NUMBER = st.integers(0, 10**6)


def record(kind: type, /, **given: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    texts = {field.name: TEXT for field in msgspec.structs.fields(kind) if field.name not in given}
    return st.builds(kind, **given, **texts)


@st.composite
def steps(draw: st.DrawFn, phase: int, name: str, ids: list[str]) -> Step:
    kind = draw(st.sampled_from(KINDS))
    way = st.sampled_from(ids) | ID.map("mode:{}".format)
    reveals = kind in ("reveal", "readback")
    return draw(
        record(
            Step,
            **dict.fromkeys(("alternative", "cli", "console", "expect", "if_fails", "response", "why"), MAYBE),
            audience=TEXT if kind == "call" else st.just(""),
            credential=ID if reveals else st.just(""),
            defer=st.booleans(),
            id=st.just(name),
            irreversible=st.booleans(),
            kind=st.just(kind),
            line=st.just(0),
            message=ID | st.just("") if kind == "call" else st.just(""),
            needs=IDS,
            next=way | st.just(""),
            on_fail=way | st.just(""),
            options=st.lists(record(Option, go=way), max_size=3) if kind == "decide" else st.just([]),
            phase=st.just(phase),
            plane=st.sampled_from(["", "data", "control"]),
            role=st.sampled_from(["doer", "reader", "both"]),
            rotates=IDS,
            show=st.lists(st.from_regex("[a-z0-9_]{1,9}", fullmatch=True), max_size=2) if reveals else st.just([]),
            target_s=NUMBER,
            verify=st.booleans(),
            wait_s=NUMBER if kind == "wait" else st.just(0),
        )
    )


@st.composite
def playbooks(draw: st.DrawFn) -> Playbook:
    """Any playbook that a source can hold: what the reader demands is there, its texts are stripped."""
    title = LINE.map(lambda text: " ".join(text.split())).filter(bool) | st.sampled_from(
        ["a #", "# a", "#", "a ##", "- a"]
    )
    titles = draw(st.lists(title, min_size=1, max_size=2, unique=True))
    intro = st.sampled_from(["", "Read this.", "a - b: c", "**Bold** #1", "Two. Three."])
    ids = draw(st.lists(ID, min_size=len(titles), max_size=4, unique=True))
    places = [min(place, len(titles) - 1) for place in range(len(ids))]
    some = {"min_size": 1, "max_size": 2}
    return draw(
        record(
            Playbook,
            assumptions=st.lists(TEXT, **some),
            confirm=st.lists(record(Check, observers=NUMBER), **some),
            failed_systems=IDS,
            file=st.just("sample.md"),
            fits=st.dictionaries(ID, IDS, max_size=2),
            format=st.just(1),
            id=ID,
            messages=st.lists(
                record(Message, id=ID, when=st.sampled_from(["declared", "acting", "closed"])),
                **some,
                unique_by=lambda message: message.id,
            ),
            not_for=st.lists(record(NotFor), **some),
            parameters=st.just({}),
            phases=st.tuples(*(record(Phase, title=st.just(title), intro=intro) for title in titles)).map(list),
            review_by=st.dates().map(lambda day: day.isoformat()),
            roles=st.lists(record(Part), **some),
            sources=st.lists(record(Page), **some),
            steps=st.tuples(*(steps(place, name, ids) for place, name in zip(places, ids, strict=True))).map(list),
        )
    )


def without_lines(playbook: Playbook) -> Playbook:
    steps = [msgspec.structs.replace(step, line=0) for step in playbook.steps]
    return msgspec.structs.replace(playbook, steps=steps, parameters={})


def back(playbook: Playbook) -> Playbook:
    return without_lines(read_source(write_source(playbook).encode(), playbook.file).playbook)


def sample(**more: Any) -> Playbook:
    text = (
        "---\nid: a\ntitle: t\nbrief: b\ncondition: c\nobjective: o\nassumptions: [a]\nnot_for: [{if: i, go: g}]\n"
        "confirm: [{ask: a, expect: e, otherwise: o, go: g}]\nmessages: [{id: m, audience: a, when: acting, text: t}]\n"
        "roles: [{role: r, does: d}]\nreview_by: 2027-03-01\nsources: [{page: p, says: s}]\n---\n"
        "## One\n~~~step id=s1 kind=decide\nchallenge: Which?\noptions: []\n~~~\n"
        "## Two\n~~~step id=s2 kind=wait wait_s=0\nchallenge: Wait\n~~~\n"
        "~~~step id=s3 kind=close\nchallenge: Close\n~~~\n"
    )
    return msgspec.structs.replace(without_lines(read_source(text.encode(), "a.md").playbook), **more)


@given(playbooks())
@settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much])
def test_every_playbook_is_read_back_as_it_was_written(playbook: Playbook) -> None:
    assert back(playbook) == playbook


@pytest.mark.parametrize("file", SOURCES, ids=lambda file: file.stem)
def test_the_catalogue_is_read_back_as_it_was_written(file: Path) -> None:
    playbook = read_source(file.read_bytes(), file.name).playbook
    assert back(playbook) == without_lines(playbook)
    assert write_source(back(playbook)) == write_source(playbook)


@pytest.mark.parametrize("text", TRAPS)
def test_a_text_that_looks_like_something_else_stays_a_text(text: str) -> None:
    playbook = sample(
        title=text,
        assumptions=[text, text],
        not_for=[NotFor(go=text, if_=text)],
        steps=[msgspec.structs.replace(step, challenge=text, cli=text) for step in sample().steps],
    )
    assert back(playbook) == playbook


@pytest.mark.parametrize("intro", INTROS)
def test_an_intro_that_the_reader_can_make_is_made_again(intro: str) -> None:
    body = write_source(sample(phases=[Phase(intro="HERE", title="One"), Phase(intro="", title="Two")]))
    words = intro.split()
    # The intro as one paragraph, on two lines, and as two paragraphs: what the reader makes of it is written again.
    for place in range(len(words)):
        for between in ("\n", "\n\n"):
            authored = body.replace(
                "HERE", between.join(" ".join(part) for part in (words[:place], words[place:]) if part)
            )
            try:
                playbook = without_lines(read_source(authored.encode(), "a.md").playbook)
            except PlaybookFaulty:
                continue
            assert back(playbook) == playbook


@pytest.mark.parametrize(
    ("authored", "title"), [("a #\n---", "a #"), ("## # ##", "#"), ("## a \\#", "a \\#"), ("## a#", "a#")]
)
def test_a_title_keeps_its_number_signs(authored: str, title: str) -> None:
    source = write_source(sample()).replace("## One", authored)
    playbook = without_lines(read_source(source.encode(), "a.md").playbook)
    assert playbook.phases[0].title == title
    assert back(playbook) == playbook


def test_what_is_empty_or_as_usual_is_left_out_and_the_rest_is_easy_to_read() -> None:
    options = [Option(go="s3", say="It works"), Option(go="s2", say="no")]
    decide = msgspec.structs.replace(sample().steps[0], console="First this.\n  Then that.", options=options)
    playbook = sample(
        steps=[decide, *sample().steps[1:]],
        fits={"who": ["one", "all"]},
        failed_systems=["idp"],
        phases=[Phase(intro="Read this first.", title="One"), Phase(intro="", title="Two")],
        condition="It fails: for two",
        parameters={"left": "out"},
    )
    assert (
        write_source(playbook)
        == """---
id: a
title: t
brief: b
condition: "It fails: for two"
objective: o
assumptions: [a]
not_for:
  - if: i
    go: g
fits:
  who: [one, all]
confirm:
  - ask: a
    expect: e
    otherwise: o
    go: g
failed_systems: [idp]
messages:
  - id: m
    audience: a
    when: acting
    text: t
roles:
  - role: r
    does: d
review_by: 2027-03-01
sources:
  - page: p
    says: s
---

## One

Read this first.

~~~step id=s1 kind=decide
challenge: Which?
console: |-
  First this.
    Then that.
options:
  - say: It works
    go: s3
  - say: "no"
    go: s2
~~~

## Two

~~~step id=s2 kind=wait wait_s=0
challenge: Wait
~~~

~~~step id=s3 kind=close
challenge: Close
~~~
"""
    )


def test_a_draft_is_written_with_its_gaps() -> None:
    written = write_source(sample(objective="", confirm=[], review_by="", roles=[]))
    with pytest.raises(PlaybookFaulty) as caught:
        read_source(written.encode(), "a.md")
    assert [fault.code for fault in caught.value.faults] == ["key-missing"] * 4


def test_a_fence_is_longer_than_any_inside() -> None:
    steps = [msgspec.structs.replace(sample().steps[2], cli="a\n~~~~~\nb", phase=0)]
    playbook = sample(steps=steps, phases=[Phase(intro="", title="One")])
    assert "\n~~~~~~step id=s3" in write_source(playbook)
    assert back(playbook) == playbook
