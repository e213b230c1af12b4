"""What is said before anything is sealed: new, twice, taken, weak, over."""

import pytest

from keyturn.exchange.credentials.entry import Certificate, Entry, content_of, item_id, shown
from keyturn.exchange.credentials.faults import ImportEntryUnfit, ImportNameForOne
from keyturn.exchange.credentials.review import remarks_on, review, shared_passwords

DAY = 86_400
NOW = 1_795_000_000


def entry(name="alpha", value="Tide-Lantern-Orbit-93", **more):
    return Entry(name, name.title(), content_of(1, "secret", {"value": value}), **more)


def names(entries):
    return [one.name for one in entries]


def test_entries_are_sorted_by_what_becomes_of_them():
    found = [entry("alpha"), entry("beta", "b"), entry("again"), entry("gamma", "g")]
    sorted_out = review(found, {"gamma"})
    assert (names(sorted_out.new), names(sorted_out.twice), names(sorted_out.taken)) == (
        ["alpha", "beta"],
        ["again"],
        ["gamma"],
    )


def test_the_same_value_of_another_kind_is_no_duplicate():
    other = Entry("beta", "Beta", content_of(1, "recovery-codes", {"codes": "same"}))
    assert not review([entry(value="same"), other], ()).twice


def test_one_name_for_different_values_is_told_apart():
    found = review([entry("alpha", "a"), entry("alpha", "b"), entry("alpha-2", "c"), entry("x" * 64, "d"),
                    entry("x" * 64, "e")], ())  # fmt: skip
    assert names(found.new) == ["alpha", "alpha-2", "alpha-2-2", "x" * 64, "x" * 62 + "-2"]


def test_a_given_name_stands_for_the_only_entry():
    assert names(review([entry(), entry("again")], {"alpha"}, "other").new) == ["other"]
    assert names(review([entry()], {"other"}, "other").taken) == ["other"]


def test_a_given_name_for_several_is_refused():
    with pytest.raises(ImportNameForOne, match="2 entries"):
        review([entry(), entry("beta", "b")], (), "other")


SHORT, ONE_KIND = "its password is short: less than 14 characters", "its password has one kind of characters only"
GUESSED = "its password is made of what is guessed first"


@pytest.mark.parametrize(
    ("password", "remarks"),
    [
        ("Tide-Lantern-Orbit-93", ()),
        ("tide lantern orbit", ()),
        ("Tide-93", (SHORT, GUESSED)),
        ("lanternlanternlantern", (ONE_KIND, GUESSED)),
        ("93845093845098345", (ONE_KIND,)),
        ("12345", (SHORT, ONE_KIND, GUESSED)),
        ("Password1234567!", (GUESSED,)),
        ("Tide-Lantern-Orbit-93" + "x" * 300, ()),
        ("-----BEGIN\nkey", ()),
    ],
)
def test_a_weak_password_is_told_and_not_shown(password, remarks):
    assert remarks_on(entry(value=password, password="value"), NOW) == remarks


def test_a_password_made_of_its_own_title_is_guessed():
    password = "Qixvuzorb-2026!"
    assert remarks_on(entry("somewhere", password, password="value"), NOW) == ()
    assert remarks_on(entry("qixvuzorb", password, password="value"), NOW) == (GUESSED,)


@pytest.mark.parametrize(
    ("expires", "remarks"),
    [
        (None, ()),
        (NOW, ("its owner let it expire",)),
        (NOW + 1, ("its owner lets it expire within 30 days",)),
        (NOW + 30 * DAY - 1, ("its owner lets it expire within 30 days",)),
        (NOW + 30 * DAY, ()),
    ],
)
def test_what_its_owner_lets_expire_is_told(expires, remarks):
    assert remarks_on(entry(expires=expires), NOW) == remarks


@pytest.mark.parametrize(
    ("key", "remarks"), [("AKIA", ()), ("ASIA", ("its access key is a temporary one, which ends within days",))]
)
def test_a_key_that_ends_by_itself_is_told(key, remarks):
    fields = {"account": "1" * 12, "user": "bob", "secret_access_key": "x", "access_key_id": key + "A" * 16}
    assert remarks_on(Entry("bob-key", "Key", content_of(1, "aws-access-key", fields)), NOW) == remarks


def test_one_password_in_several_entries_is_told():
    found = [entry(name, value, password="value") for name, value in (("a", "x"), ("b", "y"), ("c", "x"))]
    notes = [entry("d", "z"), entry("e", "z")]
    assert [names(group) for group in shared_passwords([*found, *notes])] == [["a", "c"]]


def test_a_note_is_no_password():
    assert remarks_on(entry(value="12345"), NOW) == ()


@pytest.mark.parametrize(
    ("starts", "ends", "remark"),
    [
        (NOW - DAY, NOW, "a certificate has expired"),
        (NOW - DAY, NOW + 30 * DAY - 1, "a certificate expires within 30 days"),
        (NOW - DAY, NOW + 30 * DAY, None),
        (NOW, NOW + 90 * DAY, None),
        (NOW + 1, NOW + 90 * DAY, "a certificate is not valid yet"),
    ],
)
def test_the_dates_of_certificates_are_judged(starts, ends, remark):
    dated = Certificate("CN=x", starts, ends)
    told = remarks_on(entry(certificates=(dated, dated), remarks=("first",)), NOW)
    assert told == ("first",) + ((remark,) if remark else ())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("carol-BREAK-GLASS", "carol-break-glass"),
        ("  Jörg / Mail (old) ", "jorg-mail-old"),
        ("日本", "other"),
        ("", "other"),
        ("x" * 63 + "--y", "x" * 63),
    ],
)
def test_a_name_has_the_form_of_an_id(text, expected):
    assert item_id(text, "other") == expected


def test_a_text_of_a_strangers_is_one_line_without_controls():
    assert shown(" a\x1b[31m\tb\u202ec\n ") == "a [31m b c"
    assert len(shown("x" * 500)) == 120


def test_a_text_that_is_not_unicode_is_refused_by_name():
    with pytest.raises(ImportEntryUnfit, match=r"Entry 3 .*value: it is not Unicode"):
        content_of(3, "secret", {"value": "\ud800"})
