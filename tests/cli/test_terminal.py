"""What a stranger wrote does not steer the terminal it is shown on."""

from io import StringIO

import pytest

from keyturn.cli.terminal import Terminal
from keyturn.kit.signer import SignerOtherKit

HOSTILE = "\x1b]0;taken\x07\u202eevil\x9b2J\r"
SPELLED = r"\x1b]0;taken\x07\u202eevil\x9b2J"


@pytest.fixture
def terminal():
    return Terminal(StringIO("yes\n" * 2), StringIO(), StringIO())


def test_signs_that_steer_a_terminal_are_spelled_out(terminal):
    terminal.say(HOSTILE)
    terminal.tell(HOSTILE)
    terminal.complain(SignerOtherKit(signer=HOSTILE))
    terminal.ask(HOSTILE)
    terminal.ask_secret(HOSTILE)
    assert terminal.stdout.getvalue() == SPELLED + "\\r\n"
    written = terminal.stderr.getvalue()
    assert written.replace("\n", "").isprintable()
    assert written.count(SPELLED) == 4


def test_lines_and_columns_of_a_text_stay(terminal):
    terminal.say("a\tb\nÅse 王 \N{SNOWMAN}")
    assert terminal.stdout.getvalue() == "a\tb\nÅse 王 \N{SNOWMAN}\n"
