"""What must be made before the day: directory.yaml says when somebody last saw that it exists, and lint looks at it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from keyturn.kit.playbooks.directory import Prepared, read_directory
from keyturn.kit.playbooks.fault import PlaybookFaulty
from keyturn.kit.source.lint.rules import judge
from keyturn.kit.source.reading import survey
from playbook_samples import DIRECTORY, SAMPLE
from source_folders import make_folder
from source_sentences import unheard
from workshop import NOW

TODAY = datetime.fromtimestamp(NOW, UTC).date()


def listing(*lines: str) -> str:
    """The sample's directory, in which these lines stand below `prepared`."""
    return DIRECTORY.decode() + "prepared:\n" + "".join(f"  {line}\n" for line in lines)


def said(folder: Path) -> list[tuple[int, str, str]]:
    found = judge(survey(folder), None, NOW)
    assert found.faults == ()
    assert unheard(found.advice, folder) == []
    told = (entry for entry in found.advice if entry.code.startswith("resource-"))
    return [(entry.line, entry.code, entry.message) for entry in told]


def test_what_a_playbook_uses_and_nobody_has_seen_is_missing(tmp_path: Path) -> None:
    text = listing("account.emergency: never")
    line = text.count("\n")
    why = "A playbook uses account.emergency, and nobody has seen that it exists; make it before the day."
    assert said(make_folder(tmp_path, {"directory.yaml": text})) == [(line, "resource-missing", why)]


@pytest.mark.parametrize(("ago", "due"), [(0, False), (90, False), (91, True), (-1, True)])
def test_somebody_looks_within_ninety_days(tmp_path: Path, ago: int, due: bool) -> None:
    day = (TODAY - timedelta(days=ago)).isoformat()
    folder = make_folder(tmp_path, {"directory.yaml": listing(f"account.emergency: {day}")})
    found = [entry for entry in judge(survey(folder), None, NOW).advice if entry.code.startswith("resource-")]
    assert [entry.code for entry in found] == ["resource-unverified"] * due
    assert all(f"was seen on {day}; look at it within every 90 days" in entry.message for entry in found)


def test_what_no_playbook_uses_is_left_alone_and_a_list_that_is_not_kept_says_nothing(tmp_path: Path) -> None:
    other = DIRECTORY.decode().replace("values:", "values:\n  door: x") + "prepared:\n  door: never\n"
    assert said(make_folder(tmp_path / "unused", {"directory.yaml": other})) == []
    assert said(make_folder(tmp_path / "none", {"directory.yaml": DIRECTORY.decode()})) == []


def test_a_role_that_the_list_forgets_is_told(tmp_path: Path) -> None:
    text = listing(f"account.emergency: {TODAY.isoformat()}").replace("values:", "values:\n  role: {ops: Ops}")
    playbook = SAMPLE.replace("{{account.emergency}}", "{{account.emergency}} {{role.ops}}")
    folder = make_folder(tmp_path, {"directory.yaml": text, "playbooks/fm1.md": playbook})
    why = "Below prepared nothing says when somebody last saw that role.ops exists."
    assert said(folder) == [(1, "resource-unverified", why)]


def test_days_are_read_with_their_lines() -> None:
    text = listing("account.emergency: 2027-01-02", "phone.soc: never")
    lines = text.count("\n")
    assert read_directory(text.encode(), "d.yaml").prepared == {
        "account.emergency": Prepared("2027-01-02", lines - 1), "phone.soc": Prepared("never", lines)
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ("  nothing: never\n", "prepared-unknown"),
        ("  account.emergency: soon\n", "prepared-day"),
        ("  account.emergency: 20270102\n", "prepared-day"),
        ("  account.emergency: true\n", "prepared-day"),
        ("  account.emergency: [never]\n", "prepared-day"),
        ("  - never\n", "prepared-kind"),
    ],
)
def test_a_list_that_is_none_is_refused_with_its_line(lines: str, code: str) -> None:
    text = DIRECTORY + b"prepared:\n" + lines.encode()
    with pytest.raises(PlaybookFaulty) as refused:
        read_directory(text, "d.yaml")
    (fault,) = refused.value.faults
    assert (fault.code, fault.line) == (code, text.count(b"\n"))
