"""The roster, the signers and the copies: who can be called, and what one person or one fire takes away."""

from keyturn.kit.source.demands import shown
from keyturn.kit.source.lint.subject import Findings, Subject
from keyturn.kit.time_zones import zone_of

PLACE = "site"
# What a new folder has where a place must be named.
NO_PLACES = ("name the place", "name another place")
# A computer that knows not even this one has no data of time zones at all.
KNOWN_ZONE = "Europe/London"


def zones_are_known(subject: Subject) -> Findings:
    """Yield the time zones that there are not: nobody would be told when they are asleep."""
    if zone_of(KNOWN_ZONE) is None:
        return
    for number, person in enumerate(subject.toml.custodian):
        if zone_of(person.time_zone) is None:
            why = f"There is no time zone {shown(person.time_zone)}; one is called Europe/Stockholm."
            yield subject.at("zone-unknown", why, "custodian", number, "time_zone")


def everybody_can_be_called(subject: Subject) -> Findings:
    """Yield the custodians without a contact or a time zone."""
    for number, person in enumerate(subject.toml.custodian):
        if not person.contact.strip():
            why = f"{person.name} has no contact: the call list could not say how to reach them."
            yield subject.at("contact-missing", why, "custodian", number)
        if ("custodian", number, "time_zone") not in subject.survey.places.lines:
            why = f"{person.name} has no time_zone: the call list would take them to live by UTC."
            yield subject.at("zone-missing", why, "custodian", number)


def cards_lie_apart(subject: Subject) -> Findings:
    """Yield a roster whose people, and so whose cards, are all at one place, or at places that are not told."""
    people = subject.toml.custodian
    places = {person.labels[PLACE] for person in people if PLACE in person.labels}
    if len(places) == 1:
        why = f"Everybody is at {PLACE}={places.pop()}: one fire would take all cards."
        yield subject.at("roster-one-place", why, "custodian")
    for number, person in enumerate(people):
        if PLACE not in person.labels:
            why = f"{person.name} has no label {PLACE}: nobody can tell whether the cards lie at different places."
            yield subject.at("place-missing", why, "custodian", number)


def two_sign(subject: Subject) -> Findings:
    """Yield a real kit whose playbooks and credentials one person can change alone."""
    if subject.toml.purpose == "real" and subject.toml.signing.signatures == 1:
        why = "One signer alone can change every playbook and credential; two signatures are safer."
        yield subject.at("signing-alone", why, "signing", "signatures")


def copies_are_named(subject: Subject) -> Findings:
    """Yield a real kit of which no copy is asked for."""
    if subject.toml.purpose == "real" and not subject.toml.copy:
        why = "No [[copy]] is asked for: a kit that lies at one place is lost with it."
        yield subject.at("copies-none", why)


def copies_have_places(subject: Subject) -> Findings:
    """Yield the copies whose place is still the one that a new folder has in its stead."""
    for number, copy in enumerate(subject.toml.copy):
        if copy.place.strip().lower() in NO_PLACES:
            why = f"The place of the copy {copy.name} is still to be named: nobody could find it."
            yield subject.at("copy-place-missing", why, "copy", number, "place")
