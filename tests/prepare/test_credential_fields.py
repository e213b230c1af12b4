"""Values that somebody gives by hand: texts and files become content, and no text form shows them."""

import os

import pytest

from keyturn.kit.kinds import FieldMalformed, FieldMissing
from keyturn.prepare.credential_fields import KINDS_BY_HAND, MOST, ByHand, FieldFileUnreadable, read_field


def test_texts_and_files_become_content_that_can_be_wiped(tmp_path):
    (tmp_path / "plan").write_bytes(b"\0\1")
    texts = {"name": "plan.bin", "media_type": "text/plain", "note": ""}
    content = ByHand("document", texts, {"data": tmp_path / "plan"}).content()
    assert {name: bytes(value) for name, value in content.fields.items()} == {
        "name": b"plan.bin", "media_type": b"text/plain", "data": b"\0\1",
    }  # fmt: skip
    content.wipe()
    assert not any(content.fields["data"])
    assert not any(content.fields["name"])


def test_no_value_is_in_its_text_form():
    assert "hunter2" not in repr(ByHand("secret", {"value": "hunter2"}, {}))


def test_a_playbook_is_not_typed():
    assert "playbook" not in KINDS_BY_HAND
    assert "secret" in KINDS_BY_HAND


def test_what_kinds_demand_is_demanded():
    with pytest.raises(FieldMissing):
        ByHand("secret", {"value": ""}, {}).content()


def test_what_is_no_text_is_refused():
    with pytest.raises(FieldMalformed):
        ByHand("secret", {"value": "\ud800"}, {}).content()


def test_a_file_that_is_none_or_too_large_is_refused(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    with (tmp_path / "huge").open("wb") as file:
        file.truncate(MOST + 1)
    for name in ("pipe", "huge", "nowhere", "."):
        with pytest.raises(FieldFileUnreadable) as refused:
            read_field(tmp_path / name)
        assert str(tmp_path / name) in refused.value.message
