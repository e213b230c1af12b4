"""Every parser as a function of bytes: it may answer or raise a named error, and nothing else.

A target that reads back what it read (`again`) must find the same: one text for one value.
"""

import atexit
import shutil
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from msgspec import structs

from keyturn import resources
from keyturn.custody import hpke
from keyturn.custody.cards import read_card, to_words
from keyturn.custody.cold import read_cold_code
from keyturn.custody.encoding import canonical, parse_canonical
from keyturn.custody.header_rules import IDENTIFIER, check_header
from keyturn.custody.inner import Inner
from keyturn.custody.passphrase import normalize
from keyturn.custody.policy import parse_policy
from keyturn.custody.records import Custody, Genesis, read_record
from keyturn.custody.root import verify_custody
from keyturn.custody.words import Wordlist
from keyturn.errors import KeyturnError
from keyturn.exchange.answers import read_answers
from keyturn.exchange.cacao import from_cacao, read_cacao
from keyturn.exchange.credentials.aws_csv import Owner, read_aws_csv
from keyturn.exchange.credentials.bitwarden import read_bitwarden
from keyturn.exchange.credentials.entry import Found
from keyturn.exchange.credentials.keepass.body import read_inner
from keyturn.exchange.credentials.keepass.cursor import Cursor
from keyturn.exchange.credentials.keepass.entries import found_in_tree
from keyturn.exchange.credentials.keepass.kdf import read_kdf
from keyturn.exchange.credentials.keepass.key import KeePassKey, key_of_file
from keyturn.exchange.credentials.keepass.reading import read_keepass
from keyturn.exchange.credentials.keepass.tree import read_tree
from keyturn.exchange.credentials.login_csv import read_login_csv
from keyturn.exchange.credentials.one_password import read_one_password
from keyturn.exchange.credentials.otp_text import read_otp_text
from keyturn.exchange.credentials.pem import read_pem
from keyturn.exchange.credentials.picture import read_picture
from keyturn.exchange.credentials.reading import read_credentials
from keyturn.exchange.credentials.review import remarks_on, review, shared_passwords
from keyturn.exchange.credentials.saml import read_saml
from keyturn.kit.file import KitFile, read_kit
from keyturn.kit.items import unpad
from keyturn.kit.kinds import decode, encode
from keyturn.kit.manifest import Manifest, verify_manifest
from keyturn.kit.playbooks.directory import read_directory
from keyturn.kit.playbooks.fields import Notes
from keyturn.kit.playbooks.graph import Graph
from keyturn.kit.playbooks.lint.rules import lint
from keyturn.kit.playbooks.lint.surroundings import Surroundings
from keyturn.kit.playbooks.model import Playbook, Step, read_compiled
from keyturn.kit.playbooks.source import read_source
from keyturn.kit.playbooks.triage import read_triage
from keyturn.kit.playbooks.write import write_source
from keyturn.kit.seen import Seen
from keyturn.kit.signer import read_signer_file
from keyturn.kit.source.demands import convert
from keyturn.kit.source.model import KitToml
from keyturn.kit.source.names import check_names
from keyturn.kit.source.removal import parse_removal
from keyturn.kit.source.sealed_file import parse_sealed
from keyturn.kit.source.toml_file import read_toml
from keyturn.opening.log import Log
from keyturn.opening.log_state import read_state
from keyturn.opening.log_verify import verify_structure
from keyturn.opening.session import SessionFile
from keyturn.prepare.acts import read_script
from keyturn.prepare.copies import Register
from keyturn.prepare.draft import DraftBody, draft_kdf, read_draft, read_head
from keyturn.prepare.history import History

WORDS = Wordlist(resources.text("wordlist/slip39.txt").split())
SCRATCH = Path(tempfile.mkdtemp(prefix="keyturn-fuzz-"))
atexit.register(shutil.rmtree, SCRATCH, ignore_errors=True)
BASE = read_kit(Path(__file__).parents[1] / "vectors" / "kits" / "base.keyturn")
Target = Callable[[bytes], None]


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


def _file(data: bytes, name: str = "input") -> Path:
    path = SCRATCH / name
    path.write_bytes(data)
    return path


def card(data: bytes) -> None:
    """A card in any of its forms."""
    read = read_card(_text(data), WORDS)
    assert read_card(" ".join(to_words(read, WORDS)), WORDS) == read


def cold_code(data: bytes) -> None:
    """Cold codes of phones and of security keys."""
    for factor, r in (("phone", 2), ("phone", 3), ("key", 2)):
        try:
            read_cold_code(_text(data), BASE.custody.kit, 1, factor, r, WORDS)  # type: ignore[arg-type]
        except KeyturnError:
            continue


def passphrase(data: bytes) -> None:
    """A typed passphrase: one spelling, and that spelling again."""
    spelled = normalize(_text(data))
    assert normalize(spelled.decode()) == spelled


def policy(data: bytes) -> None:
    """A rule: one form, and that form again."""
    rule = parse_policy(_text(data))
    assert str(parse_policy(str(rule))) == str(rule)


def json(data: bytes) -> None:
    """Canonical JSON: exactly one text for a value."""
    assert canonical(parse_canonical(data)) == data


def genesis(data: bytes) -> None:
    """The genesis document."""
    assert read_record(Genesis, data, "genesis").canonical() == data
    verify_custody(data, BASE.head.custody)


def custody(data: bytes) -> None:
    """The custody document, also beyond root's signature."""
    check_header(read_record(Custody, data, "custody").body)


def manifest(data: bytes) -> None:
    """The manifest, also beyond the signers' signatures."""
    read_record(Manifest, data, "manifest")
    verify_manifest(data, BASE.custody)


def inner(data: bytes) -> None:
    """The part behind the outer seal."""
    read_record(Inner, data, "inner part")


def container(data: bytes) -> None:
    """A whole kit file."""
    kit: KitFile = read_kit(_file(data), draft=True)
    list(kit.damages())


def content(data: bytes) -> None:
    """An item's content."""
    read = decode(bytearray(data))
    assert decode(encode(read)) == read


def padding(data: bytes) -> None:
    """An item's padding."""
    unpad(bytearray(data), "item")


def answers(data: bytes) -> None:
    """An answers file."""
    read_answers(data)


def log(data: bytes) -> None:
    """A log that somebody else wrote: verified, and then continued."""
    path = _file(data, "kit.log")
    verify_structure(path, BASE.custody.kit, {BASE.custody.h: bytes(BASE.header.log.checkpoint_key)})
    (SCRATCH / "kit.log.state").unlink(missing_ok=True)
    kit = BASE.custody
    Log(path, kit.kit, kit.h, BASE.header.log.public_key, lambda: 1, bytes, hpke.seal).append(
        "note", opening="o1", number=1
    )


def log_state(data: bytes) -> None:
    """The log's running state."""
    read_state(_file(data))


def session(data: bytes) -> None:
    """A session that was cut off."""
    SessionFile(_file(data)).load(BASE.custody.kit)


def seen(data: bytes) -> None:
    """The register of kits seen."""
    Seen(_file(data)).check(BASE)


def signer(data: bytes) -> None:
    """A signer's key file."""
    read_signer_file(_file(data))


def playbook(data: bytes) -> None:
    """An authored playbook; one that reads well is written and read again, linted and compiled."""
    source = read_source(data, "fuzz.md")
    lint(source, Surroundings(date(2026, 12, 1)))
    if source.playbook.steps and read_compiled_or_none(source.playbook.canonical()) is not None:
        again = read_source(write_source(source.playbook).encode(), "fuzz.md").playbook
        assert structs.replace(again, steps=_unplaced(again)) == structs.replace(
            source.playbook, steps=_unplaced(source.playbook)
        )


def _unplaced(playbook: Playbook) -> list[Step]:
    return [structs.replace(step, line=0) for step in playbook.steps]


def read_compiled_or_none(data: bytes) -> Playbook | None:
    """Return a compiled playbook, or None where a way leads nowhere: the linter tells that, not the reader."""
    try:
        return read_compiled(data)
    except KeyturnError:
        return None


def compiled(data: bytes) -> None:
    """A compiled playbook, and every way in it taken once."""
    known = read_compiled(data)
    if len(known.steps) < 200:
        Graph(known).ending  # noqa: B018


def directory(data: bytes) -> None:
    """A kit's directory."""
    read_directory(data, "fuzz.yaml")


def triage(data: bytes) -> None:
    """The triage questions."""
    read_triage(data, "fuzz.yaml")


def cacao(data: bytes) -> None:
    """A playbook of another tool; what is read becomes one of ours that a kit could hold."""
    read_compiled(from_cacao(read_cacao(data)).canonical())


def _fit_for_a_kit(found: Found) -> None:
    """What a reader found can be named, shown and written, whatever its file held."""
    new = review(found.entries, ()).new
    shared_passwords(new)
    for entry in new:
        assert IDENTIFIER.fullmatch(entry.name)
        assert entry.title.isprintable()
        assert encode(entry.content)
        assert all(certificate.subject.isprintable() for certificate in entry.certificates)
        remarks_on(entry, 1)


OWNER = Owner("123456789012", "bob")


def import_aws(data: bytes) -> None:
    """AWS's CSV files."""
    _fit_for_a_kit(read_aws_csv(data, OWNER))


def import_otp(data: bytes) -> None:
    """Links of authenticator apps."""
    _fit_for_a_kit(read_otp_text(data))


def import_picture(data: bytes) -> None:
    """Pictures of their QR codes."""
    _fit_for_a_kit(read_picture(data))


def import_bitwarden(data: bytes) -> None:
    """Bitwarden's export."""
    _fit_for_a_kit(read_bitwarden(data))


def import_one_password(data: bytes) -> None:
    """1Password's export."""
    _fit_for_a_kit(read_one_password(data))


def import_saml(data: bytes) -> None:
    """SAML metadata."""
    _fit_for_a_kit(read_saml(data))


def import_pem(data: bytes) -> None:
    """Certificates and keys."""
    _fit_for_a_kit(read_pem(data))


def _key() -> KeePassKey:
    return KeePassKey("open sesame")


def import_logins(data: bytes) -> None:
    """CSV files of password managers and browsers."""
    _fit_for_a_kit(read_login_csv(data))


def import_keepass(data: bytes) -> None:
    """KeePass databases, up to the derivation of their key."""
    _fit_for_a_kit(read_keepass(data, _key))


def import_keepass_body(data: bytes) -> None:
    """What is in a database once it is decrypted."""
    _fit_for_a_kit(found_in_tree(read_tree(read_inner(Cursor(data)))))


def import_keepass_kdf(data: bytes) -> None:
    """How a database's key is to be derived."""
    read_kdf(data)


def key_file(data: bytes) -> None:
    """KeePass's key files."""
    assert len(key_of_file(data)) == 32


def sealed_file(data: bytes) -> None:
    """A sealed credential of a kit's source: one text for one file, or two where Git changed the ends of its lines."""
    assert parse_sealed(data, "fuzz.sealed").to_bytes() == data.replace(b"\r\n", b"\n")


def removal(data: bytes) -> None:
    """An item that a kit's source has left out."""
    assert parse_removal(data, "fuzz.removed").canonical() == data.removesuffix(b"\n")


def ceremony_draft(data: bytes) -> None:
    """A draft of a first ceremony: what can be read of it without its passphrase, and then with a key."""
    draft_kdf(read_head(data, "fuzz.ceremony"))
    read_draft(data, bytes(32), "fuzz.ceremony")


def ceremony_body(data: bytes) -> None:
    """What a draft holds, as it comes out of its seal."""
    assert read_record(DraftBody, data, "ceremony draft").canonical() == data


def ceremony_script(data: bytes) -> None:
    """The script of a ceremony that lies beside a kit."""
    read_script(_file(data))


class TomlFaulty(KeyturnError):
    """What is told of a kit.toml is told as faults, each with its line; here they are one error."""

    code, sentence, cure = "toml-faulty", "{faults}", ""


def kit_toml(data: bytes) -> None:
    """A kit.toml: read whole, or every fault of it told in the file, as what can be shown."""
    notes = Notes("kit.toml")
    read = read_toml(data, notes)
    toml = convert(read[0], KitToml, read[1], notes) if read is not None else None
    if toml is not None and read is not None:
        check_names(toml, read[1], notes)
    last = data.count(b"\n") + data.count(b"\r") + 1
    assert all(1 <= fault.line <= last and str(fault).isprintable() for fault in notes.faults)
    if toml is None or notes.faults:
        assert notes.faults
        raise TomlFaulty(faults=len(notes.faults))


def copies(data: bytes) -> None:
    """The register of copies: what it says can be shown."""
    known = Register(_file(data), bytes(32)).load()
    assert all(text.isprintable() for record in known for text in (record.name, record.place, record.holder))


def history(data: bytes) -> None:
    """The score from day to day, whatever else stands in its file; each day has a date."""
    if not [line.day for line in History(_file(data), bytes(32)).load()]:
        raise NoDays


class NoDays(KeyturnError):
    """No line of the file is a day of this kit."""

    code, sentence, cure = "no-days", "No day.", ""


def import_any(data: bytes) -> None:
    """A file of credentials, told apart by what it holds."""
    _fit_for_a_kit(read_credentials(data, OWNER, _key))


TARGETS: dict[str, Target] = {
    target.__name__.replace("_", "-"): target
    for target in (
        card, cold_code, passphrase, policy, json, genesis, custody, manifest, inner, container, content, padding,
        answers, log, log_state, session, seen, signer, playbook, compiled, directory, triage, cacao,
        import_aws, import_otp, import_picture, import_bitwarden, import_one_password, import_saml, import_pem,
        import_logins, import_keepass, import_keepass_body, import_keepass_kdf, key_file, sealed_file, import_any,
        removal, ceremony_draft, ceremony_body, ceremony_script, kit_toml, copies, history,
    )
}  # fmt: skip


def tried(target: Target, data: bytes) -> bool:
    """Give data to a target; tell whether it was taken. Anything but a named error is raised."""
    try:
        target(data)
    except KeyturnError:
        return False
    return True
