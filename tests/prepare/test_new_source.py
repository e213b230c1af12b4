"""A new source lints without a fault, whoever its people are; and nothing that is there is overwritten."""

import os
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from keyturn import catalogue, resources
from keyturn.kit.source.lint.rules import judge
from keyturn.kit.source.reading import read_source_folder, survey
from keyturn.kit.store import NotWritten
from keyturn.prepare.new_source import Person, SourceTaken, Wishes, WishRefused, new_source, person
from workshop import NOW

PEOPLE = (Person("Åsa Öberg", "Stockholm"), Person("Bob Ade", "Lagos"), Person("陳偉", "台北"))
SIGNERS = ("maintainer-1", "maintainer-2")


def made(folder: Path, now: int = NOW, people: tuple[Person, ...] = PEOPLE, **other: object) -> Path:
    wishes = Wishes(**({"name": "Kestrel", "people": people, "purpose": "real", "signers": SIGNERS} | other))  # type: ignore[arg-type]
    new_source(folder, wishes, resources.read, datetime.fromtimestamp(now, UTC).date())
    return folder


@pytest.mark.parametrize("years", [0, 5, 50])
def test_it_lints_without_a_fault_whenever_it_is_made(tmp_path: Path, years: int) -> None:
    now = NOW + years * 365 * 86_400
    assert judge(survey(made(tmp_path / "kit", now)), None, now).faults == ()


def test_it_holds_the_catalogue_a_schema_and_what_git_shall_not_take(tmp_path: Path) -> None:
    source = read_source_folder(made(tmp_path / "deep" / "kit"))
    assert {entry.playbook.id for entry in source.playbooks} == set(catalogue.MODES)
    assert (source.toml.name, source.toml.kit, source.toml.signing.signatures) == ("Kestrel", "kestrel.keyturn", 2)
    assert [entry.id for entry in source.toml.custodian] == ["asa-oberg", "bob-ade", "custodian-3"]
    assert [entry.labels for entry in source.toml.custodian] == [{"site": entry.site} for entry in PEOPLE]
    first = (source.folder / "kit.toml").read_text().splitlines()[0]
    assert first == "#:schema ./kit.schema.json"
    assert (source.folder / "kit.schema.json").is_file()
    assert "*.signer" in (source.folder / ".gitignore").read_text().splitlines()
    assert (source.folder / "README.md").read_text().startswith("# Kestrel: ")
    assert "`keyturn ceremony begin .`" in (source.folder / "README.md").read_text()


def test_the_places_of_its_copies_are_still_to_be_named(tmp_path: Path) -> None:
    folder = made(tmp_path / "kit")
    said = [fault.code for fault in judge(survey(folder), None, NOW).advice]
    assert said.count("copy-place-missing") == len(read_source_folder(folder).toml.copy) == 2


@pytest.mark.parametrize(
    ("sites", "standard", "critical"),
    [
        ("ab", "any 2", "any 2"),
        ("aab", "any 2", "any 2"),
        ("abc", "any 2, at least 2 different site", "any 2, at least 2 different site"),
        ("aabb", "any 2, at least 2 different site", "any 3, at least 2 different site"),
        ("aaaab", "any 2", "any 3"),
        ("    ", "any 2", "any 3"),
        ("aaabbbccc", "any 2, at least 2 different site", "any 3, at least 2 different site"),
        ("         ", "any 2", "any 3"),
        # Groups of three would be more than a kit holds.
        ("          ", "any 2", "any 2"),
        ("abcdefghijk", "any 2, at least 2 different site", "any 2, at least 2 different site"),
        ("aaaaaabbbbbb", "any 2, at least 2 different site", "any 2, at least 2 different site"),
    ],
)
def test_the_rules_fit_the_roster_and_make_nobody_indispensable(
    tmp_path: Path, sites: str, standard: str, critical: str
) -> None:
    people = tuple(Person(f"P{number}", site.strip()) for number, site in enumerate(sites))
    policy = read_source_folder(made(tmp_path, people=people)).toml.policy
    assert (policy.standard, policy.rehearsal) == (standard, standard)
    assert (policy.critical, policy.ceremony) == (critical, critical)


@pytest.mark.parametrize("sites", [" " * 12, "abcdefghijkl"])
def test_twelve_of_whom_no_two_share_a_site_are_too_many_for_two_of_them(tmp_path: Path, sites: str) -> None:
    people = tuple(Person(f"P{number}", site.strip()) for number, site in enumerate(sites))
    with pytest.raises(WishRefused, match="264 groups over all tiers, and a kit holds 256: name one fewer, or the si"):
        made(tmp_path / "kit", people=people)
    assert not (tmp_path / "kit").exists()


PRINTABLE = st.characters(exclude_categories=("C", "Z")) | st.just(" ")
NAMES = st.text(PRINTABLE, min_size=1, max_size=30).map(str.strip).filter(bool)
SITES = NAMES.filter(lambda text: not set(text) & set(",="))


@settings(max_examples=40)  # each is a folder with every playbook in it
@given(NAMES, st.lists(st.builds(Person, NAMES, SITES), min_size=2, max_size=11, unique_by=lambda p: p.name.casefold()))
def test_whatever_the_names_are_the_result_has_no_fault(
    tmp_path_factory: pytest.TempPathFactory, name: str, people: list[Person]
) -> None:
    folder = made(tmp_path_factory.mktemp("new"), people=tuple(people), name=name)
    assert judge(survey(folder), None, NOW).faults == ()
    toml = read_source_folder(folder).toml
    assert [toml.name, *(entry.name for entry in toml.custodian)] == [name, *(entry.name for entry in people)]


@pytest.mark.parametrize("name", ["kit.toml", "README.md", "playbooks/fm1-idp-down.md", "triage.yaml"])
def test_nothing_is_overwritten_and_nothing_else_made(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("mine")
    with pytest.raises(SourceTaken) as refused:
        made(tmp_path)
    assert name in refused.value.message
    assert path.read_text() == "mine"
    assert [file for file in tmp_path.rglob("*") if file.is_file()] == [path]


def test_a_link_to_nowhere_is_not_written_through(tmp_path: Path) -> None:
    os.symlink(tmp_path / "elsewhere", tmp_path / "kit.toml")
    with pytest.raises(SourceTaken):
        made(tmp_path)
    assert not (tmp_path / "elsewhere").exists()


def test_a_folder_that_cannot_be_made_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(NotWritten):
        made(tmp_path / "file" / "kit")


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Åsa Öberg, Stockholm", PEOPLE[0]),
        (" Bob ", Person("Bob", "")),
        ("Bob,", Person("Bob", "")),
        ("Ek, Alice, rome", Person("Ek, Alice", "rome")),
    ],
)
def test_a_line_names_a_person_and_a_site(line: str, expected: Person) -> None:
    assert person(line) == expected


@pytest.mark.parametrize("line", ["", " , rome", "Bob, a=b", "Bob\u202e, x", "Bob, x\u202e", "B" * 201])
def test_a_line_that_names_nobody_is_refused(line: str) -> None:
    with pytest.raises(WishRefused):
        person(line)


@pytest.mark.parametrize(
    "wrong",
    [
        {"name": " "},
        {"people": PEOPLE[:1]},
        {"people": tuple(Person(f"P{n}", "") for n in range(13))},
        {"people": (Person("Bob", "a"), Person("BOB", "b"))},
        {"signers": ()},
        {"signers": ("A b", "a-b")},
        {"signers": ("偉",)},
    ],
)
def test_wishes_that_make_no_kit_are_refused(tmp_path: Path, wrong: dict[str, object]) -> None:
    with pytest.raises(WishRefused):
        made(tmp_path / "kit", **wrong)  # type: ignore[arg-type]
    assert not (tmp_path / "kit").exists()
