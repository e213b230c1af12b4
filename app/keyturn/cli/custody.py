"""`keyturn custody show|resilience KIT`: who may open, what it costs an attacker, who may be away."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.custody.cost import Attack, TierCost, attack_costs
from keyturn.custody.encoding import Json
from keyturn.custody.policy import Groups, Member
from keyturn.custody.records import Header
from keyturn.custody.resilience import Resilience, resilience
from keyturn.kit.file import KitFile

SUMMARY = "show who may open, at what cost to an attacker, and who may be away"


def arguments(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    actions = parser.add_subparsers(dest="action", required=True, metavar="show|resilience")
    for name, summary in (
        ("show", "show custodians, rules, groups and what guessing would cost"),
        ("resilience", "show who may be away while the kit still opens"),
    ):
        action = actions.add_parser(name, help=summary, description=summary)
        action.add_argument("kit", type=Path, metavar="KIT")
        action.add_argument("--json", action="store_true", help="print JSON")
        action.add_argument("--accept-older", action="store_true", help="look at a copy older than one seen before")


def run(options: Namespace, context: Context) -> int:
    """Print one view of custody."""
    kit = context.kit(options.kit, options.accept_older)
    view = _show(kit) if options.action == "show" else _resilience(kit)
    if options.json:
        context.terminal.json(view)
        return 0
    for line in _show_lines(view) if options.action == "show" else _resilience_lines(view):
        context.terminal.say(line)
    return 0


def tier_groups(header: Header) -> dict[str, Groups]:
    """Return every tier's groups."""
    return {tier.name: tuple(tuple(group) for group in tier.groups) for tier in header.tiers}


def _show(kit: KitFile) -> Json:
    header = kit.header
    phones = [record.i for record in header.custodians if record.factor == "phone"]
    costs = {cost.tier: cost for cost in attack_costs(tier_groups(header), phones, header.r)}
    return {
        "kit": kit.custody.kit.hex(),
        "epoch": header.epoch,
        "shares_needed": header.k,
        "codes_per_phone": header.r,
        "memory_kib": header.kdf.memory_kib,
        "iterations": header.kdf.iterations,
        "custodians": [
            {"i": record.i, "name": kit.body.custodian_name(record.i), "generation": record.g,
             "factor": record.factor, "labels": record.labels}
            for record in header.custodians
        ],
        "tiers": [
            {"tier": tier.name, "policy": tier.policy, "groups": tier.groups} | _cost(costs[tier.name], kit)
            for tier in header.tiers
        ],
    }  # fmt: skip


def _cost(cost: TierCost, kit: KitFile) -> Json:
    found: Json = {"guess": _bits(cost.nothing_known), "chain": _chain(cost.nothing_known, kit)}
    if cost.phone_known is not None and cost.phone_known.known is not None:
        found["guess_with_one_phone_known"] = _bits(cost.phone_known)
        found["that_phone"] = kit.body.custodian_name(cost.phone_known.known)
    return found


def _bits(attack: Attack) -> str:
    return f"2^{attack.bits:.0f}" if attack.chain else "not possible"


def _chain(attack: Attack, kit: KitFile) -> list[str]:
    return [f"{guess.tier}: {_names(guess.group, kit)} ({guess.bits} bits)" for guess in attack.chain]


def _names(group: Iterable[int], kit: KitFile) -> str:
    return ", ".join(kit.body.custodian_name(i) for i in group)


def _show_lines(view: Json) -> Iterable[str]:
    yield f"Epoch {view['epoch']}; {view['shares_needed']} cards with passphrases pass the outer seal."
    for person in view["custodians"]:
        labels = ", ".join(f"{name} {value}" for name, value in sorted(person["labels"].items()))
        left = f"  {person['i']:2d}  {person['name']:<24} {person['factor']:<6}"
        yield f"{left} card generation {person['generation']}  {labels}"
    yield from _cost_lines(view)


def cost_lines(kit: KitFile) -> Iterable[str]:
    """Return what guessing the second factors of a kit would cost, as lines."""
    return _cost_lines(_show(kit))


def _cost_lines(view: Json) -> Iterable[str]:
    yield "What guessing the second factors costs whoever has all cards and passphrases and no phone,"
    yield f"in derivations of {view['memory_kib'] // 1024} MiB:"
    for tier in view["tiers"]:
        known = ""
        if "that_phone" in tier:
            known = f"; {tier['guess_with_one_phone_known']} with {tier['that_phone']}'s codes seen"
        yield f"  {tier['tier']:<10} {tier['policy']:<40} {len(tier['groups'])} groups, {tier['guess']}{known}"
        if len(tier["chain"]) > 1:
            yield f"             the cheapest way: {'; then '.join(tier['chain'])}"


def _resilience(kit: KitFile) -> Json:
    members = [Member(record.i, record.labels) for record in kit.header.custodians]
    return {
        "tiers": [
            {"tier": tier} | _tier_resilience(resilience(groups, members), kit)
            for tier, groups in tier_groups(kit.header).items()
        ]
    }


def _tier_resilience(found: Resilience, kit: KitFile) -> Json:
    return {
        "anybody_may_be_away": found.dispensable,
        "single_points_of_failure": [kit.body.custodian_name(i) for i in found.single_points],
        "blocking": [[kit.body.custodian_name(i) for i in group] for group in found.blocking],
        "away": [
            {"label": absence.label, "value": absence.value, "still_opens": absence.opens} for absence in found.absences
        ],
    }


def _resilience_lines(view: Json) -> Iterable[str]:
    for tier in view["tiers"]:
        yield f"{tier['tier']}: opens with any {tier['anybody_may_be_away']} custodian(s) away."
        for name in tier["single_points_of_failure"]:
            yield f"  Only with {name}: a single point of failure."
        for absence in tier["away"]:
            word = "still opens" if absence["still_opens"] else "DOES NOT OPEN"
            yield f"  everybody of {absence['label']} {absence['value']} away: {word}"
