"""The ladder of calls: five minutes each, the next one whoever was called least, and no tick that nobody made."""

from keyturn.kit.manifest import RosterEntry
from keyturn.opening.escalation import WAIT, Ladder
from keyturn.opening.reachable import reachable

NOW = 1_800_000_000
NAMES = ("Amara", "Chen", "Priya")
PEOPLE = [
    reachable(RosterEntry(contact="", i=i, id=name.lower(), name=name, on_call="", time_zone="UTC"), NOW)
    for i, name in enumerate(NAMES, start=1)
]


def following(ladder):
    person = ladder.next(PEOPLE)
    return person.entry.name if person is not None else None


def test_nobody_is_called_at_first():
    ladder = Ladder()
    assert (ladder.waiting, ladder.left(NOW), following(ladder)) == (None, 0, "Amara")
    assert ladder.answer("comes") is ladder


def test_a_call_waits_five_minutes_and_nothing_is_answered_by_the_time_alone():
    ladder = Ladder().call("Amara", NOW)
    assert [ladder.left(NOW + passed) for passed in (0, 1, WAIT - 1, WAIT, 10 * WAIT)] == [300, 299, 1, 0, 0]
    assert ladder.waiting is not None
    assert following(ladder) == "Chen"


def test_whoever_calls_the_next_one_had_no_answer():
    ladder = Ladder().call("Amara", NOW).call("Chen", NOW + 60)
    assert [(call.who, call.answer) for call in ladder.calls] == [("Amara", "no-answer"), ("Chen", "called")]
    assert ladder.left(NOW + 60) == WAIT
    assert following(ladder) == "Priya"


def test_who_comes_is_called_no_more_and_who_did_not_answer_is_called_again():
    ladder = Ladder().call("Amara", NOW).answer("comes").call("Chen", NOW).call("Priya", NOW)
    assert ladder.coming("Amara")
    assert not ladder.coming("Chen")
    assert following(ladder) == "Chen"
    assert following(ladder.call("Chen", NOW)) == "Priya"
    everybody = ladder.answer("comes").call("Chen", NOW).answer("comes")
    assert following(everybody) is None
    assert following(Ladder().call("Amara", NOW).answer("comes").call("Chen", NOW)) == "Priya"
