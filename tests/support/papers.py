"""The fonts, a binder of the whole catalogue with invented people, and how large a card was printed."""

import re
from io import BytesIO

from pypdf import PdfReader

from keyturn import catalogue
from keyturn.exchange.binder import Binder
from keyturn.exchange.binder_mode import Failure
from keyturn.exchange.binder_people import Person
from keyturn.exchange.edition import Edition
from keyturn.house_fonts import house_fonts
from keyturn.kit.playbooks.sealed import mode_of
from keyturn.practice.demo_content import PEOPLE, POLICIES, TIER_OF_MODE

FONTS = house_fonts()
EDITION = Edition("Kestrel break-glass kit", "real", "2027-01-15", 1_800_000_000, 7, 2, "a1b2", "2028-07-16")


def catalogue_binder(edition: Edition = EDITION) -> Binder:
    """Return a binder of the catalogue's playbooks with their example directory."""
    found = catalogue.load()
    return Binder(
        edition=edition,
        rules=POLICIES,
        people=[
            Person(person.name, f"{person.id}@kestrel.example", "weekdays 08:00 to 18:00", person.time_zone)
            for person in PEOPLE
        ],
        failures=[failure(found, mode) for mode in catalogue.MODES],
        values=found.directory.values,
    )


def failure(found: catalogue.Catalogue, mode: str) -> Failure:
    """Return one failure mode of the catalogue with its playbook."""
    playbook, tier = found.playbook(mode), TIER_OF_MODE[mode]
    return Failure(mode_of(playbook, "c"), tier, POLICIES[tier], playbook)


def scale_of(pdf: bytes) -> float:
    """Return by how much a card on the only page of a PDF is larger than an ordinary one."""
    (page,) = PdfReader(BytesIO(pdf), strict=True).pages
    found = page.get_contents()
    assert found is not None
    scales = re.findall(rb"([\d.]+) 0 0 [\d.]+ \S+ \S+ cm", found.get_data())
    return max(map(float, scales), default=1.0)
