"""How far a ceremony's slow parts are, as the terminal tells it."""

from io import StringIO

import pytest

from keyturn.cli.making import MakingLines
from keyturn.cli.terminal import Terminal
from keyturn.custody.codes import make_table
from keyturn.custody.deal import Progress


@pytest.fixture
def told():
    lines = MakingLines(Terminal(StringIO(), StringIO(), StringIO()))
    return lambda *stages: (
        [lines(stage) for stage in stages]
        and [line.split(" s  ", 1)[1] for line in lines.terminal.stderr.getvalue().splitlines()]
    )


def test_a_table_is_told_in_percent(told):
    total = 300_000
    stages = [Progress("table", 0, total)]
    make_table(bytes(20), (1, 2), 0, total, lambda done: stages.append(Progress("table", done, total)))
    begun = "Making the table of this phone's codes (300000) …"
    assert told(*stages) == [begun, "43 %", "87 %", "… done."]


def test_other_stages_tell_their_beginning_and_their_end(told):
    stages = [Progress("items", done, 3) for done in range(4)]
    assert told(*stages) == ["Sealing the items (3) …", "… done."]
