"""Verifying the log: what is noticed, by whom, and what cannot be."""

import json
import tracemalloc
from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest

from keyturn.opening.log_line import LogNotReadable
from keyturn.opening.log_state import state_path
from keyturn.opening.tree import TreeHead

if TYPE_CHECKING:
    from conftest import LogDesk


def written(desk: "LogDesk", entries: int = 3) -> list[bytes]:
    """Write a log of one segment, some notes, a checkpoint, and one note more."""
    log = desk.log()
    for number in range(entries):
        log.append("note", opening="o1", number=number)
    log.checkpoint(desk.sign)
    log.append("note", opening="o1", number=entries)
    return desk.lines()


def codes(desk: "LogDesk", *held: TreeHead) -> list[str]:
    return sorted({problem.code for problem in desk.macs(*held).problems})


def renumbered(lines: list[bytes]) -> bytes:
    """What a forger does who has no key: numbers and form right, MACs as they were."""
    values = [json.loads(line) for line in lines]
    for n, value in enumerate(values):
        value["body"]["n"] = n
    texts = (json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False) for value in values)
    return b"".join(text.encode() + b"\n" for text in texts)


def test_a_log_as_it_was_written_is_sound(desk: "LogDesk") -> None:
    lines = written(desk)
    report = desk.macs()
    assert report.problems == ()
    assert (report.head.size, report.macs) == (len(lines), len(lines))
    assert (report.segments, report.checkpoints, report.signatures) == (1, 1, 1)
    assert desk.structure().macs == 0
    assert desk.structure().head == report.head


def test_a_flipped_bit_is_found_at_every_position(desk: "LogDesk") -> None:
    desk.log().append("note", opening="o1", number=1)
    good = desk.path.read_bytes()
    key = range(good.index(b'"key":"') + 20, good.index(b'","kit"') - 20)
    missed = []
    for position in (p for p in range(len(good)) if p not in key or p % 97 == 0):
        desk.path.write_bytes(good[:position] + bytes([good[position] ^ 1]) + good[position + 1 :])
        report = desk.macs()
        if not report.problems and report.macs == 2:
            missed.append(position)
    assert missed == []


FORGERIES: dict[str, tuple[Callable[[list[bytes]], bytes], str]] = {
    "line changed": (lambda x: b"".join([*x[:2], x[2].replace(b"o1", b"o2"), *x[3:]]), "log-mac-wrong"),
    "time changed": (lambda x: b"".join([*x[:2], x[2].replace(b"18000", b"17000"), *x[3:]]), "log-mac-wrong"),
    "line removed": (lambda x: b"".join([*x[:2], *x[3:]]), "log-damaged"),
    "line removed, renumbered": (lambda x: renumbered([*x[:2], *x[3:]]), "log-mac-wrong"),
    "lines swapped, renumbered": (lambda x: renumbered([x[0], x[2], x[1], *x[3:]]), "log-mac-wrong"),
    "line repeated, renumbered": (lambda x: renumbered([*x[:2], x[1], *x[2:]]), "log-mac-wrong"),
    "first line removed": (lambda x: renumbered(x[1:]), "log-damaged"),
    "spaces added": (lambda x: b"".join([*x[:2], x[2].replace(b":", b": "), *x[3:]]), "log-damaged"),
    "part added": (lambda x: b"".join([*x[:2], x[2].replace(b',"mac', b',"c":1,"mac')]), "log-damaged"),
    "empty line": (lambda x: b"".join([*x[:2], b"\n", *x[2:]]), "log-damaged"),
    "last line torn": (lambda x: b"".join(x)[:-1], "log-damaged"),
    "binary": (lambda x: b"".join(x) + b"\xff\x00\n", "log-damaged"),
    "deeply nested": (lambda x: b"".join(x) + b"[" * 60000 + b"\n", "log-damaged"),
    "too long": (lambda x: b"".join(x) + b"x" * 70000 + b"\n", "log-damaged"),
}


@pytest.mark.parametrize("name", FORGERIES)
def test_what_a_forger_without_the_key_does_is_found(desk: "LogDesk", name: str) -> None:
    forge, code = FORGERIES[name]
    desk.path.write_bytes(forge(written(desk)))
    assert code in codes(desk)


def test_a_forged_checkpoint_is_found_even_with_right_macs(desk: "LogDesk") -> None:
    log = desk.log()
    wrong = {
        "root": lambda head: desk.sign(TreeHead(head.size, b"\x01" * 32)),
        "signature": lambda head: {**desk.sign(head), "signature": "00" * 64},
        "size": lambda head: desk.sign(TreeHead(head.size - 1, head.root)),
        "future": lambda head: desk.sign(TreeHead(head.size + 9, head.root)),
        "hex": lambda head: {**desk.sign(head), "root": head.root.hex().upper()},
    }
    for sign in wrong.values():
        log.checkpoint(sign)
    found = [problem.code for problem in desk.macs().problems]
    assert found == ["log-checkpoint-wrong"] * 3 + ["log-truncated", "log-damaged"]
    assert (desk.macs().checkpoints, desk.macs().macs) == (0, 6)


def test_a_removed_tail_is_seen_only_against_a_head_held_elsewhere(desk: "LogDesk") -> None:
    lines = written(desk)
    head = desk.structure().head
    desk.path.write_bytes(b"".join(lines[:-2]))
    assert codes(desk) == []
    assert codes(desk, head) == ["log-truncated"]


def test_a_fresh_log_is_seen_only_against_a_head_held_elsewhere(desk: "LogDesk") -> None:
    written(desk)
    head = desk.structure().head
    desk.path.unlink()
    state_path(desk.path).unlink()
    written(desk, entries=9)
    assert codes(desk) == []
    assert codes(desk, head) == ["log-checkpoint-wrong"]
    assert codes(desk, TreeHead(0, desk.log().head.root)) == ["log-checkpoint-wrong"]


def test_heads_held_elsewhere_fit_their_own_log_for_ever(desk: "LogDesk") -> None:
    heads = []
    for number in range(9):
        desk.log().append("note", opening="o1", number=number)
        heads.append(desk.log().head)
    assert codes(desk, *heads) == []


def test_a_segment_that_does_not_continue_the_lines_before_is_found(desk: "LogDesk") -> None:
    first = written(desk)
    state_path(desk.path).unlink()
    desk.log().append("note", opening="o1", number=0)
    second = desk.lines()[len(first) :]
    changed = first[2].replace(b"o1", b"o2")
    desk.path.write_bytes(b"".join([*first[:2], changed, *first[3:], *second]))
    assert {p.facts.get("line") for p in desk.structure().problems if p.code == "log-damaged"} == {len(first)}


def test_damage_to_one_line_leaves_the_others_readable(desk: "LogDesk") -> None:
    lines = written(desk)
    desk.path.write_bytes(b"".join([*lines[:2], b"\x00" + lines[2][1:], *lines[3:]]))
    report = desk.macs()
    assert [problem.code for problem in report.problems] == ["log-damaged", "log-checkpoint-wrong"]
    assert report.macs == len(lines) - 1


def test_segments_are_counted_without_a_secret(desk: "LogDesk") -> None:
    lines = written(desk)
    desk.path.write_bytes(b"".join([lines[0].replace(b'"segment":0', b'"segment":1'), *lines[1:]]))
    assert "segment 0 should begin here" in desk.structure().problems[0].message


def test_the_log_of_another_kit_is_named(desk: "LogDesk") -> None:
    written(desk)
    desk.kit = b"\x99" * 32
    assert [problem.code for problem in desk.structure().problems][:1] == ["log-other-kit"]


def test_segments_of_an_older_epoch_are_checked_in_form_but_not_by_mac(desk: "LogDesk") -> None:
    old = len(written(desk))
    desk.custody, desk.seed, desk.private = b"\x77" * 32, b"\x88" * 32, b"\x55" * 32
    new = len(written(desk)) - old
    report = desk.macs()
    assert report.problems == ()
    assert (report.macs, report.checkpoints, report.signatures) == (new, 2, 1)


def test_a_log_key_that_does_not_open_a_segment_verifies_nothing(desk: "LogDesk") -> None:
    written(desk)
    desk.seed = b"\x88" * 32
    report = desk.macs()
    assert ([problem.code for problem in report.problems], report.macs) == (["log-mac-wrong"], 0)


def test_a_file_full_of_rubbish_gives_a_bounded_report_in_little_memory(desk: "LogDesk") -> None:
    desk.path.write_bytes((b"rubbish " * 40 + b"\n") * 20_000)
    tracemalloc.start()
    report = desk.macs()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert (len(report.problems), report.head.size) == (100, 20_000)
    assert peak < 2**20 < desk.path.stat().st_size


def test_a_log_that_is_not_there_is_said_to_be_so(desk: "LogDesk") -> None:
    with pytest.raises(LogNotReadable):
        desk.structure()
