"""All rules, in the order in which their findings are told for one line."""

from collections.abc import Callable

from keyturn.kit.playbooks.fault import Fault
from keyturn.kit.playbooks.graph import Graph
from keyturn.kit.playbooks.lint import flow, people, references, safety, texts
from keyturn.kit.playbooks.lint.surroundings import Findings, Subject, Surroundings
from keyturn.kit.playbooks.source import Source

RULES: tuple[Callable[[Subject], Findings], ...] = (
    flow.ways_exist,
    flow.nothing_unreachable,
    flow.every_branch_ends,
    flow.options_differ,
    flow.failures_lead_on,
    flow.deferred_may_wait,
    texts.short_enough,
    texts.no_secret,
    texts.one_page,
    safety.reveals_are_rotated,
    safety.soc_is_told_first,
    safety.closes_through_a_gate,
    safety.planes_are_known,
    people.roles_are_named,
    people.two_people_confirm,
    people.everybody_is_told,
    references.values_are_known,
    references.systems_work,
    references.items_exist,
    references.modes_exist,
    references.questions_exist,
    references.review_is_due,
)


def lint(source: Source, around: Surroundings) -> tuple[Fault, ...]:
    """Return everything that its author must mend in a playbook that reads well, by line."""
    subject = Subject(source, Graph(source.playbook), around)
    return tuple(sorted({fault for rule in RULES for fault in rule(subject)}))
