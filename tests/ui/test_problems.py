"""What an opening notices and goes on with: kept until it was seen, in few lines, and forgotten with the opening."""

from PySide6.QtCore import QObject, Signal

from keyturn.opening.stages import Stage
from keyturn.ui.problems import MOST, Problems


class Told(QObject):
    noticed = Signal(object)


def test_it_keeps_what_concerns_log_and_playbook_until_it_was_seen(qapp):
    told = Told()
    problems = Problems(told.noticed, told)
    for stage in (Stage("card"), Stage("log-problem", detail="Line 3 is damaged."), Stage("open")):
        told.noticed.emit(stage)
    told.noticed.emit(Stage("playbook-problem", detail="fm1.md:12: item-unknown: Step a shows b."))
    assert problems.said() == ["The log is not whole: Line 3 is damaged.", "The playbook: Step a shows b."]
    problems.seen()
    assert problems.said() == []


def test_many_are_counted_and_another_opening_begins_without_them(qapp):
    told = Told()
    problems = Problems(told.noticed, told)
    for number in range(MOST + 2):
        told.noticed.emit(Stage("log-problem", detail=f"Line {number} is damaged."))
    assert len(problems.said()) == MOST + 1
    assert problems.said()[-1] == "2 more like these were noticed."
    told.noticed.emit(Stage("resumed"))
    assert problems.said() == []
