"""Ceremonies on real kits: found, add with others absent, replace, drop, new rules, new phones."""

from contextlib import contextmanager

import pytest

from keyturn.custody.cards import to_words
from keyturn.custody.ceremony import NumbersUsedUp, PhonesMustBeNew, free_number
from keyturn.custody.passphrase import normalize
from keyturn.custody.policy import PolicyUnsatisfiable
from keyturn.custody.tiers import CeremonyTooLenient
from keyturn.kit import writer
from keyturn.kit.content import replace_item
from keyturn.kit.items import ItemDamaged, open_item
from keyturn.kit.kinds import make_content
from keyturn.kit.manifest import RosterEntry
from keyturn.kit.writer import KitMovedOn
from keyturn.opening.ceremony import Ceremony, CustodianExists, CustodianUnknown
from keyturn.opening.unlock import CodesRefused, NobodyOfThatNumber, TooFewPeople
from workshop import NOW, WORDS, Held, make_kit, seeded, unlock_tier

RANDOM = seeded("ceremonies")


def begin(made, people):
    kit = made.read()
    return Ceremony(kit, unlock_tier(kit, "ceremony", people), lambda: NOW + 5, RANDOM)


def seal(ceremony, made, fresh=False):
    told = []
    ceremony.seal(made.path, made.signers, fresh, lambda _: None, told.append)
    return made.read(), told


def newcomer(ceremony, i, passphrase="the newcomer's words"):
    card, phone = ceremony.new_card(i), ceremony.new_phone()
    ceremony.enrol_card(card, normalize(passphrase), {"site": "rome", "team": "platform"}, "phone")
    ceremony.enrol_phone(i, phone)
    words = " ".join(to_words(card, WORDS))
    return Held(i, ceremony.roster[i].id, card, words, passphrase, phone.seed, phone.target, "", {})


def value_of(kit, item, people, tier="standard"):
    record = kit.body.item(item)
    keys = unlock_tier(kit, tier, people).keys
    content = open_item(kit.custody.kit, keys.compartments[record.compartment], record, kit.item(record))
    return bytes(content.fields["value"]).decode()


def entry(name):
    return RosterEntry(contact="", i=0, id=name, name=name.title(), on_call="", time_zone="UTC")


@pytest.fixture(scope="module")
def made_once(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("made"), people=4)


@pytest.fixture
def made(made_once, tmp_path):
    return made_once.copied(tmp_path)


def test_a_custodian_is_added_with_two_others_absent_and_opens(made):
    ceremony = begin(made, made.people[:2])
    i = ceremony.add(entry("eve"))
    assert i == 5
    eve = newcomer(ceremony, i)
    kit, told = seal(ceremony, made)
    assert (kit.header.epoch, kit.body.revision, told) == (2, 2, [])
    assert kit.header.previous == ceremony.kit.custody.h
    # Eve opens with somebody who was absent, whose card, passphrase and phone stayed the same.
    assert value_of(kit, "alpha", [made.people[3], eve]) == "secret of alpha"
    assert value_of(kit, "gamma", made.people[2:], tier="critical") == "secret of gamma"


def test_two_ceremonies_at_once_and_a_change_during_one(made):
    first, second = begin(made, made.people[:2]), begin(made, made.people[2:])
    seal(first, made)
    epoch = made.path.read_bytes()
    with pytest.raises(KitMovedOn):
        seal(second, made)
    third = begin(made, made.people[1:3])
    content = make_content("secret", {"value": b"replaced during the ceremony"})
    replace_item(made.read(), "alpha", content, NOW, RANDOM).save(made.path, made.signers)
    with pytest.raises(KitMovedOn):
        seal(third, made)
    assert value_of(made.read(), "alpha", made.people[:2]) == "replaced during the ceremony"
    assert made.path.read_bytes() != epoch


def test_a_dropped_custodian_with_an_old_copy_reads_no_new_item(made):
    old = made.read()
    dropped, stays = made.people[3], made.people[:3]
    ceremony = begin(made, stays[:2])
    ceremony.drop(dropped.id)
    new, told = seal(ceremony, made)
    assert told == ["alpha", "beta", "gamma", "sentence"]
    assert new.header.retired == [4]
    assert value_of(new, "alpha", stays[1:]) == "secret of alpha"
    with pytest.raises(NobodyOfThatNumber):
        unlock_tier(new, "standard", [dropped, stays[0]])
    # The old copy still opens with the old cards: its keys are good for nothing in the new epoch.
    old_path = made.path.with_name(made.path.name + ".previous")
    from keyturn.kit.file import read_kit

    old_kit = read_kit(old_path)
    assert old_kit.manifest.hash == old.manifest.hash
    seeds = unlock_tier(old_kit, "standard", [dropped, stays[0]]).keys.compartments
    for record in new.body.items:
        for seed in seeds.values():
            with pytest.raises(ItemDamaged):
                open_item(new.custody.kit, seed, record, new.item(record))


def test_a_replaced_custodian_opens_with_the_new_card_and_not_with_the_old(made):
    ceremony = begin(made, made.people[:2])
    i = ceremony.number_of("person-3")
    new_three = newcomer(ceremony, i)
    assert new_three.card.generation == 1
    kit, _ = seal(ceremony, made)
    assert value_of(kit, "alpha", [made.people[0], new_three]) == "secret of alpha"
    from keyturn.custody.cards import CardOldGeneration

    with pytest.raises(CardOldGeneration, match="generation 0"):
        unlock_tier(kit, "standard", [made.people[0], made.people[2]])


def test_a_new_rule_takes_effect_and_the_old_one_ends(made):
    ceremony = begin(made, made.people[:2])
    ceremony.set_policies({"standard": "any 3", "critical": "any 3", "rehearsal": "any 3", "ceremony": "any 3"})
    kit, _ = seal(ceremony, made)
    assert kit.header.k == 3
    assert value_of(kit, "alpha", made.people[:3]) == "secret of alpha"
    with pytest.raises(TooFewPeople):
        unlock_tier(kit, "standard", made.people[:2])


@pytest.mark.parametrize(
    ("policies", "error"),
    [
        ({"standard": "any 5"}, PolicyUnsatisfiable),
        ({"critical": "any 3"}, CeremonyTooLenient),
    ],
)
def test_a_refused_rule_changes_nothing(made, policies, error):
    before = made.path.read_bytes()
    ceremony = begin(made, made.people[:2])
    ceremony.set_policies(policies)
    with pytest.raises(error):
        seal(ceremony, made)
    assert made.path.read_bytes() == before


def test_a_new_validity_needs_every_phone_anew(made):
    ceremony = begin(made, made.people[:2])
    header = made.read().header
    ceremony.set_validity(header.first_step, header.last_step + 100)
    with pytest.raises(PhonesMustBeNew, match="custodian 4"):
        seal(ceremony, made)
    people = []
    for person in made.people:
        phone = ceremony.new_phone()
        ceremony.enrol_phone(person.i, phone)
        people.append(Held(person.i, person.id, person.card, person.words, person.passphrase, phone.seed, b"", "", {}))
    kit, _ = seal(ceremony, made)
    assert value_of(kit, "alpha", people[2:]) == "secret of alpha"
    with pytest.raises(CodesRefused):
        unlock_tier(kit, "standard", made.people[2:])


def test_a_plain_rekey_deals_afresh_and_everything_still_opens(made):
    old = made.read()
    kit, told = seal(begin(made, made.people[1:3]), made)
    assert told == []
    assert all(kit.places[name].sha256 != old.places[name].sha256 for name in ("share/1", "table/1", "inner"))
    assert value_of(kit, "alpha", [made.people[0], made.people[3]]) == "secret of alpha"


def test_the_logs_key_changes_with_the_compartments_and_not_before(made):
    old = made.read().header
    kept, _ = seal(begin(made, made.people[:2]), made)
    assert kept.header.log == old.log
    assert kept.header.compartments == old.compartments
    fresh, _ = seal(begin(made, made.people[:2]), made, fresh=True)
    assert fresh.header.log.public_key != old.log.public_key
    assert fresh.header.log.checkpoint_key != old.log.checkpoint_key
    assert all(a.public_key != b.public_key for a, b in zip(fresh.header.compartments, old.compartments, strict=True))
    assert [item.version for item in fresh.body.items] == [item.version + 1 for item in kept.body.items]
    assert fresh.body.previous == kept.manifest.hash
    assert (kept.body.sealed_at, fresh.body.sealed_at) == (NOW + 5, NOW + 5)
    assert value_of(fresh, "alpha", made.people[2:]) == "secret of alpha"


def test_security_keys_of_the_absent_stay_and_of_the_gone_go(tmp_path):
    made = make_kit(tmp_path, people=4, key_people=(2, 3))
    stays = keys_in(made.read(), made.people[:2])
    ceremony = begin(made, [made.people[0], made.people[3]])
    ceremony.drop("person-3")
    i = ceremony.add(entry("eve"))
    eve = newcomer(ceremony, i)
    kit, _ = seal(ceremony, made)
    # The absent key holder opens with the keys they had; the dropped one's are no longer in the kit.
    assert value_of(kit, "alpha", [made.people[1], eve]) == "secret of alpha"
    assert keys_in(kit, [made.people[0], eve]) == [key for key in stays if key.i == 2]


def keys_in(kit, people):
    return unlock_tier(kit, "standard", people).outer.inner.keys


def test_a_rule_about_places_is_compiled_from_the_custodians_labels(made):
    # Persons 1 and 4 share a site.
    ceremony = begin(made, made.people[:2])
    rule = "any 2, at least 2 different site"
    ceremony.set_policies(dict.fromkeys(("standard", "critical", "rehearsal", "ceremony"), rule))
    kit, _ = seal(ceremony, made)
    assert {tuple(group) for tier in kit.header.tiers for group in tier.groups} == {
        (1, 2), (1, 3), (2, 3), (2, 4), (3, 4)
    }  # fmt: skip


def test_groups_are_counted_while_they_are_sealed(made):
    ceremony, told = begin(made, made.people[:2]), []
    ceremony.seal(made.path, made.signers, False, told.append, lambda _: None)
    total = sum(len(tier.groups) for tier in made.read().header.tiers)
    assert [(step.stage, step.done, step.total) for step in told] == [("groups", n, total) for n in range(total + 1)]


def test_a_kit_that_changes_while_a_ceremony_is_sealed_is_not_written_over(made, monkeypatch):
    ceremony = begin(made, made.people[:2])
    wait = writer.exclusive

    @contextmanager
    def after_them(folder):
        monkeypatch.setattr(writer, "exclusive", wait)
        content = make_content("secret", {"value": b"meanwhile"})
        replace_item(made.read(), "alpha", content, NOW, RANDOM).save(made.path, made.signers)
        with wait(folder):
            yield

    monkeypatch.setattr(writer, "exclusive", after_them)
    with pytest.raises(KitMovedOn):
        seal(ceremony, made)
    assert value_of(made.read(), "alpha", made.people[:2]) == "meanwhile"


def test_roster_mistakes_are_named(made):
    ceremony = begin(made, made.people[:2])
    with pytest.raises(CustodianExists):
        ceremony.add(entry("person-1"))
    with pytest.raises(CustodianUnknown):
        ceremony.drop("nobody")


def test_numbers_are_never_given_twice():
    assert free_number([], []) == 1
    assert free_number([1, 2, 5], [7]) == 8
    assert free_number([14], []) == 15
    assert free_number([1, 2, 5], [3]) == 6
    with pytest.raises(NumbersUsedUp):
        free_number([1, 2], [15])
