"""Behind the outer seal: the edges of a table, what is damaged there, and one compartment alone."""

import pytest
from msgspec import structs

from keyturn.custody.ceremony import open_custody
from keyturn.custody.encoding import enc
from keyturn.custody.header_rules import table_steps
from keyturn.custody.inner import TierKeysWrong, open_tier, tier_key
from keyturn.custody.records import Hash, Hex
from keyturn.custody.seal import box
from keyturn.custody.state import StateForged, open_state
from keyturn.custody.unlock import OpenedOuter, PartDamaged, Source, open_outer, try_group
from workshop import large_shelf, make_kit, seeded, unlock_tier

RANDOM = seeded("opened")


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("opened"), people=3, shelf=large_shelf(6, 6))


@pytest.fixture(scope="module")
def unlocked(made):
    return unlock_tier(made.read(), "ceremony", made.people[:2])


def members(made, unlocked):
    return [(share, made.people[share.i - 1].target) for share in unlocked.shares]


def test_a_table_has_its_first_and_its_last_step_and_no_more(made, unlocked):
    table = unlocked.outer.table(1)
    first, count = table_steps(made.read().header)
    clear = table.bytes()
    entries = [int.from_bytes(clear[at : at + 3], "big") for at in range(0, len(clear), 3)]
    assert [table.entry(first), table.entry(first + count - 1)] == [entries[0], entries[-1]]
    assert table.entry(first - 1) is None
    assert table.entry(first + count) is None


def test_one_compartment_alone_is_opened_where_one_is_asked_for(made, unlocked):
    everything = try_group(unlocked.outer, "standard", members(made, unlocked))
    assert sorted(everything.compartments) == ["c0000", "c0002", "c0004"]
    assert everything.tier == "standard"
    alone = try_group(unlocked.outer, "standard", members(made, unlocked), "c0002")
    assert alone.compartments == {"c0002": everything.compartments["c0002"]}
    assert alone.log_seed == everything.log_seed


def with_seeds(made, unlocked, change):
    """Return the standard tier's sealed seeds after a change, with what opens them."""
    kit = made.read()
    keys = try_group(unlocked.outer, "standard", members(made, unlocked))
    seeds = [bytes(keys.log_seed), *(bytes(seed) for seed in keys.compartments.values())]
    sealed = next(tier for tier in unlocked.outer.inner.tiers if tier.name == "standard")
    joined = b"".join(change(seeds))
    again = structs.replace(sealed, seeds=Hex(box(keys.k2, enc("seeds", kit.custody.h, "standard"), joined, RANDOM)))
    return lambda only: open_tier(keys.k2, kit.custody.h, kit.header, again, kit.custody.kit, only)


def test_a_seed_that_is_not_the_signed_ones_is_refused_where_it_is_used(made, unlocked):
    opened = with_seeds(made, unlocked, lambda seeds: [*seeds[:2], bytes(32), seeds[3]])
    with pytest.raises(TierKeysWrong, match="The standard tier opened"):
        opened(None)
    with pytest.raises(TierKeysWrong, match="The standard tier opened"):
        opened("c0002")
    # Another compartment of the tier does not read it, and is not kept closed by it.
    assert list(opened("c0000").compartments) == ["c0000"]
    with pytest.raises(TierKeysWrong):
        with_seeds(made, unlocked, lambda seeds: [bytes(32), *seeds[1:]])("c0000")
    with pytest.raises(TierKeysWrong):
        with_seeds(made, unlocked, lambda seeds: seeds[:-1])("c0000")


def test_a_log_seed_that_signs_other_checkpoints_than_root_named_is_refused(made, unlocked):
    kit = made.read()
    keys = try_group(unlocked.outer, "standard", members(made, unlocked))
    sealed = next(tier for tier in unlocked.outer.inner.tiers if tier.name == "standard")
    header = structs.replace(kit.header, log=structs.replace(kit.header.log, checkpoint_key=Hash(bytes(32))))
    assert open_tier(keys.k2, kit.custody.h, kit.header, sealed, kit.custody.kit) == keys
    with pytest.raises(TierKeysWrong, match="The standard tier opened"):
        open_tier(keys.k2, kit.custody.h, header, sealed, kit.custody.kit)


def test_damage_is_named_by_its_part(made, unlocked):
    kit, outer = made.read(), unlocked.outer

    def read(broken):
        def read_broken(name, offset, length):
            data = outer.source.read(name, offset, length)
            return bytes(len(data)) if name == broken else data

        return Source(read_broken, outer.source.lengths)

    with pytest.raises(PartDamaged, match="part inner is"):
        open_outer(kit.custody, read("inner"), unlocked.shares)
    damaged = OpenedOuter(kit.custody, read("table/1"), outer.r1, outer.key, outer.inner)
    with pytest.raises(PartDamaged, match="part table/1 is"):
        damaged.table(1)

    def read_head(name, offset, length):
        data = outer.source.read(name, offset, length)
        return data if offset < 48 else bytes(len(data))

    torn = OpenedOuter(kit.custody, Source(read_head, outer.source.lengths), outer.r1, outer.key, outer.inner)
    table = torn.table(2)
    for attempt in (table.bytes, lambda: table.entry(table.first_step)):
        with pytest.raises(PartDamaged, match="part table/2 is"):
            attempt()


def test_damage_to_a_tier_and_to_the_custody_state_is_named(made, unlocked):
    outer, sealed = unlocked.outer, unlocked.outer.inner
    noise = Hex(RANDOM(200))
    tiers = [structs.replace(tier, seeds=noise) if tier.name == "critical" else tier for tier in sealed.tiers]
    groups = [
        structs.replace(wrap, wrap=Hex(RANDOM(96))) if wrap.tier == "critical" else wrap for wrap in sealed.groups
    ]
    root = made.read().genesis.root
    for inner, said in (
        (structs.replace(sealed, tiers=tiers), "part tier critical is"),
        (structs.replace(sealed, groups=groups), "part tier critical is"),
        (structs.replace(sealed, state=noise), "part custody state is"),
    ):
        broken = OpenedOuter(outer.custody, outer.source, outer.r1, outer.key, inner)
        with pytest.raises(PartDamaged, match=said):
            open_custody(broken, root, unlocked.keys, unlocked.shares)


def test_a_custody_state_of_another_form_is_refused(made, unlocked):
    kit, k2 = made.read(), unlocked.keys.k2
    state = open_state(k2, kit.custody.h, kit.header, kit.genesis.root, unlocked.outer.inner.state)
    targets, root = [state.targets[i] for i in (1, 2, 3)], state.root_private
    for fields in (
        ("stale", root, *targets),
        ("state", root[:31], *targets),
        ("state", bytes(root) + b"\0", *targets),
        ("state", root, *targets[:2]),
        ("state", root, *targets, b"more"),
        ("state",),
    ):
        with pytest.raises(StateForged):
            reopened(kit, k2, enc(*fields))
    assert reopened(kit, k2, enc("state", root, *targets)) == state
    with pytest.raises(Exception, match="does not open") as cut:
        reopened(kit, k2, enc("state", root, *targets)[:-1])
    assert type(cut.value).__name__ == "SealBroken"


def reopened(kit, k2, data):
    sealed = box(k2, enc("state", kit.custody.h), data, RANDOM)
    return open_state(k2, kit.custody.h, kit.header, kit.genesis.root, sealed)


def test_a_tiers_key_depends_on_both_seals_and_the_tier(made, unlocked):
    h = made.read().custody.h
    keys = {
        bytes(tier_key(a, b, h, tier)) for a in (b"1" * 32, b"2" * 32) for b in (b"3" * 32, b"4" * 32) for tier in "xy"
    }
    assert len(keys) == 8


def test_an_opened_custody_is_wiped_with_the_root_key_and_every_tiers_keys(made):
    unlocked = unlock_tier(made.read(), "ceremony", made.people[:2])
    opened = open_custody(unlocked.outer, made.read().genesis.root, unlocked.keys, unlocked.shares)
    seeds = [seed for keys in opened.tiers.values() for seed in keys.compartments.values()]
    held = [opened.state.root_private, *seeds]
    assert all(map(any, held))
    opened.wipe()
    assert not any(map(any, held))
