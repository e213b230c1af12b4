"""A workshop that makes small kits of any shape fast: least cost allowed, one day of validity.

Randomness is seeded, so a failing test fails again; the clock is an argument.
"""

import hashlib
import json
import shutil
from collections.abc import Callable, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from keyturn import resources
from keyturn.cli.from_answers import unlock_from_answers
from keyturn.custody.cards import Card, to_words
from keyturn.custody.ceremony import (
    Enrolment,
    FactorSecret,
    Foundation,
    custodian_record,
    found,
    lay_foundation,
    new_phone,
)
from keyturn.custody.codes import STEP_SECONDS, code_at, make_table, step_at
from keyturn.custody.cold import write_cold_code
from keyturn.custody.deal import Settings
from keyturn.custody.header_rules import steps_with_margin
from keyturn.custody.inner import SealedKey
from keyturn.custody.kdf import Kdf
from keyturn.custody.passphrase import normalize
from keyturn.custody.security_keys import seal_key
from keyturn.custody.target import numbers_to_bytes
from keyturn.custody.words import Wordlist
from keyturn.exchange.answers import read_answers
from keyturn.kit.content import NewItem
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.founding import FirstContent, save_first
from keyturn.kit.kinds import make_content
from keyturn.kit.manifest import Check, Mode, RosterEntry
from keyturn.kit.signer import Signer, new_signer
from keyturn.opening.stages import Stage
from keyturn.opening.unlock import Unlock, Unlocked

NOW = 1_800_000_000
CHEAP = Kdf(memory_kib=65536, iterations=1)
SITES = ("lagos", "oslo", "pune")
TEAMS = ("platform", "security")
POLICIES = {"standard": "any 2", "critical": "any 2", "rehearsal": "any 2", "ceremony": "any 2"}
COMPARTMENTS = (("c1", "standard"), ("c2", "critical"), ("c3", "rehearsal"))
WORDS = Wordlist(resources.text("wordlist/slip39.txt").split())


def seeded(seed: object) -> Callable[[int], bytes]:
    """Return randomness that repeats for a seed."""
    state = [0]

    def draw(count: int) -> bytes:
        state[0] += 1
        return hashlib.shake_256(f"{seed}/{state[0]}".encode()).digest(count)

    return draw


@dataclass(frozen=True)
class Held:
    """What one custodian of a workshop kit holds."""

    i: int
    id: str
    card: Card
    words: str
    passphrase: str
    seed: bytes
    target: bytes
    cold: str
    keys: Mapping[bytes, bytes]

    def codes(self, seconds: int, count: int = 2) -> list[str]:
        """Return the phone's consecutive codes from a moment of its clock."""
        step = step_at(seconds)
        return [f"{code_at(self.seed, step + place):06d}" for place in range(count)]

    def answer(self, seconds: int = NOW, count: int = 2) -> dict[str, object]:
        """Return the custodian's entry of an answers file."""
        answer: dict[str, object] = {"custodian": self.id, "card": self.words, "passphrase": self.passphrase}
        if self.keys:
            credential, output = next(iter(self.keys.items()))
            return answer | {"prf": output.hex(), "credential": credential.hex()}
        return answer | {"codes": self.codes(seconds, count), "time": seconds}


@dataclass(frozen=True)
class Shelf:
    """What a workshop kit holds: compartments as (name, tier), modes, items."""

    compartments: tuple[tuple[str, str], ...]
    modes: tuple[Mode, ...]
    items: tuple[NewItem, ...]


@dataclass(frozen=True)
class Made:
    """A workshop kit: its file and everything that opens it."""

    path: Path
    people: tuple[Held, ...]
    signers: tuple[Signer, ...]
    foundation: Foundation = field(repr=False)

    def read(self) -> KitFile:
        """Read the kit."""
        return read_kit(self.path)

    def copied(self, folder: Path) -> "Made":
        """Return it with a copy of its file in another folder: to make one takes seconds."""
        return replace(self, path=Path(shutil.copy(self.path, folder)))


def make_kit(
    folder: Path,
    people: int = 3,
    policies: Mapping[str, str] = POLICIES,
    purpose: str = "practice",
    r: int = 2,
    key_people: Iterable[int] = (),
    signatures: int = 1,
    seed: object = 0,
    name: str = "small.keyturn",
    steps: int = 86400 // STEP_SECONDS,
    kdf: Kdf = CHEAP,
    shelf: "Shelf | None" = None,
    labels: Callable[[int], Mapping[str, str]] = lambda i: {"site": SITES[i % 3], "team": TEAMS[i % 2]},
) -> Made:
    """Found a small kit; custodians `key_people` have two security keys and no phone."""
    shelf = shelf or Shelf(COMPARTMENTS, modes(), items())
    random = seeded(seed)
    foundation = lay_foundation(random)
    signers = tuple(new_signer(f"signer-{n}", foundation.kit, random) for n in range(1, signatures + 1))
    first = step_at(NOW)
    settings = Settings(
        purpose=purpose,  # type: ignore[arg-type]
        first_step=first,
        last_step=first + steps,
        r=r,
        kdf=kdf,
        policies=policies,
        signers=tuple(signer.record for signer in signers),
        signatures=signatures,
    )
    enrolled = [enrol(i, foundation, settings, random, i in set(key_people), labels(i)) for i in range(1, people + 1)]
    enrolments = [enrolment for enrolment, _ in enrolled]
    sealed = found(foundation, settings, enrolments, shelf.compartments, NOW, random, lambda _: None)
    held = tuple(person for _, person in enrolled)
    content = FirstContent("Small kit", tuple(map(roster_entry, held)), shelf.modes, shelf.items)
    path = save_first(folder / name, foundation, sealed, content, signers, NOW, random)
    return Made(path, held, signers, foundation)


def enrol(
    i: int,
    foundation: Foundation,
    settings: Settings,
    random: Callable[[int], bytes],
    with_keys: bool,
    labels: Mapping[str, str],
) -> tuple[Enrolment, Held]:
    """Enrol one custodian and keep what they hold."""
    card = Card(settings.purpose, i, 0, foundation.kit[:2], random(16))
    passphrase = f"passphrase of {i}"
    factor_kind = "key" if with_keys else "phone"
    record = custodian_record(
        settings.kdf,
        foundation.kit,
        i,
        0,
        factor_kind,
        labels,
        card.secret,
        normalize(passphrase),
        random,  # type: ignore[arg-type]
    )
    if with_keys:
        seed, target = b"", random(32)
        keys = {random(24): random(32), random(24): random(32)}
        sealed = tuple(_sealed_key(i, n, c, o, target, foundation.kit, random) for n, (c, o) in enumerate(keys.items()))
        factor = FactorSecret(target, None, sealed)
    else:
        seed, numbers = new_phone(random, settings.r)
        first, count = steps_with_margin(settings.first_step, settings.last_step)
        target, keys = numbers_to_bytes(numbers), {}
        factor = FactorSecret(target, make_table(seed, numbers, first, count))
    words = " ".join(to_words(card, WORDS))
    cold = write_cold_code(target, foundation.kit, i, factor_kind, WORDS)  # type: ignore[arg-type]
    return Enrolment(i, record, factor), Held(i, f"person-{i}", card, words, passphrase, seed, target, cold, keys)


def roster_entry(person: Held) -> RosterEntry:
    """Return a person's roster entry."""
    return RosterEntry(contact="", i=person.i, id=person.id, name=f"Person {person.i}", on_call="", time_zone="UTC")


def large_shelf(modes_count: int, items_count: int) -> Shelf:
    """Return a shelf of many modes and small items, half of the modes in each of two tiers."""
    numbers = range(modes_count)
    compartments = [(f"c{n:04}", "standard" if n % 2 == 0 else "critical") for n in numbers]
    listed = tuple(_mode(f"m{n:04}", f"c{n:04}", f"Mode {n}") for n in numbers)
    made = tuple(
        NewItem(
            f"item-{n:06}",
            f"Item {n}",
            f"m{n % modes_count:04}",
            make_content("secret", {"value": f"secret {n}".encode()}),
        )
        for n in range(items_count)
    )
    return Shelf((*compartments, ("rehearsal", "rehearsal")), listed, made)


def modes() -> tuple[Mode, ...]:
    """Return one mode for each compartment of the workshop."""
    names = (("fm1", "c1"), ("fm2", "c2"), ("rehearsal", "c3"))
    return tuple(_mode(mode, compartment, mode) for mode, compartment in names)


def _mode(name: str, compartment: str, title: str) -> Mode:
    check = Check(ask="Look", expect="It fails", go="the help desk", observers=1, otherwise="It works")
    return Mode(
        brief="b",
        compartment=compartment,
        condition="c",
        confirm=[check],
        fits={},
        id=name,
        messages=[],
        not_for=[],
        title=title,
    )


def items() -> tuple[NewItem, ...]:
    """Return two items in fm1 and one in each other mode."""
    names = (("alpha", "fm1"), ("beta", "fm1"), ("gamma", "fm2"), ("sentence", "rehearsal"))
    return tuple(
        NewItem(name, name.title(), mode, make_content("secret", {"value": f"secret of {name}".encode()}))
        for name, mode in names
    )


def unlock_tier(
    kit: KitFile,
    tier: str,
    people: Iterable[Held],
    seconds: int = NOW,
    events: list[tuple[str, dict[str, object]]] | None = None,
    compartment: str | None = None,
) -> Unlocked:
    """Open a tier with people who all do everything right."""
    with ThreadPoolExecutor(1) as worker:
        unlock = new_unlock(kit, tier, worker, events, compartment=compartment)
        for person in people:
            seat = unlock.bring_card(person.words)
            unlock.give_passphrase(seat, person.passphrase)
        unlock.settle()
        for person in people:
            seat = unlock.seats[person.i]
            if person.keys:
                unlock.give_touch(seat, *next(iter(person.keys.items())))
            for place, code in enumerate(person.codes(seconds, kit.header.r) if not person.keys else ()):
                unlock.give_code(seat, code, seconds + place * STEP_SECONDS)
        return unlock.open()


def unlock_with_answers(kit: KitFile, tier: str, answers: Iterable[Mapping[str, Any]]) -> Unlocked:
    """Open a tier with entries of an answers file; raises the first refusal."""
    with ThreadPoolExecutor(1) as worker:
        unlock = new_unlock(kit, tier, worker)
        played = read_answers(json.dumps(list(answers)).encode())
        return unlock_from_answers(unlock, played, NOW)


def new_unlock(
    kit: KitFile,
    tier: str,
    worker: ThreadPoolExecutor,
    events: list[tuple[str, dict[str, object]]] | None = None,
    stages: list[Stage] | None = None,
    compartment: str | None = None,
) -> Unlock:
    """Return an unlock whose events and stages are collected."""
    noted = [] if events is None else events
    told = [] if stages is None else stages

    def record(event: str, **facts: object) -> None:
        noted.append((event, facts))

    return Unlock(kit, tier, WORDS, worker, record, told.append, compartment)


def _sealed_key(
    i: int, n: int, credential: bytes, output: bytes, target: bytes, kit: bytes, random: Callable[[int], bytes]
) -> SealedKey:
    return seal_key(output, kit, i, credential, bytes(32), f"key {n}", target, random)
