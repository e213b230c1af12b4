"""What `keyturn status` tells: one view as JSON, and its lines for people."""

from collections.abc import Iterator

from keyturn.cli.copies import copy_lines, describe_copies
from keyturn.cli.text import counted
from keyturn.cli.times import day
from keyturn.custody.encoding import Json
from keyturn.kit.playbooks.sealed import KIND as PLAYBOOK
from keyturn.prepare.due import everything_due
from keyturn.prepare.health import WHOLE, Health
from keyturn.prepare.known import Known
from keyturn.prepare.score_rules import FOR_PEOPLE

NEXT = 8  # of the days that are due


def described(known: Known, found: Health) -> Json:
    """Return everything that is known of a kit, and its score with the reasons, as JSON."""
    body, validity, quorum = known.kit.body, known.readiness.validity, known.readiness.quorum
    return {
        "name": body.name,
        "kit": known.kit.custody.kit.hex(),
        "purpose": known.kit.header.purpose,
        "epoch": body.epoch,
        "revision": body.revision,
        "date": day(known.now),
        "opens": known.readiness.ready,
        "score": found.score,
        "findings": [
            {"rule": finding.rule.id, "cost": finding.cost, "says": finding.says, "do": finding.do,
             "names": list(filter(None, finding.names))}
            for finding in found.findings
        ],
        "custodians": [
            {"id": person.id, "name": person.name, "days": person.days, "prove_by": person.due and day(person.due)}
            for person in known.readiness.custodians
        ],
        "credentials": [
            {"id": entry.id, "title": entry.title, "days": entry.age.days, "within": entry.age.within,
             "seen": entry.age.seen, "rotate": entry.age.rotate, "rotate_by": day(entry.age.due)}
            for entry in known.readiness.credentials.aged
        ],
        "playbooks": _playbooks(known),
        "validity": {"from": day(validity.begins_at), "until": day(validity.ends_at),
                     "rekey": day(validity.rekey_at), "days_left": validity.days_left},
        "quorum": {"tier": quorum.tier, "policy": quorum.policy, "may_be_away": quorum.away,
                   "indispensable": list(quorum.indispensable)},
        "copies": describe_copies(known.copies),
        "draft_waits": known.draft,
        "due": [{"id": due.id, "day": day(due.at), "title": due.title} for due in everything_due(known)],
        "for_people": list(FOR_PEOPLE),
    }  # fmt: skip


def lines(view: Json) -> Iterator[str]:
    """Return a view as lines for people."""
    kind = "  (PRACTICE KIT)" if view["purpose"] == "practice" else ""
    opens = "It would open." if view["opens"] else "IT WOULD NOT OPEN NOW."
    yield f"{view['name']}: {view['score']} of {WHOLE}. {opens}{kind}"
    yield from (f"  -{entry['cost']:<3} {entry['says']}. Do: {entry['do']}." for entry in view["findings"])
    yield from _people(view)
    yield from _credential_lines(view["credentials"])
    yield from _playbook_lines(view["playbooks"])
    validity, quorum = view["validity"], view["quorum"]
    left = counted(validity["days_left"], "day")
    yield f"Validity: {left} left, until {validity['until']}; re-key due {validity['rekey']}"
    without = f"; not without {', '.join(quorum['indispensable'])}" if quorum["indispensable"] else ""
    yield f"Quorum: {quorum['tier']}, {quorum['policy']}; {quorum['may_be_away']} may be away{without}"
    yield "Copies:" if view["copies"] else "Copies: none is registered"
    yield from (f"  {line}" for line in copy_lines(view["copies"]))
    yield "Due next:"
    yield from (f"  {entry['day']}  {entry['title']}" for entry in view["due"][:NEXT])
    yield "No kit tells this, so the score does not count it. Ask that"
    yield from (f"  {rule}" for rule in view["for_people"])


def _playbooks(known: Known) -> Json:
    reviews = known.promises.reviews
    told = {review.id: day(review.by) for review in reviews or ()}
    held = {record.compartment for record in known.kit.body.items if record.kind == PLAYBOOK}
    return {
        "reviews_known": reviews is not None,
        "modes": [
            {"mode": mode.id, "title": mode.title, "there": mode.compartment in held, "review_by": told.get(mode.id)}
            for mode in known.kit.body.modes
        ],
    }


def _people(view: Json) -> Iterator[str]:
    yield "Custodians:"
    for person in view["custodians"]:
        said = "not proven, as far as the log tells"
        if person["days"] is not None:
            said = f"proven {counted(person['days'], 'day')} ago; again by {person['prove_by']}"
        yield f"  {person['name']:<24} {said}"


def _credential_lines(credentials: list[Json]) -> Iterator[str]:
    due = [entry for entry in credentials if entry["rotate"]]
    oldest = max((entry["days"] for entry in credentials), default=0)
    yield f"Credentials: {len(credentials)}, the oldest {counted(oldest, 'day')}; {len(due)} to rotate"
    for entry in due:
        why = "seen in an opening" if entry["seen"] else f"{counted(entry['days'], 'day')} old, rule {entry['within']}"
        yield f"  {entry['title']}: {why}"


def _playbook_lines(playbooks: Json) -> Iterator[str]:
    modes = playbooks["modes"]
    there = sum(mode["there"] for mode in modes)
    if not playbooks["reviews_known"]:
        yield f"Playbooks: {there} of {len(modes)} there; review days are sealed inside: give the source folder"
        return
    yield f"Playbooks: {there} of {len(modes)} there; next reviews:"
    ordered = sorted((mode for mode in modes if mode["review_by"]), key=lambda mode: str(mode["review_by"]))
    yield from (f"  {mode['review_by']}  {mode['title']}" for mode in ordered[:3])
