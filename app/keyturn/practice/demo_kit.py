"""Making the practice kit: a whole first ceremony with invented people, in seconds."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

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
from keyturn.custody.codes import STEP_SECONDS, make_table, step_at
from keyturn.custody.cold import write_cold_code
from keyturn.custody.deal import Listener, Progress, Settings
from keyturn.custody.encoding import Json
from keyturn.custody.header_rules import steps_with_margin
from keyturn.custody.kdf import Kdf
from keyturn.custody.passphrase import generate, normalize
from keyturn.custody.seal import Random
from keyturn.custody.target import numbers_to_bytes
from keyturn.custody.words import Wordlist
from keyturn.exchange.item_fields import fields_as_text
from keyturn.exchange.otpauth import phone_uri
from keyturn.kit.founding import FirstContent, save_first
from keyturn.kit.manifest import RosterEntry
from keyturn.kit.playbooks.library import Library
from keyturn.kit.playbooks.sealed import item_of, mode_of
from keyturn.kit.signer import Signer, new_signer, write_signer
from keyturn.practice.demo_content import (
    COMPARTMENT_OF_MODE,
    COMPARTMENTS,
    PEOPLE,
    POLICIES,
    Person,
    demo_items,
)

NAME = "Practice kit"
KIT_FILE = "practice.keyturn"
SIGNER = "maintainer-1"
SIGNER_FILE = f"{SIGNER}.signer"
VALID_DAYS = 90
CARD_SECRET = 16
FAST = Kdf(memory_kib=65536, iterations=3)


@dataclass(frozen=True)
class Lists:
    """The word lists: 1,024 words for cards, 7,776 for passphrases."""

    card: Wordlist
    dice: Sequence[str]


@dataclass(frozen=True)
class DemoKit:
    """What was made: the kit's path, the signer's key file, and every secret as JSON."""

    path: Path
    signer_file: Path
    secrets: Json


def make_demo_kit(
    folder: Path, now: int, random: Random, lists: Lists, library: Library, listener: Listener
) -> DemoKit:
    """Found the practice kit in a folder, valid for 90 days from now (seconds since the epoch)."""
    foundation = lay_foundation(random)
    signer = new_signer(SIGNER, foundation.kit, random)
    settings = demo_settings(now, signer)
    people, enrolments = [], []
    for i, person in enumerate(PEOPLE, start=1):
        listener(Progress("custodians", i - 1, len(PEOPLE)))
        enrolment, person_secrets = _enrol(i, person, foundation, settings, random, lists)
        enrolments.append(enrolment)
        people.append(person_secrets)
    listener(Progress("custodians", len(PEOPLE), len(PEOPLE)))
    sealed = found(foundation, settings, enrolments, COMPARTMENTS, now, random, listener)
    credentials = demo_items(random)
    items = (*credentials, *map(item_of, library.playbooks))
    modes = tuple(mode_of(playbook, COMPARTMENT_OF_MODE[playbook.id]) for playbook in library.playbooks)
    roster = tuple(_roster(i, person) for i, person in enumerate(PEOPLE, start=1))
    content = FirstContent(NAME, roster, modes, items, tuple(library.questions))
    path = folder / KIT_FILE
    listener(Progress("items", 0, len(items)))
    save_first(path, foundation, sealed, content, [signer], now, random)
    listener(Progress("items", len(items), len(items)))
    passphrase = generate(lists.dice, random)
    signer_file = folder / SIGNER_FILE
    write_signer(signer_file, signer, normalize(passphrase), FAST, random)
    secrets: Json = {
        "kit": KIT_FILE,
        "custodians": people,
        "modes": [mode.id for mode in modes],
        "items": [{"mode": item.mode, "id": item.id, "value": fields_as_text(item.content)} for item in credentials],
        "signers": [{"id": SIGNER, "file": signer_file.name, "passphrase": passphrase}],
    }
    return DemoKit(path, signer_file, secrets)


def demo_settings(now: int, signer: Signer) -> Settings:
    """Return the practice kit's settings: fast derivations, 90 days, two codes a phone."""
    first = step_at(now)
    return Settings(
        purpose="practice",
        first_step=first,
        last_step=first + VALID_DAYS * 86400 // STEP_SECONDS,
        r=2,
        kdf=FAST,
        policies=POLICIES,
        signers=(signer.record,),
        signatures=1,
    )


def _enrol(
    i: int, person: Person, foundation: Foundation, settings: Settings, random: Random, lists: Lists
) -> tuple[Enrolment, Json]:
    card = Card("practice", i, 0, foundation.kit[:2], random(CARD_SECRET))
    passphrase = generate(lists.dice, random)
    labels = {"site": person.site, "team": person.team}
    record = custodian_record(
        settings.kdf, foundation.kit, i, 0, "phone", labels, card.secret, normalize(passphrase), random
    )
    seed, numbers = new_phone(random, settings.r)
    first, count = steps_with_margin(settings.first_step, settings.last_step)
    target = numbers_to_bytes(numbers)
    factor = FactorSecret(target, make_table(seed, numbers, first, count))
    secrets: Json = {
        "id": person.id,
        "name": person.name,
        "card": " ".join(to_words(card, lists.card)),
        "passphrase": passphrase,
        "totp_uri": phone_uri(seed, person.name, NAME),
        "cold_code": write_cold_code(target, foundation.kit, i, "phone", lists.card),
    }
    return Enrolment(i, record, factor), secrets


def _roster(i: int, person: Person) -> RosterEntry:
    return RosterEntry(
        contact=f"{person.id}@example.invalid",
        i=i,
        id=person.id,
        name=person.name,
        on_call="weekdays 08:00 to 18:00",
        time_zone=person.time_zone,
    )
