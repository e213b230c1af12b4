"""The lines of credentials: what kit and folder hold, how old it is against its rule, and how it stands."""

import pytest
from msgspec import structs

from keyturn.custody.records import Hash
from keyturn.kit.content import NewItem
from keyturn.kit.kinds import make_content
from keyturn.kit.source.model import Rotation
from keyturn.kit.source.reading import Credentials
from keyturn.kit.source.sealing import seal_new, seal_next
from keyturn.opening.freshness import DAY
from keyturn.opening.past import Past, Shown
from keyturn.prepare.credential_stock import credential_stock
from keyturn.prepare.known import Promises
from kit_shapes import record, reshaped
from known_kits import known
from workshop import NOW, make_kit, seeded

SECRET = make_content("secret", {"value": b"tide"})


@pytest.fixture(scope="module")
def kit(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("stock"), people=2).read()


def new(kit, name="delta", mode="fm1", now=NOW):
    (file,) = seal_new(kit, (), [NewItem(name, name.title(), mode, SECRET)], now, seeded(name))
    return file


def next_of(kit, name, now=NOW):
    held = next(record for record in kit.body.items if record.id == name)
    return seal_next(kit, held, SECRET, now, seeded(name))


def stock(kit, *files, now=NOW, past=None, rotation=None):
    promises = Promises(rotation) if rotation else Promises()
    found = known(kit, now, past or Past({}), promises)
    return {one.id: one for one in credential_stock(found, Credentials(files))}


def test_what_the_kit_holds_is_sealed_with_mode_version_and_age(kit):
    one = stock(kit, now=NOW + 3 * DAY)["gamma"]
    assert (one.title, one.kind, one.mode, one.version, one.state) == ("Gamma", "secret", "fm2", 1, "sealed")
    assert (one.age.days, one.age.within) == (3, 90)


def test_playbooks_are_no_credentials(kit):
    with_playbook = reshaped(kit, items=[*kit.body.items, record("p", NOW, "playbook")])
    assert "p" not in stock(with_playbook)


@pytest.mark.parametrize(("days", "state"), [(30, "sealed"), (31, "expired")])
def test_a_rule_that_is_over_wants_it_replaced(kit, days, state):
    found = stock(kit, now=NOW + days * DAY, rotation=Rotation(items={"alpha": 30}))
    assert found["alpha"].state == state
    assert found["beta"].state == "sealed"


def test_what_was_seen_wants_to_be_replaced_until_a_file_does(kit):
    past = Past({}, shown={"alpha": Shown(1, NOW + DAY)})
    assert stock(kit, now=NOW + 2 * DAY, past=past)["alpha"].state == "expired"
    file = next_of(kit, "alpha", NOW + 2 * DAY)
    assert stock(kit, file, now=NOW + 2 * DAY, past=past)["alpha"].state == "newer"


def test_a_file_of_a_new_item_waits_and_one_that_the_kit_has_is_the_kits(kit):
    file, later = new(kit), next_of(kit, "alpha")
    found = stock(kit, file, later)
    assert (found["delta"].state, found["delta"].version, found["delta"].mode) == ("new", 1, "fm1")
    assert (found["alpha"].state, found["alpha"].version) == ("newer", 2)
    taken = reshaped(kit, items=[later.record, *kit.body.items[1:]])
    assert stock(taken, later)["alpha"].state == "sealed"


def test_a_file_that_does_not_fit_is_listed_with_its_reason(kit):
    file = new(kit)
    foreign = structs.replace(file.head, kit=Hash(bytes(32)))
    found = stock(kit, type(file)(foreign, file.data))["delta"]
    assert found.state == "refused"
    assert found.refusal.code == "sealed-file-other-kit"


def test_what_needs_somebody_comes_first_then_by_title(kit):
    found = stock(kit, new(kit), now=NOW + 31 * DAY, rotation=Rotation(items={"gamma": 30}))
    assert list(found) == ["gamma", "delta", "alpha", "beta", "sentence"]


def test_nothing_secret_has_no_age(kit):
    thing = make_content("physical", {"what": b"key", "where": b"safe"})
    (file,) = seal_new(kit, (), [NewItem("key", "Key", "fm1", thing)], NOW, seeded("key"))
    assert stock(kit, file)["key"].age is None
