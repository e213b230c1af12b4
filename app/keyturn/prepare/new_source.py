"""Beginning a kit's source: a folder with a roster, rules that fit it, the catalogue's playbooks, and a schema."""

import json
import re
import tomllib
import unicodedata
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from string import Template

from keyturn.custody.policy import Member, compile_groups, parse_policy
from keyturn.custody.records import MAX_CUSTODIANS, MAX_GROUPS, Purpose
from keyturn.custody.resilience import resilience
from keyturn.custody.tiers import MIN_CUSTODIANS, PolicyTooManyGroups, check_tiers
from keyturn.errors import PolicyError, UsageError
from keyturn.kit.source.names import LABEL_VALUE
from keyturn.kit.source.schema import write_schema
from keyturn.kit.store import storage_error, write_atomically

SITE = "site"
LONGEST = 200
# A copy of the catalogue was read by nobody of this team yet: they do so within the days in which a kit is proven.
FIRST_REVIEW = timedelta(days=90)
REVIEW = re.compile(rb"^review_by: .*$", re.MULTILINE)
TEMPLATES = {"kit.toml": "source/kit.toml", "README.md": "source/README.md", ".gitignore": "source/gitignore"}
CATALOGUE = "playbooks"


class SourceTaken(UsageError):
    """A file that would be made is there already."""

    code = "source-taken"
    sentence = "{path} exists already; nothing is overwritten, and nothing was made."
    cure = "Name another folder; or change this one's files, and look at them with: keyturn lint DIR"


class WishRefused(UsageError):
    """A name, a custodian or a signer for the new folder cannot be taken."""

    code = "source-wish-refused"
    sentence = "The folder cannot be made so: {why}."
    cure = "Give the name, and each custodian as “Name, site”; see: keyturn new --help"


@dataclass(frozen=True)
class Person:
    """A custodian to be: their name, and the site where their card will lie; empty where that is not told."""

    name: str
    site: str


@dataclass(frozen=True)
class Wishes:
    """What a new source is made of; raises WishRefused."""

    name: str
    people: tuple[Person, ...]
    purpose: Purpose
    signers: tuple[str, ...]

    def __post_init__(self) -> None:
        check_text(self.name)
        names = [person.name.casefold() for person in self.people]
        if not MIN_CUSTODIANS <= len(names) <= MAX_CUSTODIANS:
            raise WishRefused(why=f"a kit is for {MIN_CUSTODIANS} to {MAX_CUSTODIANS} custodians")
        if len(set(names)) < len(names):
            raise WishRefused(why="two custodians have one name")
        ids = {_slug(name) for name in self.signers} - {""}
        if not ids or len(ids) < len(self.signers):
            raise WishRefused(why="signers have names with letters or digits, and no two the same")


def person(line: str) -> Person:
    """Return who a line `Name, site` tells of; raises WishRefused."""
    name, _, site = (part.strip() for part in line.rpartition(",")) if "," in line else (line.strip(), "", "")
    check_text(name)
    if site and not (LABEL_VALUE.fullmatch(site) and site.isprintable()):
        raise WishRefused(why="a site has no comma and no “=”, and can be shown")
    return Person(name, site)


def check_text(text: str) -> None:
    """Raise WishRefused where a text is empty, too long, or cannot be shown."""
    if not text.strip() or not text.isprintable() or len(text) > LONGEST:
        raise WishRefused(why=f"a name is empty, longer than {LONGEST} characters, or cannot be shown")


def new_source(folder: Path, wishes: Wishes, read: Callable[[str], bytes], today: date) -> tuple[str, ...]:
    """Write a new source into a folder, and return the names of its files.

    `read` gives the program's own files. Raises SourceTaken before anything is written, or a StorageError.
    """
    files = dict(_files(wishes, read, today))
    for name in reversed(files):
        if (folder / name).exists() or (folder / name).is_symlink():
            raise SourceTaken(path=folder / name)
    for name, data in files.items():
        path = folder / name
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as problem:
            raise storage_error(problem, path.parent) from None
        write_atomically(path, [data])
    return tuple(files)


def _files(wishes: Wishes, read: Callable[[str], bytes], today: date) -> Iterator[tuple[str, bytes]]:
    """Yield the files; kit.toml comes last, so that a folder that was cut off is no source yet."""
    facts = _facts(wishes)
    filled = {
        name: Template(read(path).decode()).substitute(facts if name == "kit.toml" else {**facts, **_plain(wishes)})
        for name, path in TEMPLATES.items()
    }
    for mode in tomllib.loads(filled["kit.toml"])["modes"]:
        review = f"review_by: {today + FIRST_REVIEW}".encode()
        yield f"playbooks/{mode}.md", REVIEW.sub(review, read(f"{CATALOGUE}/{mode}.md"), count=1)
    for name in ("directory.yaml", "triage.yaml"):
        yield name, read(f"{CATALOGUE}/{name}")
    yield "kit.schema.json", write_schema()
    yield from ((name, filled[name].encode()) for name in ("README.md", ".gitignore", "kit.toml"))


def _facts(wishes: Wishes) -> Mapping[str, str]:
    members = tuple(
        Member(i, {SITE: person.site} if person.site else {}) for i, person in enumerate(wishes.people, start=1)
    )
    standard, critical = _rules(members)
    signatures = 2 if wishes.purpose == "real" and len(wishes.signers) > 1 else 1
    return {
        "name": _quoted(wishes.name),
        "kit": _quoted(_kit_file(wishes.name)),
        "purpose": _quoted(wishes.purpose),
        "standard": _quoted(standard),
        "critical": _quoted(critical),
        "custodians": "\n".join(_custodians(wishes.people)),
        "signers": f"[{', '.join(_quoted(_slug(name)) for name in wishes.signers)}]",
        "signatures": str(signatures),
    }


def _plain(wishes: Wishes) -> Mapping[str, str]:
    return {"name": wishes.name, "kit": _kit_file(wishes.name)}


def _custodians(people: Sequence[Person]) -> Iterator[str]:
    taken: set[str] = set()
    for number, entry in enumerate(people, start=1):
        name = _slug(entry.name) or f"custodian-{number}"
        name = name if name not in taken else f"{name[:60]}-{number}"
        taken.add(name)
        yield f"[[custodian]]\nid = {_quoted(name)}\nname = {_quoted(entry.name)}"
        yield 'contact = ""\non_call = ""\n# time_zone = "Europe/Stockholm"\nfactor = "phone"'
        yield f"labels = {{ {SITE} = {_quoted(entry.site)} }}\n" if entry.site else f'# labels = {{ {SITE} = "" }}\n'


def _rules(members: Sequence[Member]) -> tuple[str, str]:
    """Return the rules of the standard and the critical tier; rehearsal and ceremony have the same ones again.

    The critical tier asks for three of four and more, as far as a kit holds so many groups. Raises WishRefused.
    """
    standard = _rule(2, members)
    for count in (3, 2) if len(members) >= 4 else (2,):
        critical = _rule(count, members)
        few, more = (compile_groups(parse_policy(rule), members) for rule in (standard, critical))
        try:
            check_tiers({"standard": few, "critical": more, "rehearsal": few, "ceremony": more})
        except PolicyTooManyGroups as many:
            groups = many.facts["count"]
        else:
            return standard, critical
    raise WishRefused(
        why=f"any two of these {len(members)} custodians are {groups} groups over all tiers, and a kit holds "
        f"{MAX_GROUPS}: name one fewer, or the sites of those who share one"
    )


def _rule(count: int, members: Sequence[Member]) -> str:
    """Return a rule for so many people: of different sites, where nobody becomes indispensable by that."""
    apart = f"any {count}, at least 2 different {SITE}"
    try:
        groups = compile_groups(parse_policy(apart), members)
    except PolicyError:
        return f"any {count}"
    return f"any {count}" if resilience(groups, members).single_points else apart


def _kit_file(name: str) -> str:
    return f"{_slug(name) or 'kit'}.keyturn"


def _slug(text: str) -> str:
    """Return a text as an identifier; empty where none of its letters is one."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:64].rstrip("-")


def _quoted(text: str) -> str:
    """Return a text that can be shown as TOML writes it: JSON's escapes are among TOML's."""
    return json.dumps(text, ensure_ascii=False)
