"""Rules of who may open, and the minimal groups that they make of a roster.

A rule is text: `any N` (or `N of all`), then any number of `at least M LABEL=VALUE` and `at least M
different LABEL`, joined by commas; all must hold. Source: kit-format.md, section 12.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple, NoReturn, TypeAlias

from keyturn.errors import PolicyError

Group: TypeAlias = tuple[int, ...]
Groups: TypeAlias = tuple[Group, ...]

MAX_RULE = 1000
MAX_SHOWN = 80


class PolicyUnreadable(PolicyError):
    """The text is no rule; `position` counts characters from 1."""

    code = "policy-unreadable"
    sentence = "The rule “{rule}” cannot be read at character {position}: {why}."
    cure = (
        "Write “any N” or “N of all”, then “at least M LABEL=VALUE” or “at least M different LABEL”, "
        "with commas between: any 3, at least 2 different site."
    )


class PolicyUnsatisfiable(PolicyError):
    """Not even all custodians together fulfil the rule."""

    code = "policy-unsatisfiable"
    sentence = "Not even all custodians together fulfil the rule “{rule}”: {missing}."
    cure = "Ask for fewer in the rule, correct the custodians' labels, or enrol more custodians."


class PolicySinglePerson(PolicyError):
    """The rule would let one person open alone."""

    code = "policy-single-person"
    sentence = "The rule “{rule}” lets one person open alone: custodian {alone}."
    cure = "Ask for at least two: any 2."


@dataclass(frozen=True)
class Member:
    """A custodian as rules see them: number and labels."""

    i: int
    labels: Mapping[str, str]


@dataclass(frozen=True)
class People:
    """`any N`: so many people, whoever they are."""

    count: int

    def present(self, members: Collection[Member]) -> int:
        """Return how many people there are."""
        return len(members)

    def shortage(self, present: int) -> str:
        """Say how many custodians there are."""
        return f"only {present} of {self.count} custodians are enrolled"

    def __str__(self) -> str:
        return f"any {self.count}"


@dataclass(frozen=True)
class Labelled:
    """`at least M LABEL=VALUE`: so many people whose label has this value."""

    count: int
    label: str
    value: str

    def present(self, members: Collection[Member]) -> int:
        """Return how many people have the value."""
        return sum(member.labels.get(self.label) == self.value for member in members)

    def shortage(self, present: int) -> str:
        """Say how many custodians have the value."""
        counted = {0: "no custodian has", 1: "only 1 custodian has"}
        who = counted.get(present, f"only {present} custodians have")
        return f"{who} {self.label}={self.value}"

    def __str__(self) -> str:
        return f"at least {self.count} {self.label}={self.value}"


@dataclass(frozen=True)
class Different:
    """`at least M different LABEL`: so many values of a label; people without the label bring none."""

    count: int
    label: str

    def present(self, members: Collection[Member]) -> int:
        """Return how many values of the label there are."""
        return len({member.labels[self.label] for member in members if self.label in member.labels})

    def shortage(self, present: int) -> str:
        """Say how many values the custodians have."""
        if present == 0:
            return f"no custodian has a label “{self.label}”"
        return f"the custodians have only {present} different {self.label}"

    def __str__(self) -> str:
        return f"at least {self.count} different {self.label}"


Clause: TypeAlias = Labelled | Different


@dataclass(frozen=True)
class Policy:
    """A rule: all its clauses must hold. `str` gives its canonical text, which parses to the same rule."""

    people: People
    clauses: tuple[Clause, ...] = ()

    @property
    def demands(self) -> tuple[People | Clause, ...]:
        """Every clause, the number of people first."""
        return (self.people, *self.clauses)

    def holds(self, members: Collection[Member]) -> bool:
        """Tell whether these people together fulfil the rule."""
        return all(clause.present(members) >= clause.count for clause in self.demands)

    def __str__(self) -> str:
        return ", ".join(map(str, self.demands))


def parse_policy(text: str) -> Policy:
    """Read a rule of at most 1,000 characters; raises PolicyUnreadable."""
    reader = _Reader(text)
    people = _people(reader)
    clauses: list[Clause] = []
    while reader.sees(_COMMA):
        reader.take(_COMMA)
        clauses.append(_clause(reader))
    reader.take(_END)
    return Policy(people, tuple(clauses))


def compile_groups(policy: Policy, members: Collection[Member]) -> Groups:
    """Return the minimal authorized groups of at most 12 members: rising numbers, by size, then content.

    Raises PolicyUnsatisfiable or PolicySinglePerson.
    """
    known = {member.i: member for member in members}
    lacking = [(clause, clause.present(members)) for clause in policy.demands]
    missing = [clause.shortage(present) for clause, present in lacking if present < clause.count]
    if missing:
        raise PolicyUnsatisfiable(rule=str(policy), missing="; ".join(missing))
    groups = minimal_sets(sorted(known), lambda chosen: policy.holds([known[i] for i in chosen]))
    if len(groups[0]) == 1:
        raise PolicySinglePerson(rule=str(policy), alone=groups[0][0])
    return groups


def minimal_sets(numbers: Sequence[int], holds: Callable[[Group], bool]) -> Groups:
    """Return the minimal sets of rising `numbers` that fulfil a monotone predicate, by size, then content."""
    found: list[tuple[Group, frozenset[int]]] = []
    for size in range(1, len(numbers) + 1):
        for chosen in combinations(numbers, size):
            people = frozenset(chosen)
            if not any(people >= smaller for _, smaller in found) and holds(chosen):
                found.append((chosen, people))
    return tuple(group for group, _ in found)


class _Token(NamedTuple):
    """A piece of a rule: how it looks, and how a refusal calls it."""

    pattern: str
    expected: str


_WORD_END = r"(?![^ ,])"
_NUMBER = _Token(r"[1-9][0-9]{0,2}" + _WORD_END, "a whole number from 1 to 999")
_ANY = _Token("any" + _WORD_END, "“any N” or “N of all”")
_OF = _Token("of" + _WORD_END, "“of all”")
_ALL = _Token("all" + _WORD_END, "“all”")
_AT = _Token("at" + _WORD_END, "“at least”")
_LEAST = _Token("least" + _WORD_END, "“least”")
_DIFFERENT = _Token("different" + _WORD_END, "“different”")
_LABEL = _Token("[^ ,=]+", "“LABEL=VALUE” or “different LABEL”")
_EQUALS = _Token("=", "“=” after the label")
_VALUE = _Token("[^ ,=][^,=]*", "a value after “=”")
_COMMA = _Token(",", "a comma")
_END = _Token(r"\Z", "a comma or the end of the rule")


class _Reader:
    """A place in the text of a rule."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        if len(text) > MAX_RULE:
            self._refuse(MAX_RULE, f"a rule has at most {MAX_RULE} characters")
        for at, sign in enumerate(text):
            if not sign.isprintable():
                self._refuse(at, "a character that cannot be seen stands here")

    def sees(self, token: _Token) -> bool:
        """Tell whether the token comes next, after spaces."""
        while self._text.startswith(" ", self._at):
            self._at += 1
        return self._match(token) is not None

    def take(self, token: _Token) -> str:
        """Return the token that comes next; raises PolicyUnreadable, which tells what was expected."""
        found = self._match(token) if self.sees(token) else None
        if found is None:
            self._refuse(self._at, f"expected {token.expected}")
        self._at = found.end()
        return " ".join(found[0].split())

    def _match(self, token: _Token) -> re.Match[str] | None:
        return re.compile(token.pattern, re.ASCII | re.IGNORECASE).match(self._text, self._at)

    def _refuse(self, at: int, why: str) -> NoReturn:
        shown = "".join(sign if sign.isprintable() else " " for sign in self._text[:MAX_SHOWN])
        raise PolicyUnreadable(rule=shown, position=at + 1, why=why)


def _people(reader: _Reader) -> People:
    if not reader.sees(_NUMBER):
        reader.take(_ANY)
        return People(int(reader.take(_NUMBER)))
    people = People(int(reader.take(_NUMBER)))
    reader.take(_OF)
    reader.take(_ALL)
    return people


def _clause(reader: _Reader) -> Clause:
    reader.take(_AT)
    reader.take(_LEAST)
    count = int(reader.take(_NUMBER))
    if reader.sees(_DIFFERENT):
        reader.take(_DIFFERENT)
        return Different(count, reader.take(_LABEL))
    label = reader.take(_LABEL)
    reader.take(_EQUALS)
    return Labelled(count, label, reader.take(_VALUE))
