"""The threat model names, for each attacker, tests that there are."""

import re
from pathlib import Path

import pytest

TESTS = Path(__file__).parent
TEXT = (TESTS.parent / "resources" / "manual" / "threat-model.md").read_text()
ROWS = [line for line in TEXT.splitlines() if line.startswith("| ") and "shown by" not in line]
NAMED = re.compile(r"`((?:\w+/)+test_\w+\.py)::(test_\w+)`")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row.split("|")[1].strip())
def test_every_row_names_its_tests(row):
    assert NAMED.search(row.split("|")[3])


@pytest.mark.parametrize(("file", "name"), sorted(set(NAMED.findall(TEXT))))
def test_every_named_test_is_there(file, name):
    assert f"def {name}(" in (TESTS / file).read_text()


def test_every_attack_is_named():
    named = {name for file, name in NAMED.findall(TEXT) if file.startswith("attacks/")}
    mounted = {
        name
        for path in (TESTS / "attacks").glob("test_*.py")
        for name in re.findall(r"^def (test_\w+)", path.read_text(), re.M)
    }
    assert sorted(mounted - named) == []
