"""`keyturn custody show|resilience KIT`: who may open, what it costs an attacker, who may be away."""

from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from pathlib import Path

from keyturn.cli.context import Context
from keyturn.cli.text import counted
from keyturn.custody.cost import TierCost
from keyturn.custody.encoding import Json
from keyturn.custody.facts import Names, TierFacts, bits_in_words, chain_in_words, facts_of
from keyturn.custody.resilience import Resilience
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
    for line in _show_lines(kit) if options.action == "show" else _resilience_lines(view):
        context.terminal.say(line)
    return 0


def _show(kit: KitFile) -> Json:
    header, names = kit.header, kit.body.custodian_name
    return {
        "kit": kit.custody.kit.hex(),
        "epoch": header.epoch,
        "shares_needed": header.k,
        "codes_per_phone": header.r,
        "memory_kib": header.kdf.memory_kib,
        "iterations": header.kdf.iterations,
        "custodians": [
            {"i": record.i, "name": names(record.i), "generation": record.g,
             "factor": record.factor, "labels": record.labels}
            for record in header.custodians
        ],
        "tiers": [
            {"tier": facts.tier, "policy": str(facts.policy), "groups": facts.groups} | _cost(facts.cost, names)
            for facts in facts_of(header)
        ],
    }  # fmt: skip


def _cost(cost: TierCost, names: Names) -> Json:
    chain = chain_in_words(cost.nothing_known, names)
    found: Json = {"guess": bits_in_words(cost.nothing_known), "chain": chain}
    if cost.phone_known is not None and cost.phone_known.known is not None:
        found["guess_with_one_phone_known"] = bits_in_words(cost.phone_known)
        found["that_phone"] = names(cost.phone_known.known)
    return found


def _show_lines(kit: KitFile) -> Iterator[str]:
    header = kit.header
    yield f"Epoch {header.epoch}; {header.k} cards with passphrases pass the outer seal."
    for record in header.custodians:
        labels = ", ".join(f"{name} {value}" for name, value in sorted(record.labels.items()))
        left = f"  {record.i:2d}  {kit.body.custodian_name(record.i):<24} {record.factor:<6}"
        yield f"{left} card generation {record.g}  {labels}"
    yield from kit_cost_lines(kit)


def kit_cost_lines(kit: KitFile) -> Iterator[str]:
    """Yield what guessing the second factors of a kit would cost."""
    return cost_lines(facts_of(kit.header), kit.header.kdf.memory_kib // 1024, kit.body.custodian_name)


def cost_lines(all_facts: Iterable[TierFacts], memory_mib: int, names: Names) -> Iterator[str]:
    """Yield what guessing the second factors would cost under rules, sealed or planned."""
    yield "What guessing the second factors costs whoever has all cards and passphrases and no phone,"
    yield f"in derivations of {memory_mib} MiB:"
    for facts in all_facts:
        cost, known = facts.cost, ""
        if cost.phone_known is not None and cost.phone_known.known is not None:
            known = f"; {bits_in_words(cost.phone_known)} with {names(cost.phone_known.known)}'s codes seen"
        guess = f"{len(facts.groups)} groups, {bits_in_words(cost.nothing_known)}{known}"
        yield f"  {facts.tier:<10} {facts.policy!s:<40} {guess}"
        if len(cost.nothing_known.chain) > 1:
            yield f"             the cheapest way: {'; then '.join(chain_in_words(cost.nothing_known, names))}"


def _resilience(kit: KitFile) -> Json:
    return {
        "tiers": [
            {"tier": facts.tier} | _tier_resilience(facts.resilience, kit.body.custodian_name)
            for facts in facts_of(kit.header)
        ]
    }


def _tier_resilience(found: Resilience, names: Names) -> Json:
    return {
        "anybody_may_be_away": found.dispensable,
        "single_points_of_failure": [names(i) for i in found.single_points],
        "blocking": [[names(i) for i in group] for group in found.blocking],
        "away": [
            {"label": absence.label, "value": absence.value, "still_opens": absence.opens} for absence in found.absences
        ],
    }


def _resilience_lines(view: Json) -> Iterable[str]:
    for tier in view["tiers"]:
        yield f"{tier['tier']}: opens with any {counted(tier['anybody_may_be_away'], 'custodian')} away."
        for name in tier["single_points_of_failure"]:
            yield f"  Only with {name}: a single point of failure."
        for absence in tier["away"]:
            word = "still opens" if absence["still_opens"] else "DOES NOT OPEN"
            yield f"  everybody of {absence['label']} {absence['value']} away: {word}"
