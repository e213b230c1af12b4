"""What goes wrong around the real window: each says so in the window, ends calmly, and leaves no traceback."""

import os
import resource
import shutil

import pytest

from keyturn.kit.head import MAGIC
from window_process import running

SECRET = "correct horse battery"


def pair(desk):
    return [next(entry for entry in desk.secrets["custodians"] if entry["id"] == who) for who in ("amara", "chen")]


def opened(window, people):
    window("confirm")
    assert window("declare")["done"]
    assert window("unlock", people)["done"]


def newer_format(kit):
    """Return a kit whose first and last head say that they are of a format to come."""
    head = kit[: len(MAGIC) + 2]
    assert head == MAGIC + (1).to_bytes(2, "big")
    return kit.replace(head, MAGIC + (2).to_bytes(2, "big"))


@pytest.mark.parametrize(
    ("spoil", "told", "way_on", "status"),
    [
        (lambda kit: kit.unlink(), "cannot be read: No such file", "or use another copy of the kit", 9),
        (lambda kit: (kit.unlink(), kit.mkdir()), "cannot be read: Is a directory", "Name the kit's file", 9),
        (lambda kit: kit.write_bytes(os.urandom(5000)), "is not a Keyturn kit", "Name the kit file", 6),
        (lambda kit: kit.write_bytes(b""), "is not a Keyturn kit", "Name the kit file", 6),
        (lambda kit: kit.write_bytes(kit.read_bytes()[:-100]), "is cut off", "use another copy", 6),
        (lambda kit: kit.write_bytes(newer_format(kit.read_bytes())), "in format 2", "delivered with the kit", 6),
    ],
    ids=["gone", "a-folder", "garbage", "empty", "cut", "newer-format"],
)
def test_what_is_no_kit_is_told_in_a_window_and_on_the_terminal(desk, spoil, told, way_on, status):
    spoil(desk.kit)
    with running(desk) as window:
        assert window.sees(told)
        assert window.sees(way_on)
        window.send("press", "Return")
        ended, said = window.end()
    assert ended == status
    assert said.startswith("keyturn: kit-")
    assert said.count("\n") == 1


def test_a_defect_locks_tells_it_once_and_keeps_no_secret(desk):
    with running(desk) as window:
        opened(window, pair(desk))
        at = window("see")["step"]
        window("spoil", SECRET)
        seen = window("see")["texts"]
        assert "Keyturn cannot go on here" in seen
        assert "Start Keyturn again: an emergency goes on at the step that was in focus." in seen
        assert SECRET not in " ".join(seen)
        window("press", "F11")
        window.send("press", "Return")
        ended, said = window.end()
    assert (ended, said) == (70, "")
    kept = (desk.folder / "state" / "keyturn" / "unforeseen.txt").read_text()
    assert "ValueError" in kept
    assert "window_driver.py:" in kept
    assert SECRET not in kept
    assert desk.events()[-1] == "suspended"
    with running(desk) as window:
        window("press", "E")
        assert window("unlock", pair(desk))["done"]
        assert window("see")["step"] == at


def test_where_no_file_takes_it_the_place_is_told_to_be_written_down(desk):
    (desk.folder / "state" / "keyturn").mkdir(parents=True, exist_ok=True)
    (desk.folder / "state" / "keyturn" / "unforeseen.txt").mkdir()
    with running(desk) as window:
        window("spoil", SECRET)
        assert window.sees("Write this down for whoever maintains Keyturn: ValueError at window_driver.py:")
        window.send("leave")
        assert window.end() == (70, "")


def test_ctrl_c_locks_and_ends(desk):
    with running(desk) as window:
        opened(window, pair(desk))
        window.send("interrupt")
        assert window.end() == (130, "")
    assert desk.events()[-1] == "suspended"


def test_the_window_closed_in_the_middle_locks_and_ends_well(desk):
    with running(desk) as window:
        opened(window, pair(desk))
        window.send("leave")
        assert window.end() == (0, "")
    assert desk.events()[-1] == "suspended"


def test_a_laptop_of_four_gigabytes_opens(desk):
    def four():
        resource.setrlimit(resource.RLIMIT_AS, (4 << 30, 4 << 30))

    with running(desk, preexec_fn=four) as window:
        opened(window, pair(desk))
        assert window("see")["stop"] == "act"


def test_of_two_windows_on_one_copy_the_second_takes_over_and_the_first_is_told(desk):
    people = pair(desk)
    with running(desk) as first, running(desk) as second:
        opened(first, people)
        assert second("see")["stop"] == "home"
        second("confirm")
        assert second("declare")["refusal"] == "opening-unfinished"
        assert second.sees("An opening of this kit for INC-1 (fm1-idp-down) was begun and not closed.")
        second("home")
        assert second.sees("An emergency was cut off")
        second("press", "E")
        assert second("unlock", people)["done"]
        assert second("go_on")["done"]
        assert first("go_on") == {"done": False, "refusal": "opening-elsewhere"}
        assert first.sees("Another opening of this copy goes on meanwhile: INC-1 (fm1-idp-down).")
        assert first("reveal", "alice-break-glass")["refusal"] == "opening-elsewhere"
        assert not first.sees("alice-BREAK-GLASS")
        second("stand_down")
        assert second("close_it")["done"]
    desk.run("log", "verify", desk.kit)


def test_a_stick_that_is_pulled_out_and_put_back_while_it_is_open(desk):
    people, stick, away = pair(desk), desk.kit.parent / "stick", desk.kit.parent / "away"
    stick.mkdir()
    kit = stick / desk.kit.name
    shutil.copy(desk.kit, kit)
    with running(desk, kit=kit) as window:
        opened(window, people)
        at = window("see")["step"]
        stick.rename(away)
        assert window("go_on")["refusal"] in ("log-not-writable", "storage-failed")
        assert window("reveal", "alice-break-glass")["refusal"] == "kit-unreadable"
        assert window("see")["step"] == at
        away.rename(stick)
        assert window("reveal", "alice-break-glass")["done"]
        assert window("go_on")["done"]
        stick.rename(away)
        window.send("leave")
        assert window.end() == (0, "")
