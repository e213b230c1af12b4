"""What the entry point does when a command fails in a way that nobody foresaw."""

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
