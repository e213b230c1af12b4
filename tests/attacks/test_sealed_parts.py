"""Attacks on sealed bytes: items moved, pieces dropped and swapped, shares at zero, lengths that tell."""

import pytest

from keyturn.custody import shamir, stream
from keyturn.custody.seal import SealBroken
from keyturn.custody.shamir import SharesUnusable
from keyturn.kit import head, items
from keyturn.kit.file import read_kit
from keyturn.kit.head import KitTrailing
from keyturn.kit.items import ItemDamaged, open_item, seal_item
from keyturn.kit.kinds import make_content
from keyturn.kit.manifest import ItemRecord
from weak_builds import without_rule
from workshop import make_kit, seeded, unlock_tier

KEY, INFO = bytes(range(32)), b"an attack"
NONCE = 'return count.to_bytes(11, "big") + bytes([count == last])'


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    return make_kit(tmp_path_factory.mktemp("sealed"), people=2)


@pytest.mark.parametrize("moved", ["id", "version", "compartment", "kit"])
def test_an_item_moved_across(made, moved):
    kit, random = made.read(), seeded(moved)
    keys = unlock_tier(kit, "standard", made.people).keys.compartments
    record = kit.body.item("alpha")
    public_key = kit.header.compartments[0].public_key
    target = {
        "id": ItemRecord(**fields(record) | {"id": "beta"}),
        "version": ItemRecord(**fields(record) | {"version": 2}),
        "compartment": ItemRecord(**fields(record) | {"compartment": "c2"}),
        "kit": record,
    }[moved]
    name = bytes(32) if moved == "kit" else kit.custody.kit
    secret = make_content("secret", {"value": b"sealed for one place"})

    def move():
        sealed, data = seal_item(kit.custody.kit, public_key, record, secret, random)
        there = ItemRecord(**fields(target) | {"length": sealed.length, "sha256": sealed.sha256})
        return bytes(open_item(name, keys["c1"], there, data).fields["value"])

    binding = 'return enc("item", kit, record.compartment, record.id, record.version)'
    with without_rule(items._info, binding, 'return enc("item")'):
        assert move() == b"sealed for one place"
    with pytest.raises(ItemDamaged):
        move()


def fields(record):
    return {name: getattr(record, name) for name in record.__struct_fields__}


PIECES = [bytes([n]) * stream.PIECE for n in range(3)]


@pytest.mark.parametrize(
    ("attack", "weak", "result"),
    [
        ("cut", 'return count.to_bytes(11, "big") + bytes([0])', [0, 1]),
        ("dropped", "return bytes(12)", [0, 2]),
        ("swapped", "return bytes(12)", [1, 0, 2]),
    ],
)
def test_pieces_of_a_stream(attack, weak, result):
    def spoil():
        sealed = stream.seal_stream(KEY, INFO, b"".join(PIECES), seeded(attack))
        prefix, size = sealed[: stream.PREFIX], stream.SEALED_PIECE
        pieces = [sealed[stream.PREFIX + n * size : stream.PREFIX + (n + 1) * size] for n in range(3)]
        spoiled = prefix + b"".join(pieces[n] for n in result)
        return stream.open_stream(KEY, INFO, spoiled)

    with without_rule(stream._nonce, NONCE, weak):
        assert spoil() == b"".join(PIECES[n] for n in result)
    with pytest.raises(SealBroken):
        spoil()


def test_trailing_bytes(made, tmp_path):
    # A second kit, or a message, rides at the end of a file whose every signature holds.
    path = tmp_path / "trailing.keyturn"
    whole = made.path.read_bytes()
    path.write_bytes(whole + b"smuggled out" + whole[-8:])
    with without_rule(head.check_length, "if size > head.file_length:", "if False:"):
        assert read_kit(path).body.name == "Small kit"
    with pytest.raises(KitTrailing):
        read_kit(path)


def test_a_share_at_zero_is_the_secret():
    secret, random = bytes(range(32)), seeded("zero")
    with without_rule(shamir._check, "not all(1 <= x <= 255 for x in xs)", "False"):
        shares = shamir.split(secret, 3, [1, 2, 0], random)
        assert dict(shares)[0] == secret
    with pytest.raises(SharesUnusable):
        shamir.split(secret, 3, [1, 2, 0], random)


def test_a_share_twice_counts_for_two():
    secret, random = bytes(range(32)), seeded("twice")
    with without_rule(shamir._check, "len(set(xs)) != len(xs)", "False"):
        # One person alone passes for two: the polynomial through one point twice is what that person says.
        shares = shamir.split(secret, 2, [1, 2], random)
        assert shamir.combine([shares[0], shares[0]]) == bytes(32)
    with pytest.raises(SharesUnusable):
        shamir.combine([shares[0], shares[0]])


def test_the_length_of_an_item_leaks(made):
    kit, random = made.read(), seeded("lengths")
    record, public_key = kit.body.item("alpha"), kit.header.compartments[0].public_key

    def lengths():
        contents = [make_content("secret", {"value": b"x" * length}) for length in range(8, 64)]
        return {seal_item(kit.custody.kit, public_key, record, entry, random)[0].length for entry in contents}

    with without_rule(items.pad, "return padded + bytes(-len(padded) % PADDING)", "return padded"):
        assert len(lengths()) == 56  # one for each length of a password
    assert len(lengths()) == 1
