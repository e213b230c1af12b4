"""Attacks on the second factors: guessing, watching, tables that tell, keys asked the wrong way."""

import inspect
import math
from itertools import islice, product

import pytest

from keyturn.custody import ceremony, codes, tiers
from keyturn.custody.ceremony import new_phone
from keyturn.custody.codes import BLANK, MARGIN_STEPS, MODULUS, code_at, hotp_value, make_table, target_from
from keyturn.custody.cost import attack_costs
from keyturn.custody.inner import unwrap_group, wrap_group
from keyturn.custody.kdf import hkdf
from keyturn.custody.outer import Share
from keyturn.custody.seal import SealBroken
from keyturn.custody.security_keys import open_key, seal_key
from keyturn.custody.target import numbers_to_bytes
from keyturn.custody.tiers import RehearsalTooSmall, check_tiers
from keyturn.exchange import security_key
from keyturn.exchange.security_key import enrol, touch
from keyturn.opening.search import MAX_DERIVATIONS, Phone, guesses, offsets
from software_key import SoftwareKey
from weak_builds import HashKdf, without_rule
from workshop import seeded

H, SMALL = bytes(32), 10  # codes of one digit, so that every guess can be tried
RANDOM = seeded("attacks on second factors")


def members(*numbers):
    """Return members with one-digit targets: (share, target)."""
    return [(Share(i, bytearray(32), bytearray(RANDOM(32))), bytes([number])) for i, number in enumerate(numbers, 1)]


def crack(kdf, wrap, people, known):
    """Guess the targets that are not known, jointly; return them and the derivations it took."""
    before = kdf.derivations
    for guess in product(*([known[n]] if n in known else range(SMALL) for n in range(len(people)))):
        tried = [(share, bytes([number])) for (share, _), number in zip(people, guess, strict=True)]
        if unwrap_group(kdf, H, wrap, tried) is not None:
            return guess, kdf.derivations - before
    raise AssertionError("the guesses did not hold the targets")


GROUPS = {"standard": ((1, 2, 3),), "critical": ((1, 2, 3),), "rehearsal": ((1, 2),), "ceremony": ((1, 2, 3),)}


def test_a_pairs_tier_cracks_a_triples():
    kdf, people = HashKdf(), members(9, 9, 9)
    triple = wrap_group(kdf, H, "standard", people, RANDOM(32), RANDOM)
    pair = wrap_group(kdf, H, "rehearsal", people[:2], RANDOM(32), RANDOM)
    found, pairs_cost = crack(kdf, pair, people[:2], {})
    whole, rest = crack(kdf, triple, people, dict(enumerate(found)))
    _, joint = crack(kdf, triple, people, {})
    assert whole == (9, 9, 9)
    assert (pairs_cost + rest, joint) == (SMALL**2 + SMALL, SMALL**3)
    # A build without the rule takes such tiers; ours refuses them, and would show what they cost.
    smaller = "if len(group) < standard:"
    with without_rule(tiers._check_rehearsal, smaller, "if False:"):
        check_tiers(GROUPS)
    with pytest.raises(RehearsalTooSmall):
        check_tiers(GROUPS)
    standard = attack_costs(GROUPS, {1, 2, 3}, 2)[0]
    assert standard.lowered
    assert standard.nothing_known.bits < standard.alone_bits - 30


def test_masked_shares_test_codes_for_free():
    # The tempting build: each share is masked with its own factor, and a public commitment tells a right one.
    people = members(3, 5, 9)
    mask = [hkdf(target, b"", b"mask") for _, target in people]
    shares = [RANDOM(32) for _ in people]
    masked = [bytes(a ^ b for a, b in zip(share, key, strict=True)) for share, key in zip(shares, mask, strict=True)]
    commits = [hkdf(share, b"", b"commit") for share in shares]
    tries = 0
    for place, hidden in enumerate(masked):
        for guess in range(SMALL):
            tries += 1
            unmasked = bytes(a ^ b for a, b in zip(hidden, hkdf(bytes([guess]), b"", b"mask"), strict=True))
            if hkdf(unmasked, b"", b"commit") == commits[place]:
                break
    assert tries <= 3 * SMALL  # a sum, and not one Argon2id among them
    # Ours: a right code beside a wrong one looks like two wrong ones, and each try is a derivation.
    kdf = HashKdf()
    wrap = wrap_group(kdf, H, "standard", people, RANDOM(32), RANDOM)
    for first, second, third in product(range(SMALL), repeat=3):
        tried = [(share, bytes([n])) for (share, _), n in zip(people, (first, second, third), strict=True)]
        assert (unwrap_group(kdf, H, wrap, tried) is not None) == ((first, second, third) == (3, 5, 9))
    assert kdf.derivations == SMALL**3 + 1


def entry_of(table, first):
    def entry(step):
        place = 3 * (step - first)
        return int.from_bytes(table[place : place + 3], "big") if 0 <= place < len(table) else None

    return entry


def test_one_observed_code():
    seed, first, seen_at, used_at = RANDOM(20), 1000, 1010, 1050
    # r = 1: one code that was watched, of any moment, is the factor.
    weak = make_table(seed, (123456,), first, 100)
    assert target_from(((seen_at, code_at(seed, seen_at)),), 0, 1, entry_of(weak, first)) == (123456,)
    # r = 2: it is half of it, at that moment and at every other; 10^6 guesses are left, not 10^12.
    table = make_table(seed, (123456, 654321), first, 100)
    reading = (seen_at, code_at(seed, seen_at))
    assert target_from((reading,), 0, 2, entry_of(table, first)) is None
    second = (used_at + 1, code_at(seed, used_at + 1))
    assert target_from((reading, second), 0, 2, entry_of(table, first)) == (123456, 654321)
    assert attack_costs(GROUPS | {"rehearsal": ((1, 2, 3),)}, {1, 2, 3}, 2)[0].phone_known is not None


def test_one_seed_for_two_targets():
    seed, first, count, old, new = RANDOM(20), 2000, 400, (111111, 222222), (987654, 345678)

    def differences(new_seed):
        before, after = make_table(seed, old, first, count), make_table(new_seed, new, first, count)
        pairs = ((entry_of(before, first)(step), entry_of(after, first)(step)) for step in range(first, first + count))
        return {(step % 2, (b - a) % MODULUS) for step, (a, b) in enumerate(pairs) if BLANK not in (a, b)}

    # Whoever knows the old target (a cold code, say) subtracts two tables and has the new one.
    leaked = dict(differences(seed))
    assert tuple((old[n] + leaked[n]) % MODULUS for n in range(2)) == new
    # Ours: a target never comes without a new seed, and then the differences say nothing.
    phones = [new_phone(RANDOM, 2) for _ in range(2)]
    assert phones[0][0] != phones[1][0]
    assert len(differences(phones[1][0])) > count * 0.99
    draw = "return random(PHONE_SEED), draw_target(random, r)"
    with without_rule(ceremony.new_phone, draw, "return bytes(20), draw_target(random, r)"):
        assert new_phone(RANDOM, 2)[0] == new_phone(RANDOM, 2)[0]


def excess(values, modulus):
    """Return by how many standard deviations the codes below 2^31 mod `modulus` are too many."""
    edge, share = 2**31 % modulus, (2**31 % modulus) / modulus
    low = sum(value % modulus < edge for value in values)
    return (low - len(values) * share) / math.sqrt(len(values) * share * (1 - share))


def test_tables_without_blanks_tell_a_right_target():
    # Codes of 8 digits lean by a twentieth: of two candidate targets, the table knows the right one.
    values = [hotp_value(b"a phone's seed of 20", step) for step in range(60_000)]
    modulus, target, wrong = 10**8, 12_345_678, 87_654_321
    table = [(target - value) % modulus for value in values]
    right = excess([(target - entry) % modulus for entry in table], modulus)
    other = excess([(wrong - entry) % modulus for entry in table], modulus)
    assert right > 4 > abs(other)
    # With the biased values left blank, the right target is no better than any other.
    whole = 2**31 // modulus * modulus
    blanked = [(target - value) % modulus for value in values if value < whole]
    assert abs(excess([(target - entry) % modulus for entry in blanked], modulus)) < 4
    # Ours leaves exactly those blank.
    made = make_table(b"a phone's seed of 20", (1, 2), 0, 60_000)
    blank = [step for step in range(60_000) if entry_of(made, 0)(step) == BLANK]
    assert blank == [step for step, value in enumerate(values) if value >= codes.UNBIASED]
    assert blank
    with without_rule(codes.make_table, "if value < UNBIASED else BLANK", "if True else BLANK"):
        leaning = make_table(b"a phone's seed of 20", (1, 2), 0, 60_000)
    assert all(entry_of(leaning, 0)(step) != BLANK for step in blank)


def phone(seed, target, first, count, shown, clock):
    """Return a phone whose two codes were shown from step `shown` on, while the computer said `clock`."""
    table = make_table(seed, target, first, count)
    readings = tuple((clock + n, code_at(seed, shown + n)) for n in range(2))
    return Phone(readings, 2, entry_of(table, first))


@pytest.mark.parametrize("skew", range(-10, 11))
@pytest.mark.parametrize("deviation", [(0, 0), (1, 0), (0, 1), (-1, 0), (0, -1)])
def test_clocks_that_differ_are_found_in_64_derivations(skew, deviation):
    seeds, targets, now = (b"1" * 20, b"2" * 20), ((1, 2), (3, 4)), 50_000
    shown = [now + skew + further for further in deviation]
    if any(
        hotp_value(seed, step + n) >= codes.UNBIASED for seed, step in zip(seeds, shown, strict=True) for n in (0, 1)
    ):
        pytest.fail("choose another moment: a step is blank")
    phones = [phone(seeds[n], targets[n], now - 100, 200, shown[n], now) for n in range(2)]
    wanted = tuple(map(numbers_to_bytes, targets))
    found = wanted in islice(guesses(phones), MAX_DERIVATIONS)
    # Of the 65 pairs of clocks one is left out by the limit of 64; cold codes and a set clock remain.
    tried = offsets(2)[:MAX_DERIVATIONS]
    assert found == (tuple(skew + further for further in deviation) in tried)
    assert found or abs(skew) == 10


@pytest.mark.parametrize(("edge", "skew"), [("first", -10), ("first", 0), ("last", 0), ("last", 10)])
def test_the_edges_of_a_table(edge, skew):
    seed, target, first, last = b"edge" * 5, (5, 6), 70_000, 70_100
    now = first if edge == "first" else last
    count = last - first + 1 + 2 * MARGIN_STEPS
    at_the_edge = phone(seed, target, first - MARGIN_STEPS, count, now + skew, now)
    assert (numbers_to_bytes(target),) in islice(guesses([at_the_edge]), MAX_DERIVATIONS)
    without_margin = phone(seed, target, first, last - first + 1, now + skew, now)
    assert ((numbers_to_bytes(target),) in islice(guesses([without_margin]), MAX_DERIVATIONS)) == (
        first <= now + skew and now + skew + 1 <= last
    )


def test_a_blank_at_the_true_step_asks_for_the_next_code():
    seed = b"blank" * 4
    blank = next(step for step in range(80_000, 200_000) if hotp_value(seed, step) >= codes.UNBIASED)
    table = entry_of(make_table(seed, (7, 8), blank - 50, 100), blank - 50)
    readings = tuple((blank + n, code_at(seed, blank + n)) for n in range(3))
    assert target_from(readings[:2], 0, 2, table) is None
    assert target_from(readings, 0, 2, table) == (7, 8)
    # Without blanks, two codes would do here, and the table would lean.
    with without_rule(codes.make_table, "if value < UNBIASED else BLANK", "if True else BLANK"):
        leaning = entry_of(make_table(seed, (7, 8), blank - 50, 100), blank - 50)
    assert target_from(readings[:2], 0, 2, leaning) == (7, 8)


class Person:
    def pin(self):
        return "1234"

    def touch(self):
        pass


def test_a_security_key_that_is_asked_without_its_pin():
    device, kit, salt, target = SoftwareKey(RANDOM), bytes(range(32)), bytes(32), b"T" * 32
    credential = enrol(device, kit, 1, "Amara", Person(), RANDOM)
    _, output = touch(device, {credential: salt}, "Amara", Person(), RANDOM)
    sealed = seal_key(output, kit, 1, credential, salt, "blue", target, RANDOM)
    # Whoever found the key lets it be asked without verifying its user: it answers, with another secret.
    device.ignores_verification = True
    _, unverified = touch(device, {credential: salt}, "Amara", Person(), RANDOM)
    with pytest.raises(SealBroken):
        open_key(unverified, kit, sealed)
    # A build that enrols and asks so would open with the key alone, without its PIN.
    weak = seal_key(unverified, kit, 1, credential, salt, "blue", target, RANDOM)
    assert open_key(unverified, kit, weak) == target
    assert "user_verification=UserVerificationRequirement.REQUIRED" in inspect.getsource(security_key.enrol)
    assert "user_verification=UserVerificationRequirement.REQUIRED" in inspect.getsource(security_key.touch)
