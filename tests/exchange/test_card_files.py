"""A card as a small file on a stick: read where it is one, refused in one clear line where it is not."""

import os

import pytest

from keyturn.exchange.card_file import MAX_SIZE, CardFileUnreadable, read_card_file


def test_a_card_file_is_read_as_it_stands(tmp_path):
    (tmp_path / "a.card").write_bytes(b"KEYTURN1:ABC\n")
    assert read_card_file(tmp_path / "a.card") == "KEYTURN1:ABC\n"


def test_what_is_no_text_is_read_too_and_left_to_the_card(tmp_path):
    (tmp_path / "a.card").write_bytes(b"\xff\xfe\x00")
    assert "\ufffd" in read_card_file(tmp_path / "a.card")


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda path: None, "No such file"),
        (lambda path: path.mkdir(), "Is a directory"),
        (lambda path: os.mkfifo(path), "no ordinary file"),
        (lambda path: path.write_bytes(bytes(MAX_SIZE + 1)), "too large"),
    ],
)
def test_what_is_no_card_file_is_refused_in_one_line(tmp_path, make, why):
    make(tmp_path / "a.card")
    with pytest.raises(CardFileUnreadable, match=why):
        read_card_file(tmp_path / "a.card")


def test_a_name_that_is_none_is_refused():
    with pytest.raises(CardFileUnreadable, match="no file name"):
        read_card_file("a\0b")
