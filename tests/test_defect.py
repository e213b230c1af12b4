"""What is told of a defect: kinds and places, never a value; and a report that fills no disk."""

import os

import pytest

from keyturn import defect

SECRET = "correct horse battery"


def fails(value):
    raise ValueError(f"cannot use {value}")


def caught():
    try:
        try:
            fails(SECRET)
        except ValueError as first:
            raise KeyError(SECRET) from first
    except KeyError as last:
        return last


def test_it_names_kinds_and_places_of_the_whole_chain_and_no_value():
    lines = defect.details(caught())
    text = "\n".join(lines)
    assert [line for line in lines if not line.startswith(" ")] == ["KeyError", "ValueError"]
    assert "test_defect.py:" in text
    assert " fails" in text
    assert SECRET not in text
    told = defect.unforeseen(caught())
    assert told.message.startswith("The program failed in a way that nobody foresaw: KeyError at test_defect.py:")
    assert SECRET not in told.message


def test_a_defect_without_a_place_is_told_too():
    assert defect.unforeseen(ValueError(SECRET)).facts == {"kind": "ValueError", "place": "a place unknown"}


def test_a_chain_that_bites_its_tail_ends():
    one, other = ValueError(1), ValueError(2)
    one.__context__, other.__cause__ = other, one
    assert len(defect.details(one)) == defect.MOST_LINKS


def test_the_report_is_its_owners_alone_and_grows_to_a_limit(tmp_path):
    folder = tmp_path / "state" / "keyturn"
    path = defect.write_details(folder, caught(), 1_800_000_000)
    assert path is not None
    assert path.stat().st_mode & 0o777 == 0o600
    text = path.read_text()
    assert text.startswith("2027-01-15 08:00:00 UTC\nKeyError\n")
    assert SECRET not in text
    defect.write_details(folder, caught(), 1_800_000_001)
    assert path.read_text().count("KeyError") == 2
    path.write_bytes(bytes(defect.MOST))
    defect.write_details(folder, caught(), 1_800_000_002)
    assert path.stat().st_size == defect.MOST


@pytest.mark.parametrize("block", ["folder", "pipe", "link", "file for folder"])
def test_where_it_cannot_be_written_nothing_else_fails(tmp_path, block):
    path = tmp_path / defect.REPORT
    if block == "folder":
        path.mkdir()
    elif block == "pipe":
        os.mkfifo(path)
    elif block == "link":
        path.symlink_to(tmp_path / "elsewhere")
    else:
        (tmp_path / "state").touch()
    folder = tmp_path / "state" if block == "file for folder" else tmp_path
    assert defect.write_details(folder, caught(), 0) is None
    assert not (tmp_path / "elsewhere").exists()
