"""What a seal changes and what costs points is told in the language of the window, the kit's own words as they are."""

import pytest

from keyturn.errors import Phrase
from keyturn.opening.freshness import DAY
from keyturn.prepare.changes import QUESTIONS, Change, changes
from keyturn.prepare.due import everything_due
from keyturn.prepare.health import Finding, health
from keyturn.prepare.score_rules import RULES
from keyturn.prepare.view import view_of_kit
from keyturn.ui.prepare.told import Told
from keyturn.ui.refusals import in_words
from kit_shapes import reshaped
from known_kits import good_kit, known
from workshop import NOW, make_kit


@pytest.fixture(scope="module")
def kit(tmp_path_factory):
    return good_kit(make_kit(tmp_path_factory.mktemp("told"), people=3).read())


def test_a_finding_says_what_costs_how_much_and_what_to_do(qapp, kit):
    found = Finding(next(rule for rule in RULES if rule.id == "credential-old"), ("Alpha", "Beta {x}"))
    said = "credentials older than their rule of rotation (2): Alpha, Beta {x}. To do: rotate them, and seal new ones"
    assert Told().finding(found) == (said, "8 points")


def test_every_finding_and_everything_due_is_german(german, kit):
    for rule in RULES:
        said, points = Told().finding(Finding(rule, ("Alpha",)))
        assert rule.says.partition("{")[0] not in said
        assert rule.do not in said
        assert points.endswith(" Punkte")
    late = known(reshaped(kit, {"last_step": (NOW - DAY) // 30}))
    [closed] = [finding for finding in health(late).findings if finding.rule.id == "not-valid-now"]
    assert " bis 2027-01-14. Zu tun: geht die Uhr" in Told().finding(closed)[0]
    dues = everything_due(known(kit))
    assert "Eine Probe abhalten" in [in_words(due.title) for due in dues]
    assert [due.id for due in dues if in_words(due.title) == due.title] == []


def test_a_change_is_told_with_its_thing_and_its_texts(german, kit):
    gone = kit.body.items[-1]
    changed = reshaped(
        kit,
        {"last_step": kit.header.last_step + 2880},
        items=kit.body.items[:-1],
        name="Other kit",
    )
    told = dict(map(Told().change, changes(view_of_kit(kit), view_of_kit(changed))))
    assert told["geändert: Name"] == "Small kit → Other kit"
    assert " bis 20" in told["geändert: Gültigkeit"]
    assert told[f"entfällt: Eintrag {gone.id}"].startswith(f"{gone.title}, {gone.kind}, ")
    assert f", Version {gone.version}, versiegelt am 20" in told[f"entfällt: Eintrag {gone.id}"]


def test_a_rule_is_told_as_people_read_it_and_one_that_does_not_read_as_it_stands(german):
    change = Change("custody", "", "changed", "rule of critical", "any 2, at least 2 different site", "whoever {comes}")
    assert Told().change(change) == (
        "geändert: Regel der Stufe Kritisch", "beliebige 2, mindestens 2 verschiedene site → whoever {comes}"
    )  # fmt: skip


def test_an_order_names_what_is_ordered(german):
    change = Change("mode", "fm1", "changed", Phrase("order of {label}", label="check"), "a, b", "b, a")
    assert Told().change(change) == ("geändert: Ausfallart fm1 Reihenfolge: Prüfung", "a, b → b, a")


def test_the_order_of_the_questions_is_told_in_german(german):
    change = Change("kit", "", "changed", QUESTIONS, "who, when", "when, who")
    assert Told().change(change) == ("geändert: Reihenfolge der Fragen", "who, when → when, who")
