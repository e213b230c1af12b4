"""Attacks on the log, on the readers of JSON, on paper, and on what a crash leaves behind."""

import resource
import subprocess
import sys
from functools import partial
from hashlib import sha256

import pytest

from keyturn import defect, resources
from keyturn.custody import encoding, hpke
from keyturn.custody.cards import Card, CardNeedsRepair, CardUnreadable, from_words, to_words
from keyturn.custody.encoding import NotCanonical, parse_canonical
from keyturn.custody.signature import verifying_key
from keyturn.opening.event import EntryRefused
from keyturn.opening.log import Log
from keyturn.opening.log_verify import make_checkpoint, verify_macs
from keyturn.opening.witness import witness_words
from weak_builds import without_rule
from workshop import WORDS, seeded

KIT, CUSTODY, SEED, PRIVATE = (bytes([n]) * 32 for n in range(1, 5))
KEYS = {CUSTODY: verifying_key(PRIVATE)}


def new_log(path, seed="log"):
    return Log(path, KIT, CUSTODY, hpke.public_key(SEED), lambda: 1_800_000_000, seeded(seed), hpke.seal)


def verified(path, *held):
    return verify_macs(path, KIT, CUSTODY, partial(hpke.unseal, SEED), KEYS, held)


def write(path, notes, seed="log"):
    log = new_log(path, seed)
    for number in notes:
        log.append("note", opening="o1", number=number)
    log.checkpoint(partial(make_checkpoint, KIT, PRIVATE))
    return log.head


def test_a_fresh_log_in_place_of_the_old_one(tmp_path):
    path = tmp_path / "kit.log"
    head = write(path, range(5))
    for file in tmp_path.iterdir():
        file.unlink()
    # Anybody can begin a log to the kit's public key: alone it verifies, and hides what came before.
    fresh = new_log(path, "another")
    fresh.append("note", opening="o1", number=9)
    assert verified(path).problems == ()
    # A head held elsewhere does not fit it.
    assert [problem.code for problem in verified(path, head).problems] == ["log-truncated"]


def test_a_log_rewritten_with_the_opened_key(tmp_path):
    path, forged = tmp_path / "kit.log", tmp_path / "forged.log"
    head = write(path, range(5))
    # Who has opened has every key of the log: the forgery verifies, checkpoint and all, and has the same length.
    other = write(forged, (0, 1, 2, 3, 99), "forger")
    assert verified(forged).problems == ()
    assert other.size == head.size
    # The words that were read to somebody elsewhere do not fit it, and neither does an export's head.
    assert [problem.code for problem in verified(forged, head).problems] == ["log-checkpoint-wrong"]
    words = resources.text("wordlist/slip39.txt").split()
    assert witness_words(head.root, KIT, words) != witness_words(other.root, KIT, words)


def test_short_witness_words_are_collided():
    words = resources.text("wordlist/slip39.txt").split()

    def short_and_fast(root):
        bits = int.from_bytes(sha256(root).digest()[:3], "big") >> 4
        return words[bits >> 10], words[bits & 1023]

    seen: dict[tuple[str, str], bytes] = {}
    for number in range(10**6):
        root = sha256(number.to_bytes(8, "big")).digest()
        twin = seen.setdefault(short_and_fast(root), root)
        if twin != root:
            break
    assert number < 20_000  # two words of a bare hash: a fork of the log with the same words within milliseconds
    assert witness_words(root, KIT, words) != witness_words(twin, KIT, words)
    assert len(witness_words(root, KIT, words)) == 8
    # Every try at ours costs 64 MiB of Argon2id, and there are 2^80 outcomes.


def test_blanks_beside_printed_check_words():
    random = seeded("printer")
    recovered = 0
    for _ in range(50):
        card = Card("real", 3, 0, b"\xab\xcd", random(16))
        printed = list(to_words(card, WORDS))
        blanks = sorted({byte % 16 for byte in random(64)}, key=lambda place: random(1))[:6]
        # What a printer that is not trusted was sent: six secret words are left to be written by hand.
        sheet = [word if place not in blanks else "?" for place, word in enumerate(printed)]
        with pytest.raises(CardNeedsRepair) as offered:
            from_words(sheet, WORDS)
        recovered += offered.value.accept() == card
    assert recovered == 50
    # With no secret and no check word on the sheet, nothing is there to recover from.
    with pytest.raises(CardUnreadable):
        from_words(["?"] * 22, WORDS)


CANONICAL = "if canonical(value) != data:"


@pytest.mark.parametrize(
    ("rule", "text", "ours", "others"),
    [
        ("if len(value) != len(pairs):", b'{"k":3,"k":2}', {"k": 2}, "first key wins: 3"),
        ("{CANONICAL}", b'{"k":9007199254740993}', {"k": 2**53 + 1}, "as a double: 2^53"),
        ("{CANONICAL}", b'{ "k":2}', {"k": 2}, "the same value under another hash"),
    ],
)
def test_documents_that_two_readers_read_differently(rule, text, ours, others):
    if rule == "{CANONICAL}":
        with without_rule(encoding.parse_canonical, CANONICAL, "if False:"):
            assert parse_canonical(text) == ours
    else:
        with (
            without_rule(encoding._no_duplicates, rule, "if False:"),
            without_rule(parse_canonical, CANONICAL, "if False:"),
        ):
            assert parse_canonical(text) == ours
    with pytest.raises(NotCanonical):
        parse_canonical(text)


def test_nan_is_no_number():
    refusal = 'raise NotCanonical(why=Phrase("{name} is no number here", name=name))'
    with (
        without_rule(encoding._no_constant, refusal, "return float(name)"),
        without_rule(parse_canonical, CANONICAL, "if False:"),
    ):
        value = parse_canonical(b'{"k":NaN}')["k"]
    assert value != value  # equal to nothing, not even to itself: every comparison of it fails
    with pytest.raises(NotCanonical):
        parse_canonical(b'{"k":NaN}')


SECRET = "correct horse battery"


def test_a_secret_that_is_handed_to_the_log(tmp_path):
    path = tmp_path / "kit.log"

    def careless():
        # Whoever writes the program wants to know what was typed.
        new_log(path).append("passphrase-refused", custodian="amara", error="share-wrong-passphrase", typed=SECRET)

    with pytest.raises(EntryRefused):
        careless()
    assert not path.exists()
    with without_rule(Log.append, "event_named(event).refuse(facts)", "pass"):
        careless()
    assert SECRET.encode() in path.read_bytes()


def test_a_secret_in_the_report_of_a_defect(tmp_path):
    def report(folder):
        try:
            {}[SECRET]
        except KeyError as failed:
            return defect.write_details(folder, failed, 1_800_000_000).read_text()

    # What Python says of an exception holds the value on which it failed.
    with without_rule(defect.details, "type(link).__name__", "repr(link)"):
        assert SECRET in report(tmp_path / "weak")
    told = report(tmp_path / "ours")
    assert "KeyError" in told
    assert SECRET not in told


CRASH = """
import os, resource, sys
hard = resource.getrlimit(resource.RLIMIT_CORE)[1]
resource.setrlimit(resource.RLIMIT_CORE, (hard, hard))
if sys.argv[1] == "ours":
    from keyturn.process import harden
    harden()
import ctypes
print(resource.getrlimit(resource.RLIMIT_CORE)[0], ctypes.CDLL(None).prctl(3, 0, 0, 0, 0))
"""


def test_a_crash_file():
    def limits(build):
        done = subprocess.run([sys.executable, "-c", CRASH, build], capture_output=True, text=True, check=True)
        return [int(word) for word in done.stdout.split()]

    size, dumpable = limits("without the rule")
    assert size == resource.getrlimit(resource.RLIMIT_CORE)[1]
    assert dumpable == 1  # a debugger of the same user, or a core file, holds every secret
    assert limits("ours") == [0, 0]
