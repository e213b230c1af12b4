"""What the entry point does when a command fails in a way that nobody foresaw, and where it points to for help."""

import re

import pytest

from error_catalogue import error_classes
from keyturn.cli import info, main


def test_a_defect_is_one_line_that_holds_nothing_but_its_place(monkeypatch, capsys, tmp_path):
    def fails(*_):
        raise ValueError("the passphrase was: correct horse")

    monkeypatch.setattr(info, "run", fails)
    monkeypatch.setattr(main.process, "harden", lambda: main.process.Hardening(True, True, True, ""))
    assert main.main(["info", str(tmp_path / "kit.keyturn")]) == 70
    said = capsys.readouterr()
    assert said.err.startswith("keyturn: unforeseen: The program failed in a way that nobody foresaw: ValueError at ")
    assert "test_main.py:" in said.err
    assert "horse" not in said.err + said.out
    assert "Traceback" not in said.err


def test_a_cure_names_the_older_copys_option_with_a_command_that_has_it(capsys):
    cures = [kind.cure for kind in error_classes() if "--accept-older" in kind.cure]
    assert len(cures) == 2
    for cure in cures:
        [command] = re.findall(r"keyturn ([a-z]+) KIT --accept-older", cure)
        with pytest.raises(SystemExit):
            main.main([command, "--help"])
        assert "--accept-older" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("typed", "program"),
    [
        (["lint", "--jsn", "folder"], "keyturn lint"),
        (["item", "list", "folder", "--jsn"], "keyturn item list"),
        (["--jsn"], "keyturn"),
    ],
)
def test_the_help_of_the_command_that_was_typed_is_pointed_to(capsys, typed, program):
    assert main.main(typed) == 2
    assert capsys.readouterr().err.endswith(f". See: {program} --help\n")
