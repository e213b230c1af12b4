"""Writing the log: segments, running state, torn lines, two writers, disks that refuse."""

import hashlib
import json
import os
import resource
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from keyturn.custody import hpke
from keyturn.opening.event import EntryRefused
from keyturn.opening.log import LogNotWritable, log_path
from keyturn.opening.log_line import LogDamaged, LogOtherKit, read_entries
from keyturn.opening.log_state import State, Tip, read_state, state_path
from keyturn.opening.tree import Frontier

if TYPE_CHECKING:
    from conftest import LogDesk


def note(desk: "LogDesk", *numbers: int) -> None:
    log = desk.log()
    for number in numbers:
        log.append("note", opening="o1", number=number)


def events(desk: "LogDesk") -> list[str]:
    return [entry.event for entry in read_entries(desk.path)]


def sound(desk: "LogDesk") -> bool:
    report = desk.macs()
    return not report.problems and report.macs == report.head.size


def test_a_line_is_exactly_what_the_format_says(desk: "LogDesk") -> None:
    note(desk, 1)
    segment, line = (json.loads(raw) for raw in desk.lines())
    assert segment["body"]["facts"] | {"key": ""} == {
        "kit": desk.kit.hex(),
        "custody": desk.custody.hex(),
        "segment": 0,
        "root": hashlib.sha256(b"").hexdigest(),
        "key": "",
    }
    facts = {"opening": "o1", "number": 1}
    assert line["body"] == {"n": 1, "time": desk.time, "event": "note", "facts": facts}
    assert len(bytes.fromhex(segment["body"]["facts"]["key"])) == 32 + hpke.OVERHEAD
    assert sound(desk)


def test_a_new_start_goes_on_in_the_same_segment(desk: "LogDesk") -> None:
    for number in range(5):
        note(desk, number)
    assert events(desk) == ["log-segment"] + ["note"] * 5
    assert sound(desk)


def test_the_running_state_is_for_its_owner_alone_and_never_in_the_log(desk: "LogDesk") -> None:
    note(desk, 1)
    state = read_state(state_path(desk.path))
    assert state is not None
    assert state_path(desk.path).stat().st_mode & 0o777 == 0o600
    assert state.key.hex().encode() not in desk.path.read_bytes()
    assert state.head == desk.structure().head == desk.log().head


@pytest.mark.parametrize("lag", [1, 2, 7])
def test_a_state_that_lags_catches_up_by_the_macs(desk: "LogDesk", lag: int) -> None:
    note(desk, 0)
    old = state_path(desk.path).read_bytes()
    note(desk, *range(lag))
    state_path(desk.path).write_bytes(old)
    note(desk, 99)
    assert events(desk).count("log-segment") == 1
    assert sound(desk)


def test_every_entry_is_synced_once_and_whole(desk: "LogDesk", monkeypatch: pytest.MonkeyPatch) -> None:
    log, synced, fsync = desk.log(), [], os.fsync
    log.append("note", opening="o1", number=0)

    def watched(descriptor: int) -> None:
        fsync(descriptor)
        synced.append(desk.path.read_bytes())

    monkeypatch.setattr(os, "fsync", watched)
    log.append("note", opening="o1", number=1)
    assert synced == [desk.path.read_bytes()]


def test_half_a_state_is_no_state(desk: "LogDesk") -> None:
    note(desk, 0)
    old = state_path(desk.path).read_bytes()
    note(desk, 1)
    new = state_path(desk.path).read_bytes()
    for sector in range(0, 1024, 64):
        state_path(desk.path).write_bytes(new[:sector] + old[sector:])
        assert read_state(state_path(desk.path)) is None or (new[:sector] + old[sector:] in (old, new))
    assert len(old) == len(new) == 4096


def test_the_largest_state_fits_its_block() -> None:
    size = 2**53 - 1
    tip = Tip(Frontier(size, (b"\xff" * 32,) * 53), size, size, 65536, b"\xff" * 32)
    assert len(State(tip, b"\xff" * 32, b"\xff" * 32).to_bytes()) == 4096


def test_a_lagging_state_does_not_carry_on_over_a_forged_tail(desk: "LogDesk") -> None:
    note(desk, 0)
    old = state_path(desk.path).read_bytes()
    note(desk, 1, 2)
    state_path(desk.path).write_bytes(old)
    lines = desk.lines()
    desk.path.write_bytes(b"".join([*lines[:-1], lines[-1].replace(b'"number":2', b'"number":3')]))
    note(desk, 4)
    assert events(desk)[-2:] == ["log-segment", "note"]
    assert [problem.code for problem in desk.macs().problems] == ["log-mac-wrong"]


@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff" * 100, b'{"lines":1}'])
def test_without_its_state_a_new_segment_begins_and_links_to_the_lines_before(
    desk: "LogDesk", content: bytes | None
) -> None:
    note(desk, 0, 1)
    before = desk.log().head
    state_path(desk.path).unlink()
    if content is not None:
        state_path(desk.path).write_bytes(content)
    note(desk, 2)
    segment = json.loads(desk.lines()[3])["body"]["facts"]
    assert (segment["segment"], segment["root"]) == (1, before.root.hex())
    assert sound(desk)


@pytest.mark.parametrize("change", [{"custody": b"\x77" * 32}, {"seed": b"\x88" * 32}])
def test_a_new_epoch_begins_a_new_segment(desk: "LogDesk", change: dict[str, bytes]) -> None:
    note(desk, 0)
    desk.__dict__.update(change)
    note(desk, 1)
    assert events(desk) == ["log-segment", "note", "log-segment", "note"]
    assert desk.macs().macs == 2
    assert desk.structure().problems == ()


def test_a_log_behind_the_remembered_state_is_noted_by_the_next_writer(desk: "LogDesk") -> None:
    note(desk, 0, 1, 2)
    head = desk.log().head
    desk.path.write_bytes(b"".join(desk.lines()[:2]))
    note(desk, 3)
    entry = list(read_entries(desk.path))[3]
    assert (entry.event, entry.facts) == ("log-not-continued", {"lines": 4, "root": head.root.hex()})
    assert sound(desk)
    note(desk, 4)
    assert events(desk).count("log-not-continued") == 1


@pytest.mark.parametrize("torn", [b"{", b'{"body":{"event":"note"', b"\xff\x00" * 3000])
@pytest.mark.parametrize("keeps_state", [True, False])
def test_a_torn_last_line_is_recorded_and_cut_and_nothing_else_is_lost(
    desk: "LogDesk", torn: bytes, keeps_state: bool
) -> None:
    note(desk, 0)
    before = desk.path.read_bytes()
    desk.path.write_bytes(before + torn)
    if not keeps_state:
        state_path(desk.path).unlink()
    note(desk, 1)
    assert desk.path.read_bytes().startswith(before)
    entry = next(entry for entry in read_entries(desk.path) if entry.event == "log-torn-entry")
    assert entry.facts == {"length": len(torn), "sha256": hashlib.sha256(torn).hexdigest()}
    assert sound(desk)


def test_a_log_that_is_nothing_but_a_torn_line_begins_anew(desk: "LogDesk") -> None:
    desk.path.write_bytes(b'{"body"')
    note(desk, 0)
    assert events(desk) == ["log-segment", "log-torn-entry", "note"]
    assert sound(desk)


def test_the_log_of_another_kit_is_left_alone(desk: "LogDesk") -> None:
    note(desk, 0)
    before = desk.path.read_bytes()
    desk.kit = b"\x99" * 32
    with pytest.raises(LogOtherKit):
        note(desk, 1)
    assert desk.path.read_bytes() == before


def test_a_line_that_no_program_wrote_stops_the_writer_with_a_cure(desk: "LogDesk") -> None:
    desk.path.write_bytes(b"x" * 100_000)
    with pytest.raises(LogDamaged, match="longer") as refused:
        note(desk, 0)
    assert "--log-dir" in refused.value.remedy


def test_a_refused_entry_writes_nothing(desk: "LogDesk") -> None:
    with pytest.raises(EntryRefused):
        desk.log().append("note", opening="o1", number="12 words of a card")
    assert not desk.path.exists()


HOSTILE = ['a"b\\c', "line\nfeed\r\n", "\x00\x1b[31m\x7f", "\u2028\u202e\U0001f511", "", "}" * 9]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_come_back_as_they_were(desk: "LogDesk", text: str) -> None:
    desk.log().append("item-hidden", opening=text, item=text)
    assert len(desk.lines()) == 2
    assert list(read_entries(desk.path))[1].facts == {"opening": text, "item": text}
    assert sound(desk)


def test_two_writers_in_turn_share_one_segment(desk: "LogDesk") -> None:
    logs = [desk.log(), desk.log(), desk.log()]
    for number in range(12):
        logs[number % 3].append("note", opening="o1", number=number)
    assert events(desk) == ["log-segment"] + ["note"] * 12
    assert sound(desk)


def test_a_log_that_is_replaced_under_the_writer_gets_a_segment_of_its_own(desk: "LogDesk") -> None:
    log = desk.log()
    log.append("note", opening="o1", number=0)
    desk.path.rename(desk.path.with_suffix(".old"))
    log.append("note", opening="o1", number=1)
    assert events(desk) == ["log-segment", "log-not-continued", "note"]
    assert sound(desk)


def test_a_file_of_the_same_length_is_not_taken_for_ours(desk: "LogDesk") -> None:
    log = desk.log()
    log.append("note", opening="o1", number=0)
    copy = desk.path.with_suffix(".copy")
    copy.write_bytes(desk.path.read_bytes().replace(b"o1", b"o2"))
    copy.replace(desk.path)
    assert log.head.size == 2
    log.append("note", opening="o1", number=1)
    assert events(desk) == ["log-segment", "note", "log-segment", "log-not-continued", "note"]


def test_a_first_line_that_is_damaged_does_not_stop_the_writer(desk: "LogDesk") -> None:
    desk.path.write_bytes(b"rubbish\n")
    note(desk, 0)
    assert [json.loads(raw)["body"]["event"] for raw in desk.lines()[1:]] == ["log-segment", "note"]


def test_a_disk_that_fills_up_in_mid_line_loses_nothing(desk: "LogDesk") -> None:
    log = desk.log()
    log.append("note", opening="o1", number=0)
    before = desk.path.read_bytes()
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(before) + 20, hard))
    try:
        with pytest.raises(LogNotWritable) as refused:
            log.append("note", opening="o1", number=1)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert "--log-dir" in refused.value.remedy
    log.append("note", opening="o1", number=2)
    assert events(desk) == ["log-segment", "note", "log-torn-entry", "note"]
    assert desk.path.read_bytes().startswith(before)
    assert sound(desk)


@pytest.mark.parametrize("kind", ["folder", "fifo", "missing folder"])
def test_a_path_that_is_no_file_is_refused(desk: "LogDesk", kind: str) -> None:
    if kind == "folder":
        desk.path.mkdir()
    elif kind == "fifo":
        os.mkfifo(desk.path)
    else:
        desk.path = desk.path.parent / "gone" / "acme.kit.log"
    with pytest.raises(LogNotWritable):
        note(desk, 0)


def test_a_folder_that_may_not_be_written_is_refused(desk: "LogDesk") -> None:
    folder = desk.path.parent
    folder.chmod(0o555)
    child = os.fork()
    if not child:  # an ordinary user's process: permissions do not bind root
        os.chdir(folder)
        desk.path = Path(desk.path.name)
        if not os.getuid():
            os.setuid(65534)
        try:
            note(desk, 0)
            os._exit(1)
        except LogNotWritable as refused:
            os._exit(0 if "--log-dir" in refused.remedy else 2)
        finally:
            os._exit(3)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    folder.chmod(0o755)
    assert list(folder.iterdir()) == []


def test_the_log_lies_beside_the_kit_or_in_the_named_folder() -> None:
    assert log_path(Path("/kits/acme.kit")) == Path("/kits/acme.kit.log")
    assert log_path(Path("/media/ro/acme.kit"), Path("/var/log")) == Path("/var/log/acme.kit.log")
