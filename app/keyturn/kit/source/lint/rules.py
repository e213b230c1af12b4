"""All rules over a kit's source; sealing asks that there is no fault, and advice keeps nobody from it."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from keyturn.kit.file import KitFile
from keyturn.kit.playbooks.fault import Fault
from keyturn.kit.source.lint import against_kit, modes, people, policy, resources, terms
from keyturn.kit.source.lint.subject import Findings, Subject
from keyturn.kit.source.reading import Survey

Rule = Callable[[Subject], Findings]

FAULTS: tuple[Rule, ...] = (
    policy.rules_hold,
    policy.tiers_fit,
    people.zones_are_known,
    terms.kinds_exist,
    modes.modes_have_playbooks,
    modes.playbooks_have_tiers,
    modes.playbooks_are_sound,
    modes.questions_lead_on,
    modes.drills_are_possible,
    against_kit.purpose_is_that_of_the_kit,
    against_kit.credentials_fit,
)
ADVICE: tuple[Rule, ...] = (
    policy.nobody_is_indispensable,
    people.everybody_can_be_called,
    people.cards_lie_apart,
    people.two_sign,
    people.copies_are_named,
    people.copies_have_places,
    terms.items_of_rotation_exist,
    terms.terms_are_usual,
    terms.compartments_are_spare,
    modes.questions_are_asked,
    modes.directory_is_yours,
    modes.reviews_are_near,
    modes.credentials_are_there,
    modes.two_users_exist,
    resources.resources_are_there,
    against_kit.people_are_those_of_the_kit,
    against_kit.rules_are_those_of_the_kit,
    against_kit.modes_have_compartments,
    against_kit.the_kit_lasts,
)


@dataclass(frozen=True)
class Judgement:
    """What is wrong in a source, and what could be better; each by file and line."""

    faults: tuple[Fault, ...]
    advice: tuple[Fault, ...]


def judge(survey: Survey, kit: KitFile | None, now: int) -> Judgement:
    """Judge a source, against the sealed kit where there is one, at a time (seconds since the epoch).

    Of a source whose kit.toml does not read, nothing more is known than its faults.
    """
    if survey.toml is None:
        return Judgement(survey.faults, ())
    subject = Subject(survey, survey.toml, kit, now)
    return Judgement(_found(FAULTS, subject, survey.faults), _found(ADVICE, subject, ()))


def _found(rules: Iterable[Rule], subject: Subject, before: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted({*before, *(fault for rule in rules for fault in rule(subject))}))
