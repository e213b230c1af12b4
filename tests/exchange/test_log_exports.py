"""The log abroad: OCSF, CEF and JSON lines of every event of the table, with hostile facts."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from keyturn.custody import hpke
from keyturn.exchange.cef import cef_line, cef_lines, escape_header, escape_value
from keyturn.exchange.jsonlines import json_lines
from keyturn.exchange.ocsf import ocsf_event, ocsf_lines
from keyturn.opening.event import Kind
from keyturn.opening.events import EVENTS
from keyturn.opening.log import Log
from keyturn.opening.log_line import Entry, read_entries

KIT = "11" * 32
TIME = 1_800_000_000
HOSTILE = 'a|b=c\\d\n\r\x1b[2J\u2028"CEF:0|x\u202e suser=root {sentence.__class__} %n \U0001f511'
STRANGE = Entry(9, TIME, "from\nthe|future", {"any": ["x", {"y": 1}], "by": {"no": "name"}}, KIT)


def entries(text: str) -> Iterator[Entry]:
    """One entry per row of the table, every fact there, every text the given one."""
    values = {Kind.TEXT: text, Kind.NUMBER: 7, Kind.NAMES: [text, "anna"]}
    for n, row in enumerate(EVENTS.values()):
        yield Entry(n, TIME, row.name, {k: values[v] for k, v in {**row.facts, **row.optional}.items()}, KIT)


def parse_cef(line: str) -> tuple[list[str], dict[str, str]]:
    """Read a CEF line as a collector does: seven bars end the header; a key stands before each bare `=`."""
    *header, extension = re.split(r"(?<!\\)(?:\\\\)*\|", line, maxsplit=7)
    starts = list(re.finditer(r"(?:^| )(\w+)=", extension))
    ends = [match.start() for match in starts[1:]] + [len(extension)]
    values = {m[1]: extension[m.end() : end] for m, end in zip(starts, ends, strict=True)}
    back = {"\\n": "\n", "\\r": "\r", "\\=": "=", "\\\\": "\\", "\\|": "|"}
    return header, {k: re.sub(r"\\.", lambda m: back[m[0]], v) for k, v in values.items()}


ALL = [*entries("anna"), *entries(HOSTILE), STRANGE]
IDS = [f"{entry.event.encode()!r}-{'plain' if n < len(EVENTS) else 'hostile'}" for n, entry in enumerate(ALL)]

# What schema 1.5.0 requires of an event and of the classes used here.
REQUIRED = {"activity_id", "category_uid", "class_uid", "metadata", "severity_id", "time", "type_uid"}
CLASS_REQUIRES = {0: set(), 1008: {"log_name"}, 3002: {"user", "service"}, 3004: {"entity"}}
ACTIVITIES = {
    0: {99},
    1008: {*range(1, 11), 99},
    3002: {*range(1, 8), 99},
    3004: {1, 2, 3, 4, 99},
}


@pytest.mark.parametrize("entry", ALL, ids=IDS)
def test_an_ocsf_event_has_what_its_class_requires(entry: Entry) -> None:
    event = ocsf_event(entry, "1.0")
    assert event.keys() >= REQUIRED | CLASS_REQUIRES[event["class_uid"]]
    assert event["activity_id"] in ACTIVITIES[event["class_uid"]]
    assert event["category_uid"] == event["class_uid"] // 1000
    assert event["type_uid"] == event["class_uid"] * 100 + event["activity_id"]
    assert event["severity_id"] in range(1, 6)
    assert event["status_id"] in (0, 1, 2)
    assert event["time"] == TIME * 1000
    assert event["metadata"]["product"]["name"] == "Keyturn"
    assert event["message"].isprintable()
    assert event["unmapped"] == entry.facts


@pytest.mark.parametrize("entry", ALL, ids=IDS)
def test_each_export_of_an_entry_is_one_line(entry: Entry) -> None:
    for export in (ocsf_lines([entry], "1.0"), cef_lines([entry], "1.0"), json_lines([entry])):
        (line,) = export
        assert line.endswith("\n")
        assert line[:-1].isprintable()


@pytest.mark.parametrize("entry", ALL, ids=IDS)
def test_a_cef_line_reads_back_as_it_was_meant(entry: Entry) -> None:
    header, extension = parse_cef(cef_line(entry, "1.0"))
    assert header[:4] == ["CEF:0", "Keyturn", "Keyturn", "1.0"]
    assert 0 <= int(header[6]) <= 10
    assert json.loads(extension["cs2"]) == entry.facts
    assert extension["rt"] == str(TIME * 1000)
    assert extension["externalId"] == str(entry.n)
    assert extension.get("suser") != "root"
    assert extension.keys() <= {
        "rt", "externalId", "cat", "msg", "cs1Label", "cs1", "cs2Label", "cs2", "suser", "reason", "outcome",
    }  # fmt: skip


@given(st.text())
def test_cef_values_come_back_whole_but_for_what_cannot_be_printed(text: str) -> None:
    _, extension = parse_cef("CEF:0|a|b|c|d|e|1|msg=" + escape_value(text) + " act=x")
    assert extension["act"] == "x"
    if all(c.isprintable() or c in "\r\n" for c in text):
        assert extension["msg"] == text


@pytest.mark.parametrize(
    ("text", "header", "value"),
    [
        ("plain", "plain", "plain"),
        ("a|b", r"a\|b", "a|b"),
        ("a=b", "a=b", r"a\=b"),
        ("a\\b", r"a\\b", r"a\\b"),
        ("a\\=|b", r"a\\=\|b", r"a\\\=|b"),
        ("a\nb\rc", r"a\\nb\\rc", r"a\nb\rc"),
    ],
)
def test_cef_escapes_are_those_of_the_format(text: str, header: str, value: str) -> None:
    assert escape_header(text) == header
    assert escape_value(text) == value


@pytest.mark.parametrize(
    ("event", "class_uid", "activity", "status", "who"),
    [
        ("opened", 3002, 1, 1, "anna, ben"),
        ("custodian-card-refused", 3002, 6, 2, "unknown"),
        ("factors-refused", 3002, 1, 2, "anna, ben"),
        ("item-revealed", 3004, 2, 1, "anna, ben"),
        ("rollback-noticed", 3004, 2, 2, "unknown"),
        ("log-segment", 1008, 6, 1, None),
    ],
)
def test_what_a_monitor_looks_for_is_where_it_looks(
    event: str, class_uid: int, activity: int, status: int, who: str | None
) -> None:
    row = EVENTS[event]
    people = {name: ["anna", "ben"] for name in ("custodians", "by") if name in {**row.facts, **row.optional}}
    shown = ocsf_event(Entry(1, TIME, event, {"item": "i1", "error": "e1", **people}, KIT), "1.0")
    assert (shown["class_uid"], shown["activity_id"], shown["status_id"]) == (class_uid, activity, status)
    user = shown.get("user") or shown.get("actor", {}).get("user") or {"name": None}
    assert user["name"] == who
    assert shown["status_code"] == "e1"


def test_an_opened_kit_is_a_sign_in_with_several_factors_and_nothing_else_is() -> None:
    strong = [e.event for e in entries("anna") if ocsf_event(e, "1").get("is_mfa")]
    assert strong == ["opened"]


def test_a_real_log_is_exported_with_the_kit_it_names(tmp_path: Path) -> None:
    path = tmp_path / "acme.kit.log"
    log = Log(path, b"\x11" * 32, b"\x22" * 32, hpke.public_key(b"\x33" * 32), lambda: TIME, bytes, hpke.seal)
    log.append("item-revealed", opening="o1", item=HOSTILE, version=3)
    first, second = map(json.loads, json_lines(read_entries(path)))
    assert (first["event"], first["n"], second["n"]) == ("log-segment", 0, 1)
    assert second == {
        "n": 1,
        "time": TIME,
        "kit": KIT,
        "event": "item-revealed",
        "category": "act",
        "severity": "high",
        "outcome": "success",
        "message": second["message"],
        "facts": {"opening": "o1", "item": HOSTILE, "version": 3},
    }
    assert [ocsf["metadata"]["uid"] for ocsf in map(json.loads, ocsf_lines(read_entries(path), "1"))] == [
        f"{KIT}-0",
        f"{KIT}-1",
    ]
